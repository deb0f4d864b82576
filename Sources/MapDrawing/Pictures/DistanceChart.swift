internal import IncidentModel

/// Launch-to-impact distances: a bar from the least to the greatest that the areas allow, a dot at the likely value.
struct DistanceChart {
    private struct Row {
        let numbered: NumberedIncident
        let from: String
        let to: String
        let distance: SiteDistance
        let text: DistanceText
        let isHedged: Bool
        /// Incidents after the first one that share it, on a chart of many.
        var others: [Int] = []
    }

    private let sheet: ChartSheet
    private let words: SheetWords
    private let incidents: [NumberedIncident]
    private let rows: [Row]
    /// Rows left out, because nobody would read so many.
    private let left: Int
    /// Of incidents without a distance: the reason, and their numbers.
    private let unmeasured: [(reason: String, numbers: [Int])]

    private static let mostRows = 240
    /// Rows beyond which those that say the same are one.
    private static let mostOwnRows = 40
    private static let barHeight = 10.0

    init(_ incidents: [NumberedIncident], in collection: IncidentCollection, options: MapOptions) {
        let words = SheetWords(options, places: collection.places)
        self.words = words
        self.incidents = incidents
        sheet = ChartSheet(
            incidents, kind: words("Distances from launch to impact", "المسافات من الإطلاق إلى السقوط"),
            reports: collection.reports,
            note: words(
                "Geodesics on WGS 84 between the reported sites; least and greatest between the areas in which they lie.",
                "مسافات جيوديسية على WGS 84 بين المواقع المذكورة؛ الأدنى والأقصى بين المناطق التي تقع فيها."),
            options: options, words: words)
        let each = incidents.flatMap { Self.rows(of: $0, words) }
        let all = each.count > Self.mostOwnRows ? Self.together(each) : each
        rows = Array(all.prefix(Self.mostRows))
        left = all.count - rows.count
        var unmeasured: [(reason: String, numbers: [Int])] = []
        for numbered in incidents
        where !numbered.incident.distances.contains(where: { Self.isSound($0, numbered.incident) }) {
            let reason = Self.reason(numbered.incident, words)
            if let index = unmeasured.firstIndex(where: { $0.reason == reason }) {
                unmeasured[index].numbers.append(numbered.number)
            } else {
                unmeasured.append((reason, [numbered.number]))
            }
        }
        self.unmeasured = unmeasured
    }

    private static func isSound(_ distance: SiteDistance, _ incident: Incident) -> Bool {
        incident.sites.indices.contains(distance.from) && incident.sites.indices.contains(distance.to)
            && DistanceText(distance) != nil
    }

    private static func rows(of numbered: NumberedIncident, _ words: SheetWords) -> [Row] {
        numbered.incident.distances.compactMap { distance in
            guard isSound(distance, numbered.incident), let text = DistanceText(distance) else { return nil }
            let (from, to) = (numbered.incident.sites[distance.from], numbered.incident.sites[distance.to])
            return Row(
                numbered: numbered, from: from.label(placeTitle: words.title(of: from), words),
                to: to.label(placeTitle: words.title(of: to), words), distance: distance, text: text,
                isHedged: from.isHedged || to.isHedged)
        }
    }

    /// Each pair of places with its distance once, with the numbers of all that share it; the pairs of most incidents first.
    private static func together(_ rows: [Row]) -> [Row] {
        struct Way: Hashable {
            let from: String
            let to: String
            let text: String
            let isHedged: Bool
            let isBackground: Bool
        }
        var kept: [Row] = []
        var known: [Way: Int] = [:]
        for row in rows {
            let way = Way(
                from: row.from, to: row.to, text: row.text.text, isHedged: row.isHedged,
                isBackground: row.numbered.isBackground)
            if let index = known[way] {
                if (kept[index].others.last ?? kept[index].numbered.number) != row.numbered.number {
                    kept[index].others.append(row.numbered.number)
                }
            } else {
                known[way] = kept.count
                kept.append(row)
            }
        }
        return kept.enumerated().sorted { a, b in
            (b.element.others.count, a.offset) < (a.element.others.count, b.offset)
        }.map(\.element)
    }

    /// Why an incident has no distance.
    private static func reason(_ incident: Incident, _ words: SheetWords) -> String {
        let starts = incident.launches.filter { !$0.isDenied }
        let ends = incident.sites.filter { !$0.isDenied && ![.launch, .found].contains($0.role) }
        if starts.isEmpty { return words("launch not reported", "لم يُذكر موقع الإطلاق") }
        if ends.isEmpty { return words("impact not reported", "لم يُذكر موقع السقوط") }
        if starts.allSatisfy({ $0.placement == nil }) {
            return words("launch without a position", "موقع الإطلاق غير محدد")
        }
        if ends.allSatisfy({ $0.placement == nil }) {
            return words("impact without a position", "موقع السقوط غير محدد")
        }
        return words("not measured", "لم تُقَس")
    }

    func svg() -> [UInt8] {
        let body = sheet.body
        let key = ChartKey(entries, in: body)
        let top = body.minY + key.height + 14
        let widestBadge = LabelText(lines: [], badge: String(rows.map(\.numbered.number).max() ?? 0)).badgeWidth
        let indent = max(28, widestBadge + 7)
        let longestLabel = rows.map { FontMetrics.width(way(of: $0) + shared(by: $0), size: Self.labelSize) }.max() ?? 0
        let labelWidth =
            sheet.isNarrow ? body.width : min(min(430, body.width * 0.42), max(170, longestLabel + indent + 4))
        let valueWidth = 116.0
        let axisLeft = sheet.isNarrow ? body.minX : body.minX + labelWidth + 16
        let axisRight = body.maxX - valueWidth
        let longest = max(rows.map { max($0.distance.maxMeters, $0.distance.likelyMeters) }.max() ?? 0, 1) / 1000
        let step = LinearScale.step(upTo: longest, ticks: sheet.isNarrow ? 4 : 7)
        let ceiling = (longest / step).rounded(.up) * step
        func x(_ kilometres: Double) -> Double { axisLeft + kilometres / ceiling * (axisRight - axisLeft) }
        let rowHeight = sheet.isNarrow ? 52.0 : rows.count > 60 ? 24.0 : 32.0
        let rowTop = top + (rows.isEmpty ? 0 : 24)
        let rowsFoot = rowTop + Double(rows.count) * rowHeight
        var foot = rowsFoot + 8
        let notes = notes(width: body.width)
        let notesTop = foot + 6
        foot += Double(notes.count) * 15 + (notes.isEmpty ? 0 : 8)
        return sheet.svg(description: description, foot: foot) { svg in
            key.write(to: &svg)
            if !rows.isEmpty {
                svg.group("furniture-axis", label: words("Kilometres", "كيلومترات")) { svg in
                    for index in 0...Int((ceiling / step).rounded()) {
                        let kilometres = Double(index) * step
                        // On a narrow sheet the texts stand above the bars, and a line would strike them through.
                        let stretches =
                            sheet.isNarrow
                            ? rows.indices.map { rowTop + Double($0) * rowHeight + 27 }.map { ($0, $0 + 18) }
                            : [(top + 14, rowsFoot)]
                        for (from, to) in stretches {
                            svg.chartLine(
                                SheetPoint(x: x(kilometres), y: from), SheetPoint(x: x(kilometres), y: to),
                                index == 0 ? "grid-major" : "grid")
                        }
                        svg.text(
                            LinearScale.figure(kilometres) + (index == 0 ? words(" km", " كم") : ""),
                            at: SheetPoint(x: x(kilometres), y: top + 7), class: "t-ls", anchor: .middle)
                    }
                }
            }
            for (index, row) in rows.enumerated() {
                let y = rowTop + Double(index) * rowHeight
                let isFirst = index == 0 || rows[index - 1].numbered.number != row.numbered.number
                svg.begin("g", ["class": .text(row.isHedged ? "incident hedged" : "incident")])
                if isFirst {
                    svg.chartLine(SheetPoint(x: body.minX, y: y), SheetPoint(x: body.maxX, y: y), "rule")
                    svg.badge(
                        String(row.numbered.number), left: body.minX, middle: y + 15,
                        isFaded: row.numbered.isBackground)
                }
                let (way, shared) = (way(of: row), shared(by: row))
                let numbers = ([row.numbered.number] + row.others).map(String.init).joined(separator: "·")
                if !shared.isEmpty { svg.element("title", [:], content: "\(way): \(numbers)") }
                let sharedWidth = shared.isEmpty ? 0 : FontMetrics.width(shared, size: Self.labelSize)
                svg.text(
                    shortened(way, width: labelWidth - indent - sharedWidth, size: Self.labelSize) + shared,
                    at: SheetPoint(x: body.minX + indent, y: y + 19), class: "t-l")
                let middle = sheet.isNarrow ? y + 36 : y + 15
                let look = row.numbered.isBackground ? "bar-recalled" : row.isHedged ? "bar-open" : "range"
                let (low, high) = (x(row.distance.minMeters / 1000), x(row.distance.maxMeters / 1000))
                svg.chartBar(
                    SheetBox(
                        minX: min(low, high), minY: middle - Self.barHeight / 2, maxX: max(high, low + 1),
                        maxY: middle + Self.barHeight / 2), look)
                svg.dot(SheetPoint(x: x(row.distance.likelyMeters / 1000), y: middle), radius: 4.5, "likely")
                svg.text(
                    words.distance(row.text.text), at: SheetPoint(x: body.maxX, y: middle + 4), class: "t-lh",
                    anchor: .end)
                svg.end()
            }
            if !notes.isEmpty {
                svg.chartLine(
                    SheetPoint(x: body.minX, y: rowsFoot + 2), SheetPoint(x: body.maxX, y: rowsFoot + 2), "rule")
                for (index, note) in notes.enumerated() {
                    svg.text(note, at: SheetPoint(x: body.minX, y: notesTop + 12 + Double(index) * 15), class: "t-ls")
                }
            }
        }
    }

    private static let labelSize = TypeSize.list + 0.5

    private func way(of row: Row) -> String { "\(row.from) \(words("→", "←")) \(row.to)" }

    private func shared(by row: Row) -> String {
        let count = row.others.count + 1
        return count == 1 ? "" : words(", \(count) attacks", "، الهجمات: \(count)")
    }

    private var entries: [ChartKey.Entry] {
        guard !rows.isEmpty else { return [] }
        var entries = [
            ChartKey.Entry(words("Likely distance", "المسافة الأرجح")) { $0.dot($1, radius: 4.5, "likely") },
            ChartKey.Entry(words("Least to greatest", "من الأدنى إلى الأقصى")) {
                $0.chartBar(SheetBox($0.keyLeft($1), $0.keyRight($1, high: 10)), "range")
            },
        ]
        if rows.contains(where: { $0.isHedged && !$0.numbered.isBackground }) {
            entries.append(
                .init(words("A site said with doubt", "موقع ذُكر بتحفظ")) {
                    $0.chartBar(SheetBox($0.keyLeft($1), $0.keyRight($1, high: 10)), "bar-open")
                })
        }
        return entries
    }

    private func notes(width: Double) -> [String] {
        var texts: [String] = []
        if left > 0 {
            texts.append(words("And \(left) more in distances.csv.", "و\(left) غيرها في distances.csv."))
        }
        let parts = unmeasured.map { part in
            let shown = part.numbers.prefix(40).map(String.init).joined(separator: words(", ", "، "))
            let more =
                part.numbers.count > 40
                ? words(" and \(part.numbers.count - 40) more", " و\(part.numbers.count - 40) غيرها") : ""
            return "\(shown)\(more) (\(part.reason))"
        }
        if !parts.isEmpty {
            texts.append(
                words("Without a distance: ", "بلا مسافة: ")
                    + parts.joined(separator: words("; ", "؛ ")) + ".")
        }
        return texts.flatMap { wrapped($0, width: width, size: TypeSize.listSmall, maxLines: 6) }
    }

    private var description: String {
        let lines = rows.prefix(60).map { row in
            words(
                "Number \(row.numbered.number): \(row.from) to \(row.to), \(words.distance(row.text.text)).",
                "رقم \(row.numbered.number): من \(row.from) إلى \(row.to)، \(words.distance(row.text.text)).")
        }
        let head = words(
            "Distances from reported launch to reported impact, each likely (least–greatest).",
            "المسافات من موقع الإطلاق إلى موقع السقوط، الأرجح (الأدنى–الأقصى).")
        return ([head] + lines + notes(width: .infinity)).joined(separator: " ")
    }
}
