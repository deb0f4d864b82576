internal import IncidentModel

/// One map of a choropleth.
struct ZonePanel {
    private struct Shape {
        let area: ZoneAreas.Area
        let total: ZoneTotals
        let rings: [[SheetPoint]]
        let level: Int
        let text: String
    }

    let title: String
    private let role: SiteRole
    private let frame: SheetFrame
    private let context: ContextLayers
    private let shapes: [Shape]
    private let placer: LabelPlacer
    private let words: SheetWords

    init(
        _ role: SiteRole, areas: ZoneAreas, breaks: ZoneBreaks, book: PlaceBook, frame: SheetFrame,
        words: SheetWords
    ) {
        self.role = role
        self.frame = frame
        self.words = words
        title = role.plural(words)
        context = ContextLayers(book, frame: frame, words: words)
        let shapes = areas.shaded.compactMap { area -> Shape? in
            guard let total = area.totals[role] else { return nil }
            let rings = area.shape.polygons.flatMap { frame.visible($0) }
            guard !rings.isEmpty else { return nil }
            return Shape(
                area: area, total: total, rings: rings, level: breaks.level(total.expected),
                text: Self.figure(total))
        }
        // Where areas overlap, the one that is expected to hold more lies on top.
        self.shapes = shapes.enumerated().sorted { a, b in
            a.element.total.expected == b.element.total.expected
                ? a.offset < b.offset : a.element.total.expected < b.element.total.expected
        }.map(\.element)
        placer = Self.labels(shapes, frame, MultipleMap.scale(of: frame, in: frame.box, words).box)
    }

    /// "2.4 (1–4)"; the range is left out where it says nothing more.
    static func figure(_ total: ZoneTotals) -> String {
        let tenths = (total.expected * 10).rounded() / 10
        let likely = total.expected < 0.05 ? "< 0.1" : LinearScale.figure(tenths)
        return total.certain == total.possible ? likely : "\(likely) (\(total.certain)–\(total.possible))"
    }

    /// The higher numbers first; a name without room stands in the table alone.
    private static func labels(_ shapes: [Shape], _ frame: SheetFrame, _ scale: SheetBox) -> LabelPlacer {
        var placer = LabelPlacer(area: frame.box.grown(by: -4))
        placer.block(OrientedBox(scale))
        let order = shapes.enumerated().sorted { a, b in
            if a.element.area.isOverlaid != b.element.area.isOverlaid { return a.element.area.isOverlaid }
            return a.element.total.expected == b.element.total.expected
                ? a.offset < b.offset : a.element.total.expected > b.element.total.expected
        }
        for shape in order.map(\.element) where shape.total.expected >= 0.05 {
            guard let ring = shape.rings.max(by: { $0.count < $1.count }),
                let middle = innerPoint(of: ring, within: frame.box.grown(by: -4))
            else { continue }
            // A zone that lies over the areas is named in the colour of its line, which is not theirs.
            let name =
                shape.area.isOverlaid
                ? LabelText.Line(text: shape.area.name, name: "t-zone", size: TypeSize.zone, weight: .bold)
                : LabelText.Line(text: shape.area.name, name: "t-quarter", size: TypeSize.quarter)
            let number = LabelText.Line(text: shape.text, name: "t-site", size: TypeSize.site, weight: .bold)
            let both = LabelText(lines: [name, number])
            let candidates = LabelCandidates.centered(middle, both, steps: [0, 8, 16, 26, 38]).filter {
                isInside($0.box.center, ring)
            }
            placer.place(both, at: candidates, limit: 60)
        }
        return placer
    }

    var description: String {
        let parts = shapes.filter { $0.level > 0 }.sorted { a, b in
            a.total.expected == b.total.expected ? a.area.name < b.area.name : a.total.expected > b.total.expected
        }.map { "\($0.area.name) \($0.text)" }
        return "\(title): \(parts.joined(separator: words(", ", "، ")))."
    }

    func write(to svg: inout SVGWriter, clip: String) {
        svg.rectangle(frame.box, class: "land")
        svg.begin("g", ["clip-path": .text("url(#\(clip))")])
        svg.group("ground", label: words("Quarters", "أحياء")) { svg in
            context.region?.write(to: &svg)
            var outlines = PathData()
            for quarter in context.quarters + context.namelessQuarters {
                for ring in quarter.polygons.flatMap({ $0 }) { outlines.add(ring, closed: true) }
            }
            svg.path(outlines, class: "quarter")
        }
        svg.group("areas", label: title) { svg in
            for shape in shapes where !shape.area.isOverlaid && shape.level > 0 { write(shape, &svg) }
        }
        var water = PathData()
        for line in context.rivers.flatMap(\.lines) { water.add(line) }
        if !water.isEmpty {
            svg.element(
                "path",
                ["class": "water", "stroke-width": .number(min(context.riverHalfWidth * 2, 5)), "d": .path(water)])
        }
        svg.group("zones", label: words("Zones", "نطاقات")) { svg in
            for shape in shapes where shape.area.isOverlaid { write(shape, &svg) }
        }
        svg.group("names", label: words("Names and numbers", "الأسماء والأعداد")) { svg in
            for label in placer.placed { label.write(to: &svg) }
        }
        svg.end()
        MultipleMap.scale(of: frame, in: frame.box, words).write(&svg)
        svg.rectangle(frame.box, class: "neat-thin")
    }

    /// The classes in the colour of the panel, from its right edge on; those alone that it shows.
    func writeKey(_ breaks: ZoneBreaks, above box: SheetBox, y: Double, to svg: inout SVGWriter) {
        let levels = Set(shapes.filter { !$0.area.isOverlaid }.map(\.level))
        let entries = breaks.texts.enumerated().filter { levels.contains($0.offset + 1) }
        func width(_ text: String) -> Double { 18 + FontMetrics.width(text, size: TypeSize.listSmall) + 12 }
        var x = box.maxX + 12 - entries.reduce(0) { $0 + width($1.element) }
        for (level, text) in entries {
            svg.chartBar(
                SheetBox(minX: x, minY: y - 5, maxX: x + 14, maxY: y + 5), "shade \(role.rawValue) s\(level + 1)")
            svg.text(text, at: SheetPoint(x: x + 18, y: y + 3.5), class: "t-ls")
            x += width(text)
        }
    }

    private func write(_ shape: Shape, _ svg: inout SVGWriter) {
        var path = PathData()
        for ring in shape.rings { path.add(ring, closed: true) }
        svg.begin("g")
        svg.element("title", [:], content: "\(shape.area.name): \(shape.text)")
        svg.path(path, class: shape.area.isOverlaid ? "zone-line" : "shade \(role.rawValue) s\(shape.level)")
        svg.end()
    }
}

extension SiteRole {
    /// The heading of the sites of a role.
    func plural(_ words: SheetWords) -> String {
        switch self {
        case .launch: words("Launch sites", "مواقع الإطلاق")
        case .impact: words("Impacts", "مواقع السقوط")
        case .target: words("Intended targets", "الأهداف المقصودة")
        case .found: words("Launchers found", "منصات عُثر عليها")
        case .intercepted: words("Interceptions", "مواقع الاعتراض")
        }
    }
}
