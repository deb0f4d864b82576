internal import DataFormats
internal import GazetteerIndex
internal import IncidentModel

/// An `incidents.json` of an earlier run in place of reports: nothing is read or placed anew.
enum RecordInput {
    /// The record among the inputs; nil when they are reports.
    static func path(in inputs: [String]) -> String? {
        guard inputs.count == 1, let only = inputs.first, only.hasSuffix(".json"),
            StructuredInputs.kind(of: only) != .geoJSON
        else { return nil }
        return only
    }

    /// The record with the gazetteer's places and areas beneath it. Rings around places are not in the file, so they
    /// are not in the collection either.
    ///
    /// - Throws: `PipelineError` when nothing in the file can be used; single incidents that cannot become findings.
    static func load(_ path: String, options: RunOptions) throws -> (
        collection: IncidentCollection, gazetteer: Gazetteer
    ) {
        guard let file = FileBytes(path: path) else {
            throw PipelineError.stage("\(path) cannot be read; check that it exists and may be opened.")
        }
        let reader = IncidentsJSONReader(file)
        var collection = reader.collection
        let told = reader.problems.map { problem in
            "\(path):\(problem.line): \(problem.path.isEmpty ? "the file" : problem.path) \(problem.reason)"
        }
        if collection.incidents.isEmpty, let first = told.first { throw PipelineError.stage("\(first).") }
        collection.findings += told.map {
            Finding(code: "record-unreadable", severity: .error, message: "\($0); left out.", isSetAside: true)
        }
        var sources = try PlaceSources(own: options.gazetteerFolders)
        if sources.hasIndex {
            let sites = collection.incidents.flatMap(\.sites)
            try sources.draw(meantBy: sites.flatMap { PlaceSources.names(in: $0.phrase) })
            if let phrase = options.ringCenter { try sources.draw(forPhrase: phrase) }
        }
        collection.places = sources.gazetteer.places.sorted { $0.id < $1.id }
        collection.zones = try ZoneCollecting.zones(gazetteer: sources.gazetteer, file: options.zoneFile).zones
        return (collection, sources.gazetteer)
    }
}
