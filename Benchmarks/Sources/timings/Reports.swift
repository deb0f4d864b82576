import Foundation
import GazetteerIndex
import IncidentModel
import IncidentPipeline
import ReportReading

/// 100 MB of reports, read one by one on all cores with the project's own gazetteer, as `read` and `map` read them: without a list of
/// what was left unread. Answers the number of sites.
func reading(_ inputs: Inputs, gazetteer: URL) throws -> Work {
    let reader = ReportReader(names: try Gazetteer.load(folders: [gazetteer.path]).gazetteer, notesUnused: false)
    let reports = ReportLoader().load([inputs.folder.appending(path: "reports.jsonl").path]).reports
    return {
        let sites = try await mapOverCores(count: reports.count) { part in
            reports[part].reduce(0) { sum, report in
                sum + reader.read(report).events.reduce(0) { $0 + $1.sites.count }
            }
        }
        return Double(sites.reduce(0, +))
    }
}
