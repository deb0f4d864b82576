internal import Foundation

/// A place where a label could stand.
struct LabelCandidate {
    var box: OrientedBox
    /// Lower is better; what the label would cover of soft lines is added.
    var cost: Double
    var align: TextAnchor = .start
    /// From the symbol to the label, when the label stands off; three points where it has a knee.
    var leader: [SheetPoint]?
    /// Pixels from the leader's start that lie in the box about its own symbol.
    var leaderOwn = 1.5
    /// Which of a request's texts stands there.
    var variant = 0

    /// The straight pieces of the leader.
    var leaderPieces: [(from: SheetPoint, to: SheetPoint)] {
        leader.map { points in zip(points, points.dropFirst()).map { ($0, $1) } } ?? []
    }

    /// Pixels; 0 without one.
    var leaderLength: Double { leaderPieces.reduce(0) { $0 + ($1.to - $1.from).length } }
}

struct PlacedLabel {
    let text: LabelText
    let candidate: LabelCandidate
}

/// Puts labels one after the other, the most important first, each where it costs least and covers nothing.
///
/// Hard: symbols, furniture, the neatline, leaders and other labels. Soft: lines that a halo may cross, at a price.
struct LabelPlacer {
    /// Labels stay within it.
    let area: SheetBox
    private(set) var obstacles: [OrientedBox] = []
    private(set) var placed: [PlacedLabel] = []
    private var softLines: [(from: SheetPoint, to: SheetPoint, price: Double)] = []
    private var leaders: [(from: SheetPoint, to: SheetPoint)] = []
    // What lies where, so that a candidate meets its neighbours alone.
    private var obstacleGrid: SheetGrid
    private var placedGrid: SheetGrid
    private var softGrid: SheetGrid
    private var leaderGrid: SheetGrid

    init(area: SheetBox) {
        self.area = area
        let empty = SheetGrid(area: area)
        (obstacleGrid, placedGrid, softGrid, leaderGrid) = (empty, empty, empty, empty)
    }

    mutating func block(_ box: OrientedBox) {
        obstacleGrid.insert(box.bounds)
        obstacles.append(box)
    }

    /// - Parameter price: what a pixel of the line under a label costs.
    mutating func discourage(_ line: [SheetPoint], price: Double) {
        for (a, b) in zip(line, line.dropFirst()) {
            // Short pieces, because a long slanting one has a box of half the sheet.
            let count = max(1, min(400, Int(((b - a).length / SheetGrid.cellSize).rounded(.up))))
            for piece in 0..<count {
                let from = a + (b - a) * (Double(piece) / Double(count))
                let to = piece + 1 == count ? b : a + (b - a) * (Double(piece + 1) / Double(count))
                softGrid.insert(SheetBox(from, to))
                softLines.append((from, to, price))
            }
        }
    }

    /// - Parameters:
    ///   - limit: a dearer place is not taken.
    ///   - margin: pixels kept free about the label.
    /// - Returns: nil when no candidate is free.
    @discardableResult
    mutating func place(
        _ text: LabelText, at candidates: [LabelCandidate], limit: Double = .infinity, margin: Double = 1.5
    ) -> PlacedLabel? {
        var best: LabelCandidate?
        var bestCost = limit
        for candidate in candidates where candidate.cost < bestCost {
            guard isFree(candidate, margin: margin) else { continue }
            let cost = candidate.cost + softCost(candidate)
            if cost < bestCost {
                best = candidate
                bestCost = cost
            }
        }
        guard let best else { return nil }
        let label = PlacedLabel(text: text, candidate: best)
        add(label)
        return label
    }

    /// Puts a label down where its candidate says; the caller has made sure that the ground is free.
    mutating func add(_ label: PlacedLabel) {
        placedGrid.insert(label.candidate.box.bounds)
        placed.append(label)
        for piece in label.candidate.leaderPieces {
            leaderGrid.insert(SheetBox(piece.from, piece.to))
            leaders.append(piece)
        }
    }

    /// How many pairs cover each other: labels with labels, with obstacles, or leaving the area, and leaders
    /// crossing each other. Zero by construction;
    /// counted from the result alone, so that a test can hold the placing to it.
    var overlapCount: Int {
        var count = 0
        for (index, label) in placed.enumerated() {
            let box = label.candidate.box
            if !box.isInside(area) { count += 1 }
            count += obstacles.count { $0.overlaps(box) }
            count += placed[(index + 1)...].count { $0.candidate.box.overlaps(box) }
            count += leaders.count { leader in box.grown(by: -0.5).coverage(of: leader.from, leader.to) > 0 }
        }
        for (index, leader) in leaders.enumerated() {
            count += leaders[(index + 1)...].count { cross(leader.from, leader.to, $0.from, $0.to) }
        }
        return count
    }

    func isFree(_ candidate: LabelCandidate, margin: Double) -> Bool {
        let box = candidate.box.grown(by: margin)
        guard box.isInside(area) else { return false }
        let bounds = box.bounds
        if obstacleGrid.contains(near: bounds, where: { obstacles[$0].overlaps(box) }) { return false }
        if placedGrid.contains(near: bounds, where: { placed[$0].candidate.box.overlaps(box) }) { return false }
        if leaderGrid.contains(near: bounds, where: { box.coverage(of: leaders[$0].from, leaders[$0].to) > 0 }) {
            return false
        }
        return candidate.leaderPieces.enumerated().allSatisfy { index, leader in
            // The leader's own symbol is where it starts, and it may not run through anything else.
            let way = leader.to - leader.from
            let own = candidate.leaderOwn
            let start = index == 0 ? leader.from + way * min(1, own / max(way.length, own)) : leader.from
            let room = SheetBox(leader.from, leader.to)
            return area.contains(leader.to)
                && !obstacleGrid.contains(near: room) { obstacles[$0].coverage(of: start, leader.to) > 0 }
                && !placedGrid.contains(near: room) { placed[$0].candidate.box.coverage(of: start, leader.to) > 0 }
                && !leaderGrid.contains(near: room) {
                    cross(leaders[$0].from, leaders[$0].to, leader.from, leader.to)
                }
        }
    }

    /// What a leader pays for crossing a line of price 1.
    private static let crossingPrice = 16.0

    func softCost(_ candidate: LabelCandidate) -> Double {
        var cost = 0.0
        softGrid.visit(near: candidate.box.bounds) { index in
            let line = softLines[index]
            cost += candidate.box.coverage(of: line.from, line.to) * line.price
        }
        for leader in candidate.leaderPieces {
            softGrid.visit(near: SheetBox(leader.from, leader.to)) { index in
                let line = softLines[index]
                if cross(line.from, line.to, leader.from, leader.to) { cost += Self.crossingPrice * min(1, line.price) }
            }
        }
        return cost
    }
}

/// Two straight pieces have a point in common that is an end of neither.
func cross(_ a: SheetPoint, _ b: SheetPoint, _ c: SheetPoint, _ d: SheetPoint) -> Bool {
    func side(_ p: SheetPoint, _ q: SheetPoint, _ r: SheetPoint) -> Double {
        (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
