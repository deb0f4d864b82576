internal import IncidentModel

/// The box that a file says its positions lie in; one that crosses the antimeridian has its west beyond its east.
struct DeclaredBox {
    private var west: Double, south: Double, east: Double, north: Double

    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 4 || numbers.count == 6 else { return nil }
        let upper = numbers.count / 2
        (west, south, east, north) = (numbers[0], numbers[1], numbers[upper], numbers[upper + 1])
        guard south <= north else { return nil }
    }

    func contains(_ position: Coordinate) -> Bool {
        guard (south...north).contains(position.latitude) else { return false }
        if west <= east { return (west...east).contains(position.longitude) }
        return position.longitude >= west || position.longitude <= east
    }
}
