internal import CZip

/// Why an archive cannot be read or written, a sentence without subject: "is no zip archive".
public struct ZipFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }

    /// In libzip's own words.
    init(_ what: String, _ error: UnsafeMutablePointer<zip_error_t>?) {
        guard let error else {
            self.init(what)
            return
        }
        self.init("\(what): \(String(cString: zip_error_strerror(error)))")
    }
}
