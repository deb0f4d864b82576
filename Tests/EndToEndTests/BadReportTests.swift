import Foundation
import TestSupport
import Testing

@Suite("Reports that cannot be read as they are")
struct BadReportTests {
    let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write(ShortReport.text, to: "reports/good.md")
    }

    /// `map` over the folder: the good report, and what the test put beside it.
    private func map() async throws -> Tool.Run {
        try await Tool.run(["map", "reports", "--output", "out"], in: scratch.url)
    }

    private func expectOthersWentOn(_ run: Tool.Run, reports: Int = 1) throws {
        #expect(run.status == 3, "\(run.errors)")
        #expect(run.text.hasPrefix("\(reports) report"))
        let files = try scratch.files(under: "out")
        #expect(ShortReport.products.allSatisfy { files[$0] != nil })
    }

    @Test("an empty file is set aside, the others go on")
    func empty() async throws {
        try scratch.write("", to: "reports/empty.txt")
        let run = try await map()
        try expectOthersWentOn(run)
        #expect(run.errors == "incidentmap: reports/empty.txt: the file is empty; nothing was read from it.\n")
    }

    @Test("a file of nothing but front matter or blanks is set aside", arguments: ["---\nid: x\n---\n", " \n\t\n"])
    func hollow(text: String) async throws {
        try scratch.write(text, to: "reports/hollow.md")
        let run = try await map()
        try expectOthersWentOn(run, reports: 2)
        #expect(run.errors.contains("reports/hollow.md: the report has no text"))
    }

    @Test("only an empty file is a failure that writes nothing")
    func onlyEmpty() async throws {
        try scratch.write("", to: "empty.txt")
        let run = try await Tool.run(["map", "empty.txt", "--output", "out"], in: scratch.url)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors
                == "incidentmap: there is no report to read: empty.txt: the file is empty; nothing was read from it.\n")
        #expect(try scratch.names() == ["empty.txt", "reports"])
    }

    @Test(
        "a table of which no row can be taken is a failure that names the first row, not what its columns were taken for"
    )
    func onlyBadRows() async throws {
        try scratch.write("when,latitude,longitude\n2020-05-05,95,44\n", to: "bad.csv")
        let run = try await Tool.run(["map", "bad.csv", "--output", "out"], in: scratch.url)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("incidentmap: there is no report to read: bad.csv:2: latitude \"95\" is outside"))
    }

    @Test("Western bytes that are no UTF-8 are read as windows-1252, with a note")
    func western() async throws {
        let text = Array("A rocket fell in Baghdad, caf".utf8) + [0xE9] + Array(" owners said.\n".utf8)
        try scratch.write(text, to: "reports/latin1.txt")
        let run = try await map()
        #expect(run.status == 0, "\(run.errors)")
        let incidents = String(decoding: try #require(try scratch.files(under: "out")["incidents.json"]), as: UTF8.self)
        #expect(incidents.contains("it was read as windows-1252"))
        #expect(run.errors.contains("latin1.txt: the file does not say its encoding; it was read as windows-1252.\n"))
    }

    @Test("an encoding that is not known is told, the others go on")
    func unknownEncoding() async throws {
        let text = Array("<meta charset=koi8-r>".utf8) + [0xF2, 0xC1, 0xCB, 0xC5, 0xD4, 0xD9, 0x0A]
        try scratch.write(text, to: "reports/russian.html")
        let run = try await map()
        try expectOthersWentOn(run)
        #expect(
            run.errors
                == "incidentmap: reports/russian.html: not UTF-8, and its encoding \"koi8-r\" is not read here; save it as UTF-8. The file was left out.\n"
        )
    }

    @Test("a binary file is set aside, the others go on")
    func binary() async throws {
        try scratch.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], to: "reports/picture.txt")
        let run = try await map()
        try expectOthersWentOn(run)
        #expect(
            run.errors
                == "incidentmap: reports/picture.txt: this is no text (it has NUL or control bytes); the file was left out.\n"
        )
    }

    @Test("any bytes at all end in an answer, not a crash", arguments: 0..<6)
    func noise(seed: UInt64) async throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let bytes = (0..<4_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Half of the runs stay in ASCII, so that they pass the door and reach the reader.
            let byte = UInt8(truncatingIfNeeded: state >> 33)
            return seed.isMultiple(of: 2) ? byte : max(1, byte & 0x7F)
        }
        for ending in ["txt", "md", "html", "jsonl"] { try scratch.write(bytes, to: "reports/noise.\(ending)") }
        let run = try await map()
        #expect([0, 3].contains(run.status), "\(run.status) \(run.errors)")
        #expect(!run.errors.contains("rror:"))
    }

    @Test("an unknown front-matter key is told with its line and the known ones")
    func unknownKey() async throws {
        try scratch.write(
            "---\ntitle: A\npublishd: 2020-05-19\n---\nA rocket fell in the Green Zone.\n", to: "reports/key.md")
        let run = try await map()
        #expect(run.status == 0)
        #expect(
            run.errors.contains(
                "reports/key.md:3: front matter has the unknown key \"publishd\"; known are id, title, publisher, author, url, published, language."
            ))
    }

    @Test(
        "a date that no calendar has is told with its line", arguments: ["2020-02-30", "2020-13-01", "yesterday", "0"])
    func impossibleDate(date: String) async throws {
        try scratch.write(
            "---\npublished: \(date)\n---\nA rocket fell in the Green Zone on Tuesday.\n", to: "reports/date.md")
        let run = try await map()
        #expect(run.status == 0)
        #expect(
            run.errors.contains("incidentmap: reports/date.md:2: published \"\(date)\" is no date; write YYYY-MM-DD."))
        let incidents = String(decoding: try #require(try scratch.files(under: "out")["incidents.json"]), as: UTF8.self)
        #expect(!incidents.contains("\"edtf\": \"\(date)\""))
    }

    @Test("front matter that is no YAML is told, and the report read all the same")
    func notYAML() async throws {
        try scratch.write("---\ntitle: [never closed\n---\nA rocket fell in the Green Zone.\n", to: "reports/yaml.md")
        let run = try await map()
        #expect(run.status == 0)
        #expect(run.errors.contains("reports/yaml.md: the front matter is not YAML"))
        #expect(run.text.hasPrefix("2 reports"))
    }

    @Test("a bad line of a .jsonl file is told with its number, the other lines go on")
    func badLine() async throws {
        let lines = [
            "{\"id\": \"a\", \"text\": \"A rocket fell in the Green Zone.\", \"published\": \"2020-05-19\"}",
            "{\"id\": \"b\", \"text\": ", "{\"id\": \"c\"}", "",
            "{\"id\": \"d\", \"text\": \"A mortar shell hit Dora.\"}",
        ]
        try scratch.write(lines.joined(separator: "\n"), to: "reports/wire.jsonl")
        let run = try await map()
        try expectOthersWentOn(run, reports: 3)
        #expect(run.errors.contains("reports/wire.jsonl:2: not a JSON object with a \"text\"; the line was left out"))
        #expect(
            run.errors.contains(
                "reports/wire.jsonl:3: not a JSON object with a \"text\"; the line was left out (\"text\" is missing)"))
    }

    @Test("a name that is not there is told, the others go on")
    func missing() async throws {
        let run = try await Tool.run(["map", "reports", "nowhere.txt", "--output", "out"], in: scratch.url)
        try expectOthersWentOn(run)
        #expect(run.errors == "incidentmap: nowhere.txt: there is no such file or folder.\n")
    }
}
