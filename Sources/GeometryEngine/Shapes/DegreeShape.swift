public import IncidentModel

/// An area as a shape whose plane is that of longitude and latitude, where GeoJSON's edges are straight (RFC 7946, 3.1.1)
/// and every reader of a file finds the same corners.
///
/// For what is asked of outlines alone: which holds which, and what they share. Lengths there mean nothing. Areas that
/// cross the antimeridian must be cut at it, as `MultiPolygon`s are here.
public struct DegreeShape {
    let shape: PlaneShape

    /// What crosses itself is made valid.
    public init(_ area: MultiPolygon, _ context: GeometryContext) throws(GeometryEngineError) {
        var parts: [PlaneShape] = []
        for polygon in area.polygons {
            let rings = ([polygon.exterior] + polygon.holes).map { ring in
                ring.coordinates.map { PlanePoint(x: $0.longitude, y: $0.latitude) }
            }
            let part = try context.polygon(rings: rings)
            // Nearly all are valid: looking takes a fraction of the repair.
            parts.append(part.isValid ? part : try part.madeValid())
        }
        shape = parts.count == 1 ? parts[0] : try context.union(of: parts)
    }

    /// On the ellipsoid.
    public func areaSquareMeters() throws(GeometryEngineError) -> Double { try Self.areaSquareMeters(of: shape) }

    fileprivate static func areaSquareMeters(of shape: PlaneShape) throws(GeometryEngineError) -> Double {
        try shape.polygonRings().reduce(0) { sum, rings in
            let areas = rings.map { Geodesic.areaSquareMeters(ofRing: $0) }
            return areas.dropFirst().reduce(sum + (areas.first ?? 0)) { $0 - $1 }
        }
    }
}

/// A `DegreeShape` that is asked about many others. Belongs to the task of its context.
public final class PreparedDegreeShape {
    private let prepared: PreparedShape

    public init(_ shape: DegreeShape) throws(GeometryEngineError) { prepared = try PreparedShape(shape.shape) }

    public func covers(_ other: DegreeShape) throws(GeometryEngineError) -> Bool { try prepared.covers(other.shape) }

    /// Square metres on the ellipsoid that both hold; 0 where they do not meet.
    public func sharedAreaSquareMeters(with other: DegreeShape) throws(GeometryEngineError) -> Double {
        guard try prepared.intersects(other.shape) else { return 0 }
        return try DegreeShape.areaSquareMeters(of: prepared.shape.intersection(other.shape))
    }
}
