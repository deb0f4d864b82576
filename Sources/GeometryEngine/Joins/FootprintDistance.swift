public import IncidentModel

/// Least and greatest distance between two footprints, on the ellipsoid.
public struct FootprintDistance: Hashable, Sendable {
    /// 0 when they have ground in common.
    public var minMeters: Double
    public var maxMeters: Double

    /// The nearest points are found by GEOS in a plane between the two and measured as a geodesic; the farthest are corners of
    /// the convex hulls.
    /// - Complexity: O(h₁·h₂) in the corners of the hulls.
    public init(from a: MultiPolygon, to b: MultiPolygon, context: GeometryContext = GeometryContext())
        throws(GeometryEngineError)
    {
        guard let start = a.coordinates.first, let end = b.coordinates.first else {
            throw .emptyResult(operation: "measuring between footprints")
        }
        let line = Geodesic.inverse(from: start, to: end)
        let plane = LocalPlane(
            center: Geodesic.destination(from: start, azimuthDegrees: line.azimuthDegrees, meters: line.meters / 2))
        let (one, other) = (try context.shape(of: a, in: plane), try context.shape(of: b, in: plane))
        if let nearest = try one.nearestPoints(to: other) {
            let gap = try one.distanceMeters(to: other)
            minMeters =
                gap == 0 ? 0 : Geodesic.distanceMeters(from: plane.unproject(nearest.0), to: plane.unproject(nearest.1))
        } else {
            minMeters = line.meters
        }
        let corners = (
            try one.convexHull().vertices.map(plane.unproject), try other.convexHull().vertices.map(plane.unproject)
        )
        maxMeters = corners.0.reduce(0) { farthest, corner in
            corners.1.reduce(farthest) { max($0, Geodesic.distanceMeters(from: corner, to: $1)) }
        }
    }
}
