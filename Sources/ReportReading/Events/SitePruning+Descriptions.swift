internal import IncidentModel

/// What a description without a name stands for, once the report has named its places.
extension SitePruning {
    /// "Rockets hit air base" in the headline, "the gas plant was the aim": the base and plant that the report names.
    func nameDescriptions(in sites: inout [Site]) {
        guard sites.indices.contains(where: { sites[$0].phrase.anchors.first?.isDescription == true }) else { return }
        let named = sites.prefix(Self.mostNames).filter {
            $0.phrase.anchors.count == 1 && !$0.phrase.anchors[0].isDescription
        }
        tellByFirst(&sites)
        dropRepeated(from: &sites)
        guard !named.isEmpty else {
            sites = sites.map(widened)
            return
        }
        var kept: [Site] = []
        for var site in sites {
            // "a mostly Shiite neighborhood", where the report says which.
            if site.role == .impact, site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first,
                anchor.isDescription, site.count == nil, let last = NameWords.lastKey(anchor.name),
                Self.quarters.contains(last), named.contains(where: { isNamedLater($0, anchor) })
            {
                continue
            }
            // "the holy city".
            if site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, anchor.isDescription,
                let word = anchor.classWord, ["city", "town", "capital"].contains(word), anchor.name.contains(" "),
                named.contains(where: { $0.role == site.role })
            {
                continue
            }
            if site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, anchor.isDescription,
                let word = NameWords.last(anchor.name),
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

    /// "A Turkish base in the P area was hit", later "rockets were launched at the base": it lies where the first words say.
    private func tellByFirst(_ sites: inout [Site]) {
        for index in sites.indices {
            guard sites[index].phrase.anchors.count == 1, case let anchor = sites[index].phrase.anchors[0],
                anchor.isDescription, !anchor.name.contains(" "), Self.seats.contains(anchor.name),
                sites[index].phrase.qualifiers.isEmpty,
                let first = sites.prefix(Self.mostNames).first(where: { site in
                    site.phrase.anchors.count == 1 && site.phrase.anchors[0].isDescription
                        && !site.phrase.qualifiers.isEmpty && site.role != .launch
                        && site.phrase.anchors[0].classWord == anchor.name
                })
            else { continue }
            sites[index].phrase.qualifiers = first.phrase.qualifiers
        }
    }

    /// "fired into the guarded compound", later "landed within the compound".
    func dropRepeated(from sites: inout [Site]) {
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
    static func names(_ first: PlaceReference, in later: PlaceReference) -> Bool {
        guard NameWords.isSpaced(first.name), let word = NameWords.last(first.name), institutions.contains(word)
        else { return false }
        let words = later.name.lowercased().split(separator: " ").map(String.init)
        return words.dropLast().contains(word)
    }

    static let institutions: Set<String> = [
        "palace", "embassy", "airport", "base", "camp", "hotel", "ministry", "prison", "hospital", "consulate",
    ]

    /// "slammed into a base", later "an attack on a base in the area of P".
    func isNamedLater(_ named: Site, _ anchor: PlaceReference, _ word: String) -> Bool {
        guard named.role != .launch, named.role != .found,
            named.evidence.first.map({ $0.range.lowerBound >= anchor.range.upperBound }) == true
        else { return false }
        return named.verbatim.lowercased().split { !$0.isLetter }.contains { $0 == word }
    }

    private static let quarters = BackgroundCues.keys("neighborhood neighbourhood district quarter suburb")

    /// A quarter or town with a name that is told of after the description.
    private func isNamedLater(_ named: Site, _ anchor: PlaceReference) -> Bool {
        named.role == .impact && [.in, .at, .on].contains(named.phrase.relation) && !isPlainContainer(named)
            && named.evidence.first.map({ $0.range.lowerBound >= anchor.range.upperBound }) == true
    }

    /// "hit a resort in the village of P", later "hit the resort": told by the village already.
    func isToldBy(_ named: Site, _ anchor: PlaceReference) -> Bool {
        guard named.evidence.first.map({ $0.range.upperBound <= anchor.range.lowerBound }) == true,
            let word = NameWords.last(anchor.name)
        else { return false }
        guard Self.mayHold(named.evidence[0].quote, word) else { return false }
        let quote = named.evidence[0].quote.lowercased()
        return quote.split { !$0.isLetter }.contains { $0 == word } && quote.contains(anchor.name.lowercased())
    }

    /// False when the letters of the word, which is in lower case, are surely not there: most quotes are passed over by it.
    private static func mayHold(_ quote: String, _ word: String) -> Bool {
        var (quote, word) = (quote, word)
        return quote.withUTF8 { text in
            word.withUTF8 { word in
                guard let first = word.first, text.allSatisfy({ $0 < 0x80 }) else { return true }
                guard text.count >= word.count else { return false }
                return (0...text.count - word.count).contains { start in
                    text[start] | 0x20 == first | 0x20
                        && word.indices.allSatisfy { text[start + $0] | 0x20 == word[$0] | 0x20 }
                }
            }
        }
    }

    /// "an air base in western Iraq" that stays without a name is told by the country.
    func widened(_ site: Site) -> Site {
        guard site.phrase.anchors.count == 1, site.phrase.anchors[0].isDescription,
            let word = site.phrase.anchors[0].classWord, Self.seats.contains(word),
            let holder = site.phrase.qualifiers.first(where: { !$0.place.isDescription }),
            holder.relation != .acrossRiver,
            // "the base of an opposition party" says which.
            !NameWords.keys(site.phrase.anchors[0].name).contains(Word.of)
        else { return site }
        var site = site
        site.phrase.anchors[0] = holder.place
        site.phrase.relation = holder.relation
        site.phrase.qualifiers.removeAll { $0.place.name == holder.place.name }
        return site
    }

    static let seatKeys = WordSet(seats.map { wordKey($0.utf8) })
    /// A base by any of these words is the base that is spoken of.
    private static let bases: Set<String> = ["base", "airbase", "camp", "airfield", "airstrip"]
    private static let baseKeys = WordSet(bases.map { wordKey($0.utf8) })

    static let seats: Set<String> = [
        "base", "airbase", "airport", "airfield", "embassy", "consulate", "camp", "plant", "refinery", "field", "zone",
        "airstrip", "gasfield", "oilfield",
    ]

    static func isSeat(_ anchor: PlaceReference, _ word: String) -> Bool {
        var words = NameWords.keys(anchor.name)
        if let own = anchor.classWord { words.append(wordKey(own.utf8)) }
        return words.contains(wordKey(word.utf8)) || bases.contains(word) && words.contains(where: baseKeys.contains)
    }

    /// A seat by any of the words.
    static func isSeat(_ anchor: PlaceReference) -> Bool {
        if let own = anchor.classWord, seats.contains(own) { return true }
        return NameWords.keys(anchor.name).contains(where: seatKeys.contains)
    }

    /// "damaged a hangar" of the base that was hit, "the launcher stood in a farm" of the quarter that is named.
    func dropParts(from sites: inout [Site]) {
        // By index here and below: a site that is passed on would be copied, with all its words.
        let isSeatNamed = sites.indices.contains { index in
            (sites[index].role == .impact || sites[index].role == .target)
                && sites[index].phrase.anchors.contains { !$0.isDescription && Self.isSeat($0) }
        }
        if isSeatNamed {
            sites.drop { sites, site in
                sites[site].role == .impact && sites[site].phrase.anchors.count == 1
                    && sites[site].phrase.anchors[0].isDescription
                    && NameWords.lastKey(sites[site].phrase.anchors[0].name).map(Self.partsOfSeats.contains) == true
                    && sites[site].evidence.allSatisfy { evidence in
                        let words = evidence.quote.lowercased()
                        return ["damag", "set fire", "destroy", "ablaze"].contains { words.contains($0) }
                    }
            }
        }
        // "struck their home": the home is in the village that is named.
        if sites.indices.contains(where: {
            sites[$0].role == .impact && sites[$0].phrase.anchors.first?.isDescription == false
        }) {
            sites.drop { sites, site in
                sites[site].role == .impact && sites[site].phrase.anchors.count == 1
                    && sites[site].phrase.anchors[0].isDescription
                    && ["home", "house", "homes", "houses"].contains(sites[site].phrase.anchors[0].name.lowercased())
                    && ["their ", "his ", "her ", "into their ", "on their ", "into his "].contains {
                        sites[site].verbatim.hasPrefix($0)
                    }
            }
        }
        // "found near the Gwer road", after "from between Erbil and Gwer".
        guard sites.indices.contains(where: { sites[$0].role == .found }) else { return }
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

    /// "exploded on a street", beside the quarter that is named: told by the name, where no number of
    /// its own makes it a point apart.
    func dropWithinNamed(from sites: inout [Site], _ munitions: CountRange?) {
        func isDescribed(_ site: Site) -> Bool {
            site.role == .impact && site.phrase.anchors.count == 1 && site.phrase.anchors[0].isDescription
        }
        let all = sites
        let isNamed = all.indices.contains { index in
            all[index].role == .impact && all[index].phrase.anchors.contains { !$0.isDescription }
        }
        guard isNamed, all.indices.contains(where: { isDescribed(all[$0]) }) else { return }
        sites.removeAll { site in
            guard isDescribed(site), let word = NameWords.lastKey(site.phrase.anchors[0].name),
                !site.phrase.anchors[0].name.utf8.contains(where: { $0 &- 65 < 26 })
            else { return false }
            if Self.pointers.contains(word) { return true }
            // All of them came down there: no point apart.
            let isWhole = site.count != nil && site.count == munitions
            if isWhole, Self.seatKeys.contains(word) || Self.sitesAtLarge.contains(word) { return true }
            // "the studios of a television station" says which.
            let words = NameWords.keys(site.phrase.anchors[0].name)
            guard site.count == nil || isWhole, words.count < 3, !words.contains(where: Self.deserted.contains)
            else { return false }
            if let next = passage.token(at: site.phrase.anchors[0].range.upperBound),
                passage.isAny(next, Self.saysWhich)
            {
                return false
            }
            // "a street" is any, "the airport street" that one.
            return Self.inner.contains(word) || words.count == 1 && Self.ways.contains(word)
        }
    }

    /// Words by which the place is called again.
    private static let pointers = BackgroundCues.keys("capital installation facility")
    private static let sitesAtLarge = BackgroundCues.keys("compound complex site position")
    private static let deserted = BackgroundCues.keys("empty abandoned vacant deserted derelict disused unoccupied")
    private static let saysWhich = BackgroundCues.keys("of used belonging")
    private static let ways = BackgroundCues.keys("street streets")
    private static let inner = BackgroundCues.keys(
        """
        store depot warehouse hall building buildings quarters barracks home homes house houses garden gardens \
        restaurant bakery shop shops square room roof rooftop kitchen canteen yard apartment tower structure
        """)
    static let partsOfSeats = BackgroundCues.keys(
        "hangar hangars runway runways tarmac apron taxiway fence perimeter gate")
}
