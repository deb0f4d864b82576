internal import IncidentModel

/// When the incidents happened: a row each, a sign for a known day, a bar for days between which it lies.
struct TimelineChart {
    private let sheet: ChartSheet
    private let words: SheetWords
    private let incidents: [NumberedIncident]
    /// Nil when no date has a year.
    private let axis: TimeAxis?
    private let key: ChartKey
    private let spans: [DaySpan]
    /// Of more incidents than there are rows for.
    private let histogram: TimelineHistogram?

    /// Rows that somebody reads one by one; of more a count for each month or year tells more.
    private static let mostRows = 120
    /// Rows beyond which most of the sheet would be blank: then signs share lanes.
    private static let mostOwnRows = 16
    private static let barHeight = 12.0

    init(_ incidents: [NumberedIncident], in collection: IncidentCollection, options: MapOptions) {
        let words = SheetWords(options, places: collection.places)
        self.words = words
        let spans = incidents.map { DaySpan($0.incident.date?.date) }
        sheet = ChartSheet(
            incidents, kind: words("When the attacks happened", "متى وقعت الهجمات"), reports: collection.reports,
            note: words(
                "Dates as the sources report them; a bar covers every day that they leave open.",
                "التواريخ كما ذكرتها المصادر؛ يغطي الشريط كل يوم تتركه مفتوحًا."), options: options, words: words)
        let known = spans.compactMap { span in
            if case .days(let days) = span { days } else { nil }
        }
        let isPacked = incidents.count > Self.mostOwnRows && incidents.count <= Self.mostRows
        // Arabic months have no short forms, and the first stands over the start of the axis.
        let start = isPacked ? (words.isArabic ? 40 : 16) : sheet.isNarrow ? 12 : min(400, sheet.body.width * 0.42)
        let left = sheet.body.minX + start
        if let first = known.map(\.lowerBound).min(), let last = known.map(\.upperBound).max() {
            axis = TimeAxis(first...last, left: left, right: sheet.body.maxX - (isPacked ? 40 : 14), words: words)
        } else {
            axis = nil
        }
        // By the first day it may be; what has no year stands below.
        let order = incidents.indices.sorted { a, b in
            let (first, second) = (Self.rank(spans[a]), Self.rank(spans[b]))
            return first == second ? incidents[a].number < incidents[b].number : first < second
        }
        self.incidents = order.map { incidents[$0] }
        self.spans = order.map { spans[$0] }
        histogram =
            incidents.count > Self.mostRows
            ? TimelineHistogram(
                self.spans, axis: axis, sheet: sheet, recalled: incidents.count { $0.isBackground }, words: words) : nil
        key = ChartKey(
            // Without any year there is no axis and no sign on it.
            histogram?.signs ?? (axis == nil ? [] : Self.signs(self.incidents, self.spans, words)), in: sheet.body)
    }

    private static func rank(_ span: DaySpan) -> Int {
        switch span {
        case .days(let days): days.lowerBound
        case .yearly: Int.max - 1
        case .unknown: Int.max
        }
    }

    private static func signs(
        _ incidents: [NumberedIncident], _ spans: [DaySpan], _ words: SheetWords
    ) -> [ChartKey.Entry] {
        let all = zip(incidents, spans)
        func has(_ isFitting: (DaySpan) -> Bool) -> Bool { all.contains { isFitting($0.1) } }
        var entries: [ChartKey.Entry] = []
        if has({ if case .days(let days) = $0 { days.count == 1 } else { false } }) {
            entries.append(.init(words("Day reported", "اليوم مذكور")) { $0.lozenge($1, "bar") })
        }
        if has({ if case .days(let days) = $0 { days.count > 1 } else { false } }) {
            entries.append(
                .init(words("Within these days", "ضمن هذه الأيام")) {
                    $0.chartBar(SheetBox($0.keyLeft($1), $0.keyRight($1, high: 10)), "bar")
                })
        }
        if has({ if case .yearly = $0 { true } else { false } }) {
            entries.append(
                .init(words("One of these, year not reported", "أحد هذه، السنة غير مذكورة")) { svg, at in
                    let isRecalled = all.allSatisfy { numbered, span in
                        if case .yearly = span { numbered.isBackground } else { true }
                    }
                    svg.chartBar(
                        SheetBox(svg.keyLeft(at), svg.keyRight(at, high: 10)),
                        isRecalled ? "bar-recalled dash" : "bar-open")
                })
        }
        if has({ $0 == .unknown }) {
            entries.append(
                .init(words("Date not reported", "لم يُذكر التاريخ")) { svg, at in
                    svg.chartLine(at + SheetPoint(x: -13, y: 0), at + SheetPoint(x: 13, y: 0), "open-line")
                })
        }
        if incidents.contains(where: \.isBackground) {
            entries.append(
                .init(words("Earlier attack, only recalled", "هجوم سابق")) { $0.lozenge($1, "bar-recalled") })
        }
        if incidents.contains(where: { $0.incident.status == .foiled || $0.incident.status == .intercepted }) {
            entries.append(.init(words("Foiled or intercepted", "أُحبط أو اعتُرض")) { $0.lozenge($1, "bar-foiled") })
        }
        return entries
    }

    func svg() -> [UInt8] {
        let description =
            words(
                "Timeline. ", "خط زمني. ") + sheetDescription(incidents, context: nil, hasMap: true, words: words)
        let top = sheet.body.minY + key.height + 14
        if let histogram {
            return sheet.svg(description: description, foot: top + TimelineHistogram.height) { svg in
                key.write(to: &svg)
                histogram.write(from: top, to: &svg)
            }
        }
        if incidents.count > Self.mostOwnRows {
            let lanes = TimelineLanes(incidents, spans, axis: axis, in: sheet.body, top: top, words: words)
            return sheet.svg(description: description, foot: lanes.foot) { svg in
                key.write(to: &svg)
                lanes.write(to: &svg)
            }
        }
        let rows = rows(from: top + (axis == nil ? 0 : 22))
        let foot = rows.last.map { $0.top + $0.height } ?? top + 20
        return sheet.svg(description: description, foot: foot) { svg in
            key.write(to: &svg)
            if let axis {
                svg.group("furniture-axis", label: words("Time", "الزمن")) { svg in
                    for tick in axis.ticks {
                        let x = axis.x(tick.day)
                        if sheet.isNarrow {
                            // Beneath the texts of the rows a line would strike them through.
                            for row in rows {
                                svg.chartLine(
                                    SheetPoint(x: x, y: row.middle - 8), SheetPoint(x: x, y: row.middle + 8), "grid")
                            }
                        } else {
                            svg.chartLine(SheetPoint(x: x, y: top + 16), SheetPoint(x: x, y: foot), "grid")
                        }
                        svg.text(tick.text, at: SheetPoint(x: x, y: top + 8), class: "t-ls", anchor: .middle)
                    }
                }
            }
            for row in rows { write(row, &svg) }
            if incidents.isEmpty {
                svg.text(
                    words("No attacks reported.", "لا هجمات مُبلَّغ عنها."),
                    at: SheetPoint(x: sheet.body.minX, y: top + 12), class: "t-l")
            }
        }
    }

    private struct Row {
        let numbered: NumberedIncident
        let span: DaySpan
        let lines: [String]
        let top: Double
        let height: Double
        let middle: Double
    }

    private func rows(from start: Double) -> [Row] {
        var y = start
        let textWidth =
            (sheet.isNarrow || axis == nil ? sheet.body.width : (axis?.left ?? 0) - sheet.body.minX - 24) - 28
        return zip(incidents, spans).map { numbered, span in
            let incident = numbered.incident
            let status = incident.status == .background ? nil : incident.statusText(words)
            let weapon = [incident.briefWeaponText(words), status].compactMap { $0 }.joined(
                separator: words(", ", "، "))
            let lines = wrapped(
                "\(weapon): \(incident.courseText(words))", width: textWidth, size: TypeSize.list,
                maxLines: incidents.count > 40 ? 1 : 2)
            let text = 16 + Double(lines.count) * 14
            let height = text + (sheet.isNarrow && axis != nil ? 24 : 0) + 10
            defer { y += height }
            return Row(
                numbered: numbered, span: span, lines: lines, top: y, height: height,
                middle: sheet.isNarrow ? y + text + 18 : y + 14)
        }
    }

    private func write(_ row: Row, _ svg: inout SVGWriter) {
        let left = sheet.body.minX
        svg.begin("g", ["id": .text(svg.id("row-\(row.numbered.number)")), "class": "incident"])
        svg.chartLine(
            SheetPoint(x: left, y: row.top), SheetPoint(x: sheet.body.maxX, y: row.top), "rule")
        svg.badge(
            String(row.numbered.number), left: left, middle: row.top + 14, isFaded: row.numbered.isBackground)
        svg.text(
            row.numbered.incident.dateText(words), at: SheetPoint(x: left + 28, y: row.top + 18), class: "t-lh")
        for (index, line) in row.lines.enumerated() {
            svg.text(line, at: SheetPoint(x: left + 28, y: row.top + 33 + Double(index) * 14), class: "t-l")
        }
        if let axis { write(row, on: axis, &svg) }
        svg.end()
    }

    private func write(_ row: Row, on axis: TimeAxis, _ svg: inout SVGWriter) {
        if row.span == .unknown {
            svg.chartLine(
                SheetPoint(x: axis.left, y: row.middle), SheetPoint(x: axis.right, y: row.middle), "open-line")
            return
        }
        let name = Self.look(of: row.numbered, row.span)
        for days in row.span.spans(within: axis.days.lowerBound...(axis.days.upperBound - 1)) {
            let (from, to) = axis.span(days)
            if days.count == 1 || to - from < 5 {
                svg.lozenge(SheetPoint(x: (from + to) / 2, y: row.middle), name)
            } else {
                svg.chartBar(
                    SheetBox(
                        minX: from, minY: row.middle - Self.barHeight / 2, maxX: to,
                        maxY: row.middle + Self.barHeight / 2), name)
            }
        }
    }

    /// The class of an incident's sign.
    static func look(of numbered: NumberedIncident, _ span: DaySpan) -> String {
        let status = numbered.incident.status
        let look =
            numbered.isBackground
            ? "bar-recalled" : status == .foiled || status == .intercepted ? "bar-foiled" : "bar"
        guard case .yearly = span else { return look }
        return look == "bar" ? "bar-open" : "\(look) dash"
    }
}
