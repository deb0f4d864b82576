/// Whether bytes may be text at all.
enum TextEncoding {
    /// Text files hold no NUL; pictures, archives and databases nearly always do, early.
    static func looksBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8_192).contains(0) }
}
