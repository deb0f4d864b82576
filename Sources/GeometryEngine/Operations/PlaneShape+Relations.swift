internal import CGEOS

extension PlaneShape {
    /// `GEOSContains`.
    public func contains(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.answer(GEOSContains_r(context.handle, pointer, other.pointer), "contains")
    }

    /// `GEOSCovers`: contains, with the boundary.
    public func covers(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.answer(GEOSCovers_r(context.handle, pointer, other.pointer), "covers")
    }

    /// `GEOSIntersects`.
    public func intersects(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.answer(GEOSIntersects_r(context.handle, pointer, other.pointer), "intersects")
    }
}
