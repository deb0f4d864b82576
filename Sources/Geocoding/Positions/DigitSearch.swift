/// Finds the digits of a text, and says of most numbers at one look that no position begins with them.
enum DigitSearch {
    /// The first digit from `start` on, ASCII or Arabic-Indic; eight bytes are looked at at a time.
    static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = text.baseAddress else { return nil }
        var index = start
        while index < text.count {
            if index + 8 <= text.count {
                let found = candidates(
                    UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)))
                guard found != 0 else {
                    index += 8
                    continue
                }
                index += found.trailingZeroBitCount >> 3
            }
            let byte = text[index]
            if byte &- 0x30 < 10 || byte == 0xD9 && index + 1 < text.count && text[index + 1] &- 0xA0 < 10 {
                return index
            }
            index += 1
        }
        return nil
    }

    /// The top bit of each byte that is a digit, or 0xD9, with which Arabic digits begin. No sum carries into the next byte.
    @inline(__always)
    private static func candidates(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let top = ones << 7
        let low = word & ~top
        @inline(__always) func isAtLeast(_ byte: UInt64) -> UInt64 { low &+ ones &* (0x80 - byte) }
        let digit = isAtLeast(0x30) & ~isAtLeast(0x3A) & ~word
        let arabic = isAtLeast(0x59) & ~isAtLeast(0x5A) & word
        return (digit | arabic) & top
    }

    /// False when none of the notations goes on behind this number: "2019", "400 beds", "19 May", "3,000".
    static func mayGoOn(_ text: UnsafeBufferPointer<UInt8>, _ digit: Int) -> Bool {
        var index = digit
        while index < text.count, text[index] &- 0x30 < 10 { index += 1 }
        // No part of a position has more digits before its point than the three of a longitude.
        guard index - digit <= 3 else { return false }
        // Arabic digits, and a number that ends the text, are left to the notations.
        guard index > digit, index + 2 < text.count else { return true }
        if text[index] == UInt8(ascii: ".") { return text[index + 1] &- 0x30 < 10 || text[index + 1] >= 0x80 }
        let end = index
        while index < text.count, index - end < 2, text[index] == 0x20 || text[index] == 0x0A { index += 1 }
        guard index + 1 < text.count else { return true }
        let (first, second) = (text[index], text[index + 1])
        switch first {
        case 0x80..., UInt8(ascii: "'"), UInt8(ascii: "\""), 0x30...0x39: return true
        case 0x41...0x5A where second &- 0x61 >= 26: return true
        case 0x41...0x5A, 0x61...0x7A: return opensWord(first | 0x20, second | 0x20)
        default: return false
        }
    }

    /// north, south, latitude, longitude, east, west, degrees, minutes, seconds.
    private static func opensWord(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "n"): second == UInt8(ascii: "o")
        case UInt8(ascii: "s"): second == UInt8(ascii: "o") || second == UInt8(ascii: "e")
        case UInt8(ascii: "l"): second == UInt8(ascii: "a") || second == UInt8(ascii: "o")
        case UInt8(ascii: "e"): second == UInt8(ascii: "a")
        case UInt8(ascii: "w"), UInt8(ascii: "d"): second == UInt8(ascii: "e")
        case UInt8(ascii: "m"): second == UInt8(ascii: "i")
        default: false
        }
    }
}
