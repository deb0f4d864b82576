import Foundation
import IncidentModel
import Testing

@testable import IncidentPipeline

@Suite("A file of JSON lines read piece by piece")
struct MappedLinesTests {
    private func file(_ bytes: [UInt8]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl").path()
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    private let lines = [
        #"{"id": 12345678901234567890, "text": "Two rockets hit Dora.", "published": "2021-03-04"}"#, "",
        #"{"headline": "One", "body": ["A \u0627\ud83d\ude80", "B"], "source": {"name": "AFP"}, "lang": null}"#, "   ",
        #"{"title": "no text"}"#, #"{"text": "a", "text": "b"}"#, #"["text"]"#, #"{"text": true}"#, "\"text", "{",
        #"{"text": "قصف", "author": ["X", "Y"], "date": 1614816000, "url": 250}"#,
    ]

    @Test(
        "says what the same file read as a whole says, wherever it is cut", arguments: [1, 40, 1000], ["\n", "\r\n"])
    func sameAsWhole(bytesOfPiece: Int, lineEnd: String) throws {
        for (head, tail) in [("", ""), ("\u{FEFF}", "\n\n")] {
            let bytes = Array((head + lines.joined(separator: lineEnd) + tail).utf8)
            let path = try file(bytes)
            defer { try? FileManager.default.removeItem(atPath: path) }
            let whole = ReportFile(bytes: bytes, name: "x.jsonl", path: path)
            let mapped = try #require(MappedLines(path: path, leastBytes: 1, bytesOfPiece: bytesOfPiece))
            let read = try #require(mapped.read(path: path, ReportFields()))
            #expect(read.file.reports.map(told) == whole.reports.map(told))
            #expect(read.file.findings == whole.findings)
            #expect(read.file.reports.count == 3)
            #expect(read.bytes == bytes.count)
            let loaded = ReportLoader().load([path])
            #expect(read.sha256 == loaded.inputs.first?.sha256)
        }
    }

    private func told(_ report: Report) -> String {
        [
            report.id.rawValue, report.title ?? "-", report.publisher ?? "-", report.author ?? "-", report.url ?? "-",
            report.published?.edtf ?? "-", report.language ?? "-", report.sha256, report.quote(report.body),
            report.source,
        ].joined(separator: "|")
    }

    @Test("keeps numbers as they are written, and the members of nested objects")
    func values() throws {
        let path = try file(Array(lines.joined(separator: "\n").utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reports = ReportLoader().load([path]).reports
        #expect(reports.first?.id == "12345678901234567890")
        #expect(reports.dropFirst().first?.publisher == "AFP")
        #expect(reports.dropFirst().first.map { $0.quote($0.body) } == "A \u{627}\u{1F680}\n\nB")
        #expect(reports.last?.author == "X; Y")
        #expect(reports.last?.published?.edtf == "2021-03-04")
        #expect(reports.last?.url == "250")
    }

    @Test("says of each line that it leaves out what is the matter")
    func faults() throws {
        let path = try file(Array(lines.joined(separator: "\n").utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let causes = ReportLoader().load([path]).findings.filter { $0.code == "bad-json-line" }.map {
            String($0.message.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" })
        }
        #expect(
            causes == [
                "\"text\" is missing", "it is no JSON: the member \"text\" stands twice, column 21",
                "it holds another value", "\"text\" is not text", "it is no JSON: a text is never closed, column 6",
                "it is no JSON: a member's name in quotation marks belongs here, column 2",
            ])
    }

    @Test("leaves what is no UTF-8 to whoever decodes it whole")
    func otherEncodings() throws {
        let path = try file(Array(#"{"text": "caf"#.utf8) + [0xE9] + Array(#""}"#.utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(MappedLines(path: path, leastBytes: 1)?.read(path: path, ReportFields()) == nil)
        #expect(ReportLoader().load([path]).reports.first.map { $0.quote($0.body) } == "café")
    }
}
