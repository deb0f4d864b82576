internal import IncidentModel

/// What the bytes of a file tell of its encoding.
enum ByteStatistics {
    /// A text has no NUL and hardly another control byte; pictures, archives and databases have both, early.
    static func looksBinary(_ file: [UInt8]) -> Bool {
        let head = file.prefix(8_192)
        if head.contains(0) { return true }
        let controls = head.reduce(0) { $0 + ($1 < 0x20 && !(0x09...0x0D).contains($1) && $1 != 0x1B ? 1 : 0) }
        return controls > 8 + head.count / 50
    }

    /// UTF-16 without a mark: spaces, line ends and Latin letters put a zero into every other place and nowhere else; one zero alone
    /// is damage.
    ///
    /// - Returns: nil when it is none.
    static func utf16ByteOrder(of file: [UInt8]) -> Bool? {
        let head = file.prefix(8_192)
        guard file.count % 2 == 0, head.count >= 8 else { return nil }
        var zeros = (even: 0, odd: 0)
        var (index, end) = (head.startIndex, head.endIndex - 1)
        while index < end {
            if head[index] == 0 { zeros.even += 1 }
            if head[index + 1] == 0 { zeros.odd += 1 }
            index += 2
        }
        end /= 2
        let (few, many) = (min(zeros.even, zeros.odd), max(zeros.even, zeros.odd))
        guard many > 1, many * 12 > end, few * 20 < many else { return nil }
        return zeros.even > zeros.odd
    }

    /// UTF-8 with some damage: nearly all that is no ASCII is well formed.
    static func isMostlyUTF8(_ file: [UInt8]) -> Bool {
        var (sound, broken) = (0, 0)
        var index = 0
        while index < file.count {
            let width = file.withUnsafeBufferPointer { UTF8Check.sequenceLength(at: index, $0) }
            if width > 1 { sound += 1 }
            if width == 0 { broken += 1 }
            index += max(width, 1)
        }
        return sound > broken * 4
    }

    enum Guess { case western, arabic, other }

    /// Accented letters of Western languages stand alone among ASCII ones, letters of other scripts side by side; of those
    /// only Arabic ones (as windows-1256 writes them) are known here.
    static func guess(_ file: [UInt8]) -> Guess {
        var (letters, besideAnother, arabic) = (0, 0, 0)
        let upper = CodePage.windows1256.upperHalf
        for (index, byte) in file.enumerated() where isUpperLetter(byte) {
            letters += 1
            let before = index > 0 && isUpperLetter(file[index - 1])
            let after = index + 1 < file.count && isUpperLetter(file[index + 1])
            if before || after { besideAnother += 1 }
            if (0x0621...0x06FF).contains(upper[Int(byte) - 0x80]) { arabic += 1 }
        }
        if besideAnother * 2 <= letters { return .western }
        return arabic * 20 >= letters * 17 ? .arabic : .other
    }

    private static func isUpperLetter(_ byte: UInt8) -> Bool { byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 }
}
