import GeometryEngine
import IncidentModel
import Testing

@Suite struct LocalPlaneTests {
    /// Recorded with pyproj 3.7.2 (PROJ 9.5.1), `+proj=aeqd +lat_0=33.3 +lon_0=44.4 +ellps=WGS84`.
    static let projected: [(Coordinate, PlanePoint)] = [
        (at(44.4, 33.3), PlanePoint(x: 0, y: 0)),
        (at(44.5, 33.4), PlanePoint(x: 9302.927884, y: 11095.531243)),
        (at(44.25, 33.1), PlanePoint(x: -14002.170908, y: -22171.559193)),
        (at(46, 35), PlanePoint(x: 146076.420806, y: 189709.449029)),
        (at(30, 10), PlanePoint(x: -1620435.821759, y: -2491257.634203)),
        (at(-120, -20), PlanePoint(x: -13592692.518424, y: 11618891.178849)),
        (at(44.4, -10), PlanePoint(x: 0, y: -4791875.015428)),
    ]

    @Test("the plane is PROJ's aeqd to a hundredth of a millimetre", arguments: projected.indices)
    func agreesWithPROJ(index: Int) {
        let plane = LocalPlane(center: at(44.4, 33.3))
        let (coordinate, expected) = Self.projected[index]
        #expect(plane.project(coordinate).distance(to: expected) < 1e-5)
        #expect(Geodesic.distanceMeters(from: plane.unproject(expected), to: coordinate) < 1e-5)
    }

    @Test("over the antimeridian the plane goes on")
    func antimeridian() {
        let plane = LocalPlane(center: at(179.9, -17))
        let expected = PlanePoint(x: 31911.723621, y: -22158.588299)
        #expect(plane.project(at(-179.8, -17.2)).distance(to: expected) < 1e-5)
        #expect(plane.project(at(180, -17)) == plane.project(at(-180, -17)))
    }

    @Test("there and back is the same place, poles included")
    func roundTrip() {
        for center in [at(44.4, 33.3), at(0, 90), at(-30, -89.9), at(180, 10)] {
            let plane = LocalPlane(center: center)
            for (x, y) in [(0.0, 0.0), (0, 1000), (-1000, 0), (12_345.6, -7.5), (0, -2_000_000)] {
                let point = PlanePoint(x: x, y: y)
                #expect(plane.project(plane.unproject(point)).distance(to: point) < 1e-6)
            }
        }
    }

    @Test("around a centre that is not on earth there is nothing")
    func nowhere() {
        let plane = LocalPlane(center: at(0, 95))
        #expect(plane.project(at(0, 0)).x.isNaN)
        #expect(throws: GeometryEngineError.self) {
            try GeometryContext().shape(of: .multiPolygon(MultiPolygon([box(0, 0, 1, 1)])), in: plane)
        }
    }

    @Test("a long edge along a parallel keeps its course through the plane and back")
    func longEdges() throws {
        let context = GeometryContext()
        let plane = LocalPlane(center: at(44, 33))
        let country = MultiPolygon([try box(39, 29.5, 48.5, 37)])
        let shape = try context.shape(of: country, in: plane)
        let back = try shape.area(in: plane)
        #expect(abs(Geodesic.areaSquareMeters(of: back) / Geodesic.areaSquareMeters(of: country) - 1) < 1e-4)
        let top = back.coordinates.filter { $0.latitude > 36.9 && $0.longitude > 39.1 && $0.longitude < 48.4 }
        #expect(top.count > 8)
        #expect(top.allSatisfy { abs($0.latitude - 37) < 0.002 })
    }

    @Test("what was cut at the antimeridian or a pole is whole in the plane and cut again on the way back")
    func seams() throws {
        let context = GeometryContext()
        for (center, parts) in [(at(179.99, -17), 2), (at(44.4, 89.95), 1), (at(179.9, 89.85), 2), (at(5, -90), 1)] {
            let plane = LocalPlane(center: center)
            let circle = Geodesic.circle(around: center, radiusMeters: 10_000)
            let shape = try context.shape(of: circle, in: plane)
            #expect(shape.invalidityReason == nil)
            #expect(try abs(shape.areaSquareMeters() / (.pi * 1e8) - 1) < 0.002)
            #expect(try abs(shape.boundary().lengthMeters() / (2 * .pi * 1e4) - 1) < 0.001)
            let back = try shape.area(in: plane)
            #expect(back.polygons.count == parts)
            #expect(
                abs(Geodesic.areaSquareMeters(of: back) / Geodesic.areaSquareMeters(of: circle) - 1) < 1e-4)
        }
    }

    @Test("a band round the pole comes back with its hole open to the pole")
    func band() throws {
        let context = GeometryContext()
        let plane = LocalPlane(center: at(0, 89.99))
        let disc = try context.point(PlanePoint(x: 0, y: 0))
        let band = try disc.buffered(byMeters: 20_000).difference(disc.buffered(byMeters: 10_000))
        let area = try band.area(in: plane)
        let index = AreaIndex(areas: [area])
        #expect(index.areas(holding: at(77, 90)).isEmpty)
        #expect(index.areas(holding: at(-103, 89.86)) == [0])
        #expect(abs(Geodesic.areaSquareMeters(of: area) / (.pi * 3e8) - 1) < 0.002)
    }
}
