/// A measured distance as tables and maps print it: no sharper than its range supports.
///
/// The rule, in the unit that is printed: all three values are rounded to one step, the power of ten nearest to a tenth of the half-range, or the
/// third significant figure of the largest value, whichever is coarser. The likely value goes to the nearest step,
/// the ends outward, so that the printed range never promises more than the measured one.
public struct DistanceText: Hashable, Sendable {
    public let unit: LengthUnit
    /// Thousandths of the unit; the step a power of ten, the others multiples of it.
    private let step: Double
    private let likely: Double
    private let min: Double
    private let max: Double

    /// Metres, as rounded for printing.
    public var stepMeters: Double { meters(step) }
    public var likelyMeters: Double { meters(likely) }
    public var minMeters: Double { meters(min) }
    public var maxMeters: Double { meters(max) }

    /// - Parameters: metres. Ends that do not enclose the likely value are widened to it.
    /// - Returns: nil when a value is negative, not finite or longer than any way on earth.
    public init?(likely: Double, min: Double, max: Double, unit: LengthUnit = .kilometers) {
        guard min.isFinite, max.isFinite, likely.isFinite, Swift.min(min, likely) >= 0,
            Swift.max(max, likely) <= Self.longestMeters
        else { return nil }
        self.unit = unit
        let scale = unit.meters / 1000
        let middle = likely / scale
        let low = Swift.min(min, likely) / scale
        let high = Swift.max(max, likely) / scale
        let tenth = (high - low) / 20
        // A metre is the finest step: no place name is known better.
        var step = 1.0
        while step * Self.rootOfTen <= tenth || step * 1000 <= high { step *= 10 }
        self.step = step
        self.likely = (middle / step).rounded() * step
        // A value that is a multiple already must not be pushed a step outward by its last bit.
        self.min = (low / step + 1e-9).rounded(.down) * step
        self.max = (high / step - 1e-9).rounded(.up) * step
    }

    public init?(_ distance: SiteDistance, unit: LengthUnit = .kilometers) {
        self.init(likely: distance.likelyMeters, min: distance.minMeters, max: distance.maxMeters, unit: unit)
    }

    /// In kilometres: "9.4 km (7.1–11.8)"; without the brackets when nothing is left of the range; "< 1 km (0–8)" when the likely
    /// value is below one step; "not known" when a value is negative or not finite.
    ///
    /// - Parameters: metres.
    public static func kilometres(likely: Double, min: Double, max: Double) -> String {
        DistanceText(likely: likely, min: min, max: max)?.text ?? "not known"
    }

    public var text: String {
        let range = min < max ? " (\(minNumber)–\(maxNumber))" : ""
        guard likely > 0 || max == 0 else { return "< \(number(step)) \(unit.symbol)\(range)" }
        return "\(likelyNumber) \(unit.symbol)\(range)"
    }

    /// `text`, for those who print in kilometres only.
    public var kilometres: String { text }

    /// The numbers alone, in the unit, with as many decimals as the step has.
    public var likelyNumber: String { number(likely) }
    public var minNumber: String { number(min) }
    public var maxNumber: String { number(max) }

    private static let rootOfTen = 10.0.squareRoot()
    /// Half the meridian, rounded up.
    private static let longestMeters = 21_000_000.0

    private func meters(_ thousandths: Double) -> Double { thousandths * unit.meters / 1000 }

    private func number(_ thousandths: Double) -> String {
        let whole = Int(thousandths.rounded())
        var fraction = String(1000 + whole % 1000).dropFirst()
        var rest = step
        while rest >= 10, !fraction.isEmpty {
            fraction.removeLast()
            rest /= 10
        }
        return fraction.isEmpty ? String(whole / 1000) : "\(whole / 1000).\(fraction)"
    }
}
