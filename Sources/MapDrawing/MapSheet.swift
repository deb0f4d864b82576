internal import IncidentModel

/// One sheet: decides what stands where, then writes it from the ground up.
struct MapSheet {
    let options: MapOptions
    let words: SheetWords
    let layout: SheetLayout
    let incidents: [NumberedIncident]
    let header: SheetHeader
    let credits: Credits
    let list: IncidentList
    /// Nil when nothing has a position.
    let ground: Ground?

    /// What stands inside the neatline.
    struct Ground {
        let frame: SheetFrame
        let context: ContextLayers
        let footprints: FootprintLayer
        let markers: [SiteMarker]
        /// In place of the markers, where there are too many.
        var dense: DenseSymbols?
        let arrows: [Arrow]
        let disagreements: [Disagreement]
        let graticule: Graticule
        let scaleBar: ScaleBar
        let labels: SheetLabels
        let legend: Legend
        let insets: Insets
        /// One at most; an array, because a ground holds grounds.
        let details: [Detail]

        var hasNoSymbol: Bool { markers.isEmpty && dense == nil }
    }

    /// Crowded ground shown once more.
    struct Detail {
        let plan: DetailPlan
        let ground: Ground
    }

    init(_ incidents: [NumberedIncident], in collection: IncidentCollection, options: MapOptions) {
        self.options = options
        words = SheetWords(options, places: collection.places, units: collection.units)
        let book = PlaceBook(collection.places, words)
        let placed = PlacedSites(incidents)
        let reach = options.extent == .content ? SheetReach(sheetContent(incidents, placed, places: book)) : nil
        let rough = SheetLayout(
            width: options.width, height: options.height, headerHeight: 60, footerHeight: 40,
            isMirrored: words.isArabic)
        header = SheetHeader(options, width: rough.header.width, words: words)
        let roughFrame = SheetFrame(options.extent, content: reach, in: rough.map, margin: 1)
        let drawn = book.places(of: incidents) + (roughFrame.map { ContextLayers(book, frame: $0).places } ?? [])
        credits = Credits(
            incidents, reports: collection.reports, drawn: drawn, frame: roughFrame, width: rough.footer.width,
            words: words)
        layout = SheetLayout(
            width: options.width, height: options.height, headerHeight: header.height, footerHeight: credits.height,
            isMirrored: words.isArabic)
        let frame = SheetFrame(options.extent, content: reach, in: layout.map, margin: 56)
        var incidents = incidents
        let positions = frame.map(placed.positions) ?? []
        for (site, position) in zip(placed.elements, positions) where position == nil {
            incidents[site.incident].sitesOutside.insert(site.site)
        }
        self.incidents = incidents
        list = IncidentList(incidents, reports: collection.reports, width: layout.column.width, words: words)
        let (sheet, words) = (layout, words)
        guard options.drawsEverySite, let frame else {
            ground = frame.map { Self.ground($0, incidents, book, sheet, words, for: .sheet) }
            return
        }
        ground =
            positions.count { $0 != nil } > SymbolLayers.mostWhole
            ? Self.dense(frame, incidents, placed, at: positions, book, sheet, words)
            : Self.ground(frame, incidents, book, sheet, words, for: .everySite)
    }

    /// What a ground is drawn for.
    private enum Use { case sheet, everySite, detail }

    private static func ground(
        _ frame: SheetFrame, _ incidents: [NumberedIncident], _ book: PlaceBook, _ layout: SheetLayout,
        _ words: SheetWords, for use: Use
    ) -> Ground {
        let context = ContextLayers(book, frame: frame)
        var set = MarkerSet(incidents, places: book, frame: frame, words: words, isEach: use == .everySite)
        var arrows = Arrow.all(incidents, set, frame, words)
        let busy = set.markers.map(\.position) + arrows.flatMap(\.path)
        let scaleBar = ScaleBar(frame, busy: busy, words: words)
        let plan =
            use == .sheet
            ? DetailPlan(
                set.markers.map(\.anchor), paths: arrows.map(\.path), furniture: [scaleBar.box], in: frame.box) : nil
        var details: [Detail] = []
        if let plan, let inner = SheetFrame(detail: plan, of: frame) {
            details = [Detail(plan: plan, ground: ground(inner, incidents, book, layout, words, for: .detail))]
            set = MarkerSet(incidents, places: book, frame: frame, words: words, detail: plan.source)
            arrows = Arrow.all(incidents, set, frame, words)
        }
        // Figures and names of ends stand on the sheet itself.
        if use == .detail { for index in arrows.indices { (arrows[index].texts, arrows[index].beyond) = ([], []) } }
        let disagreements = Disagreement.all(incidents, set)
        let footprints = FootprintLayer(incidents, frame: frame)
        let blocked: [SheetBox] =
            use == .detail
            ? [
                MultipleMap.scale(of: frame, in: frame.box, words).box,
                SheetBox(x: frame.box.minX, y: frame.box.minY, width: 60, height: 22),
            ]
            : [scaleBar.box] + (set.markers.isEmpty ? [noticeBox(layout.map)] : [])
                + (plan.map { [$0.source.grown(by: 2), $0.box.grown(by: 4), $0.titleBox] } ?? [])
        let labels = SheetLabels(
            frame: frame, markers: set.markers, arrows: arrows, disagreements: disagreements, context: context,
            outlines: footprints.outlines, furniture: blocked)
        let legend = Legend(
            symbols: SymbolCensus(set.markers), arrows: arrows, disagreements: disagreements,
            hasFootprints: !footprints.isEmpty, context: context, words: words)
        let insets = Insets(frame, book, layout, legend, words)
        return Ground(
            frame: frame, context: context, footprints: footprints, markers: set.markers, arrows: arrows,
            disagreements: disagreements, graticule: Graticule(frame, words), scaleBar: scaleBar, labels: labels,
            legend: legend, insets: insets, details: details)
    }

    /// A ground under more sites than anybody can read one by one: no names, no details, no sharing of symbols.
    private static func dense(
        _ frame: SheetFrame, _ incidents: [NumberedIncident], _ placed: PlacedSites, at positions: [SheetPoint?],
        _ book: PlaceBook, _ layout: SheetLayout, _ words: SheetWords
    ) -> Ground {
        let context = ContextLayers(book, frame: frame)
        let symbols = DenseSymbols(placed, at: positions)
        let arrows = Arrow.every(incidents, placed, at: positions, frame, words)
        let disagreements = Disagreement.all(incidents) { incident, site in
            placed.index(incident: incident, site: site).flatMap { index in
                positions[index].map { (index, $0, SiteMarker.smallRadius) }
            }
        }
        let footprints = FootprintLayer(incidents, frame: frame)
        let legend = Legend(
            symbols: symbols.census, arrows: arrows, disagreements: disagreements, hasFootprints: !footprints.isEmpty,
            context: context, words: words)
        return Ground(
            frame: frame, context: context, footprints: footprints, markers: [], dense: symbols, arrows: arrows,
            disagreements: disagreements, graticule: Graticule(frame, words),
            scaleBar: ScaleBar(frame, busy: positions.compactMap { $0 }, words: words), labels: SheetLabels(frame),
            legend: legend, insets: Insets(frame, book, layout, legend, words), details: [])
    }

    func svg() -> [UInt8] {
        var svg = SVGWriter(idPrefix: options.idPrefix, digits: words.digits)
        let (width, height) = (layout.width, layout.height)
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        svg.beginSheet(
            title: options.title,
            description: sheetDescription(incidents, context: ground?.context, hasMap: ground != nil, words: words),
            width: width, height: height, words: words)
        svg.style(Stylesheet.css(Palette.of(options), root: svg.id("map")))
        writeDefinitions(to: &svg)
        svg.element("rect", ["class": "paper", "width": .number(width), "height": .number(height)])
        svg.mirror(in: words.isArabic ? layout.header : nil)
        header.write(to: &svg, in: layout.header)
        svg.mirror(in: nil)
        writeGround(to: &svg)
        writeColumn(to: &svg)
        svg.mirror(in: words.isArabic ? layout.footer : nil)
        credits.write(to: &svg, in: layout.footer)
        svg.end()
        return svg.bytes
    }

    private func writeDefinitions(to svg: inout SVGWriter) {
        svg.begin("defs")
        svg.clip("map-clip", layout.map)
        if let locator = ground?.insets.locator { svg.clip("locator-clip", locator.box) }
        svg.hatch()
        svg.end()
    }

    private func writeGround(to svg: inout SVGWriter) {
        svg.element("rect", Self.attributes(of: layout.map, class: "land"))
        guard let ground else {
            svg.text(
                words("No site has a position: see the list.", "لا موقع معروف: انظر القائمة."), at: layout.map.center,
                class: "t-sub", anchor: .middle)
            svg.element("rect", Self.attributes(of: layout.map, class: "neat"))
            return
        }
        writeContent(of: ground, clip: "map-clip", to: &svg)
        for detail in ground.details { write(detail, to: &svg) }
        if let notice { svg.text(notice, at: Self.noticePoint(layout.map), class: "t-site", anchor: .middle) }
        ground.scaleBar.write(to: &svg)
        svg.element("rect", Self.attributes(of: layout.map, class: "neat"))
        ground.graticule.writeFigures(to: &svg, box: layout.map)
    }

    private static let detailTitle = (english: "Detail", arabic: "تفصيل")

    /// The frame about the crowded ground, and that ground in its corner with a scale of its own.
    private func write(_ detail: Detail, to svg: inout SVGWriter) {
        let (source, box) = (detail.plan.source, detail.plan.box)
        let title = words(Self.detailTitle.english, Self.detailTitle.arabic)
        svg.group("furniture-detail-frame", label: title) { svg in
            svg.element("rect", Self.attributes(of: source, class: "detail"))
            svg.text(title, at: SheetPoint(x: source.minX + 4, y: source.minY - 4), class: "t-scale")
        }
        svg.scoped("detail-") { svg in
            svg.begin("g", ["id": .text(svg.id("inset")), "role": "group", "aria-label": .text(title)])
            svg.begin("defs")
            svg.clip("clip", box)
            svg.hatch()
            svg.end()
            svg.element("rect", Self.attributes(of: box.grown(by: 3), class: "paper"))
            svg.element("rect", Self.attributes(of: box, class: "land"))
            writeContent(of: detail.ground, clip: "clip", to: &svg)
            svg.text(title, at: SheetPoint(x: box.minX + 8, y: box.minY + 15), class: "t-site")
            MultipleMap.scale(of: detail.ground.frame, in: box, words).write(&svg)
            svg.element("rect", Self.attributes(of: box, class: "detail"))
            svg.end()
        }
    }

    private func writeContent(of ground: Ground, clip: String, to svg: inout SVGWriter) {
        svg.begin("g", ["id": .text(svg.id("map-content")), "clip-path": .text("url(#\(svg.id(clip)))")])
        ground.context.write(to: &svg)
        ground.graticule.writeLines(to: &svg)
        ground.footprints.write(to: &svg)
        if !ground.labels.namedLandmarks.isEmpty {
            svg.group("layer-landmarks", label: "Landmarks") { svg in
                for at in ground.labels.namedLandmarks {
                    svg.element("circle", ["class": "dot", "cx": .number(at.x), "cy": .number(at.y), "r": 2])
                }
            }
        }
        // Names of the ground lie beneath the attacks, names of the sites on top.
        let siteClasses: Set = ["t-site", "t-site-b", "t-dist"]
        let isOfSite: (PlacedLabel) -> Bool = { label in
            label.text.badge != nil || label.text.lines.contains { siteClasses.contains($0.name) }
        }
        let labels = ground.labels.placer.placed
        svg.group("layer-place-names", label: "Names of places") { svg in
            for label in labels where !isOfSite(label) { label.write(to: &svg) }
        }
        SymbolLayers(
            markers: ground.markers, arrows: ground.arrows, disagreements: ground.disagreements, words: words,
            dense: ground.dense
        ).write(to: &svg)
        svg.group("layer-labels", label: "Names of sites and distances") { svg in
            for label in labels where isOfSite(label) { label.write(to: &svg) }
            for marker in ground.labels.enclosed {
                let number = marker.numbers.count == 1 ? marker.badge : "\(marker.numbers[0])…"
                let baseline = SheetPoint(x: marker.position.x, y: marker.position.y + 3.2)
                svg.text(number, at: baseline, class: "t-on", anchor: .middle)
            }
        }
        svg.end()
    }

    /// Said on a map that has the ground but none of the sites.
    private var notice: String? {
        guard let ground, ground.hasNoSymbol, !incidents.isEmpty else { return nil }
        return words(
            "No site has a position on this sheet: see the list.", "لا موقع معروف على هذه الخريطة: انظر القائمة.")
    }

    private static func noticePoint(_ map: SheetBox) -> SheetPoint { SheetPoint(x: map.center.x, y: map.minY + 26) }

    private static func noticeBox(_ map: SheetBox) -> SheetBox {
        let point = noticePoint(map)
        return SheetBox(x: point.x - 170, y: point.y - 16, width: 340, height: 24)
    }

    private func writeColumn(to svg: inout SVGWriter) {
        var list = layout.column
        let mirror = words.isArabic ? list : nil
        if let ground, ground.insets.locator != nil || !ground.legend.isEmpty {
            let sides = words.isArabic ? layout.aside : nil
            // The foot of the column: the locator with the legend of the ground beside it, or that legend alone.
            var aside = layout.aside
            aside.maxY = ground.insets.foot
            var foot = aside
            foot.minY = aside.maxY - ground.legend.groundHeight
            let insets = [ground.insets.country?.box, ground.insets.locator?.box].compactMap { $0 }
            ground.insets.country?.write(to: &svg)
            ground.insets.locator?.write(to: &svg)
            if let first = insets.first, let last = insets.last {
                foot.minX += last.maxX - first.minX + 14
                aside.maxY = first.minY - 14
                foot.minY = first.minY
            } else if !ground.legend.groundRows.isEmpty {
                aside.maxY = foot.minY - 4
            }
            var box = aside
            box.minY = aside.maxY - ground.legend.height
            svg.mirror(in: sides)
            ground.legend.write(to: &svg, in: box, ground: foot)
            svg.mirror(in: nil)
            if !layout.isSideBySide {
                let y = box.minY - 8
                svg.line(SheetPoint(x: list.minX, y: y), SheetPoint(x: list.maxX, y: y), class: "rule")
                list.maxY = box.minY - 14
            }
        }
        svg.mirror(in: mirror)
        self.list.write(to: &svg, in: list)
        svg.mirror(in: nil)
    }

    private static func attributes(of box: SheetBox) -> KeyValuePairs<StaticString, SVGValue> {
        [
            "x": .number(box.minX), "y": .number(box.minY), "width": .number(box.width), "height": .number(box.height),
        ]
    }

    private static func attributes(of box: SheetBox, class name: String) -> KeyValuePairs<StaticString, SVGValue> {
        [
            "class": .text(name), "x": .number(box.minX), "y": .number(box.minY), "width": .number(box.width),
            "height": .number(box.height),
        ]
    }
}
