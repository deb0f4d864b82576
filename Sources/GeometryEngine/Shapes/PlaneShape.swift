internal import CGEOS
public import IncidentModel

/// A GEOS geometry in some local plane's metres. Keeps its context alive; belongs to that context's task.
public final class PlaneShape {
    let context: GeometryContext
    let pointer: OpaquePointer

    init(context: GeometryContext, pointer: OpaquePointer) {
        self.context = context
        self.pointer = pointer
    }

    deinit { GEOSGeom_destroy_r(context.handle, pointer) }

    public var isEmpty: Bool { GEOSisEmpty_r(context.handle, pointer) == 1 }
}

extension GeometryContext {
    /// A geometry of the globe as a shape of the plane.
    public func shape(of geometry: Geometry, in plane: LocalPlane) throws(GeometryEngineError) -> PlaneShape {
        for coordinate in geometry.coordinates where !coordinate.isOnEarth { throw .notOnEarth(coordinate) }
        return try shape(pointer(of: geometry, plane), "reading a geometry")
    }

    public func shape(of area: MultiPolygon, in plane: LocalPlane) throws(GeometryEngineError) -> PlaneShape {
        try shape(of: .multiPolygon(area), in: plane)
    }

    public func point(_ point: PlanePoint) throws(GeometryEngineError) -> PlaneShape {
        try shape(GEOSGeom_createPointFromXY_r(handle, point.x, point.y), "making a point")
    }

    public func line(_ points: [PlanePoint]) throws(GeometryEngineError) -> PlaneShape {
        try shape(sequence(points).flatMap { GEOSGeom_createLineString_r(handle, $0) }, "making a line")
    }

    /// A polygon from its corners, closed or not.
    public func polygon(_ corners: [PlanePoint]) throws(GeometryEngineError) -> PlaneShape {
        var ring = corners
        if let first = ring.first, ring.last != first { ring.append(first) }
        let shell = sequence(ring).flatMap { GEOSGeom_createLinearRing_r(handle, $0) }
        return try shape(shell.flatMap { GEOSGeom_createPolygon_r(handle, $0, nil, 0) }, "making a polygon")
    }

    // MARK: - To GEOS

    private func sequence(_ points: [PlanePoint]) -> OpaquePointer? {
        let buffer = points.flatMap { [$0.x, $0.y] }
        return buffer.withUnsafeBufferPointer {
            GEOSCoordSeq_copyFromBuffer_r(handle, $0.baseAddress, UInt32(points.count), 0, 0)
        }
    }

    private func pointer(of geometry: Geometry, _ plane: LocalPlane) -> OpaquePointer? {
        switch geometry {
        case .point(let coordinate):
            let point = plane.project(coordinate)
            return GEOSGeom_createPointFromXY_r(handle, point.x, point.y)
        case .multiPoint(let coordinates):
            return collection(coordinates.map { pointer(of: .point($0), plane) }, GEOS_MULTIPOINT)
        case .line(let line):
            return sequence(plane.project(line.coordinates)).flatMap { GEOSGeom_createLineString_r(handle, $0) }
        case .multiLine(let lines):
            return collection(lines.map { pointer(of: .line($0), plane) }, GEOS_MULTILINESTRING)
        case .polygon(let polygon):
            return pointer(of: polygon, plane)
        case .multiPolygon(let area):
            return collection(area.polygons.map { pointer(of: $0, plane) }, GEOS_MULTIPOLYGON)
        case .collection(let members):
            return collection(members.map { pointer(of: $0, plane) }, GEOS_GEOMETRYCOLLECTION)
        }
    }

    private func pointer(of polygon: Polygon, _ plane: LocalPlane) -> OpaquePointer? {
        func ring(_ ring: LinearRing) -> OpaquePointer? {
            sequence(plane.project(ring.coordinates)).flatMap { GEOSGeom_createLinearRing_r(handle, $0) }
        }
        guard let shell = ring(polygon.exterior) else { return nil }
        var holes = polygon.holes.map(ring)
        guard !holes.contains(where: { $0 == nil }) else {
            for hole in holes { GEOSGeom_destroy_r(handle, hole) }
            GEOSGeom_destroy_r(handle, shell)
            return nil
        }
        return GEOSGeom_createPolygon_r(handle, shell, &holes, UInt32(holes.count))
    }

    private func collection(_ members: [OpaquePointer?], _ type: GEOSGeomTypes) -> OpaquePointer? {
        var members = members
        guard !members.contains(where: { $0 == nil }) else {
            for member in members { GEOSGeom_destroy_r(handle, member) }
            return nil
        }
        return GEOSGeom_createCollection_r(handle, Int32(type.rawValue), &members, UInt32(members.count))
    }
}
