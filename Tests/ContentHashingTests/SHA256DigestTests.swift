import ContentHashing
import Testing

@Suite("SHA-256")
struct SHA256DigestTests {
    @Test(
        "agrees with the examples of FIPS 180-2",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func examples(text: String, digest: String) {
        #expect(SHA256Digest(of: text.utf8).hexadecimal == digest)
    }

    @Test("agrees with the example of a million letters")
    func million() {
        #expect(
            SHA256Digest(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000)).hexadecimal
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("is the same piece by piece")
    func pieces() {
        let hashing = SHA256Hashing()
        for piece in ["abcdbcdecdefdefgefghfghi", "", "ghijhijkijkljklmklmnlmnomnopnopq"] {
            hashing.add(Array(piece.utf8))
        }
        #expect(hashing.digest() == SHA256Digest(of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
    }

    @Test("is the same for a slice as for a copy of it")
    func slices() {
        let bytes = Array("head abc tail".utf8)
        #expect(SHA256Digest(of: bytes[5..<8]) == SHA256Digest(of: "abc".utf8))
    }
}
