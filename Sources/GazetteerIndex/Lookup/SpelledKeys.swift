/// Names by their letters as written, for slips that cost more sounds than letters, or that fold to too few sounds for an edit:
/// "Kufsihz" is one swap from "Kufshiz" and two sounds, "Shakhi" has six letters and four sounds.
final class SpelledKeys: Sendable {
    let fuzzy: FuzzyKeys

    init(names: [NameIndex.Entry]) {
        var byKey: [[UInt8]: [Int32]] = [:]
        var keys: [[UInt8]] = []
        for (index, entry) in names.enumerated() {
            guard let key = Self.key(of: entry.folded) else { continue }
            if byKey[key] == nil { keys.append(key) }
            byKey[key, default: []].append(Int32(index))
        }
        fuzzy = FuzzyKeys(keys, entries: keys.map { byKey[$0] ?? [] })
    }

    /// The words of a name as written, articles left out; nil when their letters are too few.
    static func key(of name: FoldedName) -> [UInt8]? {
        let key = FoldedName.joined(name.spelled)
        let letters = (key.first ?? 0) < 0x80 ? key.count : EditDistance.letters(of: key).count
        return EditBudget.of(letters) > 0 ? key : nil
    }
}
