internal import CPROJ
public import IncidentModel

/// The shortest line between two positions on the WGS 84 ellipsoid.
public struct GeodesicInverse: Hashable, Sendable {
    /// Metres on the ellipsoid.
    public var meters: Double
    /// Degrees clockwise from north at the start, 0 ..< 360.
    public var azimuthDegrees: Double
    /// Degrees clockwise from north at the end, in the direction of travel, 0 ..< 360.
    public var arrivalAzimuthDegrees: Double
}

/// Distances, azimuths and areas on the WGS 84 ellipsoid, by PROJ's `geodesic.h`.
///
/// Accurate to about 15 nanometres. Source: C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), 43–55,
/// doi:10.1007/s00190-012-0578-z.
public enum Geodesic {
    /// Semi-major axis in metres and flattening of WGS 84.
    static let semiMajorAxisMeters = 6_378_137.0
    static let flattening = 1 / 298.257223563

    /// Written once by `geod_init` and only read afterwards.
    private static let ellipsoid: geod_geodesic = {
        var ellipsoid = geod_geodesic()
        geod_init(&ellipsoid, semiMajorAxisMeters, flattening)
        return ellipsoid
    }()

    public static func inverse(from a: Coordinate, to b: Coordinate) -> GeodesicInverse {
        var (meters, start, end) = (0.0, 0.0, 0.0)
        withUnsafePointer(to: ellipsoid) {
            geod_inverse($0, a.latitude, a.longitude, b.latitude, b.longitude, &meters, &start, &end)
        }
        return GeodesicInverse(meters: meters, azimuthDegrees: turned(start), arrivalAzimuthDegrees: turned(end))
    }

    /// Metres on the ellipsoid.
    public static func distanceMeters(from a: Coordinate, to b: Coordinate) -> Double {
        var meters = 0.0
        withUnsafePointer(to: ellipsoid) {
            geod_inverse($0, a.latitude, a.longitude, b.latitude, b.longitude, &meters, nil, nil)
        }
        return meters
    }

    /// Distances of many pairs at once; the arrays must be of one length.
    public static func distancesMeters(from a: [Coordinate], to b: [Coordinate]) -> [Double] {
        withUnsafePointer(to: ellipsoid) { ellipsoid in
            zip(a, b).map { a, b in
                var meters = 0.0
                geod_inverse(ellipsoid, a.latitude, a.longitude, b.latitude, b.longitude, &meters, nil, nil)
                return meters
            }
        }
    }

    /// Where one comes to after so many metres in a direction (degrees clockwise from north).
    public static func destination(from start: Coordinate, azimuthDegrees: Double, meters: Double) -> Coordinate {
        var (latitude, longitude) = (0.0, 0.0)
        withUnsafePointer(to: ellipsoid) {
            geod_direct($0, start.latitude, start.longitude, azimuthDegrees, meters, &latitude, &longitude, nil)
        }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    /// Square metres on the ellipsoid, holes taken out; edges are geodesics.
    public static func areaSquareMeters(of area: MultiPolygon) -> Double {
        area.polygons.reduce(0) { sum, polygon in
            sum + ringArea(polygon.exterior) - polygon.holes.reduce(0) { $0 + ringArea($1) }
        }
    }

    private static func ringArea(_ ring: LinearRing) -> Double {
        var polygon = geod_polygon()
        var area = 0.0
        geod_polygon_init(&polygon, 0)
        withUnsafePointer(to: ellipsoid) { ellipsoid in
            for vertex in ring.coordinates.dropLast() {
                geod_polygon_addpoint(ellipsoid, &polygon, vertex.latitude, vertex.longitude)
            }
            _ = geod_polygon_compute(ellipsoid, &polygon, 0, 1, &area, nil)
        }
        return abs(area)
    }

    /// The geodesic as lines for a map: a vertex at least every so many metres, cut at the antimeridian.
    public static func path(from a: Coordinate, to b: Coordinate, maxSegmentMeters: Double = 50_000) -> [[Coordinate]] {
        let whole = inverse(from: a, to: b)
        let count = max(1, Int((whole.meters / max(maxSegmentMeters, 1)).rounded(.up)))
        var vertices = [a]
        for step in 1..<max(count, 1) where count > 1 {
            vertices.append(
                destination(
                    from: a, azimuthDegrees: whole.azimuthDegrees, meters: whole.meters * Double(step) / Double(count)))
        }
        vertices.append(b)
        return Antimeridian.cut(line: vertices)
    }

    static func turned(_ azimuth: Double) -> Double {
        let turn = azimuth.truncatingRemainder(dividingBy: 360)
        let positive = turn < 0 ? turn + 360 : turn
        return positive >= 360 ? 0 : positive
    }
}
