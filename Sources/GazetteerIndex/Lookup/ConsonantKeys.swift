/// Names by their consonants, for those asked for in the other script.
final class ConsonantKeys: Sendable {
    /// Latin names of places without an Arabic one, with enough consonants to be told by them alone.
    let byKey: [[UInt8]: [Int32]]
    /// All Latin names, and all Arabic ones: what is found here must agree in its long vowels too.
    let latin: [[UInt8]: [Int32]]
    let arabic: [[UInt8]: [Int32]]

    init(names: [NameIndex.Entry]) {
        let withArabic = Set(names.lazy.filter { CrossScript.isArabic($0.folded) }.map(\.place))
        var byKey: [[UInt8]: [Int32]] = [:]
        var latin: [[UInt8]: [Int32]] = [:]
        var arabic: [[UInt8]: [Int32]] = [:]
        for (index, entry) in names.enumerated() {
            let keys = Self.keys(ofListed: entry.folded)
            if CrossScript.isArabic(entry.folded) {
                for key in keys where key.count >= CrossScript.leastConsonants {
                    arabic[key, default: []].append(Int32(index))
                }
                continue
            }
            for key in keys {
                latin[key, default: []].append(Int32(index))
            }
            for key in Self.keys(of: entry.folded)
            where key.count >= CrossScript.leastConsonants && !withArabic.contains(entry.place) {
                byKey[key, default: []].append(Int32(index))
            }
        }
        (self.byKey, self.latin, self.arabic) = (byKey, latin, arabic)
    }

    /// Of a name as listed, and of what is left of it without its class phrases.
    static func keys(ofListed name: FoldedName) -> Set<[UInt8]> {
        Set(forms(of: name).flatMap(keys(of:)))
    }

    static func forms(of name: FoldedName) -> [FoldedName] {
        [name] + ClassPhrases.bares(of: name.plain).map { FoldedName(plain: $0.words) }.filter { !$0.isEmpty }
    }

    /// Of a name in either script; none of fewer than two consonants.
    static func keys(of name: FoldedName) -> [[UInt8]] {
        guard !CrossScript.isArabic(name) else { return CrossScript.consonants(ofArabic: name, least: least) }
        let key = CrossScript.allConsonants(ofLatin: name)
        return key.count < least ? [] : [key]
    }

    /// The same of a name that is asked for: Arabic writes ج, ف and ك for the ch, v and g of other languages.
    static func asked(of name: FoldedName) -> [[UInt8]] {
        let keys = keys(of: name)
        guard CrossScript.isArabic(name) else { return keys }
        return keys
            + keys.filter { $0.count > least }.flatMap { key in
                CrossScript.foreign.map { arabic, foreign in key.map { $0 == arabic ? foreign : $0 } }.filter {
                    $0 != key
                }
            }
    }

    private static let least = 2
}
