import MapDrawing
import TestSupport
import Testing

@Suite("The overview in two editions") struct OverviewEditionsTests {
    @Test("laid out once, each is what it is when drawn by itself") func same() throws {
        let collection = try FixtureCollection.make()
        var options = MapOptions(title: "Test", subtitle: "Both", asOf: "2020-12-21")
        options.mayGrow = true
        let editions = OverviewEditions(collection, options: options, pagePrefix: "on-page-")
        #expect(editions.file == MapRenderer.overview(collection, options: options))
        options.takesPageColors = true
        options.idPrefix = "on-page-"
        #expect(editions.page == MapRenderer.overview(collection, options: options))
        #expect(editions.page != editions.file)
    }
}
