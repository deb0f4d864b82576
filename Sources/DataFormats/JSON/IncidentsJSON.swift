internal import ByteWriting
public import IncidentModel

/// `incidents.json`: the full record, as `docs/incident.schema.json` describes it.
public struct IncidentsJSON: Product {
    /// Of the shape, not of the tool: readers refuse a major version that they do not know.
    public static let schemaVersion = "1.0"

    public let fileName = "incidents.json"

    public init() {}

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var json = JSONWriter()
        json.begin(isObject: true)
        json.member("schema", Self.schemaVersion)
        json.key("reports")
        json.begin(isObject: false)
        try json.writeConcurrently(collection.reports, to: sink) { $0.write($1) }
        json.end()
        json.key("incidents")
        json.begin(isObject: false)
        try json.writeConcurrently(collection.incidents, to: sink) { $0.write($1) }
        json.end()
        json.key("findings")
        json.begin(isObject: false)
        try json.writeConcurrently(collection.findings, to: sink) { $0.write($1) }
        json.end()
        json.end()
        json.output.write(byte: 0x0A)
        try json.output.drain(to: sink, atLeast: 1)
    }

    /// One incident alone, with no line end after it.
    public static func bytes(of incident: Incident) -> [UInt8] {
        var json = JSONWriter()
        json.write(incident)
        return json.output.bytes
    }
}

extension JSONWriter {
    mutating func write(_ report: Report) {
        object { json in
            json.member("id", report.id.rawValue)
            json.member("title", report.title)
            json.member("publisher", report.publisher)
            json.member("author", report.author)
            json.member("url", report.url)
            json.member("published", report.published?.edtf)
            json.member("language", report.language)
            json.member("sha256", report.sha256)
        }
    }

    mutating func write(_ finding: Finding) {
        object { json in
            json.member("code", finding.code)
            json.member("severity", finding.severity.rawValue)
            json.member("message", finding.message)
            json.member("set_aside", finding.isSetAside)
            json.key("evidence")
            json.array(finding.evidence) { $0.write($1) }
        }
    }

    mutating func write(_ evidence: Evidence) {
        object(.compact) { json in
            json.member("report", evidence.report.rawValue)
            json.member("start", evidence.range.lowerBound)
            json.member("end", evidence.range.upperBound)
            json.member("quote", evidence.quote)
        }
    }
}
