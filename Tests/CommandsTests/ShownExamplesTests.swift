import Foundation
import TestSupport
import Testing

@Suite("Examples that are shown")
struct ShownExamplesTests {
    /// Runs the command among links to the package's folders, so that nothing is written into the package.
    private func run(_ command: String) async throws -> Tool.Run {
        let scratch = try ScratchFolder()
        for folder in ["seeds", "gazetteer"] {
            try FileManager.default.createSymbolicLink(
                at: scratch.url.appending(path: folder), withDestinationURL: Repository.file(folder))
        }
        return try await Tool.shell(command, in: scratch.url, environment: ["INCIDENTMAP_GAZETTEER": "gazetteer"])
    }

    @Test("in a help text answer as shown", arguments: UsageTests.commands)
    func help(command: [String]) async throws {
        let help = try await Tool.run(command + ["--help"]).text
        for example in HelpExample.all(in: help) {
            let run = try await run(example.command)
            #expect(run.status == 0, "\(example): \(run.errors)")
            #expect(example.isAnswered(by: run.lines), "\(example) answers\n\(run.text)")
        }
    }

    @Test("in the README run, and answer as shown where an answer is shown")
    func readme() async throws {
        let text = String(decoding: try Data(contentsOf: Repository.file("README.md")), as: UTF8.self)
        let examples = HelpExample.all(in: text)
        #expect(examples.count >= 5)
        for example in examples {
            // What `make map` runs once it has built; this very test may be part of the build.
            let command =
                example.command == "make map"
                ? "incidentmap map seeds --output output"
                : example.command.replacing("map reports/", with: "map seeds")
            let run = try await run(command)
            #expect(run.status == 0, "\(command): \(run.errors)")
            if !example.answer.isEmpty { #expect(example.isAnswered(by: run.lines), "\(command) answers\n\(run.text)") }
        }
    }
}
