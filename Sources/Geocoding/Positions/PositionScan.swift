internal import IncidentModel

/// Positions in numbers within running text: "33.25N 44.50E", "38S MB 43 84", "33°15'N, 44°30'E", "33.2512, 44.5034".
///
/// A number that no notation goes on from costs one step; only what has the shape of a position is read as one.
enum PositionScan {
    struct Hit: Hashable {
        /// UTF-8 offsets.
        var range: Range<Int>
        /// Two numbers without letters or signs: a position only where the sentence asks for a place.
        var isBarePair: Bool
    }

    /// Left to right, not overlapping.
    ///
    /// Only digits are looked at, and the letters right before one: no position is without.
    static func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
        var hits: [Hit] = []
        var index = 0
        while let digit = DigitSearch.next(in: text, from: index) {
            if let start = hemisphere(before: digit, notBefore: index, text), let hit = hit(in: text, at: start) {
                hits.append(hit)
                index = hit.range.upperBound
            } else if !opens(text, at: digit) {
                index = digit + 1
            } else if DigitSearch.mayGoOn(text, digit), let hit = hit(in: text, at: digit) {
                hits.append(hit)
                index = hit.range.upperBound
            } else {
                index = pastNumber(text, digit)
            }
        }
        return hits
    }

    /// Where "N", "lat" or "Longitude: " begins that stands right before a digit.
    private static func hemisphere(before digit: Int, notBefore limit: Int, _ text: UnsafeBufferPointer<UInt8>)
        -> Int?
    {
        var end = digit
        while end > limit, digit - end < 2, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        guard end > limit else { return nil }
        switch text[end - 1] {
        case 0x4E, 0x53, 0x45, 0x57: return opens(text, at: end - 1) ? end - 1 : nil
        case UInt8(ascii: "."), UInt8(ascii: ":"): end -= 1
        default: break
        }
        var start = end
        while start > limit, end - start < longestWord, text[start - 1] | 0x20 &- 0x61 < 26 { start -= 1 }
        guard start < end, text[start] | 0x20 == UInt8(ascii: "l") else { return nil }
        return opens(text, at: start) ? start : nil
    }

    /// "longitude".
    private static let longestWord = 9

    /// A digit at the start of a word, or a letter or word of a hemisphere before one.
    private static func opens(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let byte = text[index]
        let isDigit = byte &- 0x30 < 10 || byte == 0xD9 && digitFollows(text, index - 1, isArabic: true)
        guard isDigit || isHemisphere(text, at: index) else { return false }
        guard index > 0 else { return true }
        // A letter, a digit, a point or a dash before makes it part of something else.
        let before = text[index - 1]
        return
            !(before | 0x20 &- 0x61 < 26 || before &- 0x30 < 10 || before == 0x2E || before == 0x2D || before >= 0x80)
    }

    private static func digitFollows(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, isArabic: Bool = false) -> Bool {
        let next = index + (isArabic ? 2 : 1)
        guard next < text.count else { return false }
        return isArabic ? text[next] &- 0xA0 < 10 : text[next] &- 0x30 < 10
    }

    /// "N33", "N 33", "lat", "Longitude": the words are read in full later.
    private static func isHemisphere(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        switch text[index] {
        case 0x4E, 0x53, 0x45, 0x57:
            digitFollows(text, index)
                || index + 1 < text.count && text[index + 1] == 0x20 && digitFollows(text, index + 1)
        case 0x4C, 0x6C:
            index + 2 < text.count
                && (text[index + 1] == 0x61 && text[index + 2] == 0x74
                    || text[index + 1] == 0x6F && text[index + 2] == 0x6E)
        default: false
        }
    }

    private static func pastNumber(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        var next = index + 1
        while next < text.count, text[next] &- 0x30 < 10 || text[next] == 0x2E { next += 1 }
        return next
    }

    private static func hit(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Hit? {
        for notation in [degrees, grid, pair] {
            var marks = PositionMarks(text, at: start)
            guard notation(&marks) else { continue }
            let end = marks.index
            guard end - start <= 120, isEnd(text, end),
                let written = WrittenPosition(
                    inText: String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)),
                written.coordinate.isOnEarth || written.coordinate.swapped.isOnEarth
            else { continue }
            return Hit(range: start..<end, isBarePair: written.isBarePair)
        }
        return nil
    }

    private static func isEnd(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        guard end < text.count else { return true }
        // "1.22, 3.44.1" goes on as no number does.
        if text[end] == 0x2E, end + 1 < text.count, text[end + 1] &- 0x30 < 10 { return false }
        return !(text[end] | 0x20 &- 0x61 < 26 || text[end] &- 0x30 < 10 || text[end] == 0xD8 || text[end] == 0xD9)
    }

    // MARK: - Notations

    /// Two angles with their hemispheres, before or behind: "N 33° 15', E 44° 30'", "33.25 north and 44.50 east".
    private static func degrees(_ marks: inout PositionMarks) -> Bool {
        guard let first = angle(&marks) else { return false }
        let afterFirst = marks
        if marks.next() != .separator { marks = afterFirst }
        guard let second = angle(&marks) else { return false }
        return first != second
    }

    /// - Returns: the hemisphere, `.northSouth` or `.eastWest`; nil when there is no angle.
    private static func angle(_ marks: inout PositionMarks) -> PositionMarks.Mark? {
        var hemisphere: PositionMarks.Mark?
        var before = marks
        if let mark = before.next(), mark == .northSouth || mark == .eastWest {
            hemisphere = mark
            marks = before
        }
        guard case .number(let whole, _)? = marks.next(), whole <= 3 else { return nil }
        // Degrees, minutes, seconds and their signs.
        var numbers = 1
        while true {
            var ahead = marks
            guard let mark = ahead.next() else { return hemisphere }
            switch mark {
            case .degree, .minute, .second: marks = ahead
            case .number(let whole, _) where numbers < 3 && whole <= 2 && hemisphere == nil:
                numbers += 1
                marks = ahead
            case .number(let whole, _) where numbers < 3 && whole <= 2 && isMinutes(ahead):
                numbers += 1
                marks = ahead
            case .northSouth, .eastWest:
                guard hemisphere == nil else { return hemisphere }
                marks = ahead
                return mark
            default: return hemisphere
            }
        }
    }

    /// "N 33 15 E 44 30" goes on, "N 33.25 44.50" does not: minutes have their sign behind them, or the next letter.
    private static func isMinutes(_ marks: PositionMarks) -> Bool {
        var ahead = marks
        switch ahead.next() {
        case .minute, .second, .northSouth, .eastWest, .separator, .number: return true
        default: return false
        }
    }

    /// MGRS "38S MB 4321 8471", "38SMB43218471"; UTM "38S 443214 3684711".
    private static func grid(_ marks: inout PositionMarks) -> Bool {
        guard case .number(let zone, 0)? = marks.next(), zone <= 2, let band = marks.next() else { return false }
        switch band {
        case .letters(3): return eastingNorthing(&marks, square: true)
        case .letters(1), .northSouth, .eastWest:
            let afterBand = marks
            if marks.next() == .letters(2) { return eastingNorthing(&marks, square: true) }
            marks = afterBand
            return eastingNorthing(&marks, square: false)
        default: return false
        }
    }

    private static func eastingNorthing(_ marks: inout PositionMarks, square: Bool) -> Bool {
        guard case .number(let first, _)? = marks.next() else { return false }
        var ahead = marks
        if !square {
            guard first == 6 else { return false }
            // "443214 E, 3684711 N", "443214mE".
            if ahead.next() == .eastWest { marks = ahead } else { ahead = marks }
            if ahead.next() == .separator { marks = ahead } else { ahead = marks }
            guard case .number(let second, _)? = ahead.next(), second >= 6 else { return false }
            marks = ahead
            if ahead.next() == .northSouth { marks = ahead }
            return true
        }
        if case .number(let second, 0)? = ahead.next(), second == first, first <= 5 {
            marks = ahead
            return true
        }
        return first >= 4 && first % 2 == 0 && first <= 10
    }

    /// "33.2512, 44.5034": two decimals at least to each, or it is any pair of numbers.
    private static func pair(_ marks: inout PositionMarks) -> Bool {
        guard case .number(let first, let decimals)? = marks.next(), first <= 3, decimals >= 2 else { return false }
        var ahead = marks
        if ahead.next() == .separator { marks = ahead }
        guard case .number(let second, let more)? = marks.next(), second <= 3, more >= 2 else { return false }
        return true
    }
}
