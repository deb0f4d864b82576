/// Cuts a page or feed into tags and text, as the HTML standard's tokenizer does (WHATWG HTML, 13.2.5); never fails.
///
/// Every byte is looked at a fixed number of times, whatever the page does. XML differs: names keep their case for others
/// to compare, CDATA is text, and no element holds raw text.
struct MarkupScanner {
    enum Token {
        /// Characters with references still in them.
        case text(Range<Int>)
        /// Characters as they stand: CDATA, the inside of `<script>`.
        case raw(Range<Int>)
        case start(name: Range<Int>, attributes: Range<Int>, isEmpty: Bool)
        case end(name: Range<Int>)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let isXML: Bool
    private let end: Int
    private var position: Int

    /// - Parameter bytes: outlive the scanner.
    init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>? = nil, isXML: Bool = false) {
        self.bytes = bytes
        self.isXML = isXML
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// Where the next token begins.
    var offset: Int { position }

    mutating func next() -> Token? {
        var start = position
        while position < end {
            guard bytes[position] == UInt8(ascii: "<"), let second = byte(at: position + 1), opensMarkup(second) else {
                position += 1
                continue
            }
            if start < position { return .text(start..<position) }
            if let token = markup(second) { return token }
            start = position
        }
        return start < end ? .text(start..<end) : nil
    }

    /// Passes the inside of an element that holds no markup, up to its end tag or the end of the page.
    mutating func rawText(of name: Range<Int>) -> Range<Int> {
        let start = position
        while position < end {
            if bytes[position] == UInt8(ascii: "<"), byte(at: position + 1) == UInt8(ascii: "/"),
                isSame(name, at: position + 2)
            {
                break
            }
            position += 1
        }
        return start..<position
    }

    /// What begins at a `<`; nil for comments and declarations.
    private mutating func markup(_ second: UInt8) -> Token? {
        switch second {
        case UInt8(ascii: "!"): return declaration()
        case UInt8(ascii: "?"):
            skip(past: ">")
            return nil
        case UInt8(ascii: "/"):
            guard let third = byte(at: position + 2), isNameStart(third) else {
                skip(past: ">")
                return nil
            }
            position += 2
            let name = tagName()
            _ = attributes()
            return .end(name: name)
        default:
            position += 1
            let name = tagName()
            let (range, isEmpty) = attributes()
            return .start(name: name, attributes: range, isEmpty: isEmpty)
        }
    }

    private mutating func declaration() -> Token? {
        if begins("<!--") {
            position += 4
            // "<!-->" and "<!--->" are whole.
            if begins(">") || begins("->") {
                skip(past: ">")
            } else {
                skip(past: "-->")
            }
            return nil
        }
        if isXML, begins("<![CDATA[") {
            let start = position + 9
            position = start
            skip(past: "]]>")
            return .raw(start..<max(start, closes("]]>") ? position - 3 : position))
        }
        // A document type with declarations of its own.
        if isXML, begins("<!DOCTYPE") {
            while position < end, bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "[") {
                position += 1
            }
            if byte(at: position) == UInt8(ascii: "[") { skip(past: "]") }
        }
        skip(past: ">")
        return nil
    }

    private mutating func tagName() -> Range<Int> {
        let start = position
        while position < end, bytes[position] > 0x20, bytes[position] != UInt8(ascii: "/"),
            bytes[position] != UInt8(ascii: ">")
        { position += 1 }
        return start..<position
    }

    /// Passes everything up to the tag's end; quoted values may hold a `>`.
    private mutating func attributes() -> (Range<Int>, isEmpty: Bool) {
        let start = position
        var followsEquals = false
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: ">"):
                let isEmpty = position > start && bytes[position - 1] == UInt8(ascii: "/") && !followsEquals
                position += 1
                return (start..<position - 1, isEmpty)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                position += 1
                if followsEquals {
                    while position < end, bytes[position] != byte { position += 1 }
                    position = min(position + 1, end)
                }
                followsEquals = false
            case UInt8(ascii: "="):
                followsEquals = true
                position += 1
            case 0...0x20: position += 1
            default:
                position += 1
                // An unquoted value goes on to the next space.
                if followsEquals {
                    while position < end, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
                }
                followsEquals = false
            }
        }
        return (start..<end, false)
    }

    // MARK: Bytes

    private func byte(at index: Int) -> UInt8? { index < end ? bytes[index] : nil }

    private func opensMarkup(_ second: UInt8) -> Bool {
        isNameStart(second) || second == UInt8(ascii: "/") || second == UInt8(ascii: "!")
            || second == UInt8(ascii: "?")
    }

    private func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 32) &- 97 < 26 || isXML && (byte >= 0x80 || byte == UInt8(ascii: "_"))
    }

    private func begins(_ mark: StaticString) -> Bool { mark.stands(at: position, in: bytes, end) }

    private func closes(_ mark: StaticString) -> Bool {
        mark.stands(at: position - mark.utf8CodeUnitCount, in: bytes, end)
    }

    private mutating func skip(past mark: StaticString) {
        while position < end {
            if begins(mark) {
                position += mark.utf8CodeUnitCount
                return
            }
            position += 1
        }
    }

    private func isSame(_ name: Range<Int>, at index: Int) -> Bool {
        guard index + name.count <= end else { return false }
        for offset in 0..<name.count where bytes[index + offset] | 32 != bytes[name.lowerBound + offset] | 32 {
            return false
        }
        guard let after = byte(at: index + name.count) else { return true }
        return after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
    }
}

extension StaticString {
    /// Whether these ASCII bytes stand here, letters in the same case.
    func stands(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        let count = utf8CodeUnitCount
        guard index >= 0, index + count <= end else { return false }
        for offset in 0..<count where bytes[index + offset] != utf8Start[offset] { return false }
        return true
    }
}
