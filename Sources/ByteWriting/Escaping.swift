extension ByteWriter {
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
}

extension Unicode.Scalar {
    /// C0, DEL and C1.
    public var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

    /// Embeddings, overrides and isolates: they could reorder what stands around them.
    public var isDirectionOverride: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}
