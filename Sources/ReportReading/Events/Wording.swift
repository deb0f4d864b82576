/// Hashes of runs of words, to recognise text that two reports share.
enum Wording {
    /// Words in a run: long enough that two writers do not hit on it by chance.
    static let runLength = 8

    /// Sorted, distinct.
    static func hashes(of passage: Passage) -> [UInt64] {
        hashes(ofWords: passage.tokens.lazy.filter { $0.kind != .mark }.map(\.key))
    }

    static func hashes(ofWords words: some Sequence<UInt64>) -> [UInt64] {
        var window: [UInt64] = []
        var hashes: Set<UInt64> = []
        for key in words {
            window.append(key)
            if window.count > runLength { window.removeFirst() }
            guard window.count == runLength else { continue }
            hashes.insert(window.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01b3 })
        }
        return hashes.sorted()
    }
}
