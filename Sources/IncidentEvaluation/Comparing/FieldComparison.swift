internal import IncidentModel

/// Whether one field of an incident is right.
enum FieldComparison {
    /// Minutes that a clock time may be off.
    static let clockTolerance = 15

    static func isTimeRight(gold: String?, found: LocalTime?) -> Bool {
        guard let gold, let found else { return gold == nil && found == nil }
        if let clock = ClockSpan(gold) {
            return found.precision != .partOfDay && ClockSpan(found).isWithin(clockTolerance, of: clock)
        }
        guard found.precision == .partOfDay else { return false }
        return gold == found.local.lowercased() || PartOfDay(gold).map { $0 == PartOfDay(found.local) } ?? false
    }

    static func isDayRight(gold: PartialDate, found: EventDate?) -> Bool { found?.date == gold }
}
