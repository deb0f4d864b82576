/// On which side of a directed line a point lies, never wrong by rounding.
///
/// The usual determinant where its error bound settles the sign; else the same in double-double arithmetic, which has
/// twice the digits, as GEOS does.
/// Source: Shewchuk 1997, "Adaptive precision floating-point arithmetic and fast robust geometric predicates",
/// doi:10.1007/PL00009321; Dekker 1971 for the sums and products, doi:10.1007/BF01397083.
enum Orientation {
    /// Positive when (x, y) is to the left of a → b, negative to the right, 0 on the line.
    @inline(__always)
    static func sign(_ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ x: Double, _ y: Double) -> Double {
        let left = (ax - x) * (by - y)
        let right = (ay - y) * (bx - x)
        let determinant = left - right
        let bound = errorBound * (abs(left) + abs(right))
        if determinant > bound || -determinant > bound { return determinant }
        return exactSign(ax, ay, bx, by, x, y)
    }

    /// (3 + 16ε)ε with ε = 2⁻⁵³.
    private static let errorBound = 3.3306690738754716e-16

    @inline(never)
    private static func exactSign(
        _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ x: Double, _ y: Double
    ) -> Double {
        let left = difference(ax, x) * difference(by, y)
        let right = difference(ay, y) * difference(bx, x)
        let sum = left - right
        return sum.high != 0 ? sum.high : sum.low
    }

    private static func difference(_ a: Double, _ b: Double) -> DoubleDouble {
        let high = a - b
        let back = high - a
        return DoubleDouble(high: high, low: (a - (high - back)) - (b + back))
    }
}

/// A number as the unevaluated sum of two.
private struct DoubleDouble {
    var high: Double
    var low: Double

    static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let high = a.high * b.high
        let low = (-high).addingProduct(a.high, b.high) + (a.high * b.low + a.low * b.high)
        return normalised(high, low)
    }

    static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let high = a.high - b.high
        let back = high - a.high
        let low = (a.high - (high - back)) - (b.high + back)
        return normalised(high, low + (a.low - b.low))
    }

    private static func normalised(_ high: Double, _ low: Double) -> DoubleDouble {
        let sum = high + low
        return DoubleDouble(high: sum, low: low - (sum - high))
    }
}
