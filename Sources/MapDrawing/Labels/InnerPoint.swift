/// The point well inside a ring, where a name reads as the name of the whole: of a grid over its box the inside point
/// farthest from the outline.
///
/// - Returns: nil when no grid point is inside, as in a sliver.
func innerPoint(of ring: [SheetPoint], within box: SheetBox) -> SheetPoint? {
    guard let bounds = SheetBox(around: ring) else { return nil }
    var best: SheetPoint?
    var bestRoom = 0.0
    let cells = 14
    var crossings: [Double] = []
    for row in 1..<cells {
        let y = bounds.minY + bounds.height * Double(row) / Double(cells)
        guard y >= box.minY, y <= box.maxY else { continue }
        // Even-odd rule, for the whole row at once.
        crossings.removeAll(keepingCapacity: true)
        for index in ring.indices {
            let (a, b) = (ring[index], ring[index + 1 < ring.count ? index + 1 : 0])
            if (a.y > y) != (b.y > y) { crossings.append((b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) }
        }
        for column in 1..<cells {
            let point = SheetPoint(x: bounds.minX + bounds.width * Double(column) / Double(cells), y: y)
            guard box.contains(point), crossings.count(where: { point.x < $0 }) % 2 == 1 else { continue }
            var room = Double.infinity
            for index in ring.indices {
                room = min(room, point.distance(toSegment: ring[index], ring[index + 1 < ring.count ? index + 1 : 0]))
                if room <= bestRoom { break }
            }
            if room > bestRoom {
                best = point
                bestRoom = room
            }
        }
    }
    return best
}

/// Even-odd rule.
func isInside(_ point: SheetPoint, _ ring: [SheetPoint]) -> Bool {
    var isIn = false
    guard var a = ring.first else { return false }
    for index in 1...ring.count {
        let b = ring[index < ring.count ? index : 0]
        if (a.y > point.y) != (b.y > point.y), point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
            isIn.toggle()
        }
        a = b
    }
    return isIn
}
