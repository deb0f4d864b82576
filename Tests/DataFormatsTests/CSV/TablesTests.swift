import DataFormats
import IncidentModel
import TestSupport
import Testing

@Suite("The tables")
struct TablesTests {
    @Test("give each distance with its range, direction, basis and words")
    func distances() throws {
        let table = try ParsedCSV(DistancesCSV().bytes(of: try FixtureCollection.make()))
        #expect(table["from"] == ["Al-Idrisi", "Zafaraniya", "Zafaraniya"])
        #expect(table["to"] == ["U.S. Embassy", "Green Zone", "Dora"])
        #expect(table["distance"] == ["6.9 km (4.9–8.8)", "10 km (7–16)", "10 km (5–15)"])
        #expect(table["distance_km"] == ["6.9", "10", "10"])
        #expect(table["azimuth_deg"] == ["209", "300", "265"])
        #expect(table["compass"] == ["SSW", "NW", "W"])
        #expect(table["from_hedged"] == ["true", "false", "false"])
        #expect(table["from_basis"] == ["investigators", "agency", "agency"])
        #expect(table["munitions_max"] == ["1", "", ""])
        #expect(table["date"] == ["2020-05-19", "", ""])
        #expect(table["weekday"] == ["Tuesday", "Friday", "Friday"])
        #expect(table["to_quote"][2] == "struck the Dora neighborhood")
    }

    @Test("give a distance without a direction when the footprints may overlap")
    func overlapping() throws {
        var incident = try FixtureCollection.idrisi()
        incident.distances[0].minMeters = 0
        incident.distances[0].maxMeters = 16_000
        let collection = IncidentCollection(reports: [], incidents: [incident])
        let table = try ParsedCSV(DistancesCSV().bytes(of: collection))
        #expect(table["compass"] == [""])
        #expect(table["azimuth_deg"] == [""])
        #expect(String(decoding: DistancesMarkdown().bytes(of: collection), as: UTF8.self).contains("| not known |"))
    }

    @Test("leave out a distance whose sites do not exist")
    func brokenIndex() throws {
        var incident = try FixtureCollection.idrisi()
        incident.distances[0].to = 7
        let collection = IncidentCollection(reports: [], incidents: [incident])
        #expect(try ParsedCSV(DistancesCSV().bytes(of: collection)).rows.count == 1)
    }

    @Test("count certain, possible and expected sites, and list the sites with their shares")
    func zones() throws {
        let table = try ParsedCSV(ZonesCSV().bytes(of: try FixtureCollection.make()))
        let rows = table.rows.dropFirst()
        let ring = rows.filter { $0[1] == "ring-5km" && $0[5] == "impact" }
        #expect(ring.first.map { Array($0[6...8]) } == ["2", "3", "2.2371"])
        #expect(ring.dropFirst().map { $0[14] } == ["1", "1", "0.2371"])
        let greenZone = rows.filter { $0[1] == "key:green_zone" }
        #expect(greenZone[greenZone.startIndex][7] == "2")
        #expect(greenZone.count { $0[0] == "site" } == 3)
    }

    @Test("start with a byte order mark only when asked")
    func byteOrderMark() throws {
        let collection = try FixtureCollection.make()
        #expect(DistancesCSV(hasByteOrderMark: true).bytes(of: collection).starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(ZonesCSV(hasByteOrderMark: true).bytes(of: collection).starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(DistancesCSV().bytes(of: collection).first == UInt8(ascii: "i"))
    }

    @Test("are a heading alone when there is nothing to tell")
    func empty() throws {
        let empty = IncidentCollection(reports: [], incidents: [])
        #expect(try ParsedCSV(DistancesCSV().bytes(of: empty)).rows.count == 1)
        #expect(try ParsedCSV(ZonesCSV().bytes(of: empty)).rows.count == 1)
    }

    @Test("say in Markdown why an incident has no distance")
    func reasons() throws {
        var noLaunch = try FixtureCollection.idrisi()
        noLaunch.distances = []
        var unplaced = noLaunch
        unplaced.id = "unplaced"
        unplaced.sites[0].placement = nil
        noLaunch.sites.removeFirst()
        var noEnd = try FixtureCollection.idrisi()
        noEnd.distances = []
        noEnd.id = "no-end"
        noEnd.sites = [noEnd.sites[0]]
        let text = String(
            decoding: DistancesMarkdown().bytes(
                of: IncidentCollection(
                    reports: [], incidents: [noLaunch, unplaced, noEnd, try FixtureCollection.background()])),
            as: UTF8.self)
        #expect(text.contains("No incident has both"))
        #expect(text.contains("- 2020-05-19-us-embassy-8e41aa07: launch site not reported\n"))
        #expect(text.contains("- unplaced: launch site reported, but not placed\n"))
        #expect(text.contains("- no-end: neither impact nor target reported\n"))
        #expect(!text.contains("04d7b3e2"))
    }
}
