/// Blanks the markup of a page without moving a byte, so that evidence offsets count in the file as given.
enum HTMLMask {
    private static let blockTags: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section",
        "header", "footer", "aside", "figure", "figcaption", "blockquote", "title", "table", "main", "nav",
    ]
    private static let silentTags: Set<String> = [
        "script", "style", "noscript", "head", "nav", "footer", "svg", "template",
    ]

    static func masked(_ page: [UInt8]) -> [UInt8] {
        var text = page
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let isComment = text[index...].starts(with: "<!--".utf8)
            let end = isComment ? after("-->", from: index + 4, page) : after(">", from: index, page)
            let name = tagName(at: index + 1, page)
            blank(&text, index..<end, asBreak: blockTags.contains(name.drop(while: { $0 == "/" }).lowercased()))
            index = end
            if silentTags.contains(name) {
                let close = closing(name, from: end, page)
                blank(&text, end..<close, asBreak: true)
                index = close
            }
        }
        return text
    }

    private static func blank(_ text: inout [UInt8], _ range: Range<Int>, asBreak: Bool) {
        for position in range where text[position] != 0x0A { text[position] = 0x20 }
        if asBreak, let first = range.first {
            text[first] = 0x0A
            if range.count > 1 { text[first + 1] = 0x0A }
        }
    }

    private static func after(_ mark: StaticString, from index: Int, _ page: [UInt8]) -> Int {
        mark.withUTF8Buffer { mark in
            var position = index
            while position + mark.count <= page.count {
                if page[position..<position + mark.count].elementsEqual(mark) { return position + mark.count }
                position += 1
            }
            return page.count
        }
    }

    private static func tagName(at index: Int, _ page: [UInt8]) -> String {
        var end = index
        while end < page.count, end - index < 12,
            page[end] == UInt8(ascii: "/") || (page[end] | 32) &- 97 < 26 || page[end] &- 48 < 10
        { end += 1 }
        return String(decoding: page[min(index, page.count)..<end], as: UTF8.self).lowercased()
    }

    /// Where `</name` begins; the end of the page when it never closes.
    private static func closing(_ name: String, from index: Int, _ page: [UInt8]) -> Int {
        let mark = Array("</\(name)".utf8)
        var position = index
        while position + mark.count <= page.count {
            if page[position] == UInt8(ascii: "<"),
                zip(page[position..<position + mark.count], mark).allSatisfy({ $0 == $1 || ($0 | 32) == $1 })
            {
                return position
            }
            position += 1
        }
        return page.count
    }
}
