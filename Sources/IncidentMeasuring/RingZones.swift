internal import GeometryEngine
internal import IncidentModel

/// Rings around a place, made once for each centre.
struct RingZones {
    let request: RingRequest
    private(set) var all: [Zone] = []
    private var made: [String: [String]] = [:]

    init(request: RingRequest) { self.request = request }

    /// Ids of the rings that apply to an incident: around the chosen place, else around its first placed target, else none.
    mutating func zones(for incident: Incident) -> [String] {
        if let center = request.center { return rings(around: center.name, key: "place", center.point) }
        guard let target = incident.targets.first(where: { $0.placement != nil }), let placement = target.placement
        else { return [] }
        return rings(around: target.name, key: placement.place.rawValue, placement.point)
    }

    private mutating func rings(around name: String, key: String, _ point: Coordinate) -> [String] {
        let id = "\(key)@\(point.longitude),\(point.latitude)"
        if let known = made[id] { return known }
        let zones = request.radiiMeters.map { radius in
            Zone(
                id: "ring:\(key):\(Int(radius.rounded()))"
                    + (all.contains { $0.id == "ring:\(key):\(Int(radius.rounded()))" } ? "-\(made.count + 1)" : ""),
                name: "\(Self.kilometres(radius)) km around \(name)", kind: .ring,
                area: Geodesic.circle(around: point, radiusMeters: radius), radiusMeters: radius)
        }
        all += zones
        made[id] = zones.map(\.id)
        return zones.map(\.id)
    }

    private static func kilometres(_ meters: Double) -> String {
        let tenths = Int((meters / 100).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
}
