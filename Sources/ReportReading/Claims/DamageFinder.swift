internal import IncidentModel

/// What was damaged, in the report's words.
struct DamageFinder {
    let passage: Passage

    struct Found {
        var text: String
        var tokens: Range<Int>
    }

    func damage(in sentence: Range<Int>) -> [Found] {
        guard let first = passage.first(.damage, in: sentence), !passage.has(wordKey("unclear"), in: sentence),
            !passage.has(wordKey("whether"), in: sentence)
        else { return [] }
        return (first..<sentence.upperBound).compactMap { index in
            guard passage.isA(index, .damage) else { return nil }
            let isNoun = passage.isWord(index, Word.damage) || passage.isWord(index, Word.damages)
            return isNoun ? noun(at: index, sentence) : verb(at: index, sentence)
        }
    }

    /// "damaging several buildings and cars", "a house was damaged".
    private func verb(at index: Int, _ sentence: Range<Int>) -> Found? {
        if passage.isA(index - 1, .be) {
            var start = index - 1
            while start > sentence.lowerBound, passage.tokens[start - 1].kind != .mark,
                !passage.isA(start - 1, [.subordinator, .verb])
            {
                start -= 1
            }
            guard start < index - 1 else { return nil }
            return Found(text: passage.words(start..<index - 1), tokens: start..<index + 1)
        }
        let end = phraseEnd(from: index + 1, sentence)
        guard end > index + 1 else { return nil }
        return Found(text: passage.words(index + 1..<end), tokens: index..<end)
    }

    /// "minor damage", "material damage to a house", "no damage".
    private func noun(at index: Int, _ sentence: Range<Int>) -> Found? {
        var start = index
        while start > sentence.lowerBound, index - start < 4 {
            let token = passage.tokens[start - 1]
            guard token.kind == .word,
                !token.isA([
                    .preposition, .be, .have, .verb, .subordinator, .determiner, .person, .conjunction, .casualty,
                ])
            else { break }
            start -= 1
            if token.isA(.negation) { break }
        }
        var end = index + 1
        if start == index, isNegated(index, sentence) { return Found(text: "no damage", tokens: start..<end) }
        if start == index, passage.isA(end, .be), end + 1 < sentence.upperBound,
            passage.tokens[end + 1].classes.isEmpty,
            passage.tokens[end + 1].kind == .word
        {
            return Found(text: passage.words(end + 1..<end + 2) + " damage", tokens: index..<end + 2)
        }
        if passage.isWord(end, Word.to) { end = phraseEnd(from: end + 1, sentence) }
        return Found(text: passage.words(start..<end), tokens: start..<end)
    }

    /// "without casualties or damage", "no injuries or damage".
    private func isNegated(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, index - 5)..<index).contains {
            passage.isA($0, .negation) || passage.isWord($0, wordKey("without"))
        }
    }

    private func phraseEnd(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = start
        while end < sentence.upperBound, end - start < 14 {
            let token = passage.tokens[end]
            if token.kind == .mark || token.isA([.subordinator, .be, .have]) || token.isA([.verb]) { break }
            if token.isA(.conjunction), passage.isA(end + 1, [.verb, .pronoun]) { break }
            end += 1
        }
        return end
    }
}
