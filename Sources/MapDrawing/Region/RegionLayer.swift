internal import IncidentModel

/// Borders, sea and lakes beneath a sheet that shows a province or more.
struct RegionLayer {
    struct Country {
        let name: String
        let rings: [[SheetPoint]]
    }

    let countries: [Country]
    private let seas: [[SheetPoint]]
    private let lakes: [[SheetPoint]]

    /// Pixels a metre beyond which outlines as general as these would be read as more than they are: a sheet of some 50 km.
    private static let finestScale = 0.016

    /// - Returns: nil on a sheet too fine for it, one that reaches beyond the region, or one within a single country.
    init?(_ frame: SheetFrame, _ words: SheetWords) {
        let region = RegionOutlines.nearEast
        let corners = frame.box.corners + [frame.box.center]
        guard frame.pixelsPerMeter < Self.finestScale,
            corners.allSatisfy({ region.holds(frame.unproject($0)) })
        else { return nil }
        // Neighbours share their borders' corners, so nothing is simplified on one side alone.
        func visible(_ rings: [[Coordinate]]) -> [[SheetPoint]] {
            rings.compactMap { frame.visible(ring: $0, tolerance: 0) }
        }
        countries = region.countries.compactMap { country in
            let rings = visible(country.rings)
            return rings.isEmpty ? nil : Country(name: words(country.name, country.arabic), rings: rings)
        }
        seas = visible(region.seas)
        lakes = visible(region.lakes)
        guard countries.count > 1 || !seas.isEmpty || !lakes.isEmpty else { return nil }
    }

    /// Names keep off their shores.
    var waters: [[SheetPoint]] { seas + lakes }

    var hasBorders: Bool { countries.count > 1 }

    func write(to svg: inout SVGWriter) {
        svg.group("layer-region", label: "Countries, sea and lakes") { svg in
            for rings in [seas, lakes] where !rings.isEmpty { svg.path(Self.path(rings), class: "lake") }
            for country in countries where hasBorders { svg.path(Self.path(country.rings), class: "border") }
        }
    }

    private static func path(_ rings: [[SheetPoint]]) -> PathData {
        var path = PathData()
        for ring in rings { path.add(ring, closed: true) }
        return path
    }
}
