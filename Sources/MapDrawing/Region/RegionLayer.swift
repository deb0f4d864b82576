internal import Foundation
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

    /// Land beneath it is drawn as land, and what is left is sea.
    private let isWorld: Bool
    private let box: SheetBox

    /// Pixels a metre beyond which the outlines of the world show how general they are: a sheet of some 500 km.
    private static let finestWorld = 0.0016
    /// Metres from the middle to a corner beyond which outlines on the far side of the earth would be turned inside out.
    private static let widestWorld = 7_000_000.0

    /// - Returns: nil on a sheet too fine for it, one that shows most of the earth, or one within a single country.
    init?(_ frame: SheetFrame, _ words: SheetWords) {
        let corners = frame.box.corners + [frame.box.center]
        box = frame.box
        isWorld = !corners.allSatisfy { RegionOutlines.nearEast.holds(frame.unproject($0)) }
        let region = isWorld ? RegionOutlines.world : RegionOutlines.nearEast
        let reach = (frame.box.width * frame.box.width + frame.box.height * frame.box.height).squareRoot() / 2
        guard frame.pixelsPerMeter < (isWorld ? Self.finestWorld : Self.finestScale),
            reach / frame.pixelsPerMeter < Self.widestWorld
        else { return nil }
        // Neighbours share their borders' corners, so nothing is simplified on one side alone.
        let sight = frame.sight?.grown(byDegrees: Self.bendDegrees)
        func visible(_ rings: [[Coordinate]]) -> [[SheetPoint]] {
            rings.compactMap { ring in
                guard let sight else {
                    return ring.allSatisfy { Self.isNear($0, frame.center) }
                        ? frame.visible(ring: ring, tolerance: 0) : nil
                }
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
        lakes = visible(RegionOutlines.nearEast.lakes)
        isRough = frame.pixelsPerMeter > Self.finestRivers
        let widths = isRough ? (great: Self.roughWidth, lesser: 2.4) : (great: 2.2, lesser: 1.3)
        // The rivers of the region go on to their ends on a sheet that reaches beyond it.
        rivers = RegionOutlines.nearEast.rivers.compactMap { river in
            let lines = river.courses.flatMap { course -> [[SheetPoint]] in
                guard let extent = DegreeBox(around: course), sight?.meets(extent) ?? true,
                    course.allSatisfy({ Self.isNear($0, frame.center) })
                else { return [] }
                return frame.visible(line: course)
            }
            guard lines.reduce(0, { $0 + Arrow.length(of: $1) }) >= Self.leastRiver else { return nil }
            return River(
                name: words(river.name, river.arabic), lines: lines,
                width: river.isLesser ? widths.lesser : widths.great)
        }
        guard
            countries.count > 1 || !seas.isEmpty || !lakes.isEmpty || !rivers.isEmpty || (isWorld && !countries.isEmpty)
        else { return nil }
    }

    /// Within 110 degrees of a great circle: beyond that a plane about the sheet turns what lies there inside out.
    private static func isNear(_ a: Coordinate, _ b: Coordinate) -> Bool {
        func direction(_ at: Coordinate) -> SIMD3<Double> {
            let (longitude, latitude) = (at.longitude * .pi / 180, at.latitude * .pi / 180)
            return SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
        }
        return (direction(a) * direction(b)).sum() > -0.34
    }

    /// Names keep off their shores.
    var waters: [[SheetPoint]] { seas.map(\.ring) + lakes }

    var hasBorders: Bool { countries.count > 1 }

    func write(to svg: inout SVGWriter) {
        svg.group("layer-region", label: "Countries, sea, lakes and rivers") { svg in
            if isWorld {
                svg.rectangle(box, class: "lake")
                for country in countries { svg.path(Self.path(country.rings), class: "land") }
            }
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
