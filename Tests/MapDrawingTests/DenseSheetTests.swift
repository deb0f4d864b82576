import GeometryEngine
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Sheets of very many sites") struct DenseSheetTests {
    /// Sites spread evenly over some forty kilometres; every tenth incident has a launch as well.
    private func incidents(_ count: Int) -> [Incident] {
        func site(_ role: SiteRole, _ number: Int, isHedged: Bool = false) -> Site {
            let (x, y) = (Double(number % 317) / 317, Double(number * 7 % 311) / 311)
            return Site(
                role: role, phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: "place \(number)")]),
                verbatim: "in place \(number)", isHedged: isHedged,
                placement: Placement(
                    place: PlaceID("p\(number)"), footprint: .empty,
                    point: Coordinate(longitude: 44.2 + x * 0.4, latitude: 33.1 + y * 0.4), radiusMeters: 100,
                    precision: PrecisionCodes(acled: 1, ged: 1)))
        }
        return (0..<count).map { number in
            let impact = site(.impact, number, isHedged: number % 5 == 1)
            return Incident(
                id: "incident-\(number)", status: number % 7 == 3 ? .background : .carriedOut,
                sites: number % 10 == 0 ? [site(.launch, number + 50_000), impact] : [impact])
        }
    }

    private func sheet(_ incidents: [Incident], everySite: Bool = true, extent: MapExtent = .content) -> MapSheet {
        var options = MapOptions(title: "Many")
        options.drawsEverySite = everySite
        options.extent = extent
        return MapSheet(
            NumberedIncident.number(incidents), in: IncidentCollection(reports: [], incidents: incidents),
            options: options)
    }

    @Test("every site has a symbol of its role and state, at the spot where the frame puts it") func everySite() throws
    {
        let sheet = sheet(incidents(6_000))
        let frame = try #require(sheet.ground?.frame)
        let svg = String(decoding: sheet.svg(), as: UTF8.self)
        #expect(svg.matches(of: /<path d="M/).count == 6_600)
        #expect(
            svg.contains("<g class=\"dense impact hedged\">") && svg.contains("<g class=\"dense impact recalled\">"))
        for numbered in sheet.incidents where numbered.number % 500 == 0 {
            for (_, site, placement) in numbered.placedSites {
                let at = try #require(frame.project(placement.point))
                var path = PathData()
                path.add([SheetPoint(x: at.x, y: at.y - 3.6), at])
                let start = String(decoding: path.bytes.prefix { $0 != UInt8(ascii: "L") }, as: UTF8.self)
                let shape = SymbolShapes.small(site.role).withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
                #expect(svg.contains("<path d=\"\(start)\(shape)\"/>"), "\(numbered.number)")
            }
        }
    }

    @Test("arrows run from launch to impact as the geodesic does, within a third of a pixel") func arrows() throws {
        let ground = try #require(sheet(incidents(6_000)).ground)
        #expect(ground.arrows.count > 400)
        let all = incidents(6_000)
        for arrow in ground.arrows.prefix(20) {
            // The way between the two ends, measured on the ellipsoid, keeps to the straight line that is drawn.
            let start = ground.frame.unproject(arrow.path[0])
            let end = ground.frame.unproject(arrow.path[arrow.path.count - 1])
            for position in Geodesic.path(from: start, to: end, maxSegmentMeters: 2_000).flatMap({ $0 }) {
                let at = try #require(ground.frame.project(position))
                #expect(at.distance(toSegment: arrow.path[0], arrow.path[arrow.path.count - 1]) < 0.34)
            }
        }
        #expect(
            ground.arrows.contains { $0.isBackground }
                == all.contains { $0.status == .background && $0.sites.count > 1 })
    }

    @Test("what lies beyond the sheet is said to, and the same incidents give the same bytes") func beyond() throws {
        let around = MapExtent.around(Coordinate(longitude: 44.4, latitude: 33.3), radiusMeters: 15_000)
        let sheet = sheet(incidents(9_000), extent: around)
        let frame = try #require(sheet.ground?.frame)
        for numbered in sheet.incidents.prefix(300) {
            for (index, _, placement) in numbered.placedSites {
                let isOnSheet = frame.project(placement.point).map(frame.box.contains) ?? false
                #expect(numbered.sitesOutside.contains(index) == !isOnSheet)
            }
        }
        #expect(sheet.svg() == self.sheet(incidents(9_000), extent: around).svg())
    }

    @Test("a hundred thousand incidents make a sheet, each with its symbol or those of one ground with one")
    func hundredThousand() throws {
        let all = incidents(100_000)
        let dense = sheet(all).svg()
        #expect(String(decoding: dense.suffix(10), as: UTF8.self).contains("</svg>"))
        let shared = sheet(all, everySite: false)
        let ground = try #require(shared.ground)
        #expect(ground.markers.reduce(0) { $0 + $1.numbers.count } == 100_000 + 10_000)
        #expect(ground.labels.placer.overlapCount == 0)
        #expect(shared.svg().count < 3_000_000)
    }

    @Test("all sites at one point, or all at the pole, stand as one symbol and cover nothing", arguments: [33.3, 90])
    func onePoint(latitude: Double) throws {
        var all = incidents(2_000)
        for index in all.indices {
            for site in all[index].sites.indices {
                all[index].sites[site].placement?.point = Coordinate(longitude: 44.4, latitude: latitude)
                all[index].sites[site].placement?.place = "here"
            }
        }
        let ground = try #require(sheet(all, everySite: false).ground)
        #expect(ground.markers.count <= 4, "reported and recalled, launch and impact")
        #expect(ground.labels.placer.overlapCount == 0)
        #expect(try ParsedSVG(sheet(all).svg()).ids.contains("layer-impact"))
    }
}
