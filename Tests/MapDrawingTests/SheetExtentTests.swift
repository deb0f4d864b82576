import GeometryEngine
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Ground that a sheet is asked for") struct SheetExtentTests {
    private func sheet(_ extent: MapExtent) throws -> MapSheet {
        var options = MapOptions(title: "Extent")
        options.extent = extent
        let collection = try FixtureCollection.make()
        return MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
    }

    @Test("around a place the circle fits the sheet's shorter side exactly") func around() throws {
        let center = FixturePlaces.dora.at
        let frame = try #require(try sheet(.around(center, radiusMeters: 3000)).ground).frame
        let half = min(frame.box.width, frame.box.height) / 2
        #expect(abs(half / frame.pixelsPerMeter - 3000) < 5)
        #expect(Geodesic.distanceMeters(from: frame.center, to: center) < 5)
    }

    @Test("a box is on the sheet with all its corners, and so is one over the antimeridian")
    func box() throws {
        for (west, east) in [(44.3, 44.5), (179.9, -179.9)] {
            let frame = try #require(
                try sheet(.box(west: west, south: 33.2, east: east, north: 33.4)).ground
            ).frame
            for longitude in [west, east] {
                for latitude in [33.2, 33.4] {
                    let at = try #require(frame.project(Coordinate(longitude: longitude, latitude: latitude)))
                    #expect(frame.box.grown(by: 0.5).contains(at))
                }
            }
            #expect(frame.box.width / frame.pixelsPerMeter < 60_000)
        }
    }

    @Test("every site is drawn or listed with the reason why not") func accountedFor() throws {
        let sheet = try sheet(.around(FixturePlaces.idrisi.at, radiusMeters: 1500))
        let ground = try #require(sheet.ground)
        let text = try ParsedSVG(sheet.svg()).description
        var beyond = 0
        for numbered in sheet.incidents {
            for (index, site, _) in numbered.placedSites {
                let isDrawn = ground.markers.contains { marker in
                    marker.role == site.role && marker.numbers.contains(numbered.number)
                        && marker.details.contains { $0.hasSuffix(site.verbatim) }
                }
                #expect(isDrawn != numbered.sitesOutside.contains(index))
                if !isDrawn {
                    beyond += 1
                    #expect(text.contains("\(site.name) (beyond this sheet)"))
                }
            }
        }
        #expect(beyond > 0)
    }

    @Test("ten thousand attacks all over a province take one legible sheet") func crowd() throws {
        var collection = try FixtureCollection.make()
        let model = try FixtureCollection.idrisi()
        collection.incidents = (0..<10_000).map { number in
            var incident = model
            incident.id = "incident-\(number)"
            for index in incident.sites.indices where incident.sites[index].placement != nil {
                incident.sites[index].placement?.place = PlaceID("place-\(number)")
                incident.sites[index].placement?.footprint = .empty
                incident.sites[index].placement?.point.longitude += Double(number % 100) * 0.01
                incident.sites[index].placement?.point.latitude += Double(number / 100) * 0.01
            }
            return incident
        }
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: MapOptions(title: "Crowd"))
        let ground = try #require(sheet.ground)
        #expect(ground.labels.placer.overlapCount == 0)
        #expect(Set(ground.markers.flatMap(\.numbers)).count == 10_000, "each attack is behind some symbol")
        let bytes = sheet.svg()
        #expect(bytes.count < 2_000_000)
        _ = try ParsedSVG(bytes)
    }
}
