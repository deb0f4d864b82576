import Foundation
import TestSupport
import Testing

@Suite("render") struct RenderTests {
    private let report = "seeds/004-palestine-street-idrisi.md"

    @Test("a sheet of the asked size goes to stdout, the same bytes twice") func toStdout() async throws {
        let run = try await Tool.run(["render", report, "--size", "a4", "--theme", "dark"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("<?xml"))
        #expect(run.text.contains("width=\"1123\" height=\"794\""))
        #expect(try await Tool.run(["render", report, "--size", "a4", "--theme", "dark"]).output == run.output)
    }

    @Test("PNG and PDF are what they say, or one sentence says what to install", arguments: ["png", "pdf"])
    func pictures(format: String) async throws {
        let scratch = try ScratchFolder()
        let file = scratch.url.appending(path: "sheet.\(format)")
        let run = try await Tool.run(["render", report, "--format", format, "--output", file.path])
        if run.status == 0 {
            let head = try Data(contentsOf: file).prefix(4)
            #expect(head == (format == "png" ? Data([0x89, 0x50, 0x4E, 0x47]) : Data("%PDF".utf8)))
        } else {
            #expect(run.errors.contains("apt-get install librsvg2-bin"))
        }
        let missing = try await Tool.run(["render", report, "--format", format], environment: ["PATH": "/nowhere"])
        #expect(missing.status == 1)
        #expect(missing.output.isEmpty)
        #expect(missing.errors.contains("--format \(format) needs the program rsvg-convert"))
    }

    @Test("a file that is there stays unless --force is given, and a failed run leaves none") func files() async throws
    {
        let scratch = try ScratchFolder()
        let file = try scratch.write("mine", to: "sheet.svg")
        var run = try await Tool.run(["render", report, "--output", file.path])
        #expect(run.status == 1)
        #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
        run = try await Tool.run(["render", report, "--output", file.path, "--force", "--incident", "nope"])
        #expect(run.status == 1)
        #expect(run.errors.contains("no incident has the id \"nope\""))
        #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
        run = try await Tool.run(["render", report, "--output", file.path, "--force"])
        #expect(run.status == 0)
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("<?xml"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["sheet.svg"])
    }

    @Test("a place that nobody knows and a theme that is not there are told in a sentence") func unknown() async throws
    {
        var run = try await Tool.run(["render", report, "--around", "Xyzzyville"])
        #expect(run.status == 1)
        #expect(run.errors.contains("\"Xyzzyville\" is in no gazetteer"))
        run = try await Tool.run(["render", report, "--theme", "nope.yaml"])
        #expect(run.status == 1)
        #expect(run.errors.contains("--theme nope.yaml is no file"))
    }

    @Test("around a place the sites beyond the sheet are listed as such") func around() async throws {
        let run = try await Tool.run(["render", report, "--around", "US Embassy", "--radius", "1"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("Idrisi (beyond this sheet)"))
    }
}
