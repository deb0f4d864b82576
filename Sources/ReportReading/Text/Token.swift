/// A word, number or mark of the text, with what the lexicon and the gazetteer know of it.
///
/// Of 32 bytes, because a text has one for every five of its own: places are counted in four bytes, and what is small shares eight.
struct Token: Sendable, BitwiseCopyable {
    enum Kind: UInt8, Sendable { case word, number, mark, possessive }

    /// Hash of the lower-case bytes (`wordKey`), dots of abbreviations left out.
    let key: UInt64
    let classes: WordClass
    private let first: UInt32
    private let last: UInt32
    private var small: UInt64

    init(start: Int, end: Int, kind: Kind, key: UInt64, classes: WordClass, isCapitalized: Bool, value: Int) {
        self.key = key
        self.classes = classes
        first = UInt32(start)
        last = UInt32(end)
        small = UInt64(value) & Self.values | UInt64(kind.rawValue) << 36 | (isCapitalized ? Self.capital : 0)
    }

    @inline(__always)
    var start: Int { Int(first) }
    @inline(__always)
    var end: Int { Int(last) }
    @inline(__always)
    var range: Range<Int> { start..<end }

    @inline(__always)
    var kind: Kind {
        switch small >> 36 & 3 {
        case 0: .word
        case 1: .number
        case 2: .mark
        default: .possessive
        }
    }
    @inline(__always)
    var isCapitalized: Bool { small & Self.capital != 0 }
    /// Value of a number or number word.
    @inline(__always)
    var value: Int { Int(small & Self.values) }

    @inline(__always)
    func isA(_ classes: WordClass) -> Bool { self.classes.has(classes) }

    // MARK: - Names

    /// How many tokens the gazetteer name has that opens here; 0 for none.
    @inline(__always)
    var nameLength: Int { Int(small >> 42) }
    @inline(__always)
    func names(_ kind: NameKind) -> Bool { small & kind.rawValue != 0 }

    mutating func open(name length: Int, _ kinds: NameKind) {
        small = small & (1 << 39 - 1) | kinds.rawValue | UInt64(min(length, 1 << 22 - 1)) << 42
    }

    /// Numbers of more than ten digits are cut short before they come here.
    private static var values: UInt64 { 1 << 36 - 1 }
    private static var capital: UInt64 { 1 << 38 }
}

/// What the gazetteer says of a name.
struct NameKind: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt64

    /// Also an ordinary word or surname.
    static let weak = NameKind(rawValue: 1 << 39)
    /// A city, province or country.
    static let container = NameKind(rawValue: 1 << 40)
    /// A town or village.
    static let town = NameKind(rawValue: 1 << 41)
}

/// FNV-1a over lower-cased ASCII; other bytes as they are.
@inline(__always)
func wordKey(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
        let lower = byte &- 65 < 26 ? byte | 32 : byte
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
    }
    return hash
}

@inline(__always)
func wordKey(_ word: StaticString) -> UInt64 {
    word.withUTF8Buffer { wordKey($0) }
}
