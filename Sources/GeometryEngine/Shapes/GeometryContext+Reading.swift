internal import CGEOS

/// Plane points out of GEOS objects.
extension GeometryContext {
    func kind(of geometry: OpaquePointer) -> GEOSGeomTypes {
        GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(handle, geometry)))
    }

    /// The members of a collection, or the geometry itself; borrowed from it.
    func members(of geometry: OpaquePointer) -> [OpaquePointer] {
        (0..<GEOSGetNumGeometries_r(handle, geometry)).compactMap { GEOSGetGeometryN_r(handle, geometry, $0) }
    }

    /// Every member that is no collection itself; borrowed.
    func leaves(of geometry: OpaquePointer) -> [OpaquePointer] {
        switch kind(of: geometry) {
        case GEOS_MULTIPOINT, GEOS_MULTILINESTRING, GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION:
            members(of: geometry).flatMap(leaves)
        default: GEOSisEmpty_r(handle, geometry) == 1 ? [] : [geometry]
        }
    }

    /// The points of a point, line or ring.
    func points(of geometry: OpaquePointer) throws(GeometryEngineError) -> [PlanePoint] {
        guard let sequence = GEOSGeom_getCoordSeq_r(handle, geometry) else { throw failure("reading points") }
        return try points(ofSequence: sequence)
    }

    func points(ofSequence sequence: OpaquePointer) throws(GeometryEngineError) -> [PlanePoint] {
        var count: UInt32 = 0
        guard GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1 else { throw failure("counting points") }
        var points = [PlanePoint](repeating: PlanePoint(x: .nan, y: .nan), count: Int(count))
        let copied = points.withUnsafeMutableBytes { bytes in
            GEOSCoordSeq_copyToBuffer_r(
                handle, sequence, bytes.baseAddress?.assumingMemoryBound(to: Double.self), 0, 0)
        }
        guard copied == 1 else { throw failure("reading points") }
        return points
    }

    /// Exterior first.
    func rings(of polygon: OpaquePointer) throws(GeometryEngineError) -> [[PlanePoint]] {
        guard let exterior = GEOSGetExteriorRing_r(handle, polygon) else { throw failure("reading a polygon") }
        var rings = [try points(of: exterior)]
        for index in 0..<max(0, GEOSGetNumInteriorRings_r(handle, polygon)) {
            guard let hole = GEOSGetInteriorRingN_r(handle, polygon, index) else { throw failure("reading a hole") }
            rings.append(try points(of: hole))
        }
        return rings
    }
}
