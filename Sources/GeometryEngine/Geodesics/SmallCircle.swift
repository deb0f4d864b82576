internal import CPROJ
internal import IncidentModel

/// The outline of a circle that is small on the globe, at a fiftieth of the work.
///
/// As a function of the azimuth, the latitude of what lies on the circle is even and the longitude from its centre odd,
/// and their Fourier terms fall off like powers of the radius in earth radii. So nine geodesics on one side say them all:
/// the corners between are interpolated by cosines and sines up to the eighth.
///
/// Within `radiiMeters` and `latitudes` the corners lie within a hundredth of a millimetre of the direct geodesic, and
/// within nanometres for radii below 25 km; the 96 are those that halving would settle on.
enum SmallCircle {
    static let radiiMeters = Geodesic.circleRadiiMeters.lowerBound...100_000
    /// Nearer the poles and the antimeridian the general way is taken.
    static let latitudes = -70.0...70.0
    static let longitudes = -177.0...177.0

    /// Positions in anticlockwise order, first and last equal; nil outside the ranges.
    static func outline(around center: Coordinate, radiusMeters: Double) -> [Coordinate]? {
        guard serves(center, radiusMeters: radiusMeters) else { return nil }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * (degree + 1)) { samples in
            for sample in 0...degree {
                let end = Geodesic.destination(
                    from: center, azimuthDegrees: 180 * Double(sample) / Double(degree), meters: radiusMeters)
                samples[2 * sample] = end.latitude - center.latitude
                samples[2 * sample + 1] = end.longitude - center.longitude
            }
            return weights.withUnsafeBufferPointer { weights in
                [Coordinate](unsafeUninitializedCapacity: corners + 1) { outline, count in
                    for index in 0...corners {
                        // As the general way has it: the first corner lies east.
                        let turned = corners / 4 - index
                        let eastward = (turned + 2 * corners) % corners
                        let isWest = eastward > corners / 2
                        let row = (isWest ? corners - eastward : eastward) * 2 * (degree + 1)
                        var (north, east) = (0.0, 0.0)
                        for sample in 0...degree {
                            north += samples[2 * sample] * weights[row + 2 * sample]
                            east += samples[2 * sample + 1] * weights[row + 2 * sample + 1]
                        }
                        (outline.baseAddress! + index).initialize(
                            to: Coordinate(
                                longitude: center.longitude + (isWest ? -east : east),
                                latitude: center.latitude + north))
                    }
                    count = corners + 1
                }
            }
        }
    }

    static func serves(_ center: Coordinate, radiusMeters: Double) -> Bool {
        radiiMeters.contains(radiusMeters) && latitudes.contains(center.latitude)
            && longitudes.contains(center.longitude)
    }

    /// 24 halved twice.
    private static let corners = 96
    private static let degree = 8

    /// For each corner from north to south by east, what each sample counts for its latitude and its longitude: the
    /// discrete cosine and sine transforms there and back.
    private static let weights: [Double] = (0...corners / 2).flatMap { corner -> [Double] in
        (0...degree).flatMap { sample -> [Double] in
            func half(_ term: Int) -> Double { term == 0 || term == degree ? 0.5 : 1 }
            var (even, odd) = (0.0, 0.0)
            for term in 0...degree {
                // Whole turns are taken off first, so that the ends are exact.
                let sampled = SineCosine(degrees: 180 * Double(term * sample % (2 * degree)) / Double(degree))
                let cornered = SineCosine(degrees: 360 * Double(term * corner % corners) / Double(corners))
                even += half(term) * sampled.cosine * cornered.cosine
                odd += sampled.sine * cornered.sine
            }
            let scale = 2 / Double(degree)
            return [scale * half(sample) * even, sample == 0 || sample == degree ? 0 : scale * odd]
        }
    }
}
