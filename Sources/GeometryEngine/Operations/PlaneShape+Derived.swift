internal import CGEOS

extension PlaneShape {
    /// `GEOSGetCentroid`; nil for an empty shape. May lie outside.
    public func centroid() throws(GeometryEngineError) -> PlanePoint? {
        try context.shape(GEOSGetCentroid_r(context.handle, pointer), "centroid").singlePoint
    }

    /// `GEOSPointOnSurface`; nil for an empty shape.
    public func pointOnSurface() throws(GeometryEngineError) -> PlanePoint? {
        try context.shape(GEOSPointOnSurface_r(context.handle, pointer), "point on surface").singlePoint
    }

    /// `GEOSConvexHull`.
    public func convexHull() throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSConvexHull_r(context.handle, pointer), "convex hull")
    }

    /// `GEOSTopologyPreserveSimplify`: fewer vertices, none moved by more than the tolerance, still valid.
    public func simplified(toleranceMeters: Double) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSTopologyPreserveSimplify_r(context.handle, pointer, toleranceMeters), "simplify")
    }

    /// `GEOSBoundary`.
    public func boundary() throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSBoundary_r(context.handle, pointer), "boundary")
    }

    /// The connected parts, each a shape of its own.
    public func parts() throws(GeometryEngineError) -> [PlaneShape] {
        var parts: [PlaneShape] = []
        for index in 0..<max(0, GEOSGetNumGeometries_r(context.handle, pointer)) {
            guard let part = GEOSGetGeometryN_r(context.handle, pointer, index) else { continue }
            parts.append(try context.shape(GEOSGeom_clone_r(context.handle, part), "copying a part"))
        }
        return parts
    }
}
