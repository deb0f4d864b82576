/// The day of an incident, as sharp as the sources allow.
public struct EventDate: Hashable, Sendable {
    /// How the day is known.
    public enum Basis: String, Hashable, Sendable {
        /// The report gives the date.
        case explicit
        /// A weekday counted back from the publication date.
        case weekdayAndPublished
        /// Said relative to another date ("a day after …", "earlier in December").
        case relative
        /// Nothing but the publication date.
        case publishedOnly
        /// Some part is missing and nothing allows to add it.
        case partial
    }

    public var date: PartialDate
    public var weekday: Weekday?
    public var basis: Basis

    public init(date: PartialDate, weekday: Weekday? = nil, basis: Basis) {
        self.date = date
        self.weekday = weekday
        self.basis = basis
    }

    public var edtf: String? { date.edtf }
}

/// The local time of an incident, a span of minutes with the precision it was said with.
public struct LocalTime: Hashable, Sendable {
    public enum Precision: String, Hashable, Sendable { case minute, hour, partOfDay }

    /// "04:15", "04:00–04:15" or the words of the report ("early morning").
    public var local: String
    public var precision: Precision
    /// Minutes after midnight, earliest and latest; latest may pass 1440 for a night.
    public var minutes: ClosedRange<Int>

    public init(local: String, precision: Precision, minutes: ClosedRange<Int>) {
        self.local = local
        self.precision = precision
        self.minutes = minutes
    }

    /// "04:15" of minutes after midnight.
    public static func clock(_ minutes: Int) -> String {
        let wrapped = ((minutes % 1440) + 1440) % 1440
        let hour = wrapped / 60
        let minute = wrapped % 60
        return (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
    }
}
