internal import CGEOS

extension PlaneShape {
    /// The nearest valid shape; the same shape when nothing is wrong. Calls `GEOSMakeValidWithParams_r`.
    ///
    /// The structure method: exteriors and holes keep their meaning where rings overlap, and parts that collapse to
    /// lines or points are dropped.
    public func madeValid() throws(GeometryEngineError) -> PlaneShape {
        if isValid { return self }
        guard let parameters = GEOSMakeValidParams_create_r(context.handle) else {
            throw context.failure("preparing to make valid")
        }
        defer { GEOSMakeValidParams_destroy_r(context.handle, parameters) }
        _ = GEOSMakeValidParams_setMethod_r(context.handle, parameters, GEOS_MAKE_VALID_STRUCTURE)
        _ = GEOSMakeValidParams_setKeepCollapsed_r(context.handle, parameters, 0)
        return try context.shape(
            GEOSMakeValidWithParams_r(context.handle, pointer, parameters), "making a shape valid")
    }
}
