import Foundation
import TestSupport
import Testing

@Suite("Reports as pages, feeds and lines") struct PagesAndFeedsTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private static let sentence =
        "A Katyusha rocket fell in the Green Zone of Baghdad on Tuesday, police said. Nobody was hurt."

    private func incidents() throws -> String {
        String(decoding: try #require(try scratch.files(under: "out")["incidents.json"]), as: UTF8.self)
    }

    @Test("a page becomes an incident with the page's own date, and its evidence stands in the text that `text` prints")
    func page() async throws {
        try scratch.write(
            """
            <html lang=en><head><meta property="article:published_time" content="2020-05-19T08:00:00+03:00"><meta property="og:site_name" content="Example Wire"></head>
            <body><nav><p>A rocket fell in Karrada on Monday, says the menu, which nobody reads, of course.</p></nav><article><h1>Rocket in the capital</h1><p>\(Self.sentence)</p></article></body></html>
            """, to: "page.html")
        let run = try await Tool.run(["map", "page.html", "--output", "out"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("1 report, 1 incident"))
        let record = try incidents()
        #expect(record.contains("\"edtf\": \"2020-05-19\""))
        #expect(record.contains("\"publisher\": \"Example Wire\""))
        #expect(!record.contains("Karrada"))
        let text = try await Tool.run(["text", "page.html", "--format", "json"], in: scratch.url)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.output)) as? [String: String])
        let drawn = Array(try #require(object["text"]).utf8)
        #expect(String(decoding: drawn, as: UTF8.self) == "Rocket in the capital\n\n\(Self.sentence)")
        var evidence = 0
        for match in record.matches(of: /"start": (\d+), "end": (\d+), "quote": "([^"\\]*)"/) {
            let range = try #require(Int(match.1))..<(try #require(Int(match.2)))
            #expect(String(decoding: drawn[range], as: UTF8.self) == match.3)
            evidence += 1
        }
        #expect(evidence > 3)
    }

    @Test("what `text` prints is a report file that reads to the same text")
    func textReadsBack() async throws {
        try scratch.write(
            "<html lang=en><title>x</title><meta property=og:title content='A \"quoted\" title: with colon'><p>\(Self.sentence)</p>",
            to: "page.html")
        let printed = try await Tool.run(["text", "page.html"], in: scratch.url)
        try scratch.write(printed.output, to: "again.md")
        let again = try await Tool.run(["text", "again.md"], in: scratch.url)
        #expect(again.output == printed.output)
        #expect(printed.text.contains(#"title: "A \"quoted\" title: with colon""#))
    }

    @Test("a feed gives a report an item, whatever its file is called")
    func feed() async throws {
        let feed = """
            <rss><channel><title>Example Wire</title><item><title>One</title><pubDate>Tue, 19 May 2020 09:00:00 +0300</pubDate><description>\(Self.sentence)</description></item>
            <item><title>Two</title><description>The weather is fine.</description></item></channel></rss>
            """
        for name in ["feed.xml", "feed.rss", "feed.txt"] {
            try scratch.write(feed, to: name)
            let run = try await Tool.run(["map", name, "--output", "out", "--force"], in: scratch.url)
            #expect(run.text.hasPrefix("2 reports, 1 incident"), "\(name): \(run.text) \(run.errors)")
            #expect(try incidents().contains("\"id\": \"feed-1\""))
        }
    }

    @Test("an Arabic page in windows-1256 gives Arabic quotes")
    func arabic() async throws {
        let body: [UInt8] = [
            0xD3, 0xDE, 0xD8, 0x20, 0xD5, 0xC7, 0xD1, 0xE6, 0xCE, 0x20, 0xDD, 0xED, 0x20, 0xC7, 0xE1, 0xE3, 0xE4, 0xD8,
            0xDE, 0xC9, 0x20, 0xC7, 0xE1, 0xCE, 0xD6, 0xD1, 0xC7, 0xC1, 0x20, 0xE6, 0xD3, 0xD8, 0x20, 0xC8, 0xDB, 0xCF,
            0xC7, 0xCF, 0x2E,
        ]
        try scratch.write(Array("<meta charset=windows-1256><p>".utf8) + body, to: "page.html")
        let run = try await Tool.run(["read", "page.html", "--published", "2020-05-19"], in: scratch.url)
        #expect(run.text.contains("المنطقة الخضراء"), "\(run.text.prefix(600)) \(run.errors)")
    }

    @Test("lines of JSON with other names, nested members and lists are read, and the names told")
    func fields() async throws {
        try scratch.write(
            """
            {"headline": "One", "body": "\(Self.sentence)", "source": {"name": "Example Wire"}, "authors": ["A", "B"], "date": 1589875200, "lang": "en"}
            {"headline": "Two", "maintext": ["The weather", "is fine."], "date_publish": "2020-05-19 10:00:00"}

            """, to: "crawl.jsonl")
        let run = try await Tool.run(["map", "crawl.jsonl", "--output", "out"], in: scratch.url)
        #expect(run.text.hasPrefix("2 reports, 1 incident"), "\(run.errors)")
        let record = try incidents()
        for words in [
            "read \\\"authors\\\" as author, ", "\"author\": \"A; B\"", "\"publisher\": \"Example Wire\"",
            "\"published\": \"2020-05-19\"",
        ] {
            #expect(record.contains(words), "\(words)")
        }
        try scratch.write("{\"x\": {\"y\": \"\(Self.sentence)\"}, \"when\": \"May 19, 2020\"}\n", to: "own.jsonl")
        let own = try await Tool.run(
            ["text", "own.jsonl", "--fields", "text=x.y,published=when", "--format", "json"], in: scratch.url)
        #expect(own.text.contains("\"published\": \"2020-05-19\", \"text\": \"A Katyusha"), "\(own.errors)")
    }

    @Test("a wrong --fields is wrong usage that says why", arguments: ["text", "text=", "words=body", "", "text=a,,"])
    func wrongFields(fields: String) async throws {
        let run = try await Tool.run(["text", "x.jsonl", "--fields", fields], in: scratch.url)
        #expect(run.status == 64)
        #expect(run.errors.contains("--fields"))
    }

    @Test(
        "lines that hold no report are told with their number, the others go on",
        arguments: [
            "{", "[]", "5", "null", "\"text\"", "{}", "{\"text\": 5.5}", "{\"text\": null}", "{\"text\": {\"a\": 1}}",
            "{\"text\": [1]}", "{\"text\": \"\\ud800\"}", "{\"title\": \"only\"}",
            "{\"text\": \"a\", \"title\": 5e999}",
            String(repeating: "[", count: 100_000), String(repeating: "{\"text\":", count: 100_000),
            "{\"text\": \"a\"}}",
        ])
    func badLines(line: String) async throws {
        try scratch.write("\(line)\n{\"text\": \"\(Self.sentence)\"}\n", to: "lines.jsonl")
        let run = try await Tool.run(["text", "lines.jsonl", "--format", "json"], in: scratch.url)
        #expect(run.text.contains("A Katyusha rocket"))
        #expect(run.status == 3, "\(run.errors)")
        #expect(run.errors.hasPrefix("incidentmap: lines.jsonl:1: "))
        #expect(run.errors.split(separator: "\n").count == 1)
    }
}
