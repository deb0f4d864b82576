public import IncidentModel

/// A position in a local plane: metres east and north of its centre.
public struct PlanePoint: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// Metres.
    public func distance(to other: PlanePoint) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    func middle(to other: PlanePoint) -> PlanePoint {
        PlanePoint(x: (x + other.x) / 2, y: (y + other.y) / 2)
    }
}

/// An axis-parallel box of a local plane, metres.
public struct PlaneBox: Hashable, Sendable {
    public var minX: Double
    public var minY: Double
    public var maxX: Double
    public var maxY: Double

    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }
}

/// The azimuthal equidistant plane around a position: distances and directions from the centre are true.
///
/// A point *s* metres away at azimuth *α* lies at (*s* sin *α*, *s* cos *α*). That is the definition of the projection,
/// computed with the geodesic itself; it agrees with PROJ's `+proj=aeqd` on WGS 84. Away from the centre lengths are too
/// long across by *s*²/6*R*²: 4 mm a kilometre at 30 km, 1 m at 500 km. What must be exact is measured again on the
/// ellipsoid.
/// Source: Karney 2013, doi:10.1007/s00190-012-0578-z, section 3; Snyder 1987, USGS Professional Paper 1395, chapter 25.
public struct LocalPlane: Hashable, Sendable {
    public let center: Coordinate

    /// - Parameter center: on earth; around any other the plane is nowhere, and all its points are NaN.
    public init(center: Coordinate) { self.center = center }

    public func project(_ coordinate: Coordinate) -> PlanePoint {
        // The two names of the antimeridian must give the same point to the last bit, or parts cut there would not meet.
        let longitude = coordinate.longitude == -180 ? 180 : coordinate.longitude
        let way = Geodesic.inverse(
            from: center, to: Coordinate(longitude: longitude, latitude: coordinate.latitude))
        let direction = SineCosine(degrees: way.azimuthDegrees)
        return PlanePoint(x: way.meters * direction.sine, y: way.meters * direction.cosine)
    }

    public func project(_ coordinates: [Coordinate]) -> [PlanePoint] { coordinates.map { project($0) } }

    public func unproject(_ point: PlanePoint) -> Coordinate {
        let meters = (point.x * point.x + point.y * point.y).squareRoot()
        guard meters > 0 else { return center }
        return Geodesic.destination(
            from: center, azimuthDegrees: SineCosine.azimuthDegrees(x: point.x, y: point.y), meters: meters)
    }
}
