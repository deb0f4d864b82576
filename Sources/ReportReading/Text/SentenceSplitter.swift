internal import IncidentModel

/// Cuts the tokens of a block into sentences.
struct SentenceSplitter {
    let passage: Passage

    /// Titles and months whose dot ends no sentence.
    private static let abbreviations: WordSet = WordSet(
        [
            "mr", "mrs", "ms", "dr", "jr", "sr", "gen", "sgt", "col", "lt", "maj", "capt", "brig", "adm", "rep", "sen",
            "gov", "st",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "approx", "vs",
        ].map { wordKey($0.utf8) })

    /// A list or a page without stops is cut here, so that rules which look through a sentence end.
    private static let mostTokens = 400

    func sentences(in block: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        sentences.reserveCapacity(block.count / 32 + 1)
        var start = block.lowerBound
        var index = start
        while index < block.upperBound {
            if index - start >= Self.mostTokens || endsSentence(at: index, block.upperBound) {
                var end = index + 1
                while end < block.upperBound, isClosing(end) { end += 1 }
                sentences.append(start..<end)
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < block.upperBound { sentences.append(start..<block.upperBound) }
        return sentences
    }

    private func endsSentence(at index: Int, _ end: Int) -> Bool {
        let token = passage.tokens[index]
        let last = passage.report.text[token.end - 1]
        // Nearly every word ends in a letter.
        if token.kind == .word, last != UInt8(ascii: ".") { return false }
        let first = passage.report.text[token.start]
        if token.kind == .mark, first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return true }
        guard index + 1 < end, last == UInt8(ascii: ".") else { return false }
        let next = nextWord(after: index, end)
        if token.kind == .mark, first == UInt8(ascii: ".") {
            if index > 0, passage.tokens[index - 1].end == token.start,
                Self.abbreviations.contains(passage.tokens[index - 1].key), passage.tokens[index - 1].isCapitalized
            {
                return false
            }
            guard let next else { return true }
            if isInitial(before: index), next.isCapitalized, !next.isA(.starter) { return false }
            return next.isCapitalized || next.kind != .word || next.start == token.end
        }
        // "at 4:15 a.m. The embassy …": the abbreviation's own dot ends the sentence when an opener follows.
        if token.kind == .word, let next {
            return next.isCapitalized && next.isA(.starter)
        }
        return false
    }

    /// "Joseph R|. Biden".
    private func isInitial(before stop: Int) -> Bool {
        guard stop > 1, passage.tokens[stop - 1].end == passage.tokens[stop].start else { return false }
        let letter = passage.tokens[stop - 1]
        return letter.end - letter.start == 1 && letter.isCapitalized && passage.tokens[stop - 2].isCapitalized
    }

    private func nextWord(after index: Int, _ end: Int) -> Token? {
        var next = index + 1
        // A run of marks longer than any sentence's end has no word to it.
        let limit = min(end, next + 12)
        while next < limit, passage.tokens[next].kind == .mark { next += 1 }
        return next < limit ? passage.tokens[next] : nil
    }

    /// A quotation mark or bracket that closes, standing right after the stop.
    private func isClosing(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.kind == .mark, token.start == passage.tokens[index - 1].end else { return false }
        let bytes = passage.report.text[token.range]
        return bytes.elementsEqual([0xE2, 0x80, 0x9D]) || bytes.elementsEqual([0x22]) || bytes.elementsEqual([0x29])
            || bytes.elementsEqual([0xE2, 0x80, 0x99]) || bytes.elementsEqual([0x27])
    }
}
