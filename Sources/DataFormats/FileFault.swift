internal import Foundation

/// Why a product cannot be written into its file: no fault of the product's.
public struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's own words: "No space left on device".
    public let description: String

    /// - Parameters:
    ///   - path: of the file, whose folder is tried when there is no `code`.
    ///   - code: of the system; nil when a library kept it to itself.
    init(_ path: String, code: Int32?, _ words: String) {
        guard let code = code ?? Self.code(ofWritingBeside: path) else {
            description = words
            return
        }
        description = String(cString: strerror(code))
    }

    /// What the system says to some bytes more in the same folder; nil when it takes them.
    private static func code(ofWritingBeside path: String) -> Int32? {
        let probe = path + ".probe"
        let descriptor = open(probe, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { return errno }
        defer {
            close(descriptor)
            unlink(probe)
        }
        let bytes = [UInt8](repeating: 0, count: 1 << 16)
        return bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) } == bytes.count
            ? nil : errno
    }
}
