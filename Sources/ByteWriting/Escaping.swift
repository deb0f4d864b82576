extension ByteWriter {
    /// A JSON string with its quotes. Control characters and U+2028/2029 are escaped, so it is inert in script too.
    public mutating func writeJSON(_ text: String) {
        write(byte: UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": write("\\\"")
            case "\\": write("\\\\")
            case "\n": write("\\n")
            case "\t": write("\\t")
            case "\r": write("\\r")
            case "<": write("\\u003c")
            case "\u{2028}": write("\\u2028")
            case "\u{2029}": write("\\u2029")
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
                    writeUnicodeEscape(scalar.value)
                } else {
                    write(raw: UTF8.encode(scalar)!)
                }
            }
        }
        write(byte: UInt8(ascii: "\""))
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
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE {
                    write("\u{FFFD}")
                } else {
                    write(raw: UTF8.encode(scalar)!)
                }
            }
        }
    }

    /// One text cell of an RFC 4180 table. A cell that a spreadsheet would run as a formula gets a leading apostrophe.
    public mutating func writeCSV(_ text: String) {
        let first = text.utf8.first
        let isFormula = first.map { Array("=+-@\t\r\n".utf8).contains($0) } ?? false
        let needsQuotes = isFormula || text.utf8.contains { Array(",\"\r\n".utf8).contains($0) }
        guard needsQuotes else { return write(text) }
        write(byte: UInt8(ascii: "\""))
        if isFormula { write(byte: UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { write(byte: byte) }
            write(byte: byte)
        }
        write(byte: UInt8(ascii: "\""))
    }

    private mutating func writeUnicodeEscape(_ value: UInt32) {
        let digits = Array("0123456789abcdef".utf8)
        write("\\u")
        for shift in [12, 8, 4, 0] as [UInt32] { write(byte: digits[Int((value >> shift) & 15)]) }
    }
}
