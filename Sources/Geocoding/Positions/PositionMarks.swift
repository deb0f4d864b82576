/// The parts of a position in numbers, as bytes of running text: numbers, letters of hemisphere and grid, signs between.
///
/// One step a byte, nothing allocated; what is no part of a position ends the reading.
struct PositionMarks {
    enum Mark: Equatable {
        /// Digits before and behind the decimal point.
        case number(whole: Int, decimals: Int)
        /// N, S, E, W or their words.
        case northSouth, eastWest
        /// Other letters, one to three capitals, as of a grid.
        case letters(Int)
        case degree, minute, second
        /// A comma, semicolon, slash or "and".
        case separator
    }

    let text: UnsafeBufferPointer<UInt8>
    private(set) var index: Int

    init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        self.text = text
        self.index = index
    }

    private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

    /// The next part; nil, without moving, when something else stands there. At most two spaces or a line's end between.
    mutating func next() -> Mark? {
        let start = index
        while byte(index) == 0x20 || byte(index) == 0x0A, index < start + 2 { index += 1 }
        if let mark = number() ?? sign() ?? word() { return mark }
        index = start
        return nil
    }

    // MARK: - Numbers

    /// The width of a digit: ASCII, or Arabic-Indic U+0660…U+0669.
    private func digitWidth(_ index: Int) -> Int {
        if byte(index) &- 0x30 < 10 { return 1 }
        return byte(index) == 0xD9 && byte(index + 1) &- 0xA0 < 10 ? 2 : 0
    }

    private mutating func digits() -> Int {
        var count = 0
        while case let width = digitWidth(index), width > 0 {
            index += width
            count += 1
        }
        return count
    }

    private mutating func number() -> Mark? {
        let whole = digits()
        guard whole > 0 else { return nil }
        let end = index
        // A point, or the Arabic decimal separator U+066B, with digits behind it.
        if byte(index) == UInt8(ascii: ".") {
            index += 1
        } else if byte(index) == 0xD9, byte(index + 1) == 0xAB {
            index += 2
        } else {
            return .number(whole: whole, decimals: 0)
        }
        let decimals = digits()
        if decimals == 0 { index = end }
        return .number(whole: whole, decimals: decimals)
    }

    // MARK: - Signs

    private struct Spelled {
        var bytes: [UInt8]
        var mark: Mark
    }

    private static func spelled(_ mark: Mark, _ spellings: String) -> [Spelled] {
        spellings.split(separator: "|").map { Spelled(bytes: Array($0.utf8), mark: mark) }
    }

    private static let signs: [Spelled] =
        spelled(.degree, "°|º|˚") + spelled(.second, "''|\"|″|”|“|ʺ") + spelled(.minute, "'|′|’|‘|ʹ|´")
        + spelled(.separator, ",|;|/|،")

    private mutating func sign() -> Mark? {
        let first = byte(index)
        guard first >= 0xC2 || first == 0x22 || first == 0x27 || first == 0x2C || first == 0x2F || first == 0x3B
        else { return nil }
        for sign in Self.signs where stands(sign.bytes) {
            index += sign.bytes.count
            return sign.mark
        }
        return nil
    }

    private func stands(_ bytes: [UInt8]) -> Bool {
        guard index + bytes.count <= text.count else { return false }
        for offset in bytes.indices where text[index + offset] != bytes[offset] { return false }
        return true
    }

    // MARK: - Words

    /// A longer word before one that it begins with.
    private static let words: [Spelled] =
        spelled(.northSouth, "north latitude|south latitude|north|south|latitude|lat|شمالاً|شمالا|شمال|جنوبا|جنوب")
        + spelled(.eastWest, "east longitude|west longitude|east|west|longitude|long|lon|شرقاً|شرقا|شرق|غربا|غرب")
        + spelled(.degree, "degrees|degree|deg|درجة") + spelled(.minute, "minutes") + spelled(.second, "seconds")
        + spelled(.separator, "and")

    private mutating func word() -> Mark? {
        let start = index
        while byte(index) &- 0x41 < 26 { index += 1 }
        let capitals = index - start
        let goesOn = byte(index) &- 0x61 < 26
        if capitals > 0, !goesOn, capitals <= 3 {
            switch text[start] {
            case UInt8(ascii: "N"), UInt8(ascii: "S"): return capitals == 1 ? .northSouth : .letters(capitals)
            case UInt8(ascii: "E"), UInt8(ascii: "W"): return capitals == 1 ? .eastWest : .letters(capitals)
            default: return .letters(capitals)
            }
        }
        index = start
        guard byte(index) >= 0x41 else { return nil }
        for word in Self.words where standsFolded(word.bytes) {
            index += word.bytes.count
            // "Lat." and "longitude:".
            if byte(index) == UInt8(ascii: ":") || byte(index) == UInt8(ascii: "."), byte(index + 1) == 0x20 {
                if word.mark == .northSouth || word.mark == .eastWest { index += 1 }
            }
            return word.mark
        }
        return nil
    }

    /// The word in any case, not as part of a longer one.
    private func standsFolded(_ word: [UInt8]) -> Bool {
        guard index + word.count <= text.count else { return false }
        for offset in word.indices {
            let value = text[index + offset]
            guard value == word[offset] || value | 0x20 == word[offset] && value &- 0x41 < 26 else { return false }
        }
        let after = byte(index + word.count)
        return !(after | 0x20 &- 0x61 < 26 || after >= 0x80)
    }
}
