extension [UInt8] {
    /// Appends a character; what is none becomes U+FFFD.
    mutating func append(scalar code: UInt32) {
        switch code {
        case 0..<0x80: append(UInt8(code))
        case 0x80..<0x800:
            append(0xC0 | UInt8(code >> 6))
            append(0x80 | UInt8(code & 0x3F))
        case 0xD800..<0xE000, 0x11_0000...: append(scalar: 0xFFFD)
        case 0x800..<0x1_0000:
            append(0xE0 | UInt8(code >> 12))
            append(0x80 | UInt8(code >> 6 & 0x3F))
            append(0x80 | UInt8(code & 0x3F))
        default:
            append(0xF0 | UInt8(code >> 18))
            append(0x80 | UInt8(code >> 12 & 0x3F))
            append(0x80 | UInt8(code >> 6 & 0x3F))
            append(0x80 | UInt8(code & 0x3F))
        }
    }
}
