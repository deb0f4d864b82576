internal import ByteWriting

extension ByteWriter {
    /// Text inside a line or table cell of Markdown (CommonMark with GitHub's tables): nothing in it is read as markup,
    /// HTML, an address to link or a cell's end. Line ends become spaces, other control characters U+FFFD; direction
    /// overrides are dropped.
    mutating func writeMarkdown(_ text: String) {
        // GitHub links bare addresses: an entity in their middle keeps the text and ends that.
        let hasAddress = text.contains("://")
        let hasHost = text.contains("www.")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "@": write("&#64;")
            case ":" where hasAddress: write("&#58;")
            case "." where hasHost: write("&#46;")
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$":
                write(byte: UInt8(ascii: "\\"))
                write(byte: UInt8(ascii: scalar))
            case "\t", "\n", "\r", "\u{2028}", "\u{2029}": write(byte: 0x20)
            default:
                if scalar.isDirectionOverride { continue }
                if scalar.isControl { write("\u{FFFD}") } else { write(String(scalar)) }
            }
        }
    }
}
