internal import IncidentModel

/// Many incidents on one axis: their signs beside and above each other in as few lanes as they need, each with its number, and the
/// list of numbers below. A row for each would be blank paper for the most part.
struct TimelineLanes {
    private struct Item {
        let numbered: NumberedIncident
        let span: DaySpan
        /// Of its sign or signs, left to right.
        let pieces: [(from: Double, to: Double)]
        var lane = 0
    }

    private let items: [Item]
    /// Without a day or a month that could be placed.
    private let undated: [NumberedIncident]
    private let undatedRows: [[(numbered: NumberedIncident, x: Double)]]
    private let axis: TimeAxis?
    private let list: IncidentList
    private let plan: IncidentList.Plan
    private let body: SheetBox
    private let words: SheetWords
    /// Y of the axis' texts, of the first lane, and of the row without dates.
    private let top: Double
    private let lanesTop: Double
    private let undatedTop: Double
    private let listTop: Double

    private static let laneHeight = 21.0
    private static let sign = 13.0
    private static let gap = 5.0

    /// - Parameters:
    ///   - incidents: by the first day each may have happened on.
    ///   - top: y from which on there is room.
    init(
        _ incidents: [NumberedIncident], _ spans: [DaySpan], axis: TimeAxis?, in body: SheetBox, top: Double,
        words: SheetWords
    ) {
        (self.axis, self.body, self.words, self.top) = (axis, body, words, top)
        var items: [Item] = []
        var undated: [NumberedIncident] = []
        for (numbered, span) in zip(incidents, spans) {
            let pieces = axis.map { Self.pieces(span, on: $0) } ?? []
            if pieces.isEmpty {
                undated.append(numbered)
            } else {
                items.append(Item(numbered: numbered, span: span, pieces: pieces))
            }
        }
        // Each in the first lane whose last sign leaves room.
        var ends: [Double] = []
        for index in items.indices.sorted(by: { (items[$0].pieces[0].from, $0) < (items[$1].pieces[0].from, $1) }) {
            let from = items[index].pieces[0].from
            let lane = ends.firstIndex { $0 + Self.gap <= from } ?? ends.count
            if lane == ends.count { ends.append(0) }
            items[index].lane = lane
            ends[lane] = items[index].pieces[items[index].pieces.count - 1].to + Self.room(items[index].numbered)
        }
        self.items = items
        self.undated = undated
        lanesTop = top + (axis == nil ? 0 : 24)
        undatedTop = lanesTop + Double(ends.count) * Self.laneHeight + (undated.isEmpty ? 0 : 10)
        let label = FontMetrics.width(Self.undatedLabel(words), size: TypeSize.list)
        var rows: [[(NumberedIncident, Double)]] = undated.isEmpty ? [] : [[]]
        var x = body.minX + label + 10
        for numbered in undated {
            if x + Self.room(numbered) > body.maxX {
                rows.append([])
                x = body.minX
            }
            rows[rows.count - 1].append((numbered, x))
            x += Self.room(numbered) + 2
        }
        undatedRows = rows
        listTop = undatedTop + Double(rows.count) * Self.laneHeight + 16
        list = IncidentList(
            incidents.sorted { $0.number < $1.number }, reports: [], words: words, tellsDistances: false)
        plan = list.columns(.armedLine, across: body.width)
    }

    var foot: Double { listTop + plan.spillHeight }

    private static func undatedLabel(_ words: SheetWords) -> String {
        words("Date not reported:", "لم يُذكر التاريخ:")
    }

    /// Pixels of a number with the space before it.
    private static func room(_ numbered: NumberedIncident) -> Double {
        LabelText(lines: [], badge: String(numbered.number)).badgeWidth + 3
    }

    private static func pieces(_ span: DaySpan, on axis: TimeAxis) -> [(from: Double, to: Double)] {
        span.spans(within: axis.days.lowerBound...(axis.days.upperBound - 1)).map { days in
            let (from, to) = axis.span(days)
            guard days.count == 1 || to - from < 5 else { return (from, to) }
            let middle = (from + to) / 2
            return (middle - sign / 2, middle + sign / 2)
        }
    }

    func write(to svg: inout SVGWriter) {
        if let axis {
            let end = undatedTop - (undated.isEmpty ? 0 : 6)
            svg.group("furniture-axis", label: words("Time", "الزمن")) { svg in
                for tick in axis.ticks {
                    let x = axis.x(tick.day)
                    svg.chartLine(SheetPoint(x: x, y: top + 16), SheetPoint(x: x, y: end), "grid")
                    svg.text(tick.text, at: SheetPoint(x: x, y: top + 8), class: "t-ls", anchor: .middle)
                }
                svg.chartLine(SheetPoint(x: body.minX, y: top + 16), SheetPoint(x: body.maxX, y: top + 16), "rule")
            }
        }
        for item in items { write(item, &svg) }
        for (row, numbers) in undatedRows.enumerated() {
            let middle = undatedTop + (Double(row) + 0.5) * Self.laneHeight
            if row == 0 {
                svg.text(Self.undatedLabel(words), at: SheetPoint(x: body.minX, y: middle + 4), class: "t-l")
            }
            for (numbered, x) in numbers {
                svg.begin("g", ["id": .text(svg.id("row-\(numbered.number)")), "class": "incident"])
                svg.badge(String(numbered.number), left: x, middle: middle, isFaded: numbered.isBackground)
                svg.end()
            }
        }
        list.writeColumns(
            of: plan, to: &svg,
            in: SheetBox(minX: body.minX, minY: listTop, maxX: body.maxX, maxY: listTop + plan.spillHeight))
    }

    private func write(_ item: Item, _ svg: inout SVGWriter) {
        let middle = lanesTop + (Double(item.lane) + 0.5) * Self.laneHeight
        let name = TimelineChart.look(of: item.numbered, item.span)
        svg.begin("g", ["id": .text(svg.id("row-\(item.numbered.number)")), "class": "incident"])
        svg.element(
            "title", [:],
            content: "\(item.numbered.number): \(item.numbered.incident.dateText(words)), "
                + item.numbered.incident.courseText(words))
        for piece in item.pieces {
            // Half a sign to either side of a middle may be a rounding more than a sign.
            if piece.to - piece.from < Self.sign + 0.01 {
                svg.lozenge(SheetPoint(x: (piece.from + piece.to) / 2, y: middle), name)
            } else {
                svg.chartBar(SheetBox(minX: piece.from, minY: middle - 6, maxX: piece.to, maxY: middle + 6), name)
            }
        }
        if let last = item.pieces.last {
            svg.badge(
                String(item.numbered.number), left: last.to + 3, middle: middle, isFaded: item.numbered.isBackground)
        }
        svg.end()
    }
}
