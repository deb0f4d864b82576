internal import GeometryEngine
internal import IncidentModel

/// Which zones hold how much of a footprint.
///
/// A tree over the zones' boxes finds the few that matter; their areas are compared in a local plane near the
/// footprint, where each zone is projected and prepared once. Belongs to one task.
final class ZoneShares {
    private let zones: [Zone]
    private let context: GeometryContext
    private let boxes: ShapeTree
    /// The zone that each box of the tree is of: one for each polygon, so that parts at ±180° stay apart.
    private let zoneOfBox: [Int]
    private var neighbourhoods: [Neighbourhood] = []

    init(zones: [Zone], context: GeometryContext) throws {
        self.zones = zones
        self.context = context
        var shapes: [PlaneShape] = []
        var owners: [Int] = []
        for (index, zone) in zones.enumerated() {
            for polygon in zone.area.polygons {
                shapes.append(try context.box(Self.box(of: polygon)))
                owners.append(index)
            }
        }
        boxes = try ShapeTree(shapes, context: context)
        zoneOfBox = owners
    }

    /// The part of the footprint that lies in each zone, by area, in the order of the zones; none without a part.
    ///
    /// - Parameter among: the zones to look at; nil for all.
    func shares(
        of placement: Placement, among indices: Range<Int>? = nil
    ) throws -> [(zone: Zone, share: Double)] {
        if indices?.isEmpty == true { return [] }
        var candidates: Set<Int> = []
        for polygon in placement.footprint.polygons {
            candidates.formUnion(try boxes.candidates(for: context.box(Self.box(of: polygon))).map { zoneOfBox[$0] })
        }
        if let indices { candidates = candidates.filter(indices.contains) }
        guard !candidates.isEmpty else { return [] }
        let neighbourhood = neighbourhood(of: placement.point)
        let footprint = try context.shape(of: placement.footprint, in: neighbourhood.plane).madeValid()
        let whole = try footprint.areaSquareMeters()
        guard whole > 0 else { return [] }
        return try candidates.sorted().compactMap { index in
            let zone = try neighbourhood.zone(index, zones[index].area, context)
            let share = try Self.share(of: footprint, whole, in: zone)
            return share > Self.rounding ? (zones[index], share) : nil
        }
    }

    private static func share(
        of footprint: PlaneShape, _ whole: Double, in zone: PreparedShape
    ) throws(GeometryEngineError) -> Double {
        if try zone.covers(footprint) { return 1 }
        guard try zone.intersects(footprint) else { return 0 }
        let share = try zone.shape.intersection(footprint).areaSquareMeters() / whole
        return share >= 1 - rounding ? 1 : share
    }

    /// The last bits of areas, no ground.
    private static let rounding = 1e-9

    /// Degrees.
    private static func box(of polygon: Polygon) -> PlaneBox {
        var box = PlaneBox(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
        for coordinate in polygon.exterior.coordinates {
            (box.minX, box.maxX) = (min(box.minX, coordinate.longitude), max(box.maxX, coordinate.longitude))
            (box.minY, box.maxY) = (min(box.minY, coordinate.latitude), max(box.maxY, coordinate.latitude))
        }
        return box
    }

    private func neighbourhood(of point: Coordinate) -> Neighbourhood {
        if let known = neighbourhoods.first(where: { $0.isNear(point) }) { return known }
        let new = Neighbourhood(center: point)
        neighbourhoods.append(new)
        return new
    }
}

/// A local plane and the zones that were brought into it.
private final class Neighbourhood {
    let plane: LocalPlane
    private var zones: [Int: PreparedShape] = [:]

    init(center: Coordinate) { plane = LocalPlane(center: center) }

    /// Within 50 km a plane keeps the ratio of areas to one part in 100,000.
    func isNear(_ point: Coordinate) -> Bool {
        Geodesic.distanceMeters(from: plane.center, to: point) < 50_000
    }

    func zone(
        _ index: Int, _ area: MultiPolygon, _ context: GeometryContext
    ) throws(GeometryEngineError) -> PreparedShape {
        if let known = zones[index] { return known }
        let prepared = try PreparedShape(context.shape(of: area, in: plane).madeValid())
        zones[index] = prepared
        return prepared
    }
}
