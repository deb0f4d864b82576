internal import CGEOS

/// A shape made ready for many questions (`GEOSPrepare`). Like its shape it belongs to one task.
public final class PreparedShape {
    private let shape: PlaneShape
    private let pointer: OpaquePointer

    public init(_ shape: PlaneShape) throws(GeometryEngineError) {
        guard let pointer = GEOSPrepare_r(shape.context.handle, shape.pointer) else {
            throw .refused(operation: "prepare", message: shape.context.lastMessage)
        }
        self.shape = shape
        self.pointer = pointer
    }

    deinit { GEOSPreparedGeom_destroy_r(shape.context.handle, pointer) }

    public func contains(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try shape.context.answer(GEOSPreparedContains_r(shape.context.handle, pointer, other.pointer), "contains")
    }

    public func intersects(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try shape.context.answer(GEOSPreparedIntersects_r(shape.context.handle, pointer, other.pointer), "intersects")
    }

    /// Metres of the plane.
    public func distanceMeters(to other: PlaneShape) throws(GeometryEngineError) -> Double {
        try shape.context.number("distance") {
            GEOSPreparedDistance_r(shape.context.handle, pointer, other.pointer, &$0)
        }
    }
}
