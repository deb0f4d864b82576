internal import Foundation

extension PlacedLabel {
    func write(to svg: inout SVGWriter) {
        let box = candidate.box
        if let leader = candidate.leader {
            if leader.count == 2 {
                svg.line(leader[0], leader[1], class: "leader")
            } else {
                svg.path(PathData(leader), class: "leader")
            }
        }
        let (angle, x, y) = (SVGWriter.degrees(box.angle), box.center.x, box.center.y)
        let turn = abs(box.angle) > 0.001 ? "rotate(\(angle) \(SVGWriter.tenths(x)) \(SVGWriter.tenths(y)))" : nil
        let right = box.center.x + box.halfWidth
        // A label left of its symbol ends beside it, however wide its other line is.
        let isFromRight = candidate.align == .end && text.badge != nil
        let left = isFromRight ? right - text.headWidth : box.center.x - box.halfWidth
        var top = box.center.y - box.halfHeight
        if let badge = text.badge {
            let isFaded = text.isFaded
            svg.badge(badge, left: left, middle: top + 8.5, isFaded: isFaded)
            if text.lines.count == 1 { top += (17 - text.lines[0].size * LabelText.leading) / 2 }
            if text.lines.count > 1 { top += 1 }
        }
        for (index, line) in text.lines.enumerated() {
            let baseline = top + line.size * 0.95
            let anchor: TextAnchor = text.badge == nil ? candidate.align : isFromRight && index > 0 ? .end : .start
            let x =
                switch anchor {
                case .start: left + text.textOffset
                case .middle: box.center.x
                case .end: right
                }
            svg.text(line.text, at: SheetPoint(x: x, y: baseline), class: line.name, anchor: anchor, turn: turn)
            top += line.size * LabelText.leading
        }
    }
}
