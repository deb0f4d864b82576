internal import CGEOS

extension PlaneShape {
    /// Square metres in the plane; 0 for points and lines. Calls `GEOSArea_r`.
    public func areaSquareMeters() throws(GeometryEngineError) -> Double {
        try context.number("measuring an area") { GEOSArea_r(context.handle, pointer, $0) }
    }

    /// Metres in the plane: of lines their length, of areas their outlines. Calls `GEOSLength_r`.
    public func lengthMeters() throws(GeometryEngineError) -> Double {
        try context.number("measuring a length") { GEOSLength_r(context.handle, pointer, $0) }
    }

    /// The radius, in metres, of the circle of the same area.
    public func equalAreaRadiusMeters() throws(GeometryEngineError) -> Double {
        try (areaSquareMeters() / .pi).squareRoot()
    }
}
