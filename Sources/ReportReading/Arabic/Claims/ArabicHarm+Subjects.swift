internal import IncidentModel

/// Tolls whose people stand before the verb.
extension ArabicHarm {
    /// "ثلاثة مدنيين أصيبوا", "جنديان قتلا".
    func subject(before index: Int, _ sentence: Range<Int>, isKilled: Bool) -> CasualtyFinder.Found? {
        // "بينهم ثلاثة أطفال وأصيب اثنان": the joined verb has its own people behind it.
        if passage.has(index, .and) { return nil }
        var end = index
        while end > sentence.lowerBound, index - end < 3, passage.isA(end - 1, .grammar) { end -= 1 }
        end = beforeAge(end, sentence.lowerBound)
        if let several = several(before: end, index, sentence, isKilled: isKilled)
            ?? ofSeveral(before: end, index, sentence, isKilled: isKilled)
        {
            return several
        }
        // "ثلاثة عمال عراقيين أصيبوا": of what nation they are.
        if end - 1 > sentence.lowerBound,
            passage.isA(end - 1, .nameAdjective) || passage.isUnknownWord(end - 1)
                || passage.isA(end - 1, .person) && passage.isA(end - 3, .number),
            !passage.has(end - 1, [.article, .and]), passage.isA(end - 2, .person)
        {
            end -= 1
        }
        guard end > sentence.lowerBound, passage.isA(end - 1, .person) || passage.isAny(end - 1, Self.both) else {
            return nil
        }
        let person = end - 1
        let count: CountRange?
        var start = person
        if let before = counts.count(before: person, notBefore: sentence.lowerBound) {
            count = before.count
            start = before.tokens.lowerBound
        } else {
            let value = passage.tokens[person].value
            count = value > 0 && !passage.has(person, .article) ? CountRange(exactly: value) : nil
        }
        guard let count else { return nil }
        return CasualtyFinder.Found(
            facts: [isKilled ? .killed(count) : .injured(count)], tokens: start..<index + 1, isNone: false)
    }

    /// "12 من أفراده أصيبوا", "ثلاثة من جنود سلاح الجو لقوا مصرعهم": so many of those.
    private func ofSeveral(
        before end: Int, _ verb: Int, _ sentence: Range<Int>, isKilled: Bool
    ) -> CasualtyFinder.Found? {
        let floor = max(sentence.lowerBound, end - 8)
        guard
            let from = (floor..<max(floor, end - 1)).last(where: {
                passage.isWord($0, ArabicWord.from)
                    && (passage.isA($0 + 1, .person) && passage.isA($0 - 1, .number)
                        || passage.isA($0 - 1, .person) && passage.isA($0 - 2, .number))
            }),
            (from + 2..<max(from + 2, end)).allSatisfy({
                !passage.isMark($0) && !passage.has($0, .and)
                    && !passage.isA($0, [.killing, .injuring, .reporting, .boundary, .land, .target, .hit])
            }),
            let count = counts.count(
                before: passage.isA(from - 1, .number) ? from : from - 1, notBefore: sentence.lowerBound),
            let range = count.count
        else { return nil }
        return CasualtyFinder.Found(
            facts: [isKilled ? .killed(range) : .injured(range)], tokens: count.tokens.lowerBound..<verb + 1,
            isNone: false)
    }

    /// "رجلا في الخمسين من عمره جُرح": how old stands between.
    private func beforeAge(_ end: Int, _ start: Int) -> Int {
        guard end > start + 3, passage.isAny(end - 1, Self.age) else { return end }
        return (max(start, end - 6)..<end - 1).last { passage.isA($0, .person) }.map { $0 + 1 } ?? end
    }

    private static let age = arabicKeys("عمر عمره عمرها")

    /// "جنديين من الولايات المتحدة وجندية بريطانية لقوا حتفهم": joined subjects, added up.
    private func several(
        before end: Int, _ verb: Int, _ sentence: Range<Int>, isKilled: Bool
    ) -> CasualtyFinder.Found? {
        for start in max(sentence.lowerBound, end - 9)..<max(sentence.lowerBound, end)
        where passage.isA(start, .person) && !passage.has(start, [.and, .article])
            && passage.tokens[start].value > 0 && !passage.isA(start - 1, .number)
        {
            guard let (count, last) = people(at: start, end), count.min > passage.tokens[start].value, last <= end,
                (last..<end).allSatisfy({ passage.isA($0, [.nameAdjective]) || passage.isUnknownWord($0) })
            else { continue }
            return CasualtyFinder.Found(
                facts: [isKilled ? .killed(count) : .injured(count)], tokens: start..<verb + 1, isNone: false)
        }
        return nil
    }
}
