internal import CPROJ
public import IncidentModel

/// A position in a zone of the Universal Transverse Mercator grid on WGS 84, metres.
public struct UTMPosition: Hashable, Sendable {
    /// 1 … 60.
    public var zone: Int
    public var isSouthern: Bool
    public var easting: Double
    public var northing: Double

    public init(zone: Int, isSouthern: Bool, easting: Double, northing: Double) {
        self.zone = zone
        self.isSouthern = isSouthern
        self.easting = easting
        self.northing = northing
    }

    /// The position in the zone that holds it, the exceptions of Norway and Svalbard left out; PROJ's `+proj=utm`.
    ///
    /// - Returns: nil beyond 84° north and 80° south, where the grid ends.
    public init?(_ coordinate: Coordinate) {
        guard coordinate.isOnEarth, coordinate.latitude < 84, coordinate.latitude > -80 else { return nil }
        zone = min(60, Int((coordinate.longitude + 180) / 6) + 1)
        isSouthern = coordinate.latitude < 0
        let start = proj_coord(coordinate.longitude * .pi / 180, coordinate.latitude * .pi / 180, 0, 0)
        guard let point = Self.transformed(start, zone, isSouthern, PJ_FWD) else { return nil }
        (easting, northing) = (point.xy.x, point.xy.y)
    }

    /// Nil where the grid has no ground.
    public var coordinate: Coordinate? {
        let start = proj_coord(easting, northing, 0, 0)
        guard (1...60).contains(zone), let point = Self.transformed(start, zone, isSouthern, PJ_INV) else { return nil }
        let found = Coordinate(longitude: point.lp.lam * 180 / .pi, latitude: point.lp.phi * 180 / .pi)
        return found.isOnEarth ? found : nil
    }

    private static func transformed(
        _ point: PJ_COORD, _ zone: Int, _ isSouthern: Bool, _ direction: PJ_DIRECTION
    ) -> PJ_COORD? {
        guard let context = proj_context_create() else { return nil }
        defer { proj_context_destroy(context) }
        proj_context_set_enable_network(context, 0)
        guard let grid = proj_create(context, "+proj=utm +zone=\(zone) \(isSouthern ? "+south " : "")+ellps=WGS84")
        else {
            return nil
        }
        defer { proj_destroy(grid) }
        let result = proj_trans(grid, direction, point)
        return result.xy.x.isFinite && result.xy.y.isFinite && proj_errno(grid) == 0 ? result : nil
    }
}
