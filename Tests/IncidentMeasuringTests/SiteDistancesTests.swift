import IncidentMeasuring
import IncidentModel
import Testing

/// Recorded with pyproj 3.7.2 (PROJ 9.5.1) and shapely 2.2.0 (GEOS 3.14.1): nearest points in `+proj=aeqd` around 44.45 E
/// 33.27 N, corners and points by `Geod.inv`.
@Suite struct SiteDistancesTests {
    private func measured(_ sites: [Site], status: IncidentStatus = .carriedOut) throws -> [SiteDistance] {
        let incident = Incident(id: "x", status: status, sites: sites)
        let result = try IncidentMeasurer(zones: []).measure([incident])
        return try #require(result.incidents.first).distances
    }

    @Test("likely, least and greatest distance agree with pyproj and shapely")
    func oracle() throws {
        let found = try #require(
            try measured([site(.launch, Placed.zafaraniya()), site(.impact, Placed.dora())]).first)
        #expect(abs(found.likelyMeters - 10310.008422) < 1e-4)
        #expect(abs(found.azimuthDegrees - 263.854669625) < 1e-7)
        #expect(abs(found.minMeters - 6306.4760) < 0.1)
        #expect(abs(found.maxMeters - 14404.2648) < 0.01)
        let other = try PlacementDistance.between(Placed.zafaraniya(), Placed.embassy())
        #expect(abs(other.minMeters - 7864.9920) < 0.1)
        #expect(abs(other.maxMeters - 13765.2763) < 0.01)
        #expect(other.from == 0 && other.to == 1)
    }

    @Test("footprints that overlap are at least no distance apart")
    func overlap() throws {
        let found = try PlacementDistance.between(Placed.embassy(), Placed.greenZone())
        #expect(found.minMeters == 0)
        #expect(found.likelyMeters > 0)
        #expect(abs(found.maxMeters - 4008.3293) < 0.01)
    }

    @Test("every launch is paired with every impact, found launchers included, targets left out")
    func pairs() throws {
        let found = try measured([
            site(.target, Placed.greenZone()), site(.impact, Placed.dora()), site(.launch, Placed.zafaraniya()),
            site(.impact, Placed.embassy()), site(.found, Placed.zafaraniya()), site(.intercepted, Placed.embassy()),
        ])
        #expect(found.map(\.from) == [2, 2, 4, 4])
        #expect(found.map(\.to) == [1, 3, 1, 3])
    }

    @Test("without a placed impact the distance goes to the target")
    func target() throws {
        let found = try measured([
            site(.launch, Placed.zafaraniya()), site(.impact, nil), site(.target, Placed.greenZone()),
        ])
        #expect(found.map(\.to) == [2])
    }

    @Test("denied sites, unplaced sites and lonely sites have no distance")
    func none() throws {
        #expect(try measured([site(.impact, Placed.dora())]).isEmpty)
        #expect(
            try measured([site(.launch, Placed.zafaraniya(), isDenied: true), site(.impact, Placed.dora())]).isEmpty)
        #expect(try measured([site(.launch, nil), site(.impact, Placed.dora())]).isEmpty)
        #expect(try measured([]).isEmpty)
    }

    @Test("recalled incidents have distances, too")
    func background() throws {
        let sites = [site(.launch, try Placed.zafaraniya()), site(.impact, try Placed.dora())]
        #expect(try measured(sites, status: .background).count == 1)
    }
}
