internal import FileMapping
internal import Foundation

/// The bytes of a large file, mapped: what is looked at is in memory, the rest on the disk.
enum MappedFile {
    /// - Parameter body: gets the bytes, and a function that lets go the pages read so far; what is asked for again comes
    ///   back from the disk or its cache.
    /// - Throws: `CommandError` when the file cannot be read or was written to meanwhile, and what `body` throws.
    static func withBytes<Result>(
        of path: String, _ body: (UnsafeBufferPointer<UInt8>, _ giveBack: () -> Void) throws -> Result
    ) throws -> Result {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard file >= 0, fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            if file >= 0 { close(file) }
            throw CommandError("\(path): cannot be read; check that it exists and may be opened.")
        }
        let map = FileMap(descriptor: file)
        close(file)
        guard let map else { return try withCopy(of: path, body) }
        let result = Swift.Result { try body(map.bytes.bindMemory(to: UInt8.self)) { map.giveBack() } }
        // Whatever came of it, it was not the file.
        guard map.isUnchanged else {
            throw CommandError(
                "\(path): was changed by another program while it was read; run again when it is finished.")
        }
        return try result.get()
    }

    /// Pipes and empty files cannot be mapped.
    private static func withCopy<Result>(
        of path: String, _ body: (UnsafeBufferPointer<UInt8>, _ giveBack: () -> Void) throws -> Result
    ) throws -> Result {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw CommandError("\(path): cannot be read; check that it exists and may be opened.")
        }
        return try data.withUnsafeBytes { try body($0.bindMemory(to: UInt8.self)) {} }
    }
}
