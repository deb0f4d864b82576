internal import IncidentModel

/// The column of a sheet with one incident: each site with its symbol and the words that report it, then the distances.
extension IncidentList {
    private static let siteGap = 8.0
    private static let headingSpace = 13.0
    /// Pixels of the figures before the bars.
    private static let figureWidth = 96.0

    func aloneEntry(_ numbered: NumberedIncident, _ room: Double, _ detail: ListEntry.Detail) -> ListEntry {
        let incident = numbered.incident
        var entry = ListEntry(numbered, gap: 0, indent: indent, isAlone: true)
        // Without a number the text begins at the edge.
        func add(_ text: String, _ name: String, _ size: Double, bold: Bool = false, most: Int = 3, gap: Double = 0) {
            entry.add(
                text, name, size, bold: bold, width: room, most: most, gap: gap, indent: -indent)
        }
        add(incident.dateText(words), "t-lh", TypeSize.listHead, bold: true, most: 2)
        let status = incident.status == .background ? nil : incident.statusText(words)
        add(
            [incident.weaponText(words), status].compactMap { $0 }.joined(separator: words(", ", "، ")), "t-l",
            TypeSize.list, most: 2)
        if let harm = incident.harmText(words) { add(harm.capitalizedFirst, "t-l", TypeSize.list, most: 3) }
        add(words("SITES", "المواقع"), "t-head", TypeSize.heading, bold: true, gap: Self.headingSpace)
        let hasEnd = incident.sites.contains { ![.launch, .found].contains($0.role) }
        switch (incident.launches.isEmpty, hasEnd) {
        case (true, true): addUnknown(Incident.noLaunchText(words), room, to: &entry)
        case (_, false): addUnknown(incident.courseText(words), room, to: &entry)
        case (false, true): break
        }
        for role in SiteRole.allCases {
            for (index, site) in incident.sites.enumerated() where site.role == role {
                tell(site, at: index, of: numbered, room, isQuoted: detail != .aloneBrief, in: &entry)
                // Without the bars each end says how far away it was fired.
                if detail == .aloneQuoted { tellDistances(to: index, of: incident, room, in: &entry) }
            }
        }
        if detail != .aloneQuoted { addDistances(of: incident, room, to: &entry) }
        add(sources(of: incident), "t-ls", TypeSize.listSmall, most: 4, gap: Self.headingSpace)
        return entry
    }

    private func addUnknown(_ text: String, _ room: Double, to entry: inout ListEntry) {
        entry.add(text.capitalizedFirst, "t-l", TypeSize.list, width: room, gap: Self.siteGap)
    }

    private func tell(
        _ site: Site, at index: Int, of numbered: NumberedIncident, _ room: Double, isQuoted: Bool,
        in entry: inout ListEntry
    ) {
        let isShown = !site.isDenied && site.placement != nil && !numbered.sitesOutside.contains(index)
        let label = site.label(placeTitle: words.title(of: site), words) + (site.isHedged ? words(" (?)", " (؟)") : "")
        entry.add(
            isShown ? label : words.reported(site.name), "t-lh", TypeSize.listHead, bold: true, width: room, most: 2,
            gap: Self.siteGap,
            sign: isShown
                ? .symbol(site.role, isHedged: site.isHedged, isRecalled: numbered.isBackground) : nil)
        let legend = site.role.legend(words)
        let precision: String
        if let why = numbered.unmappedReason(of: index, words) {
            precision = words("not on the map: \(why)", "ليس على الخريطة: \(why)")
        } else {
            let radius = words.distance(Site.length(site.placement?.radiusMeters ?? 0))
            precision = words("known to within \(radius)", "بدقة \(radius)")
        }
        entry.add(
            [legend, precision].joined(separator: words(", ", "، ")), "t-ls", TypeSize.listSmall, width: room, most: 2)
        guard isQuoted, let quote = site.evidence.first?.quote else { return }
        let speaker = site.speaker.name.isEmpty ? "" : " (\(site.speaker.name))"
        entry.add("“\(quote)”\(speaker)", "t-l", TypeSize.list, width: room, most: 5, gap: 1)
    }

    /// "13 km (6–18) from Zafaraniya".
    private func tellDistances(to end: Int, of incident: Incident, _ room: Double, in entry: inout ListEntry) {
        for distance in incident.distances where distance.to == end && incident.sites.indices.contains(distance.from) {
            guard let figure = words.distance(distance) else { continue }
            let start = incident.sites[distance.from]
            let name = start.label(placeTitle: words.title(of: start), words)
            entry.add(
                words("\(figure) from \(name)", "\(figure) من \(name)"), "t-l", TypeSize.list, bold: true, width: room,
                most: 2)
        }
    }

    /// A bar from the least to the greatest, all from one zero.
    private func addDistances(of incident: Incident, _ room: Double, to entry: inout ListEntry) {
        let measured = incident.distances.filter {
            incident.sites.indices.contains($0.from) && incident.sites.indices.contains($0.to)
                && words.distance($0) != nil
        }
        guard !measured.isEmpty, let most = measured.map(\.maxMeters).max(), most > 0 else { return }
        entry.add(
            words("LAUNCH TO IMPACT, LIKELY (LEAST–GREATEST)", "من الإطلاق إلى السقوط: الأرجح (الأدنى–الأقصى)"),
            "t-head",
            TypeSize.heading, bold: true, width: room, most: 1, gap: Self.headingSpace, indent: -indent)
        // From the edge of the column, where the sites have their symbols.
        let (from, to) = (Self.figureWidth - indent, room - 4)
        func at(_ meters: Double) -> Double { from + (to - from) * meters / most }
        for distance in measured {
            let (start, end) = (incident.sites[distance.from], incident.sites[distance.to])
            let names = [start, end].map { $0.label(placeTitle: words.title(of: $0), words) }
            entry.add(
                names.joined(separator: words(" → ", " ← ")), "t-ls", TypeSize.listSmall, width: room, most: 2,
                gap: 5, indent: -indent)
            entry.add(
                words.distance(distance) ?? "", "t-lh", TypeSize.listHead, bold: true, width: room, most: 1, gap: 1,
                indent: -indent,
                sign: .range(
                    least: at(distance.minMeters), likely: at(distance.likelyMeters), most: at(distance.maxMeters),
                    from: from, to: to, isHedged: start.isHedged || end.isHedged))
        }
    }
}
