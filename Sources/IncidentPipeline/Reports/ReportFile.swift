internal import ContentHashing
internal import FoundationEssentials
internal import IncidentModel

/// Turns the bytes of one file into reports, or into a finding that says why not.
struct ReportFile {
    /// Files beyond this are set aside: no report is that long.
    static let maxBytes = 200_000_000

    var reports: [Report] = []
    var findings: [Finding] = []

    init(bytes: [UInt8], name: String, path: String) {
        if let (code, problem) = Self.problem(with: bytes, path) {
            findings.append(Finding(code: code, message: problem, isSetAside: true))
            return
        }
        if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
            readLines(bytes, path)
        } else {
            readText(bytes, name, path)
        }
    }

    /// Why these bytes cannot be reports, if so: code and sentence.
    private static func problem(with bytes: [UInt8], _ path: String) -> (String, String)? {
        if bytes.isEmpty { return ("empty-report", "\(path): the file is empty; nothing was read from it.") }
        if bytes.count > maxBytes {
            return (
                "too-large",
                "\(path): \(bytes.count) bytes are more than a report's \(maxBytes); split it or give the reports as .jsonl."
            )
        }
        if TextEncoding.looksBinary(bytes) {
            return ("binary-file", "\(path): this is no text (it has NUL bytes); the file was left out.")
        }
        if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
            return (
                "not-utf8",
                "\(path): not UTF-8 at byte \(offset) (0x\(hex(bytes[offset]))); save it as UTF-8. The file was left out."
            )
        }
        return nil
    }

    private mutating func setAside(_ code: String, _ message: String) {
        findings.append(Finding(code: code, message: message, isSetAside: true))
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    private mutating func readText(_ bytes: [UInt8], _ name: String, _ path: String) {
        let matter = FrontMatter(bytes, file: path)
        findings += matter.findings
        let isPage = name.hasSuffix(".html") || name.hasSuffix(".htm")
        let stem = name.split(separator: ".", omittingEmptySubsequences: true).dropLast(name.contains(".") ? 1 : 0)
            .joined(separator: ".")
        reports.append(
            Report(
                id: ReportID(matter.values["id"] ?? (stem.isEmpty ? name : stem)), title: matter.values["title"],
                publisher: matter.values["publisher"], url: matter.values["url"], published: matter.published,
                language: matter.values["language"], sha256: SHA256Digest(of: bytes).hexadecimal,
                text: isPage ? HTMLMask.masked(bytes) : bytes, body: matter.bodyStart..<bytes.count, source: path))
    }

    // MARK: - JSON lines

    private struct Line: Decodable {
        var id: String?
        var text: String
        var title: String?
        var publisher: String?
        var url: String?
        var published: String?
        var language: String?
    }

    /// What a line came to.
    private struct ReadLine: Sendable {
        var report: Report?
        var finding: Finding?
    }

    private mutating func readLines(_ bytes: [UInt8], _ path: String) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { $0.element.contains { $0 > 0x20 } }
        for line in lines.concurrentMap({ Self.read($0.element, number: $0.offset + 1, path) }) {
            if let finding = line.finding { findings.append(finding) }
            if let report = line.report { reports.append(report) }
        }
    }

    private static func read(_ line: ArraySlice<UInt8>, number: Int, _ path: String) -> ReadLine {
        let place = "\(path):\(number)"
        do {
            let record = try JSONDecoder().decode(Line.self, from: Data(line))
            let published = record.published.flatMap { PartialDate(edtf: String($0.prefix(10))) }
            var finding: Finding?
            if let given = record.published, published == nil {
                finding = Finding(
                    code: "impossible-date", message: "\(place): published \"\(given)\" is no date; write YYYY-MM-DD.")
            }
            let text = Array(record.text.utf8)
            let report = Report(
                id: ReportID(record.id ?? "\(path.split(separator: "/").last ?? "report")-\(number)"),
                title: record.title, publisher: record.publisher, url: record.url, published: published,
                language: record.language, sha256: SHA256Digest(of: text).hexadecimal, text: text, source: place)
            return ReadLine(report: report, finding: finding)
        } catch {
            let message =
                "\(place): not a JSON object with a \"text\"; the line was left out (\(cause(error)))."
            return ReadLine(finding: Finding(code: "bad-json-line", message: message, isSetAside: true))
        }
    }

    private static func cause(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is not text"
        default: "it does not parse as JSON"
        }
    }
}
