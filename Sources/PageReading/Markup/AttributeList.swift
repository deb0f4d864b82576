/// The attributes of a tag, read when somebody asks.
struct AttributeList {
    let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>

    /// Hands over each name and value; values with references still in them, empty when there is none.
    func visit(_ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
            let start = index
            while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: "/")
            { index += 1 }
            let name = start..<index
            while index < end, bytes[index] <= 0x20 { index += 1 }
            var value = index..<index
            if index < end, bytes[index] == UInt8(ascii: "=") {
                index += 1
                while index < end, bytes[index] <= 0x20 { index += 1 }
                value = passValue(&index)
            }
            if !name.isEmpty { body(name, value) } else if value.isEmpty, index == start { index += 1 }
        }
    }

    private func passValue(_ index: inout Int) -> Range<Int> {
        let end = range.upperBound
        guard index < end else { return end..<end }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = index
            while index < end, bytes[index] > 0x20 { index += 1 }
            return start..<index
        }
        index += 1
        let start = index
        while index < end, bytes[index] != quote { index += 1 }
        defer { index = min(index + 1, end) }
        return start..<index
    }

    /// The value of the first attribute of that name (lower case), references resolved; nil when there is none.
    subscript(name: StaticString) -> String? {
        var found: Range<Int>?
        visit { if found == nil, name.names($0, in: bytes) { found = $1 } }
        return found.map { CharacterText.plain($0, in: bytes) }
    }
}

extension StaticString {
    /// Whether a range spells this lower-case word, in any case.
    func names(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count == utf8CodeUnitCount else { return false }
        for offset in 0..<range.count {
            let byte = bytes[range.lowerBound + offset]
            if (byte &- 65 < 26 ? byte | 32 : byte) != utf8Start[offset] { return false }
        }
        return true
    }
}
