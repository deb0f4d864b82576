/// A distance between two sites of one incident, with the range their footprints allow.
public struct SiteDistance: Hashable, Sendable {
    /// Indices into the incident's `sites`.
    public var from: Int
    public var to: Int
    public var likelyMeters: Double
    public var minMeters: Double
    public var maxMeters: Double
    /// Degrees clockwise from north at `from`.
    public var azimuthDegrees: Double

    public init(
        from: Int, to: Int, likelyMeters: Double, minMeters: Double, maxMeters: Double, azimuthDegrees: Double
    ) {
        self.from = from
        self.to = to
        self.likelyMeters = likelyMeters
        self.minMeters = minMeters
        self.maxMeters = maxMeters
        self.azimuthDegrees = azimuthDegrees
    }
}

public enum ZoneKind: String, Hashable, Sendable { case ring, gazetteerArea, userArea }

/// An area that sites are tested against.
public struct Zone: Hashable, Sendable {
    public var id: String
    public var name: String
    public var kind: ZoneKind
    public var area: MultiPolygon
    /// For rings: metres on the ellipsoid.
    public var radiusMeters: Double?

    public init(id: String, name: String, kind: ZoneKind, area: MultiPolygon, radiusMeters: Double? = nil) {
        self.id = id
        self.name = name
        self.kind = kind
        self.area = area
        self.radiusMeters = radiusMeters
    }
}

/// How much of a site's footprint lies in a zone.
public struct ZoneMembership: Hashable, Sendable {
    public var zone: String
    /// Index into the incident's `sites`.
    public var site: Int
    /// 0 … 1; 1 is certain.
    public var share: Double

    /// As many as make it possible to compute the share again and compare; what is known is far coarser.
    public static let shareDecimals = 6

    public init(zone: String, site: Int, share: Double) {
        self.zone = zone
        self.site = site
        self.share = share
    }
}
