import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Map sheets") struct MapRendererTests {
    private let options = MapOptions(
        title: "Rockets on the Green Zone", subtitle: "Reported launch and impact sites", asOf: "2020-06-01")

    @Test("the overview is drawn as recorded") func overviewSnapshot() throws {
        let bytes = MapRenderer.overview(try FixtureCollection.make(), options: options)
        try Snapshot.verify(bytes, as: "MapRenderer/overview.svg")
    }

    @Test("the same incidents give the same bytes") func repeatable() throws {
        let collection = try FixtureCollection.make()
        let first = MapRenderer.overview(collection, options: options)
        #expect(first == MapRenderer.overview(try FixtureCollection.make(), options: options))
        var shuffled = collection
        shuffled.places.reverse()
        #expect(first == MapRenderer.overview(shuffled, options: options))
    }
}
