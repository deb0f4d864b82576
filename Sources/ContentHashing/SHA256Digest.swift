internal import CCrypto

/// The SHA-256 of some bytes, by the system's libcrypto.
public struct SHA256Digest: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(of input: some Sequence<UInt8>) {
        var digest = [UInt8](repeating: 0, count: 32)
        let contiguous = ContiguousArray(input)
        contiguous.withUnsafeBytes { source in
            // Fails only when the library has no SHA-256 at all; the digest then stays zero and no file can match it.
            _ = EVP_Digest(source.baseAddress, source.count, &digest, nil, EVP_sha256(), nil)
        }
        bytes = digest
    }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
