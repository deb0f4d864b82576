internal import GeometryEngine
public import IncidentModel

/// One answer on the ground: the footprint, the point that stands for it with its radius, and the gazetteer around.
struct LocatedSheet {
    private let phrase: String
    private let placement: Placement
    private let anchors: [Place]
    private let ground: GazetteerGround
    private let words = SheetWords(.english, places: [])
    private static let size = (width: 1000.0, height: 820.0)
    private static let root = "located"

    /// - Parameters:
    ///   - anchors: the places that the phrase names.
    ///   - places: what may be drawn around.
    init?(_ phrase: String, _ placement: Placement, anchors: [Place], around places: [Place], theme: MapTheme) {
        self.phrase = phrase
        self.placement = placement
        self.anchors = anchors
        let neatline = SheetBox(x: 20, y: 72, width: Self.size.width - 40, height: Self.size.height - 92)
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
            var cross = PathData([SheetPoint(x: at.x - 8, y: at.y), SheetPoint(x: at.x + 8, y: at.y)])
            cross.add([SheetPoint(x: at.x, y: at.y - 8), SheetPoint(x: at.x, y: at.y + 8)])
            svg.path(cross, class: "cross")
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
