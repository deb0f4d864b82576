internal import IncidentModel

extension Site {
    /// The place with its relation, as a label says it: "near US Embassy", "edge of Green Zone".
    ///
    /// - Parameter placeTitle: the gazetteer's name for the anchor; nil keeps the report's.
    func label(placeTitle: String? = nil) -> String {
        let name = phrase.anchors.count == 1 ? placeTitle ?? self.name : self.name
        return switch phrase.relation {
        case .in, .at, .on: name
        case .near: "near \(name)"
        case .outskirts: "edge of \(name)"
        case .between: "between \(phrase.anchors.map(\.name).joined(separator: " and "))"
        case .acrossRiver: "across the river from \(name)"
        case .partOf(let direction): "\(direction.rawValue)ern \(name)"
        case .sideOf(let direction): "\(direction.rawValue) of \(name)"
        case .distance(let meters, let direction, let isVague):
            "\(isVague ? "about " : "")\(Self.length(meters)) \(direction.map { "\($0.rawValue) of" } ?? "from") \(name)"
        }
    }

    /// The gazetteer's name of where it was placed; nil when it was not.
    var placeTitle: String? {
        placement.flatMap { placement in candidates.first { $0.place == placement.place }?.name }
    }

    private static func length(_ meters: Double) -> String {
        guard meters.isFinite, meters >= 0, meters < 1e8 else { return "some way" }
        let whole = Int(meters.rounded())
        guard whole >= 1000 else { return "\(whole) m" }
        let tenths = (whole + 50) / 100
        return tenths % 10 == 0 ? "\(tenths / 10) km" : "\(tenths / 10).\(tenths % 10) km"
    }
}

extension SiteRole {
    /// The word of the legend.
    var legend: String {
        switch self {
        case .launch: "Launch site reported"
        case .impact: "Impact reported"
        case .target: "Intended target"
        case .found: "Launcher found"
        case .intercepted: "Intercepted over"
        }
    }

    var word: String {
        switch self {
        case .launch: "launch"
        case .impact: "impact"
        case .target: "target"
        case .found: "launcher found"
        case .intercepted: "intercepted"
        }
    }
}
