internal import GeometryEngine
internal import IncidentModel

/// Circles already drawn: coded events share their towns, and an outline costs hundreds of geodesics.
final class Circles {
    private struct Key: Hashable {
        let center: Coordinate
        let radiusMeters: Double
    }

    private var known: [Key: MultiPolygon] = [:]
    private static let most = 100_000

    func circle(around center: Coordinate, radiusMeters: Double) -> MultiPolygon {
        let key = Key(center: center, radiusMeters: radiusMeters)
        if let circle = known[key] { return circle }
        let circle = Geodesic.circle(around: center, radiusMeters: radiusMeters)
        if known.count < Self.most { known[key] = circle }
        return circle
    }
}
