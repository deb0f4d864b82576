internal import Foundation
public import IncidentModel

/// A position in a local plane: metres east and north of its centre.
public struct PlanePoint: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// The azimuthal equidistant plane around a centre: distance and direction from the centre are true.
///
/// Computed from the geodesic itself (x = s·sin α, y = s·cos α), which is what PROJ's `+proj=aeqd` does on the ellipsoid.
/// Over a city (30 km) other distances are off by less than one part in 100,000.
/// Source: J. P. Snyder, "Map Projections: A Working Manual" (USGS PP 1395, 1987), p. 191–202.
public struct LocalPlane: Hashable, Sendable {
    public let center: Coordinate

    public init(center: Coordinate) { self.center = center }

    public func project(_ coordinate: Coordinate) -> PlanePoint {
        let line = Geodesic.inverse(from: center, to: coordinate)
        let azimuth = line.azimuthDegrees * .pi / 180
        return PlanePoint(x: line.meters * sin(azimuth), y: line.meters * cos(azimuth))
    }

    public func unproject(_ point: PlanePoint) -> Coordinate {
        Geodesic.destination(
            from: center, azimuthDegrees: atan2(point.x, point.y) * 180 / .pi,
            meters: (point.x * point.x + point.y * point.y).squareRoot())
    }

    public func project(_ coordinates: [Coordinate]) -> [PlanePoint] { coordinates.map { project($0) } }
}
