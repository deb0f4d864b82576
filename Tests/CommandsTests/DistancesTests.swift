import Foundation
import TestSupport
import Testing

@Suite("distances") struct DistancesTests {
    @Test("reports and the incidents.json of their run give the same list to the printed digit")
    func sameFromBoth() async throws {
        let fromRecord = try await Tool.run(["distances", "output/incidents.json", "--group", "from", "--sort", "to"])
        let fromReports = try await Tool.run(["distances", "seeds", "--group", "from", "--sort", "to"])
        #expect(fromRecord.status == 0)
        #expect(fromReports.lines.count == fromRecord.lines.count)
        #expect(fromReports.lines.filter { $0.contains(" → ") }.count > 2)
    }

    @Test(
        "each format is what it says",
        arguments: [
            ("text", " → "), ("markdown", "| Date |"), ("csv", "incident,status"), ("json", "\"grouped_by\": \"year\""),
        ])
    func formats(format: String, mark: String) async throws {
        let run = try await Tool.run([
            "distances", "output/incidents.json", "--format", format, "--group", "year", "--units", "nmi",
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains(mark))
        #expect(run.text.contains(" nmi"))
        #expect(!run.text.contains(" km"))
        if format == "json" { #expect((try JSONSerialization.jsonObject(with: Data(run.output))) is [String: Any]) }
    }

    @Test(
        "a bare measurement is told in the unit asked for",
        arguments: [("km", "14,479.48 m"), ("mi", "8.99713 mi"), ("nmi", "7.81829 nmi")])
    func bare(unit: String, text: String) async throws {
        let run = try await Tool.run(["distance", "44.4,33.3", "44.5,33.4", "--units", unit])
        #expect(run.text.hasPrefix(text + ", azimuth 40.0°"))
    }

    @Test(
        "unknown words for order, group, unit and format are wrong usage",
        arguments: [["--sort", "size"], ["--group", "x"], ["--units", "feet"], ["--format", "pdf"]])
    func wrongUsage(arguments: [String]) async throws {
        let run = try await Tool.run(["distances", "output/incidents.json"] + arguments)
        #expect(run.status == 64)
    }

    @Test("a record that cannot be read is told, with nothing on standard output")
    func missing() async throws {
        for path in ["missing.json", "Package.json"] {
            let run = try await Tool.run(["distances", path])
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
        }
    }
}
