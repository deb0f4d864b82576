internal import CGEOS

extension PlaneShape {
    /// Calls `GEOSisValid_r`.
    public var isValid: Bool { GEOSisValid_r(context.handle, pointer) == 1 }

    /// Why it is not valid and where in the plane, in GEOS's words ("Self-intersection[…]"); nil when it is. Calls
    /// `GEOSisValidReason_r`.
    public var invalidityReason: String? {
        guard !isValid, let reason = GEOSisValidReason_r(context.handle, pointer) else { return nil }
        defer { GEOSFree_r(context.handle, reason) }
        return String(cString: reason)
    }
}
