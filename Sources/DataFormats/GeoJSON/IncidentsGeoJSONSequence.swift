internal import ByteWriting
public import IncidentModel

/// The features of `incidents.geojson` one by one, so that a reader need not hold them all.
public struct IncidentsGeoJSONSequence: Product {
    public enum Separator: Sendable {
        /// RFC 8142: a record separator (0x1E) before each text, a line end after it.
        case record
        /// The popular form: a line a feature and nothing else.
        case line
    }

    public let separator: Separator
    public var fileName: String { separator == .record ? "incidents.geojsons" : "incidents.geojsonl" }

    public init(_ separator: Separator) { self.separator = separator }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var output = ByteWriter()
        for incident in collection.incidents {
            for feature in IncidentFeature.all(of: incident, units: collection.units) {
                if separator == .record { output.write(byte: 0x1E) }
                var json = JSONWriter(output)
                // The one copy of what is collected; the original must let go of it first.
                output = ByteWriter()
                json.write(feature, .compact)
                output = json.output
                output.write(byte: 0x0A)
                try output.drain(to: sink)
            }
        }
        try output.drain(to: sink, atLeast: 1)
    }
}
