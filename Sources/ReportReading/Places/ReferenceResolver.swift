internal import IncidentModel

/// Finds what "the embassy", "the area", "the compound" and "it" point back to.
struct ReferenceResolver {
    let passage: Passage

    /// Class words that may stand for one another.
    private static let groups: [[String]] = [
        ["embassy", "mission", "compound", "consulate", "complex", "facility"],
        ["area", "zone", "district", "neighborhood", "neighbourhood", "region", "quarter", "suburb", "place"],
        ["base", "camp", "airbase", "compound", "facility", "airfield", "field", "airstrip", "post", "outpost"],
        ["airport", "airfield", "facility", "airstrip"],
        ["facility", "plant", "field", "refinery", "station", "complex", "compound", "site", "depot"],
        ["city", "town", "village", "capital", "place"],
        ["street", "road", "highway"],
        ["building", "headquarters", "ministry", "hotel", "palace", "complex"],
    ]

    private static let groupKeys = groups.map { WordSet($0.map { wordKey($0.utf8) }) }

    /// Nobody points back farther than a few pages.
    private static let tokensBack = 2_000
    private static let sitesBack = 50

    /// The last name before `index` that the word may mean.
    ///
    /// - Parameter known: sites found before; their names need not be in any gazetteer.
    func antecedent(of reference: PlaceReference, before index: Int, known: [Site]) -> PlaceReference? {
        guard let word = reference.classWord else {
            return centre(before: index, known) ?? lastHead(before: index)
                ?? known.suffix(Self.sitesBack).last { !$0.phrase.anchors[0].isDescription }?.phrase.anchors.first
                ?? known.last?.phrase.anchors.first
        }
        // "the zone" is the Green Zone before it is any quarter.
        if let exact = inText(word, before: index, isExact: true) { return exact }
        let named = inText(word, before: index, isExact: false)
        let site = known.suffix(Self.sitesBack).flatMap(\.phrase.anchors).last {
            !$0.isDescription && stands($0, for: word)
        }
        guard let named, let site else { return named ?? site }
        return named.range.lowerBound > site.range.lowerBound ? named : site
    }

    /// The place attacked that the last sentences spoke of: "it" is that rather than whatever was named beside it.
    private func centre(before index: Int, _ known: [Site]) -> PlaceReference? {
        let here = passage.tokens[index].start
        let site = known.suffix(Self.sitesBack).last { site in
            guard site.role != .launch, site.phrase.anchors.first?.isDescription == false,
                case let last = site.evidence.last?.range.upperBound ?? 0
            else { return false }
            return last <= here && here - last < Self.bytesBack
        }
        return site?.phrase.anchors.first
    }

    /// Two or three sentences.
    private static let bytesBack = 400

    private func stands(_ reference: PlaceReference, for word: String) -> Bool {
        var words = NameWords.keys(reference.name)
        if let own = reference.classWord { words.append(wordKey(own.utf8)) }
        let key = wordKey(word.utf8)
        return words.contains(key) || Self.groupKeys.contains { $0.contains(key) && words.contains(where: $0.contains) }
    }

    private func inText(_ word: String, before index: Int, isExact: Bool) -> PlaceReference? {
        var position = index - 1
        while position >= max(0, index - Self.tokensBack) {
            if passage.nameEnd[position] > 0, passage.nameEnd[position] <= index {
                let end = passage.nameEnd[position]
                if fits(word, nameAt: position..<end, isExact: isExact) {
                    return PlaceReference(
                        name: passage.words(position..<end), range: passage.bytes(position..<end) ?? 0..<0)
                }
            }
            position -= 1
        }
        return nil
    }

    private func fits(_ word: String, nameAt range: Range<Int>, isExact: Bool) -> Bool {
        let key = wordKey(word.utf8)
        if range.contains(where: { passage.isWord($0, key) }) { return true }
        if isExact { return false }
        // "the Dora neighbourhood": the class word follows the name.
        let behind = (range.upperBound..<min(range.upperBound + 2, passage.tokens.count)).filter {
            passage.isA($0, [.placeClass, .genericPlace])
        }
        if behind.contains(where: { passage.isWord($0, key) }) { return true }
        return Self.groupKeys.contains { group in
            group.contains(key)
                && (range.contains { passage.isAny($0, group) } || behind.contains { passage.isAny($0, group) })
        }
    }

    /// "it": the last name that does not merely say where another is.
    private func lastHead(before index: Int) -> PlaceReference? {
        var position = index - 1
        while position >= max(0, index - Self.tokensBack) {
            let end = passage.nameEnd[position]
            if end > 0, end <= index, !passage.isWord(position - 1, Word.in), !passage.isWord(position - 1, Word.of),
                passage.tokens.indices.contains(end) == false || passage.tokens[end].kind != .possessive
            {
                return PlaceReference(
                    name: passage.words(position..<end), range: passage.bytes(position..<end) ?? 0..<0)
            }
            position -= 1
        }
        return nil
    }
}
