internal import CGEOS

extension PlaneShape {
    /// `GEOSUnion`.
    public func union(_ other: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSUnion_r(context.handle, pointer, other.pointer), "union")
    }

    /// `GEOSIntersection`.
    public func intersection(_ other: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSIntersection_r(context.handle, pointer, other.pointer), "intersection")
    }

    /// `GEOSDifference`: what is in this shape and not in the other.
    public func difference(_ other: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSDifference_r(context.handle, pointer, other.pointer), "difference")
    }
}
