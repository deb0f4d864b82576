public import IncidentModel

/// What a news page says: its report, and where it is from. Any bytes are a page.
public struct WebPage: Sendable {
    /// How much of the report the page holds.
    public enum Extent: Sendable {
        case report
        /// A few lines above a barrier for subscribers, or the summary of a page without a text.
        case teaser
        /// No paragraph was found: all that can be seen.
        case wholePage
    }

    public private(set) var title: String?
    public private(set) var publisher: String?
    /// Names joined by "; ".
    public private(set) var author: String?
    public private(set) var published: PartialDate?
    /// The page's date when no day could be read in it.
    public private(set) var unreadDate: String?
    public private(set) var url: String?
    /// BCP 47, as the page says.
    public private(set) var language: String?
    public private(set) var extent = Extent.report
    /// The headline and the report's blocks, a blank line between two; captions open with "(Photo) ". UTF-8.
    public private(set) var text: [UInt8] = []

    /// - Parameter page: UTF-8.
    public init(_ page: [UInt8]) {
        page.withUnsafeBufferPointer { bytes in
            let tree = PageBuilder.tree(of: bytes)
            let data = LinkedData(tree.facts.linkedData.map { page[$0] })
            let main = MainText(tree)
            readFacts(tree, data)
            var report = ReportText(headline: title)
            for part in main.parts() { report.add(tree.text[part.range], part.kind) }
            if main.holder == nil { extent = .wholePage }
            replaceTeaser(&report, tree, data)
            text = report.bytes
        }
    }

    /// A fragment of a page, as feeds hold it: every block of it is the report's unless it is links or named otherwise.
    ///
    /// - Parameter fragment: UTF-8.
    init(fragment: [UInt8], headline: String?) {
        title = headline
        fragment.withUnsafeBufferPointer { bytes in
            let tree = PageBuilder.tree(of: bytes)
            let main = MainText(tree)
            var report = ReportText(headline: headline)
            for part in main.parts(in: 0) { report.add(tree.text[part.range], part.kind) }
            text = report.bytes
        }
    }

    private mutating func readFacts(_ tree: PageTree, _ data: LinkedData) {
        let facts = tree.facts
        publisher =
            data.publisher
            ?? facts.meta("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name")
        let heading = facts.headings.first.map { String(decoding: tree.text[$0], as: UTF8.self) }
        let named = data.headline ?? facts.meta("og:title", "twitter:title", "dc.title", "dcterms.title")
        title = headline(named: named, heading: heading, window: facts.title)
        var authors = data.authors
        if authors.isEmpty, let name = facts.meta("author", "article:author", "dc.creator", "byl", "parsely-author") {
            authors = name.contains("://") ? [] : [name]
        }
        if authors.isEmpty { authors = facts.authors }
        author = authors.isEmpty ? nil : authors.joined(separator: "; ")
        let dates =
            [data.published] + Self.dateMetas.map { facts.metas[$0] }
            + facts.times.filter { $0.rank < 9 }.enumerated().sorted {
                ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
            }
            .map { $0.element.value }
        let said = dates.compactMap { $0 }.filter { !$0.isEmpty }
        published = said.lazy.compactMap(PublicationDay.read).first
        if published == nil { unreadDate = said.first }
        url = [facts.canonicalURL, facts.metas["og:url"], data.url].lazy.compactMap { $0 }
            .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        language = Self.languageTag(
            facts.language ?? data.language ?? facts.meta("content-language", "og:locale", "language", "dc.language"))
    }

    private static let dateMetas = [
        "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publish-date",
        "publish_date", "sailthru.date", "parsely-pub-date", "article.published", "originalpublicationdate",
        "cxenseparse:recs:publishtime",
    ]

    /// The page's own heading when it says what the page calls itself (which may be cut or carry the site's name).
    private func headline(named: String?, heading: String?, window: String) -> String? {
        let name = named.flatMap(PlainLine.text).map(withoutSite)
        if let heading, heading.utf8.count > 12 {
            guard let name else { return heading }
            if heading.hasPrefix(name.prefix(12)) || name.hasPrefix(heading.prefix(12)) { return heading }
        }
        if let name, !name.isEmpty { return name }
        if let heading { return heading }
        let title = withoutSite(window)
        return title.isEmpty ? nil : title
    }

    /// "Rocket falls in Dora | Example News" without what stands behind the last bar, when that is the publisher or a bar is there.
    private func withoutSite(_ title: String) -> String {
        for mark in [" | ", " – ", " — ", " - ", " :: ", " « "] {
            let parts = title.split(separator: mark)
            guard parts.count > 1, let site = parts.last else { continue }
            let isSite = publisher.map { site.lowercased() == $0.lowercased() } ?? false
            if isSite || mark == " | " && site.utf8.count * 2 < title.utf8.count {
                return parts.dropLast().joined(separator: mark)
            }
        }
        return title
    }

    /// "en_US" as "en-US"; nil for what is no tag.
    private static func languageTag(_ text: String?) -> String? {
        guard let text else { return nil }
        let tag =
            String(text.prefix(20).map { $0 == "_" ? "-" : $0 }).split(separator: ",").first.map(String.init) ?? ""
        let isTag =
            !tag.isEmpty && tag.utf8.allSatisfy { ($0 | 32) &- 97 < 26 || $0 == UInt8(ascii: "-") || $0 &- 48 < 10 }
        return isTag && tag.utf8.count >= 2 && (tag.utf8.count == 2 || tag.contains("-") || tag.utf8.count == 3)
            ? tag : nil
    }

    /// A report kept in the page's data, where the page itself shows less; a summary, where it shows nothing.
    private mutating func replaceTeaser(_ report: inout ReportText, _ tree: PageTree, _ data: LinkedData) {
        if let body = data.body, body.utf8.count * 3 > report.bodyBytes * 4 {
            report = ReportText(headline: title)
            report.add(plain: body)
            extent = .report
        }
        let isShort = report.bodyBytes < 600
        if isShort, data.isForSubscribers || tree.facts.hasPaywall { extent = .teaser }
        let summary =
            data.summary ?? tree.facts.meta("og:description", "description", "twitter:description", "dc.description")
        guard extent != .report || report.bodyBytes == 0, report.bodyBytes < 60, let summary else { return }
        report = ReportText(headline: title)
        report.add(plain: summary)
        extent = .teaser
    }
}
