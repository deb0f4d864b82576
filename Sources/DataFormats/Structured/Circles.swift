internal import GeometryEngine
internal import IncidentModel
internal import Synchronization

/// Circles of positions given as such. Small ones are drawn when they are asked for; large ones, which cost more, are kept:
/// coded events share their regions, and one outline is shared by all of them.
final class Circles: Sendable {
    private struct Key: Hashable {
        let center: Coordinate
        let radiusMeters: Double
    }

    private let known = Mutex<[Key: MultiPolygon]>([:])
    private static let most = 100_000

    func placement(_ point: Coordinate, radiusMeters: Double, _ precision: PrecisionCodes) -> Placement {
        if Geodesic.drawsQuickly(circleAround: point, radiusMeters: radiusMeters) {
            return Placement(
                place: "coordinates", circleAround: point, radiusMeters: radiusMeters, precision: precision
            ) { Geodesic.circle(around: $0, radiusMeters: $1) }
        }
        return Placement(
            place: "coordinates", footprint: circle(around: point, radiusMeters: radiusMeters), point: point,
            radiusMeters: radiusMeters, precision: precision)
    }

    private func circle(around center: Coordinate, radiusMeters: Double) -> MultiPolygon {
        let key = Key(center: center, radiusMeters: radiusMeters)
        if let circle = known.withLock({ $0[key] }) { return circle }
        let circle = Geodesic.circle(around: center, radiusMeters: radiusMeters)
        known.withLock { if $0.count < Self.most { $0[key] = circle } }
        return circle
    }
}
