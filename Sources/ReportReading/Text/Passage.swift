internal import IncidentModel

/// A report cut into tokens, with the gazetteer's names marked; what every rule looks at.
///
/// Rules speak of token indices; byte ranges come back only with the evidence.
///
/// A class, so that the many parsers that hold it cost one reference each.
final class Passage: Sendable {
    let report: Report
    let tokens: [Token]
    /// For the token that opens a gazetteer name: the index after its last token; else 0.
    let nameEnd: [Int]
    /// The name that opens here is also an ordinary word or surname.
    let isWeakName: [Bool]
    /// The name that opens here is a city, province or country.
    let isContainerName: [Bool]

    init(report: Report, names: any PlaceNameFinding, lexicon: Lexicon) {
        self.report = report
        var hits: [PlaceNameHit] = []
        let body = report.body
        let tokens = report.text.withUnsafeBufferPointer { buffer -> [Token] in
            let part = UnsafeBufferPointer(rebasing: buffer[body])
            hits = names.placeNames(in: part)
            return Tokenizer(buffer, lexicon: lexicon).tokens(in: body)
        }
        var nameEnd = [Int](repeating: 0, count: tokens.count)
        var isWeak = [Bool](repeating: false, count: tokens.count)
        var isContainer = [Bool](repeating: false, count: tokens.count)
        var index = 0
        for hit in hits {
            let start = hit.range.lowerBound + body.lowerBound
            let end = hit.range.upperBound + body.lowerBound
            while index < tokens.count, tokens[index].end <= start { index += 1 }
            var last = index
            while last < tokens.count, tokens[last].start < end { last += 1 }
            // A name that ends inside a token ("Dora-based") is no name of a place here.
            guard index < last, tokens[last - 1].end <= end + 1 else { continue }
            nameEnd[index] = last
            isWeak[index] = hit.isWeak
            isContainer[index] = hit.isContainer
        }
        self.tokens = tokens
        self.nameEnd = nameEnd
        self.isWeakName = isWeak
        self.isContainerName = isContainer
    }

    @inline(__always)
    func isA(_ index: Int, _ classes: WordClass) -> Bool {
        tokens.indices.contains(index) && tokens[index].isA(classes)
    }

    @inline(__always)
    func isWord(_ index: Int, _ key: UInt64) -> Bool {
        tokens.indices.contains(index) && tokens[index].key == key && tokens[index].kind != .possessive
    }

    @inline(__always)
    func isAny(_ index: Int, _ keys: WordSet) -> Bool {
        tokens.indices.contains(index) && keys.contains(tokens[index].key)
    }

    /// Of words named in place.
    @inline(__always)
    func isAny(_ index: Int, _ keys: [UInt64]) -> Bool {
        tokens.indices.contains(index) && keys.contains(tokens[index].key)
    }

    /// The words of these tokens as they stand, white space folded.
    func words(_ range: Range<Int>) -> String {
        guard let bytes = bytes(range) else { return "" }
        if isEvenlySpaced(bytes) { return report.quote(bytes) }
        return report.quote(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Plain ASCII with single spaces, as nearly every phrase is: there is no white space to fold.
    private func isEvenlySpaced(_ bytes: Range<Int>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in report.text[bytes] {
            guard byte >= 0x20, byte < 0x80, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
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

/// Keys of the single words that rules name.
enum Word {
    static let comma = wordKey(","), stop = wordKey("."), semicolon = wordKey(";"), colon = wordKey(":")
    static let open = wordKey("("), close = wordKey(")")
    static let from = wordKey("from"), at = wordKey("at"), `in` = wordKey("in"), on = wordKey("on"), of = wordKey("of")
    static let near = wordKey("near"), to = wordKey("to"), by = wordKey("by"), with = wordKey("with")
    static let and = wordKey("and"), or = wordKey("or"), but = wordKey("but"), the = wordKey("the"), a = wordKey("a")
    static let between = wordKey("between"), into = wordKey("into"), toward = wordKey("toward")
    static let towards = wordKey("towards"), against = wordKey("against")
    static let down = wordKey("down"), when = wordKey("when"), attack = wordKey("attack"), away = wordKey("away")
    static let direction = wordKey("direction"), no = wordKey("no"), not = wordKey("not"), last = wordKey("last")
    static let ago = wordKey("ago"), earlier = wordKey("earlier"), today = wordKey("today")
    static let yesterday = wordKey("yesterday"), tonight = wordKey("tonight"), least = wordKey("least")
    static let than = wordKey("than"), more = wordKey("more"), up = wordKey("up"), few = wordKey("few")
    static let several = wordKey("several"), dozens = wordKey("dozens"), multiple = wordKey("multiple")
    static let many = wordKey("many"), some = wordKey("some"), that = wordKey("that"), other = wordKey("other")
    static let across = wordKey("across"), outside = wordKey("outside"), river = wordKey("river")
    static let according = wordKey("according"), an = wordKey("an"), recent = wordKey("recent"), this = wordKey("this")
    static let damage = wordKey("damage"), damages = wordKey("damages"), isFor = wordKey("for"), it = wordKey("it")
    static let its = wordKey("its"), one = wordKey("one"), anOther = wordKey("another"), since = wordKey("since")
    static let after = wordKey("after"), early = wordKey("early"), late = wordKey("late"), around = wordKey("around")
    static let within = wordKey("within")
    static let out = wordKey("out"), about = wordKey("about"), pair = wordKey("pair"), couple = wordKey("couple")
    static let responsibility = wordKey("responsibility")
}
