internal import IncidentModel

/// Small maps of the same ground at the same scale, so that incidents or months can be compared at a glance.
struct MultiplesSheet {
    private struct Cell {
        let incidents: [NumberedIncident]
        let head: String
        let lines: [Line]
    }

    private struct Line {
        let text: String
        /// Pixels from the left.
        var indent = 0.0
        /// Pixels before it.
        var gap = 0.0
        /// The incident that begins here, in a cell of several.
        var numbered: NumberedIncident?
    }

    private let sheet: ChartSheet
    private let words: SheetWords
    private let incidents: [NumberedIncident]
    private let cells: [Cell]
    private let left: Int
    private let grid: CellGrid
    private let maps: [MultipleMap]

    private static let mostCells = 240

    init(
        _ incidents: [NumberedIncident], byMonth: Bool, in collection: IncidentCollection, options: MapOptions
    ) {
        let words = SheetWords(options, places: collection.places)
        let book = PlaceBook.of(collection.places, words)
        let content = options.extent == .content ? SheetReach(sheetContent(incidents, places: book)) : nil
        let kind =
            byMonth
            ? words("Month by month", "شهرًا بعد شهر") : words("Attack by attack", "هجومًا بعد هجوم")
        let note =
            byMonth
            ? words(
                "All maps show the same ground; months in which nothing is reported are left out.",
                "تُظهر الخرائط كلها المنطقة نفسها؛ حُذفت الشهور التي لم يُذكر فيها شيء.")
            : words("All maps show the same ground.", "تُظهر الخرائط كلها المنطقة نفسها.")
        let rough = SheetFrame(
            options.extent, content: content, in: SheetBox(x: 0, y: 0, width: 270, height: 230), margin: 14)
        let sites = book.places(of: incidents)
        let credited = Set(sites.flatMap(\.sources))
        let beneath = rough.map { ContextLayers(book, frame: $0, words: words, credited: credited) }
        let areas = beneath.map { $0.quarters + $0.namelessQuarters + $0.zones } ?? []
        let drawn = areas.map(\.place) + (beneath?.rivers.map(\.place) ?? [])
        let sheet = ChartSheet(
            incidents, kind: kind, reports: collection.reports, drawn: sites + drawn, frame: rough, note: note,
            options: options, words: words)
        let all = byMonth ? Self.months(incidents, words) : incidents.map { ([$0], $0.incident.dateText(words)) }
        let shown = all.prefix(Self.mostCells)
        left = all.count - shown.count
        // A few cells are drawn large, many small.
        let least = all.count <= 2 ? 480.0 : all.count <= 6 ? 340 : all.count <= 30 ? 250 : 180
        let widths = CellGrid.columns(of: sheet.body.width, least: least, count: shown.count)
        let textWidth = widths.cell - (byMonth ? 0 : 26)
        let cells = shown.map { incidents, head -> Cell in
            let lines = incidents.prefix(3).enumerated().flatMap { place, numbered -> [Line] in
                let incident = numbered.incident
                let indent =
                    byMonth ? max(24, LabelText(lines: [], badge: String(numbered.number)).badgeWidth + 6) : 0
                return wrapped(
                    "\(incident.briefWeaponText(words)): \(incident.courseText(words))", width: textWidth - indent,
                    size: TypeSize.listSmall, maxLines: byMonth ? 2 : 3
                ).enumerated().map { index, text in
                    Line(
                        text: text, indent: indent, gap: byMonth && index == 0 && place > 0 ? Self.numberGap : 0,
                        numbered: byMonth && index == 0 ? numbered : nil)
                }
            }
            let more =
                incidents.count > 3
                ? [
                    Line(
                        text: words("and \(incidents.count - 3) more", "و\(incidents.count - 3) غيرها"),
                        gap: byMonth ? Self.numberGap : 0)
                ] : []
            return Cell(incidents: incidents, head: head, lines: lines + more)
        }
        let symbols = Set(incidents.flatMap { $0.placedSites.map(\.site.role) })
        // All that the maps have beneath, those whose sources the sites name already too.
        let zones = rough.map { ContextLayers(book, frame: $0, words: words).zones.map(\.place.title) } ?? []
        let key = ChartKey(Self.entries(symbols, incidents, zones: zones, words), in: sheet.body)
        var grid = CellGrid(
            cells.map { 19 + Self.height(of: $0.lines) }, columns: widths.count,
            cellWidth: widths.cell, mapHeight: (widths.cell * 0.86).rounded(),
            origin: SheetPoint(x: sheet.body.minX, y: sheet.body.minY + key.height + (key.height > 0 ? 14 : 0)))
        if words.isArabic { grid.mirror(in: sheet.body) }
        self.grid = grid
        var maps: [MultipleMap] = []
        for (index, (cell, box)) in zip(cells, grid.maps).enumerated() {
            let frame = SheetFrame(options.extent, content: content, in: box, margin: 14)
            maps.append(
                MultipleMap(
                    cell.incidents, book: book, frame: frame, box: box, clip: "cell-\(index + 1)", words: words,
                    model: maps.first))
        }
        self.maps = maps
        (self.words, self.sheet, self.incidents, self.cells, self.key) = (words, sheet, incidents, cells, key)
        isByMonth = byMonth
    }

    private let key: ChartKey
    private let isByMonth: Bool

    private static func entries(
        _ roles: Set<SiteRole>, _ incidents: [NumberedIncident], zones: [String], _ words: SheetWords
    ) -> [ChartKey.Entry] {
        var entries = SiteRole.allCases.filter(roles.contains).map { role in
            ChartKey.Entry(role.legend(words)) { $0.symbol(role, at: $0.placed($1), radius: 6.5) }
        }
        let placed = incidents.flatMap { numbered in numbered.placedSites.map { ($0.site, numbered.isBackground) } }
        if let role = placed.first(where: { $0.0.isHedged && !$0.1 })?.0.role {
            entries.append(
                .init(words("Said with doubt", "ذُكر بتحفظ")) {
                    $0.symbol(role, at: $0.placed($1), radius: 6.5, isHedged: true)
                })
        }
        if let role = placed.first(where: \.1)?.0.role {
            entries.append(
                .init(words("Earlier attack", "هجوم سابق")) {
                    $0.symbol(role, at: $0.placed($1), radius: 6, isRecalled: true)
                })
        }
        if placed.contains(where: { $0.0.placement?.footprint.polygons.isEmpty == false }),
            let role = placed.first?.0.role
        {
            entries.append(
                .init(words("Site lies in this area", "الموقع ضمن هذه المنطقة")) { svg, at in
                    let at = svg.placed(at)
                    let patch = SheetBox(minX: at.x - 13, minY: at.y - 5.5, maxX: at.x + 13, maxY: at.y + 5.5)
                    svg.path(PathData(patch.corners, closed: true), class: "fp \(role.rawValue)")
                })
        }
        if incidents.contains(where: { !$0.incident.distances.isEmpty }) {
            entries.append(
                .init(words("Launch to impact", "من الإطلاق إلى السقوط")) { svg, at in
                    let at = svg.placed(at)
                    let end = SheetPoint(x: at.x + 13, y: at.y)
                    svg.path(
                        PathData([SheetPoint(x: at.x - 13, y: at.y), SheetPoint(x: at.x + 6, y: at.y)]), class: "arrow")
                    let tip = [
                        end, SheetPoint(x: at.x + 3, y: at.y - 4), SheetPoint(x: at.x + 3, y: at.y + 4),
                    ]
                    svg.path(PathData(tip, closed: true), class: "tip")
                })
        }
        if let zone = zones.first {
            entries.append(
                .init(zones.count == 1 ? zone : words("Zone", "منطقة")) { svg, at in
                    let at = svg.placed(at)
                    let patch = SheetBox(minX: at.x - 13, minY: at.y - 5.5, maxX: at.x + 13, maxY: at.y + 5.5)
                    svg.path(PathData(patch.corners, closed: true), class: "zone-plain")
                })
        }
        return entries
    }

    /// In the order of time; what has no month or no year comes last.
    private static func months(
        _ incidents: [NumberedIncident], _ words: SheetWords
    ) -> [([NumberedIncident], String)] {
        struct Month: Hashable, Comparable {
            let year: Int
            let month: Int
            static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
        }
        var groups: [Month: [NumberedIncident]] = [:]
        for numbered in incidents {
            let date = numbered.incident.date?.date
            let month = Month(year: date?.year ?? Int.max, month: date?.month ?? 13)
            groups[month, default: []].append(numbered)
        }
        return groups.keys.sorted().map { key in
            let known = key.month <= 12 ? words.month(key.month) : nil
            let head =
                switch (key.year == Int.max, known) {
                case (false, let month?): "\(month) \(key.year)"
                case (false, nil): words("\(key.year), month not reported", "\(key.year)، لم يُذكر الشهر")
                case (true, let month?): words("\(month), year not reported", "\(month)، لم تُذكر السنة")
                case (true, nil): words("Date not reported", "لم يُذكر التاريخ")
                }
            return (groups[key] ?? [], head)
        }
    }

    func svg() -> [UInt8] {
        let description =
            words("Small maps of the same ground. ", "خرائط صغيرة للمنطقة نفسها. ")
            + sheetDescription(incidents, context: nil, hasMap: true, words: words)
        let clips = grid.maps.enumerated().map { ("cell-\($0.offset + 1)", $0.element) }
        let foot = grid.foot + (left > 0 || incidents.isEmpty ? 18 : 0)
        return sheet.svg(description: description, foot: foot, clips: clips) { svg in
            key.write(to: &svg)
            for (index, cell) in cells.enumerated() {
                let (at, box) = (grid.heads[index], grid.maps[index])
                svg.scoped("cell-\(index + 1)-") { svg in
                    svg.begin("g", ["id": .text(svg.id("figure")), "role": "group", "aria-label": .text(cell.head)])
                    let mirror = words.isArabic ? SheetBox(minX: box.minX, minY: 0, maxX: box.maxX, maxY: 0) : nil
                    svg.mirror(in: mirror)
                    write(cell, at: at, width: box.width, &svg)
                    svg.mirror(in: nil)
                    maps[index].write(
                        to: &svg, clip: sheet.options.idPrefix + "cell-\(index + 1)", hasScale: index == 0)
                    svg.end()
                }
            }
            svg.mirror(in: words.isArabic ? sheet.body : nil)
            let end = SheetPoint(x: sheet.body.minX, y: grid.foot + 14)
            if left > 0 {
                svg.text(
                    words("and \(left) more, listed in incidents.json", "و\(left) غيرها في incidents.json"), at: end,
                    class: "t-ls")
            }
            if incidents.isEmpty {
                svg.text(words("No attacks reported.", "لا هجمات مُبلَّغ عنها."), at: end, class: "t-l")
            }
        }
    }

    /// The weekday and the time give way before the date is cut.
    private func head(_ text: String, width: Double) -> String {
        let comma = words(", ", "، ")
        var parts = text.split(separator: comma).map(String.init)
        while parts.count > 1,
            FontMetrics.width(parts.joined(separator: comma), size: TypeSize.listHead, weight: .bold) > width
        {
            parts.removeLast()
        }
        return shortened(parts.joined(separator: comma), width: width, size: TypeSize.listHead, weight: .bold)
    }

    private func write(_ cell: Cell, at: SheetPoint, width: Double, _ svg: inout SVGWriter) {
        var x = at.x
        if !isByMonth, let first = cell.incidents.first {
            let badge = String(first.number)
            svg.badge(badge, left: x, middle: at.y + 8, isFaded: first.isBackground)
            x += max(26, LabelText(lines: [], badge: badge).badgeWidth + 8)
        }
        svg.text(
            head(cell.head, width: width - (x - at.x)),
            at: SheetPoint(x: x, y: at.y + 12), class: "t-lh")
        var y = at.y + 19
        for line in cell.lines {
            y += line.gap
            if let numbered = line.numbered {
                svg.badge(String(numbered.number), left: x, middle: y + 6.5, isFaded: numbered.isBackground)
            }
            svg.text(
                line.text, at: SheetPoint(x: x + line.indent, y: y + 0.85 * Self.lineHeight), class: "t-ls")
            y += Self.lineHeight
        }
    }

    private static let lineHeight = TypeSize.listSmall * 1.24
    /// Before a number, so that badges of lines do not touch.
    private static let numberGap = 6.0

    private static func height(of lines: [Line]) -> Double {
        lines.reduce(0) { $0 + lineHeight + $1.gap } + (lines.first?.numbered == nil ? 0 : 4)
    }
}
