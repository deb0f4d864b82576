internal import GeometryEngine
public import IncidentModel

/// The ground of a web page's map, with the way to put sites on it: the page draws those itself, from its data.
///
/// Strokes and texts are meant to keep their size on the screen while the page zooms: sizes of text are multiplied by
/// the CSS variable `--u`, the length of a pixel in units of the map.
public struct PageMap: Sendable {
    /// A name that a page may write once there is room for it.
    public struct Name: Hashable, Sendable {
        public let title: String
        public let arabic: String?
        public let x: Double
        public let y: Double
        /// Pixels that the named ground is wide at a zoom of 1; 0 for a point.
        public let width: Double
        /// 0 key places and sites of the reports, then the other points, then quarters.
        public let rank: Int
    }

    public let width: Double
    public let height: Double
    /// Metres; nil when nothing has a position.
    public let metersPerPixel: Double?
    /// The box about the sites and their areas.
    public let content: (minX: Double, minY: Double, maxX: Double, maxY: Double)
    /// Elements of SVG, without the root.
    public let ground: [UInt8]
    /// Names of places, the weightiest first.
    public let names: [Name]
    /// Whose reports and places it shows, and how it is projected.
    public let credits: String

    private let frame: SheetFrame?

    public init(_ collection: IncidentCollection, width: Int = 1600, height: Int = 1200, idPrefix: String) {
        let size = (width: Double(max(width, 400)), height: Double(max(height, 300)))
        (self.width, self.height) = size
        let words = SheetWords(.english, places: collection.places)
        let book = PlaceBook.of(collection.places, words)
        let incidents = NumberedIncident.number(collection.incidents)
        let box = SheetBox(minX: 0, minY: 0, maxX: size.width, maxY: size.height)
        let reach = sheetContent(incidents, places: book)
        // A third of the sheet on each side is ground to move over.
        let frame = SheetFrame(showing: reach, in: box, margin: size.height * 0.3, leastWidth: 12_000)
        self.frame = frame
        metersPerPixel = frame.map { 1 / $0.pixelsPerMeter }
        let shown = SheetBox(around: frame.map { frame in reach.compactMap { frame.project($0) } } ?? []) ?? box
        content = (shown.minX, shown.minY, shown.maxX, shown.maxY)
        var svg = SVGWriter(idPrefix: idPrefix)
        svg.element(
            "rect", ["class": "land", "width": .number(size.width), "height": .number(size.height)])
        guard let frame else {
            ground = svg.bytes
            names = []
            credits = ""
            return
        }
        let context = ContextLayers(book, frame: frame, words: words, isZoomed: true)
        let sites = book.places(of: incidents)
        credits = Credits(
            incidents, reports: collection.reports, drawn: sites + context.places, others: context.credits,
            frame: frame,
            width: 1e6, words: words
        ).lines.joined(separator: " ")
        Self.write(context, frame: frame, words: words, to: &svg)
        ground = svg.bytes
        names = Self.names(context, sites: sites, frame: frame)
    }

    /// Units of the map; nil off the earth and where nothing is drawn.
    public func point(_ coordinate: Coordinate) -> (x: Double, y: Double)? {
        frame?.project(coordinate).map { ($0.x, $0.y) }
    }

    /// The data of an SVG path; empty when no part of the area lies on the map.
    public func path(_ area: MultiPolygon) -> String {
        guard let frame else { return "" }
        var path = PathData()
        for ring in area.polygons.flatMap({ frame.visible($0) }) { path.add(ring, closed: true) }
        return String(decoding: path.bytes, as: UTF8.self)
    }

    /// The geodesic as the data of an SVG path; nil when a straight line is the same to the eye.
    public func path(from start: Coordinate, to end: Coordinate) -> String? {
        guard let frame, let a = frame.project(start), let b = frame.project(end) else { return nil }
        let meters = Geodesic.distanceMeters(from: start, to: end)
        guard meters > 50_000 else { return nil }
        let points = simplified(
            frame.project(Geodesic.path(from: start, to: end, maxSegmentMeters: meters / 24).flatMap { $0 }),
            tolerance: 0.3)
        guard points.count > 2 || points.first != a || points.last != b else { return nil }
        return String(decoding: PathData(points).bytes, as: UTF8.self)
    }

    private static func write(
        _ context: ContextLayers, frame: SheetFrame, words: SheetWords, to svg: inout SVGWriter
    ) {
        svg.begin("defs")
        svg.begin(
            "pattern",
            [
                "id": .text(svg.id("hatch")), "width": 7, "height": 7, "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            ])
        svg.element("line", ["class": "hatch", "x1": 0, "y1": 0, "x2": 0, "y2": 7])
        svg.end()
        svg.end()
        context.write(to: &svg)
        let graticule = Graticule(frame, words)
        graticule.writeLines(to: &svg)
        // Names along lines turn with them, so they are set here; the page sets the others.
        let labels = SheetLabels(
            frame: frame, markers: [], arrows: [], disagreements: [], context: context, outlines: [], furniture: [])
        let alongLines: Set = ["t-water", "t-street"]
        svg.group("layer-line-names", label: "Names of rivers and streets") { svg in
            for label in labels.placer.placed where label.text.lines.allSatisfy({ alongLines.contains($0.name) }) {
                label.write(to: &svg)
            }
        }
    }

    private static func names(_ context: ContextLayers, sites: [Place], frame: SheetFrame) -> [Name] {
        var names: [Name] = []
        var written: Set<String> = []
        func add(_ place: Place, _ at: SheetPoint?, width: Double, rank: Int) {
            guard let at, frame.box.contains(at), !place.title.isEmpty, written.insert(place.title).inserted
            else { return }
            names.append(
                Name(title: place.title, arabic: place.arabicName, x: at.x, y: at.y, width: width, rank: rank))
        }
        for zone in context.zones { add(zone.place, zone.middle(in: frame.box), width: zone.width, rank: 0) }
        for (place, at) in context.towns { add(place, at, width: 0, rank: place.tier == 1 ? 0 : 1) }
        for (place, at) in context.landmarks { add(place, at, width: 0, rank: place.tier == 1 ? 0 : 1) }
        // Wide quarters first: they have the room for their names.
        let quarters = context.quarters.filter { $0.place.tier <= 2 }.enumerated().sorted { a, b in
            (a.element.width, b.offset) > (b.element.width, a.offset)
        }
        for (_, quarter) in quarters {
            add(quarter.place, quarter.middle(in: frame.box), width: quarter.width, rank: 2)
        }
        return names.enumerated().sorted { a, b in (a.element.rank, a.offset) < (b.element.rank, b.offset) }
            .map(\.element)
    }
}

extension ContextLayers.NamedArea {
    private var largest: [SheetPoint]? {
        polygons.compactMap(\.first).max { a, b in
            (SheetBox(around: a)?.width ?? 0) < (SheetBox(around: b)?.width ?? 0)
        }
    }

    /// Pixels.
    fileprivate var width: Double { largest.flatMap { SheetBox(around: $0)?.width } ?? 0 }

    fileprivate func middle(in area: SheetBox) -> SheetPoint? { largest.flatMap { innerPoint(of: $0, within: area) } }
}
