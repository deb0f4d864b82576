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
        let (separator, units) = (separator, collection.units)
        try collection.incidents.writeConcurrently(to: sink) { output, incident in
            IncidentFeature.forEach(of: incident, units: units) { feature in
                if separator == .record { output.write(byte: 0x1E) }
                var json = JSONWriter()
                // The one copy of what is collected; the original must let go of it first.
                swap(&json.output, &output)
                json.write(feature, of: incident, .compact)
                swap(&json.output, &output)
                output.write(byte: 0x0A)
            }
        }
    }
}

extension Array where Element: Sendable {
    /// Lines or rows of each element, formatted on all cores and handed to the sink in order.
    func writeConcurrently<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void, each: @Sendable (inout ByteWriter, Element) -> Void
    ) throws(Failure) {
        // Parts are of a size that keeps the cores busy, batches of one that bounds the memory.
        let (part, batch) = (32, 2048)
        for start in stride(from: 0, to: count, by: batch) {
            let starts = [Int](stride(from: start, to: Swift.min(start + batch, count), by: part))
            let pieces = starts.concurrentMap(stride: 1) { first in
                var output = ByteWriter()
                for element in self[first..<Swift.min(first + part, count)] { each(&output, element) }
                return output.takeBytes()
            }
            for piece in pieces where !piece.isEmpty { try sink(piece) }
        }
    }
}
