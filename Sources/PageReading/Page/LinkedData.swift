/// What a page's JSON-LD says of its story (schema.org's Article and its kinds).
struct LinkedData {
    var headline: String?
    var published: String?
    var publisher: String?
    var authors: [String] = []
    var body: String?
    var summary: String?
    var url: String?
    var language: String?
    var isForSubscribers = false

    /// Larger blocks are catalogues, not stories.
    private static let mostBytes = 1_000_000

    /// - Parameter blocks: the inside of each script, in the page's order; the first story counts.
    init(_ blocks: [ArraySlice<UInt8>]) {
        var rest = Self.mostBytes
        var objects: [JSONTree] = []
        for block in blocks where block.count <= rest {
            rest -= block.count
            guard let tree = JSONTree(bytes: Self.withoutWrapping(block)) else { continue }
            for element in tree.elements { objects += [element] + (element["@graph"]?.elements ?? []) }
        }
        guard let story = objects.first(where: Self.isStory) else { return }
        func named(_ value: JSONTree) -> String? {
            let id = value["@id"]?.text
            let whole = value["name"] == nil ? objects.first { id != nil && $0["@id"]?.text == id } ?? value : value
            return (whole["name"]?.text ?? value.text).flatMap(Self.oneLine)
        }
        headline = (story["headline"] ?? story["name"])?.text.flatMap(Self.oneLine)
        published = story["datePublished"]?.text ?? story["dateCreated"]?.text
        publisher = story["publisher"]?.elements.lazy.compactMap(named).first
        authors = (story["author"] ?? story["creator"])?.elements.compactMap(named) ?? []
        body = story["articleBody"]?.text
        summary = story["description"]?.text.flatMap(Self.oneLine)
        url = story["url"]?.text ?? story["mainEntityOfPage"]?.text ?? story["mainEntityOfPage"]?["@id"]?.text
        language = story["inLanguage"]?.text ?? story["inLanguage"]?["name"]?.text
        switch story["isAccessibleForFree"] {
        case .flag(false): isForSubscribers = true
        case .text(let text): isForSubscribers = text.lowercased() == "false"
        default: break
        }
    }

    private static func isStory(_ object: JSONTree) -> Bool {
        object["@type"]?.elements.compactMap(\.text).contains { type in
            let type = type.split(separator: "/").last ?? ""
            return type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
                || type == "SocialMediaPosting"
        } ?? false
    }

    /// Old pages put scripts into comments or CDATA.
    private static func withoutWrapping(_ block: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = block.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let last = block.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), first <= last
        else { return block }
        // "/*<![CDATA[*/" has brackets of its own; JSON begins after them.
        if let mark = block[first...].firstIndex(of: UInt8(ascii: "{")), block[first] == UInt8(ascii: "["),
            block[first..<mark].contains(UInt8(ascii: "C"))
        {
            let end = block[...last].lastIndex(of: UInt8(ascii: "}")) ?? last
            return mark <= end ? block[mark...end] : block
        }
        return block[first...last]
    }

    private static func oneLine(_ text: String) -> String? { PlainLine.text(text) }
}

/// A name or headline as one line: references resolved, white space single.
enum PlainLine {
    static func text(_ text: String) -> String? {
        let line = Array(text.utf8).withUnsafeBufferPointer { CharacterText.plain(0..<$0.count, in: $0) }
        return line.isEmpty ? nil : line
    }

    /// The same of a text in which tags may stand.
    static func markupFree(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return self.text(text) }
        let page = WebPage(fragment: Array(text.utf8), headline: nil)
        return self.text(String(decoding: page.text, as: UTF8.self))
    }
}
