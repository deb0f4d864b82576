internal import ByteWriting

/// JSON without a space, for a data block of a page: `writeJSON` escapes `<`, so that nothing in it ends the block.
struct PageJSON {
    private var out = ByteWriter()
    private var needsComma = false

    var bytes: [UInt8] { out.bytes }

    mutating func list(_ content: (inout PageJSON) -> Void) { nest("[", "]", content) }
    mutating func object(_ content: (inout PageJSON) -> Void) { nest("{", "}", content) }

    mutating func key(_ name: StaticString) {
        comma()
        out.write("\"")
        out.write(name)
        out.write("\":")
        needsComma = false
    }

    mutating func value(_ text: String?) {
        comma()
        if let text { out.writeJSON(pageText(text)) } else { out.write("null") }
    }

    mutating func value(_ number: Int?) {
        comma()
        if let number { out.write(number) } else { out.write("null") }
    }

    mutating func value(_ number: Double?, decimals: Int) {
        comma()
        if let number { out.write(number, decimals: decimals) } else { out.write("null") }
    }

    mutating func values(_ texts: [String]) { list { json in for text in texts { json.value(text) } } }

    /// A piece that was written elsewhere.
    mutating func raw(_ bytes: [UInt8]) {
        comma()
        out.write(raw: bytes)
    }

    private mutating func nest(_ open: StaticString, _ close: StaticString, _ content: (inout PageJSON) -> Void) {
        comma()
        out.write(open)
        needsComma = false
        content(&self)
        out.write(close)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { out.write(byte: UInt8(ascii: ",")) }
        needsComma = true
    }
}
