internal import IncidentModel

/// An Arabic report cut into tokens, with the gazetteer's names marked.
///
/// A class, so that the many parsers that hold it cost one reference each.
final class ArabicPassage: Sendable {
    let report: Report
    /// What lies in what.
    let names: any PlaceNameFinding
    let tokens: OwnedList<ArabicToken>
    /// For the token that opens a gazetteer name: the index after its last token; else 0.
    let nameEnd: OwnedList<Int>
    let isWeakName: OwnedList<Bool>
    let isContainerName: OwnedList<Bool>
    /// A city that the lexicon knows and the gazetteer does not.
    let isListedCity: OwnedList<Bool>

    init(report: Report, names: any PlaceNameFinding, lexicon: ArabicLexicon = .standard) {
        self.report = report
        self.names = names
        var hits: [PlaceNameHit] = []
        let body = report.body
        tokens = report.text.withUnsafeBufferPointer { buffer in
            hits = names.placeNames(in: UnsafeBufferPointer(rebasing: buffer[body]))
            return ArabicTokenizer(buffer, lexicon: lexicon).tokens(in: body)
        }
        nameEnd = OwnedList(repeating: 0, count: tokens.count)
        isWeakName = OwnedList(repeating: false, count: tokens.count)
        isContainerName = OwnedList(repeating: false, count: tokens.count)
        isListedCity = OwnedList(repeating: false, count: tokens.count)
        var index = 0
        for hit in hits {
            let range = hit.range.lowerBound + body.lowerBound..<hit.range.upperBound + body.lowerBound
            while index < tokens.count, tokens[index].end <= range.lowerBound { index += 1 }
            var last = index
            while last < tokens.count, tokens[last].start < range.upperBound { last += 1 }
            guard index < last, tokens[last - 1].end <= range.upperBound + 2 else { continue }
            mark(index..<last, hit, from: range.lowerBound)
        }
        nameAli()
        for index in tokens.indices where tokens[index].isA(.city) && nameEnd[index] == 0 {
            if index > 0, nameEnd[index - 1] > index { continue }
            nameEnd[index] = index + 1
            isContainerName[index] = true
            isListedCity[index] = true
        }
    }

    deinit {
        tokens.deallocate()
        nameEnd.deallocate()
        isWeakName.deallocate()
        isContainerName.deallocate()
        isListedCity.deallocate()
    }

    /// In a text that writes "على" with its own last letter, "علي" is a man's name and may be part of a place's.
    private func nameAli() {
        func isDotted(_ token: ArabicToken) -> Bool { report.text[token.end - 1] == 0x8A }
        let found = tokens.indices.filter { isWord($0, ArabicWord.on) && tokens[$0].end - tokens[$0].stemStart == 6 }
        guard found.contains(where: { !isDotted(tokens[$0]) }) else { return }
        for index in found where isDotted(tokens[index]) {
            tokens[index].classes = []
            tokens[index].key = arabicKey("عليعلي")
        }
    }

    private func mark(_ name: Range<Int>, _ hit: PlaceNameHit, from start: Int) {
        let index = name.lowerBound
        // A rule's own word is a name only with others: "الإعلام" of the media cell is no place.
        let token = tokens[index]
        if hit.isWeak, name.count == 1,
            token.isA([.reporting, .official, .attackNoun, .actor, .boundary, .grammar, .preposition, .number])
        {
            return
        }
        // "على عمارة" is a building, though a town is called العمارة.
        if name.count == 1, token.isA([.building, .placeClass, .genericPlace]), !token.isDefinite { return }
        nameEnd[index] = name.upperBound
        isWeakName[index] = hit.isWeak
        isContainerName[index] = hit.isContainer
        // The gazetteer knows better than the letters where the name begins: the ب of بغداد stays, that of ببغداد goes.
        guard start >= token.start, start < token.end else { return }
        tokens[index].stemStart = start
        tokens[index].clitics = clitics(in: token.start..<start)
    }

    private func clitics(in range: Range<Int>) -> Clitics {
        var clitics: Clitics = []
        for letter in ArabicLetters.letters(of: report.quote(range)) {
            switch letter {
            case ArabicLetters.waw, ArabicLetters.feh: clitics.insert(.and)
            case ArabicLetters.beh: clitics.insert(.by)
            case ArabicLetters.lam: clitics.insert(.to)
            case ArabicLetters.kaf: clitics.insert(.like)
            default: break
            }
        }
        return clitics
    }

    // MARK: - Questions

    @inline(__always)
    func isA(_ index: Int, _ classes: ArabicClass) -> Bool {
        tokens.holds(index) && tokens[index].isA(classes)
    }

    @inline(__always)
    func isWord(_ index: Int, _ key: UInt64) -> Bool {
        tokens.holds(index) && tokens[index].kind == .word && tokens[index].key == key
    }

    @inline(__always)
    func isAny(_ index: Int, _ keys: WordSet) -> Bool {
        tokens.holds(index) && tokens[index].kind == .word && keys.contains(tokens[index].key)
    }

    func has(_ index: Int, _ clitics: Clitics) -> Bool {
        tokens.holds(index) && !tokens[index].clitics.isDisjoint(with: clitics)
    }

    func isMark(_ index: Int) -> Bool { tokens.holds(index) && tokens[index].kind == .mark }

    func isMark(_ index: Int, _ marks: WordSet) -> Bool { isMark(index) && marks.contains(tokens[index].key) }

    /// A city or province begins at this byte.
    func isContainer(at byte: Int) -> Bool {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].end <= byte { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count && tokens[low].start <= byte && isContainerName[low]
    }

    /// Where "في بغداد" begins in a name that the gazetteer has with its city.
    func cityStart(in name: Range<Int>) -> Int? {
        name.dropFirst().dropLast().first { isWord($0, ArabicWord.at) }
    }

    /// No word of the lexicon, no name, no number: what an unlisted place may be called.
    func isUnknownWord(_ index: Int) -> Bool {
        guard tokens.holds(index) else { return false }
        return tokens[index].kind == .word && tokens[index].classes.isEmpty
            && tokens[index].end - tokens[index].start > 4
    }

    /// An adverb or object in ـا or ـاً.
    func endsInAlef(_ index: Int) -> Bool {
        ArabicLetters.letters(of: words(index..<index + 1)).last == ArabicLetters.alef
    }

    // MARK: - Text

    func bytes(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= tokens.count else { return nil }
        return tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }

    func evidence(_ range: Range<Int>) -> [Evidence] {
        guard let bytes = bytes(range) else { return [] }
        return [Evidence(report: report.id, range: bytes, quote: report.quote(bytes))]
    }

    func words(_ range: Range<Int>) -> String { bytes(range).map(folded) ?? "" }

    /// The words without the و ف ب ل ك in front; للدورة is الدورة, whose alef the ل has swallowed.
    func name(_ range: Range<Int>) -> PlaceReference {
        guard let bytes = bytes(range) else { return PlaceReference(name: "") }
        let first = tokens[range.lowerBound]
        let own = max(first.stemStart, bytes.lowerBound)..<bytes.upperBound
        var text = folded(own)
        if first.clitics.contains(.to), first.stemStart > first.start,
            ArabicLetters.letters(of: text).starts(with: [ArabicLetters.lam]),
            first.clitics.contains(.article) || nameEnd[range.lowerBound] > 0
        {
            text = "ا" + text
        }
        return PlaceReference(name: text, range: own)
    }

    private func folded(_ bytes: Range<Int>) -> String {
        let quote = report.quote(bytes)
        if report.text.withUnsafeBufferPointer({ EvenSpacing.holds($0, bytes) }) { return quote }
        return quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Marks that rules name, by their scalar.
enum ArabicMark {
    static let comma = WordSet([0x60C, 0x2C])
    static let stop = WordSet([0x2E, 0x21, 0x3F, 0x61F, 0x6D4])
    static let semicolon = WordSet([0x61B, 0x3B])
    static let openQuote = WordSet([0xAB, 0x201C, 0x22, 0x201D])
    static let closeQuote = WordSet([0xBB, 0x201D, 0x22, 0x201C])
    static let quote = openQuote.union(closeQuote)
    static let open = WordSet([0x28])
    static let close = WordSet([0x29])
    static let openOrQuote = open.union(openQuote)
    static let colon = WordSet([0x3A])
    static let slash = WordSet([0x2F, 0x2D, 0x2013])
    static let slashOrOpen = slash.union(open)
    static let colonOrSlash = colon.union(slash)
    /// Between the whole and the tenths of a number.
    static let decimal = comma.union(WordSet([0x2E, 0x66B]))
}
