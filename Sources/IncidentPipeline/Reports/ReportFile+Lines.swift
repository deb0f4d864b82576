internal import ContentHashing
internal import Glibc
internal import IncidentModel
internal import JSONReading
internal import PageReading

extension ReportFile {
    /// What a line came to.
    private struct ReadLine: Sendable {
        var report: Report?
        var finding: Finding?
        var synonyms: [String: String] = [:]
    }

    mutating func readLines(_ bytes: [UInt8], _ path: String, _ fields: ReportFields) {
        var lines = LineReading()
        bytes.withUnsafeBufferPointer { readLines($0, path, fields, &lines) }
        noteSynonyms(lines, path)
    }

    /// What is known of a file while its lines are read piece by piece.
    struct LineReading {
        /// Of the lines passed.
        var count = 0
        var synonyms: [String: String] = [:]
    }

    /// - Parameter piece: whole lines.
    mutating func readLines(
        _ piece: UnsafeBufferPointer<UInt8>, _ path: String, _ fields: ReportFields, _ reading: inout LineReading
    ) {
        let lines = Self.lines(of: piece, after: &reading.count)
        let groups = stride(from: 0, to: lines.count, by: 64).map { lines[$0..<min($0 + 64, lines.count)] }
        nonisolated(unsafe) let piece = piece
        let read = groups.concurrentMap(stride: 1) { lines in
            var scan = JSONScan(opening: "")
            return lines.map { Self.read($0.range, of: piece, &scan, number: $0.number, path, fields) }
        }
        for line in read.joined() {
            if let finding = line.finding { findings.append(finding) }
            if let report = line.report { reports.append(report) }
            if !line.synonyms.isEmpty { reading.synonyms.merge(line.synonyms) { first, _ in first } }
        }
    }

    mutating func noteSynonyms(_ reading: LineReading, _ path: String) {
        guard !reading.synonyms.isEmpty else { return }
        let told = reading.synonyms.sorted { $0.key < $1.key }.map { "\"\($0.value)\" as \($0.key)" }
        findings.append(
            Finding(
                code: "fields-recognised", severity: .note, message: "\(path): read \(told.joined(separator: ", "))."))
    }

    /// Those that are not blank.
    private static func lines(
        of piece: UnsafeBufferPointer<UInt8>, after count: inout Int
    ) -> [(number: Int, range: Range<Int>)] {
        var lines: [(number: Int, range: Range<Int>)] = []
        var start = 0
        while start < piece.count {
            let end = piece.lineEnd(from: start)
            count += 1
            if piece[start..<end].contains(where: { $0 > 0x20 }) { lines.append((count, start..<end)) }
            start = end + 1
        }
        return lines
    }

    private static func read(
        _ line: Range<Int>, of file: UnsafeBufferPointer<UInt8>, _ scan: inout JSONScan, number: Int, _ path: String,
        _ fields: ReportFields
    ) -> ReadLine {
        let place = "\(path):\(number)"
        do throws(ReportLine.Problem) {
            let record = try ReportLine(line, of: file, &scan, fields)
            let values = record.values
            let published = values["published"].flatMap(day)
            var finding: Finding?
            if let given = values["published"], published == nil {
                finding = Finding(
                    code: "impossible-date",
                    message: "\(place): published \"\(given.prefix(40))\" is no date; write YYYY-MM-DD.")
            }
            let text = text(values["text"] ?? "")
            let report = Report(
                id: ReportID(values["id"] ?? "\(path.split(separator: "/").last ?? "report")-\(number)"),
                title: values["title"], publisher: values["publisher"], author: values["author"], url: values["url"],
                published: published, language: values["language"], sha256: SHA256Digest(of: text).hexadecimal,
                text: text, source: place)
            return ReadLine(report: report, finding: finding, synonyms: record.synonyms)
        } catch {
            let message = "\(place): not a JSON object with a \"text\"; the line was left out (\(error.cause))."
            return ReadLine(finding: Finding(code: "bad-json-line", message: message, isSetAside: true))
        }
    }

    /// Markup is read as a page's; all else stays as it is, byte for byte.
    private static func text(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let isMarkup =
            bytes.contains(UInt8(ascii: "<"))
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
}
