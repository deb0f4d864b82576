public import IncidentModel

/// Least and greatest distance between two footprints, metres on the ellipsoid.
public struct FootprintDistance: Hashable, Sendable {
    /// 0 when they have ground in common.
    public var minMeters: Double
    public var maxMeters: Double

    /// GEOS finds the nearest points in a plane between the two, the convex hulls give the farthest; then both pairs are
    /// improved in planes around one of their points, in which the distances from that point are true, and measured as
    /// geodesics. So the answer holds for footprints of one city and of two continents.
    ///
    /// - Throws: `GeometryEngineError.emptyResult` when a footprint is empty.
    /// - Complexity: O(h₁·h₂) in the corners of the hulls.
    public init(
        from a: MultiPolygon, to b: MultiPolygon, context: GeometryContext = GeometryContext()
    ) throws(GeometryEngineError) {
        guard let start = a.coordinates.first, let end = b.coordinates.first else {
            throw .emptyResult(operation: "measuring between footprints")
        }
        let plane = LocalPlane(center: Geodesic.midpoint(start, end))
        let here = try Self.soundShape(of: a, in: plane, context)
        let there = try Self.soundShape(of: b, in: plane, context)
        minMeters = try Self.leastMeters((a, here), (b, there), plane, context)
        maxMeters = Self.greatestMeters(try here.convexHull().corners(), try there.convexHull().corners(), plane)
    }

    private static func soundShape(
        of area: MultiPolygon, in plane: LocalPlane, _ context: GeometryContext
    ) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(of: area, in: plane).madeValid()
    }

    private static func leastMeters(
        _ a: (area: MultiPolygon, shape: PlaneShape), _ b: (area: MultiPolygon, shape: PlaneShape),
        _ plane: LocalPlane, _ context: GeometryContext
    ) throws(GeometryEngineError) -> Double {
        guard try !a.shape.intersects(b.shape), let nearest = try a.shape.nearestPoints(to: b.shape) else { return 0 }
        var pair = (plane.unproject(nearest.0), plane.unproject(nearest.1))
        var least = Geodesic.distanceMeters(from: pair.0, to: pair.1)
        // Within a city the plane is right already; across continents a few turns settle it.
        while least > longestPlainMeters {
            pair.1 = try Self.nearest(to: pair.0, of: b.area, context)
            pair.0 = try Self.nearest(to: pair.1, of: a.area, context)
            let improved = Geodesic.distanceMeters(from: pair.0, to: pair.1)
            guard improved < least - 0.001 else { return min(improved, least) }
            least = improved
        }
        return least
    }

    private static func nearest(
        to point: Coordinate, of area: MultiPolygon, _ context: GeometryContext
    ) throws(GeometryEngineError) -> Coordinate {
        let plane = LocalPlane(center: point)
        let origin = try context.point(PlanePoint(x: 0, y: 0))
        guard let pair = try origin.nearestPoints(to: soundShape(of: area, in: plane, context)) else { return point }
        return plane.unproject(pair.1)
    }

    /// The pair that is farthest apart in the plane is so on the ground but for the plane's distortion: only the pairs
    /// within that of the greatest are measured.
    private static func greatestMeters(_ here: [PlanePoint], _ there: [PlanePoint], _ plane: LocalPlane) -> Double {
        var greatest = 0.0
        var reach = 0.0
        for corner in here + there { reach = max(reach, corner.x * corner.x + corner.y * corner.y) }
        for corner in here {
            for other in there { greatest = max(greatest, squared(corner, other)) }
        }
        // An azimuthal equidistant plane stretches by (r/R)²/6 at most; this is six times as much, and twice for squares.
        let stretch = 2 * reach / (6_356_752.0 * 6_356_752.0) + 1e-9
        let least = greatest * max(0, 1 - stretch)
        let ends = (here.map(plane.unproject), there.map(plane.unproject))
        var meters = 0.0
        for (index, corner) in here.enumerated() {
            for (other, end) in there.enumerated() where squared(corner, end) >= least {
                meters = max(meters, Geodesic.distanceMeters(from: ends.0[index], to: ends.1[other]))
            }
        }
        return meters
    }

    private static func squared(_ a: PlanePoint, _ b: PlanePoint) -> Double {
        (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
    }

    /// Up to here a plane between the footprints mistakes the nearest point by less than a footprint's own doubt.
    private static let longestPlainMeters = 50_000.0
}
