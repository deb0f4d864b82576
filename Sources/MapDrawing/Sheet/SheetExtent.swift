internal import GeometryEngine
internal import IncidentModel

/// What a sheet must show: the sites with their areas; without sites the country of the gazetteer, or its key places.
func sheetContent(_ incidents: [NumberedIncident], places: PlaceBook) -> [Coordinate] {
    sheetContent(incidents, PlacedSites(incidents), places: places)
}

func sheetContent(_ incidents: [NumberedIncident], _ sites: PlacedSites, places: PlaceBook) -> [Coordinate] {
    guard !sites.elements.isEmpty else {
        let key = places.all.filter { $0.tier == 1 && !$0.isContextOnly }
        let points = (key.isEmpty ? places.all : key).compactMap(\.point)
        // "Northern Iraq" is no reason to show a city: all of the country that the gazetteer is about.
        let country = points.first.flatMap { RegionOutlines.nearEast.wholeCountry(at: $0) }
        return country.map { $0.rings.flatMap { $0 } } ?? points
    }
    var content = sites.elements.map(\.point)
    // An area as wide as a province would push the rest together: then its point has to do.
    let isCrowded = sites.elements.count > mostOutlined
    for element in sites.elements where element.hasArea && element.radiusMeters < 15_000 {
        let outline =
            incidents[element.incident].incident.sites[element.site].placement?.footprint.coordinates ?? []
        content += isCrowded ? outermost(of: outline) : outline
    }
    return content
}

/// Sites beyond which the outermost corners of an area stand for all of it.
private let mostOutlined = 2_000

/// The corner farthest to each of eight sides; a circle reaches beyond them by 8 % of its radius.
private func outermost(of outline: [Coordinate]) -> [Coordinate] {
    guard outline.count > 8 else { return outline }
    var corners = [Coordinate](repeating: outline[0], count: 8)
    for corner in outline {
        if corner.longitude < corners[0].longitude { corners[0] = corner }
        if corner.longitude > corners[1].longitude { corners[1] = corner }
        if corner.latitude < corners[2].latitude { corners[2] = corner }
        if corner.latitude > corners[3].latitude { corners[3] = corner }
        let (sum, difference) = (corner.longitude + corner.latitude, corner.longitude - corner.latitude)
        if sum < corners[4].longitude + corners[4].latitude { corners[4] = corner }
        if sum > corners[5].longitude + corners[5].latitude { corners[5] = corner }
        if difference < corners[6].longitude - corners[6].latitude { corners[6] = corner }
        if difference > corners[7].longitude - corners[7].latitude { corners[7] = corner }
    }
    return corners
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
