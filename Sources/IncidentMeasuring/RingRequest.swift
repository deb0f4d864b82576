public import IncidentModel

/// Which rings to draw, and around what.
public struct RingRequest: Hashable, Sendable {
    /// Metres on the ellipsoid.
    public var radiiMeters: [Double]
    /// A named centre for all incidents; nil means each incident's own target.
    public var center: (name: String, point: Coordinate)? {
        get { named.map { ($0.name, $0.point) } }
        set { named = newValue.map { Named(name: $0.name, point: $0.point) } }
    }

    private struct Named: Hashable, Sendable {
        var name: String
        var point: Coordinate
    }

    private var named: Named?

    public init(
        radiiMeters: [Double] = [1_000, 2_000, 5_000, 10_000], center: (name: String, point: Coordinate)? = nil
    ) {
        self.radiiMeters = radiiMeters
        self.center = center
    }
}
