/// Names one source document. Stable across runs: the file's name without its extension, or the given `id`.
public struct ReportID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static func < (a: ReportID, b: ReportID) -> Bool {
        a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
    }
    public var description: String { rawValue }
}

/// One source document as it was given, with what is known of where it came from.
public struct Report: Sendable {
    public var id: ReportID
    public var title: String?
    public var publisher: String?
    /// Who wrote it, names joined by "; ".
    public var author: String?
    public var url: String?
    /// The day the source says it was published; never derived.
    public var published: PartialDate?
    /// BCP 47, as given.
    public var language: String?
    /// Lower-case hexadecimal digest of the bytes as given.
    public var sha256: String
    /// The document in UTF-8 without a byte order mark, front matter included; of a page, a feed or a line of JSON the text
    /// drawn from it. Every byte offset counts from its start.
    public var text: [UInt8]
    /// The part of `text` to read.
    public var body: Range<Int>
    /// The file it came from as the user named it, for messages.
    public var source: String

    public init(
        id: ReportID, title: String? = nil, publisher: String? = nil, author: String? = nil,
        url: String? = nil, published: PartialDate? = nil, language: String? = nil, sha256: String, text: [UInt8],
        body: Range<Int>? = nil, source: String = ""
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.author = author
        self.url = url
        self.published = published
        self.language = language
        self.sha256 = sha256
        self.text = text
        self.body = body ?? 0..<text.count
        self.source = source
    }

    /// Lets go of what only reading needs: the text, and where messages say it came from.
    public mutating func releaseText() { (text, source) = ([], "") }

    /// The words in a byte range; broken bytes become U+FFFD.
    public func quote(_ range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
    }
}
