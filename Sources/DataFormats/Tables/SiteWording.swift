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
    var title: String { told { tellTitle($0) } }

    func tellTitle(_ part: (String) -> Void) {
        part(role.label)
        if isHedged { part(" (hedged)") }
        part(": ")
        part(verbatim)
    }

    func description(in incident: Incident) -> String { told { tellDescription(in: incident, $0) } }

    func tellDescription(in incident: Incident, _ part: (String) -> Void) {
        part(incident.dateText ?? "Date not known")
        part(". ")
        for index in evidence.indices {
            part(index > 0 ? " “" : "“")
            part(evidence[index].quote)
            part("”")
        }
        part(" (")
        tellBasis(part)
        part(")")
    }

    /// Whose word the site rests on: "AP (agency)", "official", "investigators".
    var basisText: String { told { tellBasis($0) } }

    private func tellBasis(_ part: (String) -> Void) {
        let kind = role == .found ? "launcher found" : speaker.kind.words
        guard !speaker.name.isEmpty else { return part(kind) }
        part(speaker.name)
        part(" (")
        part(kind)
        part(")")
    }

    private func told(_ tell: ((String) -> Void) -> Void) -> String {
        var text = ""
        tell { text += $0 }
        return text
    }
}
