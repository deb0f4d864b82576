internal import ContentHashing
internal import DataFormats
internal import Glibc

/// A product that is being written: piece by piece onto the disk, its digest taken on the way.
final class ProductFile {
    private let name: String
    private let descriptor: Int32
    private let hashing = SHA256Hashing()
    private var count = 0
    private var isOpen = true

    /// - Parameter folder: there already, which those that the name tells need not be.
    init(_ name: String, in folder: String) throws(WriteFailure) {
        self.name = name
        let path = "\(folder)/\(name)"
        if name.contains("/"), let slash = path.lastIndex(of: "/") {
            _ = try FolderWriting.makeFolders(String(path[..<slash]))
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw .last }
    }

    deinit { if isOpen { close(descriptor) } }

    func write(_ bytes: [UInt8]) throws(WriteFailure) {
        hashing.add(bytes)
        count += bytes.count
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { throw .last }
            offset += written
        }
    }

    func finish() throws(WriteFailure) -> Manifest.File {
        isOpen = false
        // A full disk may show only here.
        if close(descriptor) != 0 { throw .last }
        return Manifest.File(name: name, sha256: hashing.digest().hexadecimal, bytes: count)
    }

    /// What somebody else has written there.
    static func written(_ name: String, in folder: String) throws(WriteFailure) -> Manifest.File {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw .last }
        defer { close(descriptor) }
        let hashing = SHA256Hashing()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var total = 0
        while true {
            let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .last }
            if count == 0 { return Manifest.File(name: name, sha256: hashing.digest().hexadecimal, bytes: total) }
            piece.withUnsafeBytes { hashing.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            total += count
        }
    }
}
