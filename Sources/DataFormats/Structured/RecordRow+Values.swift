internal import IncidentModel

extension RecordRow {
    /// A decimal number; not "nan", "inf" or hexadecimal, which other readers of numbers take.
    static func number(_ cell: RecordCell) throws(RecordFault) -> Double {
        if let number = cell.text.shortNumber { return number }
        guard cell.text.utf8.count <= 40, cell.text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
            let number = Double(cell.text)
        else {
            let hasComma = cell.text.contains(",")
            throw RecordFault(cell, hasComma ? "is no number; write a point, such as 33.3" : "is no number")
        }
        guard number.isFinite else { throw RecordFault(cell, "is too large for a number") }
        return number
    }

    func number(_ column: IncidentColumn, _ range: ClosedRange<Double>) throws(RecordFault) -> Double? {
        guard let cell = self[column] else { return nil }
        let number = try Self.number(cell)
        guard range.contains(number) else {
            throw RecordFault(cell, "is outside \(range.lowerBound.brief) to \(range.upperBound.brief)")
        }
        return number
    }

    func count(_ column: IncidentColumn, _ range: ClosedRange<Int> = 0...1_000_000_000) throws(RecordFault) -> Int? {
        guard let cell = self[column] else { return nil }
        let number = try Self.number(cell)
        guard number == number.rounded(), abs(number) < 1e15, range.contains(Int(number)) else {
            throw RecordFault(cell, "is no whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return Int(number)
    }

    func flag(_ column: IncidentColumn) throws(RecordFault) -> Bool {
        guard let cell = self[column] else { return false }
        if cell.text == "false" { return false }
        switch cell.text.lowercased() {
        case "true", "1", "yes", "y": return true
        case "false", "0", "no", "n": return false
        default: throw RecordFault(cell, "is neither true nor false")
        }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ column: IncidentColumn, _: Word.Type) throws(RecordFault)
        -> Word?
    where Word.RawValue == String {
        guard let cell = self[column] else { return nil }
        if let word = Word(rawValue: cell.text) { return word }
        let key = ColumnMap.key(cell.text)
        if let word = Word.allCases.first(where: { ColumnMap.key($0.rawValue) == key }) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw RecordFault(cell, "is none of \(known)")
    }

    /// From two columns of ends, else from one: "3", "2–4", "at least 8", "8+", "≥ 8".
    func counts(_ whole: IncidentColumn?, _ least: IncidentColumn, _ most: IncidentColumn) throws(RecordFault)
        -> CountRange?
    {
        if let least = try count(least) {
            let most = try count(most)
            if let most, most < least { throw RecordFault("has a greatest number \(most) below the least \(least)") }
            return CountRange(min: least, max: most)
        }
        if let cell = self[most] { throw RecordFault(cell, "stands without the least number beside it") }
        guard let whole, let cell = self[whole] else { return nil }
        return try Self.counts(cell)
    }

    private static func counts(_ cell: RecordCell) throws(RecordFault) -> CountRange {
        var text = cell.text.lowercased()[...]
        let isLeast = ["at least ", "≥", ">=", "more than "].first { text.hasPrefix($0) }
        if let isLeast { text = text.dropFirst(isLeast.count) }
        let isOpen = isLeast != nil || text.hasSuffix("+")
        if text.hasSuffix("+") { text = text.dropLast() }
        // "-1" is no range that lacks its beginning.
        let ends = text.split(omittingEmptySubsequences: false, whereSeparator: { "-–—".contains($0) })
            .map { wholeNumber($0.trimmed) }
        let numbers = ends.compactMap { $0 }.filter { (0...1_000_000_000).contains($0) }
        guard numbers.count == ends.count, (1...2).contains(numbers.count), !(isOpen && numbers.count == 2),
            numbers[0] <= numbers[numbers.count - 1]
        else { throw RecordFault(cell, "is no count; write 3, 2-4 or \"at least 8\"") }
        if isOpen { return CountRange(min: numbers[0] + (isLeast == "more than " ? 1 : 0), max: nil) }
        return CountRange(min: numbers[0], max: numbers[numbers.count - 1])
    }

    /// Tables that have passed through a program without empty whole numbers write 3 as "3.0".
    private static func wholeNumber(_ text: String) -> Int? {
        Int(text) ?? (text.hasSuffix(".0") ? Int(text.dropLast(2)) : nil)
    }

    /// A clock ("04:15", "04:00–04:15") or words; words alone may mean any minute of the day.
    func localTime() throws(RecordFault) -> LocalTime? {
        guard let cell = self[.time] else { return nil }
        let ends: [Int?]
        if let clock = cell.text.plainClock {
            ends = [clock]
        } else {
            ends = cell.text.split(whereSeparator: { "-–—".contains($0) }).map { Self.clock(String($0.trimmed)) }
        }
        let clocks = ends.compactMap { $0 }
        let isClock = clocks.count == ends.count && (1...2).contains(ends.count)
        if let from = try count(.timeFrom, 0...2880), let to = try count(.timeTo, 0...2880) {
            guard from <= to else { throw RecordFault("has a time that ends before it starts") }
            return LocalTime(local: cell.text, precision: isClock ? .minute : .partOfDay, minutes: from...to)
        }
        guard isClock else { return LocalTime(local: cell.text, precision: .partOfDay, minutes: 0...1440) }
        let (from, to) = (clocks[0], clocks[clocks.count - 1])
        return LocalTime(
            local: cell.text, precision: .minute, minutes: from...(to < from ? to + 1440 : to))
    }

    private static func clock(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}

extension String {
    /// Minutes after midnight of "04:15", as nearly all clocks are written.
    fileprivate var plainClock: Int? {
        guard utf8.count == 5 else { return nil }
        let digits = utf8.map { Int($0) - 48 }
        guard digits[2] == 10, (0...9).contains(digits[0]), (0...9).contains(digits[1]), (0...5).contains(digits[3]),
            (0...9).contains(digits[4]), digits[0] * 10 + digits[1] <= 24
        else { return nil }
        return (digits[0] * 10 + digits[1]) * 60 + digits[3] * 10 + digits[4]
    }

    /// Of at most 15 digits with a point among them at most, which need no more than a division: both numbers are exact.
    var shortNumber: Double? {
        guard (1...17).contains(utf8.count) else { return nil }
        var (digits, count) = (0 as UInt64, 0)
        var decimals: Int?
        var (isNegative, isFirst) = (false, true)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
                count += 1
            case UInt8(ascii: ".") where decimals == nil && count > 0: decimals = count
            case UInt8(ascii: "-") where isFirst: isNegative = true
            default: return nil
            }
            isFirst = false
        }
        let places = decimals.map { count - $0 } ?? 0
        guard (1...15).contains(count), decimals == nil || places > 0 else { return nil }
        let size = Double(digits) / Self.powersOfTen[places]
        return isNegative ? -size : size
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}

extension Double {
    /// "-90", "0.5".
    var brief: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : "\(self)" }
}
