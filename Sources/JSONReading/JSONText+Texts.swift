extension JSONText {
    mutating func text() throws(JSONFault) -> String {
        position += 1
        var start = position
        var collected: [UInt8] = []
        var seen: UInt8 = 0
        while true {
            passPlainBytes(&seen)
            guard let byte = next else { throw fault("a text is never closed") }
            switch byte {
            case UInt8(ascii: "\""):
                let rest = UnsafeBufferPointer(rebasing: bytes[start..<position])
                let text: String?
                if collected.isEmpty {
                    // Validating costs more than taking out, and most texts need none.
                    text =
                        seen & 0x80 == 0
                        ? String(decoding: rest, as: UTF8.self) : String(validating: rest, as: UTF8.self)
                } else {
                    collected += rest
                    text = String(validating: collected, as: UTF8.self)
                }
                guard let text else { throw fault("the text before is not UTF-8") }
                position += 1
                return text
            case UInt8(ascii: "\\"):
                collected += bytes[start..<position]
                collected += try escape()
                start = position
            case 0..<0x20: throw fault("a control character stands unescaped in a text")
            default:
                seen |= byte
                position += 1
            }
        }
    }

    private mutating func escape() throws(JSONFault) -> [UInt8] {
        position += 1
        defer { position += 1 }
        switch next {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case .some(let byte)
        where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"):
            return [byte]
        case UInt8(ascii: "u"):
            var code = try unit()
            if (0xD800..<0xDC00).contains(code), position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "\\"),
                bytes[position + 2] == UInt8(ascii: "u")
            {
                position += 2
                let low = try unit()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("half a surrogate pair") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault("half a surrogate pair") }
            return Array(String(Character(scalar)).utf8)
        default: throw fault("\\ stands before what it cannot escape")
        }
    }

    /// The four digits after `\u`; stands on the last of them afterwards.
    private mutating func unit() throws(JSONFault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            position += 1
            guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw fault("\\u wants four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
        }
        return code
    }
}
