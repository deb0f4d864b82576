import DataFormats
import TestSupport
import Testing

@Suite("Checking files") struct CheckedFileTests {
    @Test("our own GeoJSON is sound, every layout of it") func ours() throws {
        let collection = try FixtureCollection.make()
        let products: [any Product] =
            GeoJSONLayout.allCases.map { IncidentsGeoJSON($0) } + [
                ZonesGeoJSON(), IncidentsGeoJSONSequence(.line), IncidentsGeoJSONSequence(.record),
            ]
        for product in products {
            let checked = CheckedFile(product.bytes(of: collection))
            #expect(checked.problems.isEmpty, "\(product.fileName): \(checked.problems.prefix(3))")
            #expect(checked.count > 0)
        }
    }

    @Test(
        "each of the seven geometries is sound, altitudes and holes, too",
        arguments: [
            #"{"type":"Point","coordinates":[44.4,33.3,34]}"#,
            #"{"type":"MultiPoint","coordinates":[[44.4,33.3],[-180,90]]}"#,
            #"{"type":"LineString","coordinates":[[44.4,33.3],[44.5,33.4]]}"#,
            #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}"#,
            #"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,2],[3,1],[2,1]]]}"#,
            #"{"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,0]]],[[[20,0],[29,0],[29,9],[20,0]]]]}"#,
            #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}"#,
        ])
    func sevenTypes(geometry: String) {
        let checked = CheckedFile(Array(Self.collection(geometry).utf8))
        #expect(checked.problems.isEmpty && checked.count == 1, "\(checked.problems)")
    }

    private static func collection(_ geometry: String, _ rest: String = #""properties":{}"#) -> String {
        #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":\#(geometry),\#(rest)}]}"#
    }

    @Test(
        "what RFC 7946 forbids is told with its path",
        arguments: [
            (collection(#"{"type":"Point","coordinates":[33.3,144.4]}"#), "swapped"),
            (collection(#"{"type":"Point","coordinates":[44.4,95]}"#), "not on earth"),
            (collection(#"{"type":"Point","coordinates":[1e308,0]}"#), "not on earth"),
            (collection(#"{"type":"Point","coordinates":["44","33"]}"#), "is no position"),
            (collection(#"{"type":"Point","coordinates":[44]}"#), "is no position"),
            (collection(#"{"type":"Polygon","coordinates":[]}"#), "is empty"),
            (collection(#"{"type":"Point"}"#), "is no position"),
            (collection(#"{"type":"Circle","coordinates":[1,2]}"#), "none of GeoJSON's seven"),
            (collection(#"{"type":"LineString","coordinates":[[1,2]]}"#), "needs at least 2"),
            (collection(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#), "ring is open"),
            (collection(#"{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}"#), "clockwise"),
            (collection(#""POINT (1 2)""#), "where an object belongs"),
            (collection(#"{"type":"Point","coordinates":[1,2],"properties":{}}"#), "does not belong to a geometry"),
            (collection("null", #""properties":[]"#), "where an object belongs"),
            (collection("null", #""id":1"#), "properties is missing"),
            (collection("null", #""properties":{},"id":true"#), "must be a text or a number"),
            (collection("null", #""properties":{},"bbox":[1,2]"#), "must have four numbers"),
            (collection("null", #""properties":{},"bbox":[0,10,1,-10]"#), "no box on earth"),
            (#"{"type":"FeatureCollection"}"#, "features is missing"),
            (#"{"type":"FeatureCollection","features":{}}"#, "where a list belongs"),
            (
                #"{"type":"FeatureCollection","features":[{"type":"Site","geometry":null,"properties":{}}]}"#,
                "\"Feature\" belongs"
            ),
            (#"{"type":"FeatureCollection","features":[],"crs":{}}"#, "ogr2ogr"),
            (#"[1,2]"#, "where an object belongs"), (#"{"features":[]}"#, "type is missing"),
            (#"{"type":"FeatureCollection","features":["#, "is not JSON"),
        ])
    func malformed(text: String, reason: String) {
        let checked = CheckedFile(Array(text.utf8))
        let told = checked.problems.map { "\($0.path) \($0.reason)" }
        #expect(told.contains { $0.contains(reason) }, "\(told)")
    }

    @Test("of a sequence every bad line is told by its number, the others are checked") func sequence() {
        let good = #"{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}"#
        let far = good.replacing("[1,2]", with: "[1,95]").replacing(#""id":1"#, with: #""id":2"#)
        let checked = CheckedFile(Array("\u{1E}\(good)\n\u{1E}{\"type\"\n\u{1E}\(far)\n\u{1E}\(good)\n".utf8))
        #expect(checked.problems.map(\.line) == [2, 3, 4])
        #expect(checked.problems.map(\.path) == ["", "geometry.coordinates", "id"])
    }

    @Test("every problem is told, not the first alone") func all() {
        let text = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[200,0]},"properties":{}},
            {"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[0,91]},"properties":{}}]}
            """
        let problems = CheckedFile(Array(text.utf8)).problems
        #expect(problems.map(\.line) == [2, 3, 3])
        #expect(
            Set(problems.map(\.path)) == [
                "features[0].geometry.coordinates", "features[1].id", "features[1].geometry.coordinates",
            ])
    }
}
