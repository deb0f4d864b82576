import GeometryEngine
import IncidentModel
import Testing

/// Recorded with shapely 2.2.0 (GEOS 3.14.1), buffers with 24 segments a quadrant.
@Suite struct OperationTests {
    let context = GeometryContext()

    struct Oracle: Sendable {
        let rings: [[PlanePoint]]
        let grown, shrunk, common, joined, left, distance, hull, length: Double
        let centroid: PlanePoint
    }

    static let oracles = [
        Oracle(
            rings: PlaneFixtures.square, grown: 1431393.5020304674, shrunk: 640000, common: 250000, joined: 1_750_000,
            left: 750000, distance: 3605.5512754639894, hull: 1_000_000, length: 4000,
            centroid: PlanePoint(x: 500, y: 500)),
        Oracle(
            rings: PlaneFixtures.holed, grown: 1391393.502030469, shrunk: 288606.49796953134, common: 210000,
            joined: 1_630_000, left: 630000, distance: 3605.5512754639894, hull: 1_000_000, length: 5600,
            centroid: PlanePoint(x: 500, y: 500)),
        Oracle(
            rings: PlaneFixtures.angle, grown: 789241.8775380854, shrunk: 2151.624492382832, common: 0,
            joined: 1_360_000,
            left: 360000, distance: 4103.656905736638, hull: 680000, length: 4000,
            centroid: PlanePoint(x: 322.22222222222223, y: 322.22222222222223)),
    ]

    @Test("every operation agrees with shapely", arguments: oracles.indices)
    func agreement(index: Int) throws {
        let oracle = Self.oracles[index]
        let shape = try context.polygon(rings: oracle.rings)
        let other = try context.box(PlaneFixtures.other)
        let far = try context.box(PlaneFixtures.far)
        func near(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) <= 1e-9 * max(1, expected) }
        #expect(try near(shape.buffered(byMeters: 100).areaSquareMeters(), oracle.grown))
        #expect(try near(shape.buffered(byMeters: -100).areaSquareMeters(), oracle.shrunk))
        #expect(try near(shape.intersection(other).areaSquareMeters(), oracle.common))
        #expect(try near(shape.union(other).areaSquareMeters(), oracle.joined))
        #expect(try near(context.union(of: [other, shape, other]).areaSquareMeters(), oracle.joined))
        #expect(try near(shape.difference(other).areaSquareMeters(), oracle.left))
        #expect(try near(shape.distanceMeters(to: far), oracle.distance))
        #expect(try near(PreparedShape(shape).distanceMeters(to: far), oracle.distance))
        #expect(try near(shape.convexHull().areaSquareMeters(), oracle.hull))
        #expect(try near(shape.boundary().lengthMeters(), oracle.length))
        #expect(try near(shape.lengthMeters(), oracle.length))
        #expect(try shape.centroid()?.distance(to: oracle.centroid) ?? 1 < 1e-6)
        let inside = try #require(try shape.pointOnSurface())
        #expect(try shape.covers(inside))
        let pair = try #require(try shape.nearestPoints(to: far))
        #expect(near(pair.0.distance(to: pair.1), oracle.distance))
    }

    @Test("shrinking by more than there is leaves nothing, and nothing is no error")
    func shrunkAway() throws {
        let gone = try context.polygon(rings: PlaneFixtures.angle).buffered(byMeters: -150)
        #expect(gone.isEmpty)
        #expect(gone.dimension == nil)
        #expect(gone.box == nil)
        #expect(try gone.buffered(byMeters: 1000).isEmpty)
        #expect(try gone.centroid() == nil)
        #expect(try gone.pointOnSurface() == nil)
        #expect(try gone.area(in: LocalPlane(center: at(0, 0))).isEmpty)
    }

    @Test("a shape that crosses itself says where, and is valid once made so")
    func bowTie() throws {
        let shape = try context.polygon(rings: PlaneFixtures.bowTie)
        #expect(!shape.isValid)
        #expect(shape.invalidityReason == "Self-intersection[500 500]")
        let sound = try shape.madeValid()
        #expect(sound.isValid)
        #expect(sound.invalidityReason == nil)
        #expect(try abs(sound.areaSquareMeters() - 500_000) < 1e-6)
        #expect(try sound.parts().count == 2)
    }

    @Test("simplifying drops corners within the tolerance only")
    func simplified() throws {
        let line = try context.line(PlaneFixtures.path((0, 0), (100, 1), (200, -1), (300, 0), (300, 300)))
        #expect(try line.simplified(toleranceMeters: 2).corners() == PlaneFixtures.path((0, 0), (300, 0), (300, 300)))
        #expect(try line.simplified(toleranceMeters: 0.5).corners().count == 5)
    }

    @Test("cover takes the boundary in, containment does not take it alone")
    func predicates() throws {
        let square = try context.polygon(rings: PlaneFixtures.square)
        let corner = try context.point(PlanePoint(x: 1000, y: 1000))
        let side = try context.line(PlaneFixtures.path((0, 0), (1000, 0)))
        for prepared in [PreparedShape?.none, try PreparedShape(square)] {
            #expect(try prepared?.covers(corner) ?? square.covers(corner))
            #expect(try !(prepared?.contains(corner) ?? square.contains(corner)))
            #expect(try prepared?.covers(side) ?? square.covers(side))
            #expect(try !(prepared?.contains(side) ?? square.contains(side)))
            #expect(try prepared?.intersects(side) ?? square.intersects(side))
        }
        #expect(try !square.covers(PlanePoint(x: 1000.001, y: 1000)))
    }

    @Test("a round buffer keeps its radius within 0.1 %")
    func roundness() throws {
        let disc = try context.point(PlanePoint(x: 7, y: -3)).buffered(byMeters: 2000)
        let corners = try disc.corners()
        for (a, b) in zip(corners, corners.dropFirst()) {
            let middle = PlanePoint(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
            #expect(abs(middle.distance(to: PlanePoint(x: 7, y: -3)) / 2000 - 1) < 0.001)
        }
        #expect(corners.count < 110)
    }

    @Test("a corridor ends where its line ends")
    func corridor() throws {
        let corridor = try context.line(PlaneFixtures.path((0, 0), (1000, 0))).corridor(halfWidthMeters: 200)
        #expect(corridor.box == PlaneBox(minX: 0, minY: -200, maxX: 1000, maxY: 200))
    }

    @Test("a sector reaches as far as asked in all its directions", arguments: [22.5, 45, 90, 180])
    func sector(width: Double) throws {
        let apex = PlanePoint(x: 10, y: 20)
        let sector = try context.sector(from: apex, azimuthDegrees: 350, widthDegrees: width, meters: 5000)
        #expect(sector.isValid)
        for part in [-0.49, -0.25, 0, 0.1, 0.49] {
            let ray = apex.moved(azimuthDegrees: 350 + width * part, meters: 5000)
            #expect(try sector.covers(ray))
        }
        for part in [-0.51, 0.51] {
            let ray = apex.moved(azimuthDegrees: 350 + width * part, meters: 5000)
            #expect(try !sector.covers(ray))
        }
    }

    @Test("what GEOS says reaches the error")
    func libraryMessage() throws {
        let error = #expect(throws: GeometryEngineError.self) {
            try context.polygon(rings: [PlaneFixtures.path((0, 0), (1, 0), (1, 1), (0, 1))])
        }
        guard case .refused(let operation, let message) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(operation == "making a ring")
        #expect(message.contains("LinearRing") && message.contains("closed"))
        #expect(error?.description.contains(message) == true)
    }

    @Test("paths that are too short or not finite are refused before GEOS sees them")
    func unusable() {
        #expect(throws: GeometryEngineError.unusablePath(kind: "ring", points: 3, needed: 4)) {
            try context.polygon(rings: [PlaneFixtures.path((0, 0), (1, 0), (0, 0))])
        }
        #expect(throws: GeometryEngineError.unusablePath(kind: "line", points: 1, needed: 2)) {
            try context.line(PlaneFixtures.path((0, 0)))
        }
        #expect(throws: GeometryEngineError.self) { try context.point(PlanePoint(x: .nan, y: 0)) }
        #expect(throws: GeometryEngineError.self) { try context.line(PlaneFixtures.path((0, 0), (.infinity, 0))) }
        #expect(throws: GeometryEngineError.self) {
            try context.point(PlanePoint(x: 0, y: 0)).buffered(byMeters: .nan)
        }
    }
}
