internal import IncidentModel

extension ExportRows {
    /// The day as sharp as the precision code leaves it, and the cell that says it.
    func date(_ row: Row) throws(RecordFault) -> (EventDate, RecordCell)? {
        guard let start = cell(kind == .acled ? "event_date" : "date_start", row) else { return nil }
        let first = try day(start, row)
        var last = first
        if kind == .ged, let end = cell("date_end", row) {
            last = try day(end, row)
            if let a = first.civilDay, let b = last.civilDay, b < a { throw RecordFault(end, "is before date_start") }
        }
        let name = kind == .acled ? "time_precision" : "date_prec"
        var code = 1
        if let cell = cell(name, row) {
            let most = kind == .acled ? 3 : 5
            guard let given = Int(cell.text), (1...most).contains(given) else {
                throw RecordFault(cell, "is no code from 1 to \(most)")
            }
            code = given
        }
        let date = Self.date(from: first, to: last, isExact: code == 1, isWeek: isWeek(code), isMonth: isMonth(code))
        return (EventDate(date: date, basis: date.isFull ? .explicit : .partial), start)
    }

    private func isWeek(_ code: Int) -> Bool { kind == .acled ? code == 2 : code == 2 || code == 3 }
    private func isMonth(_ code: Int) -> Bool { kind == .acled ? code == 3 : code == 4 }

    private func day(_ cell: RecordCell, _ row: Row) throws(RecordFault) -> PartialDate {
        try RecordRow(place: row.place).writtenDate(cell, order)
    }

    /// The parts that every day it may be has in common. A week counts six days to both sides of a single day given.
    static func date(from first: PartialDate, to last: PartialDate, isExact: Bool, isWeek: Bool, isMonth: Bool)
        -> PartialDate
    {
        if first == last, isExact { return first }
        var (from, to) = (first, last)
        if first == last, isWeek, let day = first.civilDay {
            (from, to) = (day.adding(days: -6).partialDate, day.adding(days: 6).partialDate)
        }
        guard from.year == to.year else { return PartialDate() }
        guard from.month == to.month, isWeek || isMonth || first != last else { return PartialDate(year: from.year) }
        return PartialDate(year: from.year, month: from.month)
    }

    /// ACLED writes 0 also where nothing is known, so 0 says nothing; GED gives a range.
    func killed(_ row: Row) throws(RecordFault) -> CountRange? {
        if kind == .acled {
            let count = try count("fatalities", row) ?? 0
            return count > 0 ? CountRange(exactly: count) : nil
        }
        let (low, high) = (try count("low", row), try count("high", row))
        let best = try count("best", row)
        guard let least = low ?? best, (high ?? best ?? 0) > 0 || least > 0 else { return nil }
        let most = high ?? best
        if let most, most < least { throw RecordFault("has a high estimate \(most) below the low one \(least)") }
        return CountRange(min: least, max: most)
    }

    private func count(_ name: String, _ row: Row) throws(RecordFault) -> Int? {
        guard let cell = cell(name, row) else { return nil }
        let number = try RecordRow.number(cell)
        guard number == number.rounded(), (0...10_000_000).contains(number) else {
            throw RecordFault(cell, "is no count")
        }
        return Int(number)
    }
}
