/// What apostrophes, brackets and capitals say of where words begin and end: l'aéroport, Bağdat'ta, AbuGhraib.
enum WrittenSigns {
    /// Without "l'" and "d'" before a word, with a space before a capital inside a word, without what stands in brackets.
    static func respelled(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard mayBeRespelled(bytes) else { return nil }
        var letters: [UInt8] = []
        var depth = 0
        var hasChanged = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if depth > 0 {
                hasChanged = true
                if byte == UInt8(ascii: ")") { depth -= 1 }
                index += 1
                continue
            }
            if let length = turkishEndingLength(bytes, at: index), !letters.isEmpty {
                index += length
                hasChanged = true
                continue
            }
            let isWordStart = letters.last.map { $0 == 0x20 || $0 == 0x2D } ?? true
            if isWordStart, byte | 0x20 == Letter.l || byte | 0x20 == Letter.d,
                let length = apostropheLength(bytes, at: index + 1)
            {
                index += 1 + length
                hasChanged = true
                continue
            }
            if byte &- 0x41 < 26, let last = letters.last, last &- 0x61 < 26 {
                letters.append(0x20)
                hasChanged = true
            }
            letters.append(byte)
            index += 1
        }
        return hasChanged ? String(decoding: letters, as: UTF8.self) : nil
    }

    /// Nearly every name has none of these signs, and no capital behind a small letter.
    private static func mayBeRespelled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in bytes {
            if byte >= 0x80 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                return true
            }
            if byte &- 0x41 < 26, before &- 0x61 < 26 { return true }
            before = byte
        }
        return false
    }

    private static func apostropheLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        let (value, length) = scalar(in: bytes, at: index)
        return ScalarKind(value) == .apostrophe ? length : nil
    }

    /// Turkish parts case endings from names: Türkiye'nin, Bağdat'ta.
    private static func turkishEndingLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard let sign = apostropheLength(bytes, at: index) else { return nil }
        var end = index + sign
        while end < bytes.count, bytes[end] != 0x20 { end += 1 }
        let ending = FoldedName(UnsafeBufferPointer(rebasing: bytes[(index + sign)..<end])).plainKey
        return turkishEndings.contains(ending) ? end - index : nil
    }

    private static let turkishEndings = HashedWords([
        "nin", "nun", "in", "un", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "daki", "deki", "taki", "teki",
        "ya",
        "ye", "yi", "yu", "a", "e", "i", "u", "na", "ne", "ni", "nu", "nda", "nde",
    ])
}
