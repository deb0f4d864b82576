internal import CCrypto

/// The SHA-256 of some bytes, by the system's libcrypto.
public struct SHA256Digest: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(of input: some Sequence<UInt8>) {
        let hashing = SHA256Hashing()
        let contiguous = ContiguousArray(input)
        contiguous.withUnsafeBytes { hashing.add($0) }
        self = hashing.digest()
    }

    fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// The SHA-256 of bytes that come piece by piece.
public final class SHA256Hashing {
    private let context = EVP_MD_CTX_new()

    public init() { _ = EVP_DigestInit_ex(context, EVP_sha256(), nil) }

    deinit { EVP_MD_CTX_free(context) }

    public func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    }

    public func add(_ bytes: UnsafeRawBufferPointer) { _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

    /// Of all that was added; asked for once.
    public func digest() -> SHA256Digest {
        var digest = [UInt8](repeating: 0, count: 32)
        // Fails only when the library has no SHA-256 at all; the digest then stays zero and no file can match it.
        _ = EVP_DigestFinal_ex(context, &digest, nil)
        return SHA256Digest(digest)
    }
}
