internal import CGEOS

/// A shape of points, lines and areas in the metres of a local plane; GEOS works on it.
///
/// Immutable. Keeps its context alive and belongs to that context's task. Which plane its metres are of is for the owner
/// to know: shapes of two planes have nothing to say to each other.
public final class PlaneShape {
    let context: GeometryContext
    let pointer: OpaquePointer

    /// Takes the GEOS object over.
    init(context: GeometryContext, pointer: OpaquePointer) {
        self.context = context
        self.pointer = pointer
    }

    deinit { GEOSGeom_destroy_r(context.handle, pointer) }

    /// Calls `GEOSisEmpty_r`.
    public var isEmpty: Bool { GEOSisEmpty_r(context.handle, pointer) == 1 }

    /// 0 for points, 1 for lines, 2 for areas; of a mixture the greatest. Nil when empty. Calls `GEOSGeom_getDimensions_r`.
    public var dimension: Int? { isEmpty ? nil : Int(GEOSGeom_getDimensions_r(context.handle, pointer)) }

    /// The outermost metres; nil when empty. Calls `GEOSGeom_getExtent_r`.
    public var box: PlaneBox? {
        var box = PlaneBox(minX: 0, minY: 0, maxX: 0, maxY: 0)
        guard !isEmpty,
            GEOSGeom_getExtent_r(context.handle, pointer, &box.minX, &box.minY, &box.maxX, &box.maxY) == 1
        else { return nil }
        return box
    }

    func requirePoints(for operation: String) throws(GeometryEngineError) {
        if isEmpty { throw .emptyResult(operation: operation) }
    }
}

extension GeometryContext {
    /// Takes over what GEOS made, or says what GEOS complained about.
    func shape(_ pointer: OpaquePointer?, _ operation: String) throws(GeometryEngineError) -> PlaneShape {
        guard let pointer else { throw failure(operation) }
        return PlaneShape(context: self, pointer: pointer)
    }
}
