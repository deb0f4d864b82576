internal import IncidentModel

/// What the list and the description say of one incident.
extension Incident {
    /// "19 May 2020, Tuesday, early morning", "A Friday, date not reported".
    func dateText(_ words: SheetWords) -> String {
        var parts: [String] = []
        if let known = date?.date.text(words) {
            parts.append(known)
            if let weekday = date?.weekday { parts.append(words.weekday(weekday)) }
        } else if let weekday = date?.weekday {
            parts.append(
                words("A \(weekday.rawValue), date not reported", "\(words.weekday(weekday))، لم يُذكر التاريخ"))
        } else {
            parts.append(words("Date not reported", "لم يُذكر التاريخ"))
        }
        if let time, !(date?.weekday).map({ time.local.contains($0.rawValue) }).isTrue {
            parts.append(words.term(time.local))
        }
        return parts.joined(separator: words(", ", "، "))
    }

    /// "9 Apr 2021", "Dec 2020", "26 Mar, no year", "no date".
    func shortDateText(_ words: SheetWords) -> String {
        guard let date = date?.date, date.isPossible, date.year != nil || date.month != nil else {
            return words("no date", "بلا تاريخ")
        }
        guard !words.isArabic else {
            // The months of Iraq are of two words.
            return [date.day, date.month, date.year].compactMap { $0.map(String.init) }.joined(separator: "/")
        }
        let month = date.month.map { String(words.month($0).prefix(3)) }
        let known = [date.day.map(String.init), month, date.year.map(String.init)].compactMap { $0 }
        return known.joined(separator: " ") + (date.year == nil ? ", no year" : "")
    }

    /// "3 or more Katyusha rockets", "Air strike, number not reported".
    func weaponText(_ words: SheetWords) -> String {
        let brief = briefWeaponText(words)
        return munitions == nil ? brief + words(", number not reported", "، لم يُذكر العدد") : brief
    }

    /// "3 or more Katyusha rockets", "Air strike".
    func briefWeaponText(_ words: SheetWords) -> String {
        let term = weapon.map { words.term($0.term) } ?? words("weapon not reported", "لم يُذكر السلاح")
        guard let munitions else { return term.capitalizedFirst }
        guard !words.isArabic else {
            // Counts stand after their nouns in Arabic, which so need no agreement.
            return munitions.max == nil ? "\(term) × \(munitions.min) فأكثر" : "\(term) × \(munitions)"
        }
        let isOne = munitions == CountRange(exactly: 1)
        let count = munitions.max == nil ? "\(munitions.min) or more" : String(describing: munitions)
        guard let weapon else { return "\(count) munition\(isOne ? "" : "s"), \(term)" }
        let noun = weapon.term == "mortar" ? "mortar round" : weapon.term
        return "\(count) \(noun)\(isOne || noun.hasSuffix("s") ? "" : "s")"
    }

    /// "foiled", "intercepted" where that is so.
    func statusText(_ words: SheetWords) -> String? {
        switch status {
        case .carriedOut: nil
        case .foiled: words("foiled", "أُحبط")
        case .intercepted: words("intercepted", "اعتُرض")
        case .background: words("recalled", "هجوم سابق")
        }
    }

    /// "Al-Idrisi → near U.S. Embassy".
    func courseText(_ words: SheetWords) -> String {
        let starts = told(launches, words)
        let ends = told(impacts, words)
        let from = starts.isEmpty ? Self.noLaunchText(words) : starts
        let arrow = words("→", "←")
        if !ends.isEmpty { return "\(from) \(arrow) \(ends)" }
        let aims = told(targets, words)
        return aims.isEmpty
            ? "\(from) \(arrow) \(words("impact not reported", "لم يُذكر موقع السقوط"))"
            : "\(from) \(arrow) \(words("aimed at", "استهدف")) \(aims)"
    }

    static func noLaunchText(_ words: SheetWords) -> String {
        words("launch not reported", "لم يُذكر موقع الإطلاق")
    }

    /// Launch to impact: "13 km (6–18)"; of several, "edge of Green Zone 13 km (6–18); Dora 11 km (5–16)".
    func distanceText(_ words: SheetWords) -> String? {
        let told = toldDistances(words)
        guard told.count > 1 else { return told.first?.text }
        guard told.count <= Self.mostDistances else { return distanceSpan(words) }
        let isOneStart = Set(told.map(\.distance.from)).count == 1
        return told.map { distance, text in
            let ends = (isOneStart ? [distance.to] : [distance.from, distance.to]).map { index in
                sites[index].label(placeTitle: words.title(of: sites[index]), words)
            }
            return "\(ends.joined(separator: words(" → ", " ← "))) \(text)"
        }.joined(separator: words("; ", "؛ "))
    }

    /// Of several, from the shortest to the longest: "9 km (4–16) to 19 km (4–40)".
    func distanceSpan(_ words: SheetWords) -> String? {
        let told = toldDistances(words)
        let sorted = told.indices.sorted { a, b in
            let (first, second) = (told[a].distance.likelyMeters, told[b].distance.likelyMeters)
            return first == second ? a < b : first < second
        }
        guard let first = sorted.first, let last = sorted.last else { return nil }
        return told[first].text == told[last].text
            ? told[first].text : told[first].text + words(" to ", " إلى ") + told[last].text
    }

    /// Pairs that a line has room to name.
    private static let mostDistances = 3

    /// Each pair once, as far as it can be told.
    private func toldDistances(_ words: SheetWords) -> [(distance: SiteDistance, text: String)] {
        distances.compactMap { distance in
            guard sites.indices.contains(distance.from), sites.indices.contains(distance.to) else { return nil }
            return words.distance(distance).map { (distance, $0) }
        }
    }

    /// The sites' names, each once, doubtful ones marked.
    private func told(_ sites: [Site], _ words: SheetWords) -> String {
        labels(of: sites, words).joined(separator: words(", ", "، "))
    }

    func labels(of sites: [Site], _ words: SheetWords) -> [String] {
        var seen: [String] = []
        for site in sites where !site.isDenied {
            let label =
                site.label(placeTitle: words.title(of: site), words) + (site.isHedged ? words(" (?)", " (؟)") : "")
            if !seen.contains(label) { seen.append(label) }
        }
        return seen
    }
}

extension PartialDate {
    /// "19 May 2020", "26 March, year not reported", "December 2020, day not reported"; nil when nothing is known.
    func text(_ words: SheetWords) -> String? {
        guard isPossible else { return edtf }
        let missing = [
            year == nil ? words("year", "السنة") : nil, month == nil ? words("month", "الشهر") : nil,
            day == nil ? words("day", "اليوم") : nil,
        ].compactMap { $0 }
        guard missing.count < 3 else { return nil }
        let dayText = day.map { month == nil ? "\(words("day", "يوم")) \($0)" : String($0) }
        let known = [dayText, month.map(words.month), year.map(String.init)].compactMap { $0 }.joined(separator: " ")
        if missing.isEmpty { return known }
        return words(
            "\(known), \(missing.joined(separator: " and ")) not reported",
            "\(known)، لم يُذكر: \(missing.joined(separator: "، "))")
    }
}

extension String {
    /// At the start of a line.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Bool? {
    fileprivate var isTrue: Bool { self ?? false }
}

extension Incident {
    /// "2 killed, 1 injured; damage: a number of cars"; nil when nothing of it is reported.
    func harmText(_ words: SheetWords) -> String? {
        var parts = [casualtyText(words)].compactMap { $0 }
        if !damage.isEmpty {
            let text = damage.joined(separator: words(", ", "، "))
            // "minor damage" says it itself.
            let isSaid = text.lowercased().contains(words("damage", "ضرار"))
            parts.append((isSaid ? "" : words("damage: ", "أضرار: ")) + text)
        }
        return parts.isEmpty ? nil : parts.joined(separator: words("; ", "؛ "))
    }

    /// "2 killed" of "2 killed, none injured"; nil when nobody is said to have been hurt.
    func hurtText(_ words: SheetWords) -> String? {
        var hurt = self
        if hurt.casualties.killed == CountRange.none { hurt.casualties.killed = nil }
        if hurt.casualties.injured == CountRange.none { hurt.casualties.injured = nil }
        return hurt.casualtyText(words)
    }

    /// "2 killed, 1 or more injured", "none killed or injured"; nil when neither is reported.
    func casualtyText(_ words: SheetWords) -> String? {
        if casualties.killed == CountRange.none, casualties.injured == CountRange.none {
            return words("none killed or injured", "لا قتلى ولا جرحى")
        }
        func count(_ range: CountRange, _ none: String, _ what: String, _ arabic: (none: String, some: String))
            -> String
        {
            guard range != .none else { return words(none, arabic.none) }
            let number =
                range.max == nil ? words("\(range.min) or more", "\(range.min) فأكثر") : String(describing: range)
            return words("\(number) \(what)", "\(arabic.some): \(number)")
        }
        let counts = [
            casualties.killed.map { count($0, "none killed", "killed", ("لا قتلى", "قتلى")) },
            casualties.injured.map { count($0, "none injured", "injured", ("لا جرحى", "جرحى")) },
        ].compactMap { $0 }
        return counts.isEmpty ? nil : counts.joined(separator: words(", ", "، "))
    }
}
