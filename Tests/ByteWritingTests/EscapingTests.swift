import ByteWriting
import Foundation
import TestSupport
import Testing

@Suite("Escaped text")
struct EscapingTests {
    @Test("is the same string again when Foundation reads the JSON")
    func jsonRoundTrip() throws {
        let every = String(String.UnicodeScalarView((0...0x2FFF).compactMap { Unicode.Scalar($0) })) + "🚀\u{10FFFF}"
        for text in ["", "\"\\/", HostileText.name, every] {
            let bytes = written { $0.writeJSON(text) }
            #expect(try JSONDecoder().decode(String.self, from: Data(bytes)) == text)
        }
    }

    @Test("shows no control character, direction override or tag in JSON")
    func jsonInert() {
        let text = String(decoding: written { $0.writeJSON(HostileText.name) }, as: UTF8.self)
        #expect(!text.contains("<"))
        #expect(text.unicodeScalars.allSatisfy { !$0.isControl && !$0.isDirectionOverride })
    }

    @Test("is well-formed XML with nothing of its own", arguments: [HostileText.name, "\u{FFFE}\u{FFFF}", "a\tb\nc"])
    func xml(text: String) throws {
        let bytes = Array("<a b=\"".utf8) + written { $0.writeXML(text) } + Array("\"/>".utf8)
        let document = String(decoding: bytes, as: UTF8.self)
        #expect(document.count { $0 == "<" } == 1)
        #expect(document.count { $0 == "\"" } == 2)
        #expect(document.replacing(/&(amp|lt|gt|quot|#39);/, with: "").contains("&") == false)
        #expect(
            document.unicodeScalars.allSatisfy {
                !$0.isControl && !$0.isDirectionOverride && $0.value & 0xFFFE != 0xFFFE
            })
    }

    @Test("keeps Arabic as it is in XML, JSON and CSV")
    func arabic() {
        for write in [
            { $0.writeXML("السفارة") }, { $0.writeCSV("السفارة") }, { $0.writeJSON("السفارة") },
        ] as [(inout ByteWriter) -> Void] {
            #expect(String(decoding: written(write), as: UTF8.self).contains("السفارة"))
        }
    }

    @Test("is never a formula in a table", arguments: HostileText.formulas)
    func csvFormula(text: String) {
        let cell = String(decoding: written { $0.writeCSV(text) }, as: UTF8.self)
        #expect(cell.hasPrefix("\"'"))
        #expect(cell.hasSuffix("\""))
    }

    @Test(
        "is quoted in a table only where RFC 4180 or a spreadsheet asks",
        arguments: [
            ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a;b", "\"a;b\""),
            ("two\nlines", "\"two\nlines\""), ("a-b=c", "a-b=c"), ("nul\u{0}l", "nul\u{FFFD}l"),
            ("\u{202E}abc", "abc"),
        ])
    func csvQuotes(text: String, cell: String) {
        #expect(String(decoding: written { $0.writeCSV(text) }, as: UTF8.self) == cell)
    }

    private func written(_ body: (inout ByteWriter) -> Void) -> [UInt8] {
        var writer = ByteWriter()
        body(&writer)
        return writer.bytes
    }
}
