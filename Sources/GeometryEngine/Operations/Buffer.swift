internal import CGEOS

extension PlaneShape {
    /// Everything within a distance of the shape; negative distances shrink areas, to nothing if need be. Calls
    /// `GEOSBuffer_r`.
    ///
    /// - Parameters:
    ///   - meters: in the plane.
    ///   - quadrantSegments: straight pieces in a quarter circle. *n* pieces fall short by 1 − cos(45°/*n*) at most:
    ///     18 keep 0.1 % of the radius, 24 keep 0.054 %, 32 keep 0.030 %.
    public func buffered(
        byMeters meters: Double, quadrantSegments: Int = 24
    ) throws(GeometryEngineError) -> PlaneShape {
        guard meters.isFinite else { throw .refused(operation: "buffering", message: "\(meters) is no distance") }
        return try context.shape(
            GEOSBuffer_r(context.handle, pointer, meters, CInt(clamping: max(1, quadrantSegments))), "buffering")
    }

    /// The ground beside a line, with straight ends where the line ends. Calls `GEOSBufferWithStyle_r`.
    public func corridor(halfWidthMeters: Double) throws(GeometryEngineError) -> PlaneShape {
        guard halfWidthMeters.isFinite else {
            throw .refused(operation: "making a corridor", message: "\(halfWidthMeters) is no distance")
        }
        return try context.shape(
            GEOSBufferWithStyle_r(
                context.handle, pointer, halfWidthMeters, 24, CInt(GEOSBUF_CAP_FLAT.rawValue),
                CInt(GEOSBUF_JOIN_ROUND.rawValue), 5), "making a corridor")
    }
}
