internal import ContentHashing
internal import FoundationEssentials
internal import IncidentModel
internal import PageReading

extension ReportFile {
    /// What a line came to.
    private struct ReadLine: Sendable {
        var report: Report?
        var finding: Finding?
        var synonyms: [String: String] = [:]
    }

    mutating func readLines(_ bytes: [UInt8], _ path: String, _ fields: ReportFields) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { $0.element.contains { $0 > 0x20 } }
        var synonyms: [String: String] = [:]
        for line in lines.concurrentMap({ Self.read($0.element, number: $0.offset + 1, path, fields) }) {
            if let finding = line.finding { findings.append(finding) }
            if let report = line.report { reports.append(report) }
            synonyms.merge(line.synonyms) { first, _ in first }
        }
        guard !synonyms.isEmpty else { return }
        let told = synonyms.sorted { $0.key < $1.key }.map { "\"\($0.value)\" as \($0.key)" }.joined(separator: ", ")
        findings.append(
            Finding(code: "fields-recognised", severity: .note, message: "\(path): read \(told)."))
    }

    private static func read(
        _ line: ArraySlice<UInt8>, number: Int, _ path: String, _ fields: ReportFields
    ) -> ReadLine {
        let place = "\(path):\(number)"
        do {
            let decoder = JSONDecoder()
            decoder.userInfo[ReportLine.fieldsKey] = fields
            let record = try decoder.decode(ReportLine.self, from: Data(line))
            let values = record.values
            let published = values["published"].flatMap(day)
            var finding: Finding?
            if let given = values["published"], published == nil {
                finding = Finding(
                    code: "impossible-date",
                    message: "\(place): published \"\(given.prefix(40))\" is no date; write YYYY-MM-DD.")
            }
            let text = text(values["text"] ?? "", title: values["title"])
            let report = Report(
                id: ReportID(values["id"] ?? "\(path.split(separator: "/").last ?? "report")-\(number)"),
                title: values["title"], publisher: values["publisher"], author: values["author"], url: values["url"],
                published: published, language: values["language"], sha256: SHA256Digest(of: text).hexadecimal,
                text: text, source: place)
            return ReadLine(report: report, finding: finding, synonyms: record.synonyms)
        } catch {
            let message = "\(place): not a JSON object with a \"text\"; the line was left out (\(cause(error)))."
            return ReadLine(finding: Finding(code: "bad-json-line", message: message, isSetAside: true))
        }
    }

    /// Markup is read as a page's; all else stays as it is, byte for byte.
    private static func text(_ text: String, title: String?) -> [UInt8] {
        let bytes = Array(text.utf8)
        let isMarkup =
            text.utf8.contains(UInt8(ascii: "<"))
            && ["</p>", "</P>", "<br", "<BR", "</div>", "</html>"].contains { text.contains($0) }
        return isMarkup ? WebPage(bytes).text : bytes
    }

    /// A date in words, or seconds or milliseconds since 1970 (the day in UTC).
    private static func day(_ text: String) -> PartialDate? {
        if let number = Int(text), text.utf8.count == 10 || text.utf8.count == 13 {
            let seconds = text.utf8.count == 13 ? number / 1000 : number
            return CivilDay(daysSince1970: seconds / 86_400).partialDate
        }
        return PartialDate(edtf: String(text.prefix(10))) ?? PublicationDay.read(text)
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
