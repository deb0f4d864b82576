import IncidentModel
import Testing

@Suite("Zone totals")
struct ZoneTotalsTests {
    @Test("count certain and possible sites and add up the shares")
    func counts() {
        let incident = Incident(
            id: "a", status: .carriedOut, sites: [site(.launch), site(.impact), site(.impact)],
            zones: [
                ZoneMembership(zone: "ring", site: 1, share: 0.9999999),
                ZoneMembership(zone: "ring", site: 2, share: 0.25),
            ])
        let totals = ZoneTotals.counting([incident], zones: [zone("ring", .ring)])
        #expect(totals.map(\.role) == [.launch, .impact])
        #expect(totals[0] == ZoneTotals(zone: "ring", role: .launch, certain: 0, possible: 0, expected: 0))
        #expect(totals[1].certain == 1)
        #expect(totals[1].possible == 2)
        #expect(abs(totals[1].expected - 1.25) < 1e-6)
    }

    @Test("leave out background incidents, denied sites, slivers and sites that do not exist")
    func leftOut() {
        var denied = site(.impact)
        denied.isDenied = true
        let membership = ZoneMembership(zone: "z", site: 0, share: 1)
        let incidents = [
            Incident(id: "a", status: .background, sites: [site(.impact)], zones: [membership]),
            Incident(id: "b", status: .carriedOut, sites: [denied], zones: [membership]),
            Incident(
                id: "c", status: .carriedOut, sites: [site(.impact)],
                zones: [
                    ZoneMembership(zone: "z", site: 0, share: 1e-9), ZoneMembership(zone: "z", site: 8, share: 1),
                    ZoneMembership(zone: "z", site: -1, share: 1),
                ]),
        ]
        #expect(ZoneTotals.counting(incidents, zones: [zone("z", .gazetteerArea)]).isEmpty)
        let asked = ZoneTotals.counting(incidents, zones: [zone("z", .userArea)])
        #expect(asked == [ZoneTotals(zone: "z", role: .impact, certain: 0, possible: 0, expected: 0)])
    }

    @Test("keep the order of the zones")
    func order() {
        let incident = Incident(
            id: "a", status: .carriedOut, sites: [site(.impact)],
            zones: ["b", "a"].map { ZoneMembership(zone: $0, site: 0, share: 1) })
        let zones = [zone("b", .gazetteerArea), zone("a", .gazetteerArea)]
        #expect(ZoneTotals.counting([incident], zones: zones).map(\.zone) == ["b", "a"])
    }

    private func zone(_ id: String, _ kind: ZoneKind) -> Zone {
        Zone(id: id, name: id, kind: kind, area: .empty)
    }

    private func site(_ role: SiteRole) -> Site {
        Site(
            role: role, phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: "P")]), verbatim: "in P",
            placement: Placement(
                place: "p", footprint: .empty, point: Coordinate(longitude: 44, latitude: 33), radiusMeters: 1,
                precision: PrecisionCodes(acled: 1, ged: 1)))
    }
}
