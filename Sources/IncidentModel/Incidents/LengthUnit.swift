/// What distances are printed in; they are measured and kept in metres.
public enum LengthUnit: String, Hashable, Sendable, CaseIterable {
    case kilometers = "km"
    /// International miles of 1959.
    case miles = "mi"
    case nauticalMiles = "nmi"

    /// By definition, not rounded.
    public var meters: Double {
        switch self {
        case .kilometers: 1000
        case .miles: 1609.344
        case .nauticalMiles: 1852
        }
    }

    public var symbol: String { rawValue }
}
