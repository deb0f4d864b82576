import DataFormats
import TestSupport
import Testing

@Suite("The products of the fixture collection")
struct ProductSnapshotTests {
    static let products: [any Product] = [
        IncidentsJSON(), IncidentsGeoJSON(), DistancesCSV(), DistancesMarkdown(), ZonesCSV(), ZonesGeoJSON(),
        IncidentsKML(), IncidentsCSV(), SitesCSV(), ACLEDShapedCSV(), GEDShapedCSV(), IncidentsGeoJSON(.points),
        IncidentsGeoJSONSequence(.line), TimemapEvents(), TimemapSources(),
    ]

    @Test("are what was looked at and recorded", arguments: products.indices)
    func recorded(index: Int) throws {
        let product = Self.products[index]
        let bytes = product.bytes(of: try FixtureCollection.make())
        try Snapshot.verify(bytes, as: "ProductSnapshotTests/\(product.fileName)")
    }

    @Test("a GeoPackage is the SQL that was looked at and recorded")
    func recordedGeoPackage() throws {
        let file = try OpenedGeoPackage(try FixtureCollection.make())
        try Snapshot.verify(try file.dump(), as: "ProductSnapshotTests/incidents.gpkg.sql")
    }

    @Test("are the same bytes twice", arguments: products.indices)
    func deterministic(index: Int) throws {
        let product = Self.products[index]
        #expect(product.bytes(of: try FixtureCollection.make()) == product.bytes(of: try FixtureCollection.make()))
    }
}
