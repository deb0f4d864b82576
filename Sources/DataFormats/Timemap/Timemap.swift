internal import ByteWriting
public import IncidentModel

/// Events for Timemap (Forensic Architecture), the fields that its `eventSchema` asks for; one event a placed site.
public struct TimemapEvents: Product {
    public let fileName = "timemap-events.json"

    public init() {}

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var json = JSONWriter()
        json.begin(isObject: false)
        for incident in collection.incidents {
            for (index, site) in incident.sites.enumerated() {
                guard let placement = site.placement else { continue }
                json.write(site, index: index, placement, of: incident)
                try json.output.drain(to: sink)
            }
        }
        json.end()
        json.output.write(byte: 0x0A)
        try json.output.drain(to: sink, atLeast: 1)
    }
}

/// The sources that `timemap-events.json` refers to, by report id.
public struct TimemapSources: Product {
    public let fileName = "timemap-sources.json"

    public init() {}

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var json = JSONWriter()
        json.begin(isObject: false)
        for report in collection.reports {
            json.object { json in
                json.member("id", report.id.rawValue)
                json.member("title", report.title ?? report.id.rawValue)
                json.member("thumbnail", "")
                json.member("paths", [String](), .compact)
                json.member("type", "Article")
                json.member("affil_s", [report.publisher].compactMap { $0 }, .compact)
                json.member("url", report.url ?? "")
                json.member("description", report.publisher ?? "")
                json.member("parent", "")
                json.member("author", report.author ?? report.publisher ?? "")
                json.member("date", report.published?.edtf ?? "")
                json.member("desc", "")
            }
            try json.output.drain(to: sink)
        }
        json.end()
        json.output.write(byte: 0x0A)
        try json.output.drain(to: sink, atLeast: 1)
    }
}

extension JSONWriter {
    /// Timemap wants latitude and longitude as text, and text where others have null.
    fileprivate mutating func write(_ site: Site, index: Int, _ placement: Placement, of incident: Incident) {
        object { json in
            json.member("id", "\(incident.id)/site-\(index)")
            json.member("description", site.title + ". " + site.description(in: incident))
            json.member("date", incident.date?.edtf ?? "")
            json.member("time", incident.time?.precision == .minute ? incident.time?.local ?? "" : "")
            json.member("time_precision", incident.time.map { "\($0.precision.rawValue): \($0.local)" } ?? "")
            json.member("location", site.verbatim)
            json.member("latitude", Self.digits(placement.writtenPoint.latitude))
            json.member("longitude", Self.digits(placement.writtenPoint.longitude))
            json.member("location_precision", "\(Int(placement.radiusMeters.rounded())) m")
            json.member("type", incident.weapon?.term ?? "")
            json.member("category", site.role.rawValue)
            json.member("category_full", "\(incident.status.rawValue)/\(site.role.rawValue)")
            json.member("associations", [site.role.rawValue, incident.status.rawValue], .compact)
            json.member("sources", incident.reports.map(\.rawValue), .compact)
            json.member("comments", incident.findings.map(\.message).joined(separator: " "))
            json.member("time_display", incident.time?.local ?? "")
        }
    }

    private static func digits(_ degrees: Double) -> String {
        var digits = ByteWriter()
        digits.write(degrees, decimals: CoordinateDecimals.most)
        return String(decoding: digits.bytes, as: UTF8.self)
    }
}
