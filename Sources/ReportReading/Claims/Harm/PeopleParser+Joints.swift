internal import IncidentModel

/// What joins people to one number, and what ends it.
extension PeopleParser {
    /// Where the next item of a list begins, and whether a comma stands before it.
    func joined(after end: Int, before limit: Int) -> (Int, Bool)? {
        var index = end
        // "two children of one family and a guard": a short phrase may hang on the item.
        if passage.isA(index, .preposition), !passage.isWord(index, Word.by) {
            var skip = index + 1
            while skip < limit, skip - index < 5, passage.tokens[skip].kind != .mark,
                !passage.isA(skip, [.conjunction, .be, .verb, .subordinator, .preposition])
            { skip += 1 }
            index = skip
        }
        if passage.isWord(index, Word.comma), isAge(index + 1) { index += 2 }
        let hasComma = passage.isWord(index, Word.comma)
        if hasComma { index += 1 }
        if passage.isWord(index, Word.and) || passage.isAny(index, Self.plus) { return (index + 1, hasComma) }
        return hasComma ? (index, true) : nil
    }

    /// "two were killed and three were wounded", "one dead and two injured": the number opens a statement of its own.
    func startsClause(_ item: PeopleGroup, before limit: Int) -> Bool {
        var index = item.tokens.upperBound
        while index < limit, passage.isA(index, [.adverb]) { index += 1 }
        guard index < limit else { return false }
        return passage.isA(index, [.be, .have, .killed, .injured, .verb])
            || passage.isAny(index, CasualtyFinder.suffering)
    }

    /// "injuring one person, | a US official and an Iraqi source | told CNN": those who say so.
    func isSpeaker(_ index: Int, before limit: Int) -> Bool {
        var next = index
        while next < limit, next - index < 12, passage.tokens[next].kind == .word,
            !passage.isA(next, [.killed, .injured, .subordinator])
        {
            if passage.isA(next, .reporting), passage.isA(next, .verb) || !passage.isA(next, .person) { return true }
            next += 1
        }
        return false
    }

    func isPart(_ index: Int) -> Bool {
        (1...3).contains { passage.isWord(index + $0, Word.of) && passage.isAny(index + $0 + 1, Self.themselves) }
            || (1...4).contains {
                passage.isWord(index + $0, wordKey("among")) && passage.isAny(index + $0 + 1, Self.themselves)
            }
    }

    func opensPhrase(_ index: Int, _ floor: Int) -> Bool {
        // "including five children", "among them four women": parts of those named before.
        // "among the six who died" names them all.
        let isWhole =
            passage.isWord(index, Word.the) && passage.isA(index + 1, .number)
            && passage.isWord(index - 1, wordKey("among"))
        if passage.isAny(index - 1, Self.parts), !isWhole { return false }
        if index == floor { return true }
        let isExcepted = passage.isWord(index - 2, wordKey("except")) || passage.isWord(index - 2, wordKey("apart"))
        return !passage.isA(index - 1, [.preposition, .determiner, .number]) || passage.isAny(index - 1, Self.openers)
            || isExcepted
    }

    func isClauseEdge(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        if token.kind == .mark {
            return !passage.isAny(index, [Word.comma, Word.open, Word.close])
                && !(passage.isWord(index - 1, Word.comma) || PlaceNounParser(passage: passage).isQuote(index))
        }
        return token.isA([.subordinator, .be, .have, .killed, .injured, .reporting])
            || token.isA(.verb) && !token.isA(.person) || passage.isWord(index, Word.but)
    }

    func isBound(_ index: Int) -> Bool {
        passage.isAny(index, Self.bounds) && !passage.isA(index, .number)
    }

    func isNumberGoingOn(_ index: Int) -> Bool {
        passage.isA(index, .number) && !isMeasure(index)
            || passage.isAny(index, Self.rangeJoints) && passage.isA(index + 1, .number) && !isMeasure(index + 1)
            // "between 10 and 12 people".
            || passage.isWord(index, Word.and) && passage.isWord(index - 2, Word.between)
                && passage.isA(index + 1, .number)
    }

    /// "7 p.m.", "60-year-old", "two rockets", "10 km", "the second", "aged 58".
    func isMeasure(_ index: Int) -> Bool {
        passage.isA(index + 1, [.unit, .period, .month, .weapon, .attackNoun, .salvoNoun])
            || passage.isAny(index + 1, Self.clock) || passage.isA(index - 1, .month) && !opensLine(index)
            || passage.isWord(index - 1, Word.stop) && passage.isA(index - 2, .month)
            || passage.isWord(index - 1, wordKey("aged")) || isYear(index)
    }

    /// "since October" ends a paragraph, and "Six were wounded" opens the next.
    private func opensLine(_ index: Int) -> Bool {
        index > 0
            && passage.report.text[passage.tokens[index - 1].end..<passage.tokens[index].start].count { $0 == 0x0A } > 1
    }

    /// "On April 14, | 2021, | a soldier was killed".
    private func isYear(_ index: Int) -> Bool {
        passage.tokens[index].kind == .number && (1900...2100).contains(passage.tokens[index].value)
            && (passage.isWord(index - 1, Word.comma) && passage.tokens[max(0, index - 2)].kind == .number
                || passage.isWord(index + 1, Word.comma) || passage.isWord(index - 1, Word.in))
    }

    /// "a man, 45, and a woman".
    func isAge(_ index: Int) -> Bool {
        passage.isWord(index - 1, Word.comma) && (passage.isA(index - 2, .person) || isNamed(index - 2))
            && passage.tokens.indices.contains(index + 1) && passage.tokens[index + 1].kind == .mark
            && passage.tokens[index].value < 120
    }

    /// "Ahmed Ali | , 34, was killed".
    private func isNamed(_ index: Int) -> Bool {
        passage.tokens.indices.contains(index) && passage.tokens[index].kind == .word
            && passage.tokens[index].isCapitalized && passage.nameEnd[index] == 0 && !passage.isContainerName[index]
            && !passage.isA(index, [.weekday, .month, .country, .adverb, .preposition, .conjunction])
    }
}
