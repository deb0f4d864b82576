import GeometryEngine
import IncidentModel
import Testing

@testable import MapDrawing

@Suite("The transverse Mercator plane") struct TransverseMercatorTests {
    @Test(
        "agrees with PROJ to a centimetre, back and forth",
        arguments: [
            (44.5, 33.4, 9302.9265, 11095.5391), (44.0, 33.0, -37381.4104, -33201.0707),
            (45.4, 34.1, 92278.1422, 89185.0870), (43.2, 32.5, -112775.6245, -88087.5507),
            (-179.8, -17.3, 31894.6087, -33226.0989),
        ])
    func proj(longitude: Double, latitude: Double, x: Double, y: Double) {
        let isPacific = latitude < 0
        let plane = TransverseMercator(
            center: isPacific
                ? Coordinate(longitude: 179.9, latitude: -17) : Coordinate(longitude: 44.4, latitude: 33.3))
        let point = plane.project(Coordinate(longitude: longitude, latitude: latitude))
        #expect(abs(point.x - x) < 0.01 && abs(point.y - y) < 0.01, "\(point)")
        let back = plane.unproject(point)
        #expect(abs(back.longitude - longitude) < 1e-8 && abs(back.latitude - latitude) < 1e-8, "\(back)")
    }

    @Test("a city lies on it, a country on the azimuthal equidistant plane, a pole never on it") func chosen() throws {
        let box = SheetBox(x: 0, y: 0, width: 800, height: 600)
        func frame(_ longitude: Double, _ latitude: Double, _ meters: Double) throws -> SheetFrame {
            let extent = MapExtent.around(Coordinate(longitude: longitude, latitude: latitude), radiusMeters: meters)
            return try #require(SheetFrame(extent, content: nil, in: box, margin: 0))
        }
        #expect(try frame(44.4, 33.3, 10_000).isMercator)
        #expect(try !frame(44.4, 33.3, 300_000).isMercator)
        #expect(try !frame(10, 89, 10_000).isMercator)
    }
}
