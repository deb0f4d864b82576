internal import CZip

/// Writes an archive by the system's libzip: deflated, every time the first of 1980, so that the same entries give the
/// same bytes.
public struct ZipWriter {
    private enum Content {
        case bytes([UInt8])
        case file(String)
    }

    private var entries: [(name: String, content: Content)] = []

    public init() {}

    /// - Parameter name: with `/` between folders.
    public mutating func add(_ bytes: [UInt8], as name: String) { entries.append((name, .bytes(bytes))) }

    /// - Parameter path: of a file that is there until the archive is written.
    public mutating func add(file path: String, as name: String) { entries.append((name, .file(path))) }

    /// Straight into a file; what is added from files is never in memory as a whole.
    ///
    /// - Throws: libzip's sentence.
    public func write(toFile path: String) throws(ZipFault) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw ZipFault("cannot be written", &error)
        }
        try fill(archive)
    }

    /// The whole file in memory.
    ///
    /// - Throws: libzip's sentence when memory runs out or a name stands twice.
    public func bytes() throws(ZipFault) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw ZipFault("cannot be written", &error)
        }
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            throw ZipFault("cannot be written", &error)
        }
        // Closing the archive gives up its hold of the source; ours stays for reading it.
        zip_source_keep(target)
        try fill(archive)
        return try Self.contents(of: target)
    }

    /// Adds every entry and closes the archive, or gives it up.
    private func fill(_ archive: OpaquePointer) throws(ZipFault) {
        for entry in entries {
            do throws(ZipFault) { try Self.add(entry, to: archive) } catch {
                zip_discard(archive)
                throw error
            }
        }
        guard zip_close(archive) == 0 else {
            let fault = ZipFault("cannot be written", zip_get_error(archive))
            zip_discard(archive)
            throw fault
        }
    }

    private static func source(of content: Content, in archive: OpaquePointer) -> OpaquePointer? {
        switch content {
        case .file(let path): return zip_source_file(archive, path, 0, -1)
        case .bytes(let bytes):
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
            bytes.withUnsafeBytes {
                if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) }
            }
            let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
            if source == nil { copy.deallocate() }
            return source
        }
    }

    private static func add(_ entry: (name: String, content: Content), to archive: OpaquePointer) throws(ZipFault) {
        guard let source = source(of: entry.content, in: archive) else {
            throw ZipFault("cannot be written", zip_get_error(archive))
        }
        let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw ZipFault("\"\(entry.name)\" cannot be added", zip_get_error(archive))
        }
        // Time 0 and 1 January 1980, in the fields of MS-DOS: set as such, no time zone gets at them. The same rights whatever a
        // file has; libzip's default would count as not set.
        guard zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0) == 0,
            zip_file_set_external_attributes(archive, UInt64(index), 0, UInt8(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0,
            zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0
        else { throw ZipFault("\"\(entry.name)\" cannot be added", zip_get_error(archive)) }
    }

    private static func contents(of source: OpaquePointer) throws(ZipFault) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw ZipFault("cannot be read back", zip_source_error(source)) }
        defer { zip_source_close(source) }
        let bytes = try ZipPieces.joined(upTo: .max) { zip_source_read(source, $0, $1) }
        guard let bytes else { throw ZipFault("cannot be read back", zip_source_error(source)) }
        return bytes
    }
}
