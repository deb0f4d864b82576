internal import IncidentModel

/// What every picture that is no map sheet shares: title above, body, key, sources below. It is as high as its content.
struct ChartSheet {
    let options: MapOptions
    let words: SheetWords
    let width: Double
    /// Where the body may stand; its foot is for the body to say.
    let body: SheetBox
    private let header: SheetHeader
    private let credits: Credits

    static let margin = 28.0
    private static let narrowMargin = 16.0
    /// Below this the picture is set for a phone.
    static let narrowWidth = 640.0

    /// - Parameters:
    ///   - kind: what the picture shows, put after the title's own words.
    ///   - frame: of the maps in it; nil when it has none.
    ///   - note: a sentence on how to read it.
    init(
        _ incidents: [NumberedIncident], kind: String, reports: [Report], drawn: [Place] = [],
        frame: SheetFrame? = nil, note: String, options: MapOptions, words: SheetWords
    ) {
        var options = options
        options.subtitle =
            options.subtitle.isEmpty ? kind : words("\(kind). \(options.subtitle)", "\(kind). \(options.subtitle)")
        self.options = options
        self.words = words
        width = Double(min(max(options.width, 360), 20_000))
        let margin = width < Self.narrowWidth ? Self.narrowMargin : Self.margin
        header = SheetHeader(options, width: width - 2 * margin, words: words)
        credits = Credits(
            incidents, reports: reports, drawn: drawn,
            others: frame.flatMap { RegionLayer($0, words) } == nil ? [] : [RegionOutlines.credit], frame: frame,
            width: width - 2 * margin, words: words, note: note)
        body = SheetBox(
            minX: margin, minY: 16 + header.height + 18, maxX: width - margin, maxY: .greatestFiniteMagnitude)
    }

    /// Where the body must end on a sheet of a given height.
    func foot(ofHeight height: Double) -> Double { height - 32.01 - credits.height }

    var isNarrow: Bool { width < Self.narrowWidth }

    /// - Parameters:
    ///   - foot: y of the last thing in the body.
    ///   - clips: boxes to which parts of the body are cut, by the names of their ids.
    ///   - draw: writes the body; on an Arabic sheet texts are mirrored in it unless it says otherwise.
    func svg(
        description: String, foot: Double, clips: [(name: String, box: SheetBox)] = [],
        _ draw: (inout SVGWriter) -> Void
    ) -> [UInt8] {
        var svg = SVGWriter(idPrefix: options.idPrefix, digits: words.digits)
        let creditsTop = foot + 16
        let height = (creditsTop + credits.height + 16).rounded(.up)
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        svg.beginSheet(title: options.title, description: description, width: width, height: height, words: words)
        svg.style(Stylesheet.css(Palette.of(options), root: svg.id("map")))
        svg.begin("defs")
        for clip in clips { svg.clip(clip.name, clip.box) }
        svg.hatch()
        svg.end()
        svg.element("rect", ["class": "paper", "width": .number(width), "height": .number(height)])
        let across = SheetBox(minX: body.minX, minY: 16, maxX: body.maxX, maxY: 16 + header.height)
        svg.mirror(in: words.isArabic ? across : nil)
        header.write(to: &svg, in: across)
        draw(&svg)
        svg.mirror(in: words.isArabic ? across : nil)
        credits.write(
            to: &svg,
            in: SheetBox(minX: body.minX, minY: creditsTop, maxX: body.maxX, maxY: creditsTop + credits.height))
        svg.end()
        return svg.bytes
    }
}

extension SVGWriter {
    /// The root element with the two texts that a screen reader starts from.
    mutating func beginSheet(title: String, description: String, width: Double, height: Double, words: SheetWords) {
        let language: SVGValue = .text(words("en", "ar"))
        begin(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "id": .text(id("map")), "lang": language, "xml:lang": language,
                "role": "img", "aria-labelledby": .text("\(id("title")) \(id("desc"))"),
                "width": .number(width), "height": .number(height),
                "viewBox": .text("0 0 \(Self.tenths(width)) \(Self.tenths(height))"),
            ])
        element("title", ["id": .text(id("title"))], content: title)
        element("desc", ["id": .text(id("desc"))], content: description)
    }

    mutating func rectangle(_ box: SheetBox, class name: String) {
        element(
            "rect",
            [
                "class": .text(name), "x": .number(placedLeft(of: box)), "y": .number(box.minY),
                "width": .number(box.width), "height": .number(box.height),
            ])
    }

    mutating func clip(_ name: String, _ box: SheetBox) {
        begin("clipPath", ["id": .text(id(name))])
        element(
            "rect",
            [
                "x": .number(box.minX), "y": .number(box.minY), "width": .number(box.width),
                "height": .number(box.height),
            ])
        end()
    }

    /// The pattern of zones.
    mutating func hatch() {
        begin(
            "pattern",
            [
                "id": .text(id("hatch")), "width": 7, "height": 7, "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            ])
        element("line", ["class": "hatch", "x1": 0, "y1": 0, "x2": 0, "y2": 7])
        end()
    }

    /// The left edge of a box, mirrored where texts are.
    func placedLeft(of box: SheetBox) -> Double {
        min(placed(SheetPoint(x: box.minX, y: 0)).x, placed(SheetPoint(x: box.maxX, y: 0)).x)
    }
}
