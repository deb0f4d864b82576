internal import IncidentModel

/// What the rules find in one sentence, before it is known which event it belongs to.
struct SentenceReading: Sendable {
    var tokens: Range<Int>
    var isHeadline: Bool
    /// The first of its paragraph, where a new thought begins.
    var opensParagraph = true
    var weapons: [WeaponMention]
    var dates: [DateMention]
    var times: [TimeMention]
    var frames: [Frame]
    var speaker: Speaker
    var casualties: [CasualtyFinder.Found]
    var damage: [DamageFinder.Found]
    var blame: [BlameFinder.Found]
    /// "the attack", "Sunday's incident": speaks of the event without governing a place.
    var mentionsAttack: Bool
    var mentionsExplosion: Bool
    /// The munition that "they" still stands for after this sentence.
    var carried: WeaponMention?
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
            || sentence.frames.contains { $0.kind == .launch }
                && passage.has(FrameFinder.vehicles, in: sentence.tokens)
            || sentence.tokens.contains { passage.isA($0, .launcherNoun) || passage.isAny($0, FrameFinder.launchPads) }
                && passage.has(FrameFinder.vehicles, in: sentence.tokens)
    }

    /// "Wadi Hajar." above what happened there: a sentence that is a place's name and no more.
    private func heading(_ sentence: SentenceReading) -> Range<Int>? {
        guard sentence.tokens.count <= 6, sentence.frames.isEmpty, sentence.opensParagraph,
            passage.tokens[sentence.tokens.lowerBound].isCapitalized,
            // "Context", "Advice": what stands below, no place.
            sentence.tokens.count > 2 || passage.nameEnd[sentence.tokens.lowerBound] > 0
        else { return nil }
        return sentence.tokens
    }

    /// Reads the sentences of headline and body one after the other; none is kept but the one before.
    func each(of blocks: [Block], _ take: (SentenceReading) -> Void) {
        var previous: SentenceReading?
        for block in blocks where block.isRead {
            for sentence in block.sentences {
                var read = read(sentence, isHeadline: block.kind == .headline, previous: previous)
                read.opensParagraph = sentence.lowerBound == block.sentences[0].lowerBound
                take(read)
                previous = consume read
            }
        }
    }

    func read(_ sentence: Range<Int>, isHeadline: Bool, previous: SentenceReading?) -> SentenceReading {
        let mentions = weapons.mentions(in: sentence)
        let own =
            previous?.frames.last { !$0.isAir && $0.weapon != nil }?.weapon
            ?? previous?.weapons.last { !$0.isAir }
        let carried = own ?? (previous?.weapons.contains { $0.isAir } == true ? nil : previous?.carried)
        let attacks = sentence.filter { passage.isA($0, .attackNoun) && !passage.isA($0, .plural) }
        return SentenceReading(
            tokens: sentence, isHeadline: isHeadline, weapons: mentions, dates: dates.mentions(in: sentence),
            times: times.mentions(in: sentence),
            frames: frames.frames(
                in: sentence, weapons: mentions, carriedWeapon: carried,
                afterFound: previous.map(tellsOfLauncher) ?? false, heading: previous.flatMap(heading)),
            speaker: speakers.speaker(of: sentence, previous: previous?.speaker ?? .unattributed),
            casualties: casualties.casualties(in: sentence), damage: damage.damage(in: sentence),
            blame: blame.claims(in: sentence), mentionsAttack: !attacks.isEmpty,
            mentionsExplosion: passage.has(.explosion, in: sentence), carried: carried)
    }
}
