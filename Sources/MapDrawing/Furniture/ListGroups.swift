internal import IncidentModel

/// The parts of a list: what is reported and what is only recalled; or, on a sheet that counts, the places that were hit, since there
/// no number leads from a symbol to its entry. What the sheet shows nothing of stands last.
struct ListGroups {
    let incidents: [NumberedIncident]
    let groups: [(heading: String, count: Int)]
    /// By the number of the incident.
    let groupOfNumber: [Int: Int]

    init(_ incidents: [NumberedIncident], isByPlace: Bool, _ words: SheetWords) {
        var members: [String: [NumberedIncident]] = [:]
        var order: [String] = []
        let reported = Self.heading(isBackground: false, count: incidents.count { !$0.isBackground }, words)
        let recalled = Self.heading(isBackground: true, count: incidents.count(where: \.isBackground), words)
        let beyond = words("BEYOND THIS SHEET", "خارج هذه الخريطة")
        for numbered in incidents {
            let heading =
                numbered.isBeyondSheet
                ? beyond
                : numbered.isBackground ? recalled : isByPlace ? Self.place(of: numbered.incident, words) : reported
            if members[heading] == nil { order.append(heading) }
            members[heading, default: []].append(numbered)
        }
        if isByPlace {
            // A heading for each place that was hit once would be half of the list.
            let other = words("OTHER PLACES", "أماكن أخرى")
            let rare = order.filter { $0 != recalled && $0 != beyond && (members[$0]?.count ?? 0) == 1 }
            if rare.count > 1 {
                members[other] = rare.flatMap { members[$0] ?? [] }
                for heading in rare { members[heading] = nil }
                order = order.filter { members[$0] != nil } + [other]
            }
            // The place hit most comes first; what is only recalled stays last.
            order = order.enumerated().sorted { a, b in
                if (a.element == recalled) != (b.element == recalled) { return b.element == recalled }
                func weight(_ heading: String) -> Int { heading == other ? 0 : members[heading]?.count ?? 0 }
                let (first, second) = (weight(a.element), weight(b.element))
                return first == second ? a.offset < b.offset : first > second
            }.map(\.element)
        }
        let isParted = members[beyond] != nil
        if isParted { order = order.filter { $0 != beyond } + [beyond] }
        var groupOfNumber: [Int: Int] = [:]
        for (index, heading) in order.enumerated() {
            for numbered in members[heading] ?? [] { groupOfNumber[numbered.number] = index }
        }
        self.incidents = isByPlace || isParted ? order.flatMap { members[$0] ?? [] } : incidents
        self.groupOfNumber = groupOfNumber
        groups = order.map { heading in
            let count = members[heading]?.count ?? 0
            return (isByPlace && heading != recalled && heading != beyond ? "\(heading): \(count)" : heading, count)
        }
    }

    private static func heading(isBackground: Bool, count: Int, _ words: SheetWords) -> String {
        if words.isArabic { return isBackground ? "هجمات سابقة ذكرتها التقارير" : "الهجمات المُبلَّغ عنها" }
        let many = count == 1 ? "" : "S"
        return isBackground ? "EARLIER ATTACK\(many) THE REPORTS RECALL" : "REPORTED ATTACK\(many)"
    }

    /// "US EMBASSY", "AIMED AT GREEN ZONE".
    private static func place(of incident: Incident, _ words: SheetWords) -> String {
        func title(_ sites: [Site]) -> String? {
            sites.first { !$0.isDenied }.map { words.title(of: $0) ?? words.reported($0.name) }
        }
        if let hit = title(incident.impacts) { return hit.uppercased() }
        if let aim = title(incident.targets) { return words("AIMED AT \(aim.uppercased())", "استهدف \(aim)") }
        return words("IMPACT NOT REPORTED", "لم يُذكر موقع السقوط")
    }
}
