internal import CGEOS

extension PlaneShape {
    /// Fewer corners: none that is left out was farther than the tolerance from the new outline. Stays valid. Calls
    /// `GEOSTopologyPreserveSimplify_r`.
    public func simplified(toleranceMeters: Double) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(
            GEOSTopologyPreserveSimplify_r(context.handle, pointer, max(0, toleranceMeters)), "simplifying a shape")
    }
}
