internal import Synchronization

/// Facts of words that were asked for before: a text says the same words again and again, and folding costs the most.
///
/// All threads share it without a lock. The four parts of a slot are written one by one; who meets a slot half written sees
/// by the check in its last part that they do not belong together. The word itself is the key, so no two are mixed up.
/// Source of the check: Hyatt, Mann 2002, "A lock-less transposition-table implementation for parallel search",
/// ICGA Journal 25(1), 36–39.
final class WordMemo: @unchecked Sendable {
    /// A word of at most 16 ASCII bytes, or of at most 15 Arabic letters.
    struct Key {
        fileprivate var first: UInt64
        fileprivate var second: UInt64

        /// nil for a word that is longer or has other letters.
        @inline(__always)
        init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
            let count = end - start
            guard count > 0, count <= 16 else { return nil }
            if start + 16 <= bytes.count, let base = bytes.baseAddress {
                let word = UnsafeRawPointer(base + start)
                first = word.loadUnaligned(as: UInt64.self)
                second = word.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                if count < 8 { first &= (1 << UInt64(8 * count)) - 1 }
                if count <= 8 { second = 0 } else if count < 16 { second &= (1 << UInt64(8 * (count - 8))) - 1 }
            } else {
                (first, second) = (0, 0)
                for offset in 0..<count {
                    if offset < 8 {
                        first |= UInt64(bytes[start + offset]) << UInt64(8 * offset)
                    } else {
                        second |= UInt64(bytes[start + offset]) << UInt64(8 * (offset - 8))
                    }
                }
            }
            guard (first | second) & 0x8080_8080_8080_8080 == 0 else { return nil }
        }

        /// The letters by the byte that tells them apart, and a last byte that no other word has.
        ///
        /// nil for a word that is longer or has letters of another block.
        init?(arabic bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
            guard end - start <= 30, (end - start) & 1 == 0 else { return nil }
            (first, second) = (0, 0xFF << 56)
            var shift: UInt64 = 0
            var index = start
            while index < end {
                let (lead, tail) = (bytes[index], bytes[index + 1])
                let letter = UInt64(lead & 3) << 6 | UInt64(tail & 0x3F)
                guard lead & 0xFC == 0xD8, tail & 0xC0 == 0x80, letter != 0 else { return nil }
                if shift < 64 { first |= letter << shift } else { second |= letter << (shift - 64) }
                shift += 8
                index += 2
            }
        }

        @inline(__always)
        fileprivate var mixed: UInt64 {
            let mixed = (first ^ second << 23 ^ second >> 41) &* 0x9E37_79B9_7F4A_7C15
            return (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
        }
    }

    private static let slotBits: UInt64 = 15
    private static let slotCount = 1 << Int(slotBits)
    private let parts: UnsafeMutablePointer<Atomic<UInt64>>

    init() {
        let bytes = Self.slotCount * 4 * MemoryLayout<Atomic<UInt64>>.stride
        let zeros = UnsafeMutableRawPointer.allocate(
            // The two slots of a word in one line of the cache.
            byteCount: bytes, alignment: 8 * MemoryLayout<Atomic<UInt64>>.stride)
        zeros.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
        parts = zeros.bindMemory(to: Atomic<UInt64>.self, capacity: Self.slotCount * 4)
    }

    deinit { parts.deallocate() }

    @inline(__always)
    private static func check(_ key: Key, _ hash: UInt64, _ marks: UInt16) -> UInt64 {
        let mixed = (key.mixed ^ hash &+ UInt64(marks)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ mixed >> 31) & ~0xFFFF | UInt64(marks)
    }

    @inline(__always)
    func facts(of key: Key) -> WordFacts? {
        let slot = Int(key.mixed >> (64 - Self.slotBits)) * 4
        return facts(of: key, in: slot) ?? facts(of: key, in: slot ^ 4)
    }

    @inline(__always)
    private func facts(of key: Key, in slot: Int) -> WordFacts? {
        guard parts[slot].load(ordering: .relaxed) == key.first, parts[slot + 1].load(ordering: .relaxed) == key.second
        else { return nil }
        let hash = parts[slot + 2].load(ordering: .relaxed)
        let last = parts[slot + 3].load(ordering: .relaxed)
        let marks = UInt16(truncatingIfNeeded: last)
        guard last == Self.check(key, hash, marks) else { return nil }
        return WordFacts(hash: hash, marks: WordFacts.Marks(rawValue: marks))
    }

    func keep(_ facts: WordFacts, of key: Key) {
        var slot = Int(key.mixed >> (64 - Self.slotBits)) * 4
        // A word has two slots; the second is taken when another word holds the first.
        if parts[slot].load(ordering: .relaxed) != 0, parts[slot ^ 4].load(ordering: .relaxed) == 0 { slot ^= 4 }
        parts[slot].store(key.first, ordering: .relaxed)
        parts[slot + 1].store(key.second, ordering: .relaxed)
        parts[slot + 2].store(facts.hash, ordering: .relaxed)
        parts[slot + 3].store(Self.check(key, facts.hash, facts.marks.rawValue), ordering: .relaxed)
    }
}
