internal import Foundation

/// Where labels of each kind may stand.
enum LabelCandidates {
    /// Beside a symbol: sixteen places close by, then farther ones on a leader. Right of the symbol is read first.
    static func around(_ point: SheetPoint, radius: Double, _ text: LabelText, leaderPrice: Double = 8)
        -> [LabelCandidate]
    {
        // Measured once: a width is summed over the letters.
        let size = (width: text.width, height: text.height)
        var candidates = beside(point, radius: radius, size)
        for distance in [14.0, 21, 30, 41, 54, 70, 90, 115, 145] {
            for step in 0..<16 {
                let angle = 2 * .pi * Double(step) / 16
                var candidate = beside(
                    point, gap: radius + distance, angle: angle, size,
                    cost: price(of: angle) + leaderPrice + (distance - 14) * pricePerPixel)
                let rim = point.moved(radius + 1, angle: angle)
                candidate.leader = [rim, point.moved(radius + distance - 1.5, angle: angle)]
                candidate.leaderOwn = ownReach(radius)
                candidates.append(candidate)
            }
        }
        return candidates
            + onKnees(point, radius: radius, size, firstLine: firstLineHeight(text), leaderPrice: leaderPrice)
    }

    /// From the rim of a symbol to the corner of the box that keeps others off it.
    private static func ownReach(_ radius: Double) -> Double { max(1.5, radius * (1.1 * 2.0.squareRoot() - 1) - 0.5) }

    /// What a pixel of a leader costs.
    private static let pricePerPixel = 0.26
    /// Dearer than a straight one of the same length.
    private static let kneePrice = 2.0
    /// Pixels from the knee to the label.
    private static let shelf = 9.0

    /// Above and below a symbol, the leader slanting up or down and level over its last pixels.
    private static func onKnees(
        _ point: SheetPoint, radius: Double, _ size: Size, firstLine: Double, leaderPrice: Double
    ) -> [LabelCandidate] {
        let rises = [22.0, 32, 44, 58, 75, 96, 120].flatMap { [-$0, $0] }
        return rises.flatMap { rise in
            [0.35, 0.75, 1.3].flatMap { slant in
                [TextAnchor.start, .end].map { align in
                    let side = align == .start ? 1.0 : -1
                    let knee = SheetPoint(x: point.x + side * abs(rise) * slant, y: point.y + rise)
                    let way = knee - point
                    let rim = point + way * ((radius + 1) / way.length)
                    // The level piece meets the first line, beside the number.
                    let drop = (size.height - firstLine) / 2
                    let edge = knee.x + side * shelf
                    let center = SheetPoint(x: edge + side * size.width / 2, y: knee.y + drop)
                    let length = way.length - radius + shelf
                    var candidate = LabelCandidate(
                        box: OrientedBox(center: center, width: size.width, height: size.height),
                        cost: leaderPrice + kneePrice + max(length - 14, 0) * pricePerPixel + (side > 0 ? 0 : 0.8),
                        align: align, leader: [rim, knee, SheetPoint(x: edge - side * 1.5, y: knee.y)])
                    candidate.leaderOwn = ownReach(radius)
                    return candidate
                }
            }
        }
    }

    private static func firstLineHeight(_ text: LabelText) -> Double {
        max(text.badge == nil ? 0 : 17, (text.lines.first?.size ?? 0) * LabelText.leading)
    }

    /// Of a label, pixels.
    private typealias Size = (width: Double, height: Double)

    /// The sixteen places close by.
    static func beside(_ point: SheetPoint, radius: Double, _ text: LabelText) -> [LabelCandidate] {
        beside(point, radius: radius, (text.width, text.height))
    }

    private static func beside(_ point: SheetPoint, radius: Double, _ size: Size) -> [LabelCandidate] {
        (0..<16).map { step in
            let angle = 2 * .pi * Double(step) / 16
            let isDiagonal = step % 2 == 1
            return beside(point, gap: radius + 5, angle: angle, size, cost: price(of: angle) + (isDiagonal ? 0.4 : 0))
        }
    }

    /// Along a line: turned with it, above it or below it, the middle first.
    static func along(_ a: SheetPoint, _ b: SheetPoint, _ text: LabelText, gap: Double) -> [LabelCandidate] {
        let way = b - a
        let size = (width: text.width, height: text.height)
        guard way.length > size.width + 16 else { return [] }
        let raw = atan2(way.y, way.x)
        let angle = raw > .pi / 2 ? raw - .pi : raw < -.pi / 2 ? raw + .pi : raw
        let slack = (way.length - size.width - 12) / 2 / way.length
        return [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32, -0.32, 0.4, -0.4].filter { abs($0) <= slack }.flatMap {
            shift in
            [-1.0, 1].map { side in
                let away = gap + size.height / 2
                let normal = SheetPoint(x: -sin(angle), y: cos(angle)) * (side * away)
                return LabelCandidate(
                    box: OrientedBox(
                        center: a + way * (0.5 + shift) + normal, width: size.width, height: size.height, angle: angle),
                    cost: abs(shift) * 12 + (side > 0 ? 1 : 0), align: .middle)
            }
        }
    }

    /// Upright and centred, on the point first and then about it.
    static func centered(_ point: SheetPoint, _ text: LabelText, steps: [Double] = [0, 12, 24]) -> [LabelCandidate] {
        let size = (width: text.width, height: text.height)
        return steps.flatMap { distance in
            (0..<(distance == 0 ? 1 : 8)).map { step in
                let at = point.moved(distance, angle: 2 * .pi * Double(step) / 8)
                return LabelCandidate(
                    box: OrientedBox(center: at, width: size.width, height: size.height), cost: distance * 0.2,
                    align: .middle)
            }
        }
    }

    /// Right, then left, then above and below; slants between.
    private static func price(of angle: Double) -> Double {
        let rightness = cos(angle)
        return (1 - rightness) * 0.8 + (sin(angle) > 0.1 ? 0.3 : 0)
    }

    private static func beside(
        _ point: SheetPoint, gap: Double, angle: Double, _ size: Size, cost: Double
    ) -> LabelCandidate {
        let (across, down) = (cos(angle), sin(angle))
        // The nearest point of the box lies `gap` from the symbol's middle in that direction.
        let shiftX = abs(across) < 0.2 ? 0 : (across > 0 ? size.width / 2 : -size.width / 2)
        let shiftY = abs(across) > 0.95 ? 0 : down * size.height / 2
        let center = SheetPoint(x: point.x + gap * across + shiftX, y: point.y + gap * down + shiftY)
        let align: TextAnchor = abs(across) < 0.2 ? .middle : across > 0 ? .start : .end
        return LabelCandidate(
            box: OrientedBox(center: center, width: size.width, height: size.height), cost: cost, align: align)
    }
}
