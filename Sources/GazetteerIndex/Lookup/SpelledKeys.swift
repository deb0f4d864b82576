/// Names by their letters as written, for slips that cost more sounds than letters, or that fold to too few sounds for an edit:
/// "Kufsihz" is one swap from "Kufshiz" and two sounds, "Shakhi" has six letters and four sounds.
final class SpelledKeys: Sendable {
    let fuzzy: FuzzyKeys
    private let byKey: [[UInt8]: [Int32]]

    init(names: [NameIndex.Entry]) {
        var byKey: [[UInt8]: [Int32]] = [:]
        var keys: [[UInt8]] = []
        for (index, entry) in names.enumerated() {
            guard let key = Self.key(of: entry.folded) else { continue }
            if byKey[key] == nil { keys.append(key) }
            byKey[key, default: []].append(Int32(index))
        }
        self.byKey = byKey
        fuzzy = FuzzyKeys(keys)
    }

    func entries(_ number: Int) -> [Int32] { byKey[fuzzy.sound(number)] ?? [] }

    /// The letters of a name, articles left out; nil when they are too few.
    static func key(of name: FoldedName) -> [UInt8]? {
        guard let lead = name.spelled.first?.first, lead < 0x80 else { return nil }
        let letters = FoldedName.joined(name.spelled)
        return EditBudget.of(letters.count) > 0 ? letters : nil
    }
}
