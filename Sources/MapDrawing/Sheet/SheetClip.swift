/// Cutting lines and rings to a box. The box is a little larger than the neatline, so that cut edges stay out of sight.
extension SheetBox {
    /// Ring cut by the four sides in turn. Method: Sutherland and Hodgman 1974.
    func clip(ring: [SheetPoint]) -> [SheetPoint] {
        var points = ring
        for side in 0..<4 where !points.isEmpty {
            var kept: [SheetPoint] = []
            var previous = points[points.count - 1]
            for point in points {
                let isIn = isInside(point, side: side)
                if isIn != isInside(previous, side: side) { kept.append(cross(previous, point, side: side)) }
                if isIn { kept.append(point) }
                previous = point
            }
            points = kept
        }
        return points.count >= 3 ? points : []
    }

    /// The stretches of a line inside the box. Method: Liang and Barsky 1984, piece by piece.
    func clip(line: [SheetPoint]) -> [[SheetPoint]] {
        var parts: [[SheetPoint]] = []
        for (a, b) in zip(line, line.dropFirst()) {
            guard let (from, to) = clip(from: a, to: b) else { continue }
            if let last = parts.last?.last, last == from {
                parts[parts.count - 1].append(to)
            } else {
                parts.append([from, to])
            }
        }
        return parts
    }

    func clip(from a: SheetPoint, to b: SheetPoint) -> (SheetPoint, SheetPoint)? {
        let delta = b - a
        var start = 0.0
        var end = 1.0
        for (step, room) in [
            (-delta.x, a.x - minX), (delta.x, maxX - a.x), (-delta.y, a.y - minY), (delta.y, maxY - a.y),
        ] {
            if step == 0 {
                if room < 0 { return nil }
            } else if step < 0 {
                start = Swift.max(start, room / step)
            } else {
                end = Swift.min(end, room / step)
            }
        }
        guard start < end else { return nil }
        return (start == 0 ? a : a + delta * start, end == 1 ? b : a + delta * end)
    }

    private func isInside(_ point: SheetPoint, side: Int) -> Bool {
        switch side {
        case 0: point.x >= minX
        case 1: point.x <= maxX
        case 2: point.y >= minY
        default: point.y <= maxY
        }
    }

    private func cross(_ a: SheetPoint, _ b: SheetPoint, side: Int) -> SheetPoint {
        switch side {
        case 0, 1:
            let x = side == 0 ? minX : maxX
            return SheetPoint(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
        default:
            let y = side == 2 ? minY : maxY
            return SheetPoint(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
        }
    }
}

/// Drops the corners that do not show. Method: Douglas and Peucker 1973.
///
/// - Parameter tolerance: pixels.
func simplified(_ points: [SheetPoint], tolerance: Double) -> [SheetPoint] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var stack = [(0, points.count - 1)]
    while let (first, last) = stack.popLast() {
        var farthest = first
        var distance = tolerance
        for index in first + 1..<Swift.max(last, first + 1) {
            let away = points[index].distance(toSegment: points[first], points[last])
            if away > distance {
                farthest = index
                distance = away
            }
        }
        guard farthest != first else { continue }
        isKept[farthest] = true
        stack.append((first, farthest))
        stack.append((farthest, last))
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
}

extension SheetPoint {
    /// Pixels to the nearest point of a straight piece.
    func distance(toSegment a: SheetPoint, _ b: SheetPoint) -> Double {
        let along = b - a
        let squared = along.x * along.x + along.y * along.y
        guard squared > 0 else { return (self - a).length }
        let offset = self - a
        let share = Swift.min(1, Swift.max(0, (offset.x * along.x + offset.y * along.y) / squared))
        return (self - (a + along * share)).length
    }
}
