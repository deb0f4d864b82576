extension Pen {
    static func width(of name: StaticString, _ lead: ByteWriter.MemberLead) -> Int {
        name.utf8CodeUnitCount + (lead.spaces ?? 0) + 6
    }

    @inline(__always)
    mutating func putKey(_ name: StaticString, _ lead: ByteWriter.MemberLead) {
        if !lead.isFirst { put(byte: UInt8(ascii: ",")) }
        if let spaces = lead.spaces { putLineEnd(spaces: spaces) } else if !lead.isFirst { put(byte: 0x20) }
        put(byte: UInt8(ascii: "\""))
        put(name)
        put(byte: UInt8(ascii: "\""))
        put(byte: UInt8(ascii: ":"))
        put(byte: 0x20)
    }

    /// "\u001f"
    static let widestEscape = 6

    /// The characters of a text, escaped as JSON asks and so that they are inert elsewhere.
    mutating func putJSON(_ utf8: UnsafeBufferPointer<UInt8>, withoutMarkup: Bool) {
        guard let base = utf8.baseAddress else { return }
        var index = 0
        while index < utf8.count {
            // Eight bytes together; those before the first that may need an escape stay.
            let rest = utf8.count - index
            let word =
                rest >= 8 ? UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) : last(base + index, rest)
            UnsafeMutableRawPointer(next).storeBytes(of: word, as: UInt64.self)
            let plain = Self.plainBytes(of: UInt64(littleEndian: word))
            if plain == 8 {
                next += min(rest, 8)
                index += 8
                continue
            }
            next += plain
            index += plain
            index += putCharacter(utf8, index, withoutMarkup: withoutMarkup)
        }
    }

    /// Fewer than eight bytes, with letters behind them.
    private func last(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var word = 0x6161_6161_6161_6161 as UInt64
        for offset in 0..<count {
            word = word & ~(0xFF << (8 * UInt64(offset))) | UInt64(bytes[offset]) << (8 * UInt64(offset))
        }
        return word.littleEndian
    }

    /// How many bytes, the lowest first, stand before one that is a control, a quotation mark, a backslash, an angle bracket or
    /// DEL, or begins what may be a control or turn the direction of writing.
    @inline(__always)
    private static func plainBytes(of word: UInt64) -> Int {
        let ones = 0x0101_0101_0101_0101 as UInt64
        // The top bit of each byte that is zero, and perhaps of the next above it.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let controls = (word &- ones &* 0x20) & ~word
        let marks = zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5C) | zeros(word ^ ones &* 0x7F)
        // "<" and ">" are alike but for one bit.
        let angles = zeros((word | ones &* 2) ^ ones &* 0x3E)
        let leads = zeros(word ^ ones &* 0xC2) | zeros(word ^ ones &* 0xE2)
        return ((controls | marks | angles | leads) & (ones &* 0x80)).trailingZeroBitCount / 8
    }

    /// - Returns: how many bytes of the text were put.
    private mutating func putCharacter(
        _ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, withoutMarkup: Bool
    ) -> Int {
        let byte = utf8[index]
        switch byte {
        case UInt8(ascii: "\""): put("\\\"")
        case UInt8(ascii: "\\"): put("\\\\")
        case UInt8(ascii: "\n"): put("\\n")
        case UInt8(ascii: "\t"): put("\\t")
        case UInt8(ascii: "\r"): put("\\r")
        case UInt8(ascii: "<"): if withoutMarkup { put("‹") } else { put("\\u003c") }
        case UInt8(ascii: ">") where withoutMarkup: put("›")
        case 0..<0x20, 0x7F: putEscape(UInt32(byte))
        case 0xC2 where utf8[index + 1] < 0xA0:
            putEscape(UInt32(utf8[index + 1]))
            return 2
        case 0xE2 where Self.turnsOrEnds(utf8[index + 1], utf8[index + 2]):
            putEscape(0x2000 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F))
            return 3
        default: put(byte: byte)
        }
        return 1
    }

    /// The last two bytes of U+2028 … 202E, which end lines and override directions, and of U+2066 … 2069, which isolate.
    private static func turnsOrEnds(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
        default: false
        }
    }

    private mutating func putEscape(_ code: UInt32) {
        put("\\u")
        for shift in [12, 8, 4, 0] as [UInt32] {
            let digit = UInt8(truncatingIfNeeded: code >> shift & 15)
            put(byte: digit < 10 ? 48 + digit : 87 + digit)
        }
    }
}
