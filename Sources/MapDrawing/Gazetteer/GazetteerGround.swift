internal import IncidentModel

/// Gazetteer entries on a sheet: outlines, courses, points with their doubt, names.
struct GazetteerGround {
    let places: [Place]
    let frame: SheetFrame
    let palette: Palette
    /// The smallest type; hamlets are many.
    static let hamletSize = 7.0

    /// Rules beyond those of every sheet.
    func rules(root: String) -> String {
        let root = "#\(root)"
        let halo = "paint-order:stroke;stroke:\(palette.halo);stroke-width:2px;stroke-linejoin:round"
        return [
            "\(root) .area{fill:\(palette.impact);fill-opacity:.07;stroke:\(palette.impact);stroke-width:1.1}",
            "\(root) .frame{fill:none;stroke:\(palette.quietInk);stroke-width:.8;stroke-dasharray:5 3}",
            "\(root) .reach{fill:none;stroke:\(palette.found);stroke-width:.6;stroke-dasharray:2 2}",
            "\(root) .band{fill:none;stroke:\(palette.water);stroke-opacity:.45;stroke-linejoin:round}",
            "\(root) .course{fill:none;stroke:\(palette.waterInk);stroke-width:1.2;stroke-linejoin:round}",
            "\(root) .tier1{fill:\(palette.ink)}", "\(root) .tier2{fill:\(palette.impact)}",
            "\(root) .tier3{fill:\(palette.paper);stroke:\(palette.quietInk);stroke-width:.7}",
            "\(root) .unverified{fill:\(palette.launch)}",
            "\(root) .t-hamlet{font-size:\(Self.hamletSize)px;fill:\(palette.quietInk);\(halo)}", "",
        ].joined(separator: "\n")
    }

    /// A whole sheet of this ground.
    ///
    /// - Parameters:
    ///   - rules: more of them, each from the root on.
    ///   - head: below the title.
    ///   - middle: over the shapes, beneath points and names.
    ///   - top: over all but the neatline.
    func sheet(
        root: String, width: Double, height: Double, title: String, description: String, rules more: String = "",
        head: (inout SVGWriter) -> Void, middle: (inout SVGWriter) -> Void = { _ in },
        top: (inout SVGWriter) -> Void = { _ in }
    ) -> [UInt8] {
        var svg = SVGWriter(idPrefix: root + "-")
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        svg.begin(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "id": .text(root), "role": "img",
                "viewBox": .text("0 0 \(Int(width)) \(Int(height))"), "width": .number(width),
                "height": .number(height),
            ])
        svg.element("title", [:], content: title)
        svg.element("desc", [:], content: description)
        svg.style(Stylesheet.css(palette, root: root) + rules(root: root) + more)
        svg.element("rect", ["class": "paper", "width": .number(width), "height": .number(height)])
        svg.text(title, at: SheetPoint(x: frame.box.minX, y: 32), class: "t-title")
        head(&svg)
        svg.clip("neatline", frame.box)
        svg.begin("g", ["clip-path": .text("url(#\(svg.id("neatline")))")])
        drawShapes(&svg)
        middle(&svg)
        drawPoints(&svg)
        drawNames(&svg)
        svg.end()
        top(&svg)
        svg.rectangle(frame.box, class: "neat")
        svg.end()
        return svg.bytes
    }

    func drawShapes(_ svg: inout SVGWriter) {
        svg.group("outlines", label: "Outlines") { svg in
            for place in places {
                var path = PathData()
                for polygon in place.geometry?.areas?.polygons ?? [] {
                    for ring in frame.visible(polygon) { path.add(ring, closed: true) }
                }
                if !path.isEmpty { svg.path(path, class: place.isContextOnly ? "frame" : "area") }
            }
        }
        svg.group("courses", label: "Rivers and streets") { svg in
            for place in places {
                // As wide as the course is doubtful, and the line itself.
                let width = max(1.5, 2 * place.uncertaintyMeters * frame.pixelsPerMeter)
                var path = PathData()
                for line in place.geometry?.lines ?? [] {
                    for part in frame.visible(line: line, beyond: max(12, width)) { path.add(part) }
                }
                guard !path.isEmpty else { continue }
                guard isWater(place) else {
                    svg.path(path, class: "street")
                    continue
                }
                svg.element("path", ["class": "band", "d": .path(path), "stroke-width": .number(width)])
                svg.path(path, class: "course")
            }
        }
    }

    private func isWater(_ place: Place) -> Bool { place.featureCode.hasPrefix("H") }
    /// Some of it shows.
    var hasWater: Bool {
        places.contains { place in
            isWater(place) && (place.geometry?.lines ?? []).contains { !frame.visible(line: $0).isEmpty }
        }
    }

    private func hasCourse(_ place: Place) -> Bool { !(place.geometry?.lines ?? []).isEmpty }
    private func isPoint(_ place: Place) -> Bool { place.geometry?.areas == nil && !hasCourse(place) }

    static func isUnverified(_ place: Place) -> Bool { place.sources.contains { $0.name.hasPrefix("unverified") } }

    func drawPoints(_ svg: inout SVGWriter) {
        svg.group("doubt", label: "Radius of doubt") { svg in
            for place in places where isPoint(place) && place.tier < 3 {
                guard let at = place.point.flatMap({ frame.project($0) }) else { continue }
                Self.circle(at, place.uncertaintyMeters * frame.pixelsPerMeter, "reach", &svg)
            }
        }
        svg.group("points", label: "Points") { svg in
            for place in places.reversed() where isDotted(place) {
                guard let at = place.point.flatMap({ frame.project($0) }) else { continue }
                Self.dot(at, tier: place.tier, isUnverified: Self.isUnverified(place), &svg)
            }
        }
    }

    /// A river is where its course is, not at the point that stands for it.
    private func isDotted(_ place: Place) -> Bool { !place.isContextOnly && !hasCourse(place) }

    static func dot(_ at: SheetPoint, tier: Int, isUnverified: Bool, _ svg: inout SVGWriter) {
        circle(at, tier == 3 ? 2 : 3, isUnverified ? "unverified" : "tier\(tier)", &svg)
    }

    static func circle(_ at: SheetPoint, _ radius: Double, _ name: String, _ svg: inout SVGWriter) {
        svg.element(
            "circle", ["class": .text(name), "cx": .number(at.x), "cy": .number(at.y), "r": .number(radius)])
    }

    /// The higher tiers first; a name without room is left out, its point stays.
    func drawNames(_ svg: inout SVGWriter) {
        var placer = LabelPlacer(area: frame.box.grown(by: -2))
        let named = places.filter { !$0.isContextOnly }.sorted { ($0.tier, $0.id) < ($1.tier, $1.id) }
        // No name may stand on a dot of the upper tiers; hamlets are too many to be kept clear.
        for place in named where isDotted(place) && place.tier < 3 {
            guard let at = place.point.flatMap({ frame.project($0) }) else { continue }
            placer.block(OrientedBox(center: at, width: 6, height: 6))
        }
        for place in named {
            let text = LabelText(lines: [look(of: place)])
            if hasCourse(place) {
                placer.place(text, at: alongCourse(of: place, text))
            } else if let at = place.point.flatMap({ frame.project($0) }), frame.box.contains(at) {
                placer.place(text, at: LabelCandidates.around(at, radius: 0, text).filter { $0.leader == nil })
            }
        }
        svg.group("names", label: "Names") { svg in
            for label in placer.placed {
                guard let line = label.text.lines.first else { continue }
                let box = label.candidate.box
                svg.text(
                    line.text, at: SheetPoint(x: box.center.x, y: box.center.y + line.size * 0.35), class: line.name,
                    anchor: .middle)
            }
        }
    }

    /// On the middle of the longest stretch that shows.
    private func alongCourse(of place: Place, _ text: LabelText) -> [LabelCandidate] {
        let parts = (place.geometry?.lines ?? []).flatMap { frame.visible(line: $0) }
        guard let longest = parts.max(by: { $0.count < $1.count }), !longest.isEmpty else { return [] }
        return [2, 3, 1].flatMap { quarter in
            LabelCandidates.centered(longest[(longest.count - 1) * quarter / 4], text)
        }
    }

    private func look(of place: Place) -> LabelText.Line {
        if hasCourse(place) {
            let isWater = isWater(place)
            return .init(
                text: place.title, name: isWater ? "t-water" : "t-street",
                size: isWater ? TypeSize.water : TypeSize.street)
        }
        return switch place.tier {
        case 1: .init(text: place.title, name: "t-site", size: TypeSize.site, weight: .bold)
        case 2: .init(text: place.title, name: "t-quarter", size: TypeSize.quarter)
        default: .init(text: place.title, name: "t-hamlet", size: Self.hamletSize)
        }
    }
}
