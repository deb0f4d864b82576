internal import IncidentModel

extension SiteRole {
    /// For titles and legends.
    var label: String {
        switch self {
        case .launch: "Launch"
        case .impact: "Impact"
        case .target: "Target"
        case .found: "Launcher found"
        case .intercepted: "Intercepted"
        }
    }
}

extension Site {
    var title: String {
        "\(role.label)\(isHedged ? " (hedged)" : ""): \(verbatim)"
    }

    func description(in incident: Incident) -> String {
        let words = quotes.map { "“\($0)”" }.joined(separator: " ")
        return "\(incident.dateText ?? "Date not known"). \(words) (\(basisText))"
    }
}
