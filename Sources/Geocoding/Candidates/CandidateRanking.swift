internal import GazetteerIndex
internal import GeometryEngine
internal import IncidentModel

/// Scores the places that a name may mean, 0 … 1, and says why.
struct CandidateRanking {
    let gazetteer: Gazetteer
    let names: AskedNames
    let footprints: FootprintBuilder
    /// A city out of the gazetteer's reach, where the report names none within it.
    var cityElsewhere: String?

    /// A place with its score; `spelling` is the part that comes from the name alone.
    struct Ranked {
        var place: Place
        var score: Double
        var spelling: Double
        var reasons: [String]
        /// Something that the text says speaks against it.
        var isContradicted = false
    }

    /// - Parameters:
    ///   - qualifiers: what the text says of where it is, resolved to places.
    ///   - context: places the same report speaks of.
    func rank(
        _ reference: PlaceReference, qualifiers: [(relation: Relation, place: Place)], context: [Place]
    ) -> [Ranked] {
        let (matches, namedWithClass) = matches(for: reference)
        let hasUpperTiers = matches.contains { match in
            (gazetteer.place(match.place)?.tier ?? 3) < 3 && match.score > 0.85
        }
        let hasWhole = matches.contains { $0.score >= 0.95 }
        let isUnit = namesUnit(reference, matches)
        return matches.compactMap { match -> Ranked? in
            guard let place = gazetteer.place(match.place), !place.isContextOnly else { return nil }
            if let word = reference.classWord, !namedWithClass.contains(place.id),
                FeatureClasses.excludes(word, place.featureCode)
            {
                return nil
            }
            // Hamlets and weak points count only when nothing better has the name.
            if hasUpperTiers, place.tier > 2, match.score < 0.999 { return nil }
            if isUnit, place.tier > 2 { return nil }
            var ranked = Ranked(
                place: place, score: match.score * 0.6, spelling: match.score, reasons: [Self.words(match)])
            addClass(reference, isInName: namedWithClass.contains(place.id), to: &ranked)
            addOwnClass(reference.name, isRivalled: hasWhole, to: &ranked)
            addQualifiers(qualifiers, to: &ranked)
            addContext(context, to: &ranked)
            addStanding(to: &ranked)
            if !Self.namesCity(reference.name) { addCapital(qualifiers, context, to: &ranked) }
            ranked.score = min(max(ranked.score, 0), 1)
            return ranked
        }.sorted { ($1.score, $0.place.id) < ($0.score, $1.place.id) }
    }

    /// "Al-Wihda district" is the unit that is drawn only, and no hamlet of its name.
    private func namesUnit(_ reference: PlaceReference, _ matches: [NameMatch]) -> Bool {
        guard let word = reference.classWord, word == "district" || word == "subdistrict" else { return false }
        return matches.contains { $0.score >= 0.95 && gazetteer.place($0.place)?.isContextOnly == true }
    }

    /// Places by the name alone and by the name with its class word ("Rashid camp"); the latter are told apart.
    private func matches(for reference: PlaceReference) -> ([NameMatch], namedWithClass: Set<PlaceID>) {
        var matches = names.matches(reference.name)
        var namedWithClass: Set<PlaceID> = []
        if let word = reference.classWord, !reference.name.lowercased().hasSuffix(word) {
            for match in names.sureMatches("\(reference.name) \(word)") {
                namedWithClass.insert(match.place)
                if let known = matches.firstIndex(where: { $0.place == match.place }) {
                    if matches[known].score < match.score { matches[known] = match }
                } else {
                    matches.append(match)
                }
            }
        }
        return (matches.isEmpty ? leadingMatches(reference.name) : matches, namedWithClass)
    }

    /// "al-Amin al-Thaniyah" where only Al-Amin is known: its first words, with less belief.
    private func leadingMatches(_ name: String) -> [NameMatch] {
        var words = name.split(separator: " ")
        while words.count > 1 {
            // "Babil hotel" is not in Babil for being called so.
            let isKind = FeatureClasses.isClassWord(words.removeLast().lowercased())
            guard !isKind else { return [] }
            let found = names.sureMatches(words.joined(separator: " "))
            if !found.isEmpty {
                return found.map { match in
                    var copy = match
                    copy.score *= 0.8
                    return copy
                }
            }
        }
        return []
    }

    private static func words(_ match: NameMatch) -> String {
        switch match.kind {
        case .exact: "name as written"
        case .folded: "spelling of \(match.matchedName)"
        case .fuzzy(let edits): "\(edits) letter\(edits == 1 ? "" : "s") from \(match.matchedName)"
        }
    }

    // MARK: - Parts of the score

    private func addClass(_ reference: PlaceReference, isInName: Bool, to ranked: inout Ranked) {
        guard let word = reference.classWord else { return }
        if isInName {
            ranked.score += 0.1
            ranked.reasons.append("\"\(word)\" is part of its name")
            return
        }
        guard let fits = FeatureClasses.fits(word, ranked.place.featureCode) else { return }
        ranked.score += fits ? 0.1 : -0.12
        if !fits { ranked.isContradicted = true }
        ranked.reasons.append(fits ? "class fits \"\(word)\"" : "class does not fit \"\(word)\"")
    }

    /// "al-Qadisiya complex", "Rasheed Camp": that a quarter is called Qadisiya makes it no complex, and what bears the whole
    /// name comes before what bears a part of it.
    private func addOwnClass(_ name: String, isRivalled: Bool, to ranked: inout Ranked) {
        guard ranked.spelling < 0.9 else { return }
        let last = FeatureClasses.lastWord(of: name)
        // A camp called after a town may be the town's only entry, unless another bears the whole name.
        guard let word = last ?? (isRivalled ? FeatureClasses.firstWord(of: name) : nil),
            isRivalled || FeatureClasses.fits(word, ranked.place.featureCode) == false
        else { return }
        ranked.score -= 0.12
        ranked.isContradicted = true
        ranked.reasons.append("without \"\(word)\" in its name")
    }

    /// The text says more of where it is: does the place have ground there?
    private func addQualifiers(_ qualifiers: [(relation: Relation, place: Place)], to ranked: inout Ranked) {
        for (relation, place) in qualifiers where place.id != ranked.place.id {
            guard let holds = holds(ranked.place, relation, place) else { continue }
            if !holds, let province = province(named: place, holding: ranked.place, relation) {
                ranked.score += 0.2
                ranked.reasons.append("fits \"\(relation) \(province.title)\"")
                continue
            }
            let phrase = "\(relation) \(place.title)"
            ranked.score += holds ? 0.2 : -0.25
            if !holds { ranked.isContradicted = true }
            if holds {
                ranked.reasons.append("fits \"\(phrase)\"")
            } else if let gap = distance(ranked.place, place) {
                ranked.reasons.append("not \"\(phrase)\": \(Self.kilometres(gap)) km away")
            } else {
                ranked.reasons.append("not \"\(phrase)\"")
            }
        }
    }

    /// "Khor Mor in Sulaymaniyah", "Jurf al-Sakhar, northern Babil": the province of that name, when the place lies in it and not
    /// in the town or quarter.
    func province(named other: Place, holding place: Place, _ relation: Relation) -> Place? {
        switch relation {
        case .in, .partOf: break
        // "شمالي بابل" reads as part or side.
        case .sideOf: guard other.featureCode != "P.PPLC" else { return nil }
        default: return nil
        }
        return names.sureMatches("\(other.title) Governorate").lazy.compactMap { gazetteer.place($0.place) }
            .first { $0.featureCode == "A.ADM1" && $0.id != other.id && isWithin(place, $0.id) }
    }

    /// "Abu Ghraib, west of Baghdad" says a direction, not how far: the sector of a footprint ends where the place may not.
    private func holds(_ place: Place, _ relation: Relation, _ other: Place) -> Bool? {
        if relation == .in, isWithin(place, other.id) { return true }
        let meets = footprints.meets(place, relation, other)
        guard meets == false else { return meets }
        switch relation {
        case .sideOf(let direction):
            guard let from = footprints.middle(of: other), let to = footprints.middle(of: place) else { return false }
            let azimuth = Geodesic.inverse(from: from, to: to).azimuthDegrees
            let turn = abs((azimuth - direction.azimuthDegrees).truncatingRemainder(dividingBy: 360))
            return min(turn, 360 - turn) <= Self.sideHalfDegrees
        case .partOf, .in:
            // A province or city known by a point and a radius has no outline that could be left: only what is well beyond is out.
            guard case .point? = other.geometry else { return false }
            if other.uncertaintyMeters > 20_000 { return nil }
            // "Qahtaniyah in Sinjar": a district bears its town's name and reaches far beyond it.
            let isTown = other.featureCode == "P.PPL" && place.featureCode != "P.PPLX"
            let reach = max(2 * other.uncertaintyMeters, isTown ? Self.districtMeters : 0)
            return (distance(place, other) ?? 0) < reach ? nil : false
        case .near where place.featureCode.hasPrefix("L.") || place.featureCode.hasPrefix("T."):
            // A gas field is told by the next town, however far that is.
            return (distance(place, other) ?? 0) < Self.nextTownMeters ? nil : false
        default: return false
        }
    }

    private static let districtMeters = 40_000.0
    private static let nextTownMeters = 60_000.0

    /// As the gazetteer says, directly or by what holds it.
    private func isWithin(_ place: Place, _ holder: PlaceID) -> Bool {
        var next = place.within
        for _ in 0..<8 {
            guard let id = next else { return false }
            if id == holder { return true }
            next = gazetteer.place(id)?.within
        }
        return false
    }

    /// Writers use the eight directions, and loosely: Camp Taji is "north" of Baghdad at 330°, Abu Ghraib "west" at 260°.
    private static let sideHalfDegrees = 60.0

    private func addContext(_ context: [Place], to ranked: inout Ranked) {
        let others = context.filter { $0.id != ranked.place.id && $0.uncertaintyMeters < 10_000 }
        let nearest = others.compactMap { place in distance(ranked.place, place).map { ($0, place) } }.min {
            $0.0 < $1.0
        }
        guard let (gap, place) = nearest else { return }
        if gap < 2_000 {
            ranked.score += 0.06
        } else if gap < 15_000 {
            ranked.score += 0.04
        } else if gap > 100_000 {
            ranked.score -= 0.1
        }
        ranked.reasons.append("\(Self.kilometres(gap)) km from \(place.title)")
    }

    /// How well known the place is; one that is known only in words yields to one with a position.
    private func addStanding(to ranked: inout Ranked) {
        ranked.score += [1: 0.14, 2: 0.12][ranked.place.tier] ?? 0.05
        if ranked.place.geometry == nil { ranked.score -= 0.06 }
    }

    /// Every capital has a Turkish Embassy and a Foreign Ministry: which one is meant, other places near by must say.
    private func addCapital(
        _ qualifiers: [(relation: Relation, place: Place)], _ context: [Place], to ranked: inout Ranked
    ) {
        let code = ranked.place.featureCode
        if let cityElsewhere, Self.capitalCodes.contains(code), qualifiers.isEmpty {
            // Kabul has a Green Zone and an Iranian Embassy, and the report names nothing else that is ours.
            let isThere =
                Elsewhere.isFar(cityElsewhere) && context.allSatisfy { Self.capitalCodes.contains($0.featureCode) }
            ranked.score -= isThere ? 0.45 : 0.2
            ranked.reasons.append("the report speaks of \(cityElsewhere)")
            return
        }
        guard ranked.place.tier > 1, ["S.DIP", "S.GOVL"].contains(code),
            !(qualifiers.map(\.place) + context).contains(where: { other in
                other.id != ranked.place.id && (distance(ranked.place, other) ?? .infinity) < Self.cityMeters
            })
        else { return }
        ranked.score -= 0.2
        ranked.reasons.append("no other place of its city is named")
    }

    private static let capitalCodes = ["S.DIP", "S.GOVL", "A.ZN"]
    private static let cityMeters = 25_000.0

    /// "Turkish Embassy in Baghdad".
    private static func namesCity(_ name: String) -> Bool { name.contains(" in ") || name.contains(" في ") }

    private func distance(_ a: Place, _ b: Place) -> Double? {
        guard let one = footprints.middle(of: a), let other = footprints.middle(of: b) else { return nil }
        return Geodesic.distanceMeters(from: one, to: other)
    }

    static func kilometres(_ meters: Double) -> String {
        let tenths = Int((meters / 100).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
