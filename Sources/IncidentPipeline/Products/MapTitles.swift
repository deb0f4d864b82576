internal import IncidentModel

/// Title, subtitle and as-of date of a map, made from what is on it.
struct MapTitles {
    var title: String
    var subtitle: String
    /// The latest day that a report or an incident states; no clock is asked.
    var asOf: String?

    init(_ collection: IncidentCollection, title: String?) {
        let told = collection.incidents.filter { $0.status != .background }
        self.title = title ?? Self.title(told)
        let recalled = collection.incidents.count - told.count
        subtitle = [
            Self.count(told.count, "incident") + " in " + Self.count(collection.reports.count, "report"),
            recalled > 0 ? "\(recalled) earlier \(recalled == 1 ? "event" : "events") recalled" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
        let days = collection.reports.compactMap { $0.published?.civilDay } + told.compactMap { $0.date?.date.civilDay }
        asOf = days.max()?.partialDate.edtf
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// "Reported rocket attacks, 2020–2023".
    private static func title(_ incidents: [Incident]) -> String {
        let families = incidents.compactMap { $0.weapon.map { WeaponTerm.family(of: $0.term) } }
        let kinds = families.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.sorted()
        let what = kinds.isEmpty ? "attacks" : kinds.joined(separator: " and ") + " attacks"
        let years = incidents.compactMap { $0.date?.date.year }
        guard let first = years.min(), let last = years.max() else { return "Reported \(what)" }
        return "Reported \(what), " + (first == last ? "\(first)" : "\(first)–\(last)")
    }
}
