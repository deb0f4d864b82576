import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Arrows in a detail") struct CutArrowTests {
    private func arrows() throws -> [Arrow] {
        let collection = try FixtureCollection.make()
        let incidents = NumberedIncident.number(collection.incidents)
        let words = SheetWords(.english, places: collection.places)
        let frame = try #require(
            SheetFrame(
                .around(FixturePlaces.zafaraniya.at, radiusMeters: 2_000), content: nil,
                in: SheetBox(x: 0, y: 0, width: 300, height: 300), margin: 0))
        let set = MarkerSet(incidents, places: PlaceBook(collection.places, words), frame: frame, words: words)
        return Arrow.all(incidents, set, frame, words)
    }

    @Test("one that goes on beyond the frame has no head there, one on the sheet itself has") func heads() throws {
        var all = try arrows()
        #expect(!all.isEmpty && all.allSatisfy { $0.leaves && $0.hasTip })
        for index in all.indices { all[index].becomePart() }
        #expect(all.allSatisfy { !$0.hasTip && $0.texts.isEmpty && $0.beyond.isEmpty })
        #expect(all.allSatisfy { $0.shaft.last == $0.path.last }, "drawn to the frame")
    }
}
