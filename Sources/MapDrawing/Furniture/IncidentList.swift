internal import IncidentModel

/// The list beside the map: what each number stands for.
struct IncidentList {
    let incidents: [NumberedIncident]
    let reports: [ReportID: Report]
    let words: SheetWords
    /// Distances stand in it because the arrows are too many to carry them.
    let tellsDistances: Bool
    /// Those that the reports only recall.
    private let recalledCount: Int
    /// Pixels from the edge of an entry to its lines.
    let indent: Double
    /// What does not fit stands on sheets of its own.
    let hasSheets: Bool

    init(
        _ incidents: [NumberedIncident], reports: [Report], words: SheetWords, tellsDistances: Bool,
        hasSheets: Bool = false
    ) {
        let widest = LabelText(lines: [], badge: String(incidents.map(\.number).max() ?? 0)).badgeWidth
        indent = max(Self.leastIndent, widest + 7)
        self.hasSheets = hasSheets && incidents.count <= ListSheet.mostIncidents
        self.incidents = incidents
        self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.words = words
        self.tellsDistances = tellsDistances
        recalledCount = incidents.count(where: \.isBackground)
    }

    /// What of it stands where.
    struct Plan {
        fileprivate(set) var entries: [ListEntry] = []
        /// Of the entries, headings included.
        fileprivate(set) var height = 0.0
        fileprivate(set) var isTerse = false
        /// How many are left out.
        fileprivate(set) var left = 0
        /// Columns below the map.
        fileprivate(set) var spill: [[ListEntry]] = []
        fileprivate(set) var spillHeight = 0.0
    }

    private static let leastIndent = 26.0
    static let headingHeight = 20.0
    static let headingGap = 5.0
    private static let moreHeight = 16.0
    static let spillColumn = 300.0
    static let spillGap = 26.0

    /// For reported and for recalled attacks; the list takes the first pair that fits.
    private static let details: [(reported: ListEntry.Detail, recalled: ListEntry.Detail)] = [
        (.withQuotes, .full), (.full, .full), (.full, .brief), (.full, .bare), (.brief, .brief), (.brief, .bare),
        (.reasoned, .bare), (.bare, .bare), (.armedLine, .armedLine), (.line, .line),
    ]

    /// - Parameters:
    ///   - spill: pixels that may be added below the map, where columns of the last form go on.
    ///   - across: the width there.
    ///   - mayShrink: the type may become as small as print keeps legible.
    func plan(width: Double, height: Double, spill: Double = 0, across: Double = 0, mayShrink: Bool = false) -> Plan {
        var plan = Plan()
        guard !incidents.isEmpty else { return plan }
        let parts = recalledCount > 0 && recalledCount < incidents.count ? 2.0 : 1
        let headings = parts * Self.headingHeight + max(parts - 1, 0) * Self.headingGap
        let details = Self.details + (mayShrink ? [(.fineLine, .fineLine)] : [])
        for (index, detail) in details.enumerated() {
            // Entries are made only as far as they can fit: a sheet may be asked for of ten thousand incidents.
            plan.entries = []
            plan.height = headings
            for numbered in incidents {
                let entry = entry(numbered, numbered.isBackground ? detail.recalled : detail.reported, width)
                guard plan.height + entry.height <= height else { break }
                plan.height += entry.height
                plan.entries.append(entry)
            }
            plan.isTerse = detail.reported == .line || detail.reported == .armedLine
            if plan.entries.count == incidents.count { return plan }
            guard index == details.count - 1 else { continue }
            plan.left = incidents.count - plan.entries.count
            if spill > 0 {
                addSpill(to: &plan, spill, across: across)
            } else {
                while plan.height + Self.moreHeight > height, let last = plan.entries.popLast() {
                    plan.height -= last.height
                    plan.left += 1
                }
                plan.height += Self.moreHeight
            }
        }
        return plan
    }

    private func addSpill(to plan: inout Plan, _ most: Double, across: Double) {
        let columns = max(1, Int((across + Self.spillGap) / (Self.spillColumn + Self.spillGap)))
        let width = (across + Self.spillGap) / Double(columns) - Self.spillGap
        var rest: [ListEntry] = []
        var height = 0.0
        for numbered in incidents.dropFirst(plan.entries.count) {
            let entry = entry(numbered, .line, width)
            guard height + entry.height <= most * Double(columns) else { break }
            height += entry.height
            rest.append(entry)
        }
        plan.left -= rest.count
        // Columns of one length, the last one the shortest.
        let length = max(height / Double(columns), rest.map(\.height).max() ?? 0) + Self.headingHeight
        plan.spill = [[]]
        var used = 0.0
        for entry in rest {
            if used + entry.height / 2 > length - Self.headingHeight, plan.spill.count < columns {
                plan.spillHeight = max(plan.spillHeight, used)
                plan.spill.append([])
                used = 0
            }
            plan.spill[plan.spill.count - 1].append(entry)
            used += entry.height
        }
        plan.spillHeight = max(plan.spillHeight, used) + Self.headingHeight + (plan.left > 0 ? Self.moreHeight : 0)
    }

    func write(_ plan: Plan, to svg: inout SVGWriter, in box: SheetBox) {
        svg.group("furniture-list", label: "Incidents") { svg in
            guard !incidents.isEmpty else {
                svg.text(
                    words("NO ATTACKS REPORTED", "لا هجمات مُبلَّغ عنها"),
                    at: SheetPoint(x: box.minX, y: box.minY + 10), class: "t-head")
                return
            }
            var isRecalled: Bool?
            let y = write(plan.entries, at: SheetPoint(x: box.minX, y: box.minY), &isRecalled, &svg)
            if plan.left > 0, plan.spill.isEmpty { writeMore(plan, at: SheetPoint(x: box.minX, y: y), &svg) }
        }
    }

    func writeSpill(of plan: Plan, to svg: inout SVGWriter, in box: SheetBox) {
        svg.group("furniture-list-more", label: "More incidents") { svg in
            let columns = max(1, Int((box.width + Self.spillGap) / (Self.spillColumn + Self.spillGap)))
            let width = (box.width + Self.spillGap) / Double(columns)
            var isRecalled = plan.entries.last?.isRecalled
            svg.text(
                words("MORE OF THE LIST", "تتمة القائمة"), at: SheetPoint(x: box.minX, y: box.minY + 10),
                class: "t-head")
            for (index, entries) in plan.spill.enumerated() {
                let at = SheetPoint(x: box.minX + width * Double(index), y: box.minY + Self.headingHeight)
                _ = write(entries, at: at, &isRecalled, &svg)
            }
            if plan.left > 0 {
                writeMore(plan, at: SheetPoint(x: box.minX, y: box.maxY - Self.moreHeight), &svg)
            }
        }
    }

    private func writeMore(_ plan: Plan, at point: SheetPoint, _ svg: inout SVGWriter) {
        let text =
            hasSheets
            ? words(
                "and \(plan.left) more; the list sheet has all \(incidents.count)",
                "و\(plan.left) غيرها؛ كلها (\(incidents.count)) في صفحة القائمة")
            : words("and \(plan.left) more, listed in incidents.json", "و\(plan.left) غيرها في incidents.json")
        svg.text(text, at: point + SheetPoint(x: 0, y: 10), class: "t-ls")
    }

    /// - Parameter isRecalled: of the last entry before; nil when these are the first.
    /// - Returns: y below the last entry.
    func write(
        _ entries: [ListEntry], at point: SheetPoint, _ isRecalled: inout Bool?, _ svg: inout SVGWriter
    ) -> Double {
        var y = point.y
        for entry in entries {
            if isRecalled != entry.isRecalled {
                if isRecalled != nil { y += Self.headingGap }
                isRecalled = entry.isRecalled
                svg.text(
                    heading(isBackground: entry.isRecalled), at: SheetPoint(x: point.x, y: y + 10), class: "t-head")
                y += Self.headingHeight
            }
            entry.write(at: SheetPoint(x: point.x, y: y), to: &svg)
            y += entry.height
        }
        return y
    }

    private func heading(isBackground: Bool) -> String {
        if words.isArabic { return isBackground ? "هجمات سابقة ذكرتها التقارير" : "الهجمات المُبلَّغ عنها" }
        let many = (isBackground ? recalledCount : incidents.count - recalledCount) == 1 ? "" : "S"
        return isBackground ? "EARLIER ATTACK\(many) THE REPORTS RECALL" : "REPORTED ATTACK\(many)"
    }
}
