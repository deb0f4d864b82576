internal import CGEOS

extension PlaneShape {
    /// Metres in the plane between the nearest points; 0 when the shapes meet. Calls `GEOSDistance_r`.
    ///
    /// - Throws: `GeometryEngineError.emptyResult`: nothing is at no distance from anything.
    public func distanceMeters(to other: PlaneShape) throws(GeometryEngineError) -> Double {
        try requirePoints(for: "measuring a distance")
        try other.requirePoints(for: "measuring a distance")
        return try context.number("measuring a distance") {
            GEOSDistance_r(context.handle, pointer, other.pointer, $0)
        }
    }

    /// A nearest point of each, here and there; nil when one is empty. Calls `GEOSNearestPoints_r`.
    public func nearestPoints(to other: PlaneShape) throws(GeometryEngineError) -> (PlanePoint, PlanePoint)? {
        guard !isEmpty, !other.isEmpty else { return nil }
        return try context.pair(
            "finding nearest points", GEOSNearestPoints_r(context.handle, pointer, other.pointer))
    }
}

extension GeometryContext {
    /// Reads and frees a sequence of two points.
    func pair(
        _ operation: String, _ sequence: OpaquePointer?
    ) throws(GeometryEngineError) -> (PlanePoint, PlanePoint) {
        guard let sequence else { throw failure(operation) }
        defer { GEOSCoordSeq_destroy_r(handle, sequence) }
        let points = try points(ofSequence: sequence)
        guard points.count == 2 else { throw .refused(operation: operation, message: "\(points.count) points") }
        return (points[0], points[1])
    }
}
