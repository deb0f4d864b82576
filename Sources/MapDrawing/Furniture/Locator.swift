internal import IncidentModel

/// A small map of the wider gazetteer with the sheet's frame in it.
struct Locator {
    private let frame: SheetFrame
    private let quarters: [[[SheetPoint]]]
    private let rivers: [[SheetPoint]]
    private let sheet: [SheetPoint]
    private let cities: [(name: String, at: SheetPoint)]

    /// - Returns: nil when the gazetteer shows nothing beyond the sheet.
    init?(_ sheetFrame: SheetFrame, book: PlaceBook, in box: SheetBox) {
        let corners = sheetFrame.box.corners
        // A farther place (another city of the same gazetteer) would make the frame a speck.
        let reach = sheetFrame.box.grown(by: 2.5 * max(sheetFrame.box.width, sheetFrame.box.height))
        var wider: [Coordinate] = []
        for place in book.all {
            let shape = place.areas.isEmpty && place.lines.isEmpty ? [] : place.geometry?.coordinates ?? []
            wider += shape.filter { coordinate in sheetFrame.project(coordinate).map(reach.contains) ?? false }
        }
        guard !wider.isEmpty else { return nil }
        let edge = (0..<4).flatMap { side in
            (0..<8).map { step in
                let (a, b) = (corners[side], corners[(side + 1) % 4])
                return sheetFrame.unproject(a + (b - a) * (Double(step) / 8))
            }
        }
        guard let frame = SheetFrame(showing: wider + edge, in: box, margin: 10) else { return nil }
        self.frame = frame
        sheet = frame.project(edge)
        quarters = book.ofClass("P.").flatMap(\.areas).map { frame.visible($0, tolerance: 0.8) }
        rivers = book.ofClass("H.STM").flatMap(\.lines).flatMap { frame.visible(line: $0.coordinates, tolerance: 0.6) }
        cities = book.ofClass("P.PPLC", "P.PPLA").compactMap { place in
            place.point.flatMap { frame.project($0) }.flatMap { frame.box.contains($0) ? (place.title, $0) : nil }
        }
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
            for city in cities.prefix(3) {
                svg.text(city.name, at: city.at, class: "t-city", anchor: .middle)
            }
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
