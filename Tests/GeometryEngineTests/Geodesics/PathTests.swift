import GeometryEngine
import IncidentModel
import Testing

@Suite struct PathTests {
    @Test("a path ends where it was asked to and has no longer stretches than allowed")
    func plain() throws {
        let (a, b) = (at(44.49944, 33.25889), at(44.39194, 33.25139))
        let path = Geodesic.path(from: a, to: b, maxSegmentMeters: 1000)
        let part = try #require(path.first)
        #expect(path.count == 1)
        #expect(part.first == a)
        #expect(part.last == b)
        #expect(part.count == 12)
        let stretches = zip(part, part.dropFirst()).map { Geodesic.distanceMeters(from: $0, to: $1) }
        #expect(stretches.allSatisfy { $0 <= 1000 })
        #expect(abs(stretches.reduce(0, +) - 10051.682828445) < 1e-4)
    }

    static let crossings: [(Coordinate, Coordinate)] = [
        (at(179.5, -16.5), at(-179.5, -17.25)), (at(-179.5, -17.25), at(179.5, -16.5)),
        (at(140, 35), at(-120, 37)), (at(-120, 37), at(140, 35)), (at(170, 80), at(-100, 85)),
    ]

    @Test("a path over the antimeridian is cut there, at one latitude on both sides", arguments: crossings.indices)
    func antimeridian(index: Int) throws {
        let (a, b) = Self.crossings[index]
        let parts = Geodesic.path(from: a, to: b, maxSegmentMeters: 100_000)
        #expect(parts.count == 2)
        let (end, start) = (try #require(parts[0].last), try #require(parts[1].first))
        #expect(end.longitude == -start.longitude)
        #expect(abs(end.longitude) == 180)
        #expect(end.latitude == start.latitude)
        #expect(parts[0].first == a)
        #expect(parts[1].last == b)
        let length = parts.flatMap { zip($0, $0.dropFirst()) }
            .reduce(0) { $0 + Geodesic.distanceMeters(from: $1.0, to: $1.1) }
        #expect(abs(length - Geodesic.distanceMeters(from: a, to: b)) < 1e-3)
    }

    @Test("a path over the pole is cut at the pole, so that no line runs round it")
    func pole() throws {
        let parts = Geodesic.path(from: at(10, 89), to: at(-170, 89.5), maxSegmentMeters: 10_000)
        #expect(parts.count == 2)
        #expect(parts[0].last?.latitude == 90)
        #expect(parts[1].first?.latitude == 90)
        for part in parts {
            for (a, b) in zip(part, part.dropFirst()) { #expect(abs(a.longitude - b.longitude) < 11) }
        }
    }

    @Test("no part leaves the earth or jumps, wherever the path runs")
    func everywhere() throws {
        let ends = [at(-180, 0), at(180, 45), at(0, 90), at(77, -90), at(-179.999, 89.999), at(0, 0), at(179.6, 0.1)]
        for a in ends {
            for b in ends {
                for part in Geodesic.path(from: a, to: b, maxSegmentMeters: 200_000) {
                    #expect(part.count >= 2)
                    #expect(part.allSatisfy { $0.isOnEarth })
                    for (c, d) in zip(part, part.dropFirst()) {
                        #expect(abs(c.longitude - d.longitude) <= 180 || abs(c.latitude) == 90)
                    }
                }
            }
        }
    }

    @Test("coincident positions have no path")
    func coincident() {
        #expect(Geodesic.path(from: at(5, 5), to: at(5, 5), maxSegmentMeters: 100).isEmpty)
    }
}
