import GeometryEngine
import IncidentModel

func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(longitude: longitude, latitude: latitude)
}

func area(_ corners: [(Double, Double)]) throws -> MultiPolygon {
    let ring = try LinearRing((corners + corners.prefix(1)).map { at($0.0, $0.1) })
    return MultiPolygon([Polygon(exterior: ring).wound])
}

func placement(_ id: PlaceID, _ footprint: MultiPolygon, _ point: Coordinate) -> Placement {
    Placement(
        place: id, footprint: footprint, point: point,
        radiusMeters: footprint.coordinates.map { Geodesic.distanceMeters(from: point, to: $0) }.max() ?? 0,
        precision: PrecisionCodes(acled: 1, ged: 1))
}

func site(_ role: SiteRole, _ placement: Placement?, isDenied: Bool = false) -> Site {
    Site(
        role: role,
        phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: placement?.place.rawValue ?? "?")]),
        verbatim: "", isDenied: isDenied, evidence: [], placement: placement)
}

/// Four-cornered footprints in Baghdad.
enum Footprints {
    static let zafaraniya = [(44.48, 33.245), (44.52, 33.25), (44.515, 33.275), (44.485, 33.27)]
    static let dora = [(44.37, 33.23), (44.41, 33.235), (44.415, 33.265), (44.38, 33.27)]
    static let embassy = [(44.386, 33.292), (44.404, 33.29), (44.406, 33.306), (44.39, 33.309)]
    static let greenZone = [(44.37, 33.295), (44.398, 33.285), (44.42, 33.30), (44.41, 33.32), (44.38, 33.32)]
}

enum Placed {
    static func zafaraniya() throws -> Placement {
        try placement("zafaraniya", area(Footprints.zafaraniya), at(44.5, 33.26))
    }
    static func dora() throws -> Placement { try placement("dora", area(Footprints.dora), at(44.39, 33.25)) }
    static func embassy() throws -> Placement { try placement("embassy", area(Footprints.embassy), at(44.396, 33.299)) }
    static func greenZone() throws -> Placement {
        try placement("green_zone", area(Footprints.greenZone), at(44.394, 33.304))
    }
}
