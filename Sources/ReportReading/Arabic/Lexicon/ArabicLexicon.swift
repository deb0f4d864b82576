/// Stem key to classes. Forms are listed, not derived: each line can be read and checked.
struct ArabicLexicon: Sendable {
    struct Entry: Sendable {
        var classes: ArabicClass = []
        var value = 0
    }

    private let entries: WordTable<Entry>

    init(lines: [(ArabicClass, String)], values: [(ArabicClass, Int, String)]) {
        var entries: [UInt64: Entry] = [:]
        for (classes, words) in lines {
            for word in words.split(whereSeparator: \.isWhitespace) {
                entries[arabicKey(String(word)), default: Entry()].classes.formUnion(classes)
            }
        }
        for (classes, value, words) in values {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let key = arabicKey(String(word))
                entries[key, default: Entry()].classes.formUnion(classes)
                entries[key]?.value = value
            }
        }
        self.entries = WordTable(entries)
    }

    subscript(key: UInt64) -> Entry? { entries[key] }

    static let standard = ArabicLexicon(
        lines: munitions + events + places + people + grammar, values: counted + numbers)
}
