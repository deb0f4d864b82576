/// What an element's name means for the text of a page.
enum Tag: UInt8 {
    // Never text.
    case script, style, dropped
    // Of the head.
    case title, meta, link
    // Containers.
    case html, head, body, main, article, section, div, aside, header, footer, nav, form, custom
    // Blocks of text.
    case p, h1, h2, h3, h4, h5, h6, blockquote, pre, address, figure, figcaption, summary, details
    case ul, ol, li, dl, dt, dd
    case table, tableSection, tableCaption, tr, td, th
    // Within lines.
    case a, span, br, time, inline, void

    init(_ name: String) {
        self = Self.known[name] ?? (name.utf8.contains(UInt8(ascii: "-")) ? .custom : .inline)
    }

    private static let known: [String: Tag] = {
        let lines: [(Tag, String)] = [
            (.script, "script"), (.style, "style xmp iframe noembed noframes plaintext"),
            (
                .dropped,
                "noscript template svg math select button object applet canvas audio video dialog datalist menu textarea map"
            ),
            (.title, "title"), (.meta, "meta"), (.link, "link"),
            (.html, "html"), (.head, "head"), (.body, "body"), (.main, "main"), (.article, "article"),
            (.section, "section hgroup"), (.div, "div center fieldset legend frameset"), (.aside, "aside"),
            (.header, "header"),
            (.footer, "footer"), (.nav, "nav"), (.form, "form"),
            (.p, "p"), (.h1, "h1"), (.h2, "h2"), (.h3, "h3"), (.h4, "h4"), (.h5, "h5"), (.h6, "h6"),
            (.blockquote, "blockquote"), (.pre, "pre listing"), (.address, "address"), (.figure, "figure"),
            (.figcaption, "figcaption"), (.summary, "summary"), (.details, "details"),
            (.ul, "ul dir"), (.ol, "ol"), (.li, "li"), (.dl, "dl"), (.dt, "dt"), (.dd, "dd"),
            (.table, "table"), (.tableSection, "thead tbody tfoot"), (.tableCaption, "caption"), (.tr, "tr"),
            (.td, "td"), (.th, "th"),
            (.a, "a"), (.span, "span"), (.br, "br"), (.time, "time"),
            (.void, "img hr input wbr area base col embed param source track basefont bgsound frame keygen"),
        ]
        return Dictionary(
            lines.flatMap { tag, names in names.split(separator: " ").map { (String($0), tag) } },
            uniquingKeysWith: { first, _ in first })
    }()

    var isHeading: Bool { (Tag.h1.rawValue...Tag.h6.rawValue).contains(rawValue) }

    /// Has a node of its own; what stands within lines has none.
    var isBlock: Bool { (Tag.html.rawValue...Tag.th.rawValue).contains(rawValue) || self == .dropped }

    /// Nothing under it is text of the page.
    var isNeverText: Bool { self == .dropped || self == .nav || self == .aside || self == .head }

    /// A `p` ends where one of these begins (WHATWG HTML, 13.2.6.4.7).
    var endsParagraph: Bool {
        isBlock && self != .dropped && self != .tableSection && self != .tr && self != .td && self != .th
    }

    /// End tags do not reach past these.
    var isBarrier: Bool { self == .table || self == .td || self == .th || self == .tableCaption || self == .html }

    /// Opening one closes an open one of the same list, as far as the list that they stand in.
    var siblings: (closed: [Tag], within: [Tag])? {
        switch self {
        case .li: ([.li], [.ul, .ol])
        case .dt, .dd: ([.dt, .dd], [.dl])
        case .td, .th: ([.td, .th], [.table, .tr])
        case .tr: ([.tr], [.table])
        case .tableSection: ([.tableSection], [.table])
        default: nil
        }
    }

    /// What an element of this kind is worth as the holder of the main text (the points of Mozilla's Readability).
    var points: Float {
        switch self {
        case .article, .main: 10
        case .div, .section: 5
        case .pre, .td, .blockquote: 3
        case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
        case .th, .h1, .h2, .h3, .h4, .h5, .h6: -5
        default: 0
        }
    }
}
