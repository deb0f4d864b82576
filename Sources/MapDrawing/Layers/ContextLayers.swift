internal import IncidentModel

/// What lies beneath the incidents: quarters, zones, water, streets. Quiet, and only what is on the sheet.
struct ContextLayers {
    struct NamedLine {
        let place: Place
        let lines: [[SheetPoint]]

        /// Known to no better than a city block: not to be drawn as if it were surveyed.
        var isUncertain: Bool { place.uncertaintyMeters > 300 }

        /// Goes on with a river where no better course is known: drawn, and never a site.
        var isRough: Bool { place.isContextOnly }
    }

    struct NamedArea {
        let place: Place
        /// Of each polygon its rings; holes after the exterior.
        let polygons: [[[SheetPoint]]]
    }

    /// Nil on the sheet of a city.
    let region: RegionLayer?
    let namelessQuarters: [NamedArea]
    let quarters: [NamedArea]
    let zones: [NamedArea]
    let lakes: [NamedArea]
    let rivers: [NamedLine]
    let canals: [NamedLine]
    let streets: [NamedLine]
    let landmarks: [(place: Place, at: SheetPoint)]
    /// Of a sheet wider than a city, the larger first.
    let towns: [(place: Place, at: SheetPoint)]
    private let riverWidth: Double
    private let canalWidth: Double
    private let riverEnds: RiverEnds

    /// Pixels a metre from which on quarters and streets can be told apart: a sheet of some 200 km.
    private static let cityScale = 0.004
    /// Pixels that a zone must be wide or high, and a river long, to be more than a speck.
    private static let leastZone = 12.0
    private static let leastRiver = 90.0
    /// Pixels a metre below which towns are points: a sheet of some 70 km.
    private static let townScale = 0.012
    /// A sheet of a country names its larger towns, not every one.
    private static let mostTowns = 70

    /// What of the ground has its name at a scale.
    static func named(at pixelsPerMeter: Double) -> (shapes: [PlaceBook.Ground], points: [PlaceBook.Ground]) {
        let isCity = pixelsPerMeter >= cityScale
        return (
            shapes: [.zone, .river, .lake] + (isCity ? [.quarter, .street, .canal] : []),
            points: [isCity ? .landmark : .base] + (pixelsPerMeter < townScale ? [.town] : [])
        )
    }

    /// - Parameters:
    ///   - isZoomed: the reader may come closer, and then wants what a sheet of this scale leaves out.
    ///   - credited: sources that are named anyway; areas and points that add none to them are left out, for who only asks whose the ground is.
    init(
        _ book: PlaceBook, frame: SheetFrame, words: SheetWords, isZoomed: Bool = false,
        credited: Set<PlaceSource>? = nil
    ) {
        let isCity = isZoomed || frame.pixelsPerMeter >= Self.cityScale
        let sight = frame.sight
        func lines(_ ground: PlaceBook.Ground) -> [NamedLine] {
            book.shapes(ground, in: sight).compactMap { place in
                let visible = place.lines.flatMap { frame.visible(line: $0.coordinates) }
                return visible.isEmpty ? nil : NamedLine(place: place, lines: visible)
            }
        }
        var credited = credited
        func isCredited(_ place: Place) -> Bool { credited.map { place.sources.allSatisfy($0.contains) } ?? false }
        func areas(_ ground: PlaceBook.Ground) -> [NamedArea] {
            book.shapes(ground, in: sight).compactMap { place in
                guard !isCredited(place) else { return nil }
                let visible = place.areas.map { frame.visible($0) }.filter { !$0.isEmpty }
                guard !visible.isEmpty else { return nil }
                credited?.formUnion(place.sources)
                return NamedArea(place: place, polygons: visible)
            }
        }
        let region = RegionLayer(frame, words)
        self.region = region
        namelessQuarters = isCity ? areas(.namelessQuarter) : []
        quarters = isCity ? areas(.quarter) : []
        zones = areas(.zone).filter { zone in
            SheetBox(around: zone.polygons.flatMap { $0.flatMap { $0 } }).map {
                max($0.width, $0.height) >= Self.leastZone
            } ?? false
        }
        lakes = areas(.lake)
        // The rivers of the region go on where the gazetteer's end.
        let hasCourses = region.map { !$0.rivers.isEmpty } ?? false
        let rivers = (lines(.river) + (hasCourses ? [] : lines(.roughRiver))).filter { river in
            river.isRough || river.lines.reduce(0) { $0 + Arrow.length(of: $1) } >= Self.leastRiver
        }
        self.rivers = rivers
        canals = isCity ? lines(.canal) : []
        streets = isCity ? lines(.street) : []
        func points(_ ground: PlaceBook.Ground) -> [Place] {
            book[ground].map(\.place).filter { place in
                guard place.tier <= 2, let point = place.point, sight?.contains(point) ?? true else { return false }
                return place.areas.isEmpty && (ground == .town || !isCredited(place))
            }
        }
        func shown(_ places: [Place]) -> [(place: Place, at: SheetPoint)] {
            places.compactMap { place in
                place.point.flatMap { frame.project($0) }.flatMap { at in
                    frame.box.grown(by: -10).contains(at) ? (place, at) : nil
                }
            }
        }
        // The key ones come first, so that they get their names first.
        let marks = points(isCity ? .landmark : .base)
        landmarks = shown(marks.filter { $0.tier == 1 } + marks.filter { $0.tier == 2 })
        // The radius of a town follows its population.
        let ranked = (frame.pixelsPerMeter < Self.townScale ? points(.town) : []).filter(\.lines.isEmpty)
            .enumerated().sorted { a, b in
                let (first, second) = (a.element.townRank, b.element.townRank)
                return first == second ? a.offset < b.offset : first > second
            }
        towns = Array(shown(ranked.map(\.element)).prefix(Self.mostTowns))
        // Rivers of a city plain are some 200 m wide; the line itself is known less well than that.
        // Over the rough course of a province's sheet it is drawn at least as wide, so that no dash of that shows beside it.
        let least = region?.isRough == true ? RegionLayer.roughWidth + 0.6 : 2
        riverWidth = min(max(200 * frame.pixelsPerMeter, least), 13)
        canalWidth = min(max(60 * frame.pixelsPerMeter, 1.2), 4)
        riverEnds = RiverEnds(hasCourses ? [] : rivers, in: frame.box)
    }

    /// Everything that may be drawn, for the credits.
    var places: [Place] {
        [quarters, namelessQuarters, zones, lakes].flatMap { $0.map(\.place) }
            + [rivers, canals, streets].flatMap { $0.map(\.place) } + (landmarks + towns).map(\.place)
    }

    /// Whose outlines of countries, for the credits.
    var credits: [String] { region == nil ? [] : [RegionOutlines.credit] }

    func write(to svg: inout SVGWriter) {
        region?.write(to: &svg)
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
            svg.group("layer-river", label: "Rivers") { svg in
                write(rivers.filter(\.isRough), width: riverWidth * 0.6, &svg)
                write(rivers.filter { !$0.isRough }, width: riverWidth, &svg)
                riverEnds.write(width: riverWidth, &svg)
            }
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
            for part in line.lines { path.add(riverEnds.body(of: part)) }
            svg.element(
                "path",
                [
                    "class": .text(line.isRough ? "water rough" : "water"), "stroke-width": .number(width),
                    "d": .path(path),
                ])
        }
    }

    /// Half the drawn width of the water, pixels.
    var riverHalfWidth: Double { riverWidth / 2 }
    var canalHalfWidth: Double { canalWidth / 2 }
}

extension Place {
    var isCapital: Bool { featureCode == "P.PPLC" }

    /// Capitals before all others, then by size.
    fileprivate var townRank: Double { (isCapital ? 1e6 : 0) + (tier == 1 ? 3_000 : 0) + uncertaintyMeters }
}
