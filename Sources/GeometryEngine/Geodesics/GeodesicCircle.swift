public import IncidentModel

extension Geodesic {
    /// The line of all positions at one distance from a centre, as an area.
    ///
    /// True along the edges, too: between two vertices the edge, read as straight in longitude and latitude the way GIS
    /// software reads it, stays within 0.05 % of the radius. Cut at the antimeridian; a circle around a pole runs along it.
    /// - Parameter radiusMeters: metres on the ellipsoid, more than 0 and less than 10,000,000.
    public static func circle(around center: Coordinate, radiusMeters: Double) -> MultiPolygon {
        guard radiusMeters > 0, radiusMeters < 10_000_000, center.isOnEarth else { return .empty }
        // Azimuths fall, so that the ring runs anticlockwise.
        func vertex(_ turn: Double) -> Coordinate {
            destination(from: center, azimuthDegrees: -turn, meters: radiusMeters)
        }
        var ring: [Coordinate] = []
        let steps = 96
        for step in 0..<steps {
            let (start, end) = (360 * Double(step) / Double(steps), 360 * Double(step + 1) / Double(steps))
            let a = vertex(start)
            ring.append(a)
            refine(from: a, to: vertex(end), start, end, center, radiusMeters, 0, vertex, into: &ring)
        }
        ring.append(ring[0])
        return area(ofRing: ring, around: center, radiusMeters)
    }

    private static func refine(
        from a: Coordinate, to b: Coordinate, _ start: Double, _ end: Double, _ center: Coordinate, _ radius: Double,
        _ depth: Int, _ vertex: (Double) -> Coordinate, into ring: inout [Coordinate]
    ) {
        guard depth < 12 else { return }
        let edge = Antimeridian.unwrapped([a, b])
        var worst = 0.0
        for share in [0.25, 0.5, 0.75] {
            let point = Coordinate(
                longitude: edge[0].longitude + share * (edge[1].longitude - edge[0].longitude),
                latitude: edge[0].latitude + share * (edge[1].latitude - edge[0].latitude))
            worst = max(worst, abs(distanceMeters(from: center, to: point) - radius))
        }
        guard worst > 0.0005 * radius else { return }
        let middle = (start + end) / 2
        let between = vertex(middle)
        refine(from: a, to: between, start, middle, center, radius, depth + 1, vertex, into: &ring)
        ring.append(between)
        refine(from: between, to: b, middle, end, center, radius, depth + 1, vertex, into: &ring)
    }

    private static func area(ofRing ring: [Coordinate], around center: Coordinate, _ radius: Double) -> MultiPolygon {
        var continuous = Antimeridian.unwrapped(ring)
        for pole in [90.0, -90.0]
        where distanceMeters(from: center, to: Coordinate(longitude: 0, latitude: pole)) < radius {
            // The ring goes once around the pole: close it along the pole's parallel.
            guard let first = continuous.first, let last = continuous.last else { continue }
            continuous.append(Coordinate(longitude: last.longitude, latitude: pole))
            continuous.append(Coordinate(longitude: first.longitude, latitude: pole))
            continuous.append(first)
        }
        let polygons = Antimeridian.cut(ring: continuous).compactMap { part in
            (try? LinearRing(part)).map { Polygon(exterior: $0).wound }
        }
        return MultiPolygon(polygons)
    }
}
