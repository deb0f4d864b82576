/// Looks through a text for the bytes at which a name may begin, eight at a time.
///
/// A Latin name opens with a capital, a digit or a short word and a hyphen ("al-"); other scripts have no ASCII. All else,
/// the lower-case words of which most of a text consists, is passed over without being cut into words.
enum NameOpenings {
    /// The first such byte from `start` on; the end of the text when there is none.
    static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return bytes.count }
        var index = start
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
                let found = openings(word)
                guard found != 0 else {
                    index += 8
                    continue
                }
                index += found.trailingZeroBitCount >> 3
            } else if openings(UInt64(bytes[index])) & 0xFF == 0 {
                index += 1
                continue
            }
            if bytes[index] != UInt8(ascii: "-") || followsShortWord(index, bytes) { return index }
            index += 1
        }
        return bytes.count
    }

    /// The top bit of each byte that is a capital, a digit, a hyphen or no ASCII. No sum carries into the next byte.
    @inline(__always)
    private static func openings(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let top = ones << 7
        let low = word & ~top
        @inline(__always) func isAtLeast(_ byte: UInt64) -> UInt64 { low &+ ones &* (0x80 - byte) }
        let capital = isAtLeast(0x41) & ~isAtLeast(0x5B)
        let digit = isAtLeast(0x30) & ~isAtLeast(0x3A)
        let hyphen = isAtLeast(0x2D) & ~isAtLeast(0x2E)
        return (capital | digit | hyphen | word) & top
    }

    /// At most three letters, or something else than letters, before a hyphen.
    private static func followsShortWord(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index >= 4 else { return true }
        return (1...4).contains { (bytes[index - $0] | 0x20) &- 0x61 >= 26 }
    }
}
