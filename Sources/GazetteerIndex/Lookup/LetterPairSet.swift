/// Pairs of neighbouring letters, for telling nearly every word at once that none of a list's endings or signs is in it.
struct LetterPairSet: Sendable {
    private let seconds: [UInt32]

    init(_ pairs: some Sequence<[UInt8]>) {
        var seconds = [UInt32](repeating: 0, count: 32)
        for pair in pairs { seconds[Int(pair[0] & 31)] |= 1 << UInt32(pair[1] & 31) }
        self.seconds = seconds
    }

    /// Of the last two letters of each word.
    init(endings: some Sequence<[UInt8]>) { self.init(endings.map { Array($0.suffix(2)) }) }

    /// True of some other pairs too, where letters share their lowest bits.
    @inline(__always)
    func mayHold(_ first: UInt8, _ second: UInt8) -> Bool { seconds[Int(first & 31)] >> UInt32(second & 31) & 1 == 1 }

    func mayHoldEnd(of word: [UInt8]) -> Bool {
        word.count > 1 && mayHold(word[word.count - 2], word[word.count - 1])
    }
}
