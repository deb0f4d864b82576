internal import ByteWriting
public import IncidentModel

/// A file that is written from a collection of incidents: same collection, same bytes.
public protocol Product: Sendable {
    /// Name in the output folder.
    var fileName: String { get }

    /// Hands the file to `sink` piece by piece, about 64 KiB each; only the sink can fail.
    func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure)
}

extension Product {
    /// The whole file in memory.
    public func bytes(of collection: IncidentCollection) -> [UInt8] {
        var bytes: [UInt8] = []
        write(collection) { bytes += $0 }
        return bytes
    }
}

extension ByteWriter {
    /// Passes on what is collected once it is worth a call.
    mutating func drain<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void, atLeast count: Int = 65_536
    ) throws(Failure) {
        guard !isEmpty, self.count >= count else { return }
        try sink(bytes)
        removeAll(keepingCapacity: true)
    }
}
