internal import IncidentModel

/// How many incidents each month or year holds: those that must lie in it, and what is expected beyond that when a
/// partial date is shared out evenly over the days it leaves open.
struct TimelineHistogram {
    struct Bin {
        let days: ClosedRange<Int>
        var certain = 0.0
        var expected = 0.0
    }

    let bins: [Bin]
    /// Incidents whose year nobody reports.
    let withoutYear: Int
    /// Incidents that reports of others recall, counted with the rest.
    private let recalled: Int
    private let axis: TimeAxis?
    private let sheet: ChartSheet
    private let words: SheetWords

    /// Pixels of the bars, and of all with what stands below them.
    private static let barsHeight = 320.0
    static let height = barsHeight + 44

    init(_ spans: [DaySpan], axis: TimeAxis?, sheet: ChartSheet, recalled: Int = 0, words: SheetWords) {
        self.recalled = recalled
        let wide = axis.map {
            TimeAxis(
                $0.days.lowerBound...($0.days.upperBound - 1), left: sheet.body.minX + 36, right: $0.right,
                words: words)
        }
        self.axis = wide
        self.sheet = sheet
        self.words = words
        var bins = wide.map { Self.bins($0.days) } ?? []
        var withoutYear = 0
        for span in spans {
            guard case .days(let days) = span else {
                withoutYear += 1
                continue
            }
            var index = Self.first(bins, meeting: days)
            while index < bins.count, bins[index].days.lowerBound <= days.upperBound {
                let common = days.clamped(to: bins[index].days)
                bins[index].expected += Double(common.count) / Double(days.count)
                if common == days { bins[index].certain += 1 }
                index += 1
            }
        }
        self.bins = bins
        self.withoutYear = withoutYear
    }

    /// Months; years when there are more months than can be told apart.
    private static func bins(_ days: ClosedRange<Int>) -> [Bin] {
        let first = CivilDay(daysSince1970: days.lowerBound).partialDate.year ?? 1970
        let last = CivilDay(daysSince1970: days.upperBound - 1).partialDate.year ?? 1970
        let isOfMonths = last - first < 15
        return (first...max(first, last)).flatMap { year in
            isOfMonths
                ? (1...12).map { Bin(days: DaySpan.days(of: $0, in: year)) }
                : [
                    Bin(
                        days: CivilDay(year: year, month: 1, day: 1)
                            .daysSince1970...CivilDay(
                                year: year, month: 12, day: 31
                            ).daysSince1970)
                ]
        }.filter { $0.days.overlaps(days) }
    }

    private static func first(_ bins: [Bin], meeting days: ClosedRange<Int>) -> Int {
        var (low, high) = (0, bins.count)
        while low < high {
            let middle = (low + high) / 2
            if bins[middle].days.upperBound < days.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What a bar counts, and the look of doubt where the chart has it.
    var signs: [ChartKey.Entry] {
        let isOfYears = bins.first.map { $0.days.count > 31 } ?? false
        func entry(_ text: String, _ look: String) -> ChartKey.Entry {
            .init(text) { $0.chartBar(SheetBox($0.keyLeft($1), $0.keyRight($1, high: 10)), look) }
        }
        guard bins.contains(where: { $0.expected > $0.certain }) else {
            return [
                entry(
                    isOfYears
                        ? words("Attacks a year", "الهجمات في السنة") : words("Attacks a month", "الهجمات في الشهر"),
                    "bar")
            ]
        }
        return [
            entry(
                isOfYears
                    ? words("Attacks reported for the year", "هجمات ذُكرت سنتها")
                    : words("Attacks reported for the month", "هجمات ذُكر شهرها"), "bar"),
            entry(
                isOfYears
                    ? words("Share of those that may lie in it", "نصيب السنة مما قد يقع فيها")
                    : words("Share of those that may lie in it", "نصيب الشهر مما قد يقع فيه"), "bar-open"),
        ]
    }

    private var note: String {
        [
            withoutYear > 0
                ? words("\(withoutYear) more whose year is not reported", "و\(withoutYear) غيرها لم تُذكر سنتها") : nil,
            recalled > 0
                ? words(
                    "\(recalled) earlier attack\(recalled == 1 ? "" : "s") that reports recall among them",
                    "منها هجمات سابقة: \(recalled)") : nil,
        ].compactMap { $0 }.joined(separator: words("; ", "؛ ")).capitalizedFirst
    }

    /// - Parameter top: y of the most that the axis counts to.
    func write(from top: Double, to svg: inout SVGWriter) {
        let base = top + Self.barsHeight
        if withoutYear + recalled > 0 {
            svg.text(note, at: SheetPoint(x: sheet.body.minX, y: base + 40), class: "t-ls")
        }
        guard let axis else { return }
        let most = bins.map(\.expected).max() ?? 1
        let step = LinearScale.step(upTo: max(most, 1), ticks: 5)
        let ceiling = (max(most, 1) / step).rounded(.up) * step
        func y(_ count: Double) -> Double { base - count / ceiling * Self.barsHeight }
        svg.group("furniture-axis", label: words("Axes", "المحاور")) { svg in
            for index in 0...Int((ceiling / step).rounded()) {
                let count = Double(index) * step
                svg.chartLine(
                    SheetPoint(x: axis.left, y: y(count)), SheetPoint(x: axis.right, y: y(count)),
                    index == 0 ? "grid-major" : "grid")
                svg.text(
                    LinearScale.figure(count), at: SheetPoint(x: axis.left - 8, y: y(count) + 3.5), class: "t-ls",
                    anchor: .end)
            }
            for tick in axis.ticks {
                let x = axis.x(tick.day)
                svg.chartLine(SheetPoint(x: x, y: base), SheetPoint(x: x, y: base + 4), "grid-major")
                svg.text(tick.text, at: SheetPoint(x: x, y: base + 17), class: "t-ls", anchor: .middle)
            }
        }
        svg.group("layer-counts", label: words("Incidents", "الحوادث")) { svg in
            for bin in bins where bin.expected > 0 {
                let (from, to) = axis.span(bin.days)
                let gap = min(1, (to - from) / 6)
                func bar(_ low: Double, _ high: Double, _ name: String) {
                    guard high > low else { return }
                    svg.chartBar(SheetBox(minX: from + gap, minY: y(high), maxX: to - gap, maxY: y(low)), name)
                }
                bar(0, bin.certain, "bar")
                bar(bin.certain, bin.expected, "bar-open")
            }
        }
    }
}

/// Round steps from zero.
enum LinearScale {
    /// 1, 2 or 5 with a power of ten, so that there are about so many ticks.
    static func step(upTo most: Double, ticks: Int) -> Double {
        let rough = most / Double(ticks)
        var power = 1e-6
        while power * 10 <= rough { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? 10 * power
    }

    /// No more decimals than the number has, two at most.
    static func figure(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return String(whole) }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
