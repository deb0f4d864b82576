internal import ContentHashing
internal import IncidentModel
internal import PageReading

/// Turns the bytes of one file into reports, or into a finding that says why not.
struct ReportFile {
    /// Files beyond this are set aside: no report is that long.
    static let maxBytes = 200_000_000

    /// What a file's name or its first bytes say it is.
    enum Kind { case text, page, feed, lines }

    var reports: [Report] = []
    var findings: [Finding] = []

    /// Of which nothing was read yet.
    init() {}

    /// - Parameter fields: where lines of JSON keep what, beside the names that are known anyway.
    init(bytes: [UInt8], name: String, path: String, fields: ReportFields = ReportFields()) {
        if bytes.isEmpty {
            setAside("empty-report", "\(path): the file is empty; nothing was read from it.")
            return
        }
        if bytes.count > Self.maxBytes {
            setAside(
                "too-large",
                "\(path): \(bytes.count) bytes are more than a report's \(Self.maxBytes); split it or give the reports as .jsonl."
            )
            return
        }
        let text: DecodedText
        do {
            text = try DecodedText(bytes)
        } catch {
            switch error {
            case .binary:
                setAside(
                    "binary-file", "\(path): this is no text (it has NUL or control bytes); the file was left out.")
            case .unknown(let encoding):
                let what = encoding.map { "its encoding \"\($0)\" is not read here" } ?? "its encoding is not known"
                setAside(
                    "not-utf8", "\(path): not UTF-8, and \(what); save it as UTF-8. The file was left out.")
            }
            return
        }
        findings += text.remarks(on: path)
        let digest = { SHA256Digest(of: bytes).hexadecimal }
        switch Self.kind(of: text.bytes, name: name) {
        case .lines: readLines(text.bytes, path, fields)
        case .feed: readFeed(text.bytes, name, path)
        case .page: readPage(text.bytes, name, path, digest())
        case .text: readText(text.bytes, name, path, digest())
        }
    }

    private static func kind(of text: [UInt8], name: String) -> Kind {
        switch name.split(separator: ".").last?.lowercased() {
        case "jsonl", "ndjson": return .lines
        case "html", "htm", "xhtml", "shtml": return .page
        case "xml", "rss", "atom", "rdf": return Feed.isFeed(text) ? .feed : .page
        case "md": return .text
        default: break
        }
        let head = text.prefix(64).drop { $0 <= 0x20 }.map { $0 &- 65 < 26 ? $0 | 32 : $0 }
        if head.starts(with: "<!doctype html".utf8) || head.starts(with: "<html".utf8) { return .page }
        if head.starts(with: "<".utf8), Feed.isFeed(text) { return .feed }
        // Lines of JSON on standard input.
        return head.starts(with: "{\"".utf8) ? .lines : .text
    }

    mutating func setAside(_ code: String, _ message: String) {
        findings.append(Finding(code: code, message: message, isSetAside: true))
    }

    /// The file's name without its ending.
    static func stem(of name: String) -> String {
        let stem = name.split(separator: ".", omittingEmptySubsequences: true).dropLast(name.contains(".") ? 1 : 0)
            .joined(separator: ".")
        return stem.isEmpty ? name : stem
    }

    private mutating func readText(_ text: [UInt8], _ name: String, _ path: String, _ digest: String) {
        let matter = FrontMatter(text, file: path)
        findings += matter.findings
        let values = matter.values
        reports.append(
            Report(
                id: ReportID(values["id"] ?? Self.stem(of: name)), title: values["title"],
                publisher: values["publisher"], author: values["author"], url: values["url"],
                published: matter.published, language: values["language"], sha256: digest, text: text,
                body: matter.bodyStart..<text.count, source: path))
    }

    /// Front matter above a page overrides what the page says.
    private mutating func readPage(_ text: [UInt8], _ name: String, _ path: String, _ digest: String) {
        let matter = FrontMatter(text, file: path)
        findings += matter.findings
        let values = matter.values
        let page = WebPage(matter.bodyStart == 0 ? text : Array(text[matter.bodyStart...]))
        switch page.extent {
        case .report: break
        case .teaser:
            findings.append(
                Finding(
                    code: "teaser-only",
                    message: "\(path): the page shows only the beginning or a summary of its report; that was read."))
        case .wholePage:
            if page.text.isEmpty { break }
            findings.append(
                Finding(
                    code: "no-main-text", severity: .note,
                    message: "\(path): no paragraph of a report was found; all that the page shows was read."))
        }
        if matter.published == nil, let date = page.unreadDate {
            findings.append(
                Finding(
                    code: "impossible-date",
                    message: "\(path): the page's date \"\(date.prefix(40))\" is no day that could be read."))
        }
        reports.append(
            Report(
                id: ReportID(values["id"] ?? Self.stem(of: name)), title: values["title"] ?? page.title,
                publisher: values["publisher"] ?? page.publisher, author: values["author"] ?? page.author,
                url: values["url"] ?? page.url, published: matter.published ?? page.published,
                language: values["language"] ?? page.language, sha256: digest, text: page.text, source: path))
    }

    private mutating func readFeed(_ text: [UInt8], _ name: String, _ path: String) {
        guard let feed = Feed(text) else { return }
        if feed.items.isEmpty {
            return setAside("empty-report", "\(path): the feed has no item; nothing was read from it.")
        }
        let stem = Self.stem(of: name)
        for (index, item) in feed.items.enumerated() {
            let place = "\(path), item \(index + 1)"
            if item.text.isEmpty {
                setAside("empty-report", "\(place): it has neither title nor text; it was left out.")
                continue
            }
            if let date = item.unreadDate {
                findings.append(
                    Finding(
                        code: "impossible-date",
                        message: "\(place): its date \"\(date.prefix(40))\" is no day that could be read."))
            }
            reports.append(
                Report(
                    id: ReportID("\(stem)-\(index + 1)"), title: item.title, publisher: item.publisher,
                    author: item.author, url: item.url, published: item.published, language: item.language,
                    sha256: SHA256Digest(of: item.text).hexadecimal, text: item.text, source: place))
        }
    }
}
