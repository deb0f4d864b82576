internal import CGEOS

extension PlaneShape {
    /// The outlines of areas, the ends of lines, nothing of points. Calls `GEOSBoundary_r`.
    public func boundary() throws(GeometryEngineError) -> PlaneShape {
        // GEOS has no boundary for mixtures; theirs is that of their parts.
        guard context.kind(of: pointer) == GEOS_GEOMETRYCOLLECTION else {
            return try context.shape(GEOSBoundary_r(context.handle, pointer), "finding a boundary")
        }
        var boundaries: [PlaneShape] = []
        for part in try parts() { boundaries.append(try part.boundary()) }
        return try context.union(of: boundaries)
    }
}
