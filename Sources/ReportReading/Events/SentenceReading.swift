internal import IncidentModel

/// What the rules find in one sentence, before it is known which event it belongs to.
///
/// A class, because dozens of rules are handed it and none changes it.
final class SentenceReading: Sendable {
    let tokens: Range<Int>
    let isHeadline: Bool
    /// The first of its paragraph, where a new thought begins.
    let opensParagraph: Bool
    let weapons: [WeaponMention]
    let dates: [DateMention]
    let times: [TimeMention]
    let frames: [Frame]
    let speaker: Speaker
    let casualties: [CasualtyFinder.Found]
    let damage: [DamageFinder.Found]
    let blame: [BlameFinder.Found]
    /// "the attack", "Sunday's incident": speaks of the event without governing a place.
    let mentionsAttack: Bool
    let mentionsExplosion: Bool
    /// The munition that "they" still stands for after this sentence.
    let carried: WeaponMention?

    init(
        tokens: Range<Int>, isHeadline: Bool, opensParagraph: Bool, weapons: [WeaponMention], dates: [DateMention],
        times: [TimeMention], frames: [Frame], speaker: Speaker, casualties: [CasualtyFinder.Found],
        damage: [DamageFinder.Found], blame: [BlameFinder.Found], mentionsAttack: Bool, mentionsExplosion: Bool,
        carried: WeaponMention?
    ) {
        self.tokens = tokens
        self.isHeadline = isHeadline
        self.opensParagraph = opensParagraph
        self.weapons = weapons
        self.dates = dates
        self.times = times
        self.frames = frames
        self.speaker = speaker
        self.casualties = casualties
        self.damage = damage
        self.blame = blame
        self.mentionsAttack = mentionsAttack
        self.mentionsExplosion = mentionsExplosion
        self.carried = carried
    }
}

/// Runs every finder over a sentence.
///
/// A class, so that the finders and their parsers, of which each holds the passage, are never copied.
final class SentenceReader {
    let passage: Passage
    let dates: DateParser
    private let times: TimeParser
    private let weapons: WeaponParser
    private let frames: FrameFinder
    private let speakers: SpeakerFinder
    private let casualties: CasualtyFinder
    private let damage: DamageFinder
    private let blame: BlameFinder

    init(passage: Passage) {
        self.passage = passage
        dates = DateParser(passage: passage)
        times = TimeParser(passage: passage)
        weapons = WeaponParser(passage: passage)
        frames = FrameFinder(passage: passage)
        speakers = SpeakerFinder(passage: passage)
        casualties = CasualtyFinder(passage: passage)
        damage = DamageFinder(passage: passage)
        blame = BlameFinder(passage: passage)
    }

    /// A launcher was found, or a car "had been used as a launching pad": "It stood on …" comes next.
    private func tellsOfLauncher(_ sentence: SentenceReading) -> Bool {
        sentence.frames.contains { $0.kind == .found }
            // "fired from two trucks", and then where "the trucks" were parked.
            || (sentence.frames.contains { $0.kind == .launch }
                || passage.has(.launcherNoun, in: sentence.tokens)
                || passage.has(FrameFinder.launchPads, in: sentence.tokens))
                && passage.has(FrameFinder.vehicles, in: sentence.tokens)
    }

    /// "Wadi Hajar." above what happened there: a sentence that is a place's name and no more.
    private func heading(_ sentence: SentenceReading) -> Range<Int>? {
        guard sentence.tokens.count <= 6, sentence.frames.isEmpty, sentence.opensParagraph,
            passage.tokens[sentence.tokens.lowerBound].isCapitalized,
            // "Context", "Advice": what stands below, no place.
            sentence.tokens.count > 2 || passage.nameEnd[sentence.tokens.lowerBound] > 0,
            // "Washington Post Foreign Service": who wrote it.
            !passage.has(.agency, in: sentence.tokens), !passage.has(Self.bylines, in: sentence.tokens)
        else { return nil }
        return sentence.tokens
    }

    private static let bylines = WordSet(
        joining: [],
        "service staff writer writers correspondent correspondents press news post times bureau reporter by")

    /// Reads the sentences of headline and body one after the other; none is kept but the one before.
    func each(of blocks: [Block], _ take: (SentenceReading) -> Void) {
        var previous: SentenceReading?
        for block in blocks where block.isRead {
            for sentence in block.sentences {
                let read = read(
                    sentence, isHeadline: block.kind == .headline,
                    opensParagraph: sentence.lowerBound == block.sentences[0].lowerBound, previous: previous)
                take(read)
                previous = read
            }
        }
    }

    /// "An hour before the rockets, two "sticky bomb" explosions were reported": what comes next is of those.
    private func endsInBombs(_ sentence: SentenceReading) -> Bool {
        guard sentence.frames.isEmpty, let last = sentence.tokens.last else { return false }
        let first = sentence.weapons.last.map { $0.head + 1 } ?? sentence.tokens.lowerBound
        return first <= last
            && passage.any(Self.bombs, in: first..<last + 1) { !passage.isAny($0 + 1, Self.squads) }
    }

    private static let squads = WordSet(joining: [], "disposal squad squads shelter shelters threat")
    private static let bombs = WordSet(joining: [], "bomb bombs bombing bombings bomber ied ieds")

    private func read(
        _ sentence: Range<Int>, isHeadline: Bool, opensParagraph: Bool, previous: SentenceReading?
    ) -> SentenceReading {
        let mentions = weapons.mentions(in: sentence)
        let isOfBombs = previous.map(endsInBombs) ?? false
        let own =
            isOfBombs
            ? nil
            : previous?.frames.last { !$0.isAir && $0.weapon != nil }?.weapon ?? previous?.weapons.last { !$0.isAir }
        let isOther = isOfBombs || previous?.weapons.contains { $0.isAir } == true
        let carried = own ?? (isOther ? nil : previous?.carried)
        let mentionsAttack = passage.any(.attackNoun, in: sentence) { !passage.isA($0, .plural) }
        return SentenceReading(
            tokens: sentence, isHeadline: isHeadline, opensParagraph: opensParagraph, weapons: mentions,
            dates: dates.mentions(in: sentence),
            times: times.mentions(in: sentence),
            frames: frames.frames(
                in: sentence, weapons: mentions, carriedWeapon: carried,
                afterFound: previous.map(tellsOfLauncher) ?? false, heading: previous.flatMap(heading)),
            speaker: speakers.speaker(of: sentence, previous: previous?.speaker ?? .unattributed),
            casualties: casualties.casualties(in: sentence), damage: damage.damage(in: sentence),
            blame: blame.claims(in: sentence), mentionsAttack: mentionsAttack,
            mentionsExplosion: passage.has(.explosion, in: sentence), carried: carried)
    }
}
