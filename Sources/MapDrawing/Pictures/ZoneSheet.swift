internal import IncidentModel

/// Areas shaded by the number of sites that they are expected to hold; a map for each role.
struct ZoneSheet {
    private let sheet: ChartSheet
    private let words: SheetWords
    private let panels: [ZonePanel]
    private let grid: CellGrid
    private let key: ChartKey
    private let breaks: ZoneBreaks
    private let table: ZoneTable
    private let tableBoxes: [SheetBox]

    /// Roles in the order of interest, not of the reader.
    private static let roles: [SiteRole] = [.impact, .launch, .target, .found, .intercepted]

    init(_ incidents: [NumberedIncident], in collection: IncidentCollection, options: MapOptions) {
        let words = SheetWords(options, places: collection.places)
        let book = PlaceBook.of(collection.places, words)
        let told = incidents.filter { !$0.isBackground }
        let areas = ZoneAreas(collection, book: book, words: words)
        // The areas that are shaded, however far away other sites lie; where there are none, the sites.
        let ground = areas.shaded.filter { $0.totals.values.contains { $0.expected >= ZoneBreaks.least } }
            .flatMap(\.shape.coordinates)
        let content =
            options.extent == .content
            ? SheetReach(ground.isEmpty ? sheetContent(told.isEmpty ? incidents : told, places: book) : ground) : nil
        let roles = Self.roles.filter { role in areas.shaded.contains { $0.totals[role] != nil } }
        let rough = SheetFrame(
            options.extent, content: content, in: SheetBox(x: 0, y: 0, width: 560, height: 480), margin: 20)
        sheet = ChartSheet(
            incidents, kind: words("Sites expected in each area", "المواقع المتوقعة في كل منطقة"),
            reports: collection.reports,
            drawn: areas.shaded.compactMap(\.place), frame: rough,
            note: words(
                "A site whose area reaches over several counts in each by its share; earlier attacks are not counted.",
                "يُحسب الموقع الممتد على عدة مناطق في كل منها بحصته؛ ولا تُحسب الهجمات السابقة."),
            options: options, words: words)
        self.words = words
        let widths = CellGrid.columns(of: sheet.body.width, least: 480, count: roles.count + 1)
        let breaks = ZoneBreaks(areas.shaded.flatMap { $0.totals.values.map(\.expected) })
        key = ChartKey(Self.entries(roles, areas, words), in: sheet.body)
        self.breaks = breaks
        var cells = CellGrid(
            (roles.map { _ in 20 }) + [20], columns: widths.count, cellWidth: widths.cell,
            mapHeight: (widths.cell * 0.86).rounded(),
            origin: SheetPoint(x: sheet.body.minX, y: sheet.body.minY + key.height + (key.height > 0 ? 16 : 0)))
        if words.isArabic { cells.mirror(in: sheet.body) }
        grid = cells
        // Maps that fill their rows leave the next one to the table alone.
        let own = roles.count % widths.count == 0 ? widths.count : 1
        table = ZoneTable(areas, roles: roles, across: own, height: grid.maps.last?.height ?? 0, words: words)
        let first = grid.maps.last ?? sheet.body
        let last = words.isArabic ? first.minX - sheet.body.minX : sheet.body.maxX - first.maxX
        let step = (words.isArabic ? -last : last) / Double(max(own - 1, 1))
        tableBoxes = (0..<own).map { column in
            let shift = Double(column) * step
            return SheetBox(minX: first.minX + shift, minY: first.minY, maxX: first.maxX + shift, maxY: first.maxY)
        }
        panels = zip(roles, grid.maps).compactMap { role, box in
            SheetFrame(options.extent, content: content, in: box, margin: 20).map {
                ZonePanel(role, areas: areas, breaks: breaks, book: book, frame: $0, words: words)
            }
        }
    }

    private static func entries(
        _ roles: [SiteRole], _ areas: ZoneAreas, _ words: SheetWords
    ) -> [ChartKey.Entry] {
        guard !roles.isEmpty else { return [] }
        var entries: [ChartKey.Entry] = []
        if areas.shaded.contains(where: \.isOverlaid) {
            entries.append(
                .init(words("Zone that lies over the areas", "نطاق يتقاطع مع المناطق")) {
                    $0.chartBar(SheetBox($0.keyLeft($1), $0.keyRight($1, high: 11)), "zone-line")
                })
        }
        // One of the sheet's own figures explains them all.
        let totals = areas.shaded.flatMap { area in roles.compactMap { area.totals[$0] } }
        if let example = totals.filter({ $0.certain != $0.possible }).max(by: { $0.expected < $1.expected }) {
            let figure = ZonePanel.figure(example)
            entries.append(
                .init(words("\(figure): expected (certain–possible)", "\(figure): المتوقع (المؤكد–الممكن)")))
        }
        return entries
    }

    func svg() -> [UInt8] {
        let clips = grid.maps.prefix(panels.count).enumerated().map { ("cell-\($0.offset + 1)", $0.element) }
        let room = grid.maps.last ?? sheet.body
        let tableFoot = room.minY + table.height
        let foot =
            panels.isEmpty
            ? sheet.body.minY + 20 : max(grid.maps.prefix(panels.count).map(\.maxY).max() ?? 0, tableFoot)
        return sheet.svg(description: description, foot: foot, clips: clips) { svg in
            guard !panels.isEmpty else {
                svg.text(
                    words("No area holds a reported site.", "لا منطقة تضم موقعًا مُبلَّغًا عنه."),
                    at: SheetPoint(x: sheet.body.minX, y: sheet.body.minY + 12), class: "t-l")
                return
            }
            key.write(to: &svg)
            for (index, panel) in panels.enumerated() {
                let box = grid.maps[index]
                svg.scoped("cell-\(index + 1)-") { svg in
                    svg.begin("g", ["id": .text(svg.id("figure")), "role": "group", "aria-label": .text(panel.title)])
                    svg.mirror(in: words.isArabic ? box : nil)
                    svg.text(panel.title, at: SheetPoint(x: box.minX, y: grid.heads[index].y + 13), class: "t-lh")
                    panel.writeKey(breaks, above: box, y: grid.heads[index].y + 9, to: &svg)
                    svg.mirror(in: nil)
                    panel.write(to: &svg, clip: sheet.options.idPrefix + "cell-\(index + 1)")
                    svg.end()
                }
            }
            svg.mirror(in: words.isArabic ? SheetBox(around: tableBoxes.flatMap(\.corners)) : nil)
            table.write(to: &svg, in: tableBoxes)
            svg.mirror(in: words.isArabic ? sheet.body : nil)
        }
    }

    private var description: String {
        let head = words(
            "Maps of the areas that hold reported sites, with the number expected in each (certain to possible).",
            "خرائط المناطق التي تضم مواقع مُبلَّغًا عنها مع العدد المتوقع في كل منها (المؤكد إلى الممكن).")
        return ([head] + panels.map(\.description)).joined(separator: " ")
    }
}
