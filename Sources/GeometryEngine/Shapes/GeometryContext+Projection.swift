internal import CGEOS
public import IncidentModel

extension GeometryContext {
    /// A geometry on earth as a shape of the plane.
    ///
    /// Edges are read as straight in longitude and latitude and get further points where they bend in the plane. Sound
    /// parts that were cut at the antimeridian grow together again, and an area that runs along a pole holds it. What
    /// was invalid otherwise stays so.
    /// - Throws: `GeometryEngineError.notOnEarth` for points (lines and rings cannot hold such positions).
    public func shape(of geometry: Geometry, in plane: LocalPlane) throws(GeometryEngineError) -> PlaneShape {
        switch geometry {
        case .polygon(let polygon): try shape(of: polygon, in: plane)
        case .multiPolygon(let area): try shape(of: area, in: plane)
        case .collection(let parts):
            try collection(GEOS_GEOMETRYCOLLECTION, parts) { part throws(GeometryEngineError) in
                try shape(of: part, in: plane)
            }
        case .point(let coordinate): try point(coordinate, in: plane)
        case .multiPoint(let coordinates):
            try collection(GEOS_MULTIPOINT, coordinates) { coordinate throws(GeometryEngineError) in
                try point(coordinate, in: plane)
            }
        case .line(let path): try line(plane.project(path: path.coordinates))
        case .multiLine(let paths):
            try collection(GEOS_MULTILINESTRING, paths) { path throws(GeometryEngineError) in
                try line(plane.project(path: path.coordinates))
            }
        }
    }

    public func shape(of area: MultiPolygon, in plane: LocalPlane) throws(GeometryEngineError) -> PlaneShape {
        if area.polygons.count == 1 { return try shape(of: area.polygons[0], in: plane) }
        var isWhole = true
        let all = try collection(GEOS_MULTIPOLYGON, area.polygons) { polygon throws(GeometryEngineError) in
            let part = try shape(of: polygon, in: plane)
            isWhole = isWhole && part.isValid
            return part
        }
        guard isWhole, area.polygons.contains(where: \.touchesAntimeridian) else { return all }
        // A grid of a millimetre heals the last bits along the seam.
        return try shape(GEOSUnaryUnionPrec_r(handle, all.pointer, 0.001), "joining at the antimeridian")
    }

    private func shape(of polygon: Polygon, in plane: LocalPlane) throws(GeometryEngineError) -> PlaneShape {
        let rings = ([polygon.exterior] + polygon.holes).map { plane.project(path: $0.coordinates) }
        let shape = try self.polygon(rings: rings)
        // The way along the pole is a single point in the plane, and the two sides of the antimeridian are one: what leads
        // there and back must go.
        return polygon.runsAlongPole || polygon.goesRoundPole ? try shape.madeValid() : shape
    }

    private func point(_ coordinate: Coordinate, in plane: LocalPlane) throws(GeometryEngineError) -> PlaneShape {
        guard coordinate.isOnEarth else { throw .notOnEarth(coordinate) }
        return try point(plane.project(coordinate))
    }

    /// A collection of copies of what `build` makes of each part.
    private func collection<Part>(
        _ kind: GEOSGeomTypes, _ parts: [Part], _ build: (Part) throws(GeometryEngineError) -> PlaneShape
    ) throws(GeometryEngineError) -> PlaneShape {
        var shapes: [PlaneShape] = []
        for part in parts { shapes.append(try build(part)) }
        return try collection(kind, shapes)
    }

    /// A collection of copies; members that are collections of the kind themselves are taken apart.
    func collection(_ kind: GEOSGeomTypes, _ shapes: [PlaneShape]) throws(GeometryEngineError) -> PlaneShape {
        let sources =
            kind == GEOS_GEOMETRYCOLLECTION ? shapes.map(\.pointer) : shapes.flatMap { leaves(of: $0.pointer) }
        let copies = try members(sources) { source throws(GeometryEngineError) in
            guard let copy = GEOSGeom_clone_r(handle, source) else { throw failure("copying a shape") }
            return copy
        }
        return try shape(collection(kind, copies), "collecting shapes")
    }
}

extension Polygon {
    fileprivate var touchesAntimeridian: Bool { exterior.coordinates.contains { abs($0.longitude) == 180 } }

    /// It has a side on either name of the antimeridian: a band round a pole, which the way to its hole cuts open.
    fileprivate var goesRoundPole: Bool {
        exterior.coordinates.contains { $0.longitude == 180 } && exterior.coordinates.contains { $0.longitude == -180 }
    }

    fileprivate var runsAlongPole: Bool {
        ([exterior] + holes).contains { ring in
            zip(ring.coordinates, ring.coordinates.dropFirst()).contains { a, b in
                abs(a.latitude) == 90 && a.latitude == b.latitude && a.longitude != b.longitude
            }
        }
    }
}
