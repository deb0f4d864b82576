/// A measured distance as tables and maps print it: no sharper than its range supports.
///
/// The rule: all three values are rounded to one step, the power of ten nearest to a tenth of the half-range, or the
/// third significant figure of the largest value, whichever is coarser. The likely value goes to the nearest step,
/// the ends outward, so that the printed range never promises more than the measured one.
public struct DistanceText: Hashable, Sendable {
    /// Metres; a power of ten.
    public let stepMeters: Double
    /// Metres, multiples of the step.
    public let likelyMeters: Double
    public let minMeters: Double
    public let maxMeters: Double

    /// - Parameters: metres. Ends that do not enclose the likely value are widened to it.
    /// - Returns: nil when a value is negative, not finite or longer than any way on earth.
    public init?(likely: Double, min: Double, max: Double) {
        let low = Swift.min(min, likely)
        let high = Swift.max(max, likely)
        guard low >= 0, high <= Self.longestMeters, min.isFinite, max.isFinite, likely.isFinite else { return nil }
        let tenth = (high - low) / 20
        // A metre is the finest step: no place name is known better.
        var step = 1.0
        while step * Self.rootOfTen <= tenth || step * 1000 <= high { step *= 10 }
        stepMeters = step
        likelyMeters = (likely / step).rounded() * step
        // A value that is a multiple already must not be pushed a step outward by its last bit.
        minMeters = (low / step + 1e-9).rounded(.down) * step
        maxMeters = (high / step - 1e-9).rounded(.up) * step
    }

    public init?(_ distance: SiteDistance) {
        self.init(likely: distance.likelyMeters, min: distance.minMeters, max: distance.maxMeters)
    }

    /// "9.4 km (7.1–11.8)"; without the brackets when nothing is left of the range; "< 1 km (0–8)" when the likely
    /// value is below one step; "not known" when a value is negative or not finite.
    ///
    /// - Parameters: metres.
    public static func kilometres(likely: Double, min: Double, max: Double) -> String {
        DistanceText(likely: likely, min: min, max: max)?.kilometres ?? "not known"
    }

    public var kilometres: String {
        let range = minMeters < maxMeters ? " (\(Self.kilometres(minMeters, step: stepMeters))–\(maxKilometres))" : ""
        guard likelyMeters > 0 || maxMeters == 0 else {
            return "< \(Self.kilometres(stepMeters, step: stepMeters)) km\(range)"
        }
        return "\(likelyKilometres) km\(range)"
    }

    /// The numbers alone, in kilometres, with as many decimals as the step has.
    public var likelyKilometres: String { Self.kilometres(likelyMeters, step: stepMeters) }
    public var minKilometres: String { Self.kilometres(minMeters, step: stepMeters) }
    public var maxKilometres: String { Self.kilometres(maxMeters, step: stepMeters) }

    private static let rootOfTen = 10.0.squareRoot()
    /// Half the meridian, rounded up.
    private static let longestMeters = 21_000_000.0

    private static func kilometres(_ meters: Double, step: Double) -> String {
        let whole = Int(meters.rounded())
        var fraction = String(1000 + whole % 1000).dropFirst()
        var rest = step
        while rest >= 10, !fraction.isEmpty {
            fraction.removeLast()
            rest /= 10
        }
        return fraction.isEmpty ? String(whole / 1000) : "\(whole / 1000).\(fraction)"
    }
}
