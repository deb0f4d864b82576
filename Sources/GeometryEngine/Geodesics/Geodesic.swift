internal import CPROJ
public import IncidentModel

/// The answer to "how far and which way": the geodesic between two positions.
public struct GeodesicInverse: Hashable, Sendable {
    /// Metres on the WGS 84 ellipsoid.
    public let meters: Double
    /// Degrees clockwise from north at the start, 0 ..< 360. For coincident positions it means nothing.
    public let azimuthDegrees: Double
    /// The heading with which the geodesic arrives, degrees clockwise from north, 0 ..< 360.
    public let arrivalAzimuthDegrees: Double
}

/// Geodesics on the WGS 84 ellipsoid, by PROJ's `geodesic.h`: pure arithmetic, safe in any task.
///
/// A position that is not on earth gives NaN, never a number that looks right.
/// Source: Karney 2013, "Algorithms for geodesics", doi:10.1007/s00190-012-0578-z; accurate to 15 nanometres.
public enum Geodesic {
    /// The ellipsoid's constants (a = 6,378,137 m, 1/f = 298.257223563): written once, only ever read afterwards, and so
    /// safe to share. A pointer, because a value of half a kilobyte would be copied into every call.
    nonisolated(unsafe) static let wgs84: UnsafePointer<geod_geodesic> = {
        let ellipsoid = UnsafeMutablePointer<geod_geodesic>.allocate(capacity: 1)
        ellipsoid.initialize(to: geod_geodesic())
        geod_init(ellipsoid, 6_378_137, 1 / 298.257223563)
        return UnsafePointer(ellipsoid)
    }()

    /// Calls `geod_inverse`.
    public static func inverse(from start: Coordinate, to end: Coordinate) -> GeodesicInverse {
        var meters = Double.nan
        var azimuth = Double.nan
        var arrival = Double.nan
        geod_inverse(
            wgs84, start.latitude, start.longitude, end.latitude, end.longitude, &meters, &azimuth, &arrival)
        return GeodesicInverse(
            meters: meters, azimuthDegrees: turn(azimuth), arrivalAzimuthDegrees: turn(arrival))
    }

    /// Metres between two positions; less work than `inverse`.
    public static func distanceMeters(from start: Coordinate, to end: Coordinate) -> Double {
        var meters = Double.nan
        geod_inverse(wgs84, start.latitude, start.longitude, end.latitude, end.longitude, &meters, nil, nil)
        return meters
    }

    /// Where one arrives; calls `geod_direct`.
    ///
    /// - Parameters:
    ///   - azimuthDegrees: clockwise from north.
    ///   - meters: along the geodesic; negative goes backwards.
    public static func destination(
        from start: Coordinate, azimuthDegrees: Double, meters: Double
    ) -> Coordinate {
        var latitude = Double.nan
        var longitude = Double.nan
        geod_direct(
            wgs84, start.latitude, start.longitude, azimuthDegrees, meters, &latitude, &longitude, nil)
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    /// Halfway along the geodesic.
    public static func midpoint(_ start: Coordinate, _ end: Coordinate) -> Coordinate {
        let way = inverse(from: start, to: end)
        return destination(from: start, azimuthDegrees: way.azimuthDegrees, meters: way.meters / 2)
    }

    /// Many distances at once: `from[i]` to `to[i]`, as many as the shorter list has.
    ///
    /// Plain arithmetic over collections, so slices of one job can run in several tasks.
    public static func distancesMeters(
        from starts: some Collection<Coordinate>, to ends: some Collection<Coordinate>
    ) -> [Double] {
        let ellipsoid = wgs84
        return [Double](unsafeUninitializedCapacity: min(starts.count, ends.count)) { buffer, count in
            for (start, end) in zip(starts, ends) {
                (buffer.baseAddress.unsafelyUnwrapped + count).initialize(to: .nan)
                geod_inverse(
                    ellipsoid, start.latitude, start.longitude, end.latitude, end.longitude,
                    buffer.baseAddress.unsafelyUnwrapped + count, nil, nil)
                count += 1
            }
        }
    }

    private static func turn(_ azimuth: Double) -> Double {
        let turned = azimuth < 0 ? azimuth + 360 : azimuth
        // −1e-17 + 360 rounds to 360; −0 must not print as such.
        return turned >= 360 || turned == 0 ? 0 : turned
    }
}
