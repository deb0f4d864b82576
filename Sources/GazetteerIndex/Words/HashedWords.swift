/// Words of a list with a number each, asked for by the hash of their letters.
///
/// Lists belong to rules and live as long as the program: their table is never freed, so that asking counts no references.
struct HashedWords: @unchecked Sendable {
    private let slots: UnsafePointer<(hash: UInt64, value: Int)>
    private let mask: Int

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
        self.slots = UnsafePointer(slots)
        mask = capacity - 1
    }

    init(_ words: some Sequence<some StringProtocol>) { self.init(words.map { (Array($0.utf8), 0) }) }

    /// 0 stands for an empty slot.
    private static func hash(_ word: [UInt8]) -> UInt64 { max(1, WordHash.of(word)) }

    subscript(word: [UInt8]) -> Int? {
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
