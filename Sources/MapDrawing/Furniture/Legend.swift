internal import IncidentModel

/// Explains what is on this very sheet, nothing else.
struct Legend {
    enum Sign {
        case symbol(SiteRole, isHedged: Bool, isRecalled: Bool)
        case footprint(SiteRole, isBare: Bool)
        case arrow(isHedged: Bool)
        case wedge
        case disagreement(SiteRole)
        case border, river, roughRiver, canal, street, uncertainStreet, zone, quarter
    }

    private let words: SheetWords

    typealias Row = (sign: Sign, text: String)

    /// Of the attacks.
    let rows: [Row]
    /// Of the ground.
    let groundRows: [Row]

    init(
        symbols: SymbolCensus, arrows: [Arrow], isSheaf: Bool = false, disagreements: [Disagreement],
        hasFootprints: Bool,
        context: ContextLayers, counts: SiteCounts? = nil, words: SheetWords
    ) {
        self.words = words
        self.counts = counts.flatMap { counts in symbols.first.map { (counts, $0) } }
        var rows: [(Sign, String)] = []
        for role in SiteRole.allCases {
            // A symbol that the sheet does not have is not explained either.
            switch symbols.look(of: role) {
            case .plain: rows.append((.symbol(role, isHedged: false, isRecalled: false), role.legend(words)))
            case .hedged: rows.append((.symbol(role, isHedged: true, isRecalled: false), role.possible(words)))
            case .recalled: rows.append((.symbol(role, isHedged: false, isRecalled: true), role.earlier(words)))
            case nil: break
            }
        }
        if let hedged = symbols.role(alsoIn: .hedged) {
            rows.append((.symbol(hedged, isHedged: true, isRecalled: false), words("Said with doubt", "ذُكر بتحفظ")))
        }
        if let recalled = symbols.role(alsoIn: .recalled) {
            rows.append((.symbol(recalled, isHedged: false, isRecalled: true), words("Earlier attack", "هجوم سابق")))
        }
        if hasFootprints, let role = symbols.first {
            rows.append(
                (
                    .footprint(role, isBare: counts != nil), words("Site lies in this area", "الموقع ضمن هذه المنطقة")
                ))
        }
        if !arrows.isEmpty {
            rows.append(
                (
                    isSheaf ? .wedge : .arrow(isHedged: arrows.allSatisfy(\.isHedged)),
                    words("Launch to impact", "من الإطلاق إلى السقوط")
                ))
        }
        if let first = disagreements.first {
            rows.append((.disagreement(first.role), words("Sources disagree", "المصادر مختلفة")))
        }
        self.rows = rows
        rows = []
        if !context.zones.isEmpty {
            rows.append((.zone, context.zones.count == 1 ? context.zones[0].place.title : words("Zone", "منطقة")))
        }
        if context.region?.hasBorders == true { rows.append((.border, words("Border, generalised", "حدود تقريبية"))) }
        let region = context.region.flatMap { $0.rivers.isEmpty ? nil : $0 }
        if context.rivers.contains(where: { !$0.isRough }) || region?.isRough == false {
            rows.append((.river, words("River", "نهر")))
        }
        if context.rivers.contains(where: \.isRough) || region?.isRough == true {
            rows.append((.roughRiver, words("River, about here", "نهر، موضعه تقريبي")))
        }
        if !context.canals.isEmpty { rows.append((.canal, words("Canal", "قناة"))) }
        if context.streets.contains(where: { !$0.isUncertain }) {
            rows.append((.street, words("Street or road", "شارع أو طريق")))
        }
        if context.streets.contains(where: \.isUncertain) {
            rows.append((.uncertainStreet, words("Street, about here", "شارع، موضعه تقريبي")))
        }
        if !context.quarters.isEmpty { rows.append((.quarter, words("Quarter, generalised", "حي، حدود تقريبية"))) }
        groundRows = rows
        // One of the sheet's own figures explains them all.
        example = arrows.lazy.compactMap(\.texts.first).first { $0.contains("(") }.map {
            counts == nil ? $0 : $0.components(after: words(", ", "، "))
        }.map {
            words("\($0): likely distance (least–greatest)", "\($0): المسافة الأرجح (الأدنى–الأقصى)")
        }
    }

    /// What the figures along the arrows mean.
    let example: String?
    /// What the sizes mean, shown on symbols of a role.
    private let counts: (of: SiteCounts, role: SiteRole)?

    private static let rowHeight = 18.5

    var isEmpty: Bool { rows.isEmpty && groundRows.isEmpty }

    /// Pixels, without the rows of the ground, which stand beside the locator.
    var height: Double {
        let lines = Double((rows.count + 1) / 2) * Self.rowHeight
        return (rows.isEmpty ? 0 : 20 + lines) + (example == nil ? 0 : 16) + countsHeight
    }

    /// Pixels of the rows of the ground, one below the other.
    var groundHeight: Double { Double(groundRows.count) * Self.rowHeight }

    /// - Parameters:
    ///   - box: for the rows of the attacks.
    ///   - ground: for the rows of the ground.
    func write(to svg: inout SVGWriter, in box: SheetBox, ground: SheetBox) {
        guard !isEmpty else { return }
        svg.group("furniture-legend", label: "Legend") { svg in
            if !rows.isEmpty {
                svg.text(
                    words("LEGEND", "مفتاح الخريطة"), at: SheetPoint(x: box.minX, y: box.minY + 10), class: "t-head")
            }
            let half = (rows.count + 1) / 2
            for (index, row) in rows.enumerated() {
                let x = box.minX + (index < half ? 0 : box.width / 2 + 2)
                let y = box.minY + 30 + Double(index % max(half, 1)) * Self.rowHeight
                write(row, at: SheetPoint(x: x, y: y), width: box.width / 2, &svg)
            }
            for (index, row) in groundRows.enumerated() {
                let y = ground.minY + 9 + Double(index) * Self.rowHeight
                write(row, at: SheetPoint(x: ground.minX, y: y), width: ground.width, &svg)
            }
            if let example {
                svg.text(example, at: SheetPoint(x: box.minX, y: box.minY + height - countsHeight - 2), class: "t-ls")
            }
            if let counts {
                writeSizes(counts, at: SheetPoint(x: box.minX, y: box.minY + height - countsHeight), box.width, &svg)
            }
        }
    }

    private var countsHeight: Double {
        guard let counts else { return 0 }
        let widest = counts.of.sizes.first.map(counts.of.radius) ?? 0
        return 20 + 2 * widest + (counts.of.note(words) == nil ? 0 : 15)
    }

    /// Symbols of a few numbers side by side, then arrows.
    private func writeSizes(
        _ counts: (of: SiteCounts, role: SiteRole), at point: SheetPoint, _ width: Double, _ svg: inout SVGWriter
    ) {
        svg.text(counts.of.legend(words), at: SheetPoint(x: point.x, y: point.y + 12), class: "t-ls")
        let widest = counts.of.sizes.first.map(counts.of.radius) ?? 0
        let middle = point.y + 18 + widest
        var x = point.x
        for size in counts.of.sizes {
            let radius = counts.of.radius(size)
            svg.symbol(counts.role, at: svg.placed(SheetPoint(x: x + radius, y: middle)), radius: radius)
            x += 2 * radius + 5
            svg.text(String(size), at: SheetPoint(x: x, y: middle + 4), class: "t-l")
            x += FontMetrics.width(String(size), size: TypeSize.list) + 14
        }
        for size in counts.of.pairs {
            let (from, to) = (svg.placed(SheetPoint(x: x, y: middle)), svg.placed(SheetPoint(x: x + 34, y: middle)))
            svg.element(
                "path",
                ["class": "flow", "stroke-width": .number(counts.of.width(size)), "d": .path(PathData([from, to]))])
            x += 40
            svg.text(String(size), at: SheetPoint(x: x, y: middle + 4), class: "t-l")
            x += FontMetrics.width(String(size), size: TypeSize.list) + 12
        }
        if let note = counts.of.note(words) {
            svg.text(
                shortened(note, width: width, size: TypeSize.listSmall),
                at: SheetPoint(x: point.x, y: middle + widest + 13), class: "t-ls")
        }
    }

    private func write(_ row: Row, at point: SheetPoint, width: Double, _ svg: inout SVGWriter) {
        sign(row.sign, at: SheetPoint(x: point.x + 13, y: point.y), &svg)
        svg.text(
            shortened(row.text, width: width - 34, size: TypeSize.list),
            at: SheetPoint(x: point.x + 32, y: point.y + 4), class: "t-l")
    }

    private func sign(_ sign: Sign, at p: SheetPoint, _ svg: inout SVGWriter) {
        let p = svg.placed(p)
        let left = SheetPoint(x: p.x - 13, y: p.y)
        let right = SheetPoint(x: p.x + 13, y: p.y)
        let patch = SheetBox(minX: left.x, minY: p.y - 5.5, maxX: right.x, maxY: p.y + 5.5).corners
        /// Round ends reach beyond a line by half its width.
        func within(_ end: Double) -> [SheetPoint] {
            [SheetPoint(x: left.x + end, y: p.y), SheetPoint(x: right.x - end, y: p.y)]
        }
        switch sign {
        case .symbol(let role, let isHedged, let isRecalled):
            svg.symbol(role, at: p, radius: 7, isHedged: isHedged, isRecalled: isRecalled)
        case .footprint(let role, let isBare):
            svg.path(PathData(patch, closed: true), class: "fp \(role.rawValue)\(isBare ? " bare" : "")")
        case .arrow(let isHedged):
            svg.path(PathData([left, SheetPoint(x: right.x - 7, y: p.y)]), class: isHedged ? "arrow dash" : "arrow")
            let tip = [right, SheetPoint(x: right.x - 10, y: p.y - 4), SheetPoint(x: right.x - 10, y: p.y + 4)]
            svg.path(PathData(tip, closed: true), class: "tip")
        case .wedge:
            let ends = words.isArabic ? [right, left] : [left, right]
            svg.path(PathData(Arrow.wedge(along: ends), closed: true), class: "wedge")
        case .border: svg.path(PathData([left, right]), class: "border")
        case .disagreement(let role): svg.line(left, right, class: "either \(role.rawValue)")
        case .river: svg.element("path", ["class": "water", "stroke-width": 7, "d": .path(PathData(within(3.5)))])
        case .roughRiver:
            svg.element(
                "path", ["class": "water rough", "stroke-width": 4.5, "d": .path(PathData([left, right]))])
        case .canal: svg.element("path", ["class": "water", "stroke-width": 3, "d": .path(PathData(within(1.5)))])
        case .street: svg.path(PathData([left, right]), class: "street")
        case .uncertainStreet: svg.path(PathData([left, right]), class: "street-doubt")
        case .zone:
            svg.element(
                "path",
                ["class": "zone", "fill": .text("url(#\(svg.id("hatch")))"), "d": .path(PathData(patch, closed: true))])
        case .quarter: svg.path(PathData(patch, closed: true), class: "quarter")
        }
    }
}

extension String {
    /// "12 km (6–18)" of "18 attacks, 12 km (6–18)".
    fileprivate func components(after separator: String) -> String {
        split(separator: separator, maxSplits: 1).last.map(String.init) ?? self
    }
}
