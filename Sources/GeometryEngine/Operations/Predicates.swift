internal import CGEOS

extension PlaneShape {
    /// They have a point in common. Calls `GEOSIntersects_r`.
    public func intersects(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.truth("testing for contact", GEOSIntersects_r(context.handle, pointer, other.pointer))
    }

    /// The other lies in this shape, and not in its boundary alone. Calls `GEOSContains_r`.
    public func contains(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.truth("testing for containment", GEOSContains_r(context.handle, pointer, other.pointer))
    }

    /// No point of the other is outside this shape. Calls `GEOSCovers_r`.
    public func covers(_ other: PlaneShape) throws(GeometryEngineError) -> Bool {
        try context.truth("testing for cover", GEOSCovers_r(context.handle, pointer, other.pointer))
    }

    public func covers(_ point: PlanePoint) throws(GeometryEngineError) -> Bool {
        try covers(context.point(point))
    }
}
