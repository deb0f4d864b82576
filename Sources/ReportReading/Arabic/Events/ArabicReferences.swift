internal import IncidentModel

/// Finds what "السفارة", "القاعدة", "المنطقة", "العاصمة" point back to.
struct ArabicReferences {
    let passage: ArabicPassage

    /// How far back a reader still knows what is meant.
    private static let reachTokens = 500

    private static let groups: [Set<String>] = [
        ["embassy", "consulate", "compound"],
        ["area", "district", "subdistrict", "neighborhood", "region"],
        ["base", "camp", "airport"],
        ["city", "town", "village", "capital"],
        ["street"],
        ["factory", "field", "refinery", "station", "company"],
    ]

    func antecedent(of reference: PlaceReference, before index: Int, sites: [Site]) -> PlaceReference? {
        // "مجمعها" belongs to the embassy and is no other compound.
        let isOwned =
            reference.classWord != nil && ["ها", "هم", "ه"].contains { reference.name.hasSuffix($0) }
        let site = sites.flatMap(\.phrase.anchors).last { anchor in
            !anchor.isDescription && fits(anchor.classWord, reference.classWord)
                && !(isOwned && anchor.classWord == reference.classWord)
        }
        if isOwned { return site ?? name(before: index, reference.classWord) }
        // "خارجها", "داخله": what was struck, rather than the city told last.
        if reference.classWord == nil, let site { return site }
        let inText = name(before: index, reference.classWord)
        guard let site, let inText else { return site ?? inText }
        return inText.range.lowerBound > site.range.lowerBound ? inText : site
    }

    private func fits(_ word: String?, _ other: String?) -> Bool {
        guard let word, let other else { return other == nil }
        return word == other || Self.groups.contains { $0.contains(word) && $0.contains(other) }
    }

    private func name(before index: Int, _ classWord: String?) -> PlaceReference? {
        var position = index - 1
        while position >= 0, index - position < Self.reachTokens {
            let end = passage.nameEnd[position]
            if end > 0, end <= index {
                let own = ArabicPlaceClass.english(passage.tokens[position].key)
                let before = position > 0 ? ArabicPlaceClass.english(passage.tokens[position - 1].key) : nil
                // "ريف إدلب", "إقليم كردستان" are no towns, and no part of one is meant by "أسوارها".
                let isWide = passage.isA(position - 1, .placeClass) && !["city", "town"].contains(before)
                let isCity =
                    ["capital", "city", "town"].contains(classWord) && passage.isContainerName[position] && !isWide
                guard isCity || fits(own ?? before ?? "", classWord) else {
                    position -= 1
                    continue
                }
                // "مطار أربيل": the airport is meant, not the city in its name.
                let opens = own == nil && passage.isA(position - 1, .institution)
                return passage.name((opens ? position - 1 : position)..<(passage.cityStart(in: position..<end) ?? end))
            }
            position -= 1
        }
        return nil
    }
}
