internal import IncidentModel

/// One incident in the list beside the map.
struct ListEntry {
    /// How much it says.
    enum Detail {
        /// Site by site, of a sheet with one incident; then with the distances in a line, then without the words of the report.
        case alone, aloneQuoted, aloneBrief
        case withQuotes, full, brief, reasoned, bare, armedLine, line
        /// In the smallest type.
        case fineLine
    }

    struct Line {
        let text: String
        let name: String
        let size: Double
        /// Pixels before it.
        var gap = 0.0
        /// Pixels to the right of the others; the next line stands at the same height.
        var isBeside = false
        var indent = 0.0
        /// Drawn level with it.
        var sign: Sign?
    }

    /// What a line may have beside its text.
    enum Sign {
        /// Before it.
        case symbol(SiteRole, isHedged: Bool, isRecalled: Bool)
        /// A bar between two pixels from the lines' left edge, with a dot for the likely value, on a line as long as all.
        case range(least: Double, likely: Double, most: Double, from: Double, to: Double, isHedged: Bool)
    }

    /// Nil where the sheet has one incident, which needs none.
    private let number: Int?
    let isRecalled: Bool
    /// Of the list's groups, each of which has a heading.
    var group = 0
    private(set) var lines: [Line] = []
    private let gap: Double
    private let isFine: Bool
    /// Pixels to the lines, the same for all entries of a list.
    private let indent: Double

    private static let leading = 1.24

    init(_ numbered: NumberedIncident, gap: Double, indent: Double, isFine: Bool = false, isAlone: Bool = false) {
        (self.isFine, self.indent) = (isFine, indent)
        number = isAlone ? nil : numbered.number
        isRecalled = numbered.isBackground
        self.gap = gap
    }

    /// With the space to the next one.
    var height: Double {
        max(isFine ? 13.5 : 17, lines.reduce(0) { $0 + ($1.isBeside ? 0 : $1.size * Self.leading + $1.gap) }) + gap
    }

    func write(at point: SheetPoint, to svg: inout SVGWriter) {
        if let number {
            svg.badge(
                String(number), left: point.x, middle: point.y + (isFine ? 6.2 : 7.5), isFaded: isRecalled,
                isSmall: isFine)
        }
        var y = point.y
        for line in lines {
            y += line.gap
            svg.text(
                line.text, at: SheetPoint(x: point.x + indent + line.indent, y: y + line.size), class: line.name)
            if let sign = line.sign {
                write(sign, at: SheetPoint(x: point.x, y: y + line.size * 0.64), to: &svg)
            }
            if !line.isBeside { y += line.size * Self.leading }
        }
    }

    private func write(_ sign: Sign, at point: SheetPoint, to svg: inout SVGWriter) {
        switch sign {
        case .symbol(let role, let isHedged, let isRecalled):
            let at = svg.placed(SheetPoint(x: point.x + 8, y: point.y + 0.5))
            svg.symbol(role, at: at, radius: 6.5, isHedged: isHedged, isRecalled: isRecalled)
        case .range(let least, let likely, let most, let from, let to, let isHedged):
            let left = point.x + indent
            svg.chartLine(
                SheetPoint(x: left + from, y: point.y), SheetPoint(x: left + to, y: point.y), "grid")
            svg.chartLine(
                SheetPoint(x: left + from, y: point.y - 6), SheetPoint(x: left + from, y: point.y + 6), "grid-major")
            let (a, b) = (
                svg.placed(SheetPoint(x: left + least, y: point.y)), svg.placed(SheetPoint(x: left + most, y: point.y))
            )
            let bar = SheetBox(
                minX: min(a.x, b.x), minY: point.y - 3.5, maxX: max(a.x, b.x), maxY: point.y + 3.5)
            svg.path(PathData(bar.corners, closed: true), class: isHedged ? "bar-open" : "range")
            svg.dot(SheetPoint(x: left + likely, y: point.y), radius: 3.4, "likely")
        }
    }

    mutating func add(
        _ text: String, _ name: String, _ size: Double, bold: Bool = false, width: Double, most: Int = 3,
        gap: Double = 0, indent: Double = 0, sign: Sign? = nil
    ) {
        let pieces = wrapped(
            text, width: width - indent, size: size, weight: bold ? .bold : .regular, maxLines: most)
        for (index, piece) in pieces.enumerated() {
            lines.append(
                Line(
                    text: piece, name: name, size: size, gap: index == 0 ? gap : 0, indent: indent,
                    sign: index == 0 ? sign : nil))
        }
    }

    mutating func addBeside(_ text: String, _ name: String, _ size: Double) {
        lines.append(Line(text: text, name: name, size: size, gap: 1, isBeside: true))
    }
}

extension IncidentList {
    private static let entryGap = 6.4
    /// Pixels of the days before the courses of a terse list.
    private static let dayWidth = 78.0
    private static let fineDayWidth = 66.0

    func entry(_ numbered: NumberedIncident, _ detail: ListEntry.Detail, _ width: Double) -> ListEntry {
        var entry = bareEntry(numbered, detail, width)
        entry.group = group(of: numbered)
        return entry
    }

    private func bareEntry(_ numbered: NumberedIncident, _ detail: ListEntry.Detail, _ width: Double) -> ListEntry {
        let incident = numbered.incident
        let room = width - indent
        guard detail != .line, detail != .armedLine, detail != .fineLine else {
            return terseEntry(numbered, room, detail)
        }
        guard ![.alone, .aloneQuoted, .aloneBrief].contains(detail) else { return aloneEntry(numbered, room, detail) }
        var entry = ListEntry(numbered, gap: Self.entryGap, indent: indent, isAlone: isAlone)
        // Without a number before it the text begins at the edge.
        let shift = isAlone ? -indent : 0
        func add(_ text: String, _ name: String, _ size: Double, bold: Bool = false, most: Int = 3, gap: Double = 0) {
            entry.add(text, name, size, bold: bold, width: room, most: most, gap: gap, indent: shift)
        }
        add(incident.dateText(words), "t-lh", TypeSize.listHead, bold: true, most: 2)
        let status = incident.status == .background ? nil : incident.statusText(words)
        let weapon = [incident.weaponText(words), status].compactMap { $0 }.joined(
            separator: words(", ", "، "))
        guard detail == .full || detail == .withQuotes else {
            let harm = incident.hurtText(words).map { words("; ", "؛ ") + $0 } ?? ""
            add(
                "\(incident.briefWeaponText(words)): \(course(of: incident))\(harm)", "t-l", TypeSize.list,
                most: detail == .bare ? 3 : 4)
            if detail != .bare, let unmapped = numbered.unmappedText(words) {
                add(unmapped, "t-ls", TypeSize.listSmall, most: 2, gap: 1)
            }
            if detail == .brief { add(sources(of: incident), "t-ls", TypeSize.listSmall, most: 1) }
            return entry
        }
        add(weapon, "t-l", TypeSize.list, most: 2)
        add(incident.courseText(words), "t-l", TypeSize.list, most: 4)
        if let distance = incident.distanceText(words) { add(distance, "t-l", TypeSize.list, most: 3) }
        if let harm = incident.harmText(words) { add(harm.capitalizedFirst, "t-l", TypeSize.list, most: 3) }
        if let unmapped = numbered.unmappedText(words) { add(unmapped, "t-ls", TypeSize.listSmall, most: 3, gap: 1) }
        if detail == .withQuotes {
            for site in incident.sites {
                guard let quote = site.evidence.first?.quote else { continue }
                let speaker = site.speaker.name.isEmpty ? "" : " (\(site.speaker.name))"
                add("\(site.role.word(words)): “\(quote)”\(speaker)", "t-ls", TypeSize.listSmall, most: 4, gap: 3)
            }
        }
        add(sources(of: incident), "t-ls", TypeSize.listSmall, most: 3, gap: 1)
        return entry
    }

    /// A day and a course in a line or two.
    private func terseEntry(_ numbered: NumberedIncident, _ room: Double, _ detail: ListEntry.Detail) -> ListEntry {
        let isFine = detail == .fineLine
        var entry = ListEntry(numbered, gap: isFine ? 1.2 : 3, indent: indent, isFine: isFine, isAlone: isAlone)
        let incident = numbered.incident
        let (daySize, dayWidth) = isFine ? (TypeSize.listFine, Self.fineDayWidth) : (TypeSize.listSmall, Self.dayWidth)
        entry.addBeside(
            shortened(incident.shortDateText(words), width: dayWidth - 6, size: daySize, weight: .bold),
            isFine ? "t-lfd" : "t-ld", daySize)
        // What is not reported goes without saying here.
        let course = course(of: incident)
        let unsaid = Incident.noLaunchText(words) + " "
        let told = course.hasPrefix(unsaid) ? String(course.dropFirst(unsaid.count)) : course
        let weapon =
            detail == .armedLine && incident.weapon != nil ? incident.briefWeaponText(words) + words(": ", ": ") : ""
        // A line has room for who was hurt, not for the news that nobody was.
        let harm = incident.hurtText(words).map { words("; ", "؛ ") + $0 } ?? ""
        entry.add(
            weapon + told + harm, isFine ? "t-lf" : "t-l", isFine ? TypeSize.listFine : TypeSize.list, width: room,
            most: 2,
            indent: dayWidth)
        return entry
    }

    /// Distances stand along the arrows, as long as these are few.
    private func course(of incident: Incident) -> String {
        let course = incident.courseText(words)
        guard tellsDistances, let distance = incident.distanceSpan(words) else { return course }
        return course + words(", ", "، ") + distance
    }

    func sources(of incident: Incident) -> String {
        let names = incident.reports.map { id in
            let name = reports[id]?.publisher.map { "\($0) (\(id))" } ?? id.rawValue
            return words.isArabic ? SheetWords.leftToRight(name) : name
        }
        return words("Source: ", "المصدر: ")
            + (names.isEmpty ? words("not given", "غير مذكور") : names.joined(separator: "; "))
    }
}
