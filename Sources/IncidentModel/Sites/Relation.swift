/// How a site stands to the place that is named.
public enum Relation: Hashable, Sendable {
    case `in`, at, on, near, outskirts, between, acrossRiver
    /// "northern Baghdad": inside the place.
    case partOf(CompassDirection)
    /// "north of Baghdad": outside the place.
    case sideOf(CompassDirection)
    /// "3 km south of": metres from the place, perhaps in a direction. `isVague` for "a few miles".
    case distance(meters: Double, direction: CompassDirection?, isVague: Bool)
}

extension Relation: CustomStringConvertible {
    /// As written in the products: `near`, `partOf(north)`, `distance(3000, south)`.
    public var description: String {
        switch self {
        case .in: "in"
        case .at: "at"
        case .on: "on"
        case .near: "near"
        case .outskirts: "outskirts"
        case .between: "between"
        case .acrossRiver: "acrossRiver"
        case .partOf(let direction): "partOf(\(direction.rawValue))"
        case .sideOf(let direction): "sideOf(\(direction.rawValue))"
        case .distance(let meters, let direction, let isVague):
            "distance(\(isVague ? "~" : "")\(Int(meters.rounded()))" + (direction.map { ", \($0.rawValue)" } ?? "")
                + ")"
        }
    }
}
