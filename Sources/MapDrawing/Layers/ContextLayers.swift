internal import IncidentModel

/// What lies beneath the incidents: quarters, zones, water, streets. Quiet, and only what is on the sheet.
struct ContextLayers {
    struct NamedLine {
        let place: Place
        let lines: [[SheetPoint]]

        /// Known to no better than a city block: not to be drawn as if it were surveyed.
        var isUncertain: Bool { place.uncertaintyMeters > 300 }
    }

    struct NamedArea {
        let place: Place
        /// Of each polygon its rings; holes after the exterior.
        let polygons: [[[SheetPoint]]]
    }

    let namelessQuarters: [NamedArea]
    let quarters: [NamedArea]
    let zones: [NamedArea]
    let lakes: [NamedArea]
    let rivers: [NamedLine]
    let canals: [NamedLine]
    let streets: [NamedLine]
    let landmarks: [(place: Place, at: SheetPoint)]
    private let riverWidth: Double
    private let canalWidth: Double

    init(_ book: PlaceBook, frame: SheetFrame) {
        func lines(_ codes: String...) -> [NamedLine] {
            book.all.filter { place in !place.isContextOnly && codes.contains { place.featureCode.hasPrefix($0) } }
                .compactMap { place in
                    let visible = place.lines.flatMap { frame.visible(line: $0.coordinates) }
                    return visible.isEmpty ? nil : NamedLine(place: place, lines: visible)
                }
        }
        func areas(_ places: [Place]) -> [NamedArea] {
            places.compactMap { place in
                let visible = place.areas.map { frame.visible($0) }.filter { !$0.isEmpty }
                return visible.isEmpty ? nil : NamedArea(place: place, polygons: visible)
            }
        }
        namelessQuarters = areas(book.namelessQuarters)
        quarters = areas(book.ofClass("P."))
        zones = areas(book.ofClass("A.ZN", "L.MILB", "L.CNS"))
        lakes = areas(book.ofClass("H."))
        rivers = lines("H.STM")
        canals = lines("H.CNL")
        streets = lines("R.")
        // The key ones come first, so that they get their names first.
        let points = book.ofClass("S.", "T.", "L.").filter { $0.tier <= 2 && $0.areas.isEmpty }
        landmarks = (points.filter { $0.tier == 1 } + points.filter { $0.tier == 2 }).compactMap { place in
            place.point.flatMap { frame.project($0) }.flatMap { at in
                frame.box.grown(by: -10).contains(at) ? (place, at) : nil
            }
        }
        // Rivers of a city plain are some 200 m wide; the line itself is known less well than that.
        riverWidth = min(max(200 * frame.pixelsPerMeter, 2), 13)
        canalWidth = min(max(60 * frame.pixelsPerMeter, 1.2), 4)
    }

    /// Everything that may be drawn, for the credits.
    var places: [Place] {
        [quarters, namelessQuarters, zones, lakes].flatMap { $0.map(\.place) }
            + [rivers, canals, streets].flatMap { $0.map(\.place) } + landmarks.map(\.place)
    }

    func write(to svg: inout SVGWriter) {
        if !quarters.isEmpty || !namelessQuarters.isEmpty {
            svg.group("layer-quarters", label: "Quarters") { Self.write(quarters + namelessQuarters, "quarter", &$0) }
        }
        if !lakes.isEmpty {
            svg.group("layer-lakes", label: "Open water") { Self.write(lakes, "lake", &$0) }
        }
        if !canals.isEmpty {
            svg.group("layer-canal", label: "Canals") { write(canals, width: canalWidth, &$0) }
        }
        if !rivers.isEmpty {
            svg.group("layer-river", label: "Rivers") { write(rivers, width: riverWidth, &$0) }
        }
        if !zones.isEmpty {
            svg.group("layer-zones", label: "Zones") { svg in
                for zone in zones {
                    var path = PathData()
                    for ring in zone.polygons.flatMap({ $0 }) { path.add(ring, closed: true) }
                    svg.element(
                        "path",
                        ["class": "zone", "fill": .text("url(#\(svg.id("hatch")))"), "d": .path(path)])
                }
            }
        }
        if !streets.isEmpty {
            svg.group("layer-streets", label: "Streets") { svg in
                for street in streets {
                    let name = street.isUncertain ? "street-doubt" : "street"
                    for line in street.lines { svg.path(PathData(line), class: name) }
                }
            }
        }
    }

    private static func write(_ areas: [NamedArea], _ name: String, _ svg: inout SVGWriter) {
        for area in areas {
            var path = PathData()
            for ring in area.polygons.flatMap({ $0 }) { path.add(ring, closed: true) }
            svg.path(path, class: name)
        }
    }

    private func write(_ lines: [NamedLine], width: Double, _ svg: inout SVGWriter) {
        for line in lines {
            var path = PathData()
            for part in line.lines { path.add(part) }
            svg.element("path", ["class": "water", "stroke-width": .number(width), "d": .path(path)])
        }
    }

    /// Half the drawn width of the water, pixels.
    var riverHalfWidth: Double { riverWidth / 2 }
    var canalHalfWidth: Double { canalWidth / 2 }
}
