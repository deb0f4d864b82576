import GeometryEngine
import IncidentModel
import Testing

@Suite struct CircleTests {
    struct Case: CustomStringConvertible, Sendable {
        let description: String
        let center: Coordinate
        let meters: Double
        var parts = 1
    }

    static let cases = [
        Case(description: "Baghdad 10 km", center: at(44.396, 33.299), meters: 10_000),
        Case(description: "Baghdad 1 m", center: at(44.396, 33.299), meters: 1),
        Case(description: "equator 10 km", center: at(0, 0), meters: 10_000),
        Case(description: "far north 10 km", center: at(25, 71), meters: 10_000),
        Case(description: "Baghdad 2000 km", center: at(44.396, 33.299), meters: 2_000_000),
        Case(description: "antimeridian 10 km", center: at(179.99, -17), meters: 10_000, parts: 2),
        Case(description: "on the antimeridian", center: at(180, -17), meters: 10_000, parts: 2),
        Case(description: "on its western name", center: at(-180, -17), meters: 10_000, parts: 2),
        Case(description: "north pole inside", center: at(44.4, 89.95), meters: 10_000),
        Case(description: "south pole inside", center: at(-120, -89.99), meters: 10_000),
        Case(description: "centre at the pole", center: at(0, 90), meters: 10_000),
        Case(description: "beside the pole", center: at(100, 89.9), meters: 10_000),
        Case(description: "beside the pole, antimeridian", center: at(179.9, 89.85), meters: 10_000, parts: 2),
        Case(description: "pole and 3000 km", center: at(44.4, 70), meters: 3_000_000),
        Case(description: "largest", center: at(10, 20), meters: 10_000_000),
    ]

    @Test("a circle keeps its radius within 0.1 % all along its edges", arguments: cases)
    func radius(of example: Case) {
        let circle = Geodesic.circle(around: example.center, radiusMeters: example.meters)
        #expect(circle.polygons.count == example.parts)
        var worst = 0.0
        var checked = 0
        for polygon in circle.polygons {
            #expect(polygon.holes.isEmpty)
            #expect(polygon.exterior.isAnticlockwise)
            for (a, b) in zip(polygon.exterior.coordinates, polygon.exterior.coordinates.dropFirst()) {
                #expect(abs(b.longitude - a.longitude) <= 180 || abs(a.latitude) == 90)
                // Cuts along the antimeridian and the pole are no part of the outline.
                if abs(a.longitude) == 180 && a.longitude == b.longitude || abs(a.latitude) == 90 { continue }
                for step in 0..<20 {
                    let part = Double(step) / 20
                    let point = at(
                        a.longitude + (b.longitude - a.longitude) * part,
                        a.latitude + (b.latitude - a.latitude) * part)
                    let meters = Geodesic.distanceMeters(from: example.center, to: point)
                    worst = max(worst, abs(meters / example.meters - 1))
                    checked += 1
                }
            }
        }
        #expect(worst < 0.001)
        #expect(checked > 400)
    }

    @Test("the area of a circle is that of the ellipsoid's cap", arguments: cases)
    func area(of example: Case) {
        let circle = Geodesic.circle(around: example.center, radiusMeters: example.meters)
        // A sphere of the authalic radius: near enough to see a lost part or a pole left out.
        let radius = 6_371_007.2
        let half = SphericalCap.sine(example.meters / radius / 2)
        let cap = 4 * Double.pi * radius * radius * half * half
        #expect(abs(Geodesic.areaSquareMeters(of: circle) / cap - 1) < 0.015)
    }

    @Test("a circle in two parts holds what is near on both sides of the antimeridian")
    func bothSides() {
        let circle = Geodesic.circle(around: at(179.99, -17), radiusMeters: 10_000)
        let index = AreaIndex(areas: [circle])
        #expect(index.areas(holding: at(179.95, -17)) == [0])
        #expect(index.areas(holding: at(-179.95, -17)) == [0])
        #expect(index.areas(holding: at(-179.8, -17)).isEmpty)
    }

    @Test("a circle round a pole holds the pole in every longitude")
    func pole() {
        let index = AreaIndex(areas: [Geodesic.circle(around: at(44.4, 89.95), radiusMeters: 10_000)])
        for longitude in stride(from: -180.0, through: 180, by: 30) {
            #expect(index.areas(holding: at(longitude, 90)) == [0])
            #expect(index.areas(holding: at(longitude, 89.99)) == [0])
        }
        #expect(index.areas(holding: at(-135.6, 89.9)).isEmpty)
    }

    @Test("a radius that cannot be drawn gives no area", arguments: [0, -5, .nan, .infinity, 11_000_000])
    func refused(meters: Double) {
        #expect(Geodesic.circle(around: at(0, 0), radiusMeters: meters).isEmpty)
    }

    @Test("a centre that is not on earth gives no area")
    func nowhere() {
        #expect(Geodesic.circle(around: at(0, 91), radiusMeters: 10).isEmpty)
        #expect(Geodesic.circle(around: at(.nan, 9), radiusMeters: 10).isEmpty)
    }

    @Test("outlines stay small: a ring of 10 km has about a hundred corners")
    func corners() {
        let circle = Geodesic.circle(around: at(44.396, 33.299), radiusMeters: 10_000)
        #expect((73...129).contains(circle.coordinates.count))
    }
}

private enum SphericalCap {
    /// By its series: tests of geometry use no geometry library.
    static func sine(_ angle: Double) -> Double {
        var term = angle
        var sum = angle
        for step in 1..<20 {
            term *= -angle * angle / Double(2 * step * (2 * step + 1))
            sum += term
        }
        return sum
    }
}
