import GeometryEngine
import IncidentModel
import Testing

@Suite("UTM positions")
struct UTMPositionTests {
    /// pyproj 3.7.2 with PROJ 9.5.1: longitude, latitude, zone, easting, northing.
    static let oracle: [(Double, Double, Int, Double, Double)] = [
        (44.396, 33.299, 38, 443767.5013621343, 3684597.6359353834),
        (151.2153, -33.8568, 56, 334900.56965226424, 6252288.752888294),
        (-179.5, 0.5, 1, 221734.22170445084, 55318.039976543405),
        (179.9, 83.9, 60, 534390.8312699537, 9317795.753332414),
        (-179.9, -79.9, 1, 443247.8718074805, 1128161.3728647754),
    ]

    @Test("agree with pyproj to a tenth of a millimetre, both ways", arguments: oracle)
    func agree(longitude: Double, latitude: Double, zone: Int, easting: Double, northing: Double) throws {
        let coordinate = Coordinate(longitude: longitude, latitude: latitude)
        let position = try #require(UTMPosition(coordinate))
        #expect(position.zone == zone && position.isSouthern == (latitude < 0))
        #expect(abs(position.easting - easting) < 1e-4 && abs(position.northing - northing) < 1e-4)
        let back = try #require(position.coordinate)
        #expect(Geodesic.distanceMeters(from: back, to: coordinate) < 1e-4)
    }

    @Test("end at 84° north and 80° south, and at zone 60")
    func edges() {
        #expect(UTMPosition(Coordinate(longitude: 10, latitude: 84)) == nil)
        #expect(UTMPosition(Coordinate(longitude: 10, latitude: -80)) == nil)
        #expect(UTMPosition(Coordinate(longitude: 180, latitude: 1))?.zone == 60)
        #expect(UTMPosition(zone: 61, isSouthern: false, easting: 500_000, northing: 0).coordinate == nil)
    }
}
