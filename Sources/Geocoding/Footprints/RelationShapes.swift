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
        let growth = min(max(try area.equalAreaRadiusMeters(), bounds.lowerBound), bounds.upperBound)
        return try area.buffered(byMeters: growth)
    }

    private func outskirts(_ area: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        let band = try area.equalAreaRadiusMeters() * FootprintRules.outskirtsShare
        return try area.buffered(byMeters: band).difference(area.buffered(byMeters: -band))
    }

    /// The half of the area on that side of its middle.
    private func part(
        of area: PlaneShape, towards direction: CompassDirection
    ) throws(GeometryEngineError) -> PlaneShape {
        guard let middle = try area.centroid() else { return area }
        let half = try shapes.context.sector(
            from: middle, azimuthDegrees: direction.azimuthDegrees, widthDegrees: 180,
            meters: farthest(area, from: middle) + 1)
        let part = try area.intersection(half)
        return part.isEmpty ? area : part
    }

    private func side(
        of area: PlaneShape, _ place: Place, towards direction: CompassDirection
    ) throws(GeometryEngineError) -> PlaneShape {
        let outside = try area.buffered(byMeters: FootprintRules.sideReachMeters).difference(area)
        return try outside.intersection(sector(from: shapes.origin(of: place, area), direction, covering: outside))
    }

    /// Areas are measured from their edge. A place known as a point may lie anywhere within its uncertainty, so the ring
    /// around the point is that much wider to both sides.
    private func ring(
        around area: PlaneShape, _ place: Place, _ bounds: ClosedRange<Double>, _ direction: CompassDirection?
    ) throws(GeometryEngineError) -> PlaneShape {
        let outer = try area.buffered(byMeters: bounds.upperBound)
        let inner: PlaneShape
        if let point = try shapes.soleMarker(of: place) {
            inner = try point.buffered(byMeters: max(0, bounds.lowerBound - max(place.uncertaintyMeters, 1)))
        } else {
            inner = try area.buffered(byMeters: bounds.lowerBound)
        }
        let ring = bounds.lowerBound > 0 ? try outer.difference(inner) : outer
        guard let direction else { return ring }
        return try ring.intersection(sector(from: shapes.origin(of: place, area), direction, covering: ring))
    }

    private func sector(
        from apex: PlanePoint, _ direction: CompassDirection, covering area: PlaneShape
    ) throws(GeometryEngineError) -> PlaneShape {
        try shapes.context.sector(
            from: apex, azimuthDegrees: direction.azimuthDegrees, widthDegrees: 2 * FootprintRules.sectorHalfDegrees,
            meters: farthest(area, from: apex) + 1)
    }

    /// The middle half of the corridor that joins two places; near them when they have one middle.
    private func corridor(from a: PlaneShape, to b: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        guard let start = try a.centroid(), let end = try b.centroid(), start.distance(to: end) > 1 else {
            return try near(a)
        }
        let bounds = FootprintRules.corridorHalfWidthMeters
        let mean = (try a.equalAreaRadiusMeters() + b.equalAreaRadiusMeters()) / 2
        func along(_ share: Double) -> PlanePoint {
            PlanePoint(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
        }
        let line = try shapes.context.line([along(0.25), along(0.75)])
        return try line.corridor(halfWidthMeters: min(max(mean, bounds.lowerBound), bounds.upperBound))
    }

    /// The ground within reach of P on the other bank: what a straight way from P gets to by crossing the river an odd
    /// number of times. Nil when no river parts anything from P.
    func acrossRiver(_ anchor: Place, rivers: [Place]) throws(GeometryEngineError) -> PlaneShape? {
        let area = try shapes.area(of: anchor)
        let reach = try area.buffered(byMeters: FootprintRules.acrossRiverMeters)
        let own = try shapes.origin(of: anchor, area)
        for river in rivers {
            guard let line = try shapes.line(of: river), try line.intersects(reach) else { continue }
            var other: [PlaneShape] = []
            // The line itself is no ground: a metre of it parts the banks.
            for part in try reach.difference(line.buffered(byMeters: 1)).parts() {
                guard let there = try part.pointOnSurface() else { continue }
                let crossings = try shapes.context.line([own, there]).intersection(line).parts().count
                if crossings % 2 == 1 { other.append(part) }
            }
            if !other.isEmpty { return try shapes.context.union(of: other) }
        }
        return nil
    }

    private func farthest(_ area: PlaneShape, from point: PlanePoint) throws(GeometryEngineError) -> Double {
        try area.corners().reduce(0) { max($0, $1.distance(to: point)) }
    }
}
