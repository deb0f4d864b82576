internal import CGEOS

extension PlaneShape {
    /// The centre of mass, which need not lie in the shape; nil when empty. Calls `GEOSGetCentroid_r`.
    public func centroid() throws(GeometryEngineError) -> PlanePoint? {
        try context.shape(GEOSGetCentroid_r(context.handle, pointer), "finding a centroid").corners().first
    }

    /// A point in the shape, away from its boundary; nil when empty. Calls `GEOSPointOnSurface_r`.
    public func pointOnSurface() throws(GeometryEngineError) -> PlanePoint? {
        try context.shape(GEOSPointOnSurface_r(context.handle, pointer), "finding a point inside").corners().first
    }
}
