/// Words of at most seven letters, each in one machine word: looked for in running text without a hash of their bytes.
struct PackedWords: @unchecked Sendable {
    /// 0 stands for an empty slot; never freed, as that of `WordSet` is not.
    private let slots: UnsafePointer<UInt64>
    private static let slotBits: UInt64 = 8

    /// - Parameter words: ASCII, in lower case.
    init(_ words: [String]) {
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << Int(Self.slotBits))
        slots.initialize(repeating: 0, count: 1 << Int(Self.slotBits))
        for word in words {
            precondition(word.utf8.count < 8, "a word of more than seven letters")
            var packed: UInt64 = 0
            for byte in word.utf8.reversed() { packed = packed << 8 | UInt64(byte) }
            var slot = Self.slot(of: packed)
            while slots[slot] != 0 { slot = (slot + 1) & (1 << Int(Self.slotBits) - 1) }
            slots[slot] = packed
        }
        self.slots = UnsafePointer(slots)
    }

    /// Fibonacci hashing. Source: Knuth, The Art of Computer Programming 3, section 6.4.
    @inline(__always)
    private static func slot(of packed: UInt64) -> Int {
        Int((packed &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits))
    }

    /// - Parameters:
    ///   - eight: the word and what follows it, in any case.
    ///   - length: of the word, below 8.
    @inline(__always)
    func contains(_ eight: UInt64, _ length: Int) -> Bool {
        let packed = (eight | 0x2020_2020_2020_2020) & (1 << UInt64(8 * length) - 1)
        var slot = Self.slot(of: packed)
        while slots[slot] != 0 {
            if slots[slot] == packed { return true }
            slot = (slot + 1) & (1 << Int(Self.slotBits) - 1)
        }
        return false
    }

    /// The bytes from a place on, the first in the lowest bits, and zeros behind the end.
    @inline(__always)
    static func eight(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64 {
        guard let base = text.baseAddress else { return 0 }
        if start + 8 <= text.count {
            return UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
        }
        var eight: UInt64 = 0
        for index in (start..<text.count).reversed() { eight = eight << 8 | UInt64(text[index]) }
        return eight
    }

    /// How many of them, from the first on, are ASCII letters or bytes beyond ASCII.
    @inline(__always)
    static func length(_ eight: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let top = ones << 7
        let lower = eight & ~top | ones << 5
        let letter = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B)) | eight
        return (~letter & top).trailingZeroBitCount >> 3
    }
}
