import IncidentModel
import Testing

@Suite("Cutting at the antimeridian")
struct AntimeridianTests {
    private func ring(_ numbers: (Double, Double)...) throws -> LinearRing {
        let open = numbers.map { Coordinate(longitude: $0.0, latitude: $0.1) }
        return try LinearRing(open + [open[0]])
    }

    private func extent(_ ring: LinearRing) -> [Double] {
        let (x, y) = (ring.coordinates.map(\.longitude), ring.coordinates.map(\.latitude))
        return [x.min()!, y.min()!, x.max()!, y.max()!]
    }

    @Test("an area across it becomes one on each side, wherever its ring begins")
    func area() throws {
        for start in 0..<4 {
            let corners = [(179.8, -17.0), (-179.8, -17), (-179.8, -16.7), (179.8, -16.7)]
            let turned = (0..<4).map { corners[($0 + start) % 4] }
            let polygon = Polygon(exterior: try ring(turned[0], turned[1], turned[2], turned[3]))
            guard case .multiPolygon(let cut)? = Geometry.polygon(polygon).cutAtAntimeridian else {
                Issue.record("not cut")
                return
            }
            let extents = cut.polygons.map { extent($0.exterior).map { ($0 * 10).rounded() / 10 } }
            #expect(Set(extents) == [[179.8, -17, 180, -16.7], [-180, -17, -179.8, -16.7]])
        }
    }

    @Test("a hole is cut with its area, one on either side stays whole")
    func holes() throws {
        let polygon = Polygon(
            exterior: try ring((178, 0), (-178, 0), (-178, 4), (178, 4)),
            holes: [
                try ring((179.5, 1), (179.5, 2), (-179.5, 2), (-179.5, 1)),
                try ring((-179, 3), (-179, 3.5), (-178.5, 3.5), (-178.5, 3)),
            ])
        guard case .multiPolygon(let cut)? = Geometry.polygon(polygon).cutAtAntimeridian else {
            Issue.record("not cut")
            return
        }
        #expect(cut.polygons.map(\.holes.count).sorted() == [1, 2])
    }

    @Test("a line is cut where it crosses")
    func line() throws {
        let line = try LineString([
            Coordinate(longitude: 179, latitude: 0), Coordinate(longitude: -179, latitude: 2),
            Coordinate(longitude: -178, latitude: 2),
        ])
        guard case .multiLine(let parts)? = Geometry.line(line).cutAtAntimeridian else {
            Issue.record("not cut")
            return
        }
        #expect(parts.map { $0.coordinates.map(\.longitude) } == [[179, 180], [-180, -179, -178]])
        #expect(parts[0].coordinates[1].latitude == 1)
    }

    @Test("what does not cross stays as it is, and so does a ring about a pole")
    func others() throws {
        #expect(Geometry.polygon(Polygon(exterior: try ring((1, 1), (2, 1), (2, 2)))).cutAtAntimeridian == nil)
        let pole = try ring((-120, 80), (0, 80), (120, 80))
        #expect(Geometry.polygon(Polygon(exterior: pole)).cutAtAntimeridian == nil)
        #expect(Geometry.point(Coordinate(longitude: 180, latitude: 0)).cutAtAntimeridian == nil)
    }
}
