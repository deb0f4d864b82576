internal import IncidentModel

/// The numbers of a choropleth beside its maps, the highest first; names that found no room on them stand here.
struct ZoneTable {
    private struct Row {
        let name: String
        let texts: [String]
    }

    private let roles: [SiteRole]
    private let rows: [Row]
    private let left: Int
    private let words: SheetWords
    /// Parts that stand side by side.
    private let across: Int

    private static let rowHeight = 19.0
    private static let headHeight = 24.0

    /// - Parameters:
    ///   - across: columns of the sheet that the table has to itself.
    ///   - height: pixels that it may fill.
    init(_ areas: ZoneAreas, roles: [SiteRole], across: Int = 1, height: Double, words: SheetWords) {
        self.across = across
        self.roles = roles
        self.words = words
        func expected(_ area: ZoneAreas.Area) -> Double { area.totals.values.map(\.expected).reduce(0, +) }
        let order = areas.shaded.enumerated().sorted { a, b in
            let (first, second) = (expected(a.element), expected(b.element))
            return first == second ? a.offset < b.offset : first > second
        }.map(\.element)
        rows = order.prefix(Self.rows(height, across, of: order.count)).map { area in
            Row(name: area.name, texts: roles.map { area.totals[$0].map(ZonePanel.figure) ?? "–" })
        }
        left = order.count - rows.count
    }

    /// As many as fit, or all where few more are left.
    private static func rows(_ height: Double, _ across: Int, of count: Int) -> Int {
        let fitting = max(12, Int((height - headHeight) / rowHeight)) * across
        return count <= fitting + 6 * across ? count : fitting
    }

    private var rowsDown: Int { (rows.count + across - 1) / across }

    /// Pixels.
    var height: Double { Self.headHeight + Double(rowsDown) * Self.rowHeight + (left > 0 ? 20 : 4) }

    /// - Parameter boxes: from the reading side on, as many as the table has columns.
    func write(to svg: inout SVGWriter, in boxes: [SheetBox]) {
        svg.group("layer-table", label: words("Table of the areas", "جدول المناطق")) { svg in
            for (part, box) in boxes.enumerated() {
                let own = rows.dropFirst(part * rowsDown).prefix(rowsDown)
                if !own.isEmpty { write(Array(own), isLast: part == boxes.count - 1, in: box, &svg) }
            }
        }
    }

    private func write(_ rows: [Row], isLast: Bool, in box: SheetBox, _ svg: inout SVGWriter) {
        let columns = min(108, box.width * 0.7 / Double(max(roles.count, 1)))
        func right(_ index: Int) -> Double { box.maxX - Double(roles.count - 1 - index) * columns }
        svg.text(words("Area", "المنطقة"), at: SheetPoint(x: box.minX, y: box.minY + 12), class: "t-ls")
        for (index, role) in roles.enumerated() {
            svg.text(
                role.plural(words), at: SheetPoint(x: right(index), y: box.minY + 12), class: "t-ls", anchor: .end)
        }
        let nameWidth = box.width - Double(roles.count) * columns
        for (number, row) in rows.enumerated() {
            let y = box.minY + Self.headHeight + Double(number) * Self.rowHeight
            svg.chartLine(SheetPoint(x: box.minX, y: y - 5), SheetPoint(x: box.maxX, y: y - 5), "rule")
            svg.text(
                shortened(row.name, width: nameWidth, size: TypeSize.list),
                at: SheetPoint(x: box.minX, y: y + 9), class: "t-l")
            for (index, text) in row.texts.enumerated() {
                svg.text(text, at: SheetPoint(x: right(index), y: y + 9), class: "t-l", anchor: .end)
            }
        }
        if left > 0, isLast {
            let y = box.minY + Self.headHeight + Double(rows.count) * Self.rowHeight + 12
            svg.text(
                words("and \(left) more in zones.csv", "و\(left) غيرها في zones.csv"),
                at: SheetPoint(x: box.minX, y: y), class: "t-ls")
        }
    }
}
