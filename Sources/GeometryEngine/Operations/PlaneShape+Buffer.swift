internal import CGEOS

extension PlaneShape {
    /// Segments in a quarter circle: chords stay within 0.06 % of the radius.
    static let quadrantSegments: Int32 = 24

    /// `GEOSBuffer`: grown by so many metres, shrunk when negative (then perhaps empty).
    public func buffered(byMeters meters: Double) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(GEOSBuffer_r(context.handle, pointer, meters, Self.quadrantSegments), "buffer")
    }

    /// The buffer of a line without round ends (`GEOSBufferWithStyle`, flat caps).
    public func corridor(halfWidthMeters: Double) throws(GeometryEngineError) -> PlaneShape {
        try context.shape(
            GEOSBufferWithStyle_r(
                context.handle, pointer, halfWidthMeters, Self.quadrantSegments, Int32(GEOSBUF_CAP_FLAT.rawValue),
                Int32(GEOSBUF_JOIN_ROUND.rawValue), 5), "buffer")
    }
}
