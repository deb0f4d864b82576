/// What libzip gives piece by piece.
enum ZipPieces {
    /// - Parameter next: fills the buffer with at most so many bytes; 0 at the end, below 0 when it cannot.
    /// - Returns: nil when it could not.
    /// - Throws: when there is more than `limit`, whatever was declared.
    static func joined(
        upTo limit: Int, _ next: (UnsafeMutableRawPointer?, UInt64) -> Int64
    ) throws(ZipFault) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { next($0.baseAddress, UInt64($0.count)) }
            if count < 0 { return nil }
            if count == 0 { return bytes }
            guard Int(count) <= limit - bytes.count else { throw ZipFault("unpacks to more than \(limit) bytes") }
            bytes += buffer[..<Int(count)]
        }
    }
}
