internal import IncidentModel

/// Munitions counted by where they came down: "two landed inside, three in the river and another on a roof".
struct PartCounts {
    let passage: Passage
    // Asked of every word, and got here once.
    private let oneMore: WordSet
    private let articles: WordSet

    init(passage: Passage) {
        self.passage = passage
        oneMore = Self.oneMore
        articles = Self.articles
    }

    struct Found: Equatable {
        var sum: Int
        var tokens: Range<Int>
        /// "Two others hit houses": goes on with what the sentence before counted.
        var goesOn: Bool
        /// How many parts were named.
        var parts: Int
        /// Told by where they came from, not by where they fell.
        var isByOrigin = false
        /// "a second … and a third": 3, however many were named.
        var rank = 0
    }

    /// The parts that a sentence names; nil when it names none.
    func parts(in sentence: Range<Int>) -> Found? {
        var found: Found?
        var first: Int?
        for index in sentence {
            // "two fell, the first at P and the second in Q": told one by one.
            if passage.isAny(index, oneMore), !passage.isWord(index, Word.anOther),
                passage.isWord(index - 1, Word.the),
                (sentence.lowerBound..<index).contains(where: {
                    passage.isWord($0, wordKey("first")) && passage.isWord($0 - 1, Word.the)
                        || passage.isA($0, .weapon) && passage.isWord($0 - 1, Word.a)
                })
            {
                continue
            }
            // "nine fell near P, two of which in Q and one in R": they are of the nine.
            if found != nil, passage.isA(index, .number), passage.isWord(index + 1, Word.of),
                passage.isAny(index + 2, Self.ofThem)
            {
                break
            }
            guard let value = value(at: index), let end = part(at: index, in: sentence, isFurther: found != nil) else {
                continue
            }
            // "Three more hit the city: one fell in P, one in Q": what stands behind the colon is told of the three.
            if let before = found,
                (min(before.tokens.upperBound, index)..<index).contains(where: { passage.isWord($0, Word.colon) })
            {
                break
            }
            let isByOrigin = isOrigin(end - 1)
            // "five were fired and three landed": the three are of the five.
            if let before = found, before.isByOrigin != isByOrigin { return nil }
            if let before = found {
                first = first ?? before.sum
                found = Found(
                    sum: before.sum + value, tokens: before.tokens.lowerBound..<end, goesOn: before.goesOn,
                    parts: before.parts + 1, isByOrigin: isByOrigin)
            } else {
                found = Found(
                    sum: value, tokens: index..<end, goesOn: isFurther(index), parts: 1, isByOrigin: isByOrigin)
            }
        }
        found?.rank =
            sentence.lazy.filter { passage.isA($0 - 1, .determiner) }
            .compactMap { Self.ordinals[passage.tokens[$0].key] }.max() ?? 0
        // "Five fell on the camp, two at its edge and three in a village": the five are told by their parts.
        if let whole = first, let all = found, all.parts > 2, all.sum == 2 * whole { found?.sum = whole }
        return found
    }

    private func isOrigin(_ index: Int) -> Bool { passage.isWord(index, Word.from) }

    private func value(at index: Int) -> Int? {
        if passage.isAny(index, oneMore),
            passage.isWord(index, Word.anOther) || passage.isA(index - 1, .determiner)
        {
            return 1
        }
        // "a rocket fell in P, another in Q and two in the river".
        if passage.isAny(index, articles), passage.isA(index + 1, .weapon) || passage.isA(index + 2, .weapon) {
            return 1
        }
        // "one of the | three | landed near P".
        if passage.isWord(index - 1, Word.the), passage.isWord(index - 2, Word.of) { return nil }
        let isAfterNumber = passage.isA(index - 1, .number) && !passage.isA(index - 2, .month)
        guard passage.isA(index, .number), !isAfterNumber, !passage.isWord(index - 1, Word.least),
            !passage.isWord(index - 1, Word.than), !passage.isWord(index - 1, Word.to),
            !passage.isWord(index - 1, Word.or)
        else { return nil }
        let value = passage.tokens[index].value
        return (1...100).contains(value) ? value : nil
    }

    /// "two others", "another", "a third": not the first that is told of.
    private func isFurther(_ index: Int) -> Bool {
        passage.isAny(index, oneMore)
            || passage.isAny(index + 1, Self.others) && !passage.isWord(index - 1, Word.the)
            || passage.isAny(index - 1, Self.others)
    }

    /// The end of a part that opens here: a number, the words for its munitions, and where or how it came down.
    private func part(at index: Int, in sentence: Range<Int>, isFurther: Bool) -> Int? {
        if isFurther, passage.isWord(index + 1, Word.of), passage.isAny(index + 2, Self.themselves) { return nil }
        if passage.isAny(index - 1, Self.partOpeners) || passage.isAny(index - 2, Self.partOpeners) { return nil }
        var next = index + 1
        while next < sentence.upperBound, next - index < 7,
            passage.isA(next, [.weapon, .adverb, .have, .hedge]) || passage.isAny(next, Self.inside) || isCalibre(next)
                || passage.isA(next, .number) && passage.isWord(next - 1, Word.the)
        { next += 1 }
        guard next < sentence.upperBound else { return nil }
        if passage.isA(next, [.landVerb, .hitVerb]) || passage.isAny(next, Self.strays) { return next + 1 }
        // "five came from P and three from Q", "two were fired from P, four from Q".
        while next < sentence.upperBound, passage.isA(next, [.be, .have]) { next += 1 }
        if passage.isA(next, [.originVerb, .launchVerb]), passage.isWord(next + 1, Word.from) { return next + 2 }
        let isClose = passage.isAny(next, Self.closeBy) && passage.isWord(next + 1, Word.to)
        guard isFurther, passage.isA(next, .preposition) || isClose, !passage.isWord(next, Word.of), next - index < 3
        else {
            return nil
        }
        let before = passage.isA(index - 1, .determiner) ? index - 2 : index - 1
        return passage.isAny(before, Self.joints) ? next + 1 : nil
    }

    /// "107mm".
    private func isCalibre(_ index: Int) -> Bool {
        passage.tokens[index].kind == .number
            && passage.report.text[passage.tokens[index].range].last == UInt8(ascii: "m")
    }

    private static let ofThem = keys("which them these those")
    private static func keys(_ words: String) -> WordSet { BackgroundCues.keys(words) }

    private static let articles = keys("a an")
    private static let closeBy = keys("close next adjacent")
    private static let strays = keys("overshot undershot missed")
    private static let oneMore = keys("another second third fourth fifth sixth seventh eighth")
    private static let ordinals = WordTable(
        Dictionary(
            uniqueKeysWithValues: zip(["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"], 2...).map {
                (wordKey($0.utf8), $1)
            }))
    private static let others = keys("others other more further")
    private static let themselves = keys("them these those which")
    private static let partOpeners = keys("including among which")
    private static let inside = keys("others other more further of the them these")
    private static let joints = keys("and , ; while but")
}
