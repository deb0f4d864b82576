public import GazetteerIndex
internal import GeometryEngine
public import IncidentModel

/// What a gazetteer says of a position: the areas that hold it, its bank of the nearest river, the nearest places.
public struct Surroundings: Sendable {
    public struct Neighbour: Sendable {
        public var place: Place
        /// Geodesic metres from the place's point, and the direction from there.
        public var meters: Double
        public var azimuthDegrees: Double
    }

    public enum Bank: String, Sendable { case left, right }

    /// Smallest first.
    public var areas: [Place] = []
    /// Seen downstream; nil when no river runs near enough to part one bank from the other.
    public var bank: (river: Place, side: Bank, meters: Double)?
    /// Nearest first.
    public var neighbours: [Neighbour] = []

    /// Beyond this a river parts nothing.
    private static let bankReachMeters = 15_000.0

    /// - Parameter limit: of the neighbours.
    public init(of coordinate: Coordinate, in gazetteer: Gazetteer, limit: Int = 5) {
        let areal = gazetteer.places.compactMap { place in
            place.geometry?.areas.map { (place, $0, Geodesic.areaSquareMeters(of: $0)) }
        }
        let index = AreaIndex(areas: areal.map(\.1))
        areas = index.areas(holding: coordinate).map { areal[$0] }.sorted { ($0.2, $0.0.id) < ($1.2, $1.0.id) }.map(\.0)
        let holding = Set(areas.map(\.id))
        neighbours = gazetteer.places.compactMap { place in
            guard place.tier <= 2, !place.isContextOnly, !holding.contains(place.id), let point = place.point,
                !["H", "R"].contains(place.featureCode.prefix(1))
            else { return nil }
            let way = Geodesic.inverse(from: point, to: coordinate)
            return Neighbour(place: place, meters: way.meters, azimuthDegrees: way.azimuthDegrees)
        }
        .sorted { ($0.meters, $0.place.id) < ($1.meters, $1.place.id) }
        neighbours.removeLast(max(0, neighbours.count - limit))
        for river in gazetteer.places where river.featureCode == "H.STM" {
            guard let (side, meters) = Self.side(of: coordinate, river), meters < bank?.meters ?? Self.bankReachMeters
            else { continue }
            bank = (river, side, meters)
        }
    }

    /// The side of the nearest stretch, and the distance to it. Rivers are drawn downstream.
    private static func side(of coordinate: Coordinate, _ river: Place) -> (Bank, Double)? {
        let plane = LocalPlane(center: coordinate)
        var best: (distance: Double, side: Double)?
        for line in river.geometry?.lines ?? [] {
            let points = plane.project(line)
            for (a, b) in zip(points, points.dropFirst()) {
                let (dx, dy) = (b.x - a.x, b.y - a.y)
                let length = dx * dx + dy * dy
                guard length > 0 else { continue }
                let share = min(1, max(0, -(a.x * dx + a.y * dy) / length))
                let distance = PlanePoint(x: a.x + share * dx, y: a.y + share * dy).distance(to: PlanePoint(x: 0, y: 0))
                // At a bend two stretches are equally near; the one that the position lies more squarely beside decides.
                let side = (dx * -a.y - dy * -a.x) / length.squareRoot()
                if best == nil || distance < best!.distance - 1e-9
                    || abs(distance - best!.distance) <= 1e-9 && abs(side) > abs(best!.side)
                {
                    best = (distance, side)
                }
            }
        }
        return best.map { ($0.side >= 0 ? .left : .right, $0.distance) }
    }
}
