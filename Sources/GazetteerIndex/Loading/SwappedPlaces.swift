internal import IncidentModel

/// Places whose longitude and latitude were exchanged without leaving the earth's ranges.
enum SwappedPlaces {
    /// Farther than this from the middle of all places, in either number, a position is looked at.
    static let farDegrees = 10.0
    /// How far outside the box of the others a position may lie that counts as inside.
    static let marginDegrees = 0.5

    /// Those that lie more than 10° from the median of all, and inside the box of the others when exchanged.
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
        return located.filter { _, coordinate in
            isFar(coordinate)
                && (west - marginDegrees...east + marginDegrees).contains(coordinate.latitude)
                && (south - marginDegrees...north + marginDegrees).contains(coordinate.longitude)
        }.map(\.0)
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

extension Place {
    /// The point, or the first position of the geometry.
    var anyCoordinate: Coordinate? { point ?? geometry?.coordinates.first }
}
