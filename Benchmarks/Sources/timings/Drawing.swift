import Foundation
import GeometryEngine
import IncidentModel
import MapDrawing

/// An overview with 100,000 sites, each its own symbol, and 10,000 launch-to-impact paths. Answers the number of symbols
/// in the file (a path between symbols that touch is not drawn, so paths are not counted); with `bytes` the size of the file.
func drawing(_ inputs: Inputs, bytes isOfBytes: Bool = false) throws -> Work {
    let numbers = try inputs.numbers(in: "points.bin")
    let points = (0..<100_000).map { Coordinate(longitude: numbers[2 * $0], latitude: numbers[2 * $0 + 1]) }
    func site(_ role: SiteRole, _ index: Int) -> Site {
        Site(
            role: role, phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: "place \(index)")]),
            verbatim: "in place \(index)",
            placement: Placement(
                place: PlaceID("p\(index)"), footprint: .empty, point: points[index], radiusMeters: 100,
                precision: PrecisionCodes(acled: 1, ged: 1)))
    }
    // The first 10,000 have a launch and an impact, the others an impact alone.
    let incidents = (0..<90_000).map { index in
        let impact = site(.impact, index + 10_000)
        return Incident(
            id: "incident-\(index)", status: .carriedOut,
            sites: index < 10_000 ? [site(.launch, index), impact] : [impact])
    }
    let collection = IncidentCollection(reports: [], incidents: incidents)
    var options = MapOptions(title: "100,000 sites")
    options.drawsEverySite = true
    let chosen = options
    return {
        let svg = MapRenderer.overview(collection, options: chosen)
        if isOfBytes { return Double(svg.count) }
        return Double(count("<path d=\"M", in: svg))
    }
}

/// The names of 2,000 places on a sheet of 1,600 by 1,200 pixels. Answers the number of those that found room.
func labels(_ inputs: Inputs) throws -> Work {
    let numbers = try inputs.numbers(in: "points.bin")
    let names = try inputs.names()
    let places = (0..<2000).map { index in
        Place(
            id: PlaceID("p\(index)"), title: names[index], names: [], featureCode: "S.BLDG",
            geometry: nil, point: Coordinate(longitude: numbers[2 * index], latitude: numbers[2 * index + 1]),
            uncertaintyMeters: 100, tier: 2)
    }
    let collection = IncidentCollection(reports: [], incidents: [], places: places)
    var options = MapOptions(title: "2,000 places", width: 1600, height: 1200)
    options.extent = .box(west: 44, south: 33, east: 44.8, north: 33.6)
    let chosen = options
    return { Double(count("class=\"t-mark\"", in: MapRenderer.overview(collection, options: chosen))) }
}

private func count(_ text: String, in bytes: [UInt8]) -> Int {
    let sought = Array(text.utf8)
    var found = 0
    for start in bytes.indices where bytes[start] == sought[0] && bytes[start...].starts(with: sought) { found += 1 }
    return found
}
