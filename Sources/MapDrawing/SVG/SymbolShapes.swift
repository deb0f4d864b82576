internal import Foundation
internal import IncidentModel

/// The symbols of the roles: told apart by shape alone, colour only helps.
enum SymbolShapes {
    /// Triangle: launch. Star: impact. Ring with a cross: target. Square: launcher found. Diamond: intercepted.
    static func outline(_ role: SiteRole, at p: SheetPoint, radius r: Double) -> [SheetPoint] {
        switch role {
        case .launch: polygon(p, corners: [(0, -1.08), (1, 0.72), (-1, 0.72)], r)
        case .impact:
            (0..<16).map { step in
                p.moved(step % 2 == 0 ? r * 1.12 : r * 0.58, angle: .pi * Double(step) / 8 - .pi / 2)
            }
        case .target: (0..<28).map { p.moved(r * 0.98, angle: 2 * .pi * Double($0) / 28) }
        case .found: polygon(p, corners: [(-0.82, -0.82), (0.82, -0.82), (0.82, 0.82), (-0.82, 0.82)], r)
        case .intercepted: polygon(p, corners: [(0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)], r)
        }
    }

    /// Steps around a symbol of some seven pixels, from its uppermost point, tenths of a pixel.
    static func small(_ role: SiteRole) -> StaticString {
        switch role {
        case .launch: "l3.6 6.2-7.2 0z"
        case .impact: "l1.1 2.5 2.6 1.1-2.6 1.1-1.1 2.5-1.1-2.5-2.6-1.1 2.6-1.1z"
        case .target: "l2.5 1 1 2.5-1 2.5-2.5 1-2.5-1-1-2.5 1-2.5z"
        case .found: "l3 0 0 6-6 0 0-6z"
        case .intercepted: "l3.6 3.6-3.6 3.6-3.6-3.6z"
        }
    }

    /// Strokes inside the outline.
    static func inside(_ role: SiteRole, at p: SheetPoint, radius r: Double) -> PathData {
        var path = PathData()
        func stroke(_ a: (Double, Double), _ b: (Double, Double)) {
            path.add(polygon(p, corners: [a, b], r))
        }
        switch role {
        case .launch, .impact: break
        case .target:
            stroke((-0.6, 0), (0.6, 0))
            stroke((0, -0.6), (0, 0.6))
        case .found: stroke((-0.42, 0), (0.42, 0))
        case .intercepted:
            stroke((-0.38, -0.38), (0.38, 0.38))
            stroke((-0.38, 0.38), (0.38, -0.38))
        }
        return path
    }

    private static func polygon(_ p: SheetPoint, corners: [(Double, Double)], _ r: Double) -> [SheetPoint] {
        corners.map { SheetPoint(x: p.x + $0.0 * r, y: p.y + $0.1 * r) }
    }
}

extension SVGWriter {
    /// - Parameter title: what a pointer resting on it is told.
    mutating func symbol(
        _ role: SiteRole, at point: SheetPoint, radius: Double, isHedged: Bool = false, isRecalled: Bool = false,
        title: String? = nil
    ) {
        let state = (isHedged ? " hedged" : "") + (isRecalled ? " recalled" : "")
        begin("g", ["class": .text(role.rawValue + state)])
        if let title { element("title", [:], content: title) }
        path(PathData(SymbolShapes.outline(role, at: point, radius: radius), closed: true), class: "sym")
        path(SymbolShapes.inside(role, at: point, radius: radius), class: "in")
        end()
    }

    /// A number, or several, on a pill.
    ///
    /// - Parameter isSmall: for the fine type of a long list.
    mutating func badge(_ text: String, left x: Double, middle y: Double, isFaded: Bool = false, isSmall: Bool = false)
    {
        let scale = isSmall ? LabelText.smallBadge : 1
        let width = LabelText(lines: [], badge: text).badgeWidth * scale
        element(
            "rect",
            [
                "class": .text(isFaded ? "badge-b" : "badge"),
                "x": .number(placed(SheetPoint(x: x + width / 2, y: y)).x - width / 2), "y": .number(y - 8.5 * scale),
                "width": .number(width), "height": .number(17 * scale), "rx": .number(8.5 * scale),
            ])
        self.text(
            text, at: SheetPoint(x: x + width / 2, y: y + 4 * scale), class: isSmall ? "t-badge-s" : "t-badge",
            anchor: .middle)
    }
}
