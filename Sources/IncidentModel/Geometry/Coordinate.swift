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

    /// Not on earth as it stands, but on earth with its two numbers exchanged.
    public var isOnEarthWhenSwapped: Bool { !isOnEarth && swapped.isOnEarth }

    /// Latitude and longitude exchanged: what a file meant that wrote them the other way round.
    public var swapped: Coordinate { Coordinate(longitude: latitude, latitude: longitude) }
}

extension Coordinate: CustomStringConvertible {
    public var description: String { "\(longitude), \(latitude)" }
}
