internal import IncidentModel

/// Borders, sea, lakes and rivers beneath a sheet that shows a province or more.
struct RegionLayer {
    struct Country {
        let name: String
        let rings: [[SheetPoint]]
    }

    struct River {
        let name: String
        let lines: [[SheetPoint]]
        let width: Double
    }

    let countries: [Country]
    let rivers: [River]
    /// The sheet is so fine that the rivers may be off by more than they are wide: they are drawn in dashes.
    let isRough: Bool
    let seas: [(name: String, ring: [SheetPoint])]
    private let lakes: [[SheetPoint]]

    /// Pixels a metre beyond which outlines as general as these would be read as more than they are: a sheet of some 50 km.
    private static let finestScale = 0.016
    /// Pixels a metre beyond which the rivers' few kilometres of doubt show: a sheet of some 200 km.
    private static let finestRivers = 0.004
    /// Pixels that a river is long at least.
    private static let leastRiver = 40.0

    /// Pixels of a great river that is known roughly.
    static let roughWidth = 4.0

    /// By which parallels and meridians bend at most, from one end of the region to the other.
    private static let bendDegrees = 1.5

    /// - Returns: nil on a sheet too fine for it, one that reaches beyond the region, or one within a single country.
    init?(_ frame: SheetFrame, _ words: SheetWords) {
        let region = RegionOutlines.nearEast
        let corners = frame.box.corners + [frame.box.center]
        guard frame.pixelsPerMeter < Self.finestScale,
            corners.allSatisfy({ region.holds(frame.unproject($0)) })
        else { return nil }
        // Neighbours share their borders' corners, so nothing is simplified on one side alone.
        let sight = frame.sight?.grown(byDegrees: Self.bendDegrees)
        func visible(_ rings: [[Coordinate]]) -> [[SheetPoint]] {
            rings.compactMap { ring in
                guard let sight else { return frame.visible(ring: ring, tolerance: 0) }
                guard let extent = DegreeBox(around: ring), sight.meets(extent) else { return nil }
                return frame.visible(ring: sight.withoutFar(ring), tolerance: 0)
            }
        }
        countries = region.countries.compactMap { country in
            let rings = visible(country.rings)
            return rings.isEmpty ? nil : Country(name: words(country.name, country.arabic), rings: rings)
        }
        seas = region.seas.compactMap { sea in
            visible([sea.ring]).first.map { (words(sea.name, sea.arabic), $0) }
        }
        lakes = visible(region.lakes)
        isRough = frame.pixelsPerMeter > Self.finestRivers
        let widths = isRough ? (great: Self.roughWidth, lesser: 2.4) : (great: 2.2, lesser: 1.3)
        rivers = region.rivers.compactMap { river in
            let lines = river.courses.flatMap { course -> [[SheetPoint]] in
                guard let extent = DegreeBox(around: course), sight?.meets(extent) ?? true else { return [] }
                return frame.visible(line: course)
            }
            guard lines.reduce(0, { $0 + Arrow.length(of: $1) }) >= Self.leastRiver else { return nil }
            return River(
                name: words(river.name, river.arabic), lines: lines,
                width: river.isLesser ? widths.lesser : widths.great)
        }
        guard countries.count > 1 || !seas.isEmpty || !lakes.isEmpty || !rivers.isEmpty else { return nil }
    }

    /// Names keep off their shores.
    var waters: [[SheetPoint]] { seas.map(\.ring) + lakes }

    var hasBorders: Bool { countries.count > 1 }

    func write(to svg: inout SVGWriter) {
        svg.group("layer-region", label: "Countries, sea, lakes and rivers") { svg in
            for rings in [seas.map(\.ring), lakes] where !rings.isEmpty { svg.path(Self.path(rings), class: "lake") }
            for river in rivers {
                var path = PathData()
                for line in river.lines { path.add(line) }
                svg.element(
                    "path",
                    [
                        "class": .text(isRough ? "water rough" : "water"), "stroke-width": .number(river.width),
                        "d": .path(path),
                    ])
            }
            for country in countries where hasBorders { svg.path(Self.path(country.rings), class: "border") }
        }
    }

    private static func path(_ rings: [[SheetPoint]]) -> PathData {
        var path = PathData()
        for ring in rings { path.add(ring, closed: true) }
        return path
    }
}
