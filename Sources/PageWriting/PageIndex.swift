internal import IncidentModel
internal import MapDrawing

/// The data block that a page reads when it opens: what the list, the map and the filters need of every incident.
///
/// Long things (words of reports, candidates) are in blocks of their own, read when an incident is chosen.
struct PageIndex {
    /// Incidents in one block of details.
    static let chunk = 64

    let collection: IncidentCollection
    /// Positions in `collection.incidents`, in the order of the map's numbers: reported before recalled.
    let order: [Int]
    /// The number of each incident, by its position in the collection.
    let numbers: [Int]

    private let map: PageMap
    private let placeNumber: [PlaceID: Int]
    private let places: [PlaceID]
    private let reportNumber: [ReportID: Int]

    init(_ collection: IncidentCollection, map: PageMap) {
        self.collection = collection
        self.map = map
        let all = collection.incidents.indices
        order =
            all.filter { collection.incidents[$0].status != .background }
            + all.filter { collection.incidents[$0].status == .background }
        var numbers = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { numbers[index] = position + 1 }
        self.numbers = numbers
        places = Set(collection.incidents.flatMap(\.sites).compactMap { $0.placement?.place }).sorted()
        placeNumber = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        reportNumber = Dictionary(
            collection.reports.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func number(of report: ReportID) -> Int? { reportNumber[report] }

    func json() -> [UInt8] {
        var shapes = ShapeTable(map)
        var rows = PageJSON()
        rows.list { json in
            for index in order { write(collection.incidents[index], &shapes, to: &json) }
        }
        var json = PageJSON()
        json.object { json in
            json.key("chunk")
            json.value(Self.chunk)
            json.key("map")
            writeMap(to: &json)
            json.key("roles")
            json.list { json in for role in SiteRole.allCases { Self.write(role, to: &json) } }
            json.key("reports")
            json.list { json in for report in collection.reports { Self.write(report, to: &json) } }
            json.key("places")
            writePlaces(to: &json)
            json.key("zones")
            json.values(collection.zones.map(\.name))
            json.key("shapes")
            json.values(shapes.paths)
            json.key("names")
            json.list { json in for name in map.names { Self.write(name, to: &json) } }
            json.key("rows")
            json.raw(rows.bytes)
        }
        return json.bytes
    }

    /// `[id, date, first day, last day, weapon, course, status, harm, [site], [[from, to, text, path]]]`
    private func write(_ incident: Incident, _ shapes: inout ShapeTable, to json: inout PageJSON) {
        let texts = incident.listTexts()
        let days = incident.date?.date.days
        json.list { json in
            json.value(incident.id)
            json.value(texts.date)
            json.value(days?.lowerBound)
            json.value(days?.upperBound)
            json.value(texts.briefWeapon)
            json.value(texts.course)
            json.value(texts.status)
            json.value(texts.harm)
            json.list { json in for site in incident.sites { write(site, &shapes, to: &json) } }
            json.list { json in
                for distance in incident.distances
                where incident.sites.indices.contains(distance.from) && incident.sites.indices.contains(distance.to) {
                    write(distance, of: incident, to: &json)
                }
            }
        }
    }

    /// `[role, flags, place, label, x, y, shape, radius in metres]`; flags: 1 hedged, 2 denied.
    private func write(_ site: Site, _ shapes: inout ShapeTable, to json: inout PageJSON) {
        let placement = site.placement
        let point = placement.flatMap { map.point($0.point) }
        json.list { json in
            json.value(SiteRole.allCases.firstIndex(of: site.role))
            json.value((site.isHedged ? 1 : 0) + (site.isDenied ? 2 : 0))
            json.value(placement.flatMap { placeNumber[$0.place] } ?? -1)
            json.value(site.mapLabel)
            json.value(point?.x, decimals: 2)
            json.value(point?.y, decimals: 2)
            json.value(placement.map { shapes.number(of: $0.footprint) } ?? -1)
            json.value(placement?.radiusMeters, decimals: 0)
        }
    }

    private func write(_ distance: SiteDistance, of incident: Incident, to json: inout PageJSON) {
        let (from, to) = (incident.sites[distance.from].placement, incident.sites[distance.to].placement)
        json.list { json in
            json.value(distance.from)
            json.value(distance.to)
            json.value(DistanceText(distance)?.kilometres)
            if let from, let to, let path = map.path(from: from.point, to: to.point) { json.value(path) }
        }
    }

    private func writeMap(to json: inout PageJSON) {
        json.object { json in
            json.key("w")
            json.value(map.width, decimals: 0)
            json.key("h")
            json.value(map.height, decimals: 0)
            json.key("mpp")
            json.value(map.metersPerPixel, decimals: 4)
            json.key("box")
            json.list { json in
                for edge in [map.content.minX, map.content.minY, map.content.maxX, map.content.maxY] {
                    json.value(edge, decimals: 1)
                }
            }
        }
    }

    /// `[title, Arabic name]`
    private func writePlaces(to json: inout PageJSON) {
        let known = Dictionary(collection.places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        json.list { json in
            for id in places {
                json.list { json in
                    json.value(known[id]?.title ?? id.rawValue)
                    json.value(known[id]?.names.first { $0.language == "ar" }?.toponym)
                }
            }
        }
    }

    private static func write(_ role: SiteRole, to json: inout PageJSON) {
        let symbol = PageMap.symbol(role)
        json.values([role.rawValue, role.legendText, role.mapWord, symbol.outline, symbol.inside])
    }

    /// `[id, title, publisher, address, day, language]`
    private static func write(_ report: Report, to json: inout PageJSON) {
        json.list { json in
            for text in [
                report.id.rawValue, report.title, report.publisher, webAddress(report.url), report.published?.edtf,
                report.language,
            ] { json.value(text) }
        }
    }

    private static func write(_ name: PageMap.Name, to json: inout PageJSON) {
        json.list { json in
            json.value(name.title)
            json.value(name.arabic)
            json.value(name.x, decimals: 1)
            json.value(name.y, decimals: 1)
            json.value(name.width, decimals: 0)
            json.value(name.rank)
        }
    }
}

/// Each area once: many sites share one.
private struct ShapeTable {
    private let map: PageMap
    private var known: [MultiPolygon: Int] = [:]
    private(set) var paths: [String] = []

    init(_ map: PageMap) { self.map = map }

    mutating func number(of area: MultiPolygon) -> Int {
        if let number = known[area] { return number }
        known[area] = paths.count
        paths.append(map.path(area))
        return paths.count - 1
    }
}

extension PartialDate {
    /// The days it may be, counted from 1970-01-01; nil without a year.
    var days: ClosedRange<Int>? {
        guard isPossible, let year else { return nil }
        guard let month else {
            return CivilDay(year: year, month: 1, day: 1)
                .daysSince1970...CivilDay(year: year, month: 12, day: 31)
                .daysSince1970
        }
        let first = CivilDay(year: year, month: month, day: day ?? 1).daysSince1970
        return first...(day == nil ? first + CivilDay.daysInMonth(month, year: year) - 1 : first)
    }
}
