import Foundation
import GazetteerIndex
import IncidentModel
import IncidentPipeline
import ReportReading
import TestSupport
import Testing

@Suite("10,000 damaged reports")
struct MutatedReportsTests {
    private static let perPart = 500
    private static let reports = Result { try MutatedReports(folder: Repository.file("seeds")) }
    private static let gazetteer = Result {
        try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer
    }

    @Test("are read without a crash, and every piece of evidence is the report's own bytes", arguments: 0..<20)
    func read(part: Int) throws {
        let reports = try Self.reports.get()
        let reader = ReportReader(names: try Self.gazetteer.get())
        let brief = ReportReader(names: try Self.gazetteer.get(), notesUnused: false)
        for number in part * Self.perPart..<(part + 1) * Self.perPart {
            let report = Report(id: "x", sha256: "", text: reports[number])
            let reading = reader.read(report)
            if number.isMultiple(of: 8) {
                let same = brief.read(report).events
                #expect(same.map(\.claims) == reading.events.map(\.claims), "mutation \(number)")
                #expect(same.map { $0.sites.map(\.name) } == reading.events.map { $0.sites.map(\.name) })
            }
            for event in reading.events {
                for evidence in event.sites.flatMap(\.evidence) + event.claims.flatMap(\.evidence) {
                    let isInside = evidence.range.lowerBound >= 0 && evidence.range.upperBound <= report.text.count
                    #expect(isInside && evidence.quote == report.quote(evidence.range), "mutation \(number)")
                }
                for site in event.sites { #expect(!site.evidence.isEmpty, "mutation \(number): \(site.name)") }
            }
        }
    }

    @Test("go through the whole run: what is no text is set aside, nothing is at 0, 0, and a second run says the same")
    func wholeRun() async throws {
        let reports = try Self.reports.get()
        let scratch = try ScratchFolder()
        for number in 0..<300 { try scratch.write(reports[number * 33], to: "in/\(number).txt") }
        let options = RunOptions(
            inputs: [scratch.url.appending(path: "in").path], gazetteerFolders: [Repository.file("gazetteer").path])
        let first = try await IncidentRun(options: options).run().collection
        #expect(!first.incidents.isEmpty && first.reports.count < 300)
        #expect(first.findings.contains { $0.isSetAside })
        for site in first.incidents.flatMap(\.sites) {
            if let point = site.placement?.point { #expect(point.longitude != 0 || point.latitude != 0) }
        }
        let second = try await IncidentRun(options: options).run().collection
        #expect(first.incidents.map(\.id) == second.incidents.map(\.id))
        #expect(first.findings == second.findings)
    }
}
