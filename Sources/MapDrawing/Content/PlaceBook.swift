internal import IncidentModel

/// The gazetteer entries a sheet may draw, by id and by what they are.
struct PlaceBook {
    private let byID: [PlaceID: Place]
    /// In the order of their ids, whatever the order they came in.
    let all: [Place]

    /// - Parameter words: an Arabic sheet calls places by their Arabic names.
    init(_ places: [Place], _ words: SheetWords) {
        all = places.map { place in
            var named = place
            named.title = words.name(of: place)
            return named
        }.sorted { $0.id < $1.id }
        byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(id: PlaceID) -> Place? { byID[id] }

    /// Where the sites of the incidents were placed, each place once.
    func places(of incidents: [NumberedIncident]) -> [Place] {
        guard !all.isEmpty else { return [] }
        var seen: Set<PlaceID> = []
        for index in incidents.indices {
            for site in incidents[index].incident.sites.indices where !incidents[index].incident.sites[site].isDenied {
                guard let placement = incidents[index].incident.sites[site].placement, placement.point.isOnEarth else {
                    continue
                }
                seen.insert(placement.place)
            }
        }
        return seen.sorted().compactMap { byID[$0] }
    }

    func ofClass(_ codes: String...) -> [Place] {
        all.filter { place in !place.isContextOnly && codes.contains { place.featureCode.hasPrefix($0) } }
    }

    /// Quarters without a sure name. Administrative units are left out: their borders say nothing about an attack and
    /// run over the quarters' own.
    var namelessQuarters: [Place] { all.filter { $0.isContextOnly && $0.featureCode.hasPrefix("P.") } }
}

extension Place {
    var arabicName: String? { names.first { $0.language == "ar" }?.toponym }

    var areas: [Polygon] { geometry?.areas ?? [] }
    var lines: [LineString] { geometry?.lines ?? [] }
}

extension Geometry {
    fileprivate var areas: [Polygon] {
        switch self {
        case .polygon(let polygon): [polygon]
        case .multiPolygon(let shape): shape.polygons
        case .collection(let members): members.flatMap(\.areas)
        case .point, .multiPoint, .line, .multiLine: []
        }
    }

    fileprivate var lines: [LineString] {
        switch self {
        case .line(let line): [line]
        case .multiLine(let lines): lines
        case .collection(let members): members.flatMap(\.lines)
        case .point, .multiPoint, .polygon, .multiPolygon: []
        }
    }
}
