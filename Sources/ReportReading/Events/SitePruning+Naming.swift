internal import IncidentModel

/// Names that the report gives a place after it has only described it, or more fully than its headline did.
extension SitePruning {
    /// "struck a U.S. base in the P neighborhood … The base, Joint Security Station Q, houses …": the base is Q.
    func nameByApposition(in sites: inout [Site]) {
        let all = sites
        let kinds = all.indices.prefix(Self.mostNames).map { namelessKind(all[$0]) }
        guard kinds.contains(where: { $0 != nil }) else { return }
        let nouns = PlaceNounParser(passage: passage)
        for (index, kind) in kinds.enumerated() {
            guard let kind, case let anchor = sites[index].phrase.anchors[0],
                let first = passage.token(at: anchor.range.upperBound),
                let name = apposition(of: kind, from: first, nouns),
                !sites.contains(where: { site in site.phrase.anchors.contains { $0.name == name.name } })
            else { continue }
            if !anchor.isDescription || kind != NameWords.lastKey(anchor.name) {
                sites[index].phrase.qualifiers.append(.init(relation: sites[index].phrase.relation, place: anchor))
                if sites[index].phrase.relation != .near || !sites[index].verbatim.hasPrefix("near ") {
                    sites[index].phrase.relation = .at
                }
            }
            sites[index].phrase.anchors[0] = name
            sites[index].phrase.qualifiers.removeAll { $0.place.name == name.name }
        }
    }

    /// The base, prison or field that the site is told by without a name: "a base", "a base in P".
    private func namelessKind(_ site: Site) -> UInt64? {
        guard site.role == .impact || site.role == .target, site.phrase.anchors.count == 1 else { return nil }
        let anchor = site.phrase.anchors[0]
        let own =
            anchor.isDescription ? NameWords.lastKey(anchor.name).flatMap { Self.namable.contains($0) ? $0 : nil } : nil
        guard let place = passage.token(at: anchor.range.lowerBound),
            let noun = (max(0, place - 8)..<place).last(where: { passage.isAny($0, Self.namable) }),
            passage.isA(noun + 1, [.preposition, .direction]),
            !(noun..<place).contains(where: { passage.tokens[$0].kind == .mark || passage.isA($0, .verb) }),
            (max(0, noun - 5)..<noun).contains(where: { passage.isWord($0, Word.a) || passage.isWord($0, Word.an) })
        else { return own }
        return passage.tokens[noun].key
    }

    /// "The base, | Camp Q |, houses", "the camp, known as Q,".
    private func apposition(of word: UInt64, from first: Int, _ nouns: PlaceNounParser) -> PlaceReference? {
        let end = min(passage.tokens.count, first + Self.wordsSearched)
        for noun in first..<max(first, end)
        where passage.isWord(noun, word) && passage.isWord(noun - 1, Word.the) && passage.isWord(noun + 1, Word.comma) {
            var start = noun + 2
            if passage.isAny(start, Self.callings) { start += passage.isWord(start + 1, wordKey("as")) ? 2 : 1 }
            guard start < end, let name = nouns.parse(at: start, min(start + 10, end)), name.kind == .named,
                name.tokens.upperBound < passage.tokens.count, passage.isWord(name.tokens.upperBound, Word.comma),
                !passage.isContainerName[name.tokens.lowerBound], name.relation == nil
            else { continue }
            return name.reference
        }
        return nil
    }

    /// "Baghdad airport" in the headline, "Baghdad International Airport" below: the name as the report gives it in full.
    func nameInFull(_ sites: inout [Site]) {
        guard sites.count > 1 else { return }
        let headlineEnd = self.headlineEnd
        for index in sites.indices.prefix(Self.mostNames) {
            guard sites[index].phrase.anchors.count == 1, !sites[index].phrase.anchors[0].isDescription,
                sites[index].evidence.allSatisfy({ $0.range.lowerBound < headlineEnd })
            else { continue }
            let words = Self.words(sites[index].phrase.anchors[0].name)
            let full = sites.prefix(Self.mostNames).first { site in
                site.phrase.anchors.count == 1 && !site.phrase.anchors[0].isDescription
                    && site.evidence.contains { $0.range.lowerBound >= headlineEnd }
                    && Self.words(site.phrase.anchors[0].name).count > words.count
                    && Self.isSame(Self.words(site.phrase.anchors[0].name), words)
            }
            if let full { sites[index].phrase.anchors[0].name = full.phrase.anchors[0].name }
        }
    }

    private static let wordsSearched = 600
    static let callings = BackgroundCues.keys("known called named dubbed")
    private static let namable = BackgroundCues.keys(
        "base airbase camp outpost station compound prison jail field gasfield oilfield refinery plant airfield airport hotel hospital mosque"
    )
}
