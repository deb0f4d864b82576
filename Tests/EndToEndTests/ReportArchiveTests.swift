import TestSupport
import Testing
import ZipArchives

@Suite("Archives of reports") struct ReportArchiveTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in entries { writer.add(bytes, as: name) }
        return try writer.bytes()
    }

    @Test("the reports of an archive are read by name, what is none is passed over")
    func reports() async throws {
        let files: [(String, [UInt8])] = [
            ("b/page.html", Array("<p>Two rockets fell in Dora, police said.</p>".utf8)),
            ("a.md", Array(ShortReport.text.utf8)),
            ("README.md", Array("about".utf8)), ("picture.jpg", [0xFF, 0xD8, 0]), ("__MACOSX/a.md", [0, 5]), ("c/", []),
            ("in.zip", try archive([("d.txt", Array("x".utf8))])), (".hidden.txt", Array("x".utf8)),
        ]
        try scratch.write(try archive(files), to: "all.zip")
        let run = try await Tool.run(["text", "all.zip", "--format", "json"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.map { $0.prefix(12) } == ["{\"id\": \"a\", ", "{\"id\": \"page"])
        let piped = try await Tool.run(["text", "-", "--format", "json"], in: scratch.url, input: try archive(files))
        #expect(piped.output == run.output)
    }

    @Test(
        "an entry with a name that leads out of the archive is refused, the others go on, and nothing is unpacked",
        arguments: ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:/evil.txt", "a\\..\\evil.txt"])
    func names(name: String) async throws {
        try scratch.write(
            try archive([(name, Array("A rocket fell.".utf8)), ("good.md", Array(ShortReport.text.utf8))]),
            to: "in/a.zip")
        let run = try await Tool.run(["text", "in/a.zip", "--format", "json"], in: scratch.url)
        #expect(run.status == 3)
        #expect(run.lines.count == 1)
        #expect(run.errors.contains("leads out of the archive"))
        #expect(try scratch.files().keys.sorted() == ["in/a.zip"])
    }

    @Test(
        "what is no archive, or broken, is told in one sentence",
        arguments: ["", "PK", "no archive", "PK\u{3}\u{4}", "PK\u{5}\u{6}" + String(repeating: "\u{0}", count: 18)])
    func broken(bytes: String) async throws {
        try scratch.write(bytes, to: "a.zip")
        let run = try await Tool.run(["text", "a.zip"], in: scratch.url)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("incidentmap: a.zip: "), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("an archive that is cut or spoiled in its middle gives what is sound", arguments: [0.3, 0.5, 0.7, 0.95])
    func spoiled(at share: Double) async throws {
        var bytes = try archive((0..<20).map { ("\($0).txt", Array("Report \($0): \(ShortReport.text)".utf8)) })
        let middle = Int(Double(bytes.count) * share)
        for index in middle..<min(middle + 8, bytes.count) { bytes[index] ^= 0x5A }
        try scratch.write(bytes, to: "a.zip")
        let run = try await Tool.run(["text", "a.zip", "--format", "json"], in: scratch.url)
        #expect([0, 1, 3].contains(run.status), "\(run.status) \(run.errors)")
        #expect(run.status == 0 || run.errors.hasPrefix("incidentmap: a.zip: "))
    }

    @Test("a bomb is stopped where no text would be packed so tight")
    func bomb() async throws {
        let zeros = [UInt8](repeating: 0x20, count: 60_000_000)
        try scratch.write(try archive([("bomb.txt", zeros), ("good.md", Array(ShortReport.text.utf8))]), to: "a.zip")
        let run = try await Tool.run(["text", "a.zip", "--format", "json"], in: scratch.url)
        #expect(run.status == 3)
        #expect(run.lines.count == 1)
        #expect(run.errors.contains("unpacks to 60000000 bytes, more than 50000000"))
    }

    @Test("entries that are each no bomb are one together")
    func bombOfMany() async throws {
        let spaces = [UInt8](repeating: 0x20, count: 20_000_000)
        let bombs = (0..<5).map { ("z\($0).txt", spaces) }
        try scratch.write(try archive([("good.md", Array(ShortReport.text.utf8))] + bombs), to: "a.zip")
        let run = try await Tool.run(["text", "a.zip", "--format", "json"], in: scratch.url)
        #expect(run.status == 3)
        #expect(run.errors.contains("a.zip: the entry \"z2.txt\" unpacks to 20000000 bytes, more than"))
    }
}
