internal import IncidentModel

extension Site {
    var title: String {
        let word =
            switch role {
            case .launch: "Launch"
            case .impact: "Impact"
            case .target: "Target"
            case .found: "Launcher found"
            case .intercepted: "Intercepted"
            }
        return "\(word)\(isHedged ? " (hedged)" : ""): \(verbatim)"
    }

    func description(in incident: Incident) -> String {
        let words = quotes.map { "“\($0)”" }.joined(separator: " ")
        return "\(incident.dateText ?? "Date not known"). \(words) (\(basisText))"
    }
}
