/// Hashes of runs of words, to recognise text that two reports share.
enum Wording {
    /// Words in a run: long enough that two writers do not hit on it by chance.
    static let runLength = 8

    /// Sorted, distinct.
    static func hashes(of passage: Passage) -> [UInt64] {
        hashes(ofWords: passage.tokens.lazy.filter { $0.kind != .mark }.map(\.key))
    }

    static func hashes(ofWords words: some Sequence<UInt64>) -> [UInt64] {
        let keys = ContiguousArray(words)
        guard keys.count >= runLength else { return [] }
        var hashes = (0...keys.count - runLength).map { start in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for index in start..<start + runLength { hash = (hash ^ keys[index]) &* 0x100_0000_01b3 }
            return hash
        }
        hashes.sort()
        var last: UInt64?
        hashes.removeAll { hash in
            defer { last = hash }
            return hash == last
        }
        return hashes
    }
}
