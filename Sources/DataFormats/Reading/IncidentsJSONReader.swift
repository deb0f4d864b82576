public import IncidentModel

/// Reads `incidents.json` back: what was written, but for what the file does not hold (zones, places, texts of reports).
///
/// Strict: everything that the schema demands is asked for, and all that is wrong is told, not the first. An incident
/// or report with a problem is left out, the others are kept.
public struct IncidentsJSONReader: Sendable {
    public private(set) var collection = IncidentCollection(reports: [], incidents: [])
    public private(set) var problems: [ReadingProblem] = []

    public init(_ bytes: [UInt8]) { self.init(FileBytes(bytes)) }

    public init(_ file: FileBytes) { self.init(file, asLines: false) }

    /// Reads `incidents.jsonl`: the head of the record on the first line, an incident on each of the others; of a file
    /// without a head every line is an incident.
    public init(lines bytes: [UInt8]) { self.init(FileBytes(bytes), asLines: true) }

    private init(_ file: FileBytes, asLines: Bool) {
        var incidents: [Incident] = []
        file.withInput { input in
            var reading = RecordReading(input)
            reading.read(asLines: asLines) {
                incidents.append($0)
            } reserve: {
                incidents.reserveCapacity($0)
            }
            problems = reading.problems
            if reading.fault == nil {
                collection = IncidentCollection(
                    reports: reading.reports, incidents: incidents, findings: reading.findings)
            }
        }
        if !file.isUnchanged { (collection, problems) = (IncidentCollection(reports: [], incidents: []), [.changed]) }
    }
}
