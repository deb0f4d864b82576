import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Symbols that share") struct SharedSymbolTests {
    private let words = SheetWords(.english, places: [])

    /// Attacks on places in rows of ten.
    private func incidents(_ count: Int, degreesApart: Double) throws -> [NumberedIncident] {
        let model = try FixtureCollection.idrisi()
        return NumberedIncident.number(
            (0..<count).map { number in
                var incident = model
                incident.id = "attack-\(number)"
                incident.distances = []
                incident.sites = [incident.sites[1]]
                incident.sites[0].candidates = []
                incident.sites[0].phrase.anchors[0].name = "spot \(number)"
                incident.sites[0].phrase.relation = .at
                let at = FixturePlaces.embassy.at
                incident.sites[0].placement?.place = PlaceID("spot-\(number)")
                incident.sites[0].placement?.point = Coordinate(
                    longitude: at.longitude + Double(number % 10) * degreesApart,
                    latitude: at.latitude + Double(number / 10) * degreesApart)
                return incident
            })
    }

    private func set(_ incidents: [NumberedIncident], kilometers: Double) throws -> MarkerSet {
        let box = SheetBox(x: 0, y: 0, width: 800, height: 700)
        let frame = try #require(
            SheetFrame(
                .around(FixturePlaces.embassy.at, radiusMeters: kilometers * 1000), content: nil, in: box, margin: 0))
        return MarkerSet(incidents, places: PlaceBook([], words), frame: frame, words: words)
    }

    @Test("symbols with room for each stand where they belong") func apart() throws {
        let set = try set(try incidents(30, degreesApart: 0.01), kilometers: 12)
        #expect(set.markers.count == 30)
        #expect(set.markers.allSatisfy { ($0.position - $0.anchor).length < 1 })
    }

    @Test("a crowd that would be pushed from its places shares symbols, and none is lost") func crowd() throws {
        let incidents = try incidents(90, degreesApart: 0.01)
        let set = try set(incidents, kilometers: 300)
        #expect(set.markers.count < 12)
        #expect(set.markers.allSatisfy { ($0.position - $0.anchor).length <= 30 })
        #expect(Set(set.markers.flatMap(\.numbers)) == Set(1...90))
        for numbered in incidents {
            let marker = try #require(set.markerOfSite[.init(number: numbered.number, site: 0)])
            #expect(set.markers[marker].numbers.contains(numbered.number))
        }
        #expect(set.anchors.count == 90)
    }

    @Test("a shared symbol is called by its busiest place and counts the others") func named() throws {
        var incidents = try incidents(60, degreesApart: 0.004).map(\.incident)
        for number in 0..<9 {
            let busiest = incidents[3].sites[0]
            incidents[number * 5].sites[0].phrase = busiest.phrase
            incidents[number * 5].sites[0].placement = busiest.placement
        }
        let set = try set(NumberedIncident.number(incidents), kilometers: 300)
        let marker = try #require(set.markers.max { $0.numbers.count < $1.numbers.count })
        #expect(marker.label.hasPrefix("spot 3 and ") && marker.label.hasSuffix(" more"))
        #expect(!set.markers.contains { $0.label.contains("several") })
    }
}
