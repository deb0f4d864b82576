internal import CGEOS

extension PlaneShape {
    /// What is here and not in the other. Calls `GEOSDifference_r`.
    public func difference(_ other: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSDifference_r(context.handle, pointer, other.pointer), "subtracting a shape")
    }
}
