internal import GeometryEngine
internal import IncidentModel

/// What a sheet must show: the sites with their areas; without sites the key places of the gazetteer.
func sheetContent(_ incidents: [NumberedIncident], places: PlaceBook) -> [Coordinate] {
    sheetContent(incidents, PlacedSites(incidents), places: places)
}

func sheetContent(_ incidents: [NumberedIncident], _ sites: PlacedSites, places: PlaceBook) -> [Coordinate] {
    guard !sites.elements.isEmpty else {
        let key = places.all.filter { $0.tier == 1 && !$0.isContextOnly }
        return (key.isEmpty ? places.all : key).compactMap(\.point)
    }
    var content = sites.elements.map(\.point)
    // An area as wide as a province would push the rest together: then its point has to do.
    for element in sites.elements where element.hasArea && element.radiusMeters < 15_000 {
        content += incidents[element.incident].incident.sites[element.site].placement?.footprint.coordinates ?? []
    }
    return content
}

extension MapExtent {
    /// Points that the sheet has to reach; none for the content, which has its own.
    var outline: [Coordinate] {
        switch self {
        case .content: return []
        case .box(let west, let south, let east, let north):
            let span = east >= west ? east - west : east + 360 - west
            return (0...8).flatMap { step in
                let longitude = west + span * Double(step) / 8
                return [south, north].map { latitude in
                    Coordinate(longitude: longitude > 180 ? longitude - 360 : longitude, latitude: latitude)
                }
            }
        case .around(let center, let radius):
            return stride(from: 0.0, to: 360, by: 15).map {
                Geodesic.destination(from: center, azimuthDegrees: $0, meters: radius)
            }
        }
    }
}
