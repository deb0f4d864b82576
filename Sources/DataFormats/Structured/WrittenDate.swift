internal import IncidentModel

/// A day as tables write it: EDTF, ISO 8601, "8 December 2023", "Friday, December 8, 2023", "8/12/2023", each with or without a
/// time after it.
enum WrittenDate {
    /// How a column writes 8/12/2023; decided for a whole column by what its days allow.
    enum Order { case dayFirst, monthFirst, unknown }

    /// - Returns: nil for what is no date; `isAmbiguous` for digits that are two days in an unknown order.
    static func read(_ text: String, order: Order) -> (date: PartialDate?, isAmbiguous: Bool) {
        if let date = PartialDate(edtf: text) { return (date, false) }
        // "2023-12-08T04:15:00", "2023-12-08 00:00:00.000".
        if text.utf8.count > 10, let mark = text.utf8.dropFirst(10).first, mark == 0x54 || mark == 0x20,
            let date = PartialDate(edtf: String(text.prefix(10)))
        {
            return (date, false)
        }
        let day = withoutTime(text)
        if let numbers = numbers(day) { return read(numbers, order) }
        return (named(day), false)
    }

    /// "1/5/2025 0:00:00" and "8 December 2023 04:15" up to the time.
    private static func withoutTime(_ text: String) -> String {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            let space = text[..<colon].lastIndex(of: " "),
            text[space...].utf8.allSatisfy({ " 0123456789:.+-APMZapmz".utf8.contains($0) })
        else { return text }
        return String(text[..<space])
    }

    /// What a column's days are told apart by is asked of days written in digits, the year last.
    static func needsOrder(_ text: String) -> Bool { numbers(withoutTime(text)).map { $0[0] < 100 } ?? false }

    /// What `8/12/2023` alone allows; nil for anything else and for days that read the same both ways.
    static func order(of text: String) -> Order? {
        guard
            let (a, b, _) = numbers(withoutTime(text)).flatMap({
                $0.count == 3 && $0[0] < 100 ? ($0[0], $0[1], $0[2]) : nil
            })
        else { return nil }
        if a > 12, b <= 12 { return .dayFirst }
        return b > 12 && a <= 12 ? .monthFirst : nil
    }

    private static func numbers(_ text: String) -> [Int]? {
        let parts = text.split(whereSeparator: { "/.-".contains($0) })
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ (0...9999).contains($0) }) else { return nil }
        return numbers
    }

    private static func read(_ numbers: [Int], _ order: Order) -> (date: PartialDate?, isAmbiguous: Bool) {
        func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
            let date = PartialDate(year: year, month: month, day: day)
            return date.isPossible && year > 999 ? date : nil
        }
        if numbers[0] > 999 { return (day(numbers[0], numbers[1], numbers[2]), false) }
        let dayFirst = day(numbers[2], numbers[1], numbers[0])
        let monthFirst = day(numbers[2], numbers[0], numbers[1])
        switch order {
        case .dayFirst: return (dayFirst, false)
        case .monthFirst: return (monthFirst, false)
        case .unknown:
            guard let dayFirst, let monthFirst, dayFirst != monthFirst else { return (dayFirst ?? monthFirst, false) }
            return (nil, true)
        }
    }

    /// "8 December 2023", "08-Dec-2023", "December 8, 2023", "December 2023".
    private static func named(_ text: String) -> PartialDate? {
        var words = text.lowercased().split(whereSeparator: { " ,-/.".contains($0) })[...]
        if words.count == 4, let first = words.first, first.utf8.count >= 3,
            weekdays.contains(where: { $0.hasPrefix(first) })
        {
            words = words.dropFirst()
        }
        guard (2...3).contains(words.count),
            let place = words.firstIndex(where: { word in
                word.utf8.count >= 3 && months.contains { $0.hasPrefix(word) }
            }), let month = months.firstIndex(where: { $0.hasPrefix(words[place]) }),
            let year = words.last.flatMap({ Int($0) }), (1000...9999).contains(year), place < words.endIndex - 1
        else { return nil }
        if words.count == 2 { return PartialDate(year: year, month: month + 1) }
        guard let day = Int(words[words.startIndex + (place == words.startIndex ? 1 : 0)]) else { return nil }
        let date = PartialDate(year: year, month: month + 1, day: day)
        return date.isPossible ? date : nil
    }

    /// What two days have in common, as EDTF; nil when they share no year or are no days.
    static func common(_ begin: String, _ end: String) -> String? {
        guard let first = read(begin, order: .unknown).date, let last = read(end, order: .unknown).date,
            first.year != nil, first.year == last.year
        else { return nil }
        guard first.month == last.month else { return PartialDate(year: first.year).edtf }
        guard first.day == last.day else { return PartialDate(year: first.year, month: first.month).edtf }
        return first.edtf
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}

extension RecordRow {
    func writtenDate(_ cell: RecordCell, _ order: WrittenDate.Order) throws(RecordFault) -> PartialDate {
        let (date, isAmbiguous) = WrittenDate.read(cell.text, order: order)
        if let date { return date }
        throw RecordFault(
            cell, isAmbiguous ? "may be two days; write YYYY-MM-DD" : "is no date; write YYYY-MM-DD, or 2020-12-XX")
    }

    /// The day with its weekday; nil when neither is said.
    func eventDate(_ order: WrittenDate.Order) throws(RecordFault) -> EventDate? {
        let weekday = try word(.weekday, Weekday.self)
        guard let cell = self[.date] else {
            return weekday.map { EventDate(date: PartialDate(), weekday: $0, basis: .partial) }
        }
        let date = try writtenDate(cell, order)
        return EventDate(date: date, weekday: weekday, basis: date.isFull ? .explicit : .partial)
    }
}
