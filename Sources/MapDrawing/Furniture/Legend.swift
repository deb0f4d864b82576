internal import IncidentModel

/// Explains what is on this very sheet, nothing else.
struct Legend {
    enum Sign {
        case symbol(SiteRole, isHedged: Bool, isRecalled: Bool)
        case footprint(SiteRole)
        case arrow(isHedged: Bool)
        case river, canal, street, uncertainStreet, zone, quarter
    }

    let rows: [(sign: Sign, text: String)]

    init(markers: [SiteMarker], arrows: [Arrow], hasFootprints: Bool, context: ContextLayers) {
        var rows: [(Sign, String)] = []
        for role in SiteRole.allCases where markers.contains(where: { $0.role == role }) {
            rows.append((.symbol(role, isHedged: false, isRecalled: false), role.legend))
        }
        if let hedged = markers.first(where: { $0.isHedged && !$0.isBackground }) {
            rows.append((.symbol(hedged.role, isHedged: true, isRecalled: false), "Said with doubt"))
        }
        if let recalled = markers.first(where: \.isBackground) {
            rows.append((.symbol(recalled.role, isHedged: false, isRecalled: true), "Earlier attack"))
        }
        if hasFootprints, let role = markers.first?.role { rows.append((.footprint(role), "Site lies in this area")) }
        if !arrows.isEmpty {
            rows.append((.arrow(isHedged: arrows.allSatisfy(\.isHedged)), "Launch to impact"))
        }
        if !context.zones.isEmpty {
            rows.append((.zone, context.zones.count == 1 ? context.zones[0].place.title : "Zone"))
        }
        if !context.rivers.isEmpty { rows.append((.river, "River")) }
        if !context.canals.isEmpty { rows.append((.canal, "Canal")) }
        if context.streets.contains(where: { !$0.isUncertain }) { rows.append((.street, "Street or road")) }
        if context.streets.contains(where: \.isUncertain) { rows.append((.uncertainStreet, "Street, about here")) }
        if !context.quarters.isEmpty { rows.append((.quarter, "Quarter")) }
        self.rows = rows
    }

    private static let rowHeight = 18.5

    var height: Double { rows.isEmpty ? 0 : 20 + Double((rows.count + 1) / 2) * Self.rowHeight }

    func write(to svg: inout SVGWriter, in box: SheetBox) {
        guard !rows.isEmpty else { return }
        svg.group("furniture-legend", label: "Legend") { svg in
            svg.text("LEGEND", at: SheetPoint(x: box.minX, y: box.minY + 10), class: "t-head")
            let half = (rows.count + 1) / 2
            for (index, row) in rows.enumerated() {
                let x = box.minX + (index < half ? 0 : box.width / 2 + 2)
                let y = box.minY + 30 + Double(index % half) * Self.rowHeight
                sign(row.sign, at: SheetPoint(x: x + 13, y: y), &svg)
                svg.text(
                    shortened(row.text, width: box.width / 2 - 34, size: TypeSize.list),
                    at: SheetPoint(x: x + 32, y: y + 4), class: "t-l")
            }
        }
    }

    private func sign(_ sign: Sign, at p: SheetPoint, _ svg: inout SVGWriter) {
        let left = SheetPoint(x: p.x - 13, y: p.y)
        let right = SheetPoint(x: p.x + 13, y: p.y)
        let patch = SheetBox(minX: left.x, minY: p.y - 5.5, maxX: right.x, maxY: p.y + 5.5).corners
        switch sign {
        case .symbol(let role, let isHedged, let isRecalled):
            svg.symbol(role, at: p, radius: 7, isHedged: isHedged, isRecalled: isRecalled)
        case .footprint(let role): svg.path(PathData(patch, closed: true), class: "fp \(role.rawValue)")
        case .arrow(let isHedged):
            svg.path(PathData([left, SheetPoint(x: right.x - 7, y: p.y)]), class: isHedged ? "arrow dash" : "arrow")
            let tip = [right, SheetPoint(x: right.x - 10, y: p.y - 4), SheetPoint(x: right.x - 10, y: p.y + 4)]
            svg.path(PathData(tip, closed: true), class: "tip")
        case .river: svg.element("path", ["class": "water", "stroke-width": 7, "d": .path(PathData([left, right]))])
        case .canal: svg.element("path", ["class": "water", "stroke-width": 3, "d": .path(PathData([left, right]))])
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
