public import GazetteerIndex
internal import GeometryEngine
public import IncidentModel

/// Puts names on the ground: candidates with scores and reasons, then the footprint of the best.
public struct Geocoder: Sendable {
    /// Two scores closer than this are a tie that a person should see.
    static let tieMargin = 0.08
    /// Below this no candidate of a name in a report is believed: it would be wrong more often than right.
    static let leastScore = ScoreCalibration.evenPoints
    /// Who asks for a place means one that there is; the name in a report may be of any place on earth.
    static let leastScoreWhenAsked = 0.4

    /// A spelling that is believed less is not answered for: of 6,500 names of other places 380 are this like one of ours, and 60
    /// of 190 misspelt names that edits bring back; above it are 8 and 130.
    static let leastSpellingWhenAsked = 0.66
    /// Spellings that keys bring are believed more.
    static let leastSpellingByKey = 0.76

    private let gazetteer: Gazetteer
    private let rivers: [Place]

    public init(gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        rivers = gazetteer.places.filter { $0.featureCode == "H.STM" }
    }

    /// Places the sites of one report's events; each name is judged beside the report's other places.
    public func geocode(_ events: [ReportedEvent]) -> [ReportedEvent] {
        var session = Session(gazetteer: gazetteer, rivers: rivers)
        let phrases = events.flatMap(\.sites).map(\.phrase)
        let context = session.context(of: phrases)
        session.ranking.cityElsewhere = session.cityElsewhere(in: phrases, context)
        return events.map { event in
            var placed = event
            for index in placed.sites.indices {
                placed.sites[index] = placed.sites[index].placed(
                    session.locate(placed.sites[index].phrase, context: context))
            }
            return placed
        }
    }

    /// The phrases of one event, each judged beside the others.
    func locate(together phrases: [LocationPhrase]) -> [Located] {
        let session = Session(gazetteer: gazetteer, rivers: rivers)
        let context = session.context(of: phrases)
        return phrases.map { session.locate($0, context: context) }
    }

    /// Answers a question, not a report: a spelling that is a letter off is believed, with a finding.
    public func locate(_ phrase: LocationPhrase, near context: [Place] = []) -> Located {
        var session = Session(gazetteer: gazetteer, rivers: rivers)
        session.leastScore = Self.leastScoreWhenAsked
        session.isAsked = true
        return session.locate(phrase, context: context)
    }
}

/// One report's geocoding, with the GEOS context it needs.
private struct Session {
    let gazetteer: Gazetteer
    let names: AskedNames
    let footprints: FootprintBuilder
    var ranking: CandidateRanking
    let positions: PositionsInText
    var leastScore = Geocoder.leastScore
    /// A person asks: no sentence around the name says that there is such a place.
    var isAsked = false

    init(gazetteer: Gazetteer, rivers: [Place]) {
        self.gazetteer = gazetteer
        footprints = FootprintBuilder(places: { gazetteer.place($0) }, rivers: rivers)
        names = AskedNames(gazetteer: gazetteer)
        ranking = CandidateRanking(gazetteer: gazetteer, names: names, footprints: footprints)
        positions = PositionsInText(gazetteer: gazetteer)
    }

    /// Places that the report names without doubt.
    func context(of phrases: [LocationPhrase]) -> [Place] {
        var seen: Set<PlaceID> = []
        var places: [Place] = []
        for reference in phrases.flatMap({ $0.anchors + $0.qualifiers.map(\.place) }) where !reference.isDescription {
            if let written = positions.place(reference) {
                places.append(written.place)
                continue
            }
            let matches = names.matches(reference.name).prefix(2).filter { $0.score > AskedNames.sure }
            guard matches.count == 1, let place = gazetteer.place(matches[0].place), seen.insert(place.id).inserted
            else { continue }
            places.append(place)
        }
        return places
    }

    /// The city elsewhere of a report that names no city of the gazetteer.
    func cityElsewhere(in phrases: [LocationPhrase], _ context: [Place]) -> String? {
        guard !context.contains(where: { $0.featureCode.hasPrefix("P.PPL") || $0.featureCode.hasPrefix("A.ADM") })
        else { return nil }
        return phrases.lazy.flatMap { $0.anchors + $0.qualifiers.map(\.place) }.first(where: Elsewhere.isNamed)?.name
    }

    func locate(_ phrase: LocationPhrase, context: [Place]) -> Located {
        let qualifiers = phrase.qualifiers.compactMap { qualifier in
            resolve(qualifier.place).map { (relation: qualifier.relation, place: $0) }
        }
        guard let first = phrase.anchors.first else { return Located() }
        if let city = elsewhere(phrase) { return Located(findings: [notOurs(first, city)]) }
        if first.isDescription { return described(first, qualifiers) }
        var anchors: [Place] = []
        var located = Located()
        for reference in phrase.anchors {
            if let written = positions.place(reference) {
                located.candidates.append(written.candidate)
                located.findings += written.findings
                anchors.append(written.place)
                continue
            }
            let ranked = ranking.rank(reference, qualifiers: qualifiers, context: context).filter { $0.score >= 0.3 }
            located.candidates += candidates(ranked)
            guard let best = ranked.first, best.score >= (best.isContradicted ? Geocoder.leastScore : leastScore) else {
                return byContext(reference, qualifiers, located, best: ranked.first)
            }
            let isSupported = !qualifiers.isEmpty && !best.isContradicted
            if isAsked, !isSupported, best.spelling < Geocoder.leastSpellingWhenAsked {
                located.findings.append(nearestSpellings(reference, ranked))
                return located
            }
            if isAsked, best.spelling < Geocoder.leastSpellingByKey {
                located.findings.append(doubtful(reference, best))
            }
            located.findings += rivals(reference, ranked)
            anchors.append(best.place)
        }
        for qualifier in phrase.qualifiers {
            located.findings += positions.place(qualifier.place)?.findings ?? []
        }
        place(phrase.relation, anchors, provinces(qualifiers, holding: anchors), into: &located)
        return located
    }

    /// The province instead of its town where the anchor lies in the one and not in the other.
    private func provinces(
        _ qualifiers: [(relation: Relation, place: Place)], holding anchors: [Place]
    ) -> [(relation: Relation, place: Place)] {
        guard let anchor = anchors.first else { return qualifiers }
        return qualifiers.map { relation, place in
            guard footprints.meets(anchor, relation, place) == false,
                let province = ranking.province(named: place, holding: anchor, relation)
            else { return (relation, place) }
            return (.in, province)
        }
    }

    private func candidates(_ ranked: [CandidateRanking.Ranked]) -> [Candidate] {
        let shares = ScoreCalibration.shares(ranked.map(\.score))
        return zip(ranked, shares).prefix(5).map { candidate, share in
            Candidate(
                place: candidate.place.id, name: candidate.place.title, score: (share * 1000).rounded() / 1000,
                reasons: candidate.reasons)
        }
    }

    /// The city or country elsewhere in which the text puts the place, when the gazetteer does not reach there.
    private func elsewhere(_ phrase: LocationPhrase) -> String? {
        phrase.qualifiers.first { qualifier in
            switch qualifier.relation {
            case .in, .at, .partOf:
                Elsewhere.isNamed(qualifier.place) && resolve(qualifier.place) == nil
                    && !(Elsewhere.isNeighbour(qualifier.place) && isBase(phrase.anchors.first))
            default: false
            }
        }?.place.name
    }

    /// Tower 22 in Jordan is the one that the gazetteer has; an embassy in Jordan is none of Baghdad's.
    private func isBase(_ reference: PlaceReference?) -> Bool {
        reference.flatMap(resolve).map { ["L.MILB", "S.AIRB"].contains($0.featureCode) } ?? false
    }

    private func notOurs(_ reference: PlaceReference, _ city: String) -> Finding {
        Finding(
            code: "unplaced",
            message:
                "\"\(reference.name)\" is said to be in \(city), where no gazetteer reaches. Kept by name, without a position."
        )
    }

    /// "a house in Karrada": the description has no position, what it is said to be in or near has.
    private func described(_ reference: PlaceReference, _ qualifiers: [(relation: Relation, place: Place)]) -> Located {
        var located = Located()
        guard let anchor = qualifiers.first else {
            located.findings.append(
                Finding(
                    code: "unplaced", severity: .note,
                    message: "\"\(reference.name)\" is a description without a place name; kept without a position."))
            return located
        }
        place(anchor.relation, [anchor.place], Array(qualifiers.dropFirst()), into: &located)
        return located
    }

    private func place(
        _ relation: Relation, _ anchors: [Place], _ qualifiers: [(relation: Relation, place: Place)],
        into located: inout Located
    ) {
        do {
            let (placement, findings) = try footprints.placement(
                relation: relation, anchors: anchors, qualifiers: qualifiers)
            located.placement = placement
            located.anchors = anchors.map(\.id) + qualifiers.map(\.place.id)
            located.findings += findings
        } catch {
            located.findings.append(
                Finding(code: "unplaced", message: "\(anchors.first?.title ?? "A place") could not be placed: \(error)")
            )
        }
    }

    /// An unknown name "in Karrada" lies in Karrada: no sharper, and a finding says so. Nearness alone is too little.
    ///
    /// - Parameter best: the place of that name which is believed too little, if there is one.
    private func byContext(
        _ reference: PlaceReference, _ qualifiers: [(relation: Relation, place: Place)], _ known: Located,
        best: CandidateRanking.Ranked?
    ) -> Located {
        var located = known
        guard
            let holder = qualifiers.filter({ $0.relation == .in }).min(by: {
                $0.place.uncertaintyMeters < $1.place.uncertaintyMeters
            })
        else {
            located.findings.append(best.map { unfitting(reference, $0) } ?? unplaced(reference))
            return located
        }
        place(.in, [holder.place], [], into: &located)
        located.findings.append(
            Finding(
                code: "placed-by-holder",
                message:
                    "\"\(reference.name)\" is in no gazetteer; the report puts it in \(holder.place.title), which stands for it."
            ))
        return located
    }

    /// The place of a qualifier, by its name alone.
    private func resolve(_ reference: PlaceReference) -> Place? {
        guard !reference.isDescription else { return nil }
        if let written = positions.place(reference) { return written.place }
        return ranking.rank(reference, qualifiers: [], context: []).first { $0.score >= Geocoder.leastScore }?.place
    }

    // MARK: - Findings

    private func unplaced(_ reference: PlaceReference) -> Finding {
        let nearest = gazetteer.nearestNames(to: reference.name, limit: 3)
        let hint = nearest.isEmpty ? "" : "; nearest names: \(nearest.joined(separator: ", "))"
        return Finding(
            code: "unplaced",
            message: "\"\(reference.name)\" is in no gazetteer\(hint). Kept by name, without a position.")
    }

    private func unfitting(_ reference: PlaceReference, _ best: CandidateRanking.Ranked) -> Finding {
        Finding(
            code: "unplaced",
            message:
                "\"\(reference.name)\" fits no place of that name: \(best.place.title) is \(words(best)). Kept by name, without a position."
        )
    }

    private func doubtful(_ reference: PlaceReference, _ best: CandidateRanking.Ranked) -> Finding {
        Finding(
            code: "doubtful-place",
            message:
                "No place is called \"\(reference.name)\"; it is taken as \(best.place.title) (\(words(best))), the nearest name."
        )
    }

    private func nearestSpellings(_ reference: PlaceReference, _ ranked: [CandidateRanking.Ranked]) -> Finding {
        let names = ranked.prefix(3).map { "\($0.place.title) (\($0.reasons.first ?? ""))" }.joined(separator: ", ")
        return Finding(
            code: "nearest-spellings",
            message:
                "No place is called \"\(reference.name)\"; the nearest spellings are those of \(names). Ask for the one that is meant."
        )
    }

    /// Other places of the same name: said when they nearly tie, and when only the text around decided.
    private func rivals(_ reference: PlaceReference, _ ranked: [CandidateRanking.Ranked]) -> [Finding] {
        guard let best = ranked.first, ranked.count > 1 else { return [] }
        let second = ranked[1]
        if best.score - second.score < Geocoder.tieMargin {
            return [
                Finding(
                    code: "ambiguous-place",
                    message:
                        "\"\(reference.name)\" may be \(best.place.title) (\(words(best))) or \(second.place.title) (\(words(second))); the first is used, check it."
                )
            ]
        }
        // A homonym that spells as well or better was passed over.
        guard let homonym = ranked.dropFirst().first(where: { $0.spelling >= best.spelling - 0.01 }) else { return [] }
        return [
            Finding(
                code: "homonym-resolved", severity: .note,
                message:
                    "\"\(reference.name)\" is taken as \(best.place.title) (\(words(best))), not as \(homonym.place.title) (\(words(homonym)))."
            )
        ]
    }

    private func words(_ ranked: CandidateRanking.Ranked) -> String { ranked.reasons.joined(separator: ", ") }
}
