import Foundation
import IncidentModel
import IncidentPipeline
import TestSupport
import Testing

/// What must come out of the five reports, from our retellings and, where they are at hand, from the originals alike.
@Suite("five reports")
struct FiveReportsTests {
    /// The original of a report is named by its number in the folder that `INCIDENTMAP_REPORTS` or the neighbour names.
    enum Source: String, CaseIterable, CustomTestStringConvertible {
        case retelling, original
        var testDescription: String { rawValue }
    }

    private static let originals: URL = {
        let named = ProcessInfo.processInfo.environment["INCIDENTMAP_REPORTS"].map { URL(filePath: $0) }
        return named ?? Repository.root.deletingLastPathComponent().appending(path: "shared/reports")
    }()

    /// The sources that can be read here: the retellings always, the originals when the folder is there.
    static var sources: [Source] {
        FileManager.default.fileExists(atPath: originals.path) ? Source.allCases : [.retelling]
    }

    private func files(_ numbers: [String], _ source: Source) throws -> [String] {
        let folder = source == .retelling ? Repository.file("seeds") : Self.originals
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try numbers.map { number in
            let name = try #require(names.first { $0.hasPrefix(number) }, "no report \(number) in \(folder.path)")
            return folder.appending(path: name).path
        }
    }

    private func incidents(_ numbers: [String], _ source: Source, published: String? = nil) async throws -> [Incident] {
        let options = RunOptions(
            inputs: try files(numbers, source), gazetteerFolders: [Repository.file("gazetteer").path],
            published: published.flatMap { PartialDate(edtf: $0) })
        return try await IncidentRun(options: options).run().collection.incidents
    }

    private func reported(_ numbers: [String], _ source: Source, published: String? = nil) async throws -> Incident {
        let told = try await incidents(numbers, source, published: published).filter { $0.status != .background }
        #expect(told.count == 1, "\(told.map(\.id))")
        return try #require(told.first)
    }

    private func places(_ sites: [Site]) -> Set<String> { Set(sites.compactMap { $0.placement?.place.rawValue }) }

    // MARK: - 000

    @Test("000: a Sunday night in December 2020, eight Katyushas or more, launch not reported", arguments: sources)
    func december2020(source: Source) async throws {
        let incident = try await reported(["000"], source)
        #expect(incident.date?.edtf == "2020-12-XX")
        #expect(incident.date?.weekday == .sunday)
        #expect(incident.time?.local == "night")
        #expect(incident.weapon?.term == "Katyusha rocket")
        #expect(incident.munitions == CountRange(min: 8, max: nil))
        #expect(incident.launches.isEmpty)
        #expect(incident.casualties.injured?.min == 1)
        #expect(incident.casualties.killed == nil)
        #expect(incident.casualties.notes.contains { $0.contains("casualty") })
        #expect(incident.claims.contains { $0.fact == .intercepted })
        #expect(incident.damage.contains { $0.contains("buildings and cars") })
        #expect(incident.blamed.contains { $0.lowercased().contains("iran") && $0.contains("militias") })
        #expect(incident.claimedBy.isEmpty && incident.attributedTo.isEmpty)
        #expect(!(incident.blamed + incident.claimedBy + incident.attributedTo).contains { $0.contains("Hezbollah") })
    }

    @Test("000: with its publication day it is 20 December, never the photograph's 2019", arguments: sources)
    func december20(source: Source) async throws {
        let incident = try await reported(["000"], source, published: "2020-12-21")
        #expect(incident.date?.edtf == "2020-12-20")
        let years = incident.claims.compactMap { if case .date(let date) = $0.fact { date.date.year } else { nil } }
        #expect(!years.contains(2019))
    }

    @Test(
        "000: Qadisiya near the embassy is the complex, within 2 km of it, and a finding says why", arguments: sources)
    func qadisiya(source: Source) async throws {
        let incident = try await reported(["000"], source)
        let site = try #require(incident.impacts.first { $0.name.contains("Qadisiya") })
        let placement = try #require(site.placement)
        #expect(placement.place == "qadisiya-complex")
        let embassy = Coordinate(longitude: 44.396, latitude: 33.299)
        #expect(metres(placement.point, embassy) < 2_000)
        #expect(incident.findings.contains { $0.code == "homonym-resolved" && $0.message.contains("Qadisiya") })
        #expect(incident.impacts.contains { $0.placement?.place == "us-embassy" })
    }

    @Test("000: the checkpoint is kept by its description, without a position", arguments: sources)
    func checkpoint(source: Source) async throws {
        let incident = try await reported(["000"], source)
        let site = try #require(incident.impacts.first { $0.name.contains("checkpoint") })
        #expect(site.placement == nil)
        #expect(site.findings.contains { $0.code == "unplaced" })
        #expect(!site.evidence.isEmpty)
    }

    // MARK: - 001

    @Test("001: from Zafaraniya, to the edge of the Green Zone and to Dora, sources disagreeing", arguments: sources)
    func zafaraniya(source: Source) async throws {
        let incident = try await reported(["001"], source)
        #expect(incident.date?.weekday == .friday)
        #expect(incident.date?.date.year == nil)
        #expect(incident.time?.precision == .partOfDay && incident.time?.local.contains("early") == true)
        #expect(incident.weapon?.term == "Katyusha rocket")
        #expect(incident.munitions == CountRange(exactly: 3))
        #expect(places(incident.launches) == ["zafaraniya"])
        #expect(incident.launches.first?.speaker.kind == .agency)
        #expect(
            incident.impacts.contains {
                $0.phrase.relation == .outskirts && $0.placement?.place == "green-zone" && $0.speaker.kind == .official
            })
        #expect(incident.impacts.contains { $0.placement?.place == "dora" && $0.speaker.kind == .agency })
        #expect(incident.findings.contains { $0.code == "sources-disagree" })
        #expect(incident.casualties.injured == CountRange(exactly: 1))
        #expect(incident.claimedBy.isEmpty)
    }

    @Test("001: its launch-to-impact distance is about ten kilometres, west", arguments: sources)
    func zafaraniyaDistance(source: Source) async throws {
        let incident = try await reported(["001"], source)
        let distance = try #require(incident.distances.first { incident.sites[$0.to].placement?.place == "dora" })
        #expect((9_000...11_000).contains(distance.likelyMeters))
        #expect(distance.minMeters < distance.likelyMeters && distance.likelyMeters < distance.maxMeters)
        #expect(compassPoint(azimuthDegrees: distance.azimuthDegrees) == "W")
    }

    @Test("001: the round in March and the air strike are background, the latter no rocket attack", arguments: sources)
    func recalled(source: Source) async throws {
        let recalled = try await incidents(["001"], source).filter { $0.status == .background }
        #expect(
            recalled.contains {
                $0.date?.edtf == "XXXX-03-XX" && $0.impacts.contains { $0.placement?.place == "us-embassy" }
            })
        #expect(recalled.contains { $0.weapon?.term == "air strike" })
        #expect(recalled.allSatisfy { $0.weapon?.term != "air strike" || $0.date?.edtf != "XXXX-03-XX" })
    }

    // MARK: - 002 and 003

    @Test("002 and 003: one incident of 8 December 2023 told by two reports", arguments: sources)
    func december2023(source: Source) async throws {
        let incident = try await reported(["002", "003"], source)
        #expect(incident.reports.count == 2)
        #expect(incident.date?.edtf == "2023-12-08")
        #expect(incident.time?.local == "04:00–04:15")
        #expect(incident.weapon?.term == "rocket")
        #expect(incident.munitions == CountRange(min: 2, max: 3))
        #expect(incident.findings.contains { $0.code == "count-conflict" })
        #expect(incident.findings.contains { $0.code == "reports-joined" })
        #expect(incident.launches.isEmpty)
        #expect(places(incident.impacts) == ["us-embassy"])
        #expect(incident.casualties.killed == CountRange.none)
        #expect(incident.casualties.injured == CountRange.none)
        #expect(incident.attributedTo.contains { $0.lowercased().contains("militias") && $0.contains("Iran") })
        #expect(incident.claimedBy.isEmpty)
    }

    @Test("the more than 70 attacks are no incident", arguments: sources)
    func series(source: Source) async throws {
        // The original tells of the air strikes, too.
        let recalled = try await incidents(["002", "003"], source).filter {
            $0.status == .background && $0.weapon?.term != "air strike"
        }
        #expect(recalled.isEmpty, "\(recalled.map(\.id))")
    }

    // MARK: - 004

    @Test("004: one Katyusha from Al-Idrisi on 19 May 2020, near the embassy and on an empty house", arguments: sources)
    func idrisi(source: Source) async throws {
        let incident = try await reported(["004"], source)
        #expect(incident.date?.edtf == "2020-05-19")
        #expect(incident.time?.local == "early morning")
        #expect(incident.weapon?.term == "Katyusha rocket")
        #expect(incident.munitions == CountRange(exactly: 1))
        #expect(places(incident.launches) == ["al-idrisi"])
        #expect(incident.launches.allSatisfy { $0.isHedged })
        #expect(
            incident.impacts.contains { site in
                site.placement.map { metres($0.point, Coordinate(longitude: 44.396, latitude: 33.299)) < 2_000 }
                    ?? false
            })
        #expect(incident.impacts.contains { $0.name == "empty house" && $0.placement == nil })
        #expect(incident.casualties.injured == CountRange.none)
        #expect(incident.damage.contains { $0.contains("minor damage") })
        #expect(incident.blamed.contains { $0.contains("Hezbollah") })
        #expect(incident.attributedTo.isEmpty)
    }

    @Test("004: its launch-to-impact distance is about seven kilometres, south-west", arguments: sources)
    func idrisiDistance(source: Source) async throws {
        let incident = try await reported(["004"], source)
        #expect(!incident.distances.isEmpty)
        for distance in incident.distances {
            #expect((5_500...8_500).contains(distance.likelyMeters), "\(distance.likelyMeters)")
        }
        #expect(incident.distances.contains { CompassDirection(azimuthDegrees: $0.azimuthDegrees) == .southWest })
    }

    @Test("004: the two rockets of 26 March are background with their place", arguments: sources)
    func march26(source: Source) async throws {
        let recalled = try await incidents(["004"], source).filter { $0.status == .background }
        #expect(recalled.count == 1, "\(recalled.map(\.id))")
        let event = try #require(recalled.first)
        #expect(event.date?.edtf == "2020-03-26")
        #expect(places(event.impacts) == ["green-zone"])
        #expect(event.munitions == CountRange(exactly: 2))
    }

    // MARK: - All

    @Test(
        "001 is merged with neither 002 nor 003, though all speak of a Friday, the embassy and rockets",
        arguments: sources)
    func lookAlikes(source: Source) async throws {
        let told = try await incidents(["000", "001", "002", "003", "004"], source).filter { $0.status != .background }
        #expect(told.count == 4)
        #expect(Set(told.map(\.reports.count)) == [1, 2])
    }

    @Test("every site and claim has evidence that is the report's own bytes", arguments: sources)
    func evidence(source: Source) async throws {
        let options = RunOptions(
            inputs: try files(["000", "001", "002", "003", "004"], source),
            gazetteerFolders: [Repository.file("gazetteer").path])
        let collection = try await IncidentRun(options: options).run().collection
        for incident in collection.incidents {
            for item in incident.sites.flatMap(\.evidence) + incident.claims.flatMap(\.evidence) {
                let report = try #require(collection.reports.first { $0.id == item.report })
                #expect(report.quote(item.range) == item.quote)
                #expect(!item.quote.isEmpty)
            }
            for site in incident.sites { #expect(!site.evidence.isEmpty, "\(site.name)") }
        }
    }

    /// Good to a metre over a city; the tests ask for kilometres.
    private func metres(_ a: Coordinate, _ b: Coordinate) -> Double {
        let east = (a.longitude - b.longitude) * 111_320 * cos(33.3 * .pi / 180)
        let north = (a.latitude - b.latitude) * 110_900
        return (east * east + north * north).squareRoot()
    }
}
