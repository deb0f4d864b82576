internal import IncidentModel

/// The edges of one area, sorted into bands of latitude, so that a point is tested against the few of its own band.
struct AreaBands {
    struct Edge {
        /// The southern end first; `ay <= by`.
        var ax: Double
        var ay: Double
        var bx: Double
        var by: Double

        init(_ a: Coordinate, _ b: Coordinate) {
            let (low, high) = a.latitude <= b.latitude ? (a, b) : (b, a)
            (ax, ay, bx, by) = (low.longitude, low.latitude, high.longitude, high.latitude)
        }
    }

    /// Bands of the index that this area reaches.
    let rows: Range<Int>
    /// Where each band's edges begin in `edges`, one more at the end.
    private let starts: [Int32]
    private let edges: [Edge]

    init(_ area: MultiPolygon, rowOf: (Double) -> Int) {
        var all: [(edge: Edge, rows: ClosedRange<Int>)] = []
        for ring in area.polygons.flatMap({ [$0.exterior] + $0.holes }) {
            for (a, b) in zip(ring.coordinates, ring.coordinates.dropFirst()) where a != b {
                let edge = Edge(a, b)
                all.append((edge, rowOf(edge.ay)...rowOf(edge.by)))
            }
        }
        let first = all.map(\.rows.lowerBound).min() ?? 0
        let last = all.map(\.rows.upperBound).max() ?? -1
        rows = first..<last + 1
        var counts = [Int32](repeating: 0, count: rows.count + 1)
        for item in all { for row in item.rows { counts[row - first + 1] += 1 } }
        for row in 1..<max(1, counts.count) { counts[row] += counts[row - 1] }
        starts = counts
        var next = counts
        var sorted = [Edge?](repeating: nil, count: Int(counts.last ?? 0))
        for item in all {
            for row in item.rows {
                sorted[Int(next[row - first])] = item.edge
                next[row - first] += 1
            }
        }
        edges = sorted.compactMap { $0 }
    }

    @inline(__always)
    func edges(inRow row: Int) -> ArraySlice<Edge> {
        edges[Int(starts[row - rows.lowerBound])..<Int(starts[row - rows.lowerBound + 1])]
    }

    /// The point is inside or on the boundary. Even-odd rule along the parallel to the west.
    @inline(__always)
    func holds(_ x: Double, _ y: Double, row: Int) -> Bool {
        var isInside = false
        let offset = row - rows.lowerBound
        return edges.withUnsafeBufferPointer { edges in
            for index in Int(starts[offset])..<Int(starts[offset + 1]) {
                let edge = edges[index]
                guard edge.ay <= y, y <= edge.by else { continue }
                // Wholly to the east: cannot be crossed, cannot hold the point.
                if edge.ax > x, edge.bx > x { continue }
                if edge.ax < x, edge.bx < x {
                    if y < edge.by { isInside.toggle() }
                    continue
                }
                let side = Orientation.sign(edge.ax, edge.ay, edge.bx, edge.by, x, y)
                if side == 0 { return true }
                // The upper end belongs to the next edge, so that a corner is crossed once.
                if side < 0, y < edge.by { isInside.toggle() }
            }
            return isInside
        }
    }
}
