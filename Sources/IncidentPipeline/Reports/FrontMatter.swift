internal import IncidentModel
internal import Yams

/// The YAML between `---` lines that a report may open with.
struct FrontMatter {
    /// Every key, one a line in the documentation.
    static let keys = ["id", "title", "publisher", "author", "url", "published", "language"]

    var values: [String: String] = [:]
    var published: PartialDate?
    var findings: [Finding] = []
    /// Where the report's own text begins.
    var bodyStart = 0

    /// - Parameters:
    ///   - text: the whole file.
    ///   - file: for messages.
    init(_ text: [UInt8], file: String) {
        guard let block = Self.block(in: text) else { return }
        bodyStart = block.bodyStart
        let yaml = String(decoding: text[block.yaml], as: UTF8.self)
        do {
            guard let node = try Yams.compose(yaml: yaml) else { return }
            guard let mapping = node.mapping else {
                findings.append(
                    Self.finding(
                        "front-matter", "\(file): the front matter is no list of `key: value` lines; it was ignored."))
                return
            }
            for (key, value) in mapping { take(key.string ?? "?", value.scalar?.string, line: key.mark?.line, file) }
        } catch {
            findings.append(
                Self.finding(
                    "front-matter",
                    "\(file): the front matter is not YAML (\(Self.firstLine(of: error))); it was ignored."))
        }
    }

    private mutating func take(_ key: String, _ value: String?, line: Int?, _ file: String) {
        let place = "\(file):\((line ?? 0) + 1)"
        guard Self.keys.contains(key) else {
            return findings.append(
                Self.finding(
                    "unknown-key",
                    "\(place): front matter has the unknown key \"\(key)\"; known are \(Self.keys.joined(separator: ", ")). It was ignored."
                ))
        }
        guard let value else {
            return findings.append(
                Self.finding(
                    "front-matter", "\(place): \(key) has no plain value; write `\(key): text`. It was ignored."))
        }
        values[key] = value
        if key == "published" {
            published = PartialDate(edtf: String(value.prefix(10)))
            if published == nil {
                findings.append(
                    Self.finding(
                        "impossible-date",
                        "\(place): published \"\(value)\" is no date; write YYYY-MM-DD. Weekdays in this report stay without a date."
                    ))
            }
        }
    }

    /// The bytes between the first two `---` lines, when the file opens with one.
    private static func block(in text: [UInt8]) -> (yaml: Range<Int>, bodyStart: Int)? {
        var start = 0
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        guard let first = line(from: start, text), isFence(first.content, text) else { return nil }
        var next = first.next
        while let line = line(from: next, text) {
            if isFence(line.content, text) { return (first.next..<line.content.lowerBound, line.next) }
            next = line.next
        }
        return nil
    }

    private static func line(from start: Int, _ text: [UInt8]) -> (content: Range<Int>, next: Int)? {
        guard start < text.count else { return nil }
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        return (start..<end, min(end + 1, text.count))
    }

    private static func isFence(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
        var bytes = text[line]
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return bytes.elementsEqual("---".utf8)
    }

    private static func finding(_ code: String, _ message: String) -> Finding { Finding(code: code, message: message) }

    private static func firstLine(of error: any Error) -> String {
        String(String(describing: error).split(whereSeparator: \.isNewline).first ?? "unreadable")
    }
}
