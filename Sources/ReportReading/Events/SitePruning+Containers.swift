internal import IncidentModel

/// The city, country or town around a place that is told.
extension SitePruning {
    /// "Missiles came down on the city. One hit a school in …": the city is told by its parts.
    func dropContainers(from sites: inout [Site]) {
        guard sites.count > 1 else { return }
        for role in Self.ends {
            guard count(role, in: sites) > 1,
                sites.indices.contains(where: { sites[$0].role == role && !isPlainContainer(sites[$0]) })
            else { continue }
            sites.drop { $0[$1].role == role && isPlainContainer($0[$1]) }
        }
        dropTowns(from: &sites)
        dropZoneOfEmbassy(from: &sites)
        // "Rockets struck two areas in western Baghdad, …": told by the areas.
        for role in Self.ends where count(role, in: sites) > 2 {
            sites.drop { sites, index in
                guard sites[index].role == role, case .partOf = sites[index].phrase.relation else { return false }
                return sites[index].verbatim.lowercased().split(separator: " ").contains {
                    Self.manyPlaces.contains(String($0))
                }
            }
        }
        // "an assault that appeared to target the United States", beside where the missiles came down.
        if count(.impact, in: sites) > 0, count(.target, in: sites) > 0 {
            sites.drop { sites, index in
                sites[index].role == .target
                    && (isCountry(sites[index]) && !sites[index].phrase.relation.isInPart
                        || Self.usual.contains(sites[index].name))
            }
        }
        // "the camp, when it was struck": a pronoun that points at nothing named.
        if sites.indices.contains(where: { Self.ends.contains(sites[$0].role) && !isPronoun(sites[$0]) }) {
            sites.drop { isPronoun($0[$1]) }
        }
        // "Drones hit Abu Dhabi", and then "Abu Dhabi's new airport".
        if sites.indices.contains(where: { sites[$0].phrase.anchors.contains { Self.isPort($0.name) } }) {
            let longer = Set(
                sites.flatMap { site in
                    site.phrase.anchors.map(\.name).flatMap { name in
                        SitePruning.onlyOnes.filter { name.hasSuffix($0) }.map {
                            site.role.rawValue + " " + name.dropLast($0.count)
                        }
                    }
                })
            sites.removeAll { site in
                site.phrase.anchors.count == 1 && site.phrase.relation.isPlain
                    && longer.contains(site.role.rawValue + " " + site.phrase.anchors[0].name)
            }
        }
        dropSeveralParts(from: &sites)
        dropPartsOfTowns(from: &sites, [.impact])
        dropPartsOfTowns(from: &sites, [.launch])
        dropMeasuredOrigins(from: &sites)
        // "Rockets fired from Lebanon" above "from the village of …".
        guard count(.launch, in: sites) > 1 else { return }
        // "fired from the Gaza Strip", and then "from the Rafah area in the southern Gaza Strip".
        let holders = Set(
            sites.lazy.filter { $0.role == .launch }.flatMap(\.phrase.qualifiers).map { SiteKey.plain($0.place.name) })
        if !holders.isEmpty {
            sites.removeAll {
                $0.role == .launch && $0.phrase.anchors.count == 1 && $0.phrase.qualifiers.isEmpty
                    && holders.contains(SiteKey.plain($0.phrase.anchors[0].name))
            }
        }
        // "a blast at a launch site in Baghdad", and then from where in Baghdad.
        let all = sites.prefix(Self.mostNames)
        sites.removeAll { site in
            site.role == .launch && isPlainContainer(site) && site.phrase.qualifiers.isEmpty
                && all.contains { inner in
                    inner.role == .launch && inner.phrase.anchors.count == 1 && !inner.phrase.anchors[0].isDescription
                        && inner.name != site.name && !areJoined(inner, site)
                        && passage.names.holds(site.phrase.anchors[0].name, inner.phrase.anchors[0].name)
                }
        }
        let launches = sites.filter { $0.role == .launch }
        if launches.contains(where: { !isCountry($0) && !isCountryPart($0) }) {
            // "a launch site west of the Iraqi capital" likewise, once the village is named.
            let isNamed = launches.contains { $0.phrase.anchors.first?.isDescription == false && !isBesideCapital($0) }
            let finer = launches.filter { $0.phrase.anchors.first?.isDescription == false && !isProvince($0) }
            // "from Belgorod and the Kursk region": side by side.
            func isToldFiner(_ site: Site) -> Bool {
                isProvince(site) && !finer.isEmpty && !finer.contains { areJoined($0, site) }
            }
            sites.removeAll {
                $0.role == .launch
                    && (isCountry($0) || isNamed && (isBesideCapital($0) || isCountryPart($0)) || isToldFiner($0))
            }
        }
    }

    /// With little more than an "and" between them.
    func areJoined(_ a: Site, _ b: Site) -> Bool {
        let first = min(a.phrase.anchors[0].range.upperBound, b.phrase.anchors[0].range.upperBound)
        let next = max(a.phrase.anchors[0].range.lowerBound, b.phrase.anchors[0].range.lowerBound)
        guard first < next, let start = passage.token(at: first), let end = passage.token(at: next), end - start <= 8
        else {
            return false
        }
        // "from Kermanshah province and seven others from West Azerbaijan".
        let between = start..<max(start, end)
        return passage.has(Word.and, in: between) && !passage.has([.verb], in: between)
            && !passage.has(Word.stop, in: between)
    }

    static let ends: [SiteRole] = [.impact, .target]

    func isInside(_ site: Site) -> Bool {
        switch site.phrase.relation {
        case .in, .at, .on, .near: true
        default: false
        }
    }

    /// "launched from about 8 km from the base", where the report names the place too.
    private func dropMeasuredOrigins(from sites: inout [Site]) {
        let all = sites
        let isNamed = all.indices.contains { index in
            (all[index].role == .launch || all[index].role == .found) && isInside(all[index])
                && !isPlainContainer(all[index]) && all[index].phrase.anchors.first?.isDescription == false
        }
        guard isNamed else { return }
        sites.drop { sites, index in
            guard sites[index].role == .launch || sites[index].role == .found,
                case .distance(_, nil, _) = sites[index].phrase.relation
            else { return false }
            return true
        }
    }

    private func count(_ role: SiteRole, in sites: [Site]) -> Int {
        sites.indices.count { sites[$0].role == role }
    }

    /// "Rockets struck the Green Zone", and then where by the American embassy, which stands in it: one place, in the zone.
    private func dropZoneOfEmbassy(from sites: inout [Site]) {
        func isImpact(_ index: Int) -> Bool {
            sites[index].role == .impact && sites[index].phrase.anchors.count == 1
        }
        let zones = sites.indices.filter { index in
            isImpact(index) && sites[index].phrase.relation.isPlain
                && sites[index].phrase.anchors[0].name.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "z") })
                && Self.words(sites[index].phrase.anchors[0].name) == Self.greenZone
        }
        guard let zone = zones.first else { return }
        let embassies = sites.indices.prefix(Self.mostNames).filter { index in
            isImpact(index)
                && Set(Self.words(sites[index].phrase.anchors[0].name)).isSuperset(of: Self.americanEmbassy)
        }
        guard !embassies.isEmpty else { return }
        // "Rocket lands near the embassy" above "fell inside the Green Zone": the one does not stand for the other.
        let headlineEnd = ownHeadlineEnd
        let isToldBelow = sites.indices.prefix(Self.mostNames).contains { index in
            isImpact(index) && Self.words(sites[index].phrase.anchors[0].name).contains(wordKey("embasy"))
                && sites[index].evidence.contains { $0.range.lowerBound >= headlineEnd }
        }
        if !isToldBelow { return }
        for index in embassies where !sites[index].phrase.relation.isPlain {
            let isSaid = sites[index].phrase.qualifiers.contains { Self.words($0.place.name) == Self.greenZone }
            if !isSaid {
                sites[index].phrase.qualifiers.append(.init(relation: .in, place: sites[zone].phrase.anchors[0]))
            }
        }
        for index in zones.reversed() { sites.remove(at: index) }
    }

    private static let americanEmbassy: Set<UInt64> = [wordKey("us"), wordKey("embasy")]

    private func isProvince(_ site: Site) -> Bool {
        guard let anchor = site.phrase.anchors.first else { return false }
        let last = anchor.name.lowercased().split(separator: " ").last.map(String.init)
        return [anchor.classWord, last].contains { $0.map(LocationPhraseParser.wide.contains) == true }
    }

    private func isBesideCapital(_ site: Site) -> Bool {
        guard case .sideOf = site.phrase.relation else { return false }
        return site.verbatim.lowercased().hasSuffix("capital")
    }

    private static let manyPlaces: Set<String> = [
        "areas", "districts", "neighborhoods", "neighbourhoods", "places", "locations", "quarters", "targets",
    ]
    static let usual: Set<String> = ["United States", "US", "U.S.", "America", "United Nations", "West"]

    /// "Rockets hit Erbil", and then "the Ainkawa district of Erbil", "the airport in Erbil": the town that holds the rest.
    func dropTowns(from sites: inout [Site]) {
        guard sites.count > 1, count(.impact, in: sites) > 0 else { return }
        let all = sites
        let names = all.indices.map { index in all[index].phrase.anchors.first.map { SiteKey.plain($0.name) } }
        guard all.indices.contains(where: { all[$0].role == .impact && names[$0] != names.first }) else { return }
        sites.drop { all, town in
            guard all[town].role == .impact, all[town].phrase.anchors.count == 1,
                !all[town].phrase.anchors[0].isDescription, all[town].phrase.relation.isPlain
            else { return false }
            let name = SiteKey.plain(all[town].phrase.anchors[0].name)
            let others = all.indices.filter {
                all[$0].role == .impact && names[$0] != nil && names[$0] != name
                    && all[$0].evidence.first?.range.overlaps(all[town].evidence.first?.range ?? 0..<0) != true
            }
            guard !others.isEmpty else { return false }
            let isHolder = others.contains { other in
                all[other].phrase.qualifiers.contains { $0.relation == .in && SiteKey.plain($0.place.name) == name }
            }
            // "landed near the camp inside the base": the base was hit all the same.
            if isHolder, !Self.isSeat(all[town].phrase.anchors[0]) { return true }
            return isDateline(all[town].phrase.anchors[0])
                && !all[town].verbatim.lowercased().split { !$0.isLetter }.contains { Self.seats.contains(String($0)) }
        }
    }

    /// "fell in the Dora neighbourhood outside it": the pronoun only says where the place before lies.
    func dropBesides(from sites: inout [Site]) {
        let all = sites.prefix(Self.mostNames)
        sites.drop { sites, index in
            guard sites[index].role == .impact, case .near = sites[index].phrase.relation,
                let first = sites[index].verbatim.utf8.first, Self.besides.contains(first | 0x20),
                case let words = NameWords.keys(sites[index].verbatim)
            else { return false }
            // "attacks in and around the capital", above where each of them came down.
            if words.prefix(3) == [Word.in, Word.and, Word.around] {
                guard let anchor = sites[index].phrase.anchors.first,
                    anchor.isDescription
                        || (passage.token(at: anchor.range.lowerBound).map { passage.isContainerName[$0] } ?? false)
                else { return false }
                return all.contains { $0.role == .impact && $0.name != sites[index].name }
            }
            guard words == [Word.outside, Word.it] else { return false }
            return all.contains { other in
                other.role == .impact && other.phrase.relation != .near && other.name == sites[index].name
            }
        }
    }

    /// What the words that are looked for begin with: nearly all places are told apart by it.
    private static let besides = [UInt8(ascii: " "), UInt8(ascii: "i"), UInt8(ascii: "o")]

    /// "ERBIL (Kurdistan 24) – …".
    func isDateline(_ anchor: PlaceReference) -> Bool {
        let name = anchor.name.uppercased()
        guard name.utf8.count > 3, !NameWords.isSpaced(name), anchor.classWord == nil else { return false }
        let first = name.utf8
        return passage.tokens.prefix(60).contains { token in
            token.kind == .word && passage.report.text[token.range].elementsEqual(first)
        }
    }

    func isPronoun(_ site: Site) -> Bool {
        site.phrase.anchors.count == 1 && site.phrase.anchors[0].name.utf8.count < 6
            && ["it", "there", "them"].contains(site.phrase.anchors[0].name.lowercased())
    }

    static let onlyOnes = [" airport", " port", " airbase", " international airport"]
    private static let ports = WordSet(["airport", "port", "airbase"].map { wordKey($0.utf8) })

    private static func isPort(_ name: String) -> Bool { NameWords.lastKey(name).map(ports.contains) == true }

    private static let regions: Set<String> = [
        "kurdistan region", "iraqi kurdistan region", "iraqi kurdistan", "kurdistan", "gaza", "gaza strip", "west bank",
        "golan heights", "golan", "crimea",
    ]

    private static let regionEnds = WordSet(joining: [], "region kurdistan gaza strip bank heights golan crimea")

    private static func isRegion(_ name: String) -> Bool {
        NameWords.lastKey(name).map(regionEnds.contains) == true && regions.contains(name.lowercased())
    }

    func isCountry(_ site: Site) -> Bool {
        guard isPlainContainer(site), let token = passage.token(at: site.phrase.anchors[0].range.lowerBound) else {
            return false
        }
        return passage.isA(token, .country) || Self.isRegion(site.phrase.anchors[0].name)
    }

    /// "from southern Lebanon".
    private func isCountryPart(_ site: Site) -> Bool {
        guard case .partOf = site.phrase.relation, site.phrase.anchors.count == 1,
            case let anchor = site.phrase.anchors[0], let token = passage.token(at: anchor.range.lowerBound)
        else { return false }
        return passage.isA(token, .country) && passage.tokens[token].end == anchor.range.upperBound
            || Self.isRegion(anchor.name)
    }

    func isPlainContainer(_ site: Site) -> Bool {
        switch site.phrase.relation {
        case .in, .at, .on: break
        case .partOf where site.role != .launch:
            // "a base in northern Iraq", until the report names it.
            guard let first = site.phrase.anchors.first, let token = passage.token(at: first.range.lowerBound),
                passage.isA(token, .country), passage.tokens[token].end == first.range.upperBound
            else { return false }
        default: return false
        }
        if let anchor = site.phrase.anchors.first, Self.isRegion(anchor.name) { return true }
        guard site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, !anchor.isDescription,
            let token = passage.token(at: anchor.range.lowerBound)
        else { return false }
        // A base or airport that is named after its city is no city.
        guard passage.tokens[token].start == anchor.range.lowerBound,
            passage.nameEnd[token] > 0
                ? passage.tokens[passage.nameEnd[token] - 1].end == anchor.range.upperBound
                : passage.tokens[token].end == anchor.range.upperBound
        else { return false }
        if let word = anchor.classWord, ["city", "capital", "province", "governorate"].contains(word) { return true }
        return passage.isContainerName[token] || passage.nameEnd[token] <= token + 1 && passage.isA(token, .country)
    }
}

extension Relation {
    /// "in", "at", "on": the place itself.
    fileprivate var isPlain: Bool {
        switch self {
        case .in, .at, .on: true
        default: false
        }
    }
}
