internal import GeometryEngine
internal import IncidentModel

/// Rings around a place, made once for each centre.
struct RingZones {
    private struct Center: Hashable {
        var key: String
        var point: Coordinate
    }

    private let request: RingRequest
    /// Ascending, each once, none that cannot be drawn.
    private let radiiMeters: [Double]
    private(set) var zones: [Zone] = []
    private var made: [Center: Range<Int>] = [:]
    private var ids: Set<String> = []

    init(request: RingRequest) {
        self.request = request
        radiiMeters = Set(request.radiiMeters.filter(Geodesic.circleRadiiMeters.contains)).sorted()
    }

    /// Which of `zones` apply to an incident: the rings around the chosen place, else around its first placed target,
    /// else none.
    mutating func indices(for incident: Incident) -> Range<Int> {
        if let center = request.center { return rings(around: center.name, key: "place", center.point) }
        for target in incident.targets where !target.isDenied {
            guard let placement = target.placement else { continue }
            return rings(around: target.name, key: placement.place.rawValue, placement.point)
        }
        return 0..<0
    }

    private mutating func rings(around name: String, key: String, _ point: Coordinate) -> Range<Int> {
        let center = Center(key: key, point: point)
        if let known = made[center] { return known }
        let first = zones.count
        for radius in radiiMeters {
            zones.append(
                Zone(
                    id: unused("ring:\(key):\(Int(radius.rounded()))"),
                    name: "\(Self.kilometres(radius)) km around \(name)", kind: .ring,
                    area: Geodesic.circle(around: point, radiusMeters: radius), radiusMeters: radius))
        }
        made[center] = first..<zones.count
        return first..<zones.count
    }

    /// A place may be a target as a whole in one report and near it in another: two centres under one name.
    private mutating func unused(_ id: String) -> String {
        var free = id
        var number = 2
        while !ids.insert(free).inserted {
            free = "\(id)-\(number)"
            number += 1
        }
        return free
    }

    /// "5", "0.5", "0.025": no digit that says nothing.
    private static func kilometres(_ meters: Double) -> String {
        let whole = Int(meters.rounded())
        var fraction = String(1000 + whole % 1000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(whole / 1000) : "\(whole / 1000).\(fraction)"
    }
}
