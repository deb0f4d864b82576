internal import IncidentModel
internal import MapDrawing

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

    /// - Parameter alone: the one incident that the sheet is about.
    init(_ collection: IncidentCollection, alone: Incident?, title: String?, language: MapLanguage) {
        let isArabic = language == .arabic
        self = isArabic ? Self(arabic: collection, title: title) : Self(collection, title: title)
        guard let alone else { return }
        self.title =
            title ?? (isArabic ? MapRenderer.arabicTitle(of: alone, in: collection) : alone.mapTitle)
        subtitle = MapRenderer.sentence(of: alone, in: collection, language: language)
    }

    /// The same in Arabic; counts stand after their nouns, which so need no agreement.
    init(arabic collection: IncidentCollection, title: String?) {
        self.init(collection, title: title)
        let told = collection.incidents.filter { $0.status != .background }
        let years = told.compactMap { $0.date?.date.year }
        let span = years.min().flatMap { first in
            years.max().map { last in first == last ? "، \(first)" : "، \(first)–\(last)" }
        }
        self.title = title ?? "هجمات مُبلَّغ عنها" + (span ?? "")
        let recalled = collection.incidents.count - told.count
        subtitle = "الحوادث: \(told.count)، التقارير: \(collection.reports.count)"
        if recalled > 0 { subtitle += "، أحداث سابقة: \(recalled)" }
    }

    /// "19 May 2020", "December 2020", "a Friday"; nil when nothing is known.
    static func day(of incident: Incident) -> String? {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        guard let date = incident.date?.date, let month = date.month, months.indices.contains(month - 1) else {
            if let year = incident.date?.date.year { return String(year) }
            return incident.date?.weekday.map { "a \($0.rawValue)" }
        }
        return [date.day.map(String.init), months[month - 1], date.year.map(String.init)].compactMap { $0 }.joined(
            separator: " ")
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// "Reported rocket attacks, 2020–2023".
    private static func title(_ incidents: [Incident]) -> String {
        let families = incidents.compactMap { $0.weapon.map { WeaponTerm.family(of: $0.term) } }
        let kinds = families.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.sorted()
        let ending = incidents.count == 1 ? "" : "s"
        // An air strike is an attack by itself.
        let launched = kinds.filter { $0 != "air strike" }
        let last = launched.last.map { "\($0) " } ?? ""
        let attacks = launched.count > 1 ? launched.dropLast().joined(separator: ", ") + " and \(last)" : last
        let what = [
            launched.isEmpty && !kinds.isEmpty ? nil : "\(attacks)attack\(ending)",
            kinds.contains("air strike") ? "air strike\(ending)" : nil,
        ].compactMap { $0 }.joined(separator: " and ")
        let years = incidents.compactMap { $0.date?.date.year }
        guard let first = years.min(), let last = years.max() else { return "Reported \(what)" }
        return "Reported \(what), " + (first == last ? "\(first)" : "\(first)–\(last)")
    }
}
