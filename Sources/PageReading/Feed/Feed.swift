public import IncidentModel

/// An RSS (0.9x, 1.0, 2.0) or Atom file: a report an item. A feed that is not well-formed is read as far as it goes.
public struct Feed: Sendable {
    public struct Item: Sendable {
        public var title: String?
        public var url: String?
        public var publisher: String?
        public var author: String?
        public var published: PartialDate?
        /// The item's date when no day could be read in it.
        public var unreadDate: String?
        public var language: String?
        /// The headline and the blocks below it, as of a `WebPage`.
        public var text: [UInt8] = []
        /// Nothing but the headline.
        public var isEmpty = true
    }

    public private(set) var title: String?
    public private(set) var items: [Item] = []

    /// Whether these bytes open as a feed does.
    public static func isFeed(_ file: [UInt8]) -> Bool {
        file.withUnsafeBufferPointer { bytes in
            var scanner = MarkupScanner(bytes, range: 0..<min(bytes.count, 65_536), isXML: true)
            while let token = scanner.next() {
                guard case .start(let name, _, _) = token else { continue }
                return roots.contains { $0.names(name, in: bytes) }
            }
            return false
        }
    }

    private static let roots: [StaticString] = ["rss", "feed", "rdf:rdf", "atom:feed"]

    /// - Parameter file: UTF-8.
    /// - Returns: nil when it is no feed.
    public init?(_ file: [UInt8]) {
        guard Self.isFeed(file) else { return nil }
        file.withUnsafeBufferPointer { bytes in
            var reader = FeedReader(bytes: bytes)
            reader.read()
            title = reader.channel["title"].flatMap(PlainLine.text)
            let language = (reader.channel["language"] ?? reader.channel["dc:language"]).flatMap(PlainLine.text)
            let author = reader.channel["author"]
            for entry in reader.entries {
                items.append(Item(entry, feedTitle: title, feedLanguage: language, feedAuthor: author))
            }
        }
    }
}

extension Feed.Item {
    fileprivate init(_ entry: FeedEntry, feedTitle: String?, feedLanguage: String?, feedAuthor: String?) {
        func line(_ names: String...) -> String? {
            names.lazy.compactMap { entry.values[$0] }.compactMap(PlainLine.markupFree).first
        }
        title = line("title")
        url = line("link", "feedburner:origlink") ?? entry.values["guid"].flatMap { $0.hasPrefix("http") ? $0 : nil }
        publisher = line("source", "dc:publisher") ?? feedTitle
        author = line("dc:creator", "author") ?? feedAuthor.flatMap(PlainLine.text)
        language = line("dc:language", "xml:lang") ?? feedLanguage
        let date = line("pubdate", "published", "dc:date", "issued", "date", "updated")
        published = date.flatMap(PublicationDay.read)
        if published == nil { unreadDate = date }
        let body = ["content:encoded", "content", "description", "summary"].lazy
            .compactMap { entry.values[$0] }.first { $0.utf8.contains { $0 > 0x20 } }
        var report = ReportText(headline: title)
        if let body {
            if body.utf8.contains(UInt8(ascii: "<")) {
                report.add(markup: body)
            } else {
                report.add(plain: body)
            }
        }
        isEmpty = report.bodyBytes == 0
        text = report.bytes
    }
}
