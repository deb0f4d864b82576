import IncidentModel
import Testing

@Suite("Geometry as GeoJSON")
struct GeometryGeoJSONTests {
    @Test("each of the seven types has GeoJSON's name")
    func names() throws {
        let corners = [(0.0, 0.0), (9, 0), (9, 9), (0, 0)].map { Coordinate(longitude: $0.0, latitude: $0.1) }
        let polygon = Polygon(exterior: try LinearRing(corners))
        let line = try LineString(corners)
        let geometries: [Geometry] = [
            .point(corners[0]), .multiPoint(corners), .line(line), .multiLine([line]), .polygon(polygon),
            .multiPolygon(MultiPolygon([polygon])), .collection([.point(corners[0])]),
        ]
        #expect(
            geometries.map(\.geoJSONType) == [
                "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
            ])
    }

    @Test("a position that is off the earth both ways round is not called swapped")
    func notSwapped() {
        #expect(!ShapeError.notOnEarth(Coordinate(longitude: 200, latitude: 95)).description.contains("swapped"))
        #expect(ShapeError.notOnEarth(Coordinate(longitude: 44.4, latitude: 95)).description.contains("swapped"))
    }
}
