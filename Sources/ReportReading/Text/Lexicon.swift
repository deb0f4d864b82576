/// Word key to classes: an open-addressing table, because every word of every report asks it.
///
/// A language has one, for as long as the program runs: its table is never freed, so that asking counts no references.
struct Lexicon: @unchecked Sendable {
    struct Entry: Sendable {
        var key: UInt64 = 0
        var classes: WordClass = []
        var value = 0
    }

    /// Numbers of entries by their keys, 0 for none: most words have none, and the small table says so at once.
    private let slots: UnsafePointer<UInt16>
    private let entries: UnsafePointer<Entry>
    private let mask: Int

    /// - Parameter lines: classes, then the words that have them, separated by spaces; a word may stand in several lines.
    init(lines: [(WordClass, String)], values: [(String, Int)]) {
        var entries: [UInt64: Entry] = [:]
        for (classes, words) in lines {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) {
                entries[wordKey(word), default: Entry()].classes.formUnion(classes)
            }
        }
        for (word, value) in values {
            let key = wordKey(word.utf8)
            entries[key, default: Entry()].classes.insert(.number)
            entries[key]?.value = value
        }
        var capacity = 64
        while capacity < entries.count * 3 { capacity *= 2 }
        let slots = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
        mask = capacity - 1
        let listed = UnsafeMutablePointer<Entry>.allocate(capacity: entries.count + 1)
        listed.initialize(to: Entry())
        // Keys are taken in order so that the table is the same in every run.
        for (number, key) in entries.keys.sorted().enumerated() {
            var entry = entries[key] ?? Entry()
            entry.key = key
            (listed + number + 1).initialize(to: entry)
            var slot = Int(truncatingIfNeeded: key) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt16(number + 1)
        }
        self.slots = UnsafePointer(slots)
        self.entries = UnsafePointer(listed)
    }

    subscript(key: UInt64) -> Entry? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            let entry = entries + Int(slots[slot])
            if entry.pointee.key == key { return entry.pointee }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
