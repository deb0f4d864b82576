extension ByteWriter {
    /// A JSON string with its quotes. Control characters and U+2028/2029 are escaped, so it is inert in script too;
    /// so are direction overrides, which could reorder the file on a screen.
    public mutating func writeJSON(_ text: String) {
        write(byte: UInt8(ascii: "\""))
        writeJSONCharacters(text)
        write(byte: UInt8(ascii: "\""))
    }

    /// Two texts as one string.
    public mutating func writeJSON(_ head: String, _ tail: String) {
        write(byte: UInt8(ascii: "\""))
        writeJSONCharacters(head)
        writeJSONCharacters(tail)
        write(byte: UInt8(ascii: "\""))
    }

    private mutating func writeJSONCharacters(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var index = 0
            while true {
                index = Self.endOfPlain(utf8, index)
                guard index < utf8.count else { break }
                let width = Self.widthToEscape(utf8, index)
                if width == 0 {
                    index += 1
                    continue
                }
                write(raw: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                writeJSONEscape(utf8[index..<index + width])
                index += width
                start = index
            }
            write(raw: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }

    /// The first byte from `index` on that may need an escape, eight looked at together.
    private static func endOfPlain(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        var index = index
        let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        while index + 8 <= utf8.count {
            let word = UnsafeRawPointer(utf8.baseAddress! + index).loadUnaligned(as: UInt64.self)
            // The top bit of each byte that is a quotation mark, a backslash, "<", DEL, a control, or not ASCII.
            func equal(_ byte: UInt64) -> UInt64 {
                let difference = word ^ (ones &* byte)
                return (difference &- ones) & ~difference
            }
            let found =
                equal(0x22) | equal(0x5C) | equal(0x3C) | equal(0x7F) | ((word &- ones &* 0x20) & ~word) | word
            guard found & tops == 0 else { break }
            index += 8
        }
        while index < utf8.count {
            switch utf8[index] {
            case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0x7F, 0xC2, 0xE2: return index
            default: index += 1
            }
        }
        return index
    }

    /// Bytes of the character at `index` when JSON needs it escaped, else 0.
    private static func widthToEscape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0x7F: 1
        case 0xC2: utf8[index + 1] < 0xA0 ? 2 : 0
        case 0xE2:
            switch (utf8[index + 1], utf8[index + 2]) {
            case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): 3
            default: 0
            }
        default: 0
        }
    }

    private mutating func writeJSONEscape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
        let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first!
        switch scalar {
        case "\"": write("\\\"")
        case "\\": write("\\\\")
        case "\n": write("\\n")
        case "\t": write("\\t")
        case "\r": write("\\r")
        case "<": write("\\u003c")
        default: writeUnicodeEscape(scalar.value)
        }
    }

    /// Text for XML content or a quoted attribute. Characters that XML 1.0 forbids become U+FFFD; direction overrides
    /// (U+202A–E, U+2066–9) are dropped, because they could reorder what stands around them.
    public mutating func writeXML(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"": write("&quot;")
            case "'": write("&#39;")
            case "\t", "\n", "\r": write(byte: 0x20)
            case _ where scalar.isDirectionOverride: break
            default:
                if scalar.isControl || scalar.value & 0xFFFE == 0xFFFE {
                    write("\u{FFFD}")
                } else {
                    write(raw: UTF8.encode(scalar)!)
                }
            }
        }
    }

    /// One text cell of an RFC 4180 table. A cell that a spreadsheet would run as a formula (OWASP's list, full-width
    /// signs included) gets a leading apostrophe; control characters become U+FFFD and direction overrides are dropped.
    public mutating func writeCSV(_ text: String) {
        let cell = text.unicodeScalars.contains(where: Self.isUnfitForCSV) ? Self.cleanedForCSV(text) : text
        let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let needsQuotes = isFormula || cell.utf8.contains { Self.csvSpecials.contains($0) }
        guard needsQuotes else { return write(cell) }
        write(byte: UInt8(ascii: "\""))
        if isFormula { write(byte: UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { write(byte: byte) }
            write(byte: byte)
        }
        write(byte: UInt8(ascii: "\""))
    }

    private static let csvSpecials = Array(",;\"\t\r\n".utf8)

    private static func isUnfitForCSV(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDirectionOverride || (scalar.isControl && scalar != "\t" && scalar != "\r" && scalar != "\n")
    }

    private static func cleanedForCSV(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.isDirectionOverride {
            cleaned.append(isUnfitForCSV(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(cleaned)
    }

    private mutating func writeUnicodeEscape(_ value: UInt32) {
        let digits = Array("0123456789abcdef".utf8)
        write("\\u")
        for shift in [12, 8, 4, 0] as [UInt32] { write(byte: digits[Int((value >> shift) & 15)]) }
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1.
    public var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

    /// Embeddings, overrides and isolates: they could reorder what stands around them.
    public var isDirectionOverride: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}
