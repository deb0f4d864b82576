/// Tells at once of nearly every key that no name has it: a few bits for each key that some name has.
///
/// Source: Bloom 1970, "Space/time trade-offs in hash coding with allowable errors", doi:10.1145/362686.362692.
struct KeyFilter: Sendable {
    private var bits: [UInt64]
    private let shift: UInt64

    /// - Parameter count: of the keys that will come.
    init(count: Int) {
        var size: UInt64 = 10
        while 1 << size < count * 16 { size += 1 }
        bits = [UInt64](repeating: 0, count: 1 << Int(size - 6))
        shift = 64 - size
    }

    mutating func insert(_ key: [UInt8]) {
        let hash = WordHash.of(key)
        for bit in [hash >> shift, (hash &* 0x9E37_79B9_7F4A_7C15) >> shift] { bits[Int(bit >> 6)] |= 1 << (bit & 63) }
    }

    func mayHold(_ key: some Collection<UInt8>) -> Bool {
        let hash = WordHash.of(key)
        return isSet(hash >> shift) && isSet((hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    @inline(__always)
    private func isSet(_ bit: UInt64) -> Bool { bits[Int(bit >> 6)] >> (bit & 63) & 1 == 1 }
}
