import IncidentComparison
import IncidentModel
import TestSupport
import Testing

@Suite("What changed between two lists of incidents")
struct IncidentDifferenceTests {
    @Test("is nothing between a list and itself, in another order, too")
    func same() throws {
        let incidents = try FixtureCollection.make().incidents
        let difference = IncidentDifference(from: incidents, to: incidents.reversed())
        #expect(difference.isEmpty)
        #expect(difference.sameCount == 3)
    }

    @Test("tells those added and gone")
    func addedAndGone() throws {
        let all = try FixtureCollection.make().incidents
        let difference = IncidentDifference(from: Array(all.prefix(2)), to: Array(all.suffix(2)))
        #expect(difference.gone.map(\.id) == [all[0].id])
        #expect(difference.added.map(\.id) == [all[2].id])
        #expect(difference.sameCount == 1)
    }

    @Test("tells how far a site moved on the ellipsoid, and which values are others")
    func moved() throws {
        let old = try FixtureCollection.idrisi()
        var new = old
        new.casualties.injured = CountRange(exactly: 2)
        new.weapon = nil
        new.sites[1].placement?.point = Coordinate(longitude: 44.5, latitude: 33.4)
        let from = try #require(old.sites[1].placement?.point)
        new.sites[1].placement?.point.latitude = from.latitude + 0.01
        new.sites[1].placement?.point.longitude = from.longitude
        let changed = try #require(IncidentDifference(from: [old], to: [new]).changed.first)
        #expect(changed.changes.map(\.field) == ["weapon", "injured", "impact.point"])
        // 0.01° of latitude at 33.3° N is 1109.1 m (pyproj 3.7, Geod.inv).
        #expect(abs((changed.changes[2].movedMeters ?? 0) - 1109.1) < 0.5)
        #expect(changed.changes[0].from == "Katyusha rocket" && changed.changes[0].to == nil)
    }

    @Test("knows an incident again whose id is another, by report, day and places; a stranger is none")
    func renamed() throws {
        let old = try FixtureCollection.idrisi()
        var new = old
        new.id = "2020-05-19-us-embassy-ffffff"
        let difference = IncidentDifference(from: [old], to: [new, try FixtureCollection.dora()])
        #expect(difference.changed.map { $0.changes.map(\.field) } == [["id"]])
        #expect(difference.added.map(\.id) == [try FixtureCollection.dora().id])
        var stranger = try FixtureCollection.dora()
        stranger.id = "other"
        let none = IncidentDifference(from: [old], to: [stranger])
        #expect(none.gone.count == 1 && none.added.count == 1 && none.changed.isEmpty)
    }
}
