/// Where the cells of small multiples stand: texts above, maps below, the maps of a row in one line.
struct CellGrid {
    /// Upper left corners of the texts.
    private(set) var heads: [SheetPoint] = []
    private(set) var maps: [SheetBox] = []
    private(set) var foot: Double

    private static let gap = (x: 18.0, y: 20.0)

    /// As many columns as leave each cell the least width; no more than are needed.
    static func columns(of width: Double, least: Double, count: Int) -> (count: Int, cell: Double) {
        let most = max(1, Int((width + gap.x) / (least + gap.x)))
        // Four of seven and three below read better than seven in a row with a hole.
        let rows = max(1, (count + most - 1) / most)
        let columns = min(most, max(1, (count + rows - 1) / rows))
        return (columns, ((width + gap.x) / Double(columns) - gap.x).rounded(.down))
    }

    /// - Parameter texts: pixels of the text above each cell.
    init(_ texts: [Double], columns: Int, cellWidth: Double, mapHeight: Double, origin: SheetPoint) {
        var y = origin.y
        foot = origin.y
        for start in stride(from: 0, to: texts.count, by: columns) {
            let row = start..<min(start + columns, texts.count)
            let high = texts[row].max() ?? 0
            for index in row {
                let x = origin.x + Double(index - start) * (cellWidth + Self.gap.x)
                heads.append(SheetPoint(x: x, y: y))
                maps.append(SheetBox(x: x, y: y + high + 6, width: cellWidth, height: mapHeight))
            }
            foot = y + high + 6 + mapHeight
            y = foot + Self.gap.y
        }
    }

    /// From the right edge on, as Arabic is read.
    mutating func mirror(in body: SheetBox) {
        for index in maps.indices {
            let left = body.minX + body.maxX - maps[index].maxX
            heads[index].x = left
            (maps[index].minX, maps[index].maxX) = (left, left + maps[index].width)
        }
    }
}
