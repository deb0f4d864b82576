internal import DataFormats
internal import IncidentModel

/// Ids of reports when several files come together: the same text is one report, another text of the same id gets a number.
struct ReportNames {
    private let digests: [ReportID: String]

    init(_ known: [Report]) { digests = Dictionary(known.map { ($0.id, $0.sha256) }) { first, _ in first } }

    /// Leaves of `reports` what is new, and has the incidents that rest on what is called otherwise now follow.
    func settle(_ reports: inout [Report], of incidents: inout [StructuredIncident]) {
        var digests = digests
        var renamed: [ReportID: ReportID] = [:]
        reports = reports.compactMap { given in
            var report = given
            var number = 2
            while let digest = digests[report.id], digest != report.sha256 {
                report.id = ReportID("\(given.id)-\(number)")
                number += 1
            }
            if report.id != given.id { renamed[given.id] = report.id }
            return digests.updateValue(report.sha256, forKey: report.id) == nil ? report : nil
        }
        guard !renamed.isEmpty else { return }
        for index in incidents.indices { incidents[index].incident.renameReports(renamed) }
    }
}

extension Incident {
    fileprivate mutating func renameReports(_ names: [ReportID: ReportID]) {
        func rename(_ evidence: inout [Evidence]) {
            for index in evidence.indices {
                evidence[index].report = names[evidence[index].report] ?? evidence[index].report
            }
        }
        func rename(_ findings: inout [Finding]) {
            for index in findings.indices { rename(&findings[index].evidence) }
        }
        reports = reports.map { names[$0] ?? $0 }
        rename(&findings)
        for index in claims.indices { rename(&claims[index].evidence) }
        for index in sites.indices {
            rename(&sites[index].evidence)
            rename(&sites[index].findings)
        }
    }
}
