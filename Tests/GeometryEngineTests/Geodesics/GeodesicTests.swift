import GeometryEngine
import IncidentModel
import Testing

/// Recorded with geographiclib 2.1 (Python), `Geodesic.WGS84.Inverse` and `.Direct`.
@Suite struct GeodesicTests {
    static let inverses: [(Coordinate, Coordinate, meters: Double, azimuth: Double, arrival: Double)] = [
        (at(44.4, 33.3), at(44.5, 33.4), 14479.477917771, 39.977786022218, 40.032761251837),
        (at(44.49944, 33.25889), at(44.39194, 33.25139), 10051.682828445, 265.282589644062, 265.223640044859),
        (at(44.43227, 33.35325), at(44.396, 33.299), 6899.793988159, 209.313631320917, 209.293704440146),
        (at(179.5, -16.5), at(-179.5, -17.25), 135067.178100208, 128.060720306206, 127.770422596155),
        (at(0, 89.9), at(180, 89.5), 67016.373289537, 0, 180),
        (at(0, 0), at(179.5, 0.5), 19936288.578965314, 25.671872868292, 154.327085469942),
        (at(-73.78, 40.64), at(103.99, 1.36), 15347512.940512940, 3.305773478018, 177.487840208155),
        (at(10, -90), at(30, -60), 3347892.909822210, 20, 0),
    ]

    @Test("distances and azimuths agree with geographiclib to 0.1 mm", arguments: inverses.indices)
    func inverse(index: Int) {
        let oracle = Self.inverses[index]
        let found = Geodesic.inverse(from: oracle.0, to: oracle.1)
        #expect(abs(found.meters - oracle.meters) < 1e-4)
        #expect(abs(found.azimuthDegrees - oracle.azimuth) < 1e-9)
        #expect(abs(found.arrivalAzimuthDegrees - oracle.arrival) < 1e-9)
        #expect(Geodesic.distanceMeters(from: oracle.0, to: oracle.1) == found.meters)
        #expect(abs(Geodesic.distanceMeters(from: oracle.1, to: oracle.0) - oracle.meters) < 1e-7)
    }

    static let directs: [(Coordinate, azimuth: Double, meters: Double, end: Coordinate)] = [
        (at(44.396, 33.299), 37, 10000, at(44.460669455619, 33.370990425833)),
        (at(179.99, 10), 90, 5000, at(-179.964395941543, 9.999996876040)),
        (at(30, 89.99), 0, 5000, at(-150, 89.965234829803)),
        (at(0, -45), 200, 1234567.8, at(-6.615475738452, -55.265337239694)),
    ]

    @Test("destinations agree with geographiclib", arguments: directs.indices)
    func direct(index: Int) {
        let oracle = Self.directs[index]
        let end = Geodesic.destination(from: oracle.0, azimuthDegrees: oracle.azimuth, meters: oracle.meters)
        #expect(Geodesic.distanceMeters(from: end, to: oracle.end) < 1e-4)
        #expect(end.isOnEarth)
    }

    @Test("a position that is not on earth gives no number that looks right")
    func notOnEarth() {
        #expect(Geodesic.distanceMeters(from: at(44.4, 133.3), to: at(44.5, 33.4)).isNaN)
        #expect(Geodesic.inverse(from: at(.nan, 33.3), to: at(44.5, 33.4)).meters.isNaN)
        #expect(!Geodesic.destination(from: at(0, 0), azimuthDegrees: .nan, meters: 5).isOnEarth)
    }

    @Test("many distances in slices are the distances one by one")
    func many() {
        let starts = Self.inverses.map(\.0)
        let ends = Self.inverses.map(\.1)
        let whole = Geodesic.distancesMeters(from: starts, to: ends)
        let halves = [0..<3, 3..<starts.count].flatMap {
            Geodesic.distancesMeters(from: starts[$0], to: ends[$0])
        }
        #expect(whole == zip(starts, ends).map { Geodesic.distanceMeters(from: $0, to: $1) })
        #expect(halves == whole)
    }

    @Test("a box along parallels has the area that geographiclib gives for its densified outline")
    func areas() throws {
        let small = MultiPolygon([try box(44.4, 33.3, 44.5, 33.4)])
        #expect(abs(Geodesic.areaSquareMeters(of: small) / 103_238_430.2784 - 1) < 1e-6)
        let degree = MultiPolygon([try box(44, 33, 45, 34)])
        #expect(abs(Geodesic.areaSquareMeters(of: degree) / 10_306_222_570.7288 - 1) < 1e-6)
        let continent = MultiPolygon([try box(0, 30, 60, 60)])
        #expect(abs(Geodesic.areaSquareMeters(of: continent) / 15_588_115_059_035.0879 - 1) < 1e-6)
    }

    @Test("holes are taken off, whichever way they are wound")
    func holes() throws {
        let hole = try box(44.42, 33.32, 44.44, 33.34).exterior
        let outer = try box(44.4, 33.3, 44.5, 33.4).exterior
        let areas = [[], [hole], [hole.reversed]].map {
            Geodesic.areaSquareMeters(of: MultiPolygon([Polygon(exterior: outer, holes: $0)]))
        }
        let holeArea = Geodesic.areaSquareMeters(of: MultiPolygon([Polygon(exterior: hole)]))
        #expect(abs(areas[0] - holeArea - areas[1]) < 1e-6)
        #expect(abs(areas[1] - areas[2]) < 1e-6)
    }
}
