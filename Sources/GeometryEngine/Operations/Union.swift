internal import CGEOS

extension PlaneShape {
    /// Calls `GEOSUnion_r`.
    public func union(_ other: PlaneShape) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSUnion_r(context.handle, pointer, other.pointer), "joining shapes")
    }
}

extension GeometryContext {
    /// The union of many, faster than one after the other; empty when there are none. Calls `GEOSUnaryUnion_r`.
    public func union(of shapes: [PlaneShape]) throws(GeometryEngineError) -> PlaneShape {
        let all = try collection(GEOS_GEOMETRYCOLLECTION, shapes)
        return try shape(GEOSUnaryUnion_r(handle, all.pointer), "joining shapes")
    }
}
