internal import IncidentModel

/// A report cut into tokens, with the gazetteer's names marked; what every rule looks at.
///
/// Rules speak of token indices; byte ranges come back only with the evidence.
///
/// A class, so that the many parsers that hold it cost one reference each.
final class Passage: Sendable {
    let report: Report
    let tokens: TokenList
    let names: any PlaceNameFinding

    init(report: Report, names: any PlaceNameFinding) {
        self.report = report
        self.names = names
        let body = report.body
        let tokens = Calques(lexicon: .english).plain(
            report.text.withUnsafeBufferPointer { Tokenizer($0, lexicon: .english).tokens(in: body) })
        self.tokens = tokens
        guard !tokens.isEmpty else { return }
        let hits = report.text.withUnsafeBufferPointer { names.placeNames(in: UnsafeBufferPointer(rebasing: $0[body])) }
        var index = 0
        for hit in hits {
            let start = hit.range.lowerBound + body.lowerBound
            let end = hit.range.upperBound + body.lowerBound
            while index < tokens.count, tokens[index].end <= start { index += 1 }
            var last = index
            while last < tokens.count, tokens[last].start < end { last += 1 }
            // A name that ends inside a token ("Dora-based") is no name of a place here.
            guard index < last, tokens[last - 1].end <= end + 1 else { continue }
            var kinds: NameKind = hit.isWeak ? .weak : []
            if hit.isContainer { kinds.insert(.container) }
            if hit.isTown { kinds.insert(.town) }
            tokens.open(name: index..<last, kinds)
        }
    }

    deinit { tokens.deallocate() }

    @inline(__always)
    func isA(_ index: Int, _ classes: WordClass) -> Bool { tokens.isA(index, classes) }

    /// A possessive has the key 0, which is no word's.
    @inline(__always)
    func isWord(_ index: Int, _ key: UInt64) -> Bool { tokens.key(index) == key }

    @inline(__always)
    func isAny(_ index: Int, _ keys: WordSet) -> Bool { keys.contains(tokens.key(index)) }

    /// Of words named in place.
    @inline(__always)
    func isAny(_ index: Int, _ keys: [UInt64]) -> Bool { keys.contains(tokens.key(index)) }

    // MARK: - Names

    /// For the token that opens a gazetteer name: the index after its last token; else 0.
    @inline(__always)
    var nameEnd: NameEnds { NameEnds(tokens: tokens) }
    /// The name that opens here is also an ordinary word or surname.
    @inline(__always)
    var isWeakName: NamesOfKind { NamesOfKind(tokens: tokens, kind: .weak) }
    /// The name that opens here is a city, province or country.
    @inline(__always)
    var isContainerName: NamesOfKind { NamesOfKind(tokens: tokens, kind: .container) }
    /// The name that opens here is a town or village.
    @inline(__always)
    var isTownName: NamesOfKind { NamesOfKind(tokens: tokens, kind: .town) }

    struct NameEnds: RandomAccessCollection {
        fileprivate let tokens: TokenList
        var startIndex: Int { 0 }
        var endIndex: Int { tokens.count }

        @inline(__always)
        subscript(index: Int) -> Int {
            let length = tokens[index].nameLength
            return length > 0 ? index + length : 0
        }
    }

    struct NamesOfKind: RandomAccessCollection {
        fileprivate let tokens: TokenList
        fileprivate let kind: NameKind
        var startIndex: Int { 0 }
        var endIndex: Int { tokens.count }

        @inline(__always)
        subscript(index: Int) -> Bool { tokens[index].names(kind) }
    }

    // MARK: - Stretches

    func has(_ classes: WordClass, in range: Range<Int>) -> Bool { tokens.first(classes, in: range) != nil }
    func has(_ key: UInt64, in range: Range<Int>) -> Bool { tokens.first(key, in: range) != nil }
    func has(_ keys: WordSet, in range: Range<Int>) -> Bool { tokens.first(keys, in: range) != nil }
    func first(_ classes: WordClass, in range: Range<Int>) -> Int? { tokens.first(classes, in: range) }
    func first(_ key: UInt64, in range: Range<Int>) -> Int? { tokens.first(key, in: range) }
    func first(_ keys: WordSet, in range: Range<Int>) -> Int? { tokens.first(keys, in: range) }

    /// Some token of the range is one of the classes and as asked.
    @inline(__always)
    func any(_ classes: WordClass, in range: Range<Int>, where isAsked: (Int) -> Bool) -> Bool {
        var next = tokens.first(classes, in: range)
        while let index = next {
            if isAsked(index) { return true }
            next = tokens.first(classes, in: index + 1..<max(index + 1, range.upperBound))
        }
        return false
    }

    /// Some token of the range is this word and as asked.
    @inline(__always)
    func any(_ key: UInt64, in range: Range<Int>, where isAsked: (Int) -> Bool) -> Bool {
        var next = tokens.first(key, in: range)
        while let index = next {
            if isAsked(index) { return true }
            next = tokens.first(key, in: index + 1..<max(index + 1, range.upperBound))
        }
        return false
    }

    /// Some token of the range is one of these words and as asked.
    @inline(__always)
    func any(_ keys: WordSet, in range: Range<Int>, where isAsked: (Int) -> Bool) -> Bool {
        var next = tokens.first(keys, in: range)
        while let index = next {
            if isAsked(index) { return true }
            next = tokens.first(keys, in: index + 1..<max(index + 1, range.upperBound))
        }
        return false
    }

    // MARK: - Text

    /// The token begins with these lower-case letters, in any case.
    func opens(_ index: Int, _ letters: [UInt8]) -> Bool {
        guard tokens.indices.contains(index), tokens[index].end - tokens[index].start >= letters.count else {
            return false
        }
        let start = tokens[index].start
        return letters.indices.allSatisfy { offset in
            let byte = report.text[start + offset]
            return (byte &- 65 < 26 ? byte | 32 : byte) == letters[offset]
        }
    }

    /// The words of these tokens as they stand, white space folded.
    func words(_ range: Range<Int>) -> String {
        guard let bytes = bytes(range) else { return "" }
        if report.text.withUnsafeBufferPointer({ EvenSpacing.holds($0, bytes) }) { return report.quote(bytes) }
        return report.quote(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func isDash(_ index: Int) -> Bool { isAny(index, Self.dashes) }

    private static let dashes = WordSet(joining: [], "- – — --")

    /// The first token that begins at the byte or behind it.
    func token(at byte: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < byte { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count ? low : nil
    }

    func bytes(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= tokens.count else { return nil }
        return tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }

    func evidence(_ range: Range<Int>) -> [Evidence] {
        guard let bytes = bytes(range) else { return [] }
        return [Evidence(report: report.id, range: bytes, quote: report.quote(bytes))]
    }
}
