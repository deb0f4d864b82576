/// Keys of words that a rule names: an open-addressing table, because rules ask it of every word.
///
/// Keys are hashes already, so that nothing is hashed a second time, and most words are turned away by one look at `marks`.
struct WordSet: Sendable {
    /// A bit for each key, by its upper bits.
    private let marks: UInt64
    private let slots: ContiguousArray<UInt64>

    init(_ keys: some Sequence<UInt64>) {
        let sorted = Set(keys).sorted()
        var capacity = 4
        while capacity < sorted.count * 2 { capacity *= 2 }
        var slots = ContiguousArray<UInt64>(repeating: 0, count: capacity)
        var marks: UInt64 = 0
        // 0 is the key of no word, and stands for an empty slot.
        for key in sorted where key != 0 {
            marks |= Self.mark(key)
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = key
        }
        self.marks = marks
        self.slots = slots
    }

    func subtracting(_ other: WordSet) -> WordSet { WordSet(filter { !other.contains($0) }) }

    @inline(__always)
    func contains(_ key: UInt64) -> Bool { marks & Self.mark(key) != 0 && holds(key) }

    private func holds(_ key: UInt64) -> Bool {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            if slots[slot] == key { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    @inline(__always)
    private static func mark(_ key: UInt64) -> UInt64 { 1 << (key >> 58) }
}

extension WordSet: Sequence {
    /// In the order of the table, which is the same in every run.
    func makeIterator() -> some IteratorProtocol<UInt64> { slots.lazy.filter { $0 != 0 }.makeIterator() }
}
