internal import CGEOS

extension PlaneShape {
    /// The same shape elsewhere in the plane. Calls `GEOSGeom_transformXY_r`.
    func moved(byX offset: Double) throws(GeometryEngineError) -> PlaneShape {
        var offset = offset
        let moved = withUnsafeMutablePointer(to: &offset) { offset in
            GEOSGeom_transformXY_r(
                context.handle, pointer,
                { x, _, offset in
                    guard let x, let offset else { return 0 }
                    x.pointee += offset.assumingMemoryBound(to: Double.self).pointee
                    return 1
                }, offset)
        }
        return try context.shape(moved, "moving a shape")
    }
}
