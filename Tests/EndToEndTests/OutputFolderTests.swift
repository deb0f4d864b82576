import Foundation
import TestSupport
import Testing

@Suite("The output folder")
struct OutputFolderTests {
    let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write(ShortReport.text, to: "report.md")
    }

    private func map(_ output: String, _ more: String...) async throws -> Tool.Run {
        try await Tool.run(["map", "report.md", "--output", output] + more, in: scratch.url)
    }

    @Test("holds every product, and nothing else is left beside it")
    func products() async throws {
        let run = try await map("made/here")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        #expect(run.text == "1 report, 1 incident and 0 recalled events, 1 site placed of 1, in made/here\n")
        let files = try scratch.files(under: "made/here")
        #expect(files.keys.filter { !$0.hasPrefix("maps/") }.sorted() == ShortReport.products)
        #expect(files.keys.filter { $0.hasPrefix("maps/") }.count == 1)
        #expect(try scratch.names(under: "made") == ["here"])
        #expect(try scratch.names() == ["made", "report.md"])
    }

    @Test("is not touched without --force")
    func refused() async throws {
        #expect(try await map("out").status == 0)
        let before = try scratch.files(under: "out")
        let run = try await map("out", "--rings", "3")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == "incidentmap: out exists and is not empty; give --force to replace it or another --output.\n")
        #expect(try scratch.files(under: "out") == before)
    }

    @Test("is replaced as a whole by --force")
    func forced() async throws {
        #expect(try await map("out").status == 0)
        let before = try scratch.files(under: "out")
        #expect(try await map("out", "--force", "--rings", "3").status == 0)
        let after = try scratch.files(under: "out")
        #expect(after["manifest.json"] != before["manifest.json"])
        #expect(try await map("out", "--force").status == 0)
        #expect(try scratch.files(under: "out") == before)
        #expect(try scratch.names() == ["out", "report.md"])
    }

    @Test("is never somebody else's, --force or not", arguments: ["notes.txt", "manifest.json", "maps/mine.svg"])
    func foreign(name: String) async throws {
        try scratch.write("{\"name\": \"my web app\"}", to: "out/\(name)")
        let run = try await map("out", "--force")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("incidentmap: out holds "))
        #expect(try scratch.files(under: "out") == [name: Array("{\"name\": \"my web app\"}".utf8)])
    }

    @Test("keeps a file that was put beside earlier products, and names it")
    func added() async throws {
        #expect(try await map("out").status == 0)
        try scratch.write("my notes", to: "out/notes.txt")
        let before = try scratch.files(under: "out")
        let run = try await map("out", "--force")
        #expect(run.status == 1)
        #expect(run.errors.contains("notes.txt"))
        #expect(try scratch.files(under: "out") == before)
    }

    @Test("may be empty, end in slashes, be a link or the folder one is in")
    func unusualPaths() async throws {
        try FileManager.default.createDirectory(
            at: scratch.url.appending(path: "empty"), withIntermediateDirectories: true)
        #expect(try await map("empty//").status == 0)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.url.appending(path: "link").path, withDestinationPath: "empty")
        let linked = try await map("link", "--force")
        #expect(linked.status == 0, "\(linked.errors)")
        #expect(try scratch.names() == ["empty", "link", "report.md"])
        let here = try await Tool.run(
            ["map", "../report.md", "--output", ".", "--force"], in: scratch.url.appending(path: "empty"))
        #expect(here.status == 0, "\(here.errors)")
        #expect(try scratch.files(under: "empty").count == ShortReport.products.count + 1)
        #expect(try scratch.names() == ["empty", "link", "report.md"])
    }

    @Test("that is a file is left as it is")
    func file() async throws {
        try scratch.write("mine", to: "out")
        let run = try await map("out", "--force")
        #expect(run.status == 1)
        #expect(run.errors == "incidentmap: out is a file, not a folder; give another --output.\n")
        #expect(try scratch.files()["out"] == Array("mine".utf8))
    }

    @Test("that cannot be made is said, with the reason")
    func belowAFile() async throws {
        try scratch.write("mine", to: "file")
        let run = try await map("file/out")
        #expect(run.status == 1)
        #expect(run.errors == "incidentmap: file/out cannot be written: Not a directory.\n")
        #expect(try scratch.names() == ["file", "report.md"])
    }

    @Test("has the same bytes after the same run")
    func sameBytes() async throws {
        let seeds = Repository.file("seeds").path
        for output in ["one", "two"] {
            let run = try await Tool.run(["map", seeds, "--output", output, "--quiet"], in: scratch.url)
            #expect(run.status == 0, "\(run.errors)")
        }
        let one = try scratch.files(under: "one")
        #expect(one.count > ShortReport.products.count)
        #expect(try scratch.files(under: "two") == one)
    }
}
