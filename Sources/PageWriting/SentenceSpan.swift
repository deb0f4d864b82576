internal import IncidentModel

/// Finds the sentence about some bytes of a report, for showing; reading has its own, which knows the words.
enum SentenceSpan {
    /// Bytes on either side beyond which a "sentence" is cut: lists and tables have no stops.
    private static let mostBytes = 600

    /// - Returns: a range of the report's body that holds `range` and ends on characters.
    static func around(_ range: Range<Int>, in report: Report) -> Range<Int> {
        let text = report.text
        let body = report.body.clamped(to: 0..<text.count)
        var start = range.lowerBound
        let least = max(min(body.lowerBound, start), start - mostBytes)
        while start > least, !endsBefore(start, text) { start -= 1 }
        while start < range.lowerBound, isSpace(text[start]) { start += 1 }
        while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
        var end = range.upperBound
        let most = min(max(body.upperBound, end), end + mostBytes)
        while end < most, !endsBefore(end, text) { end += 1 }
        while end > range.upperBound, isSpace(text[end - 1]) { end -= 1 }
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    /// White space folded, so that a hard-wrapped report flows.
    static func words(_ text: String) -> String {
        var result = ""
        var wasSpace = false
        for scalar in text.unicodeScalars {
            let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
            if isSpace, wasSpace { continue }
            wasSpace = isSpace
            result.unicodeScalars.append(isSpace ? " " : scalar)
        }
        return result
    }

    /// A sentence or a paragraph ends just before this byte.
    private static func endsBefore(_ index: Int, _ text: [UInt8]) -> Bool {
        guard index > 0, index < text.count else { return true }
        // A blank line.
        if text[index] == 0x0A {
            var next = index + 1
            while next < text.count, text[next] == 0x20 || text[next] == 0x0D || text[next] == 0x09 { next += 1 }
            return next >= text.count || text[next] == 0x0A
        }
        guard isSpace(text[index]) else { return false }
        var stop = index - 1
        // Past closing quotation marks and brackets.
        while stop > 0 {
            if text[stop] == UInt8(ascii: "\"") || text[stop] == UInt8(ascii: ")") || text[stop] == UInt8(ascii: "'") {
                stop -= 1
            } else if stop > 2, text[stop - 2] == 0xE2, text[stop - 1] == 0x80, text[stop] == 0x9D || text[stop] == 0x99
            {
                stop -= 3
            } else {
                break
            }
        }
        if text[stop] == UInt8(ascii: "!") || text[stop] == UInt8(ascii: "?") { return true }
        // The Arabic question mark.
        if stop > 0, text[stop - 1] == 0xD8, text[stop] == 0x9F { return true }
        guard text[stop] == UInt8(ascii: ".") else { return false }
        var next = index
        while next < text.count, isSpace(text[next]) { next += 1 }
        if next < text.count, text[next] &- 97 < 26 { return false }
        return !isAbbreviation(endingAt: stop, text)
    }

    /// "U.S.", "a.m.", "Gen.": a dot that seldom ends a sentence.
    private static func isAbbreviation(endingAt stop: Int, _ text: [UInt8]) -> Bool {
        var start = stop
        while start > 0, text[start - 1] | 32 &- 97 < 26 || text[start - 1] == UInt8(ascii: ".") { start -= 1 }
        let word = String(decoding: text[start..<stop], as: UTF8.self).lowercased()
        if word.utf8.count == 1 || ["u.s", "u.k", "u.n"].contains(word) { return true }
        return ["gen", "lt", "col", "maj", "sgt", "capt", "brig", "mr", "mrs", "ms", "dr", "st", "no"].contains(word)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
