import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Ground that a reader knows") struct KnownGroundTests {
    /// In the desert, far from all that the fixtures have.
    private static let spot = Coordinate(longitude: 42.5, latitude: 31.5)

    private func collection(towns: Int, sites: Int = 1) throws -> IncidentCollection {
        var incident = try FixtureCollection.background()
        incident.status = .carriedOut
        let model = incident.sites[0]
        incident.sites = try (0..<sites).map { index in
            let at = Coordinate(longitude: Self.spot.longitude + Double(index) * 0.002, latitude: Self.spot.latitude)
            var site = model
            site.placement = Placement(
                place: PlaceID("lone-\(index)"), footprint: try FixtureShapes.circle(around: at, radiusMeters: 500),
                point: at, radiusMeters: 500, precision: PrecisionCodes(acled: 1, ged: 1))
            return site
        }
        var collection = try FixtureCollection.make()
        collection.incidents = [incident]
        collection.places = (0..<towns).map { number in
            let at = Coordinate(
                longitude: Self.spot.longitude + 0.2 + 0.03 * Double(number), latitude: Self.spot.latitude + 0.15)
            return Place(
                id: PlaceID("town-\(number)"), title: "Town \(number)", names: [], featureCode: "P.PPL",
                geometry: .point(at), point: at, uncertaintyMeters: 2000, tier: 1, sources: [], file: "test")
        }
        return collection
    }

    private func width(_ collection: IncidentCollection, _ change: (inout MapOptions) -> Void = { _ in }) throws
        -> (meters: Double, names: [String])
    {
        var options = MapOptions(title: "Test")
        change(&options)
        let sheet = MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
        let frame = try #require(sheet.ground).frame
        let names = try ParsedSVG(sheet.svg()).texts.map(\.text)
        return (frame.box.width / frame.pixelsPerMeter, names)
    }

    @Test("a site far from all that has a name is shown with the towns about it") func widened() throws {
        let (meters, names) = try width(try collection(towns: 5))
        #expect(meters > 40_000 && meters < 160_000)
        #expect(names.count { $0.hasPrefix("Town ") } >= 3)
    }

    @Test("where no sheet of a province would show any, the sheet stays close") func noGround() throws {
        let close = try width(try collection(towns: 0))
        #expect(abs(close.meters - SheetFrame.leastWidthMeters) < 1)
    }

    @Test("what the sheet shows nothing of stands last in the list, with its number and under a heading of its own")
    func beyond() throws {
        let collection = try FixtureCollection.make()
        var options = MapOptions(title: "Test")
        options.extent = .around(FixturePlaces.embassy.at, radiusMeters: 900)
        let sheet = MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
        let texts = try ParsedSVG(sheet.svg()).texts.map(\.text)
        let heading = try #require(texts.firstIndex(of: "BEYOND THIS SHEET"))
        let beyond = sheet.list.incidents.filter(\.isBeyondSheet)
        #expect(!beyond.isEmpty && beyond.count < sheet.list.incidents.count)
        #expect(sheet.list.incidents.suffix(beyond.count).map(\.number) == beyond.map(\.number))
        #expect(Set(sheet.list.incidents.map(\.number)) == [1, 2, 3])
        let words = SheetWords(.both, places: collection.places)
        let dates = beyond.compactMap { texts.firstIndex(of: $0.incident.dateText(words)) }
        #expect(dates.count == beyond.count && dates.allSatisfy { $0 > heading })
        #expect(!texts.contains { $0 == "BEYOND THIS SHEET: \(beyond.count)" })
    }

    @Test("many sites, and ground that was asked for, are not pushed into a corner") func kept() throws {
        let many = try width(try collection(towns: 5, sites: 9))
        #expect(many.meters < 10_000)
        let asked = try width(try collection(towns: 5)) { $0.extent = .around(Self.spot, radiusMeters: 2000) }
        #expect(asked.meters < 5_000)
    }
}
