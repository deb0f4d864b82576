import IncidentModel
import TestSupport
import Testing

@Suite("Shapes")
struct ShapesTests {
    @Test("refuse an open ring, too few positions and positions not on earth, naming them")
    func refused() {
        let a = Coordinate(longitude: 1, latitude: 2)
        let b = Coordinate(longitude: 3, latitude: 4)
        #expect(throws: ShapeError.ringNotClosed(first: a, last: b)) { try LinearRing([a, b, a, b]) }
        #expect(throws: ShapeError.tooFewPositions(count: 3, needed: 4)) { try LinearRing([a, b, a]) }
        #expect(throws: ShapeError.tooFewPositions(count: 1, needed: 2)) { try LineString([a]) }
        let swapped = Coordinate(longitude: 33, latitude: 144)
        #expect(throws: ShapeError.notOnEarth(swapped)) { try LineString([a, swapped]) }
        for wrong in [Double.nan, .infinity, 181, -181] {
            #expect(!Coordinate(longitude: wrong, latitude: 0).isOnEarth)
        }
        #expect(Coordinate(longitude: 180, latitude: -90).isOnEarth)
        #expect(ShapeError.ringNotClosed(first: a, last: b).description.contains("1.0, 2.0"))
    }

    @Test("are wound for RFC 7946 whichever way they came")
    func winding() throws {
        let outer = try FixtureShapes.box(west: 0, south: 0, east: 10, north: 10).exterior
        let hole = try FixtureShapes.box(west: 4, south: 4, east: 6, north: 6).exterior
        #expect(outer.isAnticlockwise)
        #expect(!outer.reversed.isAnticlockwise)
        for polygon in [
            Polygon(exterior: outer, holes: [hole]), Polygon(exterior: outer.reversed, holes: [hole.reversed]),
        ] {
            #expect(polygon.wound.exterior.isAnticlockwise)
            #expect(polygon.wound.holes.allSatisfy { !$0.isAnticlockwise })
        }
    }

    @Test("list every position, holes and members included")
    func positions() throws {
        let band = try FixtureShapes.band(around: FixturePlaces.dora.at, inner: 100, outer: 200)
        #expect(band.coordinates.count == 50)
        let all = Geometry.collection([.multiPolygon(band), .point(FixturePlaces.dora.at), .multiPoint([])])
        #expect(all.coordinates.count == 51)
    }
}
