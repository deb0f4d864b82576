internal import GazetteerIndex
internal import IncidentAssembly
internal import IncidentMeasuring
public import IncidentModel

extension IncidentRun {
    /// The incidents of reports and of structured files in one list by date, then id; ids that stand twice get a number.
    ///
    /// What a file gives as an incident stays one: it is joined neither with others nor with reports, because whoever
    /// coded it has told them apart.
    func merged(_ assembled: [Incident], _ loaded: inout Loaded, isPlacing: Bool) -> [Incident] {
        guard !loaded.structured.incidents.isEmpty else { return assembled }
        let placing = StructuredPlacing(
            gazetteer: loaded.gazetteer, isPlacing: isPlacing, readsNotes: options.readsNotes)
        var incidents = assembled + placing.incidents(of: loaded.structured.incidents)
        incidents.sortByDateAndID()
        var seen: Set<String> = []
        for index in incidents.indices {
            let id = incidents[index].id
            var number = 2
            while !seen.insert(incidents[index].id).inserted {
                incidents[index].id = "\(id)-\(number)"
                number += 1
            }
            if incidents[index].id != id {
                loaded.findings.append(
                    Finding(
                        code: "duplicate-incident", severity: .note,
                        message:
                            "the incident id \(id.prefix(80)) is taken already; another one is called \(incidents[index].id.prefix(80))."
                    ))
            }
        }
        return incidents
    }

    /// Structured files as a collection: names placed, distances measured where the file has none, no zones.
    public func convert() async throws -> (collection: IncidentCollection, findings: [Finding]) {
        var loaded = try load()
        let incidents = merged([], &loaded, isPlacing: true)
        do {
            let measured = try IncidentMeasurer(zones: [], rings: RingRequest(radiiMeters: [])).measure(incidents)
            let kept = zip(incidents, measured.incidents).map { given, measured in
                given.distances.isEmpty && given.zones.isEmpty ? measured : given
            }
            let places = loaded.gazetteer.places.sorted { $0.id < $1.id }
            return (
                IncidentCollection(
                    reports: loaded.structured.reports.sorted { $0.id < $1.id }, incidents: kept,
                    findings: loaded.structured.recordFindings, places: places), loaded.findings
            )
        } catch {
            throw PipelineError.stage("measuring failed: \(error)")
        }
    }
}
