/// Keys of words that a rule names: an open-addressing table, because rules ask it of every word.
///
/// Keys are hashes already, so that nothing is hashed a second time, and most words are turned away by one look at `marks`.
/// Sets belong to rules and live as long as the program: their table is never freed, so that asking counts no references.
struct WordSet: @unchecked Sendable {
    /// A bit for each key, by its upper bits.
    let marks: UInt64
    private let slots: UnsafePointer<UInt64>
    private let mask: Int

    init(_ keys: some Sequence<UInt64>) {
        let sorted = Set(keys).sorted()
        var capacity = 4
        while capacity < sorted.count * 2 { capacity *= 2 }
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
        var marks: UInt64 = 0
        // 0 is the key of no word, and stands for an empty slot.
        for key in sorted where key != 0 {
            marks |= Self.mark(key)
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = key
        }
        self.marks = marks
        self.slots = UnsafePointer(slots)
        mask = capacity - 1
    }

    /// The words of all of them, and further ones, separated by spaces.
    init(joining sets: [WordSet], _ words: String) {
        self.init(sets.flatMap { Array($0) } + words.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) })
    }

    func union(_ other: WordSet) -> WordSet { WordSet(joining: [self, other], "") }

    func subtracting(_ other: WordSet) -> WordSet { WordSet(filter { !other.contains($0) }) }

    @inline(__always)
    func contains(_ key: UInt64) -> Bool { marks & Self.mark(key) != 0 && holds(key) }

    private func holds(_ key: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            if slots[slot] == key { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    @inline(__always)
    static func mark(_ key: UInt64) -> UInt64 { 1 << (key >> 58) }
}

extension WordSet: Sequence {
    /// In the order of the table, which is the same in every run.
    func makeIterator() -> some IteratorProtocol<UInt64> {
        UnsafeBufferPointer(start: slots, count: mask + 1).lazy.filter { $0 != 0 }.makeIterator()
    }
}
