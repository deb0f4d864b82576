internal import Foundation

/// The bytes of a file: a large one is mapped, so that no more of it is in memory than what is being read.
public final class FileBytes: @unchecked Sendable {
    private let copy: [UInt8]
    private let map: UnsafeRawBufferPointer?

    public init(_ bytes: [UInt8]) { (copy, map) = (bytes, nil) }

    /// From this size on a file is mapped: somebody who cuts it short meanwhile would end the program.
    static let leastMapped = 64 << 20

    /// Nil for what cannot be read.
    public init?(path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= Self.leastMapped,
            let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED
        {
            madvise(start, Int(status.st_size), MADV_SEQUENTIAL)
            (copy, map) = ([], UnsafeRawBufferPointer(start: start, count: Int(status.st_size)))
            return
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
        (copy, map) = ([UInt8](data), nil)
    }

    deinit { if let map { munmap(UnsafeMutableRawPointer(mutating: map.baseAddress), map.count) } }

    public var count: Int { map?.count ?? copy.count }

    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let map { return body(map.bindMemory(to: UInt8.self)) }
        return copy.withUnsafeBufferPointer(body)
    }

    /// All of them in memory.
    var array: [UInt8] { map.map { [UInt8]($0) } ?? copy }

    /// Lets go what was read; what is asked for again comes back from the disk or its cache.
    public func giveBack(_ range: Range<Int>) {
        guard let map else { return }
        let whole = range.lowerBound & ~0xFFFF..<max(range.lowerBound, range.upperBound) & ~0xFFFF
        madvise(UnsafeMutableRawPointer(mutating: map.baseAddress! + whole.lowerBound), whole.count, MADV_DONTNEED)
    }

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
