/// A position on the WGS 84 ellipsoid, degrees, longitude first.
///
/// Plane coordinates (metres) are `PlanePoint`, so the two cannot be mixed up.
public struct Coordinate: Hashable, Sendable {
    /// Degrees east, −180 … 180.
    public var longitude: Double
    /// Degrees north, −90 … 90.
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// Finite and inside the ranges of longitude and latitude.
    public var isOnEarth: Bool {
        longitude.isFinite && latitude.isFinite && abs(longitude) <= 180 && abs(latitude) <= 90
    }
}

extension Coordinate: CustomStringConvertible {
    public var description: String { "\(longitude), \(latitude)" }
}
