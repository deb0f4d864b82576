internal import IncidentModel

/// One of many small maps: the ground in a few lines, the sites without names.
struct MultipleMap {
    private let frame: SheetFrame?
    private let box: SheetBox
    private let context: ContextLayers?
    /// From where the ground was laid out to where it is drawn.
    private let shift: SheetPoint
    private let footprints: FootprintLayer?
    private let markers: [SiteMarker]
    private let symbols: SymbolLayers
    private let words: SheetWords
    private let hasPlacedSites: Bool

    /// - Parameter model: a map of the same ground and size, which lends its layers to this one.
    init(
        _ incidents: [NumberedIncident], book: PlaceBook, frame: SheetFrame?, box: SheetBox, clip: String,
        words: SheetWords, model: MultipleMap? = nil
    ) {
        self.frame = frame
        self.box = box
        self.words = words
        // Countries and seas are cut to their own frame.
        if let model, let lent = model.context, lent.region == nil, model.box.width == box.width,
            model.box.height == box.height
        {
            context = lent
            shift = model.shift + box.center - model.box.center
        } else {
            context = frame.map { ContextLayers(book, frame: $0, words: words) }
            shift = SheetPoint(x: 0, y: 0)
        }
        footprints = frame.map { FootprintLayer(incidents, frame: $0) }
        hasPlacedSites = incidents.contains { !$0.placedSites.isEmpty }
        let set = frame.map { MarkerSet(incidents, places: book, frame: $0, words: words, scale: 0.72) }
        markers = set?.markers ?? []
        let arrows = set.flatMap { set in frame.map { Arrow.all(incidents, set, $0, words) } } ?? []
        symbols = SymbolLayers(
            markers: markers, arrows: arrows, disagreements: set.map { Disagreement.all(incidents, $0) } ?? [],
            words: words, isSheaf: SheetLabels.isSheaf(arrows))
    }

    /// - Parameter clip: the id of the box that cuts it.
    func write(to svg: inout SVGWriter, clip: String, hasScale: Bool) {
        svg.rectangle(box, class: "land")
        svg.begin("g", ["clip-path": .text("url(#\(clip))")])
        if let context {
            svg.group("ground", label: words("Ground", "الأرض")) { svg in
                context.region?.write(to: &svg)
                var outlines = PathData()
                for quarter in context.quarters + context.namelessQuarters {
                    for ring in quarter.polygons.flatMap({ $0 }) {
                        outlines.add(moved(simplified(ring, tolerance: 0.8)), closed: true)
                    }
                }
                svg.path(outlines, class: "quarter")
                var water = PathData()
                for line in context.rivers.flatMap(\.lines) { water.add(moved(simplified(line, tolerance: 0.5))) }
                if !water.isEmpty {
                    svg.element(
                        "path",
                        [
                            "class": "water", "stroke-width": .number(max(2, min(context.riverHalfWidth * 2, 5))),
                            "d": .path(water),
                        ])
                }
                var zones = PathData()
                for ring in context.zones.flatMap(\.polygons).flatMap({ $0 }) { zones.add(moved(ring), closed: true) }
                svg.path(zones, class: "zone-plain")
            }
        }
        footprints?.write(to: &svg)
        symbols.write(to: &svg)
        svg.end()
        if markers.isEmpty {
            let why =
                hasPlacedSites
                ? words("beyond this ground", "خارج هذه المنطقة") : words("no site has a position", "لا موقع معروف")
            svg.text(why, at: SheetPoint(x: box.center.x, y: box.minY + 22), class: "t-site-b", anchor: .middle)
        }
        if hasScale, let frame { Self.scale(of: frame, in: box, words).write(&svg) }
        svg.rectangle(box, class: "neat-thin")
    }

    private func moved(_ points: [SheetPoint]) -> [SheetPoint] {
        shift == SheetPoint(x: 0, y: 0) ? points : points.map { $0 + shift }
    }

    /// A short bar in the lower left corner, or the right one where that alone is free.
    ///
    /// - Parameter busy: what it should not stand on.
    static func scale(of frame: SheetFrame, in box: SheetBox, busy: [SheetPoint] = [], _ words: SheetWords) -> (
        write: (inout SVGWriter) -> Void, box: SheetBox
    ) {
        let meters = ScaleBar.length(pixelsPerMeter: frame.pixelsPerMeter, widest: 70)
        let width = meters * frame.pixelsPerMeter
        func isBusy(_ left: Double) -> Bool {
            let room = SheetBox(minX: left - 10, minY: box.maxY - 32, maxX: left + width + 10, maxY: box.maxY)
            return busy.contains(where: room.contains)
        }
        let (left, right) = (box.minX + 10, box.maxX - 10 - width)
        let at = SheetPoint(x: isBusy(left) && !isBusy(right) ? right : left, y: box.maxY - 10)
        let figure =
            meters < 1000
            ? words("\(Int(meters)) m", "\(Int(meters)) م")
            : words("\(Int(meters / 1000)) km", "\(Int(meters / 1000)) كم")
        let room = SheetBox(minX: at.x, minY: at.y - 18, maxX: at.x + width + 4, maxY: at.y + 4)
        return (
            { svg in
                svg.path(
                    PathData([
                        SheetPoint(x: at.x, y: at.y - 4), at, SheetPoint(x: at.x + width, y: at.y),
                        SheetPoint(x: at.x + width, y: at.y - 4),
                    ]), class: "scale-line")
                svg.text(figure, at: SheetPoint(x: at.x + width / 2, y: at.y - 6), class: "t-scale", anchor: .middle)
            }, room
        )
    }
}
