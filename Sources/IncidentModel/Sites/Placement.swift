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
    /// Valid, wound for RFC 7946, never empty.
    public var footprint: MultiPolygon
    /// On the footprint.
    public var point: Coordinate
    /// Geodesic metres from the point to the farthest vertex of the footprint.
    public var radiusMeters: Double
    public var precision: PrecisionCodes

    public init(
        place: PlaceID, footprint: MultiPolygon, point: Coordinate, radiusMeters: Double, precision: PrecisionCodes
    ) {
        self.place = place
        self.footprint = footprint
        self.point = point
        self.radiusMeters = radiusMeters
        self.precision = precision
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
