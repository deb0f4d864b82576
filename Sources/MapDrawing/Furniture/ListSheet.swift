internal import IncidentModel

/// The whole list of a sheet that has no room for it, on sheets of the same size: as an atlas has its index.
struct ListSheet {
    /// Beyond it the tables are the better list.
    static let mostIncidents = 2_000
    /// Pixels; what is higher some programs refuse.
    private static let mostHeight = 20_000.0

    private let list: IncidentList
    private let columns: [[ListEntry]]
    /// Columns of one sheet.
    private let across: Int
    private let width: Double

    /// - Returns: none beyond `mostIncidents`.
    static func all(of sheet: MapSheet, reports: [Report]) -> [[UInt8]] {
        guard sheet.list.hasSheets else { return [] }
        func chart(_ number: Int, of count: Int) -> ChartSheet {
            let words = sheet.words
            let which = count > 1 ? words(", sheet \(number) of \(count)", "، صفحة \(number) من \(count)") : ""
            return ChartSheet(
                sheet.incidents, kind: words("List of incidents", "قائمة الحوادث") + which, reports: reports,
                note: words(
                    "The numbers are those of the map. What the sources report.",
                    "الأرقام هي أرقام الخريطة. ما ذكرته المصادر."), options: sheet.options, words: words)
        }
        let trial = chart(88, of: 88)
        let room = trial.body.minY...trial.foot(ofHeight: sheet.options.mayGrow ? mostHeight : sheet.layout.height)
        let plan = ListSheet(sheet.list, room: room.upperBound - room.lowerBound, across: trial.body.width)
        let pages = plan.pages
        return pages.enumerated().map { index, columns in
            let page = chart(index + 1, of: pages.count)
            let used = columns.map(plan.height).max() ?? 0
            let foot = sheet.options.mayGrow ? page.body.minY + used : page.foot(ofHeight: sheet.layout.height)
            let description = sheet.words(
                "List of the \(sheet.incidents.count) incidents that the map shows.",
                "قائمة حوادث الخريطة: \(sheet.incidents.count).")
            let before = pages.prefix(index).last?.last?.last?.group
            return page.svg(description: description, foot: foot) { svg in
                plan.write(columns, before: before, at: page.body, isMirrored: sheet.words.isArabic, to: &svg)
            }
        }
    }

    /// The fullest form that fits on one sheet; else lines on as many as it takes.
    private static let details: [(reported: ListEntry.Detail, recalled: ListEntry.Detail)] = [
        (.full, .full), (.full, .brief), (.brief, .brief), (.reasoned, .bare), (.bare, .bare), (.armedLine, .armedLine),
    ]

    private init(_ list: IncidentList, room: Double, across width: Double) {
        self.list = list
        let gap = IncidentList.spillGap
        across = max(1, Int((width + gap) / (IncidentList.spillColumn + gap)))
        self.width = (width + gap) / Double(across) - gap
        var columns: [[ListEntry]] = []
        for detail in Self.details {
            columns = Self.columns(list, detail, width: self.width, room: room, across: across)
            if columns.count <= across { break }
        }
        self.columns = columns
    }

    /// Columns no higher than the room; those of a single sheet about as high as each other.
    private static func columns(
        _ list: IncidentList, _ detail: (reported: ListEntry.Detail, recalled: ListEntry.Detail), width: Double,
        room: Double, across: Int
    ) -> [[ListEntry]] {
        let entries = list.incidents.map { list.entry($0, $0.isBackground ? detail.recalled : detail.reported, width) }
        let headings = 2 * (IncidentList.headingHeight + IncidentList.headingGap)
        let turns = zip(entries, entries.dropFirst()).count { $0.group != $1.group }
        let all = entries.reduce(0) { $0 + $1.height } + Double(max(turns - 1, 0)) * IncidentList.headingHeight
        let even = all / Double(across) + (entries.map(\.height).max() ?? 0) + headings
        let most = min(room, even)
        var columns: [[ListEntry]] = [[]]
        var used = IncidentList.headingHeight
        for entry in entries {
            let isTurn = columns[columns.count - 1].last.map { $0.group != entry.group } ?? false
            let height = entry.height + (isTurn ? IncidentList.headingHeight + IncidentList.headingGap : 0)
            if used + height > most, !columns[columns.count - 1].isEmpty {
                columns.append([])
                used = IncidentList.headingHeight
            }
            columns[columns.count - 1].append(entry)
            used += height
        }
        return columns
    }

    private var pages: [[[ListEntry]]] {
        stride(from: 0, to: columns.count, by: across).map { Array(columns[$0..<min($0 + across, columns.count)]) }
    }

    private func height(of column: [ListEntry]) -> Double {
        let turns = zip(column, column.dropFirst()).count { $0.group != $1.group }
        return column.reduce(IncidentList.headingHeight) { $0 + $1.height }
            + Double(turns) * (IncidentList.headingHeight + IncidentList.headingGap)
    }

    /// - Parameter before: the group of the last entry of the sheet before.
    private func write(
        _ columns: [[ListEntry]], before: Int?, at body: SheetBox, isMirrored: Bool, to svg: inout SVGWriter
    ) {
        svg.mirror(in: isMirrored ? SheetBox(minX: body.minX, minY: 0, maxX: body.maxX, maxY: 1) : nil)
        svg.group("furniture-list", label: "Incidents") { svg in
            var group = before
            for (index, entries) in columns.enumerated() {
                let x = body.minX + Double(index) * (width + IncidentList.spillGap)
                // Entries stand level with those under the heading, which is told once.
                let isTold = group == entries.first?.group
                _ = list.write(
                    entries, at: SheetPoint(x: x, y: body.minY + (isTold ? IncidentList.headingHeight : 0)),
                    &group, &svg)
            }
        }
        svg.mirror(in: nil)
    }
}
