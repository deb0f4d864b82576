internal import IncidentModel

/// Takes out what is no site of its own once the whole report is read: the city around a told place, "bases" in general,
/// and the same place under a shorter name.
struct SitePruning {
    let passage: Passage

    func prune(_ sites: inout [Site]) {
        sites.removeAll(where: isVague)
        nameThisBase(in: &sites)
        nameDescriptions(in: &sites)
        dropParts(from: &sites)
        dropContainers(from: &sites)
        mergeWordings(in: &sites)
        mergeNear(in: &sites)
    }

    /// "Rocket lands near Green Zone", says the headline, and the report: "fell inside the Green Zone". One place, as told last.
    private func mergeNear(in sites: inout [Site]) {
        func isInside(_ relation: Relation) -> Bool { [.in, .at, .on].contains(relation) }
        for index in sites.indices.reversed() {
            let site = sites[index]
            guard site.role == .impact, site.phrase.anchors.count == 1, site.count == nil,
                site.evidence.first?.range.lowerBound ?? .max < headlineEnd
            else { continue }
            let isToldAgain = sites.indices.contains { other in
                other != index && sites[other].role == site.role && sites[other].phrase.anchors.count == 1
                    && SiteKey.plain(sites[other].name) == SiteKey.plain(site.name)
                    && (isInside(sites[other].phrase.relation) && site.phrase.relation == .near
                        || isInside(site.phrase.relation) && sites[other].phrase.relation == .near)
            }
            if isToldAgain { sites.remove(at: index) }
        }
    }

    /// Where the first line of the report ends.
    private var headlineEnd: Int {
        let body = passage.report.body
        let text = passage.report.text
        return text[body].dropFirst(8).firstIndex { $0 == 0x0A } ?? body.upperBound
    }

    /// "rocket fire at its facilities", "hits only military sites": places in general.
    private func isVague(_ site: Site) -> Bool {
        guard site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first else { return false }
        let words = anchor.name.lowercased().split(separator: " ")
        guard let first = words.first, let last = words.last else { return false }
        // "Two bases came under fire": counted, not named.
        if words.count < 5, Self.numbers.contains(String(first)), Self.inGeneral.contains(String(last)) { return true }
        guard anchor.isDescription else { return false }
        // "in different areas around the capital".
        if words.count > 1, Self.differing.contains(String(first)), Self.inGeneral.contains(String(last)) {
            return true
        }
        // "an area used by the coalition".
        if words.count == 1, Self.anywhere.contains(String(last)) { return true }
        // "residential districts near the river" are some place at least.
        let isBare =
            !anchor.name.contains(" ") || anchor.name.hasPrefix("one of ")
            || anchor.name.lowercased().hasPrefix("only ")
        return Self.inGeneral.contains(String(last)) && (isBare || site.role == .target)
    }

    private static let numbers: Set<String> = [
        "two", "three", "four", "five", "six", "several", "many", "some", "both",
    ]
    private static let inGeneral: Set<String> = [
        "bases", "facilities", "sites", "missions", "installations", "areas", "positions", "posts", "camps",
        "embassies",
        "compounds", "places", "locations", "cities", "towns", "villages", "districts", "neighborhoods",
        "neighbourhoods",
        "zones", "airports", "regions", "provinces",
    ]

    private static let differing: Set<String> = [
        "different", "various", "several", "multiple", "other", "many", "scattered",
    ]
    private static let anywhere: Set<String> = ["area", "spot", "place", "location", "site", "part"]

    /// "FORWARD OPERATING BASE FALCON, Iraq — …", and then "this sprawling base": where the report was written.
    private func nameThisBase(in sites: inout [Site]) {
        guard let dateline = datelineBase() else { return }
        for index in sites.indices where sites[index].phrase.anchors.count == 1 {
            let words = sites[index].verbatim.lowercased().split { !$0.isLetter }.map(String.init)
            guard let this = words.firstIndex(of: "this"), this < 2, words.contains(where: Self.seats.contains),
                sites[index].phrase.anchors[0].range != dateline.range
            else { continue }
            sites[index].phrase.anchors[0] = dateline
            sites[index].phrase.relation = .at
            sites[index].phrase.qualifiers = []
        }
    }

    /// A base in capitals before the first comma or dash.
    private func datelineBase() -> PlaceReference? {
        var end = 0
        while end < min(8, passage.tokens.count), passage.tokens[end].kind == .word,
            passage.report.text[passage.tokens[end].range].allSatisfy({ !($0 &- 97 < 26) })
        { end += 1 }
        guard end > 1, end < passage.tokens.count, passage.tokens[end].kind == .mark else { return nil }
        let name = passage.words(0..<end)
        let isBase = name.lowercased().split(separator: " ").contains { Self.seats.contains(String($0)) }
        return isBase ? PlaceReference(name: name, classWord: "base", range: passage.bytes(0..<end) ?? 0..<0) : nil
    }

    // MARK: - Descriptions

    /// "Rockets hit air base" in the headline, "the gas plant was the aim": the base and plant that the report names.
    private func nameDescriptions(in sites: inout [Site]) {
        let named = sites.prefix(Self.mostNames).filter {
            $0.phrase.anchors.count == 1 && !$0.phrase.anchors[0].isDescription
        }
        dropRepeated(from: &sites)
        guard !named.isEmpty else {
            sites = sites.map(widened)
            return
        }
        var kept: [Site] = []
        for var site in sites {
            // "the holy city".
            if site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, anchor.isDescription,
                let word = anchor.classWord, ["city", "town", "capital"].contains(word), anchor.name.contains(" "),
                named.contains(where: { $0.role == site.role })
            {
                continue
            }
            if site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, anchor.isDescription,
                let word = anchor.name.lowercased().split(separator: " ").last.map(String.init),
                let name = named.first(where: {
                    Self.seats.contains(word) && Self.isSeat($0.phrase.anchors[0], word)
                        || $0.role == site.role
                            && ($0.phrase.anchors[0].name.hasSuffix(" " + anchor.name) || isToldBy($0, anchor))
                        || $0.role != site.role && Self.seats.contains(word) && isNamedLater($0, anchor, word)
                })
            {
                if name.role == site.role { continue }
                if named.contains(where: { $0.role == site.role && Self.isSeat($0.phrase.anchors[0], word) }) {
                    continue
                }
                site.phrase.anchors[0] = name.phrase.anchors[0]
            }
            kept.append(widened(site))
        }
        sites = kept
    }

    /// "fired into the guarded compound", later "landed within the compound".
    private func dropRepeated(from sites: inout [Site]) {
        var kept: [Site] = []
        for site in sites {
            if site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, anchor.isDescription,
                let same = kept.firstIndex(where: {
                    $0.role == site.role && $0.phrase.anchors.count == 1 && $0.phrase.anchors[0].isDescription
                        && (!anchor.name.contains(" ")
                            && $0.phrase.anchors[0].name.lowercased().hasSuffix(" " + anchor.name.lowercased())
                            || $0.phrase.relation == site.phrase.relation
                                && Self.names($0.phrase.anchors[0], in: anchor))
                })
            {
                if kept[same].count == nil { kept[same].count = site.count }
                kept[same].evidence += site.evidence
                continue
            }
            kept.append(site)
        }
        sites = kept
    }

    /// "the presidential palace", later "the palace grounds".
    private static func names(_ first: PlaceReference, in later: PlaceReference) -> Bool {
        guard first.name.contains(" "), let word = first.name.lowercased().split(separator: " ").last,
            institutions.contains(String(word))
        else { return false }
        let words = later.name.lowercased().split(separator: " ")
        return words.dropLast().contains(word)
    }

    private static let institutions: Set<String> = [
        "palace", "embassy", "airport", "base", "camp", "hotel", "ministry", "prison", "hospital", "consulate",
    ]

    /// "slammed into a base", later "an attack on a base in the area of P".
    private func isNamedLater(_ named: Site, _ anchor: PlaceReference, _ word: String) -> Bool {
        guard named.role != .launch, named.role != .found,
            named.evidence.first.map({ $0.range.lowerBound >= anchor.range.upperBound }) == true
        else { return false }
        return named.verbatim.lowercased().split { !$0.isLetter }.contains { $0 == word }
    }

    /// "hit a resort in the village of P", later "hit the resort": told by the village already.
    private func isToldBy(_ named: Site, _ anchor: PlaceReference) -> Bool {
        guard !anchor.name.contains(" "),
            named.evidence.first.map({ $0.range.upperBound <= anchor.range.lowerBound }) == true
        else { return false }
        return named.evidence[0].quote.lowercased().split { !$0.isLetter }.contains { $0 == anchor.name.lowercased() }
    }

    /// "an air base in western Iraq" that stays without a name is told by the country.
    private func widened(_ site: Site) -> Site {
        guard site.phrase.anchors.count == 1, site.phrase.anchors[0].isDescription,
            let word = site.phrase.anchors[0].classWord, Self.seats.contains(word),
            let holder = site.phrase.qualifiers.first(where: { !$0.place.isDescription })
        else { return site }
        var site = site
        site.phrase.anchors[0] = holder.place
        site.phrase.relation = holder.relation
        site.phrase.qualifiers.removeAll { $0.place.name == holder.place.name }
        return site
    }

    private static let seats: Set<String> = [
        "base", "airbase", "airport", "airfield", "embassy", "consulate", "camp", "plant", "refinery", "field", "zone",
        "airstrip", "gasfield", "oilfield",
    ]

    private static func isSeat(_ anchor: PlaceReference, _ word: String) -> Bool {
        var words = Set(anchor.name.lowercased().split(separator: " ").map(String.init))
        if let own = anchor.classWord { words.insert(own) }
        if words.contains(word) { return true }
        let bases: Set<String> = ["base", "airbase", "camp", "airfield", "airstrip"]
        return bases.contains(word) && !bases.isDisjoint(with: words)
    }

    /// "damaged a hangar" of the base that was hit, "the launcher stood in a farm" of the quarter that is named.
    private func dropParts(from sites: inout [Site]) {
        let isSeatNamed = sites.contains { site in
            (site.role == .impact || site.role == .target)
                && site.phrase.anchors.contains { anchor in
                    !anchor.isDescription && Self.seats.contains { Self.isSeat(anchor, $0) }
                }
        }
        if isSeatNamed {
            sites.removeAll { site in
                site.role == .impact && site.phrase.anchors.count == 1 && site.phrase.anchors[0].isDescription
                    && Self.partsOfSeats.contains(
                        site.phrase.anchors[0].name.lowercased().split(separator: " ").last.map(String.init) ?? "")
                    && site.evidence.allSatisfy { evidence in
                        let words = evidence.quote.lowercased()
                        return ["damag", "set fire", "destroy", "ablaze"].contains { words.contains($0) }
                    }
            }
        }
        // "struck their home": the home is in the village that is named.
        if sites.contains(where: { $0.role == .impact && $0.phrase.anchors.first?.isDescription == false }) {
            sites.removeAll { site in
                site.role == .impact && site.phrase.anchors.count == 1 && site.phrase.anchors[0].isDescription
                    && ["home", "house", "homes", "houses"].contains(site.phrase.anchors[0].name.lowercased())
                    && ["their ", "his ", "her ", "into their ", "on their ", "into his "].contains {
                        site.verbatim.hasPrefix($0)
                    }
            }
        }
        // "found near the Gwer road", after "from between Erbil and Gwer".
        let ends = Set(
            sites.filter { $0.role == .launch && $0.phrase.anchors.count == 2 }.flatMap(\.phrase.anchors).map {
                SiteKey.plain($0.name)
            })
        sites.removeAll { site in
            site.role == .found && site.phrase.anchors.count == 1
                && ends.contains(SiteKey.plain(site.phrase.anchors[0].name.replacing(" road", with: "")))
        }
        if sites.contains(where: {
            ($0.role == .launch || $0.role == .found) && $0.phrase.anchors.first?.isDescription == false
        }) {
            sites.removeAll { $0.role == .found && $0.phrase.anchors.count == 1 && $0.phrase.anchors[0].isDescription }
        }
    }

    private static let partsOfSeats: Set<String> = [
        "hangar", "hangars", "runway", "runways", "tarmac", "apron", "taxiway", "fence", "perimeter", "gate",
    ]

    // MARK: - Containers

    /// "Missiles came down on the city. One hit a school in …": the city is told by its parts.
    private func dropContainers(from sites: inout [Site]) {
        for role in [SiteRole.impact, .target] {
            let all = sites.filter { $0.role == role }
            guard all.count > 1, all.contains(where: { !isPlainContainer($0) }) else { continue }
            sites.removeAll { $0.role == role && isPlainContainer($0) }
        }
        dropTowns(from: &sites)
        // "an assault that appeared to target the United States", beside where the missiles came down.
        if sites.contains(where: { $0.role == .impact }) {
            sites.removeAll { $0.role == .target && (isCountry($0) || Self.usual.contains($0.name)) }
        }
        // "the camp, when it was struck": a pronoun that points at nothing named.
        if sites.contains(where: { ($0.role == .impact || $0.role == .target) && !isPronoun($0) }) {
            sites.removeAll(where: isPronoun)
        }
        // "Drones hit Abu Dhabi", and then "Abu Dhabi's new airport".
        let longer = Set(
            sites.flatMap { site in
                site.phrase.anchors.map(\.name).flatMap { name in
                    SitePruning.onlyOnes.filter { name.hasSuffix($0) }.map { "\(site.role) " + name.dropLast($0.count) }
                }
            })
        sites.removeAll { site in
            site.phrase.anchors.count == 1 && [.in, .at, .on].contains(site.phrase.relation)
                && longer.contains("\(site.role) \(site.phrase.anchors[0].name)")
        }
        // "Rockets fired from Lebanon" above "from the village of …".
        let launches = sites.filter { $0.role == .launch }
        if launches.count > 1, launches.contains(where: { !isCountry($0) }) {
            sites.removeAll { $0.role == .launch && isCountry($0) }
        }
    }

    private static let usual: Set<String> = ["United States", "US", "U.S.", "America", "United Nations", "West"]

    /// "Rockets hit Erbil", and then "the Ainkawa district of Erbil", "the airport in Erbil": the town that holds the rest.
    private func dropTowns(from sites: inout [Site]) {
        let all = sites
        sites.removeAll { town in
            guard town.role == .impact, town.phrase.anchors.count == 1, !town.phrase.anchors[0].isDescription,
                [.in, .at, .on].contains(town.phrase.relation)
            else { return false }
            let name = SiteKey.plain(town.phrase.anchors[0].name)
            let others = all.filter {
                $0.role == .impact && $0.phrase.anchors.first.map { SiteKey.plain($0.name) != name } == true
                    && !$0.evidence.contains { one in town.evidence.contains { $0.range.overlaps(one.range) } }
            }
            guard !others.isEmpty else { return false }
            let isHolder = others.contains { other in
                other.phrase.qualifiers.contains { $0.relation == .in && SiteKey.plain($0.place.name) == name }
            }
            let isTold = town.verbatim.lowercased().split { !$0.isLetter }.contains { Self.seats.contains(String($0)) }
            return isHolder || !isTold && isDateline(town.phrase.anchors[0])
        }
    }

    /// "ERBIL (Kurdistan 24) – …".
    private func isDateline(_ anchor: PlaceReference) -> Bool {
        let name = anchor.name.uppercased()
        guard name.utf8.count > 3, !name.contains(" "), anchor.classWord == nil else { return false }
        let first = name.utf8
        return passage.tokens.prefix(60).contains { token in
            token.kind == .word && passage.report.text[token.range].elementsEqual(first)
        }
    }

    private func isPronoun(_ site: Site) -> Bool {
        site.phrase.anchors.count == 1 && ["it", "there", "them"].contains(site.phrase.anchors[0].name.lowercased())
    }

    private static let onlyOnes = [" airport", " port", " airbase", " international airport"]

    private func isCountry(_ site: Site) -> Bool {
        guard isPlainContainer(site), let token = token(at: site.phrase.anchors[0].range.lowerBound) else {
            return false
        }
        return passage.isA(token, .country)
    }

    private func isPlainContainer(_ site: Site) -> Bool {
        switch site.phrase.relation {
        case .in, .at, .on: break
        case .partOf where site.role != .launch:
            // "a base in northern Iraq", until the report names it.
            guard let first = site.phrase.anchors.first, let token = token(at: first.range.lowerBound),
                passage.isA(token, .country), passage.tokens[token].end == first.range.upperBound
            else { return false }
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
        if let word = anchor.classWord, ["city", "capital", "province", "governorate"].contains(word) { return true }
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
        var names: [SiteRole: [(words: [UInt64], anchor: PlaceReference)]] = [:]
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

    /// Keys of the words of a name, "United States", "U.S." and "American" all as "us".
    private static func words(_ name: String) -> [UInt64] {
        var keys: [UInt64] = []
        for word in name.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) {
            let key = wordKey(word)
            if keys.last == wordKey("united"), key == wordKey("states") {
                keys[keys.count - 1] = wordKey("us")
            } else if american.contains(key) {
                keys.append(wordKey("us"))
            } else if key != Word.the, key != wordKey("al") {
                keys.append(key)
            }
        }
        return keys
    }

    private static func isSame(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        guard a != b, !a.isEmpty, !b.isEmpty else { return a == b }
        let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
        guard longer.count > shorter.count, shorter.contains(where: { !dressing.contains($0) }) else { return false }
        var rest = longer
        for word in shorter {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest.remove(at: index)
        }
        return rest.allSatisfy(dressing.contains)
    }

    private static let american = WordSet(["american", "u.s.", "u.s"].map { wordKey($0.utf8) })
    /// Words that dress a name: with or without them it is the same place.
    private static let dressing = WordSet(
        [
            "international", "military", "air", "base", "airbase", "camp", "us", "iraqi", "turkish", "coalition",
            "compound", "complex", "facility", "airfield", "civil", "main", "field", "gas", "oil", "refinery", "plant",
        ].map { wordKey($0.utf8) })
}
