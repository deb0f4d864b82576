internal import Glibc

/// A file that appears under its name when it is whole, or not at all.
final class StreamedFile {
    private let path: String
    private let partPath: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// - Throws: `CommandError` when the name is taken and `isForced` not set, or the folder cannot be written to.
    init(_ path: String, isForced: Bool) throws(CommandError) {
        if !isForced, access(path, F_OK) == 0 {
            throw CommandError("\(path) exists; use --force to overwrite it.")
        }
        self.path = path
        partPath = path + ".part"
        descriptor = open(partPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw CommandError("\(path) cannot be written: \(String(cString: strerror(errno))).") }
    }

    func write(_ bytes: [UInt8]) throws(CommandError) {
        buffer += bytes
        if buffer.count >= 1 << 20 { try flush() }
    }

    /// For a writer that goes back and forth in its file, which it makes itself.
    func fill(_ write: (_ path: String) throws -> Void) throws {
        unlink(partPath)
        try write(partPath)
    }

    func finish() throws(CommandError) {
        try flush()
        guard close(descriptor) == 0, rename(partPath, path) == 0 else { throw failure() }
    }

    func discard() {
        close(descriptor)
        unlink(partPath)
    }

    private func flush() throws(CommandError) {
        var offset = 0
        while offset < buffer.count {
            let count = buffer[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            offset += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure() -> CommandError {
        CommandError("\(path) cannot be written: \(String(cString: strerror(errno))).")
    }
}

/// What a command could not do, a sentence.
struct CommandError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
