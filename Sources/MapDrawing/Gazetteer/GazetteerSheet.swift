public import IncidentModel

/// The gazetteer as a picture, so that an error of data can be seen: outlines, courses, points, names, tiers, doubt.
struct GazetteerSheet {
    private let places: [Place]
    private let palette: Palette
    private let frame: SheetFrame
    private static let size = (width: 1800.0, height: 1500.0)
    private static let head = 64.0
    private static let root = "gazetteer"

    /// - Parameter box: the ground to show; nil shows every place.
    /// - Returns: nil when nothing has a position there.
    init?(_ places: [Place], within box: (west: Double, south: Double, east: Double, north: Double)?, theme: MapTheme) {
        let inside = places.filter { place in
            guard let point = place.point ?? place.geometry?.coordinates.first else { return false }
            guard let box else { return true }
            return (box.west...box.east).contains(point.longitude) && (box.south...box.north).contains(point.latitude)
        }
        let corners =
            box.map {
                [
                    Coordinate(longitude: $0.west, latitude: $0.south),
                    Coordinate(longitude: $0.east, latitude: $0.north),
                ]
            } ?? inside.compactMap { $0.point ?? $0.geometry?.coordinates.first }
        let neatline = SheetBox(
            x: 20, y: Self.head, width: Self.size.width - 40, height: Self.size.height - Self.head - 20)
        guard !inside.isEmpty, let frame = SheetFrame(showing: corners, in: neatline, margin: 30) else { return nil }
        self.frame = frame
        self.places = inside
        palette = Palette.of(theme)
    }

    func svg() -> [UInt8] {
        var svg = SVGWriter(idPrefix: Self.root + "-")
        let (width, height) = Self.size
        svg.begin(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "id": .text(Self.root), "role": "img",
                "viewBox": .text("0 0 \(Int(width)) \(Int(height))"), "width": .number(width),
                "height": .number(height),
            ])
        let title = "Gazetteer: \(places.count) places"
        svg.element("title", [:], content: title)
        svg.element("desc", [:], content: Self.key)
        svg.style(Stylesheet.css(palette, root: Self.root) + rules)
        svg.element("rect", ["class": "paper", "width": .number(width), "height": .number(height)])
        svg.text(title, at: SheetPoint(x: 20, y: 30), class: "t-title")
        svg.text(Self.key, at: SheetPoint(x: 20, y: 52), class: "t-sub")
        svg.begin("clipPath", ["id": .text(svg.id("neatline"))])
        let box = frame.box
        rectangle(box, nil, &svg)
        svg.end()
        svg.begin("g", ["clip-path": .text("url(#\(svg.id("neatline")))")])
        drawShapes(&svg)
        drawPoints(&svg)
        drawNames(&svg)
        svg.end()
        rectangle(box, "neat", &svg)
        svg.end()
        return svg.bytes
    }

    private static let key =
        "Outlines: solid, a place; dashed, context only. Circles: the radius of doubt about a point. Dots: ● tier 1, ● tier 2, ○ tier 3; red where unverified."

    private var rules: String {
        let root = "#\(Self.root)"
        return [
            "\(root) .area{fill:\(palette.impact);fill-opacity:.07;stroke:\(palette.impact);stroke-width:1.1}",
            "\(root) .frame{fill:none;stroke:\(palette.quietInk);stroke-width:.8;stroke-dasharray:5 3}",
            "\(root) .reach{fill:none;stroke:\(palette.found);stroke-width:.6;stroke-dasharray:2 2}",
            "\(root) .tier1{fill:\(palette.ink)}", "\(root) .tier2{fill:\(palette.impact)}",
            "\(root) .tier3{fill:\(palette.paper);stroke:\(palette.quietInk);stroke-width:.7}",
            "\(root) .unverified{fill:\(palette.launch)}", "\(root) .t-hamlet{font-size:7px;fill:\(palette.quietInk)}",
            "",
        ].joined(separator: "\n")
    }

    private func rectangle(_ box: SheetBox, _ name: String?, _ svg: inout SVGWriter) {
        svg.element(
            "rect",
            [
                "class": .text(name ?? "box"), "x": .number(box.minX), "y": .number(box.minY),
                "width": .number(box.width), "height": .number(box.height),
            ])
    }

    private func drawShapes(_ svg: inout SVGWriter) {
        svg.group("outlines", label: "Outlines") { svg in
            for place in places {
                var path = PathData()
                for polygon in place.geometry?.areas?.polygons ?? [] {
                    for ring in frame.visible(polygon) { path.add(ring, closed: true) }
                }
                svg.path(path, class: place.isContextOnly ? "frame" : "area")
            }
        }
        svg.group("courses", label: "Rivers and streets") { svg in
            for place in places {
                var path = PathData()
                for line in place.geometry?.lines ?? [] { for part in frame.visible(line: line) { path.add(part) } }
                guard !path.isEmpty else { continue }
                let width = max(1.5, 2 * place.uncertaintyMeters * frame.pixelsPerMeter)
                svg.element(
                    "path",
                    [
                        "class": .text(place.featureCode.hasPrefix("H") ? "water" : "street"), "d": .path(path),
                        "stroke-width": .number(place.featureCode.hasPrefix("H") ? width : 1.5),
                    ])
            }
        }
    }

    private func isPoint(_ place: Place) -> Bool {
        place.geometry?.areas == nil && (place.geometry?.lines ?? []).isEmpty
    }

    private func drawPoints(_ svg: inout SVGWriter) {
        svg.group("doubt", label: "Radius of doubt") { svg in
            for place in places where isPoint(place) && place.tier < 3 {
                guard let at = place.point.flatMap(frame.project) else { continue }
                circle(at, place.uncertaintyMeters * frame.pixelsPerMeter, "reach", &svg)
            }
        }
        svg.group("points", label: "Points") { svg in
            for place in places.reversed() where !place.isContextOnly {
                guard let at = place.point.flatMap(frame.project) else { continue }
                let isUnverified = place.sources.contains { $0.name.hasPrefix("unverified") }
                circle(at, place.tier == 3 ? 2 : 3, isUnverified ? "unverified" : "tier\(place.tier)", &svg)
            }
        }
    }

    private func circle(_ at: SheetPoint, _ radius: Double, _ name: String, _ svg: inout SVGWriter) {
        svg.element(
            "circle", ["class": .text(name), "cx": .number(at.x), "cy": .number(at.y), "r": .number(radius)])
    }

    /// The higher tiers first; a name without room is left out, its point stays.
    private func drawNames(_ svg: inout SVGWriter) {
        var placer = LabelPlacer(area: frame.box.grown(by: -2))
        let named = places.filter { !$0.isContextOnly }.sorted { ($0.tier, $0.id) < ($1.tier, $1.id) }
        for place in named {
            guard let at = place.point.flatMap(frame.project), frame.box.contains(at) else { continue }
            let size = place.tier == 1 ? TypeSize.site : place.tier == 2 ? TypeSize.quarter : 7
            let text = LabelText(lines: [.init(text: place.title, name: "", size: size)])
            let near = LabelCandidates.around(at, radius: 0, text).filter { $0.leader == nil }
            placer.place(text, at: near)
        }
        svg.group("names", label: "Names") { svg in
            for label in placer.placed {
                guard let line = label.text.lines.first else { continue }
                let box = label.candidate.box
                let look =
                    line.size == TypeSize.site ? "t-site" : line.size == TypeSize.quarter ? "t-quarter" : "t-hamlet"
                svg.text(
                    line.text, at: SheetPoint(x: box.center.x, y: box.center.y + line.size * 0.35), class: look,
                    anchor: .middle)
            }
        }
    }
}

extension MapRenderer {
    /// The places themselves, to look at; nil when none has a position in the box (degrees).
    public static func gazetteer(
        _ places: [Place], within box: (west: Double, south: Double, east: Double, north: Double)?, theme: MapTheme
    ) -> [UInt8]? {
        GazetteerSheet(places, within: box, theme: theme)?.svg()
    }
}
