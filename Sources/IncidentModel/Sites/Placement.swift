/// A gazetteer entry that a name may mean.
public struct Candidate: Hashable, Sendable {
    public var place: PlaceID
    public var name: String
    /// 0 … 1.
    public var score: Double
    /// Short phrases: "exact name", "class neighbourhood fits", "1.2 km from the embassy".
    public var reasons: [String]

    public init(place: PlaceID, name: String, score: Double, reasons: [String]) {
        self.place = place
        self.name = name
        self.score = score
        self.reasons = reasons
    }
}

/// Where a site is: the area it lies in, and a point with a radius that stands for it.
public struct Placement: Hashable, Sendable {
    public var place: PlaceID
    private var area: Area
    /// On the footprint.
    public var point: Coordinate
    /// Geodesic metres from the point to the farthest vertex of the footprint.
    public var radiusMeters: Double
    public var precision: PrecisionCodes

    public init(
        place: PlaceID, footprint: MultiPolygon, point: Coordinate, radiusMeters: Double, precision: PrecisionCodes
    ) {
        self.place = place
        area = .drawn(footprint)
        self.point = point
        self.radiusMeters = radiusMeters
        self.precision = precision
    }

    /// The circle around the point, drawn whenever it is asked for: an outline is a hundred times what it takes to draw it,
    /// and a table may have a million.
    ///
    /// - Parameter draw: the outline of a circle around a position, radius in metres; the same one at any time.
    public init(
        place: PlaceID, circleAround point: Coordinate, radiusMeters: Double, precision: PrecisionCodes,
        draw: @escaping @Sendable (Coordinate, Double) -> MultiPolygon
    ) {
        self.place = place
        area = .circle(center: point, radiusMeters: radiusMeters, draw: draw)
        self.point = point
        self.radiusMeters = radiusMeters
        self.precision = precision
    }

    /// Valid, wound for RFC 7946, never empty.
    public var footprint: MultiPolygon {
        get {
            switch area {
            case .drawn(let footprint): footprint
            case .circle(let center, let radiusMeters, let draw): draw(center, radiusMeters)
            }
        }
        set { area = .drawn(newValue) }
    }

    private enum Area: Sendable {
        case drawn(MultiPolygon)
        case circle(
            center: Coordinate, radiusMeters: Double, draw: @Sendable (Coordinate, Double) -> MultiPolygon)
    }

    public static func == (a: Placement, b: Placement) -> Bool {
        a.place == b.place && a.point == b.point && a.radiusMeters == b.radiusMeters && a.precision == b.precision
            && a.footprint == b.footprint
    }

    /// Without the footprint, which the point and the radius stand for.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(place)
        hasher.combine(point)
        hasher.combine(radiusMeters)
        hasher.combine(precision)
    }
}

/// ACLED `geo_precision` (1–3) and UCDP GED `where_prec` (1–7).
public struct PrecisionCodes: Hashable, Sendable {
    public var acled: Int
    public var ged: Int

    public init(acled: Int, ged: Int) {
        self.acled = acled
        self.ged = ged
    }
}
