/// ASCII letters and digits, of which nearly every word is made, told apart by one look at a table.
///
/// There is one, never freed, so that asking counts no references.
struct PlainLetters: @unchecked Sendable {
    static let table = PlainLetters()

    private let lower: UnsafePointer<UInt8>

    private init() {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            let lower = byte &- 65 < 26 ? byte | 32 : byte
            (table + Int(byte)).initialize(to: lower &- 97 < 26 || lower &- 48 < 10 ? lower : 0)
        }
        lower = UnsafePointer(table)
    }

    /// Where the ASCII letters and digits that stand here end, eight bytes at a time.
    @inline(__always)
    static func end(_ text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int) -> Int {
        guard let base = text.baseAddress else { return start }
        var index = start
        while index &+ 8 <= end {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
            let others = others(word)
            guard others == 0 else { return index &+ others.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < end, (text[index] | 32) &- 97 < 26 || text[index] &- 48 < 10 { index &+= 1 }
        return index
    }

    /// The top bit of each byte that is no ASCII letter or digit. No sum carries into the next byte.
    @inline(__always)
    private static func others(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let top = ones << 7
        let low = word & ~top
        let lower = low | ones << 5
        let letter = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B))
        let digit = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
        return (~(letter | digit) | word) & top
    }

    /// The byte in lower case; 0 when it is no ASCII letter or digit.
    @inline(__always)
    func lower(_ byte: UInt8) -> UInt8 { lower[Int(byte)] }
}
