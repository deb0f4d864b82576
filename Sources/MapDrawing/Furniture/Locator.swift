internal import IncidentModel

/// A small map of the wider gazetteer with the sheet's frame in it.
struct Locator {
    private let frame: SheetFrame
    private let quarters: [[[SheetPoint]]]
    private let rivers: [[SheetPoint]]
    private let sheet: [SheetPoint]
    private let labels: LabelPlacer

    /// Of the locator, what the sheet's frame may take.
    private static let mostOfBox = 0.55

    /// - Returns: nil when the gazetteer shows nothing beyond the sheet, or little.
    init?(_ sheetFrame: SheetFrame, book: PlaceBook, in box: SheetBox) {
        // A farther place (another city of the same gazetteer) would make the frame a speck.
        let reach = sheetFrame.box.grown(by: 2.5 * max(sheetFrame.box.width, sheetFrame.box.height))
        let sight = sheetFrame.sight(of: reach)
        var wider: [Coordinate] = []
        var (isWider, isWithin) = (false, false)
        let inside = sheetFrame.innerSight(of: reach)
        for placed in book[.shaped] {
            guard let extent = placed.extent, sight?.meets(extent) ?? true else { continue }
            let place = placed.place
            if isWider, isWithin, inside?.holds(extent) ?? false {
                // Its box is enough to choose a scale by.
                wider += extent.corners
                continue
            }
            for coordinate in place.geometry?.coordinates ?? [] {
                guard let at = sheetFrame.project(coordinate), reach.contains(at) else { continue }
                wider.append(coordinate)
                if sheetFrame.box.contains(at) { isWithin = true } else { isWider = true }
            }
        }
        // A sheet beside the city is told by the country alone.
        guard isWider, isWithin else { return nil }
        let edge = sheetFrame.box.edge.map(sheetFrame.unproject)
        guard let frame = SheetFrame(showing: wider + edge, in: box, margin: 10) else { return nil }
        self.frame = frame
        sheet = frame.project(edge)
        // A frame that fills the locator says nothing of where it lies.
        if let own = SheetBox(around: sheet), own.width * own.height > Self.mostOfBox * box.width * box.height {
            return nil
        }
        let shown = frame.sight
        quarters = (book.shapes(.quarter, in: shown) + book.shapes(.namelessQuarter, in: shown)).flatMap(\.areas)
            .map { frame.visible($0, tolerance: 0.8) }
        rivers = book.shapes(.river, in: shown).flatMap(\.lines).flatMap {
            frame.visible(line: $0.coordinates, tolerance: 0.6)
        }
        var labels = LabelPlacer(area: box.grown(by: -3))
        for (a, b) in zip(sheet, sheet.dropFirst() + sheet.prefix(1)) {
            if let piece = SheetBox(around: [a, b]) { labels.block(OrientedBox(piece.grown(by: 2))) }
        }
        for place in book[.seat].prefix(3).map(\.place) {
            guard let at = place.point.flatMap({ frame.project($0) }), frame.box.contains(at) else { continue }
            let text = LabelText(lines: [.init(text: place.title, name: "t-city", size: TypeSize.city, weight: .bold)])
            let near = LabelCandidates.centered(at, text) + LabelCandidates.around(at, radius: 0, text)
            labels.place(
                text,
                at: near.map { candidate in
                    // The name belongs to the whole city, so no leader points at a spot.
                    LabelCandidate(box: candidate.box, cost: candidate.cost, align: candidate.align)
                })
        }
        self.labels = labels
    }

    func write(to svg: inout SVGWriter) {
        let box = frame.box
        svg.group("furniture-locator", label: "Where the sheet lies") { svg in
            svg.element(
                "rect",
                [
                    "class": "land", "x": .number(box.minX), "y": .number(box.minY), "width": .number(box.width),
                    "height": .number(box.height),
                ])
            svg.begin("g", ["clip-path": .text("url(#\(svg.id("locator-clip")))")])
            var built = PathData()
            for ring in quarters.flatMap({ $0 }) { built.add(ring, closed: true) }
            svg.path(built, class: "built")
            var water = PathData()
            for line in rivers { water.add(line) }
            if !water.isEmpty {
                svg.element("path", ["class": "water", "stroke-width": 2.4, "d": .path(water)])
            }
            svg.path(PathData(sheet, closed: true), class: "here")
            for label in labels.placed { label.write(to: &svg) }
            svg.end()
            svg.element(
                "rect",
                [
                    "class": "neat", "x": .number(box.minX), "y": .number(box.minY), "width": .number(box.width),
                    "height": .number(box.height),
                ])
        }
    }

    var box: SheetBox { frame.box }
}
