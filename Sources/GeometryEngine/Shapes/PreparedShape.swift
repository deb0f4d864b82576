internal import CGEOS

/// A shape that is asked many questions: GEOS indexes its segments once.
///
/// Belongs to the task of its shape.
public final class PreparedShape {
    public let shape: PlaneShape
    private let prepared: OpaquePointer

    /// Calls `GEOSPrepare_r`.
    public init(_ shape: PlaneShape) throws(GeometryEngineError) {
        guard let prepared = GEOSPrepare_r(shape.context.handle, shape.pointer) else {
            throw shape.context.failure("preparing a shape")
        }
        self.shape = shape
        self.prepared = prepared
    }

    deinit { GEOSPreparedGeom_destroy_r(shape.context.handle, prepared) }

    private var context: GeometryContext { shape.context }

    /// Calls `GEOSPreparedIntersects_r`.
    public func intersects(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.truth("testing for contact", GEOSPreparedIntersects_r(context.handle, prepared, other.pointer))
    }

    /// Calls `GEOSPreparedContains_r`.
    public func contains(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.truth("testing for containment", GEOSPreparedContains_r(context.handle, prepared, other.pointer))
    }

    /// Calls `GEOSPreparedCovers_r`.
    public func covers(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.truth("testing for cover", GEOSPreparedCovers_r(context.handle, prepared, other.pointer))
    }

    /// Metres in the plane. Calls `GEOSPreparedDistance_r`.
    ///
    /// - Throws: `GeometryEngineError.emptyResult`: nothing is at no distance from anything.
    public func distanceMeters(to other: PlaneShape) throws(GeometryEngineError) -> Double {
        try shape.requirePoints(for: "measuring a distance")
        try other.requirePoints(for: "measuring a distance")
        return try context.number("measuring a distance") {
            GEOSPreparedDistance_r(context.handle, prepared, other.pointer, $0)
        }
    }

    /// A nearest point of each, here and there; nil when one is empty. Calls `GEOSPreparedNearestPoints_r`.
    public func nearestPoints(to other: PlaneShape) throws(GeometryEngineError) -> (PlanePoint, PlanePoint)? {
        guard !shape.isEmpty, !other.isEmpty else { return nil }
        return try context.pair(
            "finding nearest points", GEOSPreparedNearestPoints_r(context.handle, prepared, other.pointer))
    }
}
