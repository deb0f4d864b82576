internal import CGEOS

/// GEOS objects out of plane points. Every call owns what it returns; pieces are freed when the whole fails.
extension GeometryContext {
    func pointer(of point: PlanePoint) throws(GeometryEngineError) -> OpaquePointer {
        guard point.x.isFinite, point.y.isFinite else {
            throw .unusablePath(kind: "point", points: 1, needed: 1)
        }
        guard let made = GEOSGeom_createPointFromXY_r(handle, point.x, point.y) else { throw failure("making a point") }
        return made
    }

    func pointer(ofLine points: [PlanePoint]) throws(GeometryEngineError) -> OpaquePointer {
        let sequence = try sequence(points, kind: "line", needed: 2)
        // Takes the sequence over, whatever comes of it.
        guard let made = GEOSGeom_createLineString_r(handle, sequence) else { throw failure("making a line") }
        return made
    }

    /// - Parameter rings: closed, the exterior first.
    func pointer(ofRings rings: [[PlanePoint]]) throws(GeometryEngineError) -> OpaquePointer {
        guard let exterior = rings.first else {
            guard let made = GEOSGeom_createEmptyPolygon_r(handle) else { throw failure("making an empty polygon") }
            return made
        }
        let shell = try ring(exterior)
        var holes: [OpaquePointer?] = []
        do throws(GeometryEngineError) {
            for hole in rings.dropFirst() { holes.append(try ring(hole)) }
        } catch {
            for made in holes + [shell] { GEOSGeom_destroy_r(handle, made) }
            throw error
        }
        let count = UInt32(holes.count)
        let made = holes.withUnsafeMutableBufferPointer {
            GEOSGeom_createPolygon_r(handle, shell, $0.baseAddress, count)
        }
        guard let made else { throw failure("making a polygon") }
        return made
    }

    /// - Parameter members: taken over.
    func collection(_ kind: GEOSGeomTypes, _ members: [OpaquePointer]) throws(GeometryEngineError) -> OpaquePointer {
        var members: [OpaquePointer?] = members
        let count = UInt32(members.count)
        let made = members.withUnsafeMutableBufferPointer {
            GEOSGeom_createCollection_r(handle, CInt(kind.rawValue), $0.baseAddress, count)
        }
        guard let made else { throw failure("making a collection") }
        return made
    }

    /// Builds each member, freeing the earlier ones when one fails.
    func members<Part>(
        _ parts: [Part], _ build: (Part) throws(GeometryEngineError) -> OpaquePointer
    ) throws(GeometryEngineError) -> [OpaquePointer] {
        var made: [OpaquePointer] = []
        do throws(GeometryEngineError) {
            for part in parts { made.append(try build(part)) }
        } catch {
            for member in made { GEOSGeom_destroy_r(handle, member) }
            throw error
        }
        return made
    }

    private func ring(_ points: [PlanePoint]) throws(GeometryEngineError) -> OpaquePointer {
        let sequence = try sequence(points, kind: "ring", needed: 4)
        guard let made = GEOSGeom_createLinearRing_r(handle, sequence) else { throw failure("making a ring") }
        return made
    }

    private func sequence(
        _ points: [PlanePoint], kind: String, needed: Int
    ) throws(GeometryEngineError) -> OpaquePointer {
        guard points.count >= needed, points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
            throw .unusablePath(kind: kind, points: points.count, needed: needed)
        }
        let made = points.withUnsafeBytes { bytes in
            // A plane point is two doubles and nothing else.
            GEOSCoordSeq_copyFromBuffer_r(
                handle, bytes.baseAddress?.assumingMemoryBound(to: Double.self), UInt32(points.count), 0, 0)
        }
        guard let made else { throw failure("copying points") }
        return made
    }
}
