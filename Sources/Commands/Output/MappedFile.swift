internal import Foundation

/// The bytes of a large file, mapped: what is looked at is in memory, the rest on the disk.
enum MappedFile {
    /// - Throws: `CommandError` when the file cannot be read, and what `body` throws.
    static func withBytes<Result>(
        of path: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) throws -> Result {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        } catch {
            throw CommandError("\(path): cannot be read; check that it exists and may be opened.")
        }
        return try data.withUnsafeBytes { try body($0.bindMemory(to: UInt8.self)) }
    }
}
