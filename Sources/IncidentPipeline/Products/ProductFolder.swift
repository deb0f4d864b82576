internal import FoundationEssentials
internal import Glibc

/// Writes the products of a run so that they appear together or not at all.
///
/// Everything goes into a neighbour folder first, which then takes the place of the old one.
struct ProductFolder {
    let path: String

    /// - Throws: `PipelineError` when something is there and may not be replaced, or when nothing can be written there.
    func replace(with products: [(name: String, bytes: [UInt8])], force: Bool) throws(PipelineError) {
        let manager = FileManager.default
        var isFolder = false
        let exists = manager.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, !isFolder { throw .outputIsFile(path) }
        let isEmpty = ((try? manager.contentsOfDirectory(atPath: path)) ?? []).isEmpty
        if exists, !isEmpty {
            guard force else { throw .outputExists(path) }
            guard isOurs else { throw .outputForeign(path) }
        }
        let fresh = "\(trimmed).writing-\(getpid())"
        let old = "\(trimmed).replaced-\(getpid())"
        do {
            try manager.createDirectory(atPath: fresh, withIntermediateDirectories: true)
            for product in products { try write(product.bytes, to: "\(fresh)/\(product.name)") }
        } catch {
            try? manager.removeItem(atPath: fresh)
            throw .cannotWrite(path, Self.reason(error))
        }
        if exists, rename(trimmed, old) != 0 {
            let reason = String(cString: strerror(errno))
            try? manager.removeItem(atPath: fresh)
            throw .cannotWrite(path, reason)
        }
        if rename(fresh, trimmed) != 0 {
            let reason = String(cString: strerror(errno))
            if exists { rename(old, trimmed) }
            try? manager.removeItem(atPath: fresh)
            throw .cannotWrite(path, reason)
        }
        if exists { try? manager.removeItem(atPath: old) }
    }

    private var trimmed: String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

    /// `--force` replaces earlier output only, never somebody's folder.
    private var isOurs: Bool { FileManager.default.fileExists(atPath: "\(trimmed)/manifest.json") }

    private struct WriteFailure: Error { var reason: String }

    private func write(_ bytes: [UInt8], to file: String) throws {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw WriteFailure(reason: String(cString: strerror(errno))) }
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                throw WriteFailure(reason: reason)
            }
            offset += count
        }
        // A full disk may show only here.
        if close(descriptor) != 0 { throw WriteFailure(reason: String(cString: strerror(errno))) }
    }

    private static func reason(_ error: any Error) -> String {
        if let failure = error as? WriteFailure { return failure.reason }
        if let cocoa = error as? CocoaError, let posix = cocoa.underlying as? POSIXError {
            return String(cString: strerror(posix.code.rawValue))
        }
        return String(cString: strerror(errno))
    }
}
