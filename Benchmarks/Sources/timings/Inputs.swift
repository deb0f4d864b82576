import Foundation

/// The files that `peers/make_inputs.py` wrote.
struct Inputs: Sendable {
    let folder: URL

    func names() throws -> [String] { try lines(of: "names.txt") }

    func lines(of file: String) throws -> [String] {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    func text() throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: "text.txt")))
    }

    /// Little-endian IEEE doubles, one after the other.
    func numbers(in file: String) throws -> [Double] {
        let data = try Data(contentsOf: folder.appending(path: file))
        return data.withUnsafeBytes { bytes in
            (0..<bytes.count / 8).map {
                Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)))
            }
        }
    }
}
