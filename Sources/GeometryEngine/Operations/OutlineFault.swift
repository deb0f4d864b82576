public import IncidentModel

/// What makes an outline no simple one: it crosses or touches itself, or its holes do not lie in it.
public struct OutlineFault: Hashable, Sendable, CustomStringConvertible {
    /// GEOS's words: "self-intersection".
    public let reason: String
    public let position: Coordinate?

    /// - Parameter areas: each part is judged by itself, so that two that meet at the antimeridian are no fault.
    /// - Returns: the first fault; nil when every part is sound.
    public init?(of areas: MultiPolygon, in context: GeometryContext) {
        guard let center = areas.coordinates.first else { return nil }
        let plane = LocalPlane(center: center)
        for polygon in areas.polygons {
            let rings = ([polygon.exterior] + polygon.holes).map { plane.project($0.coordinates) }
            guard let shape = try? context.polygon(rings: rings), let reason = shape.invalidityReason else { continue }
            self.init(reason: reason, in: plane)
            return
        }
        return nil
    }

    /// - Parameter reason: as GEOS tells it: "Self-intersection[12.5 33]", in metres of the plane.
    private init(reason: String, in plane: LocalPlane) {
        let parts = reason.split(separator: "[", maxSplits: 1)
        self.reason = parts.first?.lowercased() ?? ""
        let numbers = parts.dropFirst().first?.split(whereSeparator: { " ]".contains($0) }).compactMap { Double($0) }
        guard let numbers, numbers.count >= 2 else {
            position = nil
            return
        }
        position = plane.unproject(PlanePoint(x: numbers[0], y: numbers[1]))
    }

    /// "self-intersection near 44.4123, 33.3012": longitude first, as GeoJSON has it.
    public var description: String {
        guard let position else { return reason }
        func degrees(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        return "\(reason) near \(degrees(position.longitude)), \(degrees(position.latitude))"
    }
}
