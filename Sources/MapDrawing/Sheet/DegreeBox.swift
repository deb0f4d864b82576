internal import IncidentModel

/// A box of longitudes and latitudes, degrees: tells what cannot be on a sheet before it is projected.
struct DegreeBox: Hashable, Sendable {
    var west: Double
    var east: Double
    var south: Double
    var north: Double

    /// - Returns: nil of no coordinates; what is not on earth is left out.
    init?(around coordinates: [Coordinate]) {
        guard let first = coordinates.first(where: \.isOnEarth) else { return nil }
        (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
        for corner in coordinates where corner.isOnEarth {
            west = min(west, corner.longitude)
            east = max(east, corner.longitude)
            south = min(south, corner.latitude)
            north = max(north, corner.latitude)
        }
    }

    func meets(_ other: DegreeBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    func holds(_ other: DegreeBox) -> Bool {
        west <= other.west && other.east <= east && south <= other.south && other.north <= north
    }

    func contains(_ coordinate: Coordinate) -> Bool {
        coordinate.longitude >= west && coordinate.longitude <= east && coordinate.latitude >= south
            && coordinate.latitude <= north
    }

    var corners: [Coordinate] {
        [(west, south), (east, south), (east, north), (west, north)].map {
            Coordinate(longitude: $0.0, latitude: $0.1)
        }
    }

    func grown(byDegrees degrees: Double) -> DegreeBox {
        var grown = self
        grown.west -= degrees
        grown.east += degrees
        grown.south -= degrees
        grown.north += degrees
        return grown
    }

    /// Which of its four sides a position lies beyond, a bit a side.
    func sidesBeyond(_ coordinate: Coordinate) -> UInt8 {
        (coordinate.longitude < west ? 1 : 0) | (coordinate.longitude > east ? 2 : 0)
            | (coordinate.latitude < south ? 4 : 0) | (coordinate.latitude > north ? 8 : 0)
    }

    /// The ring without the corners of stretches that lie beyond one side altogether, but for the ends of these: cut to the box it
    /// is the same ring.
    func withoutFar(_ ring: [Coordinate]) -> [Coordinate] {
        guard ring.count > 8 else { return ring }
        var kept: [Coordinate] = [ring[0]]
        var sides = sidesBeyond(ring[0])
        for index in 1..<ring.count {
            let own = sidesBeyond(ring[index])
            let next = sidesBeyond(ring[(index + 1) % ring.count])
            // Beyond a side that the corners before it, from the last one kept on, and the next one are beyond too.
            sides &= own
            if sides & next == 0 || index == ring.count - 1 {
                kept.append(ring[index])
                sides = own
            }
        }
        return kept
    }
}

extension SheetFrame {
    /// Metres from the middle to a corner beyond which meridians and parallels bend too much for a box of them.
    private static let widestSight = 900_000.0

    /// Holds all that can be on the sheet, and some more; nil of a sheet of half a continent, about a pole and over the antimeridian.
    var sight: DegreeBox? { sight(of: box) }

    func sight(of box: SheetBox) -> DegreeBox? {
        let seen = box.grown(by: 24)
        let corner = (seen.width * seen.width + seen.height * seen.height).squareRoot() / 2 / pixelsPerMeter
        guard corner < Self.widestSight, abs(center.latitude) < 70 else { return nil }
        let edge = seen.edge.map(unproject)
        guard edge.allSatisfy(\.isOnEarth), let sight = DegreeBox(around: edge), sight.east - sight.west < 60
        else { return nil }
        return sight.grown(byDegrees: 0.02 + 0.1 * Swift.max(sight.east - sight.west, sight.north - sight.south))
    }

    /// Nothing in it lies outside the box; nil where that cannot be told.
    func innerSight(of box: SheetBox) -> DegreeBox? {
        guard sight(of: box) != nil else { return nil }
        let edge = box.edge.map(unproject)
        // From each corner on eight points a side: top, right, bottom, left.
        func side(_ number: Int) -> [Coordinate] { (0...8).map { edge[(number * 8 + $0) % 32] } }
        guard var inner = DegreeBox(around: [box.center].map(unproject)),
            let north = side(0).map(\.latitude).min(), let east = side(1).map(\.longitude).min(),
            let south = side(2).map(\.latitude).max(), let west = side(3).map(\.longitude).max()
        else { return nil }
        let margin = 0.05 * Swift.max(east - west, north - south)
        (inner.west, inner.east, inner.south, inner.north) = (west, east, south, north)
        return inner.grown(byDegrees: -margin)
    }
}

extension SheetBox {
    /// Thirty-two points of its sides, one after the other.
    var edge: [SheetPoint] {
        let corners = corners
        return (0..<4).flatMap { side in
            (0..<8).map { step in
                let (a, b) = (corners[side], corners[(side + 1) % 4])
                return a + (b - a) * (Double(step) / 8)
            }
        }
    }
}
