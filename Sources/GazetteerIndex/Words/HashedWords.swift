/// Words of a list with a number each, asked for by the hash of their letters.
///
/// Lists belong to rules and live as long as the program: their table is never freed, so that asking counts no references.
struct HashedWords: @unchecked Sendable {
    private let slots: UnsafePointer<(hash: UInt64, value: Int)>
    private let mask: Int
    /// Which lengths the words have that begin with a byte: nearly every other word is told by it without a hash.
    private let lengths: UnsafePointer<UInt64>

    /// - Parameter words: of a word that comes twice the first number counts.
    init(_ words: [([UInt8], Int)]) {
        var capacity = 16
        while capacity < words.count * 4 { capacity *= 2 }
        let slots = UnsafeMutablePointer<(hash: UInt64, value: Int)>.allocate(capacity: capacity)
        slots.initialize(repeating: (0, 0), count: capacity)
        for (word, value) in words {
            let hash = Self.hash(word)
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (capacity - 1) }
            if slots[slot].hash == 0 { slots[slot] = (hash, value) }
        }
        let lengths = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
        lengths.initialize(repeating: 0, count: 256)
        for (word, _) in words { lengths[Int(word.first ?? 0)] |= 1 << UInt64(min(word.count, 63)) }
        self.lengths = UnsafePointer(lengths)
        self.slots = UnsafePointer(slots)
        mask = capacity - 1
    }

    init(_ words: some Sequence<some StringProtocol>) { self.init(words.map { (Array($0.utf8), 0) }) }

    /// 0 stands for an empty slot.
    private static func hash(_ word: [UInt8]) -> UInt64 { max(1, WordHash.of(word)) }

    subscript(word: [UInt8]) -> Int? {
        guard lengths[Int(word.first ?? 0)] >> UInt64(min(word.count, 63)) & 1 == 1 else { return nil }
        let hash = Self.hash(word)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].hash != 0 {
            if slots[slot].hash == hash { return slots[slot].value }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func contains(_ word: [UInt8]) -> Bool { self[word] != nil }
}
