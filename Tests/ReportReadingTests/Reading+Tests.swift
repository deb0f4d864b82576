import IncidentModel
import ReportReading
import TestSupport

/// Reads a text as a report of its own.
func read(_ text: String, published: String? = nil) -> Reading {
    let report = Report(id: "test", sha256: "", text: Array(text.utf8), source: "test.txt")
    return ReportReader(names: ListedNames.baghdad).read(report, published: published.flatMap { PartialDate(edtf: $0) })
}

extension Reading {
    var reported: ReportedEvent? { events.first { $0.status != .background } }
    var background: [ReportedEvent] { events.filter { $0.status == .background } }
}

extension ReportedEvent {
    func names(_ role: SiteRole) -> [String] { sites.filter { $0.role == role }.map(\.name) }

    func facts(_ field: String) -> [String] { claims.filter { $0.fact.field == field }.map(\.fact.summary) }
}
