internal import CGEOS

extension PlaneShape {
    /// `GEOSisValid`.
    public var isValid: Bool { GEOSisValid_r(context.handle, pointer) == 1 }

    /// Why it is not valid, in GEOS's words ("Self-intersection[…]"); nil when it is.
    public var invalidityReason: String? {
        guard !isValid, let text = GEOSisValidReason_r(context.handle, pointer) else { return nil }
        defer { GEOSFree_r(context.handle, text) }
        return String(cString: text)
    }

    /// `GEOSMakeValid`: the same ground without self-crossings.
    public func madeValid() throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSMakeValid_r(context.handle, pointer), "make valid")
    }
}
