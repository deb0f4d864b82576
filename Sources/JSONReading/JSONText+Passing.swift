extension JSONText {
    /// Passes a value, finding fault with all that `value(depth:)` would.
    mutating func pass(depth: Int) throws(JSONFault) -> JSONSpan {
        skipSpace()
        guard depth < Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
        let (start, line) = (position, line)
        let kind: JSONSpan.Kind
        var isPlain = false
        switch next {
        case UInt8(ascii: "\""):
            isPlain = try passText()
            kind = .text
        case UInt8(ascii: "{"):
            if var object = beginObject(depth: depth) {
                repeat {
                    _ = try memberName(&object)
                    _ = try pass(depth: depth + 1)
                } while try hasAnotherMember(&object)
            }
            kind = .object
        case UInt8(ascii: "["):
            try passElements(depth: depth)
            kind = .array
        case UInt8(ascii: "t"): kind = try passWord("true", .yes)
        case UInt8(ascii: "f"): kind = try passWord("false", .no)
        case UInt8(ascii: "n"): kind = try passWord("null", .null)
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
            try passNumber()
            kind = .number
        case nil: throw fault(Self.endsTooEarly)
        default: throw fault("no value starts like this")
        }
        return JSONSpan(kind: kind, range: start..<position, line: line, isPlain: isPlain)
    }

    private mutating func passWord(_ word: StaticString, _ kind: JSONSpan.Kind) throws(JSONFault) -> JSONSpan.Kind {
        _ = try self.word(word, .null)
        return kind
    }

    private mutating func passElements(depth: Int) throws(JSONFault) {
        position += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return
        }
        repeat { _ = try pass(depth: depth + 1) } while try !ends(with: UInt8(ascii: "]"))
    }

    /// - Returns: whether it is without escapes.
    private mutating func passText() throws(JSONFault) -> Bool {
        let start = position
        position += 1
        var seen: UInt8 = 0
        while true {
            passPlainBytes(&seen)
            guard position < bytes.count else { throw fault("a text is never closed") }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                if seen & 0x80 != 0 {
                    let inner = UnsafeBufferPointer(rebasing: bytes[start + 1..<position])
                    guard String(validating: inner, as: UTF8.self) != nil else {
                        throw fault("the text before is not UTF-8")
                    }
                }
                position += 1
                return true
            case UInt8(ascii: "\\"):
                position = start
                _ = try text()
                return false
            case 0..<0x20: throw fault("a control character stands unescaped in a text")
            default:
                seen |= byte
                position += 1
            }
        }
    }

    /// Eight bytes at a time, up to the first that ends a text, escapes or is a control, or to the last few of all.
    @inline(__always)
    mutating func passPlainBytes(_ seen: inout UInt8) {
        let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        while position + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(bytes.baseAddress! + position).loadUnaligned(as: UInt64.self))
            let (quote, slash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
            // The lowest top bit that is set is that of such a byte; those above it may be too many.
            let found =
                (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((word &- (ones &* 0x20)) & ~word)) & tops
            guard found == 0 else {
                let count = found.trailingZeroBitCount / 8
                if word & tops & ((1 << UInt64(8 * count)) - 1) != 0 { seen = 0x80 }
                position += count
                return
            }
            if word & tops != 0 { seen = 0x80 }
            position += 8
        }
    }

    /// Numbers without an exponent and of fewer digits than any that is too large are looked at only.
    private mutating func passNumber() throws(JSONFault) {
        let start = position
        while let byte = next, byte &- 48 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
            position += 1
        }
        let isExponential = next == UInt8(ascii: "e") || next == UInt8(ascii: "E") || next == UInt8(ascii: "+")
        let isShort = position - start < 300
        position = start
        if isExponential || !isShort { _ = try number() } else { try numberInDigits() }
    }

    // MARK: Looking again at what is sound

    /// Passes white space and these bytes when they come next.
    mutating func passes(_ mark: StaticString) -> Bool {
        skipSpace()
        let count = mark.utf8CodeUnitCount
        guard position + count <= bytes.count, Self.equal(bytes.baseAddress! + position, mark.utf8Start, count) else {
            return false
        }
        position += count
        return true
    }

    mutating func plainNumber() -> Double? {
        skipSpace()
        guard let byte = next, byte &- 48 < 10 || byte == UInt8(ascii: "-") else { return nil }
        return try? number()
    }

    @inline(__always)
    static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var offset = 0
        while offset + 8 <= count {
            let one = UnsafeRawPointer(a + offset).loadUnaligned(as: UInt64.self)
            guard one == UnsafeRawPointer(b + offset).loadUnaligned(as: UInt64.self) else { return false }
            offset += 8
        }
        while offset < count {
            guard a[offset] == b[offset] else { return false }
            offset += 1
        }
        return true
    }
}
