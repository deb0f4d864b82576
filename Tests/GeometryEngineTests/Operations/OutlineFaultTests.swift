import GeometryEngine
import IncidentModel
import Testing

@Suite("Faults of outlines")
struct OutlineFaultTests {
    private func areas(_ rings: [[(Double, Double)]]) throws -> MultiPolygon {
        let closed = try rings.map { corners in
            try LinearRing((corners + [corners[0]]).map { Coordinate(longitude: $0.0, latitude: $0.1) })
        }
        return MultiPolygon([Polygon(exterior: closed[0], holes: Array(closed.dropFirst()))])
    }

    private let square = [(44.30, 33.30), (44.34, 33.30), (44.34, 33.34), (44.30, 33.34)]

    @Test("a sound outline with a hole has none")
    func sound() throws {
        let hole = [(44.31, 33.31), (44.31, 33.32), (44.32, 33.32)]
        #expect(OutlineFault(of: try areas([square, hole]), in: GeometryContext()) == nil)
    }

    @Test("one that crosses itself is told with the position where it does")
    func crossing() throws {
        let bow = [(44.40, 33.30), (44.44, 33.34), (44.44, 33.30), (44.40, 33.34)]
        let fault = try #require(OutlineFault(of: try areas([bow]), in: GeometryContext()))
        let position = try #require(fault.position)
        #expect(abs(position.longitude - 44.42) < 1e-4 && abs(position.latitude - 33.32) < 1e-4)
        #expect(fault.description == "self-intersection near 44.42, 33.32")
    }

    @Test("a hole outside its ring is one")
    func holeOutside() throws {
        let hole = [(44.41, 33.31), (44.41, 33.32), (44.42, 33.32)]
        let fault = OutlineFault(of: try areas([square, hole]), in: GeometryContext())
        #expect(fault?.reason == "hole lies outside shell")
    }
}
