internal import IncidentModel

/// What the list and the description say of one incident.
extension Incident {
    /// "19 May 2020, Tuesday, early morning", "A Friday, date not reported".
    var dateText: String {
        var parts: [String] = []
        if let words = date?.date.inWords {
            parts.append(words)
            if let weekday = date?.weekday { parts.append(weekday.rawValue) }
        } else if let weekday = date?.weekday {
            parts.append("A \(weekday.rawValue), date not reported")
        } else {
            parts.append("Date not reported")
        }
        if let time, !(date?.weekday).map({ time.local.contains($0.rawValue) }).isTrue { parts.append(time.local) }
        return parts.joined(separator: ", ")
    }

    /// "Katyusha rocket × ≥ 3", "Air strike, number not reported".
    var weaponText: String { munitions == nil ? "\(briefWeaponText), number not reported" : briefWeaponText }

    /// "Katyusha rocket × ≥ 3", "Air strike".
    var briefWeaponText: String {
        let term = weapon?.term ?? "weapon not reported"
        let shown = term.prefix(1).uppercased() + term.dropFirst()
        return munitions.map { "\(shown) × \($0)" } ?? shown
    }

    /// "foiled", "intercepted" where that is so.
    var statusText: String? {
        switch status {
        case .carriedOut: nil
        case .foiled: "foiled"
        case .intercepted: "intercepted"
        case .background: "recalled"
        }
    }

    /// "Al-Idrisi → near U.S. Embassy".
    var courseText: String {
        let starts = names(launches)
        let ends = names(impacts)
        let from = starts.isEmpty ? "launch not reported" : starts
        if !ends.isEmpty { return "\(from) → \(ends)" }
        let aims = names(targets)
        return aims.isEmpty ? "\(from) → impact not reported" : "\(from) → aimed at \(aims)"
    }

    /// Launch to impact, each pair once.
    var distanceText: String? {
        let texts = distances.compactMap { distance -> String? in
            guard sites.indices.contains(distance.from), sites.indices.contains(distance.to) else { return nil }
            return DistanceText(distance)?.kilometres
        }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    private func names(_ sites: [Site]) -> String {
        var seen: [String] = []
        for site in sites where !site.isDenied {
            let label = site.label(placeTitle: site.placeTitle) + (site.isHedged ? " (?)" : "")
            if !seen.contains(label) { seen.append(label) }
        }
        return seen.joined(separator: ", ")
    }
}

extension PartialDate {
    /// "19 May 2020", "26 March, year not reported", "December 2020, day not reported"; nil when nothing is known.
    fileprivate var inWords: String? {
        guard isPossible else { return edtf }
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let missing = [year == nil ? "year" : nil, month == nil ? "month" : nil, day == nil ? "day" : nil]
            .compactMap { $0 }
        guard missing.count < 3 else { return nil }
        let dayText = day.map { month == nil ? "day \($0)" : String($0) }
        let known = [dayText, month.map { names[$0 - 1] }, year.map(String.init)].compactMap { $0 }
            .joined(separator: " ")
        return missing.isEmpty ? known : "\(known), \(missing.joined(separator: " and ")) not reported"
    }
}

extension Bool? {
    fileprivate var isTrue: Bool { self ?? false }
}

extension Incident {
    /// "2 killed, 1 injured; minor damage"; nil when nothing of it is reported.
    var harmText: String? {
        var parts: [String] = []
        let counts = [
            casualties.killed.map { $0 == .none ? "none killed" : "\($0) killed" },
            casualties.injured.map { $0 == .none ? "none injured" : "\($0) injured" },
        ].compactMap { $0 }
        if !counts.isEmpty { parts.append(counts.joined(separator: ", ")) }
        parts += damage
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
