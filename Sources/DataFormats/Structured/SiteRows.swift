internal import IncidentModel

/// A row a site: rows that name one incident are its sites, as `sites.csv`, `incidents.geojson` and our GeoPackage have them.
struct SiteRows {
    private struct Group {
        var incident: Incident
        var place: String
        var sites: [(index: Int, site: Site)] = []
        var hasPhrases = false
    }

    private let rows: IncidentRows
    private var order: [String] = []
    private var groups: [String: Group] = [:]
    /// Told before or after their sites.
    private var areas: [(incident: String, index: Int, area: MultiPolygon)] = []

    init(_ rows: IncidentRows) { self.rows = rows }

    /// A row that says what belongs to the incident as a whole; it comes before the rows of its sites.
    mutating func addIncident(_ row: RecordRow) throws(RecordFault) {
        let id = try needed(row, .incident)
        guard groups[id] == nil else { throw RecordFault("stands twice", column: "incident", value: id) }
        try open(id, row)
    }

    mutating func addSite(_ row: RecordRow) throws(RecordFault) {
        let id = try needed(row, .incident)
        guard let role = try row.word(.role, SiteRole.self) else {
            throw RecordFault("says no role: launch, impact, target, found or intercepted", column: "role")
        }
        let index = try row.count(.siteIndex) ?? groups[id]?.sites.count ?? 0
        if let known = groups[id], known.sites.contains(where: { $0.index == index }) {
            throw RecordFault(
                "is the second site of number \(index) of incident \(id.prefix(80))", column: "site_index")
        }
        guard groups[id]?.sites.count ?? 0 < 1_000 else { throw RecordFault("is a site beyond the thousandth") }
        let (site, isPhrase) = try site(row, role)
        if groups[id] == nil { try open(id, row) }
        groups[id]?.sites.append((index, site))
        if isPhrase { groups[id]?.hasPhrases = true }
        let told = Set(groups[id]?.incident.reports ?? [])
        groups[id]?.incident.reports += site.evidence.map(\.report).filter { !told.contains($0) }.uniquedReports
    }

    /// A feature of our layout of one collection: a site, the area of one, or a path between two, which is measured anew.
    mutating func addFeature(_ row: RecordRow) throws(RecordFault) {
        switch row.text(.kind) {
        case "path": return
        case "footprint":
            guard let id = row.text(.incident), let index = try row.count(.siteIndex), let area = row.geometry?.areas
            else { throw RecordFault("is a footprint without an area, an incident and a site's number") }
            areas.append((id, index, area))
        default: try addSite(row)
        }
    }

    /// The area of a site, told apart from it.
    mutating func addFootprint(_ area: MultiPolygon, of id: String, index: Int) {
        guard let position = groups[id]?.sites.firstIndex(where: { $0.index == index }),
            groups[id]?.sites[position].site.placement != nil, !area.isEmpty
        else { return }
        groups[id]?.sites[position].site.placement?.footprint = area
    }

    /// In the order of the file.
    func incidents() -> [StructuredIncident] {
        var whole = self
        for area in areas { whole.addFootprint(area.area, of: area.incident, index: area.index) }
        return order.compactMap { whole.groups[$0] }.map { group in
            var incident = group.incident
            incident.sites = group.sites.sorted { $0.index < $1.index }.map(\.site)
            return StructuredIncident(incident: incident, place: group.place, hasPhrases: group.hasPhrases)
        }
    }

    private mutating func open(_ id: String, _ row: RecordRow) throws(RecordFault) {
        var incident = Incident(id: id, status: try row.word(.status, IncidentStatus.self) ?? .carriedOut)
        try rows.fill(&incident, from: row)
        incident.reports = row.list(.reports).map { ReportID($0) }
        groups[id] = Group(incident: incident, place: row.place)
        order.append(id)
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
        if let cell = row[.relation] {
            guard let read = Relation(cell.text) else { throw RecordFault(cell, "is no relation, such as in or near") }
            relation = read
        }
        let names = relation == .between ? name.split(separator: "–").map(String.init) : [name]
        var site = Site(
            role: role, phrase: LocationPhrase(relation: relation, anchors: names.map { PlaceReference(name: $0) }),
            verbatim: row.text(.verbatim) ?? name, count: try row.counts(nil, .countMin, .countMax),
            isHedged: try row.flag(.hedged), isDenied: try row.flag(.denied), speaker: try speaker(row),
            evidence: evidence(row))
        if let pair { site.placement = try placement(pair, row) }
        return (site, row[.relation] == nil)
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
        let reports = row.list(.reports)
        let quotes = (row.text(.quote) ?? "").parts(between: " | ")
        guard !reports.isEmpty else {
            return [row[.quote] ?? row[.name]].compactMap { $0.map(rows.evidence) }
        }
        return quotes.enumerated().map { index, quote in
            Evidence(report: ReportID(reports[min(index, reports.count - 1)]), range: 0..<0, quote: quote)
        }
    }
}

extension [ReportID] {
    fileprivate var uniquedReports: [ReportID] {
        var seen: Set<ReportID> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// Pieces between a separator of several characters, the empty ones left out.
    func parts(between separator: String) -> [String] {
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
