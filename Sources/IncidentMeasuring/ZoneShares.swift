internal import GeometryEngine
internal import IncidentModel

/// Which zones hold how much of a footprint.
///
/// Both are taken as they are written, to the last decimal, so that whoever opens a product and lays one outline over the
/// other finds the same shares. A tree over the zones' boxes finds the few that matter; each zone is prepared once.
/// Belongs to one task.
final class ZoneShares {
    private let zones: [Zone]
    private let context: GeometryContext
    private let boxes: ShapeTree
    /// The zone that each box of the tree is of: one for each polygon, so that parts at ±180° stay apart.
    private let zoneOfBox: [Int]
    private var prepared: [Int: PreparedDegreeShape] = [:]

    init(zones: [Zone], context: GeometryContext) throws {
        self.zones = zones
        self.context = context
        var shapes: [PlaneShape] = []
        var owners: [Int] = []
        for (index, zone) in zones.enumerated() {
            for polygon in zone.area.written.areas?.polygons ?? [] {
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
        guard let ground = placement.writtenFootprint.areas else { return [] }
        var candidates: Set<Int> = []
        for polygon in ground.polygons {
            candidates.formUnion(try boxes.candidates(for: context.box(Self.box(of: polygon))).map { zoneOfBox[$0] })
        }
        if let indices { candidates = candidates.filter(indices.contains) }
        guard !candidates.isEmpty else { return [] }
        let footprint = try DegreeShape(ground, context)
        let whole = try footprint.areaSquareMeters()
        guard whole > 0 else { return [] }
        return try candidates.sorted().compactMap { index in
            let share = try Self.share(of: footprint, whole, in: zone(index))
            return share > Self.rounding ? (zones[index], share) : nil
        }
    }

    private static func share(
        of footprint: DegreeShape, _ whole: Double, in zone: PreparedDegreeShape
    ) throws(GeometryEngineError) -> Double {
        if try zone.covers(footprint) { return 1 }
        let share = try zone.sharedAreaSquareMeters(with: footprint) / whole
        return share >= 1 - rounding ? 1 : share
    }

    /// The last bits of areas, no ground.
    private static let rounding = 1e-9

    private func zone(_ index: Int) throws(GeometryEngineError) -> PreparedDegreeShape {
        if let known = prepared[index] { return known }
        let made = try PreparedDegreeShape(DegreeShape(zones[index].area.written.areas ?? .empty, context))
        prepared[index] = made
        return made
    }

    /// Degrees.
    private static func box(of polygon: Polygon) -> PlaneBox {
        var box = PlaneBox(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
        for coordinate in polygon.exterior.coordinates {
            (box.minX, box.maxX) = (min(box.minX, coordinate.longitude), max(box.maxX, coordinate.longitude))
            (box.minY, box.maxY) = (min(box.minY, coordinate.latitude), max(box.maxY, coordinate.latitude))
        }
        return box
    }
}
