import GeometryEngine
import IncidentModel
import Testing

/// Repeatable numbers; the constants are those of Knuth's MMIX generator.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite struct AreaIndexTests {
    /// Discs, a holed square, a two-part area and one that crosses itself, all over one another.
    static func areas() throws -> [MultiPolygon] {
        var numbers = Numbers(state: 3)
        var areas = (0..<40).map { _ in
            Geodesic.circle(
                around: at(.random(in: 44.1...44.7, using: &numbers), .random(in: 33.1...33.6, using: &numbers)),
                radiusMeters: .random(in: 300...9000, using: &numbers))
        }
        let hole = try ring((44.38, 33.28), (44.38, 33.32), (44.42, 33.32), (44.42, 33.28))
        areas.append(MultiPolygon([Polygon(exterior: try box(44.35, 33.25, 44.45, 33.35).exterior, holes: [hole])]))
        areas.append(MultiPolygon([try box(44.2, 33.2, 44.25, 33.25), try box(44.5, 33.4, 44.55, 33.45)]))
        areas.append(
            MultiPolygon([
                Polygon(exterior: try ring((44.3, 33.3), (44.4, 33.4), (44.4, 33.3), (44.3, 33.4)))
            ]))
        return areas
    }

    @Test("the grid finds what GEOS finds, position by position")
    func agreesWithGEOS() throws {
        let areas = try Self.areas()
        let index = AreaIndex(areas: areas)
        let context = GeometryContext()
        // Degrees as metres: GEOS is asked the same plane question.
        let shapes = try areas.map { area in
            try context.union(
                of: area.polygons.map { polygon in
                    try context.polygon(
                        rings: ([polygon.exterior] + polygon.holes).map { ring in
                            ring.coordinates.map { PlanePoint(x: $0.longitude, y: $0.latitude) }
                        }
                    ).madeValid()
                })
        }
        let prepared = try shapes.map { try PreparedShape($0) }
        var numbers = Numbers(state: 9)
        var held = 0
        for _ in 0..<4000 {
            let position = at(.random(in: 44...44.8, using: &numbers), .random(in: 33...33.7, using: &numbers))
            let point = try context.point(PlanePoint(x: position.longitude, y: position.latitude))
            let expected = try prepared.indices.filter { try prepared[$0].covers(point) }
            #expect(index.areas(holding: position) == expected)
            held += expected.count
        }
        #expect(held > 1000)
    }

    @Test("corners and sides belong to the area, and neighbours share theirs")
    func boundaries() throws {
        let areas = [MultiPolygon([try box(44, 33, 44.3, 33.3)]), MultiPolygon([try box(44.3, 33, 44.7, 33.3)])]
        let index = AreaIndex(areas: areas)
        for area in areas.indices {
            for corner in areas[area].coordinates { #expect(index.areas(holding: corner).contains(area)) }
        }
        for step in 0...100 {
            #expect(index.areas(holding: at(44.3, 33 + 0.003 * Double(step))) == [0, 1])
        }
        #expect(index.areas(holding: at(44.3.nextDown, 33.1)) == [0])
        #expect(index.areas(holding: at(44.3.nextUp, 33.1)) == [1])
        #expect(index.areas(holding: at(44.1, 33.3.nextUp)).isEmpty)
    }

    @Test("positions on a slanting side are told from those a bit beside it")
    func slanting() throws {
        // The diagonal of equal numbers: every (x, x) lies on it exactly.
        let triangle = MultiPolygon([Polygon(exterior: try ring((0, 0), (50, 0), (50, 50)))])
        let index = AreaIndex(areas: [triangle])
        for step in 1..<500 {
            let x = Double(step) / 10 + 1e-3
            guard x < 50 else { continue }
            #expect(index.areas(holding: at(x, x)) == [0])
            #expect(index.areas(holding: at(x, x.nextUp)).isEmpty)
            #expect(index.areas(holding: at(x, x.nextDown)) == [0])
        }
    }

    @Test("in bulk, in halves and one by one the answer is the same")
    func bulk() throws {
        let index = AreaIndex(areas: try Self.areas())
        var numbers = Numbers(state: 5)
        let longitudes = (0..<5000).map { _ in Double.random(in: 44...44.8, using: &numbers) } + [.nan, 180, -180]
        let latitudes = (0..<5000).map { _ in Double.random(in: 33...33.7, using: &numbers) } + [33.3, 33, .infinity]
        let whole = index.pairs(longitudes: longitudes, latitudes: latitudes)
        var halves = index.pairs(longitudes: longitudes, latitudes: latitudes, in: 0..<2345)
        halves.append(contentsOf: index.pairs(longitudes: longitudes, latitudes: latitudes, in: 2345..<9999))
        #expect(halves == whole)
        var single = (positions: [Int32](), areas: [Int32]())
        for position in 0..<5000 {
            for area in index.areas(holding: at(longitudes[position], latitudes[position])) {
                single.positions.append(Int32(position))
                single.areas.append(Int32(area))
            }
        }
        #expect(whole.positions == single.positions)
        #expect(whole.areas == single.areas)
        #expect(whole.count > 1000)
    }

    @Test("both names of the antimeridian are the same place")
    func antimeridian() throws {
        let index = AreaIndex(areas: [
            MultiPolygon([try box(179, 10, 180, 11)]), MultiPolygon([try box(-180, 10, -179, 11)]),
        ])
        #expect(index.areas(holding: at(180, 10.5)) == [0, 1])
        #expect(index.areas(holding: at(-180, 10.5)) == [0, 1])
        let pairs = index.pairs(longitudes: [180, -180], latitudes: [10.5, 10.5])
        #expect(pairs.positions == [0, 0, 1, 1])
    }

    @Test("no areas, empty areas and flat areas hold nothing but what they are")
    func degenerate() throws {
        #expect(AreaIndex(areas: []).areas(holding: at(0, 0)).isEmpty)
        #expect(AreaIndex(areas: [.empty]).areas(holding: at(0, 0)).isEmpty)
        let flat = MultiPolygon([Polygon(exterior: try ring((1, 1), (2, 1), (3, 1)))])
        let index = AreaIndex(areas: [.empty, flat])
        #expect(index.areas(holding: at(1.5, 1)) == [1])
        #expect(index.areas(holding: at(1.5, 1.0.nextUp)).isEmpty)
    }
}
