internal import IncidentModel

extension Relation {
    /// Reads what `description` writes: `near`, `partOf(north)`, `distance(3000, south)`.
    init?(gold text: String) {
        switch text {
        case "in": self = .in
        case "at": self = .at
        case "on": self = .on
        case "near": self = .near
        case "outskirts": self = .outskirts
        case "between": self = .between
        case "acrossRiver": self = .acrossRiver
        default:
            guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
            let arguments = text[text.index(after: open)...].dropLast().split(
                separator: ",", omittingEmptySubsequences: false
            ).map { String($0.drop { $0 == " " }) }
            guard let relation = Relation(word: text[..<open], arguments: arguments) else { return nil }
            self = relation
        }
    }

    private init?(word: Substring, arguments: [String]) {
        switch (word, arguments.count) {
        case ("partOf", 1):
            guard let direction = CompassDirection(rawValue: arguments[0]) else { return nil }
            self = .partOf(direction)
        case ("sideOf", 1):
            guard let direction = CompassDirection(rawValue: arguments[0]) else { return nil }
            self = .sideOf(direction)
        case ("distance", 1), ("distance", 2):
            guard let meters = Double(arguments[0]), meters > 0, meters.isFinite else { return nil }
            let direction = arguments.count == 2 ? CompassDirection(rawValue: arguments[1]) : nil
            if arguments.count == 2, direction == nil { return nil }
            self = .distance(meters: meters, direction: direction, isVague: false)
        default: return nil
        }
    }

    /// In, at and on say the same of a place; distances may differ by a tenth, as miles rounded to kilometres do.
    func says(theSameAs other: Relation) -> Bool {
        switch (self, other) {
        case (.in, .in), (.in, .at), (.in, .on), (.at, .in), (.at, .at), (.at, .on), (.on, .in), (.on, .at), (.on, .on):
            true
        case (.distance(let own, let direction, _), .distance(let others, let otherDirection, _)):
            direction == otherDirection && abs(own - others) <= 0.1 * max(own, others)
        default: self == other
        }
    }
}
