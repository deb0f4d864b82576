internal import IncidentModel

/// A row a site: rows that name one incident are its sites, as `sites.csv`, `incidents.geojson` and our GeoPackage have them.
///
/// Takes what `SiteRowReader` makes of the rows, in the order of the file.
struct SiteRows {
    /// In the order of the file; their sites in the order they came, until `finish`.
    private var incidents: [StructuredIncident] = []
    private var positions: [String: Int] = [:]
    /// The number of each incident's first site, -1 before there is one.
    private var firstNumber: [Int] = []
    /// The numbers of all sites of the incidents that have several.
    private var numbers: [Int: [Int]] = [:]
    /// Told before or after their sites.
    private var areas: [(incident: String, index: Int, area: MultiPolygon)] = []

    static let mostSites = 1_000

    var count: Int { incidents.count }

    mutating func reserveCapacity(_ count: Int) {
        incidents.reserveCapacity(count)
        positions.reserveCapacity(count)
        firstNumber.reserveCapacity(count)
    }

    /// A row that says what belongs to the incident as a whole; it comes before the rows of its sites.
    mutating func addIncident(_ made: consuming StructuredIncident) throws(RecordFault) {
        let id = made.incident.id
        guard positions[id] == nil else { throw RecordFault("stands twice", column: "incident", value: id) }
        open(id, made, number: -1)
    }

    /// - Parameters:
    ///   - made: the incident as this row opens it, with the one site of the row.
    ///   - number: of the site, when the row says it.
    ///   - fault: why the row cannot open an incident; no matter when another row has.
    /// - Returns: the incident's position.
    @discardableResult
    mutating func add(
        _ made: consuming StructuredIncident, number: Int?, _ fault: RecordFault?
    ) throws(RecordFault) -> Int {
        guard let known = positions[made.incident.id] else {
            if let fault { throw fault }
            let id = made.incident.id
            open(id, made, number: number ?? 0)
            return incidents.count - 1
        }
        let count = incidents[known].incident.sites.count
        let index = number ?? count
        let isTaken = numbers[known]?.contains(index) ?? (firstNumber[known] == index)
        guard !isTaken else {
            throw RecordFault(
                "is the second site of number \(index) of incident \(made.incident.id.prefix(80))",
                column: "site_index")
        }
        guard count < Self.mostSites else { throw RecordFault("is a site beyond the thousandth") }
        if count == 0 {
            firstNumber[known] = index
        } else {
            numbers[known, default: [firstNumber[known]]].append(index)
        }
        if made.hasPhrases { incidents[known].hasPhrases = true }
        for site in made.incident.sites {
            incidents[known].incident.sites.append(site)
            for evidence in site.evidence where !incidents[known].incident.reports.contains(evidence.report) {
                incidents[known].incident.reports.append(evidence.report)
            }
        }
        return known
    }

    private mutating func open(_ id: String, _ incident: consuming StructuredIncident, number: Int) {
        positions[id] = incidents.count
        incidents.append(incident)
        firstNumber.append(number)
    }

    /// The area of a site whose feature may come later.
    mutating func add(area: MultiPolygon, of incident: String, index: Int) { areas.append((incident, index, area)) }

    /// The area of a site, told apart from it.
    mutating func addFootprint(_ area: MultiPolygon, of id: String, index: Int) {
        if let known = positions[id] { addFootprint(area, at: known, index: index) }
    }

    /// - Parameter known: the incident's position.
    mutating func addFootprint(_ area: MultiPolygon, at known: Int, index: Int) {
        guard
            let site = numbers[known].map({ $0.firstIndex(of: index) }) ?? (firstNumber[known] == index ? 0 : nil),
            incidents[known].incident.sites.indices.contains(site),
            incidents[known].incident.sites[site].placement != nil, !area.isEmpty
        else { return }
        incidents[known].incident.sites[site].placement?.footprint = area
    }

    /// In the order of the file, sites in that of their numbers; nothing is left behind.
    mutating func finish() -> [StructuredIncident] {
        for area in areas { addFootprint(area.area, of: area.incident, index: area.index) }
        for (position, numbers) in numbers {
            let sites = incidents[position].incident.sites
            let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
            incidents[position].incident.sites = order.map { sites[$0] }
        }
        let all = incidents
        self = SiteRows()
        return all
    }
}
