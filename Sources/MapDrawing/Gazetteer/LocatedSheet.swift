internal import GeometryEngine
public import IncidentModel

/// One answer on the ground: the footprint, the point that stands for it with its radius, and the gazetteer around.
struct LocatedSheet {
    private let phrase: String
    private let placement: Placement
    private let anchors: [Place]
    private let ground: GazetteerGround
    private let words = SheetWords(.english, places: [])
    private static let size = (width: 1000.0, height: 846.0)
    private static let keyHeight = 26.0
    private static let root = "located"

    /// - Parameters:
    ///   - anchors: the places that the phrase names.
    ///   - places: what may be drawn around.
    init?(_ phrase: String, _ placement: Placement, anchors: [Place], around places: [Place], theme: MapTheme) {
        self.phrase = phrase
        self.placement = placement
        self.anchors = anchors
        let neatline = SheetBox(
            x: 20, y: 72, width: Self.size.width - 40, height: Self.size.height - 92 - Self.keyHeight)
        let rim = Geodesic.circle(around: placement.point, radiusMeters: max(placement.radiusMeters, 1))
        let content = placement.footprint.coordinates + rim.coordinates + anchors.compactMap(\.point)
        guard let frame = SheetFrame(showing: content, in: neatline, margin: 40, leastWidth: 2_000) else { return nil }
        // What is far smaller than the sheet would only crowd it.
        let widthMeters = neatline.width / frame.pixelsPerMeter
        let seen = places.filter { place in
            !place.isContextOnly && (place.tier < 3 || widthMeters < 12_000)
                || anchors.contains { $0.id == place.id }
        }
        ground = GazetteerGround(places: seen, frame: frame, palette: Palette.of(theme))
    }

    func svg() -> [UInt8] {
        let told = description
        return ground.sheet(
            root: Self.root, width: Self.size.width, height: Self.size.height, title: phrase, description: told,
            rules: rules,
            head: { svg in svg.text(told, at: SheetPoint(x: ground.frame.box.minX, y: 56), class: "t-sub") },
            middle: drawAnswer,
            top: { svg in
                drawKey(&svg)
                guard let point = ground.frame.project(placement.point) else { return }
                ScaleBar(ground.frame, busy: [point], words: words).write(to: &svg)
            })
    }

    /// "44.396, 33.299 · within 900 m · US Embassy".
    private var description: String {
        func degrees(_ number: Double) -> String {
            let scaled = Int((number * 10_000).rounded())
            let rest = String(abs(scaled) % 10_000)
            return "\(scaled < 0 ? "−" : "")\(abs(scaled) / 10_000)."
                + String(repeating: "0", count: 4 - rest.utf8.count) + rest
        }
        let point = placement.point
        // Rounded up: a radius may promise less, not more.
        let tens = Int((placement.radiusMeters / 10).rounded(.up))
        let tenths = (tens + 9) / 10
        let radius = tens < 100 ? "\(tens * 10) m" : "\(tenths / 10).\(tenths % 10) km"
        let names = anchors.map(\.title).joined(separator: ", ")
        return "\(degrees(point.longitude)), \(degrees(point.latitude)) · within \(radius)"
            + (names.isEmpty ? "" : " · of the gazetteer: \(names)")
    }

    private var rules: String {
        let root = "#\(Self.root)"
        let palette = ground.palette
        return [
            "\(root) .answer{fill:\(palette.launch);fill-opacity:.16;fill-rule:evenodd;stroke:\(palette.launch);stroke-width:1.8;stroke-linejoin:round}",
            "\(root) .radius{fill:none;stroke:\(palette.launch);stroke-width:1;stroke-dasharray:6 4}",
            "\(root) .cross{fill:none;stroke:\(palette.ink);stroke-width:2}", "",
        ].joined(separator: "\n")
    }

    private func drawKey(_ svg: inout SVGWriter) {
        let y = Self.size.height - 17
        var x = ground.frame.box.minX
        func add(_ text: String, _ sign: (inout SVGWriter, SheetBox) -> Void) {
            sign(&svg, SheetBox(x: x, y: y - 10, width: 24, height: 12))
            svg.text(text, at: SheetPoint(x: x + 30, y: y), class: "t-l")
            x += 30 + FontMetrics.width(text, size: TypeSize.list) + 22
        }
        func line(_ box: SheetBox) -> PathData {
            PathData([SheetPoint(x: box.minX, y: box.center.y), SheetPoint(x: box.maxX, y: box.center.y)])
        }
        svg.begin("g", ["id": .text(svg.id("key"))])
        add("Where it may be") { $0.rectangle($1, class: "answer") }
        add("The point that stands for it") { $0.path(Self.cross(at: $1.center), class: "cross") }
        add("Within this radius") { $0.path(line($1), class: "radius") }
        add("Outline of a place") { $0.rectangle($1, class: "area") }
        if ground.hasWater {
            add("Water, its band of doubt") { svg, box in
                svg.element("path", ["class": "band", "d": .path(line(box)), "stroke-width": 9])
                svg.path(line(box), class: "course")
            }
        }
        add("Radius of doubt of a place") { GazetteerGround.circle($1.center, 7, "reach", &$0) }
        svg.end()
    }

    private static func cross(at point: SheetPoint) -> PathData {
        var cross = PathData([SheetPoint(x: point.x - 8, y: point.y), SheetPoint(x: point.x + 8, y: point.y)])
        cross.add([SheetPoint(x: point.x, y: point.y - 8), SheetPoint(x: point.x, y: point.y + 8)])
        return cross
    }

    private func drawAnswer(_ svg: inout SVGWriter) {
        let frame = ground.frame
        svg.group("answer", label: "Footprint, point and radius") { svg in
            func draw(_ area: MultiPolygon, _ name: String) {
                var path = PathData()
                for polygon in area.polygons { for ring in frame.visible(polygon) { path.add(ring, closed: true) } }
                if !path.isEmpty { svg.path(path, class: name) }
            }
            draw(placement.footprint, "answer")
            draw(Geodesic.circle(around: placement.point, radiusMeters: max(placement.radiusMeters, 1)), "radius")
            guard let at = frame.project(placement.point) else { return }
            svg.path(Self.cross(at: at), class: "cross")
        }
    }
}

extension MapRenderer {
    /// The answer to a location phrase; nil when it has no place on earth.
    ///
    /// - Parameters:
    ///   - anchors: the places that the phrase names.
    ///   - places: what may be drawn around.
    public static func located(
        _ phrase: String, _ placement: Placement, anchors: [Place], around places: [Place], theme: MapTheme
    ) -> [UInt8]? {
        LocatedSheet(phrase, placement, anchors: anchors, around: places, theme: theme)?.svg()
    }
}
