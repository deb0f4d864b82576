internal import IncidentModel

/// Takes out what is no site of its own once the whole report is read: the city around a told place, "bases" in general,
/// and the same place under a shorter name.
struct SitePruning {
    let passage: Passage

    func prune(_ sites: inout [Site]) {
        sites.removeAll(where: isVague)
        dropContainers(from: &sites)
        mergeWordings(in: &sites)
    }

    /// "rocket fire at its facilities", "hits only military sites": places in general.
    private func isVague(_ site: Site) -> Bool {
        guard site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, anchor.isDescription,
            let last = anchor.name.lowercased().split(separator: " ").last
        else { return false }
        return Self.inGeneral.contains(String(last))
    }

    private static let inGeneral: Set<String> = [
        "bases", "facilities", "sites", "missions", "installations", "areas", "positions", "posts", "camps",
        "embassies",
        "compounds", "places", "locations", "cities", "towns", "villages", "districts", "neighborhoods",
        "neighbourhoods",
        "zones", "airports", "regions", "provinces",
    ]

    // MARK: - Containers

    /// "Missiles came down on the city. One hit a school in …": the city is told by its parts.
    private func dropContainers(from sites: inout [Site]) {
        for role in [SiteRole.impact, .target] {
            let all = sites.filter { $0.role == role }
            guard all.count > 1, all.contains(where: { !isPlainContainer($0) }) else { continue }
            sites.removeAll { $0.role == role && isPlainContainer($0) }
        }
    }

    private func isPlainContainer(_ site: Site) -> Bool {
        switch site.phrase.relation {
        case .in, .at, .on: break
        default: return false
        }
        guard site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, !anchor.isDescription,
            let token = token(at: anchor.range.lowerBound)
        else { return false }
        // A base or airport that is named after its city is no city.
        guard passage.tokens[token].start == anchor.range.lowerBound,
            passage.nameEnd[token] > 0
                ? passage.tokens[passage.nameEnd[token] - 1].end == anchor.range.upperBound
                : passage.tokens[token].end == anchor.range.upperBound
        else { return false }
        return passage.isContainerName[token] || passage.nameEnd[token] <= token + 1 && passage.isA(token, .country)
    }

    private func token(at byte: Int) -> Int? {
        var low = 0
        var high = passage.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if passage.tokens[middle].start < byte { low = middle + 1 } else { high = middle }
        }
        return low < passage.tokens.count ? low : nil
    }

    // MARK: - Wordings

    /// "Ain al-Asad air base", later "Ain al-Asad": one name, the first that the report gives.
    private func mergeWordings(in sites: inout [Site]) {
        var kept: [Site] = []
        var keys: [SiteKey: Int] = [:]
        var names: [SiteRole: [(words: [Substring], anchor: PlaceReference)]] = [:]
        for var site in sites {
            if site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, !anchor.isDescription,
                names[site.role, default: []].count < Self.mostNames
            {
                let words = Self.words(anchor.name)
                if let same = names[site.role, default: []].first(where: { Self.isSame($0.words, words) }) {
                    site.phrase.anchors[0].name = same.anchor.name
                } else if !isPlainContainer(site) {
                    names[site.role, default: []].append((words, anchor))
                }
            }
            let key = SiteKey(site)
            if let index = keys[key] {
                kept[index].evidence += site.evidence.filter { !kept[index].evidence.contains($0) }
                kept[index].isHedged = kept[index].isHedged && site.isHedged
                if kept[index].count == nil { kept[index].count = site.count }
            } else {
                keys[key] = kept.count
                kept.append(site)
            }
        }
        sites = kept
    }

    /// A report with more is no report, and its names need not be compared each with each.
    private static let mostNames = 40

    private static func words(_ name: String) -> [Substring] {
        name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).filter { $0 != "the" && $0 != "al" }
    }

    private static func isSame(_ a: [Substring], _ b: [Substring]) -> Bool {
        guard a != b, !a.isEmpty, !b.isEmpty else { return a == b }
        let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
        guard longer.count > shorter.count, shorter.contains(where: { !dressing.contains(String($0)) }) else {
            return false
        }
        var rest = longer
        for word in shorter {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest.remove(at: index)
        }
        return rest.allSatisfy { dressing.contains(String($0)) }
    }

    /// Words that dress a name: with or without them it is the same place.
    private static let dressing: Set<String> = [
        "international", "military", "air", "base", "airbase", "camp", "us", "u.s", "american", "iraqi", "turkish",
        "coalition",
        "compound", "complex", "facility", "airfield", "civil", "main", "field", "gas", "oil", "refinery", "plant",
    ]
}
