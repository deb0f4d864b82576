public import IncidentModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension Geodesic {
    /// Square metres on the ellipsoid, holes taken off; exact to about 1e-10 of the area, however small it is.
    ///
    /// Edges are read as GeoJSON readers read them, straight in longitude and latitude.
    public static func areaSquareMeters(of area: MultiPolygon) -> Double {
        area.polygons.reduce(0) { sum, polygon in
            let holes = polygon.holes.reduce(0) { $0 + areaSquareMeters(of: $1) }
            return sum + areaSquareMeters(of: polygon.exterior) - holes
        }
    }

    private static func areaSquareMeters(of ring: LinearRing) -> Double {
        areaSquareMeters(ofRing: ring.coordinates.map { PlanePoint(x: $0.longitude, y: $0.latitude) })
    }

    /// Of a closed ring, longitude for x and latitude for y.
    ///
    /// The integral of the strip between each edge and one parallel, by Simpson's rule.
    static func areaSquareMeters(ofRing ring: [PlanePoint]) -> Double {
        guard let first = ring.first else { return 0 }
        // Strips reach to the ring's own first parallel, not to the equator: large sums would cost the last digits.
        let base = strip(first.y)
        var sum = 0.0
        var last = strip(first.y) - base
        for (a, b) in zip(ring, ring.dropFirst()) {
            let end = strip(b.y) - base
            let steps = max(1, (abs(b.y - a.y) / longestStepDegrees).rounded(.up))
            var start = last
            for step in 1...Int(steps) {
                let middle = strip(a.y + (b.y - a.y) * (Double(step) - 0.5) / steps) - base
                let next = step == Int(steps) ? end : strip(a.y + (b.y - a.y) * Double(step) / steps) - base
                sum += (b.x - a.x) * (start + 4 * middle + next) / (6 * steps)
                start = next
            }
            last = end
        }
        return abs(sum) * .pi / 180
    }

    /// Square metres between the equator and a latitude, a radian of longitude wide.
    ///
    /// Source: Snyder 1987, USGS Professional Paper 1395, equation 3-12, times *a*²/2.
    private static func strip(_ latitudeDegrees: Double) -> Double {
        let sine = SineCosine(degrees: latitudeDegrees).sine
        let e = eccentricity
        return polarRadius * polarRadius / 2 * (sine / (1 - e * e * sine * sine) + atanh(e * sine) / e)
    }

    /// Simpson's rule is off by the fourth power of this: 1e-12 at half a degree.
    private static let longestStepDegrees = 0.5

    private static let equatorialRadius = 6_378_137.0
    private static let flattening = 1 / 298.257223563
    private static let polarRadius = equatorialRadius * (1 - flattening)
    private static let eccentricity = (flattening * (2 - flattening)).squareRoot()
}
