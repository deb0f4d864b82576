import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Sheets that count") struct CountedSheetTests {
    /// Incidents of the fixture again and again.
    private func sheet(_ count: Int, _ change: (inout MapOptions) -> Void = { _ in }) throws -> (MapSheet, ParsedSVG) {
        var collection = try FixtureCollection.make()
        let models = collection.incidents
        collection.incidents = (0..<count).map { number in
            var incident = models[number % models.count]
            incident.id = "incident-\(number)"
            return incident
        }
        var options = MapOptions(title: "Many", width: 1200, height: 900)
        options.mayGrow = true
        change(&options)
        let sheet = MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
        return (sheet, try ParsedSVG(sheet.svg()))
    }

    @Test("few incidents keep their numbers, so many that no badge holds them are counted") func turn() throws {
        #expect(try sheet(3).0.ground?.counts == nil)
        let (many, svg) = try sheet(300)
        let ground = try #require(many.ground)
        #expect(ground.counts != nil)
        for marker in ground.markers {
            let text = try #require(marker.counted?.text)
            #expect(text.contains(String(marker.numbers.count)))
            #expect(svg.texts.contains { $0.text == text || $0.text == String(marker.numbers.count) })
        }
    }

    @Test("the area of a symbol is in proportion to its number") func areas() throws {
        let ground = try #require(try sheet(300).0.ground)
        let counts = try #require(ground.counts)
        let most = try #require(ground.markers.map(\.numbers.count).max())
        for marker in ground.markers where counts.radius(marker.numbers.count) > 5.5 {
            let share = marker.radius * marker.radius / (counts.radius(most) * counts.radius(most))
            #expect(abs(share - Double(marker.numbers.count) / Double(most)) < 1e-9)
        }
    }

    @Test("symbols that crowd are drawn smaller, but never out of proportion") func crowded() throws {
        let numbered = try #require(NumberedIncident.number([try FixtureCollection.idrisi()]).first)
        let site = numbered.incident.sites[1]
        let placement = try #require(site.placement)
        let words = SheetWords(.english, places: [])
        func counts(pixelsApart: Double) throws -> SiteCounts {
            let markers = (0..<100).map { index in
                let at = SheetPoint(x: Double(index % 10) * pixelsApart, y: Double(index / 10) * pixelsApart)
                var marker = SiteMarker(
                    site, placement, of: numbered, at: at, nil, arabicName: nil, words, scale: 1)
                marker.numbers = Array(1...12)
                return marker
            }
            let box = SheetBox(x: 0, y: 0, width: 800, height: 800)
            return try #require(SiteCounts(markers, [], in: box, SheetWords(.english, places: [])))
        }
        let (wide, close) = (try counts(pixelsApart: 200), try counts(pixelsApart: 30))
        #expect(close.radius(12) < wide.radius(12) * 0.7 && close.radius(12) > 9)
        #expect(abs(close.radius(12) / close.radius(9) - wide.radius(12) / wide.radius(9)) < 1e-9)
    }

    @Test("the column ranks places of impact and of launch, never what was aimed at") func ranked() throws {
        let (sheet, svg) = try sheet(300)
        let texts = svg.texts.map(\.text)
        #expect(texts.contains("LAUNCH SITES, BY NUMBER OF ATTACKS") && texts.contains("IMPACTS, BY NUMBER OF ATTACKS"))
        #expect(!texts.contains { $0.hasPrefix("INTENDED TARGETS") })
        let ranking = try #require(sheet.listed.ranking)
        #expect(ranking.height <= sheet.column.list.height)
        #expect(svg.ids.contains { $0.hasSuffix("furniture-ranking") })
    }

    @Test("places hit once share a heading in the list") func rare() throws {
        let model = try FixtureCollection.idrisi()
        let names = ["Karrada", "Karrada", "Mansour", "Dora", "Bayaa"]
        let incidents = names.enumerated().map { number, name in
            var incident = model
            incident.id = "rare-\(number)"
            for index in incident.sites.indices where incident.sites[index].role == .impact {
                incident.sites[index].phrase.anchors[0].name = name
                incident.sites[index].placement = nil
                incident.sites[index].candidates = []
            }
            return incident
        }
        let groups = ListGroups(NumberedIncident.number(incidents), isByPlace: true, SheetWords(.english, places: []))
        #expect(groups.groups.map(\.heading) == ["KARRADA: 2", "OTHER PLACES: 3"])
    }

    @Test("every incident stands in the list under the place it hit, and every number once") func listed() throws {
        let (sheet, svg) = try sheet(300)
        #expect(sheet.listed.left == 0)
        #expect(Set(sheet.list.incidents.map(\.number)) == Set(1...300))
        let texts = svg.texts.map(\.text)
        for number in 1...300 { #expect(texts.contains(String(number))) }
        #expect(texts.contains { $0.hasPrefix("GREEN ZONE: ") || $0.hasPrefix("US EMBASSY: ") })
    }

    @Test("no label covers a symbol or another label") func overlaps() throws {
        #expect(try sheet(300).0.ground?.labels.placer.overlapCount == 0)
    }

    @Test("the same incidents give the same bytes") func bytes() throws {
        #expect(try sheet(300).0.svg() == sheet(300).0.svg())
    }
}

@Suite("Places off the sheet") struct DegreeBoxTests {
    private func frame(_ extent: MapExtent) throws -> SheetFrame {
        let box = SheetBox(x: 40, y: 80, width: 800, height: 700)
        return try #require(SheetFrame(extent, content: nil, in: box, margin: 0))
    }

    private static let extents: [MapExtent] = [
        .around(Coordinate(longitude: 44.4, latitude: 33.3), radiusMeters: 9_000),
        .around(Coordinate(longitude: 44.4, latitude: 33.3), radiusMeters: 110_000),
        .around(Coordinate(longitude: 44, latitude: 33), radiusMeters: 480_000),
        .around(Coordinate(longitude: 25, latitude: 64), radiusMeters: 300_000),
        .around(Coordinate(longitude: 179.9, latitude: -17), radiusMeters: 60_000),
        .around(Coordinate(longitude: 10, latitude: 88), radiusMeters: 60_000),
    ]

    @Test("whatever shows on a sheet meets its sight", arguments: extents) func sight(extent: MapExtent) throws {
        let frame = try frame(extent)
        let sight = frame.sight
        for column in 0...80 {
            for row in 0...80 {
                // From well outside the sheet on one side to well outside on the other.
                let at = SheetPoint(
                    x: frame.box.minX + frame.box.width * (Double(column) / 40 - 0.5),
                    y: frame.box.minY + frame.box.height * (Double(row) / 40 - 0.5))
                guard frame.box.grown(by: 12).contains(at) else { continue }
                #expect(sight?.contains(frame.unproject(at)) ?? true)
            }
        }
    }

    @Test("a ring without its far corners is cut to the same ring") func far() throws {
        let frame = try frame(.around(Coordinate(longitude: 44.4, latitude: 33.3), radiusMeters: 100_000))
        let sight = try #require(frame.sight).grown(byDegrees: 1.5)
        var spared = 0
        for ring in RegionOutlines.nearEast.countries.flatMap(\.rings) {
            let short = sight.withoutFar(ring)
            spared += ring.count - short.count
            #expect(frame.visible(ring: short, tolerance: 0) == frame.visible(ring: ring, tolerance: 0))
        }
        #expect(spared > 300)
    }
}
