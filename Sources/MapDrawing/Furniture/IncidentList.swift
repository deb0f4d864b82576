internal import IncidentModel

/// The list beside the map: what each number stands for.
struct IncidentList {
    /// How much an entry says.
    private enum Detail { case withQuotes, full, brief, reasoned, bare }

    /// For reported and for recalled attacks; the list takes the first pair that fits.
    private static let details: [(reported: Detail, recalled: Detail)] = [
        (.withQuotes, .full), (.full, .full), (.full, .brief), (.full, .bare), (.brief, .brief), (.brief, .bare),
        (.reasoned, .bare), (.bare, .bare),
    ]

    private struct Line {
        let text: String
        let name: String
        let size: Double
        /// Pixels before it.
        var gap = 0.0
    }

    private struct Entry {
        let numbered: NumberedIncident
        let lines: [Line]

        var height: Double { lines.map { $0.size * 1.24 + $0.gap }.reduce(0, +) + IncidentList.entryGap }
    }

    private let incidents: [NumberedIncident]
    private let reports: [ReportID: Report]
    private let width: Double
    private let words: SheetWords
    /// Those that the reports only recall.
    private let recalledCount: Int

    init(_ incidents: [NumberedIncident], reports: [Report], width: Double, words: SheetWords) {
        self.incidents = incidents
        self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.width = width
        self.words = words
        recalledCount = incidents.count(where: \.isBackground)
    }

    private static let indent = 26.0
    private static let entryGap = 7.0
    private static let headingHeight = 20.0
    private static let headingGap = 5.0

    func write(to svg: inout SVGWriter, in box: SheetBox) {
        svg.group("furniture-list", label: "Incidents") { svg in
            var y = box.minY
            guard !incidents.isEmpty else {
                svg.text(
                    words("NO ATTACKS REPORTED", "لا هجمات مُبلَّغ عنها"), at: SheetPoint(x: box.minX, y: y + 10),
                    class: "t-head")
                return
            }
            let (entries, left) = fitting(box.height)
            var isRecalled: Bool?
            for entry in entries {
                if isRecalled != entry.numbered.isBackground {
                    if isRecalled != nil { y += Self.headingGap }
                    isRecalled = entry.numbered.isBackground
                    svg.text(
                        heading(isBackground: entry.numbered.isBackground),
                        at: SheetPoint(x: box.minX, y: y + 10), class: "t-head")
                    y += Self.headingHeight
                }
                svg.badge(
                    String(entry.numbered.number), left: box.minX, middle: y + 7.5,
                    isFaded: entry.numbered.isBackground)
                let indent = max(Self.indent, LabelText(lines: [], badge: String(entry.numbered.number)).badgeWidth + 6)
                for line in entry.lines {
                    y += line.gap
                    svg.text(line.text, at: SheetPoint(x: box.minX + indent, y: y + line.size), class: line.name)
                    y += line.size * 1.24
                }
                y += Self.entryGap
            }
            if left > 0 {
                svg.text(
                    words("and \(left) more, listed in incidents.json", "و\(left) غيرها في incidents.json"),
                    at: SheetPoint(x: box.minX, y: y + 10),
                    class: "t-ls")
            }
        }
    }

    private func heading(isBackground: Bool) -> String {
        if words.isArabic { return isBackground ? "هجمات سابقة ذكرتها التقارير" : "الهجمات المُبلَّغ عنها" }
        let many = (isBackground ? recalledCount : incidents.count - recalledCount) == 1 ? "" : "S"
        return isBackground ? "EARLIER ATTACK\(many) THE REPORTS RECALL" : "REPORTED ATTACK\(many)"
    }

    private func fitting(_ height: Double) -> (entries: [Entry], left: Int) {
        let parts = recalledCount > 0 && recalledCount < incidents.count ? 2.0 : 1
        let headings = parts * Self.headingHeight + max(parts - 1, 0) * Self.headingGap
        for (index, detail) in Self.details.enumerated() {
            // Entries are made only as far as they can fit: a sheet may be asked for of ten thousand incidents.
            var used = headings
            var entries: [Entry] = []
            for numbered in incidents {
                let entry = entry(numbered, numbered.isBackground ? detail.recalled : detail.reported)
                used += entry.height
                if used > height { break }
                entries.append(entry)
            }
            if entries.count == incidents.count { return (entries, 0) }
            guard index == Self.details.count - 1 else { continue }
            used = headings + 16
            let kept = entries.prefix { entry in
                used += entry.height
                return used <= height
            }
            return (Array(kept), incidents.count - kept.count)
        }
        return ([], incidents.count)
    }

    private func entry(_ numbered: NumberedIncident, _ detail: Detail) -> Entry {
        let incident = numbered.incident
        let room = width - Self.indent
        var lines: [Line] = []
        func add(_ text: String, _ name: String, _ size: Double, bold: Bool = false, most: Int = 3, gap: Double = 0) {
            for (index, piece) in wrapped(
                text, width: room, size: size, weight: bold ? .bold : .regular, maxLines: most
            ).enumerated() {
                lines.append(Line(text: piece, name: name, size: size, gap: index == 0 ? gap : 0))
            }
        }
        add(incident.dateText(words), "t-lh", TypeSize.listHead, bold: true, most: 2)
        let status = incident.status == .background ? nil : incident.statusText(words)
        let weapon = [incident.weaponText(words), status].compactMap { $0 }.joined(
            separator: words(", ", "، "))
        guard detail == .full || detail == .withQuotes else {
            // Distances stand along the arrows and in the tables.
            add(
                "\(incident.briefWeaponText(words)): \(incident.courseText(words))", "t-l", TypeSize.list,
                most: detail == .bare ? 3 : 4)
            if detail != .bare, let unmapped = numbered.unmappedText(words) {
                add(unmapped, "t-ls", TypeSize.listSmall, most: 2, gap: 1)
            }
            if detail == .brief { add(sources(of: incident), "t-ls", TypeSize.listSmall, most: 1) }
            return Entry(numbered: numbered, lines: lines)
        }
        add(weapon, "t-l", TypeSize.list, most: 2)
        add(incident.courseText(words), "t-l", TypeSize.list, most: 4)
        if let distance = incident.distanceText(words) { add(distance, "t-l", TypeSize.list, most: 2) }
        if let harm = incident.harmText(words) { add(harm, "t-l", TypeSize.list, most: 3) }
        if let unmapped = numbered.unmappedText(words) { add(unmapped, "t-ls", TypeSize.listSmall, most: 3, gap: 1) }
        if detail == .withQuotes {
            for site in incident.sites {
                guard let quote = site.evidence.first?.quote else { continue }
                let speaker = site.speaker.name.isEmpty ? "" : " (\(site.speaker.name))"
                add("\(site.role.word(words)): “\(quote)”\(speaker)", "t-ls", TypeSize.listSmall, most: 4, gap: 3)
            }
        }
        add(sources(of: incident), "t-ls", TypeSize.listSmall, most: 3, gap: 1)
        return Entry(numbered: numbered, lines: lines)
    }

    private func sources(of incident: Incident) -> String {
        let names = incident.reports.map { id in
            let name = reports[id]?.publisher.map { "\($0) (\(id))" } ?? id.rawValue
            return words.isArabic ? SheetWords.leftToRight(name) : name
        }
        return words("Source: ", "المصدر: ")
            + (names.isEmpty ? words("not given", "غير مذكور") : names.joined(separator: "; "))
    }
}
