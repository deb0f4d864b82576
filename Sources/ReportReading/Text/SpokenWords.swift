/// Words that are looked for in running text: most others are told apart by how they begin and how long they are, without a hash.
struct SpokenWords: @unchecked Sendable {
    let keys: WordSet
    /// Which lengths the words have that begin with two letters; never freed, as `WordSet` is not.
    private let lengths: UnsafePointer<UInt64>

    init(_ words: [String]) {
        keys = WordSet(words.map { wordKey($0.utf8) })
        let lengths = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
        lengths.initialize(repeating: 0, count: 1024)
        for word in words {
            let bytes = Array(word.utf8)
            lengths[Self.opening(bytes[0], bytes.count > 1 ? bytes[1] : 0)] |= 1 << UInt64(min(bytes.count, 63))
        }
        self.lengths = UnsafePointer(lengths)
    }

    /// Of two letters their numbers in the alphabet, whatever their case.
    @inline(__always)
    private static func opening(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    /// False for a word that is surely none of them.
    @inline(__always)
    func mayContain(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        let second = word.count > 1 ? text[word.lowerBound + 1] : 0
        return lengths[Self.opening(text[word.lowerBound], second)] >> UInt64(min(word.count, 63)) & 1 == 1
    }
}
