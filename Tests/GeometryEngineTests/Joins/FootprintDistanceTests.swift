import GeometryEngine
import IncidentModel
import Testing

@Suite struct FootprintDistanceTests {
    func disc(_ center: Coordinate, _ meters: Double) -> MultiPolygon {
        Geodesic.circle(around: center, radiusMeters: meters)
    }

    static let pairs: [(Coordinate, Double, Coordinate, Double)] = [
        (at(44.49944, 33.25889), 1900, at(44.39194, 33.25139), 2600),
        (at(44.43227, 33.35325), 1000, at(44.396, 33.299), 900),
        (at(179.9, -17), 5000, at(-179.8, -17.2), 8000),
        (at(10, 89.9), 3000, at(-170, 89.8), 5000),
        (at(44.4, 33.3), 20_000, at(36.3, 33.5), 30_000),
        (at(44.4, 33.3), 20_000, at(-74, 40.7), 30_000),
    ]

    @Test("between two discs: the centres' distance less and plus both radii", arguments: pairs.indices)
    func discs(index: Int) throws {
        let (a, radiusA, b, radiusB) = Self.pairs[index]
        let apart = Geodesic.distanceMeters(from: a, to: b)
        let found = try FootprintDistance(from: disc(a, radiusA), to: disc(b, radiusB))
        let tolerance = 0.001 * (radiusA + radiusB)
        #expect(abs(found.minMeters - (apart - radiusA - radiusB)) < tolerance)
        #expect(abs(found.maxMeters - (apart + radiusA + radiusB)) < tolerance)
        let back = try FootprintDistance(from: disc(b, radiusB), to: disc(a, radiusA))
        #expect(abs(back.minMeters - found.minMeters) < 0.01)
        #expect(abs(back.maxMeters - found.maxMeters) < 0.01)
    }

    @Test("footprints with ground in common are no distance apart at the least")
    func overlap() throws {
        let found = try FootprintDistance(from: disc(at(44.4, 33.3), 2000), to: disc(at(44.41, 33.3), 500))
        #expect(found.minMeters == 0)
        #expect(found.maxMeters > 2500)
        // One inside the hole of the other: apart, though their boxes nest.
        let hole = disc(at(44.4, 33.3), 3000).polygons[0].exterior
        let band = MultiPolygon([
            Polygon(exterior: disc(at(44.4, 33.3), 4000).polygons[0].exterior, holes: [hole]).wound
        ])
        let inside = try FootprintDistance(from: band, to: disc(at(44.4, 33.3), 1000))
        #expect(abs(inside.minMeters - 2000) < 5)
    }

    @Test("a footprint that crosses itself is measured, an empty one is refused")
    func broken() throws {
        let bowTie = MultiPolygon([
            Polygon(exterior: try ring((44.35, 33.25), (44.45, 33.35), (44.45, 33.25), (44.35, 33.35)))
        ])
        let found = try FootprintDistance(from: bowTie, to: disc(at(44.6, 33.3), 1000))
        #expect(found.minMeters > 10_000 && found.minMeters < 14_000)
        #expect(throws: GeometryEngineError.self) { try FootprintDistance(from: .empty, to: bowTie) }
    }
}
