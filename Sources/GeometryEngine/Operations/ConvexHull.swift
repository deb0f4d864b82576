internal import CGEOS

extension PlaneShape {
    /// Calls `GEOSConvexHull_r`.
    public func convexHull() throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSConvexHull_r(context.handle, pointer), "making a convex hull")
    }
}
