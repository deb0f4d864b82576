public import GazetteerIndex
internal import GeometryEngine
public import IncidentModel

/// How an entry lies to the others, computed by GEOS from the shapes: nothing of it is typed into the files.
public struct PlaceRelations: Sendable {
    public struct Overlap: Sendable {
        public var place: Place
        /// Of this entry's ground, 0…1.
        public var share: Double
    }

    public enum Banks: String, Sendable { case left, right, both }

    /// Areas that hold all of the entry but for the roughness of outlines, smallest first.
    public var holders: [Place] = []
    /// Areas that share a part of its ground, the largest share first.
    public var overlaps: [Overlap] = []
    /// Areas that meet it without sharing ground, by id.
    public var neighbours: [Place] = []
    public var bank: (river: Place, side: Banks)?

    /// Outlines are off by this much, so a common border is not one line.
    static let borderMeters = 100.0
    /// Below this share an overlap is roughness; above its complement the entry lies inside.
    static let roughShare = 0.03

    /// Nil when the entry has no position.
    public init?(of place: Place, in gazetteer: Gazetteer) {
        guard let geometry = place.geometry, let point = place.point ?? geometry.coordinates.first else { return nil }
        let context = GeometryContext()
        let plane = LocalPlane(center: point)
        guard let shape = try? context.shape(of: geometry, in: plane) else { return nil }
        let own = (try? shape.madeValid()) ?? shape
        var holding: [(place: Place, area: Double)] = []
        for other in gazetteer.places where other.id != place.id {
            guard let areas = other.geometry?.areas, let theirs = try? context.shape(of: areas, in: plane).madeValid(),
                let meters = try? own.distanceMeters(to: theirs), meters <= Self.borderMeters
            else { continue }
            let share = Self.share(of: own, in: theirs)
            if share >= 1 - Self.roughShare {
                holding.append((other, (try? theirs.areaSquareMeters()) ?? 0))
            } else if share >= Self.roughShare {
                overlaps.append(Overlap(place: other, share: share))
            } else {
                neighbours.append(other)
            }
        }
        holders = holding.sorted { ($0.area, $0.place.id) < ($1.area, $1.place.id) }.map(\.place)
        overlaps.sort { (-$0.share, $0.place.id) < (-$1.share, $1.place.id) }
        guard place.featureCode != "H.STM", let (river, side, _) = Surroundings(of: point, in: gazetteer, limit: 0).bank
        else { return }
        let isCrossed = own.dimension == 2 && Self.isCut(own, by: river, context, plane)
        bank = (river, isCrossed ? .both : side == .left ? .left : .right)
    }

    /// The part of an area or a line that lies in the other; a point is in or out.
    private static func share(of own: PlaneShape, in other: PlaneShape) -> Double {
        guard let common = try? own.intersection(other), !common.isEmpty else { return 0 }
        switch own.dimension {
        case 2:
            guard let whole = try? own.areaSquareMeters(), whole > 0 else { return 0 }
            return ((try? common.areaSquareMeters()) ?? 0) / whole
        case 1:
            guard let whole = try? own.lengthMeters(), whole > 0 else { return 0 }
            return ((try? common.lengthMeters()) ?? 0) / whole
        default: return 1
        }
    }

    /// A river that only runs along the border cuts nothing off: the area less the rough border must be met.
    private static func isCut(
        _ own: PlaneShape, by river: Place, _ context: GeometryContext, _ plane: LocalPlane
    ) -> Bool {
        guard let lines = river.geometry, let course = try? context.shape(of: lines, in: plane),
            let band = try? course.corridor(halfWidthMeters: river.uncertaintyMeters),
            let rest = try? own.difference(band), let parts = try? rest.parts(),
            let whole = try? own.areaSquareMeters()
        else { return false }
        let large = parts.filter { ((try? $0.areaSquareMeters()) ?? 0) > roughShare * whole }
        return large.count > 1
    }
}
