internal import CGEOS
public import IncidentModel

extension PlaneShape {
    /// The polygons of the shape on the globe: wound for RFC 7946, cut at the antimeridian; points and lines are left out.
    public func area(in plane: LocalPlane) throws(GeometryEngineError) -> MultiPolygon {
        var polygons: [Polygon] = []
        for part in polygonPointers(pointer) {
            guard let shell = GEOSGetExteriorRing_r(context.handle, part) else { continue }
            let exteriors = plane.globeRings(points(of: shell)).compactMap { try? LinearRing($0) }
            var holes: [LinearRing] = []
            for index in 0..<max(0, GEOSGetNumInteriorRings_r(context.handle, part)) {
                guard let hole = GEOSGetInteriorRingN_r(context.handle, part, index) else { continue }
                holes += plane.globeRings(points(of: hole)).compactMap { try? LinearRing($0) }
            }
            // A shape that is cut keeps a hole with the part that holds its first vertex.
            for (index, exterior) in exteriors.enumerated() {
                let own =
                    exteriors.count == 1
                    ? holes : holes.filter { Self.bounds(exterior, hold: $0) && index < exteriors.count }
                polygons.append(Polygon(exterior: exterior, holes: own).wound)
            }
        }
        return MultiPolygon(polygons)
    }

    private static func bounds(_ ring: LinearRing, hold hole: LinearRing) -> Bool {
        let longitudes = ring.coordinates.map(\.longitude)
        guard let first = hole.coordinates.first, let low = longitudes.min(), let high = longitudes.max() else {
            return false
        }
        return (low...high).contains(first.longitude)
    }

    /// Every vertex, in order.
    public var vertices: [PlanePoint] {
        polygonPointers(pointer).flatMap { part in
            GEOSGetExteriorRing_r(context.handle, part).map { points(of: $0) } ?? []
        }
    }

    private func polygonPointers(_ geometry: OpaquePointer) -> [OpaquePointer] {
        switch GEOSGeomTypeId_r(context.handle, geometry) {
        case Int32(GEOS_POLYGON.rawValue):
            return GEOSisEmpty_r(context.handle, geometry) == 1 ? [] : [geometry]
        case Int32(GEOS_MULTIPOLYGON.rawValue), Int32(GEOS_GEOMETRYCOLLECTION.rawValue):
            return (0..<max(0, GEOSGetNumGeometries_r(context.handle, geometry))).flatMap { index in
                GEOSGetGeometryN_r(context.handle, geometry, index).map(polygonPointers) ?? []
            }
        default:
            return []
        }
    }

    func points(of line: OpaquePointer) -> [PlanePoint] {
        guard let sequence = GEOSGeom_getCoordSeq_r(context.handle, line) else { return [] }
        var count: UInt32 = 0
        GEOSCoordSeq_getSize_r(context.handle, sequence, &count)
        var buffer = [Double](repeating: 0, count: Int(count) * 2)
        GEOSCoordSeq_copyToBuffer_r(context.handle, sequence, &buffer, 0, 0)
        return (0..<Int(count)).map { PlanePoint(x: buffer[2 * $0], y: buffer[2 * $0 + 1]) }
    }

    /// The single point of a point shape.
    var singlePoint: PlanePoint? {
        guard GEOSGeomTypeId_r(context.handle, pointer) == Int32(GEOS_POINT.rawValue), !isEmpty else { return nil }
        var (x, y) = (0.0, 0.0)
        GEOSGeomGetX_r(context.handle, pointer, &x)
        GEOSGeomGetY_r(context.handle, pointer, &y)
        return PlanePoint(x: x, y: y)
    }
}
