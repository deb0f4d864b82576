public import IncidentModel

extension Geodesic {
    /// Radii that `circle` draws: below the quarter meridian, so that no circle holds both poles.
    public static let circleRadiiMeters: ClosedRange<Double> = 0.001...10_000_000

    /// All positions within a distance of `center`, as an area of the usual GeoJSON reading.
    ///
    /// The outline keeps its distance all along the edges, read as straight in longitude and latitude, within 0.1 % of
    /// the radius: corners are set by the direct geodesic and halved until the edges between them hold.
    /// - Parameter radiusMeters: metres on the ellipsoid, in `circleRadiiMeters`.
    /// - Returns: exterior rings anticlockwise, cut at the antimeridian; a circle that holds a pole runs along ±90. Empty
    ///   for a radius outside the range and for a centre that is not on earth.
    public static func circle(around center: Coordinate, radiusMeters: Double) -> MultiPolygon {
        guard center.isOnEarth, circleRadiiMeters.contains(radiusMeters) else { return .empty }
        if let ring = SmallCircle.outline(around: center, radiusMeters: radiusMeters).flatMap({ try? LinearRing($0) }) {
            return MultiPolygon([Polygon(exterior: ring)])
        }
        var outline = CircleOutline(center: center, radiusMeters: radiusMeters)
        let first = outline.corner(turn: 0)
        var last = first
        for quarter in 1...firstCorners {
            let next = outline.corner(turn: Double(quarter) / Double(firstCorners))
            last = outline.append(from: last, to: next, depth: 0)
        }
        let ring = UnrolledRing(points: outline.points, isAnticlockwise: true, near: center.longitude)
        // A closed line without crossings: nothing in it that GEOS could refuse.
        return (try? LongitudeCutting.area(of: [ring])) ?? .empty
    }

    private static let firstCorners = 24

    /// Whether `circle` takes no more than a microsecond or two, so that drawing it again is cheaper than keeping it.
    public static func drawsQuickly(circleAround center: Coordinate, radiusMeters: Double) -> Bool {
        center.isOnEarth && SmallCircle.serves(center, radiusMeters: radiusMeters)
    }
}

/// Corners in anticlockwise order.
private struct CircleOutline {
    struct Corner {
        /// Share of the whole turn, anticlockwise from east.
        var turn: Double
        var position: Coordinate
    }

    let center: Coordinate
    let radiusMeters: Double
    private(set) var points: [Coordinate] = []

    init(center: Coordinate, radiusMeters: Double) {
        self.center = center
        self.radiusMeters = radiusMeters
    }

    func corner(turn: Double) -> Corner {
        Corner(
            turn: turn,
            position: Geodesic.destination(
                from: center, azimuthDegrees: 90 - 360 * turn, meters: radiusMeters))
    }

    /// Adds the corners after `start` up to `end`.
    mutating func append(from start: Corner, to end: Corner, depth: Int) -> Corner {
        if depth < deepest, !holds(from: start.position, to: end.position) {
            let middle = corner(turn: (start.turn + end.turn) / 2)
            let reached = append(from: start, to: middle, depth: depth + 1)
            return append(from: reached, to: end, depth: depth + 1)
        }
        points.append(end.position)
        return end
    }

    /// The straight edge keeps its distance at its middle and quarters.
    private func holds(from start: Coordinate, to end: Coordinate) -> Bool {
        let across = end.longitude.unrolled(near: start.longitude) - start.longitude
        return [0.5, 0.25, 0.75].allSatisfy { part in
            let point = Coordinate(
                longitude: start.longitude + across * part,
                latitude: start.latitude + (end.latitude - start.latitude) * part)
            let meters = Geodesic.distanceMeters(from: center, to: point)
            return abs(meters - radiusMeters) <= tolerance * radiusMeters
        }
    }

    /// Of the radius. Below the promised 0.1 %, so that what lies between the tested points keeps it too.
    private var tolerance: Double { 0.0008 }
    private var deepest: Int { 20 }
}
