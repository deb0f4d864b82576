internal import Foundation

/// The stretches of a line that are straight enough to carry a name, the straightest first.
///
/// - Parameters:
///   - length: pixels the name takes.
///   - bend: pixels the line may leave the chord.
func straightStretches(of line: [SheetPoint], length: Double, bend: Double) -> [(from: SheetPoint, to: SheetPoint)] {
    let points = evenly(line, step: 6)
    let span = Int((length / 6).rounded(.up))
    guard span >= 2, points.count > span else { return [] }
    var found: [(from: SheetPoint, to: SheetPoint, bend: Double)] = []
    for start in stride(from: 0, to: points.count - span, by: 2) {
        let (a, b) = (points[start], points[start + span])
        guard (b - a).length > length * 0.97 else { continue }
        let off = points[start...(start + span)].map { $0.distance(toSegment: a, b) }.max() ?? 0
        if off <= bend { found.append((a, b, off)) }
    }
    return found.enumerated().sorted { first, second in
        first.element.bend == second.element.bend
            ? first.offset < second.offset : first.element.bend < second.element.bend
    }.map { ($0.element.from, $0.element.to) }
}

private func evenly(_ line: [SheetPoint], step: Double) -> [SheetPoint] {
    guard var previous = line.first else { return [] }
    var points = [previous]
    var left = step
    for point in line.dropFirst() {
        var way = (point - previous).length
        while way >= left, way > 0 {
            previous = previous + (point - previous) * (left / way)
            points.append(previous)
            way = (point - previous).length
            left = step
        }
        left -= way
        previous = point
    }
    return points
}
