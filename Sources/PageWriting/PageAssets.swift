internal import IncidentModel
internal import MapDrawing
internal import Mustache

enum PageTemplate {
    /// - Throws: the parser's error.
    static func page() throws -> MustacheTemplate { try MustacheTemplate(string: text(PackageResources.page_mustache)) }
    static func explanation() throws -> MustacheTemplate {
        try MustacheTemplate(string: text(PackageResources.explanation_mustache))
    }
    static func rows() throws -> MustacheTemplate { try MustacheTemplate(string: text(PackageResources.rows_mustache)) }
}

/// The colours come from the map's themes, the map's rules from its style sheet, the rest from the module's files.
enum PageStyle {
    static let css: String = colors + PageMap.css(root: "mm") + text(PackageResources.page_css)

    /// Of the page that explains an incident.
    static let explanation: String = colors + text(PackageResources.explanation_css)

    /// Light, dark where the reader's system or choice says so, and the print theme on paper.
    private static let colors: String = {
        let (light, dark) = (PageMap.colors(.light), PageMap.colors(.dark))
        return """
            :root{\(light)}
            @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;\(dark)}}
            @media screen{:root[data-theme=dark]{color-scheme:dark;\(dark)}}
            @media print{:root{\(PageMap.colors(.print))}}

            """
    }()
}

enum PageScript {
    /// Runs before the body is read: what needs script shows at once, and nothing jumps.
    static let opening = "document.documentElement.className='js'"

    /// One closure, so that no name of it is the page's.
    static let source: String = {
        let parts = [
            PackageResources.core_js, PackageResources.map_js, PackageResources.symbols_js, PackageResources.labels_js,
            PackageResources.timeline_js, PackageResources.filters_js, PackageResources.list_js,
            PackageResources.detail_js, PackageResources.main_js,
        ]
        return "\"use strict\";(()=>{\n" + parts.map(text).joined() + "})();\n"
    }()
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
