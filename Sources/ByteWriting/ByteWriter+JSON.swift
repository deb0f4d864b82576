/// JSON strings, and the members of objects: what a product of JSON holds most.
extension ByteWriter {
    /// What stands before the name of a member.
    public struct MemberLead: Sendable {
        let isFirst: Bool
        let spaces: Int?

        /// - Parameter spaces: before a name on a line of its own; nil on one line with the others.
        public init(isFirst: Bool, spaces: Int?) { (self.isFirst, self.spaces) = (isFirst, spaces) }
    }

    /// A JSON string with its quotes. Control characters and U+2028/2029 are escaped, so it is inert in script too;
    /// so are direction overrides, which could reorder the file on a screen.
    public mutating func writeJSON(_ text: String) {
        write(byte: UInt8(ascii: "\""))
        writeJSONPart(text)
        write(byte: UInt8(ascii: "\""))
    }

    /// A part of a JSON string, without quotes.
    ///
    /// - Parameter withoutMarkup: for viewers that take texts for HTML: angle brackets become ‹ and ›.
    public mutating func writeJSONPart(_ text: String, withoutMarkup: Bool = false) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            while start < utf8.count {
                // A long text asks for the room of its escapes piece by piece.
                var end = Swift.min(start + Self.longestPiece, utf8.count)
                while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
                let piece = UnsafeBufferPointer(rebasing: utf8[start..<end])
                put(atMost: Pen.widestEscape * piece.count) { $0.putJSON(piece, withoutMarkup: withoutMarkup) }
                start = end
            }
        }
    }

    private static let longestPiece = 4096

    /// A comma after what stands before, a line end, spaces, the name in quotation marks and a colon.
    ///
    /// - Parameter name: needs no escape.
    public mutating func writeKey(_ name: StaticString, _ lead: MemberLead) {
        put(atMost: Pen.width(of: name, lead)) { $0.putKey(name, lead) }
    }

    public mutating func writeMember(_ name: StaticString, _ lead: MemberLead, _ text: String?) {
        guard var text else { return writeNull(name, lead) }
        guard text.utf8.count <= Self.longestPiece else {
            writeKey(name, lead)
            return writeJSON(text)
        }
        text.withUTF8 { utf8 in
            put(atMost: Pen.width(of: name, lead) + Pen.widestEscape * utf8.count + 2) { pen in
                pen.putKey(name, lead)
                pen.put(byte: UInt8(ascii: "\""))
                pen.putJSON(utf8, withoutMarkup: false)
                pen.put(byte: UInt8(ascii: "\""))
            }
        }
    }

    public mutating func writeMember(_ name: StaticString, _ lead: MemberLead, _ number: Int?) {
        guard let number else { return writeNull(name, lead) }
        put(atMost: Pen.width(of: name, lead) + Pen.widestNumber) { pen in
            pen.putKey(name, lead)
            pen.put(number)
        }
    }

    public mutating func writeMember(_ name: StaticString, _ lead: MemberLead, _ number: Double?, decimals: Int) {
        guard let number else { return writeNull(name, lead) }
        put(atMost: Pen.width(of: name, lead) + Pen.widestNumber) { pen in
            pen.putKey(name, lead)
            pen.put(number, decimals: decimals)
        }
    }

    private mutating func writeNull(_ name: StaticString, _ lead: MemberLead) {
        put(atMost: Pen.width(of: name, lead) + 4) { pen in
            pen.putKey(name, lead)
            pen.put("null")
        }
    }
}
