internal import CZip

/// An archive in memory, read entry by entry by the system's libzip; nothing is ever unpacked into a folder.
///
/// An archive says of itself how large it gets, and may lie: `bytes(of:limit:)` stops at the limit whatever was
/// declared. Not for two threads at once.
public final class ZipReader {
    public struct Entry: Hashable, Sendable {
        /// Of the archive; may be anything, `isSafeName` tells.
        public let name: String
        /// As declared.
        public let byteCount: Int
        public let isEncrypted: Bool
        /// Its bytes are the name of another file, as Unix archives keep symbolic links.
        public let isLink: Bool
        let index: UInt64

        public var isFolder: Bool { name.hasSuffix("/") }

        /// A relative path that stays below where it is put: no `..`, no root, no drive, no backslash, no control character.
        public var isSafeName: Bool {
            guard !name.isEmpty, !name.hasPrefix("/"), !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C }) else {
                return false
            }
            let parts = name.split(separator: "/", omittingEmptySubsequences: true)
            return !parts.contains("..") && !(parts.first?.contains(":") ?? true)
        }
    }

    /// In the order of the archive.
    public let entries: [Entry]
    private let archive: OpaquePointer

    /// - Throws: when the bytes are no archive, or it has more entries than `mostEntries`.
    public init(_ bytes: [UInt8], mostEntries: Int = 100_000) throws(ZipFault) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip keeps the pointer until the archive is closed, and then frees it.
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) } }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            copy.deallocate()
            throw ZipFault("cannot be opened", &error)
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw ZipFault("is no zip archive", &error)
        }
        let count = zip_get_num_entries(archive, 0)
        guard count >= 0, count <= Int64(mostEntries) else {
            zip_discard(archive)
            throw ZipFault("holds \(count) entries, more than \(mostEntries)")
        }
        self.archive = archive
        entries = (0..<UInt64(count)).compactMap { index in
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { return nil }
            var (system, attributes) = (0 as UInt8, 0 as UInt32)
            zip_file_get_external_attributes(archive, index, 0, &system, &attributes)
            return Entry(
                name: String(cString: name), byteCount: Int(clamping: status.size),
                isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE),
                isLink: system == UInt8(ZIP_OPSYS_UNIX) && attributes >> 28 == 0o12, index: index)
        }
    }

    deinit { zip_discard(archive) }

    /// The unpacked bytes, their check sum compared.
    ///
    /// - Throws: when they are more than `limit`, encrypted, those of a link, packed in a way that libzip does not know, or broken.
    public func bytes(of entry: Entry, limit: Int) throws(ZipFault) -> [UInt8] {
        guard !entry.isEncrypted else { throw ZipFault("is encrypted") }
        guard !entry.isLink else { throw ZipFault("is a link to another file, which is not followed") }
        guard entry.byteCount <= limit else {
            throw ZipFault("unpacks to \(entry.byteCount) bytes, more than \(limit)")
        }
        guard let file = zip_fopen_index(archive, entry.index, 0) else {
            throw ZipFault("cannot be unpacked", zip_get_error(archive))
        }
        defer { zip_fclose(file) }
        let bytes = try ZipPieces.joined(upTo: limit) { zip_fread(file, $0, $1) }
        guard let bytes else { throw ZipFault("cannot be unpacked", zip_file_get_error(file)) }
        return bytes
    }
}
