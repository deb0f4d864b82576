internal import IncidentModel

/// A facility that the lead tells by its kind ("Erbil refinery", "the UN compound", "Baghdad's largest prison") and the report
/// further below by its name: one place, by its name.
extension SitePruning {
    func nameAliases(in sites: inout [Site]) {
        guard sites.count > 1 else { return }
        let headlineEnd = self.headlineEnd
        dropHousesOfTowns(from: &sites, headlineEnd)
        let told = sites.indices.prefix(Self.mostNames).map { kindTold(by: sites[$0], headlineEnd) }
        guard told.contains(where: { $0 != nil }) else { return }
        let names = sites.prefix(Self.mostNames).indices.filter { isNamed(sites[$0]) }
        guard !names.isEmpty else { return }
        let kinds = names.map { self.kinds(of: sites[$0]) }
        var dropped: Set<Int> = []
        for (index, kind) in zip(sites.indices, told) {
            guard let kind else { continue }
            let isHeadline = sites[index].phrase.anchors[0].range.upperBound <= headlineEnd
            let all = zip(names, kinds).filter { name, own in
                name != index && kind & own != 0
                    && (isHeadline || !isGeneric(sites[name].phrase.anchors[0])) && !isPlainContainer(sites[name])
                    && isToldLater(sites[name], than: sites[index]) && !tellsApart(sites[index], sites[name])
            }.map(\.0)
            let own = all.filter { kind & Self.family(of: sites[$0]) != 0 }
            let candidates = own.isEmpty ? all : own
            guard let first = candidates.first, case let place = sites[first].phrase.anchors[0],
                candidates.allSatisfy({
                    SiteKey.plain(sites[$0].phrase.anchors[0].name) == SiteKey.plain(place.name)
                }), SiteKey.plain(sites[index].phrase.anchors[0].name) != SiteKey.plain(place.name)
            else { continue }
            if let same = candidates.first(where: { sites[$0].role == sites[index].role }) {
                sites[same].evidence += sites[index].evidence
                if sites[same].count == nil { sites[same].count = sites[index].count }
                dropped.insert(index)
            } else {
                let isHeld = heldKind(sites[index], isAny: isHeadline) != nil
                if sites[index].role == .impact {
                    sites[index].evidence += sites[first].evidence.prefix(1)
                }
                sites[index].phrase = LocationPhrase(
                    relation: isHeld ? .at : sites[index].phrase.relation, anchors: [place])
            }
        }
        guard !dropped.isEmpty else { return }
        sites = sites.indices.filter { !dropped.contains($0) }.map { sites[$0] }
    }

    /// "Rocket hits P apartment block", says the headline, and the report: "an apartment building in P".
    private func dropHousesOfTowns(from sites: inout [Site], _ headlineEnd: Int) {
        let all = sites.prefix(Self.mostNames).filter { $0.phrase.anchors.count == 1 }
        sites.removeAll { site in
            guard Self.ends.contains(site.role), site.phrase.anchors.count == 1,
                site.phrase.anchors[0].range.upperBound <= headlineEnd, NameWords.isSpaced(site.name)
            else { return false }
            return all.contains { town in
                guard town.role == site.role, isInside(town), isToldLater(town, than: site),
                    site.name.hasPrefix(town.name + " ")
                else { return false }
                let house = site.name.dropFirst(town.name.count).utf8
                return !house.contains { $0 &- 65 < 26 }
            }
        }
    }

    /// Nouns by which one and the same place may be called.
    private static let families = [
        "base airbase camp airfield airstrip compound complex garrison outpost",
        "prison jail", "field gasfield oilfield plant", "refinery plant", "airport airfield", "port harbour harbor",
        "hospital", "barracks camp base", "hotel", "mosque shrine", "restaurant cafe",
    ].map(BackgroundCues.keys)

    private static let nouns = WordSet(joining: families, "")

    /// A bit for each family that the noun is of.
    private static func family(of key: UInt64) -> UInt32 {
        guard nouns.contains(key) else { return 0 }
        return families.indices.reduce(0) { families[$1].contains(key) ? $0 | 1 << UInt32($1) : $0 }
    }

    private static func family(of site: Site) -> UInt32 {
        let anchor = site.phrase.anchors[0]
        var all = anchor.classWord.map { family(of: wordKey($0.utf8)) } ?? 0
        NameWords.forEach(anchor.name) { all |= family(of: wordKey($0)) }
        return all
    }

    /// An end of munitions with a name: "Camp Taji", "the Kawrgosk refinery".
    private func isNamed(_ site: Site) -> Bool {
        Self.ends.contains(site.role) && site.phrase.anchors.count == 1 && !site.phrase.anchors[0].isDescription
            && (isInside(site) || site.phrase.relation == .outskirts)
    }

    /// The kinds of facility that the place is, or that it holds: "the British base at P airport".
    private func kinds(of site: Site) -> UInt32 {
        Self.family(of: site) | (heldKind(site, isAny: true) ?? 0)
    }

    /// The kinds of facility that the words are about, where they give it no name.
    private func kindTold(by site: Site, _ headlineEnd: Int) -> UInt32? {
        guard Self.ends.contains(site.role), site.phrase.anchors.count == 1 else { return nil }
        let anchor = site.phrase.anchors[0]
        if let held = heldKind(site, isAny: anchor.range.upperBound <= headlineEnd) { return held }
        guard let own = NameWords.lastKey(anchor.name).map({ Self.family(of: $0) }), own != 0, isGeneric(anchor)
        else { return nil }
        return own
    }

    /// "a camp | housing an exiled group on the edge of | P's airport": the place only says where the camp is.
    ///
    /// - Parameter isAny: "the camp", "camp" of a headline too.
    private func heldKind(_ site: Site, isAny: Bool) -> UInt32? {
        guard let place = passage.token(at: site.phrase.anchors[0].range.lowerBound) else { return nil }
        for noun in (max(0, place - 14)..<place).reversed() {
            if passage.isWord(noun, Word.stop) || passage.isWord(noun, Word.comma) { return nil }
            let kind = Self.family(of: passage.tokens[noun].key)
            guard kind != 0, !passage.tokens[noun].isCapitalized || isAny else { continue }
            let goesOn =
                passage.isA(noun + 1, [.preposition, .direction]) && !passage.isWord(noun + 1, Word.of)
                || passage.isAny(noun + 1, Self.holding)
            let isOne = isAny || (max(0, noun - 5)..<noun).contains { passage.isAny($0, [Word.a, Word.an]) }
            return goesOn && isOne && noun + 1 < place ? kind : nil
        }
        return nil
    }

    private static let holding = BackgroundCues.keys("housing hosting holding used sheltering")

    /// Nothing in it is a name but of a town, a country, a people or a body.
    private func isGeneric(_ anchor: PlaceReference) -> Bool {
        guard let first = passage.token(at: anchor.range.lowerBound) else { return false }
        var index = first
        var hasWord = false
        while index < passage.tokens.count, passage.tokens[index].start < anchor.range.upperBound {
            defer { index += 1 }
            let token = passage.tokens[index]
            guard token.kind == .word else { continue }
            hasWord = true
            if Self.family(of: token.key) != 0 || !token.isCapitalized && !isArticled(token) { continue }
            let isOwner =
                passage.isContainerName[index] || token.isA(.country) || passage.isAny(index, Demonyms.keys)
                || passage.isAny(index, Demonyms.regions) || passage.isAny(index, Self.bodies)
                || isHeadlineCity(index, anchor)
            guard isOwner else { return false }
        }
        return hasWord
    }

    /// "Rockets Hit Baghdad Hotel": in a headline the city's hotel, whatever hotel has that name.
    private func isHeadlineCity(_ index: Int, _ anchor: PlaceReference) -> Bool {
        guard anchor.range.upperBound <= headlineEnd, passage.tokens[index].start == anchor.range.lowerBound else {
            return false
        }
        let key = passage.tokens[index].key
        return passage.tokens.indices.prefix(Self.tokensSearched).contains {
            passage.isWord($0, key) && passage.isContainerName[$0]
        }
    }

    private static let tokensSearched = 400

    /// "al-Qadisiya".
    private func isArticled(_ token: Token) -> Bool {
        let text = passage.report.text[token.range]
        guard let hyphen = text.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < text.endIndex else { return false }
        return text[hyphen + 1] &- 65 < 26
    }

    private static let bodies = BackgroundCues.keys("un u.n united nations us u.s nato eu coalition american")

    private func isToldLater(_ name: Site, than site: Site) -> Bool {
        guard let own = name.evidence.first?.range, let first = site.evidence.first?.range else { return false }
        return own.lowerBound >= first.upperBound
    }

    /// "one hit the UN compound and another the P base": side by side, or each with a number of its own.
    private func tellsApart(_ site: Site, _ name: Site) -> Bool {
        if areJoined(site, name) { return true }
        guard let a = site.count, let b = name.count else { return false }
        return a.min != b.min
    }
}
