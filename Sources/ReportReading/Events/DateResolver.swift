internal import IncidentModel

/// Turns what is said of the day into a date no sharper than that.
struct DateResolver {
    /// The day of publication, if anything states it.
    var page: CivilDay?
    /// The day that stands before the first words, "BAGHDAD, July 6 -", maybe without its year.
    var dateline: PartialDate?
    /// The reported event's day, where the report gives it in full and no page date: days without a year lie about it.
    var own: CivilDay?

    func resolve(_ mention: DateMention) -> EventDate {
        let date = mention.date
        if date.isFull { return EventDate(date: date, weekday: mention.weekday, basis: .explicit) }
        if let offset = mention.dayOffset, let day = day(offset) {
            return EventDate(date: day, weekday: day.civilDay?.weekday, basis: .relative)
        }
        guard let page else {
            if let own, let day = Self.latest(date, notAfter: own.adding(days: 14)) {
                return EventDate(date: day.partialDate, weekday: mention.weekday ?? day.weekday, basis: .relative)
            }
            return EventDate(date: date, weekday: mention.weekday, basis: .partial)
        }
        if let units = mention.unitsBack, let year = page.partialDate.year, let month = page.partialDate.month {
            let months = year * 12 + month - 1 - units.count
            let date =
                units.isYear
                ? PartialDate(year: year - units.count) : PartialDate(year: months / 12, month: months % 12 + 1)
            return EventDate(date: date, basis: .relative)
        }
        if let back = mention.yearsBack, let year = page.partialDate.year {
            let dated = PartialDate(year: year - back, month: date.month, day: date.day)
            return EventDate(date: dated, weekday: mention.weekday ?? dated.civilDay?.weekday, basis: .relative)
        }
        if let day = Self.latest(date, notAfter: page) {
            return EventDate(date: day.partialDate, weekday: mention.weekday ?? day.weekday, basis: .relative)
        }
        if let weekday = mention.weekday, date.month == nil {
            // Written on a Monday, "last Monday" is a week ago.
            let day =
                mention.looksBack && page.weekday == weekday ? page.adding(days: -7) : page.mostRecent(weekday)
            return EventDate(date: day.partialDate, weekday: weekday, basis: .weekdayAndPublished)
        }
        if let month = date.month, date.day == nil, date.year == nil {
            let now = page.partialDate
            let year = (now.year ?? 0) - (month > now.month ?? 12 ? 1 : 0)
            return EventDate(date: PartialDate(year: year, month: month), basis: .relative)
        }
        return EventDate(date: date, weekday: mention.weekday, basis: .partial)
    }

    /// From which "yesterday" counts: the dateline's day, where the page followed within days, else the page's.
    var writingDay: CivilDay? {
        guard let dateline else { return page }
        guard let page else { return dateline.civilDay }
        guard let day = Self.latest(dateline, notAfter: page),
            page.daysSince1970 - day.daysSince1970 <= Self.daysToPage
        else { return page }
        return day
    }

    private static let daysToPage = 7

    /// So many days before the day of writing; without its year as far as the month reaches.
    private func day(_ offset: Int) -> PartialDate? {
        if let writingDay { return writingDay.adding(days: offset).partialDate }
        guard page == nil, let month = dateline?.month, let day = dateline?.day, offset <= 0, day + offset > 0 else {
            return nil
        }
        return PartialDate(month: month, day: day + offset)
    }

    /// A month and day without a year, as the latest such day up to the page date.
    static func latest(_ date: PartialDate, notAfter page: CivilDay) -> CivilDay? {
        if let day = date.civilDay { return day }
        guard date.year == nil, let month = date.month, let day = date.day, let year = page.partialDate.year else {
            return nil
        }
        for candidate in [year, year - 1, year - 2, year - 3, year - 4] {
            guard let found = PartialDate(year: candidate, month: month, day: day).civilDay else { continue }
            if found <= page { return found }
        }
        return nil
    }
}
