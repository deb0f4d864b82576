public import GeometryEngine
public import IncidentModel

/// From what was said to the ground it may be: footprint, point and radius, precision codes.
///
/// One GEOS context inside: make one builder for each task.
public final class FootprintBuilder {
    private let context = GeometryContext()
    private let places: @Sendable (PlaceID) -> Place?
    private let rivers: [Place]
    private var describedMiddles: [PlaceID: Coordinate] = [:]

    /// - Parameters:
    ///   - places: the gazetteer, for places that are described by others.
    ///   - rivers: lines that part one bank from the other.
    public init(places: @escaping @Sendable (PlaceID) -> Place?, rivers: [Place] = []) {
        self.places = places
        self.rivers = rivers
    }

    /// Where a site lies.
    ///
    /// - Parameter qualifiers: further places that narrow it; one that has no ground in common is left out with a finding.
    /// - Throws: `GeometryEngineError` when the anchor has no position at all.
    public func placement(
        relation: Relation, anchors: [Place], qualifiers: [(relation: Relation, place: Place)] = []
    ) throws(GeometryEngineError) -> (placement: Placement, findings: [Finding]) {
        guard let anchor = anchors.first else { throw .emptyResult(operation: "placing a site without a place") }
        let plane = LocalPlane(center: try center(of: anchor))
        let shapes = PlaceShapes(context: context, plane: plane, places: places)
        var findings: [Finding] = []
        var area = try base(relation, anchors, shapes, &findings)
        for (relation, place) in qualifiers where !anchors.contains(where: { $0.id == place.id }) {
            area = try narrowed(area, relation, place, anchor, shapes, &findings)
        }
        let footprint = try outline(area, plane)
        let point = try representative(context.shape(of: footprint, in: plane), plane)
        let radius = footprint.coordinates.map { Geodesic.distanceMeters(from: point, to: $0) }.max() ?? 0
        let precision = PrecisionRules.codes(relation: relation, place: anchor, radiusMeters: radius)
        return (
            Placement(place: anchor.id, footprint: footprint, point: point, radiusMeters: radius, precision: precision),
            findings
        )
    }

    private func base(
        _ relation: Relation, _ anchors: [Place], _ shapes: PlaceShapes, _ findings: inout [Finding]
    ) throws(GeometryEngineError) -> PlaneShape {
        let relations = RelationShapes(shapes: shapes)
        if relation == .acrossRiver, let anchor = anchors.first {
            if let other = try relations.acrossRiver(anchor, rivers: rivers) { return other }
            findings.append(
                Finding(
                    code: "no-river", severity: .warning,
                    message:
                        "No river of the gazetteer runs within \(Int(FootprintRules.acrossRiverMeters)) m of \(anchor.title); \"across the river\" is taken as near it."
                ))
        }
        return try relations.shape(relation, anchors)
    }

    /// The part of the area that the qualifier allows; all of it, with a finding, when there is none.
    private func narrowed(
        _ area: PlaneShape, _ relation: Relation, _ place: Place, _ anchor: Place, _ shapes: PlaceShapes,
        _ findings: inout [Finding]
    ) throws(GeometryEngineError) -> PlaneShape {
        guard let limit = try limit(relation, place, shapes) else {
            findings.append(
                Finding(
                    code: "qualifier-outside", severity: .note,
                    message:
                        "\"\(relation) \(place.title)\" has no position in the gazetteer; the footprint of \(anchor.title) is not narrowed by it."
                ))
            return area
        }
        let both = try area.intersection(limit)
        let smaller = min(try area.areaSquareMeters(), try limit.areaSquareMeters())
        if try both.areaSquareMeters() >= smaller * FootprintRules.sliverShare, !both.isEmpty { return both }
        findings.append(
            Finding(
                code: "qualifier-outside", severity: .note,
                message:
                    "\"\(relation) \(place.title)\" and \(anchor.title) have no ground in common in the gazetteer; the footprint is that of \(anchor.title) alone."
            ))
        return area
    }

    /// The ground that a qualifier allows; nil when its place has no position.
    private func limit(
        _ relation: Relation, _ place: Place, _ shapes: PlaceShapes
    ) throws(GeometryEngineError) -> PlaneShape? {
        if relation == .on || relation == .at, let line = try shapes.line(of: place) {
            return try line.buffered(byMeters: FootprintRules.alongStreetMeters)
        }
        do {
            return try RelationShapes(shapes: shapes).shape(relation, [place])
        } catch .emptyResult {
            return nil
        }
    }

    private func center(of place: Place, depth: Int = 0) throws(GeometryEngineError) -> Coordinate {
        if let point = place.point ?? place.geometry?.coordinates.first { return point }
        for position in place.described where depth < 3 {
            if let other = places(position.place) { return try center(of: other, depth: depth + 1) }
        }
        throw .emptyResult(operation: "placing \(place.id), which has no position,")
    }

    // MARK: - Point and outline

    /// The centroid when it lies inside, else a point on the surface (point-radius method).
    private func representative(_ area: PlaneShape, _ plane: LocalPlane) throws(GeometryEngineError) -> Coordinate {
        if let centroid = try area.centroid(), try area.intersects(context.point(centroid)) {
            return plane.unproject(centroid)
        }
        guard let inside = try area.pointOnSurface() else {
            throw .emptyResult(operation: "finding a point on the footprint")
        }
        return plane.unproject(inside)
    }

    /// As few corners and decimals as keep the outline within 0.1 % of its radius.
    private func outline(_ area: PlaneShape, _ plane: LocalPlane) throws(GeometryEngineError) -> MultiPolygon {
        // Drops every other corner of an arc that was grown twice, none of one that falls short by 0.054 % already.
        let tolerance = try min(area.equalAreaRadiusMeters() * 0.0006, FootprintRules.outlineDetailMeters)
        let outline = try area.simplified(toleranceMeters: tolerance).madeValid().area(in: plane)
        guard !outline.isEmpty else { throw .emptyResult(operation: "drawing the footprint") }
        let rounded = outline.rounded
        // Rounding may fold a thin place over itself.
        guard !rounded.isEmpty, try context.shape(of: rounded, in: plane).isValid else { return outline }
        return rounded
    }
}

extension MultiPolygon {
    /// Positions at 6 decimals (about 0.1 m), rings that collapse left out.
    fileprivate var rounded: MultiPolygon {
        func round(_ ring: LinearRing) -> LinearRing? {
            var vertices: [Coordinate] = []
            for vertex in ring.coordinates {
                let next = Coordinate(
                    longitude: (vertex.longitude * 1e6).rounded() / 1e6,
                    latitude: (vertex.latitude * 1e6).rounded() / 1e6)
                if vertices.last != next { vertices.append(next) }
            }
            return try? LinearRing(vertices)
        }
        return MultiPolygon(
            polygons.compactMap { polygon in
                round(polygon.exterior).map { Polygon(exterior: $0, holes: polygon.holes.compactMap(round)) }
            })
    }
}

// MARK: - Questions of the ranking

extension FootprintBuilder {
    /// Whether a place has ground where a qualifier says, more than a sliver of the smaller of the two: neighbours whose
    /// outlines cross by the width of the drawing are not in one another. Nil when one of them has no position.
    func meets(_ place: Place, _ relation: Relation, _ other: Place) -> Bool? {
        guard let center = try? center(of: other) else { return nil }
        let shapes = PlaceShapes(context: context, plane: LocalPlane(center: center), places: places)
        do {
            let ground = try shapes.area(of: place)
            let limit: PlaneShape
            if relation == .on || relation == .at, let line = try shapes.line(of: other) {
                limit = try line.buffered(byMeters: FootprintRules.alongStreetMeters)
            } else {
                limit = try RelationShapes(shapes: shapes).shape(relation, [other])
            }
            guard try ground.intersects(limit) else { return false }
            let smaller = min(try ground.areaSquareMeters(), try limit.areaSquareMeters())
            return try ground.intersection(limit).areaSquareMeters() >= smaller * FootprintRules.sliverShare
        } catch {
            return nil
        }
    }

    /// A point that stands for the place when distances are compared; of one known in words, the middle of what they say.
    func middle(of place: Place) -> Coordinate? {
        if let point = place.point { return point }
        if let known = describedMiddles[place.id] { return known }
        guard let center = try? center(of: place) else { return nil }
        let plane = LocalPlane(center: center)
        let shapes = PlaceShapes(context: context, plane: plane, places: places)
        let middle = (try? shapes.area(of: place).centroid()).flatMap { $0.map(plane.unproject) } ?? center
        describedMiddles[place.id] = middle
        return middle
    }

    /// A square of about two metres around a position.
    static func marker(at point: Coordinate, radiusMeters: Double) -> MultiPolygon {
        Geodesic.circle(around: point, radiusMeters: max(radiusMeters, 1))
    }
}
