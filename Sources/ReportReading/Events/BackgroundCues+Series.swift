/// Attacks in general, as against one of them.
extension BackgroundCues {
    private static let seriesWords = keys(
        "series string spate daily near-daily weekly near-weekly numerous frequent frequently regularly repeatedly routinely often dozens scores hundreds wave"
    )
    /// Words of habit: what happens so happens more than once, whatever stands between them and the verb.
    private static let habit = keys(
        "often frequently regularly repeatedly routinely usually habitually occasionally sporadically periodically")
    private static let years = keys("years months weeks days")
    static let ordinals = keys("first second third fourth fifth sixth seventh eighth ninth tenth last")
    private static let everyPeriods = keys("day days night nights week weeks month months")
    private static let times = keys("times occasions")
    private static let deeds = keys("staged mounted conducted out")
    private static let several = keys("several many numerous multiple")

    func speaksOfSeries(_ segment: Range<Int>) -> Bool {
        let openers = Self.seriesOpeners
        for index in segment where passage.isA(index, .number) || passage.isAny(index, openers) {
            if isOfLatest(index, segment) { continue }
            if passage.isAny(index, Self.seriesWords),
                passage.isA(index + 1, .attackNoun) || passage.isWord(index + 1, Word.of)
                    || passage.isA(index + 1, .weapon) || passage.isWord(index + 1, wordKey("basis"))
            {
                // "dozens of rockets" is a number of munitions, "dozens of attacks" are many events.
                if passage.isWord(index, Word.dozens),
                    (1...4).contains(where: { passage.isA(index + $0, .weapon) })
                        && !(1...7).contains(where: { passage.isA(index + $0, .attackNoun) })
                {
                    continue
                }
                // "hundreds of kilometres to the north", "dozens of its wounded members".
                if passage.isWord(index + 1, Word.of),
                    let counted = (index + 2..<index + 6).first(where: {
                        passage.isA($0, [.unit, .person, .militaryForce, .attackNoun, .weapon, .preposition])
                    }), passage.isA(counted, [.unit, .person, .militaryForce])
                {
                    continue
                }
                // "the latest in a series of attacks" still tells of the latest one.
                if passage.isWord(index + 1, Word.of), passage.isWord(index - 2, Word.in) { continue }
                // "the latest of a wave of attacks".
                if passage.isWord(index - 1, Word.a), passage.isWord(index - 2, Word.of),
                    passage.isWord(index - 3, wordKey("latest"))
                {
                    continue
                }
                // "targeted the base with a wave of missile attacks": what came in one attack.
                if passage.isWord(index + 1, Word.of), passage.isWord(index - 1, Word.a),
                    passage.isWord(index - 2, Word.with)
                {
                    continue
                }
                // "launched a series of rocket attacks on Friday, striking P and Q" is what they did that day.
                if passage.isWord(index + 1, Word.of), passage.isWord(index - 1, Word.a),
                    passage.isA(index - 2, .launchVerb) || passage.isAny(index - 2, Self.deeds)
                {
                    continue
                }
                return true
            }
            if passage.isWord(index, Word.recent), passage.isAny(index + 1, Self.years) { return true }
            if passage.isWord(index, wordKey("past")),
                passage.isAny(index + 1, Self.years)
                    || passage.isA(index + 1, .number)
                        && passage.isAny(index + 2, Self.years)
            {
                return true
            }
            // "four times on Thursday" is the news of the day.
            let isOfDay = passage.isWord(index + 1, Word.on) && passage.isA(index + 2, .weekday)
            if passage.isAny(index, Self.times), isMany(index - 1), !isOfDay { return true }
            // "every third day", "almost every week".
            if passage.isWord(index, wordKey("every")),
                passage.isAny(index + 1, Self.everyPeriods) || passage.isAny(index + 2, Self.everyPeriods)
            {
                return true
            }
            if passage.isA(index, .number), countsAttacks(index) { return true }
        }
        return false
    }

    /// "…, the latest in a series of attacks in the past few days": of them all it is the latest that is told.
    private func isOfLatest(_ index: Int, _ segment: Range<Int>) -> Bool {
        let floor = max(segment.lowerBound, index - 14)
        guard let latest = (floor..<max(floor, index)).last(where: { passage.isAny($0, Self.newest) }) else {
            return false
        }
        return passage.isAny(latest - 1, Self.definites)
            && !(latest..<index).contains { passage.tokens[$0].kind == .mark || passage.isA($0, [.verb, .have]) }
    }

    private static let definites = keys("the its their most")

    /// The words, besides numbers, at which a rule of these begins: all others are passed over unasked.
    private static let seriesOpeners = WordSet(joining: [seriesWords, times], "recent past every")

    private func isMany(_ index: Int) -> Bool {
        passage.isAny(index, Self.several) || passage.isA(index, .number) && passage.tokens[index].value > 2
    }

    /// "more than 40 such attacks", "nearly 50 rocket and drone attacks", "two dozen strikes".
    private func countsAttacks(_ index: Int) -> Bool {
        guard passage.tokens[index].value >= 5 || passage.isA(index + 1, .number) else { return false }
        // "one of at least five attacks on the day" tells of the one.
        let isOneOf = (1...5).contains {
            passage.isWord(index - $0, Word.of) && passage.isWord(index - $0 - 1, Word.one)
        }
        if isOneOf { return false }
        // "the March 11 attack" is one, of that day.
        let isDay =
            passage.isA(index - 1, .month) || passage.isWord(index - 1, Word.stop) && passage.isA(index - 2, .month)
        var next = index + 1
        while next < index + 6 {
            if passage.isA(next, .attackNoun) { return next == index + 1 && !isDay || passage.isA(next, .plural) }
            let isPart =
                passage.isA(next, [.weapon, .conjunction, .number]) || passage.isWord(next, wordKey("such"))
                || passage.isWord(next, wordKey("similar")) || passage.isWord(next, wordKey("separate"))
                || passage.isWord(next, wordKey("of"))
            // One word more may describe them: "70 Houthi attacks".
            guard isPart || next == index + 1 && passage.isA(next + 1, [.attackNoun, .weapon]) else { return false }
            // "six rockets, attacks": the munition itself ends the phrase.
            if passage.isA(next, .weapon), passage.isA(next, .plural), !passage.isA(next + 1, .attackNoun) {
                return false
            }
            next += 1
        }
        return false
    }

    /// "Turkey often launches attacks into …", "Rockets regularly target …", "the fifth time that P has come under fire".
    func isNthTime(_ frame: Frame, _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, frame.trigger - 12)..<frame.trigger
        return before.contains { index in
            passage.isWord(index, wordKey("time")) && passage.isAny(index - 1, Self.ordinals)
                && !(index..<frame.trigger).contains { passage.isWord($0, Word.comma) }
                && (index..<frame.trigger).contains { passage.isA($0, .have) }
        }
    }

    /// "has accused militias of launching dozens of rockets at its embassy": what they are said to do, below an attack.
    func isAccusation(_ frame: Frame, _ sentence: Range<Int>, _ dates: [DateMention]) -> Bool {
        let of = frame.trigger - 1
        guard of > sentence.lowerBound, passage.isWord(of, Word.of), passage.isA(frame.trigger, .launchVerb),
            dates.isEmpty,
            let verb = (max(sentence.lowerBound, of - 14)..<of).last(where: { passage.isAny($0, Self.accusing) }),
            !(verb..<of).contains(where: { passage.isWord($0, Word.comma) })
        else { return false }
        let next = frame.trigger + 1
        return passage.isA(next, .weapon) && passage.isA(next, .plural) || passage.isAny(next, Self.seriesWords)
    }

    private static let accusing = keys("accused accuse accuses accusing")

    func speaksOfHabit(_ frame: Frame, _ sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, frame.trigger - 4)
        return (start..<min(sentence.upperBound, frame.trigger + 2)).contains { passage.isAny($0, Self.habit) }
    }
}
