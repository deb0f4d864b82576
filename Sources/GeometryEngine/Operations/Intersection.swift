internal import CGEOS

extension PlaneShape {
    /// What both have in common; may be of lower dimension where they only touch, or empty. Calls `GEOSIntersection_r`.
    public func intersection(_ other: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSIntersection_r(context.handle, pointer, other.pointer), "intersecting shapes")
    }
}
