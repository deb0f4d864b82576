internal import IncidentModel

/// The box in which what a place holds must lie: its outline's box grown by its uncertainty, or twice the uncertainty
/// about its point. Degrees, so rough by the earth's flattening (below 1 %); a fault of data is far larger.
struct Reach {
    private var west: Double, east: Double, south: Double, north: Double

    /// Metres in a degree of latitude, mean of the WGS 84 meridian.
    static let metersPerDegree = 111_132.0

    init?(of place: Place) {
        guard let first = place.anyCoordinate else { return nil }
        let coordinates = place.geometry?.coordinates ?? [first]
        west = coordinates.map(\.longitude).min() ?? first.longitude
        east = coordinates.map(\.longitude).max() ?? first.longitude
        south = coordinates.map(\.latitude).min() ?? first.latitude
        north = coordinates.map(\.latitude).max() ?? first.latitude
        let meters = place.uncertaintyMeters * (coordinates.count > 1 ? 1 : 2)
        let height = meters / Self.metersPerDegree
        let width = height / max(0.01, Self.cosine(degrees: max(abs(south), abs(north))))
        (west, east, south, north) = (west - width, east + width, south - height, north + height)
    }

    func contains(_ point: Coordinate) -> Bool {
        (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
    }

    /// Bhaskara's approximation, good to 0.2 %, so that no maths library is needed for a box.
    static func cosine(degrees: Double) -> Double {
        let x = degrees * .pi / 180
        return (.pi * .pi - 4 * x * x) / (.pi * .pi + x * x)
    }
}
