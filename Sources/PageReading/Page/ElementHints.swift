/// What an element's attributes say of it, as far as the text of a page is concerned.
struct ElementHints: OptionSet {
    let rawValue: UInt8

    /// Not to be seen: `hidden`, `display:none`, for screen readers only.
    static let hidden = ElementHints(rawValue: 1)
    /// Never the report: comments, related stories, share bars, footers.
    static let boilerplate = ElementHints(rawValue: 2)
    /// Hardly the report, unless most of the page's text is in it: sidebars, widgets, banners.
    static let unlikely = ElementHints(rawValue: 4)
    /// Named as one names a story: `entry-content`, `article-body`.
    static let likely = ElementHints(rawValue: 8)
    /// `itemprop="articleBody"`.
    static let articleBody = ElementHints(rawValue: 16)
    static let caption = ElementHints(rawValue: 32)
    static let paywall = ElementHints(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// - Parameter elementName: of an element that HTML does not know (`amp-sidebar`), which is named for what it does.
    init(_ attributes: AttributeList, elementName: Range<Int>? = nil) {
        var hints: ElementHints = []
        let bytes = attributes.bytes
        if let elementName { hints.formUnion(Self.hints(inWordsOf: elementName, bytes)) }
        attributes.visit { name, value in
            if ("class" as StaticString).names(name, in: bytes) || ("id" as StaticString).names(name, in: bytes) {
                hints.formUnion(Self.hints(inWordsOf: value, bytes))
            } else if ("role" as StaticString).names(name, in: bytes) {
                if Self.asideRoles.contains(where: { $0.names(value, in: bytes) }) { hints.insert(.boilerplate) }
            } else if ("hidden" as StaticString).names(name, in: bytes) {
                hints.insert(.hidden)
            } else if ("aria-hidden" as StaticString).names(name, in: bytes) {
                if ("true" as StaticString).names(value, in: bytes) { hints.insert(.hidden) }
            } else if ("itemprop" as StaticString).names(name, in: bytes) {
                if ("articlebody" as StaticString).names(value, in: bytes) { hints.insert(.articleBody) }
            } else if ("style" as StaticString).names(name, in: bytes) {
                if Self.hides(value, bytes) { hints.insert(.hidden) }
            }
        }
        self = hints
    }

    private static let asideRoles: [StaticString] = [
        "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alertdialog",
    ]

    private static func hides(_ style: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = bytes[style].filter { $0 > 0x20 }.map { $0 &- 65 < 26 ? $0 | 32 : $0 }
        return String(decoding: text, as: UTF8.self).contains("display:none")
            || String(decoding: text, as: UTF8.self).contains("visibility:hidden")
    }

    /// Looks up each word of a class or id and each pair of neighbours: "jp-relatedposts", "mostRead", "entry-content".
    private static func hints(inWordsOf value: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> ElementHints {
        var hints: ElementHints = []
        var word: [UInt8] = []
        var last = ""
        func end() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            if let known = PageWords.hints[text] { hints.formUnion(known) }
            if !last.isEmpty, let known = PageWords.hints["\(last)-\(text)"] { hints.formUnion(known) }
            last = text
            word.removeAll(keepingCapacity: true)
        }
        // Longer lists of classes are machine-made, and no word of them helps.
        for index in value.prefix(400) {
            let byte = bytes[index]
            if byte &- 65 < 26 {
                if index > value.lowerBound, bytes[index - 1] &- 97 < 26 { end() }
                word.append(byte | 32)
            } else if byte &- 97 < 26 || byte >= 0x80 {
                word.append(byte)
            } else {
                end()
                if byte <= 0x20 { last = "" }
            }
        }
        end()
        return hints
    }
}
