internal import Foundation

/// A place where a label could stand.
struct LabelCandidate {
    var box: OrientedBox
    /// Lower is better; what the label would cover of soft lines is added.
    var cost: Double
    var align: TextAnchor = .start
    /// From the symbol to the label, when the label stands off.
    var leader: (from: SheetPoint, to: SheetPoint)?
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

    init(area: SheetBox) { self.area = area }

    mutating func block(_ box: OrientedBox) { obstacles.append(box) }

    /// - Parameter price: what a pixel of the line under a label costs.
    mutating func discourage(_ line: [SheetPoint], price: Double) {
        for (a, b) in zip(line, line.dropFirst()) { softLines.append((a, b, price)) }
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
        placed.append(label)
        if let leader = best.leader { leaders.append(leader) }
        return label
    }

    /// How many pairs cover each other: labels with labels, with obstacles, or leaving the area. Zero by construction;
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
        return count
    }

    private func isFree(_ candidate: LabelCandidate, margin: Double) -> Bool {
        let box = candidate.box.grown(by: margin)
        guard box.isInside(area) else { return false }
        if obstacles.contains(where: { $0.overlaps(box) }) { return false }
        if placed.contains(where: { $0.candidate.box.overlaps(box) }) { return false }
        if leaders.contains(where: { box.coverage(of: $0.from, $0.to) > 0 }) { return false }
        guard let leader = candidate.leader else { return true }
        // The leader's own symbol is where it starts, and it may not run through anything else.
        let way = leader.to - leader.from
        let start = leader.from + way * min(1, 1.5 / max(way.length, 1.5))
        return !obstacles.contains { $0.coverage(of: start, leader.to) > 0 }
            && !placed.contains { $0.candidate.box.coverage(of: start, leader.to) > 0 }
            && !leaders.contains { Self.cross($0.from, $0.to, leader.from, leader.to) }
    }

    private func softCost(_ candidate: LabelCandidate) -> Double {
        var cost = 0.0
        for line in softLines {
            cost += candidate.box.coverage(of: line.from, line.to) * line.price
            if let leader = candidate.leader, Self.cross(line.from, line.to, leader.from, leader.to) { cost += 4 }
        }
        return cost
    }

    private static func cross(_ a: SheetPoint, _ b: SheetPoint, _ c: SheetPoint, _ d: SheetPoint) -> Bool {
        func side(_ p: SheetPoint, _ q: SheetPoint, _ r: SheetPoint) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }
}
