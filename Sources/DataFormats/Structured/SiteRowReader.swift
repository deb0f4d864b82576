internal import IncidentModel

/// Reads the rows that `SiteRows` gathers, each by itself: several are read at once.
struct SiteRowReader: Sendable {
    let rows: IncidentRows

    /// What a row says, by itself.
    enum Made: ~Copyable, Sendable {
        /// An incident of a table that has a row an incident.
        case incident(StructuredIncident)
        /// The incident as this row would open it, with its one site.
        case site(StructuredIncident, number: Int?, opening: RecordFault?)
        case area(incident: String, index: Int, MultiPolygon)
        /// The area of the site whose row the row of the area names.
        case areaOfLink(MultiPolygon, RecordPlace)
        /// Nothing of an incident, such as a path between two sites, which is measured anew.
        case other
        case fault(RecordFault, RecordPlace)
    }

    /// A feature of our layout of one collection: a site, the area of one, or a path between two.
    func madeFeature(_ row: RecordRow) throws(RecordFault) -> Made {
        switch row.text(.kind) {
        case "path": return .other
        case "footprint":
            guard let id = row.text(.incident), let index = try row.count(.siteIndex), let area = row.geometry?.areas
            else { throw RecordFault("is a footprint without an area, an incident and a site's number") }
            return .area(incident: id, index: index, area)
        default: return try made(row)
        }
    }

    func made(_ row: RecordRow) throws(RecordFault) -> Made {
        let id = try needed(row, .incident)
        guard let role = try row.word(.role, SiteRole.self) else {
            throw RecordFault("says no role: launch, impact, target, found or intercepted", column: "role")
        }
        let index = try row.count(.siteIndex)
        let (site, isPhrase) = try site(row, role)
        var opening: RecordFault?
        var incident = Incident(id: id, status: .carriedOut)
        do throws(RecordFault) { try open(&incident, row) } catch { opening = error }
        for evidence in site.evidence where !incident.reports.contains(evidence.report) {
            incident.reports.append(evidence.report)
        }
        incident.sites = [site]
        return .site(
            StructuredIncident(incident: incident, place: row.place, hasPhrases: isPhrase), number: index,
            opening: opening)
    }

    /// A row that says what belongs to the incident as a whole.
    func madeIncident(_ row: RecordRow) throws(RecordFault) -> Made {
        var incident = Incident(id: try needed(row, .incident), status: .carriedOut)
        try open(&incident, row)
        return .incident(StructuredIncident(incident: incident, place: row.place))
    }

    private func open(_ incident: inout Incident, _ row: RecordRow) throws(RecordFault) {
        incident.status = try row.word(.status, IncidentStatus.self) ?? .carriedOut
        try rows.fill(&incident, from: row)
        incident.reports = row.reports
    }

    private func needed(_ row: RecordRow, _ column: IncidentColumn) throws(RecordFault) -> String {
        let id = try rows.id(row)
        guard !id.isEmpty else {
            throw RecordFault("is empty, so nobody knows which incident it is of", column: "incident")
        }
        return id
    }

    // MARK: A site

    private func site(_ row: RecordRow, _ role: SiteRole) throws(RecordFault) -> (Site, isPhrase: Bool) {
        let pair = try row.mainPosition()
        guard let name = row.text(.name) ?? row.text(.verbatim) ?? pair.map({ "\($0.point)" })
        else { throw RecordFault("has neither a name nor a position", column: "name") }
        var relation = Relation.in
        let said = row[.relation]
        if let cell = said {
            guard let read = Relation(cell.text) else { throw RecordFault(cell, "is no relation, such as in or near") }
            relation = read
        }
        let anchors =
            relation == .between
            ? name.split(separator: "–").map { PlaceReference(name: String($0)) } : [PlaceReference(name: name)]
        var site = Site(
            role: role, phrase: LocationPhrase(relation: relation, anchors: anchors),
            verbatim: row.text(.verbatim) ?? name, count: try row.counts(nil, .countMin, .countMax),
            isHedged: try row.flag(.hedged), isDenied: try row.flag(.denied), speaker: try speaker(row),
            evidence: evidence(row))
        if let pair { site.placement = try placement(pair, row) }
        return (site, said == nil)
    }

    private func placement(_ pair: WrittenPair, _ row: RecordRow) throws(RecordFault) -> Placement {
        var codes: PrecisionCodes?
        if let acled = try row.count(.acled, 1...3), let ged = try row.count(.ged, 1...7) {
            codes = PrecisionCodes(acled: acled, ged: ged)
        }
        var placement = pair.placement(
            radiusMeters: try row.number(.impactRadius, 0...21_000_000), codes: codes, rows.source.circles)
        if let place = row.text(.place) { placement.place = PlaceID(place) }
        if let cell = row[.footprint] {
            guard let area = WellKnownText.area(cell.text) else {
                throw RecordFault(cell, "is no POLYGON or MULTIPOLYGON of WKT")
            }
            placement.footprint = area
        }
        return placement
    }

    /// `launcherFound` is what the role makes it; who found it is not said.
    private func speaker(_ row: RecordRow) throws(RecordFault) -> Speaker {
        let name = row.text(.saidBy) ?? ""
        guard let cell = row[.basis] else {
            return name.isEmpty ? rows.speaker(row) : Speaker(kind: .unattributed, name: name)
        }
        if cell.text == "launcherFound" { return Speaker(kind: .unattributed, name: name) }
        guard let kind = Speaker.Kind(rawValue: cell.text) else { throw RecordFault(cell, "is no kind of speaker") }
        return Speaker(kind: kind, name: name)
    }

    /// Our tables join quotes by " | " and reports by "; ", and say no offsets.
    private func evidence(_ row: RecordRow) -> [Evidence] {
        let reports = row.reports
        guard let first = reports.first else {
            return [row[.quote] ?? row[.name]].compactMap { $0.map(rows.evidence) }
        }
        guard let quote = row.text(.quote) else { return [] }
        guard reports.count > 1 || quote.utf8.contains(UInt8(ascii: "|")) else {
            return [Evidence(report: first, range: 0..<0, quote: quote)]
        }
        return quote.parts(between: " | ").enumerated().map { index, quote in
            Evidence(report: reports[min(index, reports.count - 1)], range: 0..<0, quote: quote)
        }
    }
}

extension String {
    /// Pieces between a separator of several characters, the empty ones left out.
    func parts(between separator: String) -> [String] {
        guard let first = separator.utf8.first(where: { $0 > 0x20 }), utf8.contains(first) else {
            return isEmpty ? [] : [self]
        }
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        parts.append(String(rest))
        return parts.filter { !$0.isEmpty }
    }
}
