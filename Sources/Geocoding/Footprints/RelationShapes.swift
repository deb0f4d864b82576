internal import Foundation
internal import GeometryEngine
internal import IncidentModel

/// The footprint of each relation, in a local plane.
struct RelationShapes {
    let shapes: PlaceShapes

    func shape(_ relation: Relation, _ anchors: [Place], depth: Int = 0) throws(GeometryEngineError) -> PlaneShape {
        guard let anchor = anchors.first else { throw .emptyResult(operation: "a relation to no place") }
        let area = try shapes.area(of: anchor, depth: depth)
        switch relation {
        case .in, .at, .on: return area
        case .near: return try near(area)
        case .outskirts: return try outskirts(area)
        case .partOf(let direction): return try part(of: area, towards: direction)
        case .sideOf(let direction): return try side(of: area, anchor, towards: direction)
        case .distance(let meters, let direction, let isVague):
            return try ring(around: area, anchor, FootprintRules.distanceBounds(meters, isVague: isVague), direction)
        case .between:
            guard anchors.count > 1 else { return try near(area) }
            return try corridor(from: area, to: shapes.area(of: anchors[1], depth: depth))
        case .acrossRiver: return try near(area)
        }
    }

    private func near(_ area: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        let bounds = FootprintRules.nearGrowthMeters
        let growth = min(max(try shapes.equalAreaRadius(area), bounds.lowerBound), bounds.upperBound)
        return try area.buffered(byMeters: growth)
    }

    private func outskirts(_ area: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        let band = try shapes.equalAreaRadius(area) * FootprintRules.outskirtsShare
        return try area.buffered(byMeters: band).difference(area.buffered(byMeters: -band))
    }

    /// The half of the area on that side of its middle.
    private func part(of area: PlaneShape, towards direction: CompassDirection) throws(GeometryEngineError)
        -> PlaneShape
    {
        guard let middle = try area.centroid() else { return area }
        let reach = try farthest(area, from: middle) * 1.5 + 10
        let azimuth = direction.azimuthDegrees
        let half = try shapes.context.polygon([
            moved(middle, azimuth - 90, reach), moved(moved(middle, azimuth - 90, reach), azimuth, reach),
            moved(moved(middle, azimuth + 90, reach), azimuth, reach), moved(middle, azimuth + 90, reach),
        ])
        let part = try area.intersection(half)
        return part.isEmpty ? area : part
    }

    private func side(of area: PlaneShape, _ place: Place, towards direction: CompassDirection)
        throws(GeometryEngineError) -> PlaneShape
    {
        let outside = try area.buffered(byMeters: FootprintRules.sideReachMeters).difference(area)
        return try outside.intersection(sector(from: shapes.origin(of: place, area), direction, covering: outside))
    }

    private func ring(
        around area: PlaneShape, _ place: Place, _ bounds: ClosedRange<Double>, _ direction: CompassDirection?
    ) throws(GeometryEngineError) -> PlaneShape {
        let outer = try area.buffered(byMeters: bounds.upperBound)
        let ring = bounds.lowerBound > 0 ? try outer.difference(area.buffered(byMeters: bounds.lowerBound)) : outer
        guard let direction else { return ring }
        return try ring.intersection(sector(from: shapes.origin(of: place, area), direction, covering: ring))
    }

    private func sector(from apex: PlanePoint, _ direction: CompassDirection, covering area: PlaneShape)
        throws(GeometryEngineError) -> PlaneShape
    {
        let reach = try farthest(area, from: apex) * 1.2 + 10
        let (middle, half) = (direction.azimuthDegrees, FootprintRules.sectorHalfDegrees)
        return try shapes.context.polygon([
            apex, moved(apex, middle - half, reach), moved(apex, middle, reach), moved(apex, middle + half, reach),
        ])
    }

    /// The middle half of the corridor that joins two places.
    private func corridor(from a: PlaneShape, to b: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        guard let start = try a.centroid(), let end = try b.centroid() else { return a }
        let bounds = FootprintRules.corridorHalfWidthMeters
        let mean = (try shapes.equalAreaRadius(a) + shapes.equalAreaRadius(b)) / 2
        func along(_ share: Double) -> PlanePoint {
            PlanePoint(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
        }
        let line = try shapes.context.line([along(0.25), along(0.75)])
        return try line.corridor(halfWidthMeters: min(max(mean, bounds.lowerBound), bounds.upperBound))
    }

    /// The ground within reach of P that the river parts from it.
    func acrossRiver(_ anchor: Place, rivers: [Place]) throws(GeometryEngineError) -> PlaneShape? {
        let area = try shapes.area(of: anchor)
        let reach = try area.buffered(byMeters: FootprintRules.acrossRiverMeters)
        let own = try shapes.context.point(shapes.origin(of: anchor, area))
        for river in rivers {
            guard let line = try shapes.line(of: river) else { continue }
            let parts = try reach.difference(line.buffered(byMeters: 1)).parts()
            guard parts.count > 1 else { continue }
            var other: PlaneShape?
            for part in parts where try !part.intersects(own) {
                other = try other.map { known throws(GeometryEngineError) in try known.union(part) } ?? part
            }
            if let other, !other.isEmpty { return other }
        }
        return nil
    }

    // MARK: - Plane

    private func moved(_ point: PlanePoint, _ azimuthDegrees: Double, _ meters: Double) -> PlanePoint {
        let azimuth = azimuthDegrees * .pi / 180
        return PlanePoint(x: point.x + meters * sin(azimuth), y: point.y + meters * cos(azimuth))
    }

    private func farthest(_ area: PlaneShape, from point: PlanePoint) throws(GeometryEngineError) -> Double {
        area.vertices.map { (($0.x - point.x) * ($0.x - point.x) + ($0.y - point.y) * ($0.y - point.y)).squareRoot() }
            .max() ?? 0
    }
}
