internal import IncidentModel

/// A recalled attack in the making, with what of its sentence is told of it.
struct ArabicRecall {
    var draft: ArabicEventDraft
    /// The day told for it.
    var day: DateMention?
    /// "بعد يومين من سقوط …": so many days before the reported attack.
    var lag: Int?
    /// The first token that speaks of it.
    var from: Int
    var triggers = 0
    /// Its place in the list, once a sentence before has told of it.
    var index: Int?

    init(draft: ArabicEventDraft, day: DateMention?, lag: Int?, from: Int) {
        self.draft = draft
        self.day = day
        self.lag = lag
        self.from = from
    }

    /// The same attack in the next sentence.
    func goingOn(from token: Int) -> ArabicRecall {
        var copy = self
        copy.from = token
        copy.triggers = 0
        return copy
    }
}

/// Recalled attacks: where one ends and the next begins, and whose dates, times and harm a sentence tells.
extension ArabicEventBuilder {
    /// A further day, or a further "بعد يوم من …", opens a further attack.
    func isAnother(_ frame: Frame, _ day: DateMention?, _ lag: Int?, than last: ArabicRecall, of kept: Int) -> Bool {
        guard last.triggers > 0, kept < Self.mostInOneSentence, frame.kind != .found,
            !frame.sites.isEmpty || frame.weapon?.count != nil
        else {
            return false
        }
        if let day, let known = last.day {
            return day.tokens != known.tokens && day.tokens.lowerBound > known.tokens.lowerBound
        }
        return lag != nil && last.day != nil
    }

    private static let mostInOneSentence = 40

    /// "حينها", "آنذاك": still of what was recalled.
    func saysThen(_ sentence: ArabicSentence) -> Bool {
        sentence.tokens.prefix(60).contains { passage.isAny($0, Self.then) }
    }

    /// "في الليلة نفسها", "في اليوم ذاته".
    func saysSameNight(_ sentence: ArabicSentence) -> Bool {
        sentence.tokens.prefix(24).contains {
            passage.isAny($0, Self.nights) && passage.has($0, .article) && passage.isAny($0 + 1, Self.same)
        }
    }

    private static let nights = arabicKeys("ليلة يوم مساء فجر ليل")
    private static let same = arabicKeys("نفسه نفسها ذاته ذاتها")
    private static let then = arabicKeys("حينها آنذاك آنئذ يومها وقتها حينه وقتذاك يومذاك عندئذ")

    /// "وأسفر ذلك الهجوم عن …", "ولم يوقع الهجوم الإيراني قتلى" right behind: nobody new speaks, and no attack is told.
    func goesOnWithRecalled(_ sentence: ArabicSentence) -> Bool {
        guard openRecall != nil, sentence.frames.isEmpty, !sentence.casualties.isEmpty else { return false }
        if saysThen(sentence) { return true }
        let opening = sentence.tokens.prefix(7)
        return !opening.contains { passage.isA($0, .reporting) }
            && opening.contains { passage.isA($0, [.boundary, .negation, .killing, .injuring, .damage]) }
    }

    /// Gives recalled attacks their times and harm; returns the sentence with what is left for the reported one.
    func share(_ sentence: ArabicSentence, among recalls: inout [ArabicRecall], lastReported: Int?) -> ArabicSentence {
        guard !recalls.isEmpty else { return sentence }
        var rest = sentence
        func owner(_ tokens: Range<Int>) -> Int? {
            // "سقط صاروخان بعد يوم من سقوط …، ما أدى إلى …": the sentence is of what it tells first.
            if let lastReported {
                guard let index = recalls.lastIndex(where: { $0.from < tokens.upperBound }),
                    lastReported < recalls[index].from, recalls[index].day != nil
                else { return nil }
                return index
            }
            return recalls.lastIndex { $0.from < tokens.upperBound } ?? 0
        }
        rest.casualties.removeAll { found in
            guard let index = owner(found.tokens) else { return false }
            for fact in found.facts {
                recalls[index].draft.append(
                    Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
            }
            return true
        }
        rest.times.removeAll { mention in
            guard let index = owner(mention.tokens) else { return false }
            recalls[index].draft.append(Claim(.time(mention.time), evidence: passage.evidence(mention.tokens)))
            return true
        }
        return rest
    }

    mutating func keep(_ recalls: [ArabicRecall]) {
        openRecall = nil
        var before: CivilDay?
        for var recall in recalls {
            if let index = recall.index {
                background[index] = recall.draft.event
                openRecall = recall
                continue
            }
            if let said = recall.day { before = resolver.resolve(said).date.civilDay }
            // "بعد يوم من إسقاط …": before what the sentence told last.
            if recall.day == nil, let lag = recall.lag, let day = (before ?? anchor.eventDay)?.adding(days: -lag) {
                recall.draft.append(
                    Claim(.date(EventDate(date: day.partialDate, weekday: day.weekday, basis: .relative)), evidence: [])
                )
            }
            guard isWorthKeeping(recall.draft.event) else { continue }
            guard background.count < EventBuilder.mostRecalled else {
                recalledBeyond += 1
                continue
            }
            recall.index = background.count
            background.append(recall.draft.event)
            openRecall = recall
        }
    }
}
