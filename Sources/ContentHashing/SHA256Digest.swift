internal import CCrypto

/// The SHA-256 of some bytes, by the system's libcrypto.
public struct SHA256Digest: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(of input: some Sequence<UInt8>) {
        let hashing = SHA256Hashing()
        let isWhole: Void? = input.withContiguousStorageIfAvailable { hashing.add(UnsafeRawBufferPointer($0)) }
        if isWhole == nil { ContiguousArray(input).withUnsafeBytes { hashing.add($0) } }
        self = hashing.digest()
    }

    fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
            for (index, byte) in bytes.enumerated() {
                digits[2 * index] = digit(byte >> 4)
                digits[2 * index + 1] = digit(byte & 15)
            }
            return 2 * bytes.count
        }
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
