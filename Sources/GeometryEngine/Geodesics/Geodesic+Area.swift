internal import CPROJ
public import IncidentModel

extension Geodesic {
    /// Area on the ellipsoid, holes taken off; calls `geod_polygon_compute`.
    ///
    /// Edges are read as GeoJSON readers read them, straight in longitude and latitude; long ones are cut up so that
    /// the geodesics between the cuts follow them. Each ring may enclose half of the earth at most. Good to a square metre or
    /// so: the sums run over strips that reach to the equator.
    public static func areaSquareMeters(of area: MultiPolygon) -> Double {
        area.polygons.reduce(0) { sum, polygon in
            polygon.holes.reduce(sum + areaSquareMeters(of: polygon.exterior)) { $0 - areaSquareMeters(of: $1) }
        }
    }

    private static func areaSquareMeters(of ring: LinearRing) -> Double {
        var sums = geod_polygon()
        geod_polygon_init(&sums, 0)
        for (a, b) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
            geod_polygon_addpoint(wgs84, &sums, a.latitude, a.longitude)
            // Along a meridian or over the pole the straight edge is a geodesic already.
            guard a.latitude != b.latitude || abs(a.latitude) < 90 else { continue }
            let steps = (abs(b.longitude - a.longitude) / longestStepDegrees).rounded(.up)
            guard steps > 1 else { continue }
            for step in 1..<Int(steps) {
                let part = Double(step) / steps
                geod_polygon_addpoint(
                    wgs84, &sums, a.latitude + (b.latitude - a.latitude) * part,
                    a.longitude + (b.longitude - a.longitude) * part)
            }
        }
        var squareMeters = 0.0
        _ = geod_polygon_compute(wgs84, &sums, 0, 1, &squareMeters, nil)
        return abs(squareMeters)
    }

    /// The gap between a parallel and its geodesics falls with the square of this: 4e-7 of the area of a square degree.
    private static let longestStepDegrees = 0.02
}
