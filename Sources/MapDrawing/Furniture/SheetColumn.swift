internal import IncidentModel

/// What stands beside the map, or below it on an upright sheet: the list, the legend under it, small maps at the foot.
struct SheetColumn {
    /// What the list says in it, and below the map where the sheet may grow.
    let listed: IncidentList.Plan
    let list: SheetBox
    private let legend: SheetBox
    private let groundLegend: SheetBox
    private let insets: Insets?
    /// Pixels of an upright sheet that neither list nor legend needs.
    let spare: Double
    /// Y of the line between list and legend.
    private let rule: Double?

    /// - Parameters:
    ///   - layout: becomes higher where the list needs it and `mayGrow`, or lower where an upright sheet has room to spare.
    init(
        _ ground: SheetGround?, _ book: PlaceBook, _ layout: inout SheetLayout, _ list: IncidentList, mayGrow: Bool,
        words: SheetWords
    ) {
        var parts = Parts(ground, book, layout, words)
        var listed = list.plan(width: parts.list.width, height: parts.list.height, mayShrink: !mayGrow)
        // A short list leaves room to tell better where the sheet lies.
        if !layout.isUpright, listed.left == 0, parts.list.height - listed.height > Insets.mostGrowth + 12,
            parts.insets?.country != nil
        {
            parts = Parts(ground, book, layout, isTall: true, words)
        }
        // Beside the legend a list that is longer by far would leave half the sheet empty: it goes on below both.
        if mayGrow, layout.isUpright, !layout.isSideBySide || listed.left == 0 {
            // The list is given what it needs, no less and no more.
            if listed.left > 0 || (listed.isTerse && !layout.isSideBySide) {
                listed = list.plan(width: parts.list.width, height: parts.list.height + SheetLayout.mostGrowth)
            }
            let spare = min(
                parts.list.height - listed.height,
                layout.isSideBySide ? layout.aside.maxY - (parts.insets?.foot ?? layout.aside.minY) : .infinity)
            if abs(spare) > 12 {
                layout.lengthen(by: -spare.rounded(.down))
                parts = Parts(ground, book, layout, words)
            }
        } else if mayGrow, listed.left > 0 {
            let width = layout.footer.width
            listed = list.plan(
                width: parts.list.width, height: parts.list.height, spill: SheetLayout.mostGrowth, across: width)
            layout.addSpill(listed.spillHeight)
        }
        (self.list, legend, groundLegend, insets, rule) = (
            parts.list, parts.legend, parts.groundLegend, parts.insets, parts.rule
        )
        self.listed = listed
        spare =
            layout.isUpright && listed.left == 0
            ? min(
                parts.list.height - listed.height,
                layout.isSideBySide ? layout.aside.maxY - (parts.insets?.foot ?? layout.aside.minY) : .infinity) : 0
    }

    private struct Parts {
        var list: SheetBox
        var legend: SheetBox
        var groundLegend: SheetBox
        var insets: Insets?
        var rule: Double?

        init(
            _ ground: SheetGround?, _ book: PlaceBook, _ layout: SheetLayout, isTall: Bool = false, _ words: SheetWords
        ) {
            list = layout.column
            (legend, groundLegend) = (layout.aside, layout.aside)
            guard let ground else { return }
            let insets = Insets(ground.frame, book, layout, ground.legend, isTall: isTall, words)
            self.insets = insets
            guard insets.locator != nil || insets.country != nil || !ground.legend.isEmpty else { return }
            // The foot of the column: the small maps with the legend of the ground beside them, or that legend alone.
            var aside = layout.aside
            aside.maxY = insets.foot
            var foot = aside
            foot.minY = aside.maxY - ground.legend.groundHeight
            let boxes = [insets.country?.box, insets.locator?.box].compactMap { $0 }
            if let first = boxes.first, let last = boxes.last {
                foot.minX += max(first.maxX, last.maxX) - min(first.minX, last.minX) + 14
                aside.maxY = first.minY - 14
                // A row or two stand level with the ground's picture, which is at the foot of its box.
                foot.minY = max(first.minY, last.maxY - max(ground.legend.groundHeight, min(last.height * 0.6, 92)))
            } else if !ground.legend.groundRows.isEmpty {
                aside.maxY = foot.minY - 4
            }
            legend = aside
            legend.minY = aside.maxY - ground.legend.height
            groundLegend = foot
            guard !layout.isSideBySide else { return }
            let line = legend.minY - 8
            rule = line
            list.maxY = legend.minY - 14
        }
    }

    func writeDefinitions(to svg: inout SVGWriter) {
        if let locator = insets?.locator { svg.clip("locator-clip", locator.box) }
    }

    func write(_ ground: SheetGround?, _ list: IncidentList, _ layout: SheetLayout, to svg: inout SVGWriter) {
        let isMirrored = layout.isMirrored
        if let ground {
            insets?.country?.write(to: &svg)
            insets?.locator?.write(to: &svg)
            svg.mirror(in: isMirrored ? layout.aside : nil)
            ground.legend.write(to: &svg, in: legend, ground: groundLegend)
            svg.mirror(in: nil)
        }
        if let rule {
            svg.line(SheetPoint(x: self.list.minX, y: rule), SheetPoint(x: self.list.maxX, y: rule), class: "rule")
        }
        svg.mirror(in: isMirrored ? self.list : nil)
        list.write(listed, to: &svg, in: self.list)
        guard let spill = layout.spill else {
            svg.mirror(in: nil)
            return
        }
        svg.mirror(in: isMirrored ? spill : nil)
        list.writeSpill(of: listed, to: &svg, in: spill)
        svg.mirror(in: nil)
    }
}
