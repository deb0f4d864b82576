/// Whether bytes can be read as text, and where they cannot.
enum TextEncoding {
    /// The offset of the first byte that is no UTF-8; nil when all is well.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var index = 0
        while index < bytes.count {
            let width = sequenceLength(at: index, bytes)
            if width == 0 { return index }
            index += width
        }
        return nil
    }

    /// Text files hold no NUL; pictures, archives and databases nearly always do, early.
    static func looksBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8_192).contains(0) }

    /// Bytes of the well-formed sequence that starts here (Unicode 15, table 3-7); 0 when there is none.
    private static func sequenceLength(at index: Int, _ bytes: [UInt8]) -> Int {
        let first = bytes[index]
        func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
        case 0xE0: return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? 3 : 0
        case 0xED: return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? 3 : 0
        case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : 0
        case 0xF0: return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : 0
        case 0xF4: return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
        case 0xF1...0xF3: return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
        default: return 0
        }
    }
}
