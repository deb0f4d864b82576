internal import IncidentModel

/// Cuts the sentence around some words out of a report, to show it beside a miss.
struct ReportSentences {
    private let report: Report

    init(_ report: Report) { self.report = report }

    /// The first sentence with these words, or with the longest of them.
    func holding(_ name: String) -> String? {
        let text = report.quote(report.body)
        let words = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        let longest = words.max { $0.count < $1.count }
        for wanted in [name, longest].compactMap({ $0 }) {
            guard let found = text.firstRange(of: wanted) else { continue }
            let start = report.body.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            return around(start..<start + text[found].utf8.count)
        }
        return nil
    }

    /// The sentence around a byte range of the report; nil for a range outside its body.
    func around(_ range: Range<Int>) -> String? {
        let body = report.body
        guard body.contains(range.lowerBound), range.upperBound <= body.upperBound else { return nil }
        var start = range.lowerBound
        while start > body.lowerBound, !isEnd(start - 1) { start -= 1 }
        var end = max(range.upperBound - 1, start)
        while end < body.upperBound, !isEnd(end) { end += 1 }
        let words = report.quote(start..<min(end + 1, body.upperBound)).split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A line end, or a stop with a blank after it that no initial or abbreviation ("U.S. ", "a.m. ") has before it.
    private func isEnd(_ index: Int) -> Bool {
        let text = report.text
        switch text[index] {
        case UInt8(ascii: "\n"): return index + 1 >= text.count || text[index + 1] == UInt8(ascii: "\n")
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard index + 1 < text.count, text[index + 1] <= 0x20 else { return false }
            return index < 2 || text[index - 2] != UInt8(ascii: ".")
        default: return false
        }
    }
}
