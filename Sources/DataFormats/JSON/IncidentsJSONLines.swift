internal import ByteWriting
public import IncidentModel

/// `incidents.jsonl`: the record a line an incident, so that it can be streamed, searched and joined line by line.
///
/// The first line is the head: `schema`, `reports` and the findings that belong to no incident.
public struct IncidentsJSONLines: Product {
    public let fileName = "incidents.jsonl"

    public init() {}

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var head = JSONWriter()
        head.object(.compact) { json in
            json.member("schema", IncidentsJSON.schemaVersion)
            json.key("reports")
            json.array(collection.reports) { $0.write($1) }
            json.key("findings")
            json.array(collection.findings) { $0.write($1) }
        }
        head.output.write(byte: 0x0A)
        try head.output.drain(to: sink, atLeast: 1)
        try collection.incidents.writeConcurrently(to: sink) { output, incident in
            var json = JSONWriter()
            swap(&json.output, &output)
            json.write(incident, .compact)
            swap(&json.output, &output)
            output.write(byte: 0x0A)
        }
    }
}
