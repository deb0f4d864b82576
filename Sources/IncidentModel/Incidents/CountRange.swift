/// A count as far as it is known; `max` nil means "at least".
public struct CountRange: Hashable, Sendable {
    public var min: Int
    public var max: Int?

    public init(min: Int, max: Int?) {
        self.min = min
        self.max = max
    }

    public init(exactly count: Int) {
        self.init(min: count, max: count)
    }

    public static let none = CountRange(exactly: 0)

    /// The smallest range holding both.
    public func union(_ other: CountRange) -> CountRange {
        CountRange(
            min: Swift.min(min, other.min),
            max: max.flatMap { a in other.max.map { Swift.max(a, $0) } })
    }

    /// Some number satisfies both.
    public func overlaps(_ other: CountRange) -> Bool {
        (max.map { $0 >= other.min } ?? true) && (other.max.map { $0 >= min } ?? true)
    }
}

extension CountRange: CustomStringConvertible {
    /// "3", "2–4", "≥ 8".
    public var description: String {
        guard let max else { return "≥ \(min)" }
        return max == min ? String(min) : "\(min)–\(max)"
    }
}
