/// Where the members of a JSON object keep what a report needs: the names that are common, and those that a user gives.
public struct ReportFields: Sendable, Equatable {
    /// What a report has, in the words of `docs/formats.md`.
    public static let names = ["id", "text", "title", "publisher", "author", "url", "published", "language"]

    /// Other names by which well-known crawlers and feeds write the same, best first.
    static let synonyms: [String: [String]] = [
        "id": ["_id", "guid", "uuid"],
        "text": [
            "body", "content", "full_text", "fulltext", "article", "article_text", "articleBody", "body_text",
            "maintext",
            "content_text", "content_html", "html",
        ],
        "title": ["headline"],
        "publisher": ["source", "site_name", "outlet", "source_name"],
        "author": ["authors", "byline", "creator"],
        "url": ["link", "canonical_url", "web_url"],
        "published": [
            "date", "published_at", "publish_date", "date_publish", "datePublished", "date_published", "pub_date",
            "pubDate",
        ],
        "language": ["lang"],
    ]

    /// Field to path of members ("article.body"), as the user said.
    public let paths: [String: [String]]

    public init() { paths = [:] }

    /// - Parameter text: "text=body,published=meta.date".
    /// - Throws: `Problem` that says what is wrong with it.
    public init(_ text: String) throws(Problem) {
        var paths: [String: [String]] = [:]
        for pair in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let path = parts.count == 2 ? parts[1].split(separator: ".").map(String.init) : []
            guard !path.isEmpty else {
                throw Problem(reason: "\"\(pair)\" is no pair; write field=member, such as text=body.")
            }
            guard Self.names.contains(parts[0]) else {
                throw Problem(
                    reason: "\"\(parts[0])\" is no field of a report; there are \(Self.names.joined(separator: ", ")).")
            }
            paths[parts[0]] = path
        }
        self.paths = paths
    }

    /// As a user writes them, sorted; nil when none was given.
    var description: String? {
        paths.isEmpty
            ? nil : paths.sorted { $0.key < $1.key }.map { "\($0)=\($1.joined(separator: "."))" }.joined(separator: ",")
    }

    public struct Problem: Error, CustomStringConvertible {
        public let reason: String
        public var description: String { reason }
    }
}
