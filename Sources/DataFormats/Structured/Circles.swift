internal import GeometryEngine
internal import IncidentModel
internal import Synchronization

/// Circles already drawn: coded events share their towns, and one outline kept is shared by all of them.
final class Circles: Sendable {
    private struct Key: Hashable {
        let center: Coordinate
        let radiusMeters: Double
    }

    private let known = Mutex<[Key: MultiPolygon]>([:])
    private static let most = 100_000

    func circle(around center: Coordinate, radiusMeters: Double) -> MultiPolygon {
        let key = Key(center: center, radiusMeters: radiusMeters)
        if let circle = known.withLock({ $0[key] }) { return circle }
        let circle = Geodesic.circle(around: center, radiusMeters: radiusMeters)
        known.withLock { if $0.count < Self.most { $0[key] = circle } }
        return circle
    }
}
