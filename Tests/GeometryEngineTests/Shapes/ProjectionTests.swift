import GeometryEngine
import IncidentModel
import Testing

@Suite struct ProjectionTests {
    let context = GeometryContext()
    let plane = LocalPlane(center: at(44.4, 33.3))

    @Test("a collection keeps its points, lines and areas")
    func collection() throws {
        let line = try LineString([at(44.35, 33.3), at(44.45, 33.31)])
        let geometry = Geometry.collection([
            .multiPoint([at(44.39, 33.31), at(44.41, 33.29)]), .multiLine([line, line]),
            .multiPolygon(MultiPolygon([try box(44.3, 33.25, 44.35, 33.3)])),
        ])
        let shape = try context.shape(of: geometry, in: plane)
        #expect(shape.dimension == 2)
        #expect(try shape.parts().map(\.dimension) == [0, 0, 1, 1, 2])
        #expect(try shape.area(in: plane).polygons.count == 1)
        let length = try context.shape(of: .line(line), in: plane).lengthMeters()
        #expect(abs(length - Geodesic.distanceMeters(from: at(44.35, 33.3), to: at(44.45, 33.31))) < 1)
    }

    @Test("positions that are not on earth are refused with their numbers")
    func notOnEarth() {
        #expect(throws: GeometryEngineError.notOnEarth(at(33.3, 144.4))) {
            try context.shape(of: .point(at(33.3, 144.4)), in: plane)
        }
        #expect(throws: GeometryEngineError.notOnEarth(at(0, -91))) {
            try context.shape(of: .collection([.multiPoint([at(0, 0), at(0, -91)])]), in: plane)
        }
        #expect(throws: GeometryEngineError.self) { try context.shape(of: .point(at(.nan, 0)), in: plane) }
    }

    @Test("an area that crosses itself at the antimeridian is not quietly repaired")
    func invalidSeam() throws {
        let bowTie = Polygon(
            exterior: try ring((179.9, -17.1), (180, -16.9), (180, -17.1), (179.9, -16.9)))
        let other = try box(-180, -17.1, -179.9, -16.9)
        let shape = try context.shape(of: MultiPolygon([bowTie, other]), in: LocalPlane(center: at(180, -17)))
        #expect(shape.invalidityReason != nil)
    }

    @Test("two parts that meet at the antimeridian are one shape in the plane")
    func joined() throws {
        let halves = MultiPolygon([try box(179.9, -17.1, 180, -16.9), try box(-180, -17.1, -179.9, -16.9)])
        let shape = try context.shape(of: halves, in: LocalPlane(center: at(-179.95, -17)))
        #expect(try shape.parts().count == 1)
        #expect(shape.isValid)
    }

    @Test("a hole over the antimeridian comes back as a gap in both parts")
    func holeOverSeam() throws {
        let plane = LocalPlane(center: at(180, -17))
        let disc = try context.point(PlanePoint(x: 0, y: 0)).buffered(byMeters: 10_000)
        let area = try disc.difference(disc.buffered(byMeters: -6_000)).area(in: plane)
        #expect(area.polygons.count == 2)
        #expect(area.polygons.allSatisfy { $0.holes.isEmpty })
        let index = AreaIndex(areas: [area])
        #expect(index.areas(holding: at(180, -17)).isEmpty)
        #expect(index.areas(holding: at(-179.935, -17)) == [0])
        #expect(index.areas(holding: at(179.935, -17)) == [0])
        #expect(abs(Geodesic.areaSquareMeters(of: area) / (.pi * (1e8 - 1.6e7)) - 1) < 0.002)
    }

    static let centers = [
        at(180, -65.3), at(-180, 0), at(179.99, 0), at(-179.999, 3.2), at(44.4, 33.3), at(0, 90), at(-120, -89.99),
        at(10, 85), at(180, 89.9),
    ]

    @Test(
        "a band anywhere on earth goes there and back whole", arguments: centers,
        [13.5, 610, 23_800, 320_000, 1_900_000])
    func bands(center: Coordinate, meters: Double) throws {
        let plane = LocalPlane(
            center: Geodesic.destination(from: center, azimuthDegrees: 308, meters: 0.6 * meters))
        let disc = try context.shape(of: Geodesic.circle(around: center, radiusMeters: meters), in: plane)
        let band = try disc.difference(disc.buffered(byMeters: -0.3 * meters))
        let again = try context.shape(of: band.area(in: plane), in: plane)
        #expect(again.invalidityReason == nil)
        #expect(try abs(again.areaSquareMeters() / band.areaSquareMeters() - 1) < 1e-3)
        #expect(try again.parts().count == 1)
    }
}
