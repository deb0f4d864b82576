import GeometryEngine
import IncidentModel

func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(longitude: longitude, latitude: latitude)
}

func ring(_ corners: (Double, Double)...) throws -> LinearRing {
    try LinearRing((corners + [corners[0]]).map { at($0.0, $0.1) })
}

func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws -> Polygon {
    Polygon(exterior: try ring((west, south), (east, south), (east, north), (west, north)))
}

/// Every kind of shape that an operation can meet, with the plane to look at it in.
struct NamedShape: CustomStringConvertible, Sendable {
    let description: String
    let geometry: Geometry
    let center: Coordinate
    /// Square metres on the ellipsoid; nil for the invalid one, whose area is nobody's.
    let area: Double?

    var plane: LocalPlane { LocalPlane(center: center) }

    func shape(_ context: GeometryContext = GeometryContext()) throws -> PlaneShape {
        try context.shape(of: geometry, in: plane)
    }

    static func all() throws -> [NamedShape] {
        let baghdad = at(44.4, 33.3)
        let square = try box(44.35, 33.25, 44.45, 33.35)
        let hole = try ring((44.38, 33.28), (44.38, 33.32), (44.42, 33.32), (44.42, 33.28))
        let holed = Polygon(exterior: square.exterior, holes: [hole])
        let pair = MultiPolygon([try box(44.30, 33.25, 44.35, 33.30), try box(44.40, 33.25, 44.45, 33.30)])
        let dateline = MultiPolygon([try box(179.9, -17.1, 180, -16.9), try box(-180, -17.1, -179.9, -16.9)])
        let cap = Polygon(
            exterior: try ring(
                (-180, 89.5), (-90, 89.5), (0, 89.5), (90, 89.5), (180, 89.5), (180, 90), (-180, 90)))
        let bowTie = Polygon(exterior: try ring((44.35, 33.25), (44.45, 33.35), (44.45, 33.25), (44.35, 33.35)))
        func area(_ areas: [Polygon]) -> Double { Geodesic.areaSquareMeters(of: MultiPolygon(areas)) }
        return [
            NamedShape(description: "empty", geometry: .multiPolygon(.empty), center: baghdad, area: 0),
            NamedShape(description: "point", geometry: .point(at(44.39, 33.31)), center: baghdad, area: 0),
            NamedShape(
                description: "line", geometry: .line(try LineString([at(44.35, 33.3), at(44.45, 33.31)])),
                center: baghdad, area: 0),
            NamedShape(description: "polygon", geometry: .polygon(square), center: baghdad, area: area([square])),
            NamedShape(description: "hole", geometry: .polygon(holed), center: baghdad, area: area([holed])),
            NamedShape(description: "multi", geometry: .multiPolygon(pair), center: baghdad, area: area(pair.polygons)),
            NamedShape(
                description: "antimeridian", geometry: .multiPolygon(dateline), center: at(180, -17),
                area: area(dateline.polygons)),
            NamedShape(description: "pole", geometry: .polygon(cap), center: at(0, 89.9), area: area([cap])),
            NamedShape(description: "invalid", geometry: .polygon(bowTie), center: baghdad, area: nil),
        ]
    }
}
