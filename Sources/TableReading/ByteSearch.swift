/// Looks for the few bytes that mean something in a table, eight bytes at a time.
extension UnsafeBufferPointer<UInt8> {
    /// The first place from `start` on, before `end`, of any of three bytes; `end` when there is none.
    @inline(__always)
    func firstPlace(of a: UInt8, _ b: UInt8, _ c: UInt8, from start: Int, before end: Int) -> Int {
        guard start < end, let base = baseAddress else { return end }
        let ones = 0x0101_0101_0101_0101 as UInt64
        let (manyA, manyB, manyC) = (ones &* UInt64(a), ones &* UInt64(b), ones &* UInt64(c))
        // The top bit of each byte that is zero, and perhaps of the next above it.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        var place = start
        while place + 8 <= end {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
            let found = (zeros(word ^ manyA) | zeros(word ^ manyB) | zeros(word ^ manyC)) & (ones &* 0x80)
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < end, base[place] != a, base[place] != b, base[place] != c { place += 1 }
        return place
    }

    /// Whether all bytes of a range are ASCII.
    @inline(__always)
    func isASCII(_ range: Range<Int>) -> Bool {
        guard let base = baseAddress else { return true }
        var place = range.lowerBound
        var tops = 0 as UInt64
        while place + 8 <= range.upperBound {
            tops |= UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
            place += 8
        }
        while place < range.upperBound {
            tops |= UInt64(base[place])
            place += 1
        }
        return tops & 0x8080_8080_8080_8080 == 0
    }
}
