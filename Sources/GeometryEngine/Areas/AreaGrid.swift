internal import IncidentModel

/// Equal cells over the box of all areas, degrees.
struct AreaGrid {
    let columns: Int
    let rows: Int
    private let minX: Double
    private let minY: Double
    private let maxX: Double
    private let maxY: Double
    private let columnsPerDegree: Double
    private let rowsPerDegree: Double

    init(_ areas: [MultiPolygon]) {
        var (minX, minY, maxX, maxY) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
        var edges = 0
        for polygon in areas.flatMap(\.polygons) {
            edges += polygon.exterior.coordinates.count
            for coordinate in polygon.exterior.coordinates {
                (minX, maxX) = (min(minX, coordinate.longitude), max(maxX, coordinate.longitude))
                (minY, maxY) = (min(minY, coordinate.latitude), max(maxY, coordinate.latitude))
            }
        }
        if edges == 0 { (minX, minY, maxX, maxY) = (0, 0, 0, 0) }
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
        // The finer the cells, the fewer positions fall in one that a boundary crosses, but the more there is to set up
        // and to keep in the cache.
        let side = min(max(Int((Double(edges) * 16).squareRoot()), 16), 512)
        columns = side
        rows = side
        columnsPerDegree = maxX > minX ? Double(side) / (maxX - minX) : 0
        rowsPerDegree = maxY > minY ? Double(side) / (maxY - minY) : 0
    }

    var cellCount: Int { columns * rows }

    /// Rising with the longitude; the same for a position and for the edge on which it lies.
    @inline(__always)
    func column(_ x: Double) -> Int { min(max(Int((x - minX) * columnsPerDegree), 0), columns - 1) }

    @inline(__always)
    func row(_ y: Double) -> Int { min(max(Int((y - minY) * rowsPerDegree), 0), rows - 1) }

    /// Nil outside all areas and for what is no number.
    @inline(__always)
    func cell(_ x: Double, _ y: Double) -> (cell: Int, row: Int)? {
        guard x >= minX, x <= maxX, y >= minY, y <= maxY else { return nil }
        let row = row(y)
        return (row * columns + column(x), row)
    }

    func latitude(ofRow row: Int) -> Double { rowsPerDegree > 0 ? minY + Double(row) / rowsPerDegree : minY }

    /// The middle of a cell, as close as doubles have it.
    func middle(column: Int, row: Int) -> (x: Double, y: Double) {
        (
            columnsPerDegree > 0 ? minX + (Double(column) + 0.5) / columnsPerDegree : minX,
            rowsPerDegree > 0 ? minY + (Double(row) + 0.5) / rowsPerDegree : minY
        )
    }
}
