internal import IncidentModel

/// What the rules find in one Arabic sentence.
struct ArabicSentence: Sendable {
    var tokens: Range<Int>
    var weapons: [WeaponMention]
    var dates: [DateMention]
    var times: [TimeMention]
    /// The part of the day told last, for hours without one.
    var partOfDay: String?
    var frames: [Frame]
    var speaker: Speaker
    var casualties: [CasualtyFinder.Found]
    var damage: [DamageFinder.Found]
    var blame: [BlameFinder.Found]
    var mentionsAttack: Bool
}

/// Runs every finder over a sentence.
struct ArabicSentenceReader {
    let passage: ArabicPassage
    let dates: ArabicDates
    let frames: ArabicFrameFinder
    private let times: ArabicTimes
    private let weapons: ArabicWeapons
    private let speakers: ArabicSpeakers
    private let harm: ArabicHarm
    private let blame: ArabicBlame

    init(passage: ArabicPassage, page: CivilDay? = nil) {
        self.passage = passage
        dates = ArabicDates(passage: passage, page: page)
        frames = ArabicFrameFinder(passage: passage)
        times = ArabicTimes(passage: passage)
        weapons = ArabicWeapons(passage: passage)
        speakers = ArabicSpeakers(passage: passage)
        harm = ArabicHarm(passage: passage)
        blame = ArabicBlame(passage: passage)
    }

    func read(_ sentence: Range<Int>, previous: ArabicSentence?, carried: WeaponMention?) -> ArabicSentence {
        let mentions = weapons.mentions(in: sentence, afterDrone: carried?.term == "drone")
        let days = dates.mentions(in: sentence)
        let part = times.partOfDay(toldIn: sentence) ?? (days.isEmpty ? previous?.partOfDay : nil)
        let hours = times.mentions(in: sentence, part: part)
        return ArabicSentence(
            tokens: sentence, weapons: mentions, dates: days, times: hours, partOfDay: part,
            frames: frames.frames(
                in: sentence, weapons: mentions, skipped: (days.map(\.tokens) + hours.map(\.tokens)), carried: carried),
            speaker: speakers.speaker(of: sentence, previous: previous?.speaker ?? .unattributed),
            casualties: harm.casualties(in: sentence), damage: harm.damage(in: sentence),
            blame: blame.claims(in: sentence),
            mentionsAttack: sentence.contains { passage.isA($0, .attackNoun) && !passage.isA($0, .pluralNoun) })
    }
}
