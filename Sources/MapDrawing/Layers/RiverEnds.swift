/// The ends of rivers inside the neatline: the water goes on, but nothing is known of its course, so the line runs out.
struct RiverEnds {
    /// What is left of each line that has such an end, by the line itself.
    private var bodies: [[SheetPoint]: [SheetPoint]] = [:]
    /// From the last known stretch outward.
    private var tails: [[SheetPoint]] = []

    /// Pixels of a line that fade; of a short one a third.
    private static let length = 84.0
    private static let pieces = 12
    /// Pixels between two ends that are one.
    private static let joint = 3.0

    init(_ rivers: [ContextLayers.NamedLine], in box: SheetBox) {
        let lines = rivers.flatMap(\.lines)
        let inner = box.grown(by: -1)
        for (index, line) in lines.enumerated() {
            guard let first = line.first, let last = line.last else { continue }
            func isLoose(_ end: SheetPoint) -> Bool {
                inner.contains(end)
                    && !lines.enumerated().contains { other, points in
                        other != index && points.contains { ($0 - end).length <= Self.joint }
                    }
            }
            let most = min(Self.length, Arrow.length(of: line) / 3)
            var body = line
            if isLoose(last) {
                let (rest, tail) = parted(body, beforeEnd: most)
                (body, tails) = (rest, tails + [tail])
            }
            if isLoose(first) {
                let (rest, tail) = parted(Array(body.reversed()), beforeEnd: most)
                (body, tails) = (rest.reversed(), tails + [tail])
            }
            if body != line { bodies[line] = body }
        }
    }

    func body(of line: [SheetPoint]) -> [SheetPoint] { bodies[line] ?? line }

    func write(width: Double, _ svg: inout SVGWriter) {
        for tail in tails {
            var rest = tail
            let step = Arrow.length(of: tail) / Double(Self.pieces)
            for piece in 0..<Self.pieces {
                // From the known end on, each piece as long as the others and fainter.
                let (outer, own) = parted(rest.reversed(), beforeEnd: step)
                rest = outer.reversed()
                svg.element(
                    "path",
                    [
                        "class": "water running-out", "stroke-width": .number(width),
                        "stroke-opacity": .number(1 - (Double(piece) + 0.5) / Double(Self.pieces)),
                        "d": .path(PathData(own)),
                    ])
            }
        }
    }
}

/// A line in two: the last `length` pixels of it apart.
private func parted(_ line: [SheetPoint], beforeEnd length: Double) -> (rest: [SheetPoint], end: [SheetPoint]) {
    var rest = line
    var end: [SheetPoint] = []
    var left = length
    while let last = rest.popLast() {
        end.append(last)
        guard let before = rest.last else { return ([], end.reversed()) }
        let way = (last - before).length
        if way >= left, way > 0 {
            let cut = last + (before - last) * (left / way)
            return (rest + [cut], (end + [cut]).reversed())
        }
        left -= way
    }
    return ([], end.reversed())
}
