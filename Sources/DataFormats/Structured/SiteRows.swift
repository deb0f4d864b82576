internal import IncidentModel

/// A row a site: rows that name one incident are its sites, as `sites.csv`, `incidents.geojson` and our GeoPackage have them.
struct SiteRows {
    private struct Group {
        var incident: Incident
        var place: String
        var sites: [(index: Int, site: Site)] = []
        var hasPhrases = false
    }

    /// A row that was read by itself: what it says of its site, and of the incident should it be the first to.
    struct Made: Sendable {
        let incident: String
        let index: Int?
        let site: Site
        let isPhrase: Bool
        let place: String
        let opening: Result<Incident, RecordFault>
    }

    private let rows: IncidentRows
    private var groups: [Group] = []
    private var positions: [String: Int] = [:]
    /// Told before or after their sites.
    private var areas: [(incident: String, index: Int, area: MultiPolygon)] = []

    init(_ rows: IncidentRows) { self.rows = rows }

    /// A row that says what belongs to the incident as a whole; it comes before the rows of its sites.
    mutating func addIncident(_ made: MadeIncident) throws(RecordFault) {
        let id = made.incident.id
        guard positions[id] == nil else { throw RecordFault("stands twice", column: "incident", value: id) }
        open(id, made.incident, made.place)
    }

    struct MadeIncident: Sendable {
        let incident: Incident
        let place: String
    }

    func madeIncident(_ row: RecordRow) throws(RecordFault) -> MadeIncident {
        MadeIncident(incident: try opened(try needed(row, .incident), row), place: row.place)
    }

    /// The part of the work that needs no other row.
    func made(_ row: RecordRow) throws(RecordFault) -> Made {
        let id = try needed(row, .incident)
        guard let role = try row.word(.role, SiteRole.self) else {
            throw RecordFault("says no role: launch, impact, target, found or intercepted", column: "role")
        }
        let index = try row.count(.siteIndex)
        let (site, isPhrase) = try site(row, role)
        let opening: Result<Incident, RecordFault>
        do throws(RecordFault) { opening = .success(try opened(id, row)) } catch { opening = .failure(error) }
        return Made(incident: id, index: index, site: site, isPhrase: isPhrase, place: row.place, opening: opening)
    }

    /// In the order of the file.
    mutating func add(_ made: Made) throws(RecordFault) {
        let id = made.incident
        let known = positions[id]
        let index = made.index ?? known.map { groups[$0].sites.count } ?? 0
        if let known, groups[known].sites.contains(where: { $0.index == index }) {
            throw RecordFault(
                "is the second site of number \(index) of incident \(id.prefix(80))", column: "site_index")
        }
        guard known.map({ groups[$0].sites.count }) ?? 0 < 1_000 else {
            throw RecordFault("is a site beyond the thousandth")
        }
        let position: Int
        if let known { position = known } else { position = open(id, try made.opening.get(), made.place) }
        groups[position].sites.append((index, made.site))
        if made.isPhrase { groups[position].hasPhrases = true }
        for evidence in made.site.evidence where !groups[position].incident.reports.contains(evidence.report) {
            groups[position].incident.reports.append(evidence.report)
        }
    }

    /// A feature of our layout of one collection: a site, the area of one, or a path between two, which is measured anew.
    enum MadeFeature: Sendable {
        case site(Made)
        case area(incident: String, index: Int, MultiPolygon)
        case path
    }

    func madeFeature(_ row: RecordRow) throws(RecordFault) -> MadeFeature {
        switch row.text(.kind) {
        case "path": return .path
        case "footprint":
            guard let id = row.text(.incident), let index = try row.count(.siteIndex), let area = row.geometry?.areas
            else { throw RecordFault("is a footprint without an area, an incident and a site's number") }
            return .area(incident: id, index: index, area)
        default: return .site(try made(row))
        }
    }

    mutating func add(_ feature: MadeFeature) throws(RecordFault) {
        switch feature {
        case .site(let site): try add(site)
        case .area(let incident, let index, let area): areas.append((incident, index, area))
        case .path: break
        }
    }

    /// The area of a site, told apart from it.
    mutating func addFootprint(_ area: MultiPolygon, of id: String, index: Int) {
        guard let group = positions[id], let site = groups[group].sites.firstIndex(where: { $0.index == index }),
            groups[group].sites[site].site.placement != nil, !area.isEmpty
        else { return }
        groups[group].sites[site].site.placement?.footprint = area
    }

    /// In the order of the file.
    func incidents() -> [StructuredIncident] {
        var whole = self
        for area in areas { whole.addFootprint(area.area, of: area.incident, index: area.index) }
        return whole.groups.map { group in
            var incident = group.incident
            incident.sites = group.sites.sorted { $0.index < $1.index }.map(\.site)
            return StructuredIncident(incident: incident, place: group.place, hasPhrases: group.hasPhrases)
        }
    }

    private func opened(_ id: String, _ row: RecordRow) throws(RecordFault) -> Incident {
        var incident = Incident(id: id, status: try row.word(.status, IncidentStatus.self) ?? .carriedOut)
        try rows.fill(&incident, from: row)
        incident.reports = row.list(.reports).map { ReportID($0) }
        return incident
    }

    @discardableResult
    private mutating func open(_ id: String, _ incident: Incident, _ place: String) -> Int {
        positions[id] = groups.count
        groups.append(Group(incident: incident, place: place))
        return groups.count - 1
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
