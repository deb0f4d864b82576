internal import Foundation

/// What an arrow is drawn as: a shaft with a head, or among many a wedge.
extension Arrow {
    /// The whole as one slender triangle, broad at the start: its direction shows at any point of it.
    func wedge() -> [SheetPoint] { Self.wedge(along: path) }

    static func wedge(along path: [SheetPoint]) -> [SheetPoint] {
        let broad = 2.3
        let all = length(of: path)
        var done = 0.0
        var (left, right): ([SheetPoint], [SheetPoint]) = ([], [])
        for (index, point) in path.enumerated() {
            let next = path[min(index + 1, path.count - 1)] - path[max(index - 1, 0)]
            if index > 0 { done += (point - path[index - 1]).length }
            let half = broad * (1 - done / max(all, 1)) + 0.25
            let away = SheetPoint(x: -next.y, y: next.x) * (half / max(next.length, 0.001))
            left.append(point + away)
            right.append(point - away)
        }
        return left + right.reversed()
    }

    /// The triangle at the end.
    var tip: [SheetPoint] {
        let end = path[path.count - 1]
        let back = path[path.count - 2]
        let angle = atan2(end.y - back.y, end.x - back.x)
        let (length, half) = width.map { (9 + 2 * $0, 0.42) } ?? (11, 0.36)
        return [end, end.moved(length, angle: angle + .pi - half), end.moved(length, angle: angle + .pi + half)]
    }

    /// The line without what the tip covers.
    var shaft: [SheetPoint] {
        !hasTip ? path : Self.trimmed(path.reversed(), by: width.map { 7 + 1.8 * $0 } ?? 8).reversed()
    }
}
