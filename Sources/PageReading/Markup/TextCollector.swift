/// Collects a block's characters: runs of white space become one space, none at either end.
struct TextCollector {
    private(set) var bytes: [UInt8] = []
    /// Where the block that is being collected begins.
    private var start = 0
    private var owesSpace = false
    /// Keep line ends, as in `<pre>`.
    var keepsLines = false

    /// Bytes of the current block so far.
    var blockCount: Int { bytes.count - start }

    /// Ends the block and begins another.
    ///
    /// - Returns: where it stands in `bytes`.
    mutating func endBlock() -> Range<Int> {
        while let last = bytes.last, bytes.count > start, last == 0x0A { bytes.removeLast() }
        defer {
            start = bytes.count
            owesSpace = false
        }
        return start..<bytes.count
    }

    mutating func addLineEnd() {
        if blockCount > 0, bytes.last != 0x0A { bytes.append(0x0A) }
        owesSpace = false
    }

    mutating func add(ascii byte: UInt8) {
        if byte > 0x20, byte != 0x7F {
            if owesSpace { paySpace() }
            bytes.append(byte)
        } else if byte == 0x0A, keepsLines {
            addLineEnd()
        } else {
            owesSpace = true
        }
    }

    mutating func add(scalar code: UInt32) {
        switch code {
        case 0..<0x80: add(ascii: UInt8(code))
        case 0x80..<0xA0: break
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: owesSpace = true
        // Soft hyphen, zero-width space, marks and overrides of direction, byte order mark: not to be read.
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
            break
        default:
            if owesSpace { paySpace() }
            bytes.append(scalar: code)
        }
    }

    /// One character of well-formed UTF-8 (a broken byte counts as one).
    ///
    /// - Returns: its bytes.
    mutating func add(sequenceAt index: Int, _ end: Int, _ source: UnsafeBufferPointer<UInt8>) -> Int {
        let first = source[index]
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, index + width <= end else {
            add(scalar: 0xFFFD)
            return 1
        }
        // Only these lead to characters that are not kept as they are.
        if first == 0xC2 || first == 0xE1 || first == 0xE2 || first == 0xE3 || first == 0xEF {
            var code = UInt32(first) & (width == 2 ? 0x1F : 0x0F)
            for offset in 1..<width { code = code << 6 | UInt32(source[index + offset] & 0x3F) }
            add(scalar: code)
        } else {
            if owesSpace { paySpace() }
            for offset in 0..<width { bytes.append(source[index + offset]) }
        }
        return width
    }

    mutating func owe() { owesSpace = true }

    private mutating func paySpace() {
        if bytes.count > start, bytes.last != 0x0A { bytes.append(0x20) }
        owesSpace = false
    }
}
