/// Sorts areas into the cells of a grid: which fill a cell, which only cross it.
enum AreaCells {
    /// - Returns: where each cell's entries begin, and the entries (area number × 2, plus 1 where it fills the cell).
    static func sorted(_ areas: [AreaBands], in grid: AreaGrid) -> (starts: [Int32], entries: [Int32]) {
        var found: [(cell: Int32, entry: Int32)] = []
        var isCrossed = [Bool](repeating: false, count: grid.columns)
        for (number, area) in areas.enumerated() {
            for row in area.rows {
                for column in isCrossed.indices { isCrossed[column] = false }
                for edge in area.edges(inRow: row) {
                    for column in columns(of: edge, row: row, in: grid) { isCrossed[column] = true }
                }
                // Between crossed cells nothing changes: one cell of a run speaks for all.
                var known: Bool?
                for column in 0..<grid.columns {
                    let cell = Int32(row * grid.columns + column)
                    if isCrossed[column] {
                        known = nil
                        found.append((cell, Int32(number << 1)))
                        continue
                    }
                    if known == nil {
                        let middle = grid.middle(column: column, row: row)
                        known = area.holds(middle.x, middle.y, row: row)
                    }
                    if known == true { found.append((cell, Int32(number << 1 | 1))) }
                }
            }
        }
        var starts = [Int32](repeating: 0, count: grid.cellCount + 1)
        for item in found { starts[Int(item.cell) + 1] += 1 }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var next = starts
        var entries = [Int32](repeating: 0, count: found.count)
        for item in found {
            entries[Int(next[Int(item.cell)])] = item.entry
            next[Int(item.cell)] += 1
        }
        return (starts, entries)
    }

    /// The columns an edge touches within a row, with one to spare on either side for rounding.
    private static func columns(of edge: AreaBands.Edge, row: Int, in grid: AreaGrid) -> ClosedRange<Int> {
        let west = min(edge.ax, edge.bx)
        let east = max(edge.ax, edge.bx)
        var (low, high) = (west, east)
        if edge.by > edge.ay {
            let slope = (edge.bx - edge.ax) / (edge.by - edge.ay)
            let south = edge.ax + slope * (max(edge.ay, grid.latitude(ofRow: row)) - edge.ay)
            let north = edge.ax + slope * (min(edge.by, grid.latitude(ofRow: row + 1)) - edge.ay)
            // A slope past all numbers says nothing: then the whole edge counts.
            low = max(west, min(south, north, east))
            high = min(east, max(south, north, west))
            if !(low <= high) { (low, high) = (west, east) }
        }
        return max(0, grid.column(low) - 1)...min(grid.columns - 1, max(grid.column(high), grid.column(low)) + 1)
    }
}
