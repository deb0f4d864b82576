public import IncidentModel

/// What happened, in a sentence for the head of a sheet.
extension MapRenderer {
    /// "19 May 2020, Tuesday, early morning: 1 Katyusha rocket hit near US Embassy, fired from Al-Idrisi (?); none injured".
    ///
    /// What the reports leave out is left out here too.
    public static func sentence(
        of incident: Incident, in collection: IncidentCollection, language: MapLanguage
    ) -> String {
        let words = SheetWords(language, places: collection.places, units: collection.units)
        let weapon = incident.briefWeaponText(words)
        let hit = incident.enumerated(incident.impacts, words)
        let aims = incident.enumerated(incident.targets, words)
        let starts = incident.enumerated(incident.launches, words)
        let isSpoilt = incident.status == .foiled || incident.status == .intercepted
        // "hit near US Embassy", but "impacts: empty house and near US Embassy".
        let isOne = incident.labels(of: incident.impacts, words).count == 1
        let course = [
            isSpoilt ? incident.statusText(words) : nil,
            !hit.isEmpty
                ? words(isOne ? "hit \(hit)" : "– impacts: \(hit)", "سقوط: \(hit)")
                : aims.isEmpty ? nil : words("aimed at \(aims)", "استهداف: \(aims)"),
        ].compactMap { $0 }.joined(separator: words(", ", "، "))
        var told = [weapon, course].filter { !$0.isEmpty }.joined(separator: words(isSpoilt ? ", " : " ", "، "))
        if !starts.isEmpty { told += words((isOne ? ", " : "; ") + "fired from \(starts)", "، إطلاق: \(starts)") }
        if let harm = incident.harmText(words) { told += words("; ", "؛ ") + harm }
        return "\(incident.dateText(words)): \(told)"
    }

    /// "ground within 3 km of US Embassy": what a sheet shows that was asked for by a place and a radius.
    ///
    /// - Parameters:
    ///   - place: nil of one that is not in the gazetteer.
    ///   - phrase: how it was asked for.
    public static func groundShown(
        around place: Place?, called phrase: String, radiusMeters: Double, language: MapLanguage
    ) -> String {
        let words = SheetWords(language, places: place.map { [$0] } ?? [])
        let name = place.map(words.name) ?? phrase
        let length = words.distance(Site.length(radiusMeters))
        return words("ground within \(length) of \(name)", "ما يبعد عن \(name) حتى \(length)")
    }

    /// "هجوم، المنطقة الخضراء، 26 آذار 2020": of a sheet in Arabic.
    public static func arabicTitle(of incident: Incident, in collection: IncidentCollection) -> String {
        let words = SheetWords(.arabic, places: collection.places)
        let site =
            incident.impacts.first { $0.placement != nil } ?? incident.targets.first ?? incident.impacts.first
            ?? incident.sites.first
        let place = site.map { words.title(of: $0) ?? words.reported($0.name) }
        let date = incident.date?.date
        let known = [date?.day.map(String.init), date?.month.map(words.month), date?.year.map(String.init)]
        let day = known.compactMap { $0 }.joined(separator: " ")
        return ["هجوم مُبلَّغ عنه", place, day.isEmpty ? nil : day].compactMap { $0 }.joined(separator: "، ")
    }
}

extension Incident {
    /// "Dora, Zafaraniya and Karrada", or "Dora or Zafaraniya" where by the sources only one can be right.
    fileprivate func enumerated(_ sites: [Site], _ words: SheetWords) -> String {
        let labels = labels(of: sites, words)
        guard let last = labels.last, labels.count > 1 else { return labels.first ?? "" }
        let isEither = findings.contains { finding in
            guard finding.code == "sources-disagree" else { return false }
            let quoted = Set(finding.evidence)
            return sites.count { !$0.evidence.isEmpty && quoted.isSuperset(of: $0.evidence) } > 1
        }
        return labels.dropLast().joined(separator: words(", ", "، "))
            + (isEither ? words(" or ", " أو ") : words(" and ", " و")) + last
    }
}
