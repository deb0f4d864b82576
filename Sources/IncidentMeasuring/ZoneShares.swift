internal import GeometryEngine
internal import IncidentModel

/// Zones in one plane, ready for many footprints.
final class ZoneShares {
    private let zones: [Zone]
    private let context: GeometryContext
    private let plane: LocalPlane
    private let shapes: [PlaneShape]
    private let tree: ShapeTree

    init(zones: [Zone], context: GeometryContext) throws {
        self.zones = zones
        self.context = context
        plane = LocalPlane(center: Self.middle(of: zones))
        var shapes: [PlaneShape] = []
        for zone in zones {
            let shape = try context.shape(of: zone.area, in: plane)
            shapes.append(shape.isValid ? shape : try shape.madeValid())
        }
        self.shapes = shapes
        tree = try ShapeTree(shapes, context: context)
    }

    /// The part of the footprint that lies in each zone it touches, in the order of the zones; shares are ratios of areas.
    func shares(of footprint: MultiPolygon) throws -> [(zone: Zone, share: Double)] {
        let shape = try context.shape(of: footprint, in: plane)
        let whole = try shape.areaSquareMeters()
        guard whole > 0 else { return [] }
        var result: [(zone: Zone, share: Double)] = []
        for index in tree.candidates(for: shape) {
            let inside = try shapes[index].intersection(shape).areaSquareMeters()
            let share = inside / whole
            guard share > 1e-9 else { continue }
            result.append((zones[index], share > 1 - 1e-9 ? 1 : share))
        }
        return result
    }

    /// A plane is true near its centre: the zones' own middle.
    private static func middle(of zones: [Zone]) -> Coordinate {
        var (count, longitude, latitude) = (0.0, 0.0, 0.0)
        for zone in zones {
            guard let first = zone.area.coordinates.first else { continue }
            (count, longitude, latitude) = (count + 1, longitude + first.longitude, latitude + first.latitude)
        }
        guard count > 0 else { return Coordinate(longitude: 0, latitude: 0) }
        return Coordinate(longitude: longitude / count, latitude: latitude / count)
    }
}
