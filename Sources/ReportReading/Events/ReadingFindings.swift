internal import IncidentModel

/// What the readers of every language say alike.
extension Finding {
    static func noIncident(in report: Report) -> Finding {
        Finding(
            code: "no-incident", severity: .warning,
            message:
                "\(report.source): no attack by rocket, mortar or drone was found in \(report.id); nothing was made of it."
        )
    }

    static func emptyReport(_ report: Report) -> Finding {
        Finding(
            code: "empty-report", message: "\(report.source): the report has no text; nothing was read from it.",
            isSetAside: true)
    }

    static func tooManyRecalled(_ beyond: Int, in report: Report) -> Finding {
        Finding(
            code: "too-many-recalled",
            message:
                "\(report.source): recalls \(beyond) events more than the \(EventBuilder.mostRecalled) that are kept of one report; split it into its reports.",
            isSetAside: true)
    }
}
