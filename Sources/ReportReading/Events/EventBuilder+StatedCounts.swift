internal import IncidentModel

/// Counts that are stated beside the clauses of role: "the number of the rockets", "was carried out with 18".
extension EventBuilder {
    /// Counts that sentences without a role word state: "put the number of the rockets at 14", "The rockets, four in number",
    /// "four drones had been used", "Between eight and ten shells crossed the river".
    mutating func addStatedCounts(_ sentence: SentenceReading) {
        addBoast(sentence)
        // "There were fourteen of them".
        let first = sentence.tokens.lowerBound
        if passage.isWord(first, wordKey("there")), passage.isA(first + 1, .be), passage.isA(first + 2, .number),
            passage.isWord(first + 3, Word.of), passage.isWord(first + 4, wordKey("them")), sentence.carried != nil,
            anchor.hasEvent, sentencesSinceReported <= 1,
            let range = counted(at: first + 2)
        {
            addCount(range, .used, passage.evidence(first..<first + 5), sentence)
        }
        addImpacts(sentence)
        addTotal(sentence)
        addSpokenOf(sentence)
        addOneOf(sentence)
        addThereWere(sentence)
        addCarriedOutWith(sentence)
        addNumberFired(sentence)
        addBareNumbers(sentence)
        guard sentence.weapons.contains(where: { !$0.isAir }),
            sentence.dates.allSatisfy({ $0.date.month == nil && !$0.looksBack }), !isBoast(sentence),
            !passage.has([.past, .launcherNoun, .foundVerb, .interceptVerb], in: sentence.tokens),
            !passage.has(Self.leftover, in: sentence.tokens)
                || !sentence.tokens.contains(where: {
                    passage.isAny($0, Self.leftover) && !passage.isWord($0 + 1, Word.than)
                })
        else { return }
        for index in sentence.tokens where passage.isAny(index, Self.numberWords) {
            if let (range, tokens) = numberOf(index, sentence) {
                addNumber(range, tokens, sentence)
            }
        }
        for mention in sentence.weapons where !mention.isAir && passage.isWord(mention.head + 1, wordKey("numbered")) {
            guard passage.isA(mention.head + 2, .number), let range = counted(at: mention.head + 2) else { continue }
            addCount(range, .used, passage.evidence(mention.head..<mention.head + 3), sentence)
        }
        guard sentence.frames.isEmpty, anchor.hasEvent, sentencesSinceReported <= 3 else { return }
        for mention in sentence.weapons where !mention.isAir && !mention.isModifier && !mention.isSalvo {
            guard let count = mention.count, let range = count.count, !count.isPartitive, !count.isIndefinite,
                isUsed(mention, sentence)
            else { continue }
            addCount(range, .used, passage.evidence(mention.tokens), sentence)
        }
    }

    /// "confirmed two impacts", "eight impacts were recorded".
    private mutating func addImpacts(_ sentence: SentenceReading) {
        guard anchor.hasEvent, passage.has(Self.impacts, in: sentence.tokens),
            sentence.dates.allSatisfy({ !$0.looksBack && $0.date.month == nil })
        else { return }
        for index in sentence.tokens where passage.isAny(index, Self.impacts) && passage.isA(index - 1, .number) {
            guard
                let count = CountParser(passage: passage).count(
                    endingAt: index - 1, notBefore: sentence.tokens.lowerBound),
                let range = count.count
            else { continue }
            addCount(range, .landed, passage.evidence(count.tokens.lowerBound..<index + 1), sentence)
        }
    }

    /// "three came down inside and two on farmland, putting the total at five".
    private mutating func addTotal(_ sentence: SentenceReading) {
        guard anchor.hasEvent, !sentence.frames.isEmpty, passage.has(wordKey("total"), in: sentence.tokens),
            !isBoast(sentence)
        else { return }
        for index in sentence.tokens
        where passage.isWord(index, wordKey("total")) && passage.isAny(index - 2, Self.bringing) {
            guard passage.isAny(index + 1, [Word.at, Word.to]), let range = counted(at: index + 2),
                index + 3 >= sentence.tokens.upperBound || passage.tokens[index + 3].kind == .mark
            else { continue }
            addCount(range, .used, passage.evidence(index - 2..<index + 3), sentence)
        }
    }

    /// "A spokesman spoke of only two".
    private mutating func addSpokenOf(_ sentence: SentenceReading) {
        guard anchor.hasEvent, sentencesSinceReported <= 2, passage.has(Self.speaks, in: sentence.tokens),
            !isBoast(sentence), sentence.casualties.isEmpty
        else { return }
        for index in sentence.tokens where passage.isAny(index, Self.speaks) && passage.isWord(index + 1, Word.of) {
            let number = passage.isAny(index + 2, Self.only) ? index + 3 : index + 2
            guard number < sentence.tokens.upperBound, passage.isA(number, .number), let range = counted(at: number),
                number + 1 >= sentence.tokens.upperBound || passage.tokens[number + 1].kind == .mark
                    || passage.isA(number + 1, .weapon)
            else { continue }
            addCount(range, .fired, passage.evidence(index..<number + 1), sentence)
        }
    }

    /// "It was one of four that were meant for P".
    private mutating func addOneOf(_ sentence: SentenceReading) {
        guard passage.has(Word.one, in: sentence.tokens),
            anchor.hasEvent || sentence.mentionsAttack || !sentence.weapons.isEmpty, !isBoast(sentence)
        else { return }
        for index in sentence.tokens where passage.isWord(index, Word.one) && passage.isWord(index + 1, Word.of) {
            guard passage.isA(index - 1, .be), passage.isWord(index - 2, Word.it) || passage.isA(index - 2, .weapon)
            else { continue }
            let number = passage.isWord(index + 3, Word.least) ? index + 4 : index + 2
            guard number + 1 < sentence.tokens.upperBound, passage.isA(number, .number),
                passage.isA(number + 1, [.launchVerb, .weapon]) || passage.isAny(number + 1, Word.thatWhich),
                let range = CountParser(passage: passage).count(endingAt: number, notBefore: index + 2)?.count
            else { continue }
            addCount(range, .fired, passage.evidence(index..<number + 1), sentence)
        }
    }

    /// "said that there had been five, and that two of those …", after the attack was told without a number.
    private mutating func addThereWere(_ sentence: SentenceReading) {
        guard anchor.hasEvent, sentencesSinceReported <= 3, passage.has(wordKey("there"), in: sentence.tokens),
            !isBoast(sentence)
        else { return }
        for index in sentence.tokens
        where passage.isWord(index, wordKey("there"))
            && (passage.isWord(index - 1, Word.that) || passage.isA(index - 1, .reporting))
        {
            if sentence.weapons.contains(where: { $0.head > index }) { return }
            var number = index + 1
            while passage.isA(number, [.be, .have]) { number += 1 }
            guard number > index + 1, sentence.tokens.contains(number), passage.isA(number, .number),
                number + 1 >= sentence.tokens.upperBound || passage.tokens[number + 1].kind == .mark,
                let range = counted(at: number)
            else { continue }
            addCount(range, .used, passage.evidence(index..<number + 1), sentence)
        }
    }

    /// "A defence official put the number fired at 18".
    private mutating func addNumberFired(_ sentence: SentenceReading) {
        guard anchor.hasEvent, sentencesSinceReported <= 3, !isBoast(sentence) else { return }
        for index in sentence.tokens
        where passage.isAny(index, Self.numberWords) && passage.isA(index + 1, [.launchVerb, .landVerb]) {
            guard passage.isAny(index + 2, Self.numberJoints), sentence.tokens.contains(index + 3),
                passage.isA(index + 3, .number), let range = counted(at: index + 3)
            else { continue }
            addNumber(range, index..<index + 4, sentence)
        }
    }

    /// "The attack was carried out with 18 rockets", "was launched using three drones".
    private mutating func addCarriedOutWith(_ sentence: SentenceReading) {
        guard anchor.hasEvent, !sentence.weapons.isEmpty, !isBoast(sentence),
            sentence.dates.allSatisfy({ !$0.looksBack && $0.date.month == nil })
        else { return }
        for mention in sentence.weapons where !mention.isAir && !mention.isModifier && !mention.isSalvo {
            let with = mention.tokens.lowerBound - 1
            guard with > sentence.tokens.lowerBound, passage.isAny(with, Self.means),
                let count = mention.count, let range = count.count, !count.isPartitive, !count.isIndefinite,
                (max(sentence.tokens.lowerBound, with - 3)..<with).contains(where: {
                    passage.isAny($0, Self.done) && !passage.isA($0 - 1, .negation)
                }),
                (max(sentence.tokens.lowerBound, with - 24)..<with).contains(where: {
                    passage.isA($0, .attackNoun) && !passage.isA($0, .plural)
                })
            else { continue }
            addCount(range, .used, passage.evidence(mention.tokens), sentence)
        }
    }

    private static let means = BackgroundCues.keys("with using by involving")
    private static let done = BackgroundCues.keys(
        "carried conducted executed launched staged mounted made perpetrated committed consisted done")
    private static let speaks = BackgroundCues.keys("spoke speaks spoken")
    private static let only = BackgroundCues.keys("only just")
    private static let bringing = BackgroundCues.keys("putting bringing raising taking")
    private static let impacts = BackgroundCues.keys("impacts impact")

    /// A word of use stands by: "shells crossed the river", "four drones had been used", "involved five rockets".
    private func isUsed(_ mention: WeaponMention, _ sentence: SentenceReading) -> Bool {
        let near =
            max(
                sentence.tokens.lowerBound, mention.tokens.lowerBound - 3)..<min(
                mention.head + 5, sentence.tokens.upperBound)
        return near.contains { passage.isAny($0, Self.usedWords) }
    }

    private static let usedWords: WordSet = WordSet(
        [
            "used", "using", "use", "crossed", "flew", "flying", "involved", "involving", "reached", "streaked",
            "counted",
            "sent", "arrived", "overhead", "speaks", "spoke", "recorded", "registered", "detected", "impacts",
        ].map { wordKey($0.utf8) })

    /// Munitions that were not used, or not in this attack.
    private static let leftover: WordSet = WordSet(
        [
            "unexploded", "unfired", "defused", "remaining", "ready", "more", "stockpile", "capable", "range", "stuck",
            "failed", "dismantled", "disarmed", "smuggled", "supplied", "delivered", "cache", "arsenal", "would",
            "could",
        ].map { wordKey($0.utf8) })
}
