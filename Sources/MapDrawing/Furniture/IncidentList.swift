internal import IncidentModel

/// The list beside the map: what each number stands for.
struct IncidentList {
    let incidents: [NumberedIncident]
    let reports: [ReportID: Report]
    let words: SheetWords
    /// Distances stand in it because the arrows are too many to carry them.
    let tellsDistances: Bool
    /// Headings of the list, in its order, with the incidents below each.
    private let groups: [(heading: String, count: Int)]
    /// Of each incident by its number.
    private let groupOfNumber: [Int: Int]
    private let isByPlace: Bool
    /// Pixels from the edge of an entry to its lines.
    let indent: Double
    /// What does not fit stands on sheets of its own.
    let hasSheets: Bool

    init(
        _ incidents: [NumberedIncident], reports: [Report], words: SheetWords, tellsDistances: Bool,
        isByPlace: Bool = false, hasSheets: Bool = false
    ) {
        let widest = LabelText(lines: [], badge: String(incidents.map(\.number).max() ?? 0)).badgeWidth
        indent = max(Self.leastIndent, widest + 7)
        self.hasSheets = hasSheets && incidents.count <= ListSheet.mostIncidents
        let sorted = ListGroups(incidents, isByPlace: isByPlace, words)
        (self.incidents, groups, groupOfNumber) = (sorted.incidents, sorted.groups, sorted.groupOfNumber)
        self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.words = words
        self.isByPlace = isByPlace
        self.tellsDistances = tellsDistances
    }

    /// A sheet of one incident tells it site by site, and needs no numbers.
    var isAlone: Bool { incidents.count == 1 }

    /// What of it stands where.
    struct Plan {
        fileprivate(set) var entries: [ListEntry] = []
        /// Before the entries, on a sheet that counts.
        fileprivate(set) var ranking: PlaceRanking?
        /// Of the entries, headings and ranking included.
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

    private static let aloneDetails: [(reported: ListEntry.Detail, recalled: ListEntry.Detail)] = [
        (.alone, .alone), (.aloneQuoted, .aloneQuoted), (.aloneBrief, .aloneBrief),
    ]

    /// - Parameters:
    ///   - spill: pixels that may be added below the map, where columns of the last form go on.
    ///   - across: the width there.
    ///   - mayShrink: the type may become as small as print keeps legible.
    func plan(width: Double, height: Double, spill: Double = 0, across: Double = 0, mayShrink: Bool = false) -> Plan {
        var plan = Plan()
        guard !incidents.isEmpty else { return plan }
        if isByPlace { return rankedPlan(width, height, spill, across) }
        let details =
            (isAlone ? Self.aloneDetails : []) + Self.details + (mayShrink ? [(.fineLine, .fineLine)] : [])
        for (index, detail) in details.enumerated() {
            // Entries are made only as far as they can fit: a sheet may be asked for of ten thousand incidents.
            plan.entries = []
            plan.height = 0
            for numbered in incidents {
                let entry = entry(numbered, numbered.isBackground ? detail.recalled : detail.reported, width)
                let room = entry.height + headingRoom(before: entry, after: plan.entries.last)
                guard plan.height + room <= height else { break }
                plan.height += room
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
                    plan.height -= last.height + headingRoom(before: last, after: plan.entries.last)
                    plan.left += 1
                }
                plan.height += Self.moreHeight
            }
        }
        return plan
    }

    /// The busiest places, and the list only where it fits as a whole: a few of hundreds tell nothing.
    private func rankedPlan(_ width: Double, _ height: Double, _ spill: Double, _ across: Double) -> Plan {
        var plan = Plan()
        // What is left of the height after the ranking is for a list that may grow.
        let ranking = PlaceRanking(incidents, height: min(height, Self.mostRanking) - Self.moreHeight, words: words)
        plan.ranking = ranking
        plan.height = ranking.height
        plan.left = incidents.count
        plan.isTerse = true
        var used = ranking.height
        var entries: [ListEntry] = []
        for numbered in incidents {
            let entry = entry(numbered, .line, width)
            used += entry.height + headingRoom(before: entry, after: entries.last)
            guard used <= height else { break }
            entries.append(entry)
        }
        if entries.count == incidents.count {
            (plan.entries, plan.height, plan.left) = (entries, used, 0)
        } else if spill > 0 {
            addSpill(to: &plan, spill, across: across)
        } else {
            plan.height += Self.moreHeight
        }
        return plan
    }

    private static let mostRanking = 640.0

    /// All of it in columns of one length.
    func columns(_ detail: ListEntry.Detail, across: Double) -> Plan {
        var plan = Plan()
        plan.left = incidents.count
        addSpill(to: &plan, .greatestFiniteMagnitude, across: across, detail)
        plan.spillHeight -= Self.headingHeight
        return plan
    }

    private func addSpill(
        to plan: inout Plan, _ most: Double, across: Double, _ detail: ListEntry.Detail = .line
    ) {
        let columns = max(1, Int((across + Self.spillGap) / (Self.spillColumn + Self.spillGap)))
        let width = (across + Self.spillGap) / Double(columns) - Self.spillGap
        var rest: [(entry: ListEntry, room: Double)] = []
        var height = 0.0
        var before = plan.entries.last
        for numbered in incidents.dropFirst(plan.entries.count) {
            let entry = entry(numbered, detail, width)
            let room = entry.height + headingRoom(before: entry, after: before)
            guard height + room <= most * Double(columns) else { break }
            height += room
            rest.append((entry, room))
            before = entry
        }
        plan.left -= rest.count
        // Columns of one length, the last one the shortest.
        let length = max(height / Double(columns), rest.map(\.room).max() ?? 0)
        plan.spill = [[]]
        var used = 0.0
        for (entry, room) in rest {
            if used + room / 2 > length, plan.spill.count < columns {
                plan.spillHeight = max(plan.spillHeight, used)
                plan.spill.append([])
                used = 0
            }
            plan.spill[plan.spill.count - 1].append(entry)
            used += room
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
            var group: Int?
            plan.ranking?.write(at: SheetPoint(x: box.minX, y: box.minY), width: box.width, to: &svg)
            let top = box.minY + (plan.ranking?.height ?? 0)
            let y = write(plan.entries, at: SheetPoint(x: box.minX, y: top), &group, &svg)
            if plan.left > 0, plan.spill.isEmpty { writeMore(plan, at: SheetPoint(x: box.minX, y: y), &svg) }
        }
    }

    func writeSpill(of plan: Plan, to svg: inout SVGWriter, in box: SheetBox) {
        svg.group("furniture-list-more", label: "More incidents") { svg in
            svg.text(
                plan.ranking != nil
                    ? words("ALL ATTACKS, BY PLACE", "كل الهجمات بحسب الموقع")
                    : words("MORE OF THE LIST", "تتمة القائمة"),
                at: SheetPoint(x: box.minX, y: box.minY + 10),
                class: "t-head")
            var below = box
            below.minY += Self.headingHeight
            write(columns: plan, to: &svg, in: below)
            if plan.left > 0 {
                writeMore(plan, at: SheetPoint(x: box.minX, y: box.maxY - Self.moreHeight), &svg)
            }
        }
    }

    func writeColumns(of plan: Plan, to svg: inout SVGWriter, in box: SheetBox) {
        svg.group("furniture-list", label: "Incidents") { svg in write(columns: plan, to: &svg, in: box) }
    }

    private func write(columns plan: Plan, to svg: inout SVGWriter, in box: SheetBox) {
        let columns = max(1, Int((box.width + Self.spillGap) / (Self.spillColumn + Self.spillGap)))
        let width = (box.width + Self.spillGap) / Double(columns)
        var group = plan.entries.last?.group
        for (index, entries) in plan.spill.enumerated() {
            _ = write(entries, at: SheetPoint(x: box.minX + width * Double(index), y: box.minY), &group, &svg)
        }
    }

    private func writeMore(_ plan: Plan, at point: SheetPoint, _ svg: inout SVGWriter) {
        let isWhole = plan.left == incidents.count
        let text =
            hasSheets
            ? isWhole
                ? words("The list sheet has all \(plan.left) attacks", "كل الهجمات (\(plan.left)) في صفحة القائمة")
                : words(
                    "and \(plan.left) more; the list sheet has all \(incidents.count)",
                    "و\(plan.left) غيرها؛ كلها (\(incidents.count)) في صفحة القائمة")
            : isWhole
                ? words(
                    "All \(plan.left) attacks are listed in incidents.json",
                    "كل الهجمات (\(plan.left)) في incidents.json")
                : words("and \(plan.left) more, listed in incidents.json", "و\(plan.left) غيرها في incidents.json")
        svg.text(text, at: point + SheetPoint(x: 0, y: 10), class: "t-ls")
    }

    /// Pixels of the heading over an entry, with what keeps it off the entry before.
    func headingRoom(before entry: ListEntry, after last: ListEntry?) -> Double {
        guard let last else { return Self.headingHeight }
        return last.group == entry.group ? 0 : Self.headingHeight + Self.headingGap
    }

    /// - Parameter group: of the last entry before; nil when these are the first.
    /// - Returns: y below the last entry.
    func write(
        _ entries: [ListEntry], at point: SheetPoint, _ group: inout Int?, _ svg: inout SVGWriter
    ) -> Double {
        var y = point.y
        for entry in entries {
            if group != entry.group {
                if group != nil, y > point.y || !isByPlace { y += Self.headingGap }
                group = entry.group
                svg.text(
                    heading(of: entry.group), at: SheetPoint(x: point.x, y: y + 10), class: "t-head")
                y += Self.headingHeight
            }
            entry.write(at: SheetPoint(x: point.x, y: y), to: &svg)
            y += entry.height
        }
        return y
    }

    func group(of numbered: NumberedIncident) -> Int { groupOfNumber[numbered.number] ?? 0 }

    private func heading(of group: Int) -> String {
        shortened(groups[group].heading, width: Self.spillColumn, size: TypeSize.heading, weight: .bold)
    }
}
