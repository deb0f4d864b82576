internal import IncidentModel

extension Site {
    /// The place with its relation, as a label says it: "near US Embassy", "edge of Green Zone".
    ///
    /// - Parameter placeTitle: the gazetteer's name for the anchor; nil keeps the report's.
    func label(placeTitle: String? = nil, _ words: SheetWords) -> String {
        let name = phrase.anchors.count == 1 ? placeTitle ?? words.reported(self.name) : self.name
        return switch phrase.relation {
        case .in, .at, .on: name
        case .near: words("near \(name)", "قرب \(name)")
        case .outskirts: words("edge of \(name)", "أطراف \(name)")
        case .between:
            words("between ", "بين ") + phrase.anchors.map(\.name).joined(separator: words(" and ", " و"))
        case .acrossRiver: words("across the river from \(name)", "على الضفة المقابلة من \(name)")
        case .partOf(let direction): words("\(direction.rawValue)ern \(name)", "\(direction.arabic) \(name)")
        case .sideOf(let direction):
            words("\(direction.rawValue) of \(name)", "إلى \(direction.arabicSide) من \(name)")
        case .distance(let meters, let direction, let isVague):
            words(
                "\(isVague ? "about " : "")\(Self.length(meters)) \(direction.map { "\($0.rawValue) of" } ?? "from") \(name)",
                "على بعد \(isVague ? "نحو " : "")\(words.distance(Self.length(meters)))"
                    + "\(direction.map { " \($0.arabic)" } ?? " من") \(name)")
        }
    }

    /// The gazetteer's name of where it was placed; nil when it was not.
    var placeTitle: String? {
        placement.flatMap { placement in candidates.first { $0.place == placement.place }?.name }
    }

    /// It was placed at the area that it lies in, because its own name is not known.
    func isSomewhere(in place: Place) -> Bool {
        guard phrase.anchors.count == 1, placement?.place == place.id, placeTitle == nil, !name.isEmpty,
            name != place.title
        else { return false }
        let own = name.lowercased()
        return own != place.title.lowercased() && !place.names.contains { $0.toponym.lowercased() == own }
    }

    static func length(_ meters: Double) -> String {
        guard meters.isFinite, meters >= 0, meters < 1e8 else { return "some way" }
        let whole = Int(meters.rounded())
        guard whole >= 1000 else { return "\(whole) m" }
        let tenths = (whole + 50) / 100
        return tenths % 10 == 0 ? "\(tenths / 10) km" : "\(tenths / 10).\(tenths % 10) km"
    }
}

extension SiteRole {
    /// The word of the legend.
    func legend(_ words: SheetWords) -> String {
        switch self {
        case .launch: words("Launch site reported", "موقع إطلاق")
        case .impact: words("Impact reported", "موقع سقوط")
        case .target: words("Intended target", "هدف مقصود")
        case .found: words("Launcher found", "عُثر على منصة")
        case .intercepted: words("Intercepted over", "اعتُرض فوق")
        }
    }

    /// The word of the legend where every symbol of the role is hedged.
    func possible(_ words: SheetWords) -> String {
        switch self {
        case .launch: words("Possible launch site", "موقع إطلاق محتمل")
        case .impact: words("Possible impact", "موقع سقوط محتمل")
        case .target: words("Possible target", "هدف محتمل")
        case .found: words("Launcher, in doubt", "منصة محتملة")
        case .intercepted: words("Intercepted, in doubt", "اعتراض محتمل")
        }
    }

    /// The word of the legend where every symbol of the role is of an earlier attack.
    func earlier(_ words: SheetWords) -> String {
        switch self {
        case .launch: words("Earlier launch site", "موقع إطلاق سابق")
        case .impact: words("Earlier impact", "موقع سقوط سابق")
        case .target: words("Earlier target", "هدف سابق")
        case .found: words("Launcher found earlier", "منصة سابقة")
        case .intercepted: words("Intercepted earlier", "اعتراض سابق")
        }
    }

    func word(_ words: SheetWords) -> String {
        switch self {
        case .launch: words("launch", "إطلاق")
        case .impact: words("impact", "سقوط")
        case .target: words("target", "هدف")
        case .found: words("launcher found", "منصة")
        case .intercepted: words("intercepted", "اعتراض")
        }
    }
}

extension CompassDirection {
    /// As before a name: "north of" and "the north of" are one word.
    fileprivate var arabic: String {
        switch self {
        case .north: "شمال"
        case .northEast: "شمال شرق"
        case .east: "شرق"
        case .southEast: "جنوب شرق"
        case .south: "جنوب"
        case .southWest: "جنوب غرب"
        case .west: "غرب"
        case .northWest: "شمال غرب"
        }
    }

    fileprivate var arabicSide: String {
        switch self {
        case .north: "الشمال"
        case .northEast: "الشمال الشرقي"
        case .east: "الشرق"
        case .southEast: "الجنوب الشرقي"
        case .south: "الجنوب"
        case .southWest: "الجنوب الغربي"
        case .west: "الغرب"
        case .northWest: "الشمال الغربي"
        }
    }
}
