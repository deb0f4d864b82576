internal import CGEOS
internal import IncidentModel

/// Brings outlines whose longitudes run on into −180…180: cut at the antimeridian, closed along the poles.
enum LongitudeCutting {
    /// One polygon, its exterior first.
    ///
    /// Source of the shape wanted: RFC 7946, section 3.1.9.
    static func area(of rings: [UnrolledRing]) throws(GeometryEngineError) -> MultiPolygon {
        guard let exterior = rings.first else { return .empty }
        if rings.allSatisfy({ $0.turns == 0 && -180...180 ~= $0.longitudes }) {
            guard let ring = linearRing(exterior) else { return .empty }
            return MultiPolygon([Polygon(exterior: ring, holes: rings.dropFirst().compactMap(linearRing)).wound])
        }
        // Degrees are a plane here, as they are for every reader of GeoJSON.
        let context = GeometryContext()
        var area = try cut(exterior, context)
        for hole in rings.dropFirst() { area = try area.difference(cut(hole, context)) }
        return MultiPolygon(
            try area.polygonRings().compactMap { rings in
                let closed = rings.compactMap { try? LinearRing($0.map(snapped)) }
                guard let exterior = closed.first, closed.count == rings.count else { return nil }
                return Polygon(exterior: exterior, holes: Array(closed.dropFirst())).wound
            })
    }

    private static func cut(
        _ ring: UnrolledRing, _ context: GeometryContext
    ) throws(GeometryEngineError) -> PlaneShape {
        let whole = try context.polygon(rings: [ring.positions.map(onSeam)]).madeValid()
        let longitudes = ring.longitudes
        let first = Int(((longitudes.lowerBound + 180) / 360).rounded(.down))
        let last = Int(((longitudes.upperBound + 180) / 360).rounded(.down))
        var pieces: [PlaneShape] = []
        for turn in first...last {
            let shift = 360 * Double(turn)
            let frame = try context.box(PlaneBox(minX: shift - 180, minY: -90, maxX: shift + 180, maxY: 90))
            pieces.append(try whole.intersection(frame).moved(byX: -shift))
        }
        return try context.union(of: pieces)
    }

    /// A corner within a millimetre of the antimeridian is on it: cut a hair beside the corner, the outline would get a
    /// step that crosses itself.
    private static func onSeam(_ position: UnrolledRing.Position) -> PlanePoint {
        let seam = 360 * ((position.longitude - 180) / 360).rounded() + 180
        let degree = 111_320 * max(SineCosine(degrees: position.latitude).cosine, 1e-3)
        let isOnSeam = abs(position.longitude - seam) * degree < 0.001
        return PlanePoint(x: isOnSeam ? seam : position.longitude, y: position.latitude)
    }

    private static func linearRing(_ ring: UnrolledRing) -> LinearRing? {
        try? LinearRing(ring.positions.map { Coordinate(longitude: $0.longitude, latitude: $0.latitude) })
    }

    /// The overlay computes crossings of the antimeridian to the last bits only.
    private static func snapped(_ point: PlanePoint) -> Coordinate {
        let longitude = abs(abs(point.x) - 180) < 1e-9 ? (point.x < 0 ? -180 : 180) : point.x
        return Coordinate(longitude: longitude, latitude: min(max(point.y, -90), 90))
    }
}
