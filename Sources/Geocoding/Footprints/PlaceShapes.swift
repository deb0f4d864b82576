internal import GeometryEngine
internal import IncidentModel

/// The ground of places as shapes of one local plane.
struct PlaceShapes {
    let context: GeometryContext
    let plane: LocalPlane
    let places: @Sendable (PlaceID) -> Place?

    /// Where the place is, as far as it is known: its polygon, its line widened, or the circle of its uncertainty.
    func area(of place: Place, depth: Int = 0) throws(GeometryEngineError) -> PlaneShape {
        if isAreal(place.geometry), let geometry = place.geometry {
            let shape = try context.shape(of: geometry, in: plane)
            return shape.isValid ? shape : try shape.madeValid()
        }
        if let line = try line(of: place) {
            return try line.buffered(byMeters: place.uncertaintyMeters + FootprintRules.streetMarginMeters)
        }
        if let point = place.point {
            return try context.point(plane.project(point)).buffered(byMeters: max(place.uncertaintyMeters, 1))
        }
        return try described(place, depth)
    }

    /// A place known only in words lies where all of them hold.
    private func described(_ place: Place, _ depth: Int) throws(GeometryEngineError) -> PlaneShape {
        var result: PlaneShape?
        let relations = RelationShapes(shapes: self)
        for position in place.described where depth < 3 {
            guard let other = places(position.place), other.id != place.id else { continue }
            let part = try relations.shape(position.relation, [other], depth: depth + 1)
            if let known = result {
                let both = try known.intersection(part)
                if !both.isEmpty { result = both }
            } else {
                result = part
            }
        }
        guard let result, !result.isEmpty else {
            throw .emptyResult(operation: "placing \(place.id), which has neither geometry nor a usable description,")
        }
        return result
    }

    func line(of place: Place) throws(GeometryEngineError) -> PlaneShape? {
        switch place.geometry {
        case .line, .multiLine:
            try place.geometry.map { geometry throws(GeometryEngineError) in try context.shape(of: geometry, in: plane)
            }
        default: nil
        }
    }

    func isAreal(_ geometry: Geometry?) -> Bool {
        switch geometry {
        case .polygon, .multiPolygon: true
        case .collection(let members): members.contains { isAreal($0) }
        default: false
        }
    }

    /// The point of a place of which nothing more is known than a point.
    func soleMarker(of place: Place) throws(GeometryEngineError) -> PlaneShape? {
        guard !isAreal(place.geometry), try line(of: place) == nil, let point = place.point else { return nil }
        return try context.point(plane.project(point))
    }

    /// The point that directions and distances are counted from.
    func origin(of place: Place, _ area: PlaneShape) throws(GeometryEngineError) -> PlanePoint {
        if let point = place.point, isAreal(place.geometry) == false { return plane.project(point) }
        if let centroid = try area.centroid() { return centroid }
        throw .emptyResult(operation: "finding the middle of \(place.id)")
    }
}
