/// Turns the text of a page into characters: references resolved, white space as one space, what cannot be seen dropped.
enum CharacterText {
    /// - Parameter hasReferences: false for CDATA and the like.
    static func append(
        _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, to text: inout TextCollector,
        hasReferences: Bool = true
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"), hasReferences, let reference = reference(at: index, range.upperBound, bytes) {
                text.add(scalar: reference.code)
                index += reference.width
            } else if byte < 0x80 {
                text.add(ascii: byte)
                index += 1
            } else {
                index += text.add(sequenceAt: index, range.upperBound, bytes)
            }
        }
    }

    /// An attribute's value or a line of its own.
    static func plain(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, hasReferences: Bool = true) -> String {
        var text = TextCollector()
        append(range, in: bytes, to: &text, hasReferences: hasReferences)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// Resolves references and leaves all else as it is.
    static func decode(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "&"), let reference = reference(at: index, range.upperBound, bytes) {
                text.append(scalar: reference.code)
                index += reference.width
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
    }

    /// The character that a reference stands for, and its bytes with the ampersand; nil for a mere ampersand.
    static func reference(
        at start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (code: UInt32, width: Int)? {
        var index = start + 1
        guard index < end else { return nil }
        if bytes[index] == UInt8(ascii: "#") { return numeric(from: index + 1, start, end, bytes) }
        let first = index
        while index < end, index - first < NamedCharacters.longest,
            (bytes[index] | 32) &- 97 < 26 || bytes[index] &- 48 < 10
        { index += 1 }
        guard index > first else { return nil }
        let name = String(decoding: bytes[first..<index], as: UTF8.self)
        let isClosed = index < end && bytes[index] == UInt8(ascii: ";")
        guard let code = NamedCharacters.codes[name], isClosed || NamedCharacters.withoutSemicolon.contains(name) else {
            return nil
        }
        return (code, index - start + (isClosed ? 1 : 0))
    }

    private static func numeric(
        from first: Int, _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (code: UInt32, width: Int)? {
        var index = first
        let isHexadecimal = index < end && bytes[index] | 32 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let digits = index
        var code: UInt32 = 0
        while index < end {
            let byte = bytes[index]
            var digit = byte &- 48
            if digit > 9 { digit = isHexadecimal && (byte | 32) &- 97 < 6 ? (byte | 32) &- 87 : 255 }
            guard digit < (isHexadecimal ? 16 : 10) else { break }
            code = min(code * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
            index += 1
        }
        guard index > digits else { return nil }
        if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
        // Pages number the characters of windows-1252 as if they were Unicode's (WHATWG HTML, 13.2.5.80).
        if (0x80..<0xA0).contains(code) { code = UInt32(CodePage.windows1252.upperHalf[Int(code) - 0x80]) }
        if code == 0 || code > 0x10_FFFF || (0xD800..<0xE000).contains(code) { code = 0xFFFD }
        return (code, index - start)
    }
}
