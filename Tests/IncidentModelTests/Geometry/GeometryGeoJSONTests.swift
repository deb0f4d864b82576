import Foundation
import IncidentModel
import Testing

@Suite("Geometry as GeoJSON")
struct GeometryGeoJSONTests {
    @Test(
        "each of the seven types comes back as it was written",
        arguments: [
            #"{"type":"Point","coordinates":[44.4,33.3]}"#,
            #"{"type":"MultiPoint","coordinates":[[44.4,33.3],[-180,90]]}"#,
            #"{"type":"LineString","coordinates":[[44.4,33.3],[44.5,33.4]]}"#,
            #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}"#,
            #"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[1,0.5],[2,1.5],[2,1],[1,0.5]]]}"#,
            #"{"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,0]]],[[[20,0],[29,0],[29,9],[20,0]]]]}"#,
            #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}"#,
        ])
    func roundTrip(json: String) throws {
        let geometry = try decode(json)
        #expect(json.contains("\"\(geometry.geoJSONType)\""))
        #expect(!geometry.coordinates.isEmpty)
        let again = try JSONDecoder().decode(Geometry.self, from: JSONEncoder().encode(geometry))
        #expect(again == geometry)
        let (a, b) = (
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(geometry)) as? NSDictionary,
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
        )
        #expect(a == b)
    }

    @Test("longitude comes first and an altitude is dropped")
    func altitude() throws {
        let expected = Geometry.point(Coordinate(longitude: 44.4, latitude: 33.3))
        #expect(try decode(#"{"type":"Point","coordinates":[44.4,33.3,34]}"#) == expected)
    }

    @Test(
        "a wrong geometry is refused with a sentence that says what is wrong",
        arguments: [
            (#"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,1]]]}"#, "ring is open"),
            (#"{"type":"Polygon","coordinates":[[[0,0],[9,0],[0,0]]]}"#, "3 positions, needs at least 4"),
            (#"{"type":"Polygon","coordinates":[]}"#, "0 positions, needs at least 4"),
            (#"{"type":"Point","coordinates":[44.4,95]}"#, "looks like swapped latitude and longitude"),
            (#"{"type":"LineString","coordinates":[[44.4,33.3]]}"#, "1 positions, needs at least 2"),
            (#"{"type":"Circle","coordinates":[44.4,33.3]}"#, "\"Circle\" is not one of"),
        ])
    func refused(json: String, sentence: String) {
        #expect {
            try decode(json)
        } throws: { error in
            guard case DecodingError.dataCorrupted(let context)? = error as? DecodingError else { return false }
            return context.debugDescription.contains(sentence)
        }
    }

    @Test("a position that is off the earth both ways round is not called swapped")
    func notSwapped() {
        #expect(!ShapeError.notOnEarth(Coordinate(longitude: 200, latitude: 95)).description.contains("swapped"))
    }

    private func decode(_ json: String) throws -> Geometry {
        try JSONDecoder().decode(Geometry.self, from: Data(json.utf8))
    }
}
