internal import ByteWriting
public import IncidentModel
internal import MapDrawing
internal import Mustache

/// `report.html`: the whole run on one page that needs no network, opens from a file and can be read without script.
///
/// Same collection, same bytes. What a page may run and load is fixed by a policy in its head that names its own script
/// and style by their SHA-256 and nothing else.
public struct ReportPage: Sendable {
    public static let fileName = "report.html"

    private let collection: IncidentCollection
    private let title: String
    private let subtitle: String
    private let asOf: String?
    private let figures: [PageFigure]
    private let sheet: (@Sendable () -> [UInt8])?

    /// Of the ids of the sheet that is shown without script.
    public static let sheetPrefix = "sheet-"

    /// - Parameters:
    ///   - asOf: the day the record stands at, as the page prints it.
    ///   - figures: further pictures, in their order.
    ///   - sheet: the overview in the page's colours with `sheetPrefix`, where somebody has drawn it already.
    public init(
        _ collection: IncidentCollection, title: String, subtitle: String = "", asOf: String? = nil,
        figures: [PageFigure] = [], sheet: (@Sendable () -> [UInt8])? = nil
    ) {
        self.collection = collection
        self.title = title
        self.subtitle = subtitle
        self.asOf = asOf
        self.figures = figures
        self.sheet = sheet
    }

    /// The file in UTF-8.
    ///
    /// Sentences of the reports are quoted where the collection still holds their texts, else the evidence alone.
    ///
    /// - Throws: when the page's template is broken, which no input can cause.
    public func bytes() throws -> [UInt8] {
        let map = PageMap(collection, idPrefix: "ground-")
        let index = PageIndex(collection, map: map)
        let style = PageStyle.css
        let script = PageScript.source
        var policy = ContentPolicy()
        policy.allow(script: PageScript.opening)
        policy.allow(script: script)
        policy.allow(style: style)
        let table = try IncidentTable(collection, numbers: index.numbers).html()
        let (data, chunks) = (index.json(), index.detailChunks())
        // Asked for last: another may still be drawing it.
        let sheet = PageFigure.fragment(of: self.sheet?() ?? ownSheet)
        policy.allow(stylesIn: sheet)
        for figure in figures { policy.allow(stylesIn: figure.svg) }
        let page: [String: Any] = [
            "policy": policy.text, "title": pageText(title), "subtitle": pageText(subtitle),
            "asOf": asOf.map { pageText(writtenDay($0)) } as Any,
            "style": style, "opening": PageScript.opening, "script": script,
            "count": collection.incidents.count,
            "ground": String(decoding: map.ground, as: UTF8.self),
            "mapSummary": pageText(summary),
            "width": Int(map.width), "height": Int(map.height), "credits": pageText(map.credits),
            "sheet": String(decoding: sheet, as: UTF8.self),
            "figures": figures.map { figure -> [String: Any] in
                [
                    "id": figure.id, "title": pageText(figure.title), "note": pageText(figure.note),
                    "svg": String(decoding: figure.svg, as: UTF8.self),
                ]
            },
            "hasFigures": !figures.isEmpty, "table": table, "reports": SourceList.entries(of: collection),
            "hasManyReports": collection.reports.count > SourceList.mostAtOnce,
            "findings": SourceList.findings(of: collection), "hasFindings": !collection.findings.isEmpty,
            "data": String(decoding: data, as: UTF8.self),
            "chunks": chunks.enumerated().map { index, bytes in
                ["number": index, "json": String(decoding: bytes, as: UTF8.self)] as [String: Any]
            },
        ]
        return Array(try PageTemplate.page().render(page).utf8)
    }

    private var ownSheet: [UInt8] {
        var options = MapOptions(title: title, subtitle: subtitle, asOf: asOf, idPrefix: Self.sheetPrefix)
        options.takesPageColors = true
        options.mayGrow = true
        return MapRenderer.overview(collection, options: options)
    }

    /// The map in a sentence, for those who do not see it.
    private var summary: String {
        let told = collection.incidents.count { $0.status != .background }
        let placed = collection.incidents.flatMap(\.sites).count { $0.placement != nil && !$0.isDenied }
        return "Map of \(told) reported attack\(told == 1 ? "" : "s") with \(placed) placed "
            + "site\(placed == 1 ? "" : "s"). The list and the table say the same in words."
    }
}
