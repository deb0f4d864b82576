/// What a page says of itself, before anyone has weighed it.
struct PageFacts {
    /// `<meta>`: name, property or itemprop in lower case, and content; the first of each name.
    var metas: [String: String] = [:]
    /// The inside of `<script type="application/ld+json">`.
    var linkedData: [Range<Int>] = []
    var title = ""
    var language: String?
    var canonicalURL: String?
    /// `<time>` and `itemprop="datePublished"`, best first by rank, then as they stand.
    var times: [(rank: Int, value: String)] = []
    /// Names that links with `rel="author"` bear.
    var authors: [String] = []
    /// The first `<h1>` that is no logo.
    var headings: [Range<Int>] = []
    var hasPaywall = false

    mutating func note(meta name: String, _ content: String) {
        let key = name.lowercased()
        if !content.isEmpty, metas[key] == nil, metas.count < 400 { metas[key] = content }
    }

    func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0] }.first }
}
