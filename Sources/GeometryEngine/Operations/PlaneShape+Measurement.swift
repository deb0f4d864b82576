internal import CGEOS

extension PlaneShape {
    /// `GEOSArea`, square metres of the plane.
    public func areaSquareMeters() throws(GeometryEngineError) -> Double {
        try context.number("area") { GEOSArea_r(context.handle, pointer, &$0) }
    }

    /// `GEOSDistance`, metres of the plane; 0 when they touch.
    public func distanceMeters(to other: PlaneShape) throws(GeometryEngineError) -> Double {
        try context.number("distance") { GEOSDistance_r(context.handle, pointer, other.pointer, &$0) }
    }

    /// `GEOSNearestPoints`: the nearest point here and there; nil when one is empty.
    public func nearestPoints(to other: PlaneShape) throws(GeometryEngineError) -> (PlanePoint, PlanePoint)? {
        guard !isEmpty, !other.isEmpty else { return nil }
        guard let sequence = GEOSNearestPoints_r(context.handle, pointer, other.pointer) else {
            throw .refused(operation: "nearest points", message: context.lastMessage)
        }
        defer { GEOSCoordSeq_destroy_r(context.handle, sequence) }
        var buffer = [Double](repeating: 0, count: 4)
        GEOSCoordSeq_copyToBuffer_r(context.handle, sequence, &buffer, 0, 0)
        return (PlanePoint(x: buffer[0], y: buffer[1]), PlanePoint(x: buffer[2], y: buffer[3]))
    }
}
