internal import FileMapping
internal import Foundation

/// The bytes of a file: a large one is mapped, so that no more of it is in memory than what is being read.
public final class FileBytes: @unchecked Sendable {
    private let copy: [UInt8]
    private let map: FileMap?

    public init(_ bytes: [UInt8]) { (copy, map) = (bytes, nil) }

    /// From this size on a file is mapped.
    static let leastMapped = 64 << 20

    /// Nil for what cannot be read.
    public init?(path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        if fstat(file, &status) == 0, status.st_size >= Self.leastMapped, let map = FileMap(descriptor: file) {
            map.expectReadingInOrder()
            (copy, self.map) = ([], map)
            return
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
        (copy, map) = ([UInt8](data), nil)
    }

    public var count: Int { map?.bytes.count ?? copy.count }

    /// Asked when all was read: whether what was read is what the file held at the beginning.
    public var isUnchanged: Bool { map?.isUnchanged ?? true }

    /// What is said otherwise: whatever came of it was not the file.
    static let changedMeanwhile = "was changed by another program while it was read; run again when it is finished"

    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        if let map { return try body(map.bytes.bindMemory(to: UInt8.self)) }
        return try copy.withUnsafeBufferPointer(body)
    }

    /// Lets go what was read; what is asked for again comes back from the disk or its cache.
    public func giveBack(_ range: Range<Int>) { map?.giveBack(range) }

    func withInput<Result>(_ body: (FileInput) -> Result) -> Result {
        var given = 0
        return withBytes { bytes in
            body(
                FileInput(bytes: bytes) { offset in
                    self.giveBack(given..<max(given, offset))
                    given = max(given, offset)
                })
        }
    }
}

/// Bytes while they are read.
struct FileInput {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Told how many of the first ones are done with.
    let giveBack: (Int) -> Void
}
