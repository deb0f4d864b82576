/// Word key to classes: an open-addressing table, because every word of every report asks it.
struct Lexicon: Sendable {
    struct Entry: Sendable {
        var key: UInt64 = 0
        var classes: WordClass = []
        var value = 0
    }

    private var slots: [Entry]
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
        slots = [Entry](repeating: Entry(), count: capacity)
        mask = capacity - 1
        // Keys are taken in order so that the table is the same in every run.
        for key in entries.keys.sorted() {
            guard var entry = entries[key] else { continue }
            entry.key = key
            var slot = Int(truncatingIfNeeded: key) & mask
            while slots[slot].key != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    subscript(key: UInt64) -> Entry? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].key != 0 {
            if slots[slot].key == key { return slots[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
