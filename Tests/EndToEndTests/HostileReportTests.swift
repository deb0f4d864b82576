import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite("A report that tries to break out")
struct HostileReportTests {
    /// Markup, entities, quotes, formulas, control characters and direction marks, where products show words.
    static let report = """
        ---
        id: =cmd|' /C calc'!A0
        title: "<script>alert(1)</script> & \\"q\\" ]]>"
        publisher: "\\u202Eevil <b>&amp; 'x'"
        url: "javascript:alert(1)"
        published: 2020-05-19
        ---

        A Katyusha rocket fired from Zafaraniya fell in the <script>alert("Green")</script> Green Zone of Baghdad on Tuesday,
        =HYPERLINK("http://x") & Co. "police" <img src=x onerror=alert(1)> said. A rocket hit the \u{202E}Dora\u{202C} area & \
        a house called <b>"=1+1"</b>\u{1B}[31m\u{7}\u{2028}, Colonel +1 "O'Neil" <svg onload=alert(1)> told reporters. \
        It damaged the "@SUM(1)" <i>school</i> & three cars. Nobody was hurt.

        """

    private func products() async throws -> [String: [UInt8]] {
        let scratch = try ScratchFolder()
        try scratch.write(Self.report, to: "<script>&\"'.md")
        let run = try await Tool.run(
            ["map", "<script>&\"'.md", "--output", "out", "--title", "<script>&\u{1B}\"'"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.errors.unicodeScalars.contains { $0.value == 0x1B })
        let files = try scratch.files(under: "out")
        #expect(files.count == ShortReport.products.count + 1)
        return files
    }

    @Test("leaves every product well-formed and without markup, control characters or direction overrides")
    func inert() async throws {
        // A database is no text and keeps the words as they are; `GeoPackageTests` look into it.
        for (name, bytes) in try await products() where !name.hasSuffix(".gpkg") {
            let text = try #require(String(validating: bytes, as: UTF8.self), "\(name)")
            for scalar in text.unicodeScalars {
                let isControl =
                    scalar.value < 0x20 && !"\n\r".unicodeScalars.contains(scalar)
                    || (0x7F...0x9F).contains(scalar.value)
                let isOverride = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                #expect(!isControl && !isOverride, "\(name) holds U+\(String(scalar.value, radix: 16))")
            }
            if name.hasSuffix(".csv") { continue }
            // The page has a script and bold type of its own, and its data keep their words behind \\u003c.
            let foreign =
                name.hasSuffix(".html")
                ? ["<script>alert", "<img", "<svg onload", "<i>school", "<b>\"", "<b>&amp;"]
                : ["<script", "<img", "<svg onload", "<b>", "onerror=alert(1)>"]
            for markup in foreign {
                #expect(!text.contains(markup), "\(name) holds \(markup)")
            }
        }
    }

    @Test("leaves JSON that parses and XML that is well-formed, with the words in it")
    func wellFormed() async throws {
        let files = try await products()
        for (name, bytes) in files where name.hasSuffix("json") {
            #expect(throws: Never.self, "\(name)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
        }
        #expect(files.keys.contains { $0.hasPrefix("maps/") })
        for (name, bytes) in files where name.hasSuffix(".svg") {
            let document = XMLParser(data: Data(bytes))
            let elements = ElementNames()
            document.delegate = elements
            #expect(document.parse(), "\(name): \(String(describing: document.parserError))")
            #expect(
                elements.names.isDisjoint(with: ["script", "foreignObject", "image", "iframe", "b", "img"]), "\(name)")
            #expect(elements.handlers.isEmpty, "\(name): \(elements.handlers)")
        }
        let record = try #require(files["incidents.json"])
        let full = try #require(try JSONSerialization.jsonObject(with: Data(record)) as? [String: Any])
        let reports = try #require(full["reports"] as? [[String: Any]])
        #expect(reports.first?["title"] as? String == "<script>alert(1)</script> & \"q\" ]]>")
    }

    @Test("leaves tables without a cell that a spreadsheet would run")
    func tables() async throws {
        for (name, bytes) in try await products() where name.hasSuffix(".csv") {
            let text = String(decoding: bytes, as: UTF8.self)
            var isQuoted = false
            var isCellStart = true
            for scalar in text.unicodeScalars {
                if isCellStart, scalar == "\"", !isQuoted {
                    isQuoted = true
                    continue
                }
                if isCellStart { #expect(!"=+@\t".unicodeScalars.contains(scalar), "\(name)") }
                isCellStart = false
                if scalar == "\"" { isQuoted.toggle() }
                if !isQuoted, scalar == "," || scalar == "\n" { isCellStart = true }
            }
            #expect(!isQuoted)
        }
    }

    @Test("cannot steer the terminal that reads its words")
    func terminal() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.report, to: "report.md")
        for command in [["explain", "2020", "report.md"], ["read", "report.md"], ["locate", "\u{1B}[31mDora\u{7}"]] {
            let run = try await Tool.run(command, in: scratch.url)
            let said = run.text + run.errors
            #expect(!said.unicodeScalars.contains { [0x1B, 0x07, 0x202E].contains($0.value) }, "\(command)")
        }
    }
}

private final class ElementNames: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    /// Attributes that a browser would run, or that fetch from elsewhere.
    var handlers: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.insert(name)
        for (key, value) in attributes where key.hasPrefix("on") || key.hasSuffix("href") && !value.hasPrefix("#") {
            handlers.append("\(key)=\(value)")
        }
    }
}
