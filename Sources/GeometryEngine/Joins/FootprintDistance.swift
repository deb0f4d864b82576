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

    private static func greatestMeters(_ here: [PlanePoint], _ there: [PlanePoint], _ plane: LocalPlane) -> Double {
        let (here, there) = (here.map(plane.unproject), there.map(plane.unproject))
        return here.reduce(0) { farthest, corner in
            there.reduce(farthest) { max($0, Geodesic.distanceMeters(from: corner, to: $1)) }
        }
    }

    /// Up to here a plane between the footprints mistakes the nearest point by less than a footprint's own doubt.
    private static let longestPlainMeters = 50_000.0
}
