public import IncidentModel

/// Which of many areas hold a position: a grid of cells, each knowing the areas that fill it and those that cross it.
///
/// Exact: edges are straight in longitude and latitude, boundaries belong to the area, and rounding never decides.
/// Areas must be cut at the antimeridian, as RFC 7946 has them; they need not be valid (the even-odd rule holds). A
/// value without references to GEOS: safe to share between tasks.
public struct AreaIndex: Sendable {
    public let areaCount: Int
    private let grid: AreaGrid
    private let areas: [AreaBands]
    /// Where each cell's entries begin, one more at the end.
    private let starts: [Int32]
    /// Area number × 2, plus 1 where the area fills the cell.
    private let entries: [Int32]

    public init(areas: [MultiPolygon]) {
        areaCount = areas.count
        let grid = AreaGrid(areas)
        self.grid = grid
        self.areas = areas.map { AreaBands($0, rowOf: grid.row) }
        (starts, entries) = AreaCells.sorted(self.areas, in: grid)
    }

    /// The areas that hold a position, ascending.
    public func areas(holding coordinate: Coordinate) -> [Int] {
        var found: [Int] = []
        visit(coordinate.longitude, coordinate.latitude) { found.append(Int($0)) }
        if abs(coordinate.longitude) == 180 {
            // The antimeridian has two names and an area may be cut on either side of it.
            visit(-coordinate.longitude, coordinate.latitude) { if !found.contains(Int($0)) { found.append(Int($0)) } }
            found.sort()
        }
        return found
    }

    /// Many positions at once.
    ///
    /// - Parameters:
    ///   - longitudes: degrees; `latitudes` as many. Positions that are not finite are held by nothing.
    ///   - range: the positions to look at; halves of one job can run in two tasks and be put one after the other.
    /// - Returns: every pair of a position and an area that holds it, by position, then by area.
    public func pairs(longitudes: [Double], latitudes: [Double], in range: Range<Int>? = nil) -> AreaPairs {
        let count = min(longitudes.count, latitudes.count)
        let range = (range ?? 0..<count).clamped(to: 0..<count)
        var pairs = AreaPairs()
        pairs.reserve(range.count)
        longitudes.withUnsafeBufferPointer { longitudes in
            latitudes.withUnsafeBufferPointer { latitudes in
                for index in range {
                    let longitude = longitudes[index]
                    if abs(longitude) == 180 {
                        let position = Coordinate(longitude: longitude, latitude: latitudes[index])
                        for area in areas(holding: position) { pairs.append(Int32(index), Int32(area)) }
                    } else {
                        visit(longitude, latitudes[index]) { pairs.append(Int32(index), $0) }
                    }
                }
            }
        }
        return pairs
    }

    @inline(__always)
    private func visit(_ x: Double, _ y: Double, _ body: (Int32) -> Void) {
        guard let (cell, row) = grid.cell(x, y) else { return }
        for index in Int(starts[cell])..<Int(starts[cell + 1]) {
            let entry = entries[index]
            if entry & 1 == 1 || areas[Int(entry >> 1)].holds(x, y, row: row) { body(entry >> 1) }
        }
    }
}

/// Positions and the areas that hold them, two lists side by side.
public struct AreaPairs: Hashable, Sendable {
    public private(set) var positions: [Int32] = []
    public private(set) var areas: [Int32] = []

    public var count: Int { positions.count }

    public mutating func append(contentsOf other: AreaPairs) {
        positions += other.positions
        areas += other.areas
    }

    mutating func reserve(_ count: Int) {
        positions.reserveCapacity(count)
        areas.reserveCapacity(count)
    }

    @inline(__always)
    mutating func append(_ position: Int32, _ area: Int32) {
        positions.append(position)
        areas.append(area)
    }
}
