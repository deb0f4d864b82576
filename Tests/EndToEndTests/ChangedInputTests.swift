import Foundation
import TestSupport
import Testing

/// Large files are mapped: what another program cuts off them while they are read must not end this one.
@Suite("A file that is cut short while it is read") struct ChangedInputTests {
    /// Starts a line of bash, stops it once the file is mapped, cuts the file, and lets it go on; prints how it ended.
    private func cut(_ file: String, while line: String, in folder: URL) async throws -> Tool.Run {
        try await Tool.shell(
            """
            \(line) > told 2>&1 &
            process=$!
            until grep -q "/\(file)$" /proc/$process/maps; do kill -0 $process || exit 9; done
            kill -STOP $process
            truncate --size=20000 \(file)
            kill -CONT $process
            wait $process
            echo "status $?"
            cat told
            """, in: folder)
    }

    private static let sentence = "was changed by another program while it was read; run again when it is finished."

    private func write(_ record: String, times: Int, to file: String, _ scratch: ScratchFolder) async throws {
        try scratch.write(record, to: "record")
        let made = try await Tool.shell(
            "set +o pipefail; tr -d '\\n' < record > line; echo >> line; yes \"$(cat line)\" | head -n \(times) > \(file)",
            in: scratch.url)
        #expect(made.status == 0, "\(made.errors)")
    }

    @Test("incidents: the file is told and left out, the others are read", arguments: ["geojsonl", "csv"])
    func structured(ending: String) async throws {
        let scratch = try ScratchFolder()
        let padding = String(repeating: "x ", count: 20_000)
        let record =
            ending == "csv"
            ? "2020-05-19,Dora,\"\(padding)\""
            : #"{"type":"Feature","geometry":{"type":"Point","coordinates":[44.4,33.3]},"properties":{"x":"\#(padding)"}}"#
        try await write(record, times: 2_000, to: "f.\(ending)", scratch)
        try scratch.write("date,impact\n2020-05-19,Dora\n", to: "good.csv")
        let run = try await cut("f.\(ending)", while: "exec incidentmap read f.\(ending) good.csv", in: scratch.url)
        #expect(run.text.hasPrefix("status 3\n"), "\(run.text.prefix(500))")
        #expect(run.text.contains("f.\(ending): \(Self.sentence)"), "\(run.text.prefix(500))")
        #expect(run.text.contains("good.csv"))
    }

    @Test("a gazetteer to be imported or compiled: nothing is written", arguments: ["import", "build"])
    func gazetteer(command: String) async throws {
        let scratch = try ScratchFolder()
        let row = "1\tDora\tDora\tad-Dura\t33.25\t44.4\tP\tPPLX\tIQ\t\t07\t\t\t\t0\t\t34\tAsia/Baghdad\t2020-01-01"
        try await write(row, times: 60_000, to: "f.txt", scratch)
        let output = command == "import" ? "f.geojson" : "f.index"
        let run = try await cut(
            "f.txt",
            while:
                "exec incidentmap gazetteer \(command) f.txt --source GeoNames --licence CC-BY-4.0 --output \(output)",
            in: scratch.url)
        #expect(run.text.hasPrefix("status 1\n"), "\(run.text.prefix(500))")
        #expect(run.text.contains("f.txt: \(Self.sentence)"), "\(run.text.prefix(500))")
        #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: output).path))
    }
}
