import GeometryEngine
import IncidentMeasuring
import IncidentModel
import Testing

/// Recorded with shapely 2.2.0 (GEOS 3.14.1) and pyproj 3.7.2: overlay in degrees, areas by `Geod.geometry_area_perimeter`;
/// rings as 7,200 corners by `Geod.fwd`.
@Suite struct ZoneSharesTests {
    private func zone(_ id: String, _ area: MultiPolygon, _ kind: ZoneKind = .userArea) -> Zone {
        Zone(id: id, name: id, kind: kind, area: area)
    }

    private func incident(_ id: String, _ sites: [Site], status: IncidentStatus = .carriedOut) -> Incident {
        Incident(id: id, status: status, sites: sites)
    }

    private func shares(
        _ sites: [Site], zones: [Zone], rings: RingRequest = RingRequest()
    ) throws -> [ZoneMembership] {
        try #require(IncidentMeasurer(zones: zones, rings: rings).measure([incident("x", sites)]).incidents.first).zones
    }

    @Test("a share is the part of the footprint inside, all of it exactly 1, none not listed")
    func areas() throws {
        let zones = [
            zone("embassy", try area(Footprints.embassy)), zone("green", try area(Footprints.greenZone)),
            zone("zafaraniya", try area(Footprints.zafaraniya)),
        ]
        let found = try shares([site(.impact, Placed.embassy()), site(.impact, Placed.greenZone())], zones: zones)
        #expect(found.map(\.zone) == ["embassy", "green", "embassy", "green"])
        #expect(found.map(\.site) == [0, 0, 1, 1])
        #expect(found[0].share == 1)
        #expect(found[1].share == 1)
        #expect(abs(found[2].share - greenZoneInEmbassy) < 1e-5)
        #expect(found[3].share == 1)
        #expect(found.filter(\.isCertain).count == 3)
    }

    private let greenZoneInEmbassy = 0.236078240

    @Test("rings around a chosen place hold the shares that shapely gives", arguments: [true, false])
    func rings(isChosen: Bool) throws {
        let center = at(44.39, 33.3)
        let radii = [1000.0, 2000, 5000]
        var sites = [site(.impact, try Placed.embassy()), site(.impact, try Placed.dora())]
        let target = placement("target", Geodesic.circle(around: center, radiusMeters: 10), center)
        if !isChosen { sites.append(site(.target, target)) }
        let request = RingRequest(radiiMeters: radii, center: isChosen ? ("target", center) : nil)
        let result = try IncidentMeasurer(zones: [], rings: request).measure([incident("x", sites)])
        #expect(result.zones.map(\.radiusMeters) == radii)
        #expect(result.zones.map(\.name) == ["1 km around target", "2 km around target", "5 km around target"])
        let found = try #require(result.incidents.first).zones.filter { $0.site < 2 }
        let key = isChosen ? "place" : "target"
        #expect(found.map(\.zone) == [1000, 2000, 5000, 5000].map { "ring:\(key):\($0)" })
        for (membership, share) in zip(found, [0.6434830, 1, 1, 0.3183336]) {
            // The ring is a polygon of its own within 0.1 % of the radius.
            #expect(abs(membership.share - share) < 1e-3)
        }
    }

    @Test("rings belong to the incident whose target they surround; without a target there are none")
    func ownRings() throws {
        let incidents = [
            incident("a", [site(.target, try Placed.greenZone()), site(.impact, try Placed.embassy())]),
            incident("b", [site(.impact, try Placed.embassy())]),
            incident("c", [site(.target, nil), site(.target, try Placed.dora()), site(.impact, try Placed.embassy())]),
            incident("d", [site(.target, try Placed.greenZone())], status: .background),
            incident("e", [site(.target, try Placed.greenZone(), isDenied: true)]),
        ]
        let result = try IncidentMeasurer(zones: []).measure(incidents)
        #expect(result.zones.count == 8)
        let keys = result.incidents.map { Set($0.zones.map { $0.zone.split(separator: ":")[1] }) }
        #expect(keys == [["green_zone"], [], ["dora"], ["green_zone"], []])
        #expect(Set(result.zones.map(\.id)).count == 8)
    }

    @Test("two centres under one name have rings of their own")
    func sameName() throws {
        let (one, other) = (at(44.39, 33.3), at(44.40, 33.3))
        let incidents = [one, other, one].map { center in
            incident(
                "x",
                [
                    site(.target, placement("embassy", Geodesic.circle(around: center, radiusMeters: 300), center))
                ])
        }
        let result = try IncidentMeasurer(zones: [], rings: RingRequest(radiiMeters: [1000])).measure(incidents)
        #expect(result.zones.map(\.id) == ["ring:embassy:1000", "ring:embassy:1000-2"])
        #expect(
            result.incidents.map { $0.zones.map(\.zone) } == [
                [result.zones[0].id], [result.zones[1].id], [result.zones[0].id],
            ])
    }

    @Test("radii come once, ascending, and what cannot be drawn is left out")
    func radii() throws {
        let request = RingRequest(
            radiiMeters: [5000, 500, .nan, -3, 0, 5000, 25, .infinity], center: ("here", at(44.4, 33.3)))
        let result = try IncidentMeasurer(zones: [], rings: request).measure([incident("x", [])])
        #expect(result.zones.map(\.radiusMeters) == [25, 500, 5000])
        #expect(result.zones.map(\.name) == ["0.025 km around here", "0.5 km around here", "5 km around here"])
    }

    @Test("of the gazetteer's areas only those come back that hold something")
    func gazetteerAreas() throws {
        let zones = [
            zone("green", try area(Footprints.greenZone), .gazetteerArea),
            zone("dora", try area(Footprints.dora), .gazetteerArea), zone("own", try area(Footprints.dora)),
        ]
        let result = try IncidentMeasurer(zones: zones).measure([incident("x", [site(.impact, try Placed.embassy())])])
        #expect(result.zones.map(\.id) == ["green", "own"])
    }

    @Test(
        "zones over the antimeridian and round the pole hold what lies on either side",
        arguments: [
            at(179.99, -17), at(-179.99, -17), at(10, 89.98), at(-170, 89.98), at(0, -89.999),
        ])
    func seams(center: Coordinate) throws {
        let footprint = Geodesic.circle(around: center, radiusMeters: 3000)
        let zones = [
            zone("around", Geodesic.circle(around: center, radiusMeters: 9000)),
            zone("within", Geodesic.circle(around: center, radiusMeters: 1500)),
            zone("elsewhere", Geodesic.circle(around: at(90, 0), radiusMeters: 9000)),
        ]
        let found = try shares([site(.impact, placement("x", footprint, center))], zones: zones)
        #expect(found.map(\.zone) == ["around", "within"])
        #expect(found[0].share == 1)
        #expect(abs(found[1].share - 0.25) < 0.001)
    }

    @Test("shares far apart on earth are as right as near by")
    func farApart() throws {
        let centers = [at(44.4, 33.3), at(-74, 40.7), at(36.3, 33.5), at(151, -33.9), at(44.9, 33.5)]
        let zones = centers.enumerated().map { index, center in
            zone("z\(index)", Geodesic.circle(around: center, radiusMeters: 1000))
        }
        let incidents = centers.map { center in
            incident(
                "x",
                [
                    site(.impact, placement("p", Geodesic.circle(around: center, radiusMeters: 2000), center))
                ])
        }
        let result = try IncidentMeasurer(zones: zones).measure(incidents)
        for (index, incident) in result.incidents.enumerated() {
            #expect(incident.zones.map(\.zone) == ["z\(index)"])
            #expect(abs((incident.zones.first?.share ?? 0) - 0.25) < 0.001)
        }
    }

    @Test("a zone that crosses itself still counts its ground")
    func invalidZone() throws {
        let bowTie = try area([(44.3, 33.2), (44.5, 33.4), (44.5, 33.2), (44.3, 33.4)])
        let found = try shares([site(.impact, Placed.embassy())], zones: [zone("tie", bowTie)])
        let share = try #require(found.first).share
        #expect(share > 0 && share < 1)
    }

    @Test("totals count certain, possible and expected sites, recalled incidents apart")
    func totals() throws {
        let zones = [zone("embassy", try area(Footprints.embassy))]
        let result = try IncidentMeasurer(zones: zones).measure([
            incident("a", [site(.impact, try Placed.embassy()), site(.impact, try Placed.greenZone())]),
            incident("b", [site(.impact, try Placed.embassy())], status: .background),
        ])
        #expect(result.incidents[1].zones.count == 1)
        let total = try #require(ZoneTotals.counting(result.incidents, zones: result.zones).first)
        #expect(total.certain == 1)
        #expect(total.possible == 2)
        #expect(abs(total.expected - 1 - greenZoneInEmbassy) < 1e-5)
    }
}
