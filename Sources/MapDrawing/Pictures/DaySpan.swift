internal import IncidentModel

/// The days that an incident may have happened on, as far as its date is known.
enum DaySpan: Hashable {
    /// First and last day; one day when the date is full.
    case days(ClosedRange<Int>)
    /// A day or a month of a year that nobody reports: any of these, none after the last report.
    case yearly(month: Int, day: Int?)
    case unknown

    init(_ date: PartialDate?) {
        guard let date, date.isPossible else {
            self = .unknown
            return
        }
        switch (date.year, date.month, date.day) {
        case (let year?, let month?, let day?):
            let day = CivilDay(year: year, month: month, day: day).daysSince1970
            self = .days(day...day)
        case (let year?, let month?, nil): self = .days(Self.days(of: month, in: year))
        case (let year?, nil, _):
            let last = CivilDay(year: year, month: 12, day: 31).daysSince1970
            self = .days(CivilDay(year: year, month: 1, day: 1).daysSince1970...last)
        case (nil, let month?, let day): self = .yearly(month: month, day: day)
        case (nil, nil, _): self = .unknown
        }
    }

    static func days(of month: Int, in year: Int) -> ClosedRange<Int> {
        let first = CivilDay(year: year, month: month, day: 1).daysSince1970
        return first...(first + CivilDay.daysInMonth(month, year: year) - 1)
    }

    /// The spans it may mean within these days; a 29 February only where there is one.
    func spans(within axis: ClosedRange<Int>) -> [ClosedRange<Int>] {
        switch self {
        case .days(let days): return days.overlaps(axis) ? [days] : []
        case .unknown: return []
        case .yearly(let month, let day):
            let first = CivilDay(daysSince1970: axis.lowerBound).partialDate.year ?? 1970
            let last = CivilDay(daysSince1970: axis.upperBound).partialDate.year ?? 1970
            return (first...last).compactMap { year in
                guard let day else {
                    let days = Self.days(of: month, in: year)
                    return days.overlaps(axis) ? days : nil
                }
                guard day <= CivilDay.daysInMonth(month, year: year) else { return nil }
                let at = CivilDay(year: year, month: month, day: day).daysSince1970
                return axis.contains(at) ? at...at : nil
            }
        }
    }
}
