#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Sine and cosine of an angle in degrees, exact at the quarter turns.
struct SineCosine {
    let sine: Double
    let cosine: Double

    /// NaN both for what is no angle.
    init(degrees: Double) {
        guard abs(degrees) < 1e9 else {
            (sine, cosine) = (.nan, .nan)
            return
        }
        // Brought near 0 first, so that 90° is the sine of nothing but 0.
        let quarters = (degrees / 90).rounded()
        let rest = (degrees - 90 * quarters) * .pi / 180
        let (s, c) = (sin(rest), cos(rest))
        switch (Int(quarters) % 4 + 4) % 4 {
        case 0: (sine, cosine) = (s, c)
        case 1: (sine, cosine) = (c, -s)
        case 2: (sine, cosine) = (-s, -c)
        default: (sine, cosine) = (-c, s)
        }
    }

    /// Degrees clockwise from north of a plane direction, −180 … 180.
    static func azimuthDegrees(x: Double, y: Double) -> Double { atan2(x, y) * 180 / .pi }
}
