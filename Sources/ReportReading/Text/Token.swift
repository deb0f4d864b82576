/// A word, number or mark of the text, with what the lexicon knows of it.
struct Token: Sendable {
    enum Kind: UInt8, Sendable { case word, number, mark, possessive }

    var start: Int
    var end: Int
    var kind: Kind
    /// Hash of the lower-case bytes (`wordKey`), dots of abbreviations left out.
    var key: UInt64
    var classes: WordClass
    var isCapitalized: Bool
    /// Value of a number or number word.
    var value: Int

    var range: Range<Int> { start..<end }

    func isA(_ classes: WordClass) -> Bool { self.classes.has(classes) }
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
