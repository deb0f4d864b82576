/// A value for each of some words, by their keys: as `WordSet`, and for the same reasons never freed and never hashed anew.
struct WordTable<Value: Sendable>: @unchecked Sendable {
    /// A bit for each key, by its upper bits.
    private let marks: UInt64
    /// 0 stands for an empty slot.
    private let slots: UnsafePointer<UInt64>
    private let values: UnsafePointer<Value>
    private let mask: Int

    init(_ entries: [UInt64: Value]) {
        var capacity = 4
        while capacity < entries.count * 3 { capacity *= 2 }
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
        let values = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
        var marks: UInt64 = 0
        // Keys are taken in order so that the table is the same in every run.
        for key in entries.keys.sorted() where key != 0 {
            guard let value = entries[key] else { continue }
            marks |= Self.mark(key)
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = key
            (values + slot).initialize(to: value)
        }
        self.marks = marks
        self.slots = UnsafePointer(slots)
        self.values = UnsafePointer(values)
        mask = capacity - 1
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? { marks & Self.mark(key) == 0 ? nil : found(key) }

    private func found(_ key: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            if slots[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private static func mark(_ key: UInt64) -> UInt64 { 1 << (key >> 58) }
}
