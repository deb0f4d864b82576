internal import IncidentModel

/// Places whose longitude and latitude were exchanged without leaving the earth's ranges.
enum SwappedPlaces {
    /// Farther than this from the middle of all places, in either number, a position is looked at.
    static let farDegrees = 10.0
    /// How far outside the box of the others a position may lie that counts as inside.
    static let marginDegrees = 0.5

    /// A place this near to one that is right is right: wide countries reach far from their middle, step by step.
    static let neighbourDegrees = 3

    /// Those that lie more than 10° from the median of all, and inside the box of the others when exchanged, with nothing
    /// near by but their like.
    static func among(_ places: [Place]) -> [Place] {
        let located = places.compactMap { place in place.anyCoordinate.map { (place, $0) } }
        guard located.count >= 3 else { return [] }
        let middle = Coordinate(
            longitude: median(located.map(\.1.longitude)), latitude: median(located.map(\.1.latitude)))
        func isFar(_ coordinate: Coordinate) -> Bool {
            abs(coordinate.longitude - middle.longitude) > farDegrees
                || abs(coordinate.latitude - middle.latitude) > farDegrees
        }
        let others = located.filter { !isFar($0.1) }.map(\.1)
        guard let west = others.map(\.longitude).min(), let east = others.map(\.longitude).max(),
            let south = others.map(\.latitude).min(), let north = others.map(\.latitude).max()
        else { return [] }
        func isSuspect(_ coordinate: Coordinate) -> Bool {
            isFar(coordinate)
                && (west - marginDegrees...east + marginDegrees).contains(coordinate.latitude)
                && (south - marginDegrees...north + marginDegrees).contains(coordinate.longitude)
        }
        let suspects = located.filter { isSuspect($0.1) }
        guard !suspects.isEmpty else { return [] }
        let right = cleared(suspects.map(\.1), beside: located.map(\.1).filter { !isSuspect($0) })
        return suspects.filter { !right.contains(Cell($0.1)) }.map(\.0)
    }

    /// A degree each way.
    private struct Cell: Hashable {
        var column: Int
        var row: Int

        init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

        init(_ coordinate: Coordinate) {
            func degree(_ value: Double) -> Int { Int(min(max(value, -360), 360).rounded(.down)) }
            self.init(column: degree(coordinate.longitude), row: degree(coordinate.latitude))
        }

        var neighbours: [Cell] {
            let reach = -neighbourDegrees...neighbourDegrees
            return reach.flatMap { x in reach.map { Cell(column: column + x, row: row + $0) } }
        }
    }

    /// The cells of suspects that have places beside them which are right, and so on from those.
    private static func cleared(_ suspects: [Coordinate], beside others: [Coordinate]) -> Set<Cell> {
        let suspected = Set(suspects.map(Cell.init))
        let known = Set(others.map(Cell.init))
        var right: Set<Cell> = []
        var open = suspected.filter { cell in cell.neighbours.contains(where: known.contains) }
        while let cell = open.popFirst() {
            right.insert(cell)
            for next in cell.neighbours where suspected.contains(next) && !right.contains(next) { open.insert(next) }
        }
        return right
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

extension Place {
    /// The point, or the first position of the geometry.
    var anyCoordinate: Coordinate? { point ?? geometry?.coordinates.first }
}
