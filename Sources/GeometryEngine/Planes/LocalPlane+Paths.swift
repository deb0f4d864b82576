internal import IncidentModel

/// What is straight in longitude and latitude is not straight in the plane, nor the other way round: paths get points
/// between their corners wherever the difference could be seen.
extension LocalPlane {
    /// A path given in longitude and latitude.
    func project(path: [Coordinate]) -> [PlanePoint] {
        guard var last = path.first else { return [] }
        var lastPoint = project(last)
        var points = [lastPoint]
        points.reserveCapacity(path.count)
        for coordinate in path.dropFirst() {
            let point = project(coordinate)
            append(from: last, at: lastPoint, to: coordinate, at: point, depth: 0, into: &points)
            (last, lastPoint) = (coordinate, point)
        }
        return points
    }

    private func append(
        from a: Coordinate, at pointA: PlanePoint, to b: Coordinate, at pointB: PlanePoint, depth: Int,
        into points: inout [PlanePoint]
    ) {
        if depth < Self.deepest, !isShort(pointA, pointB, a.latitude, b.latitude, b.longitude - a.longitude) {
            let middle = Coordinate(
                longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
            let point = project(middle)
            if point.distance(to: pointA.middle(to: pointB)) > Self.tolerance(pointA, pointB)
                || abs(b.longitude - a.longitude) > Self.widestDegrees && abs(middle.latitude) < 90
            {
                append(from: a, at: pointA, to: middle, at: point, depth: depth + 1, into: &points)
                append(from: middle, at: point, to: b, at: pointB, depth: depth + 1, into: &points)
                return
            }
        }
        points.append(pointB)
    }

    /// A path given in the plane; longitudes are those of the nearest turn, not unrolled.
    func unproject(path: [PlanePoint]) -> [Coordinate] {
        guard var lastPoint = path.first else { return [] }
        var last = unproject(lastPoint)
        var coordinates = [last]
        coordinates.reserveCapacity(path.count)
        for point in path.dropFirst() {
            let coordinate = unproject(point)
            append(from: lastPoint, at: last, to: point, at: coordinate, depth: 0, into: &coordinates)
            (last, lastPoint) = (coordinate, point)
        }
        // The closing point is the first one, to the last bit.
        if path.count > 1, path.first == path.last { coordinates[coordinates.count - 1] = coordinates[0] }
        return coordinates
    }

    private func append(
        from pointA: PlanePoint, at a: Coordinate, to pointB: PlanePoint, at b: Coordinate, depth: Int,
        into coordinates: inout [Coordinate]
    ) {
        let across = b.longitude.unrolled(near: a.longitude) - a.longitude
        if depth < Self.deepest, !isShort(pointA, pointB, a.latitude, b.latitude, across) {
            let middle = pointA.middle(to: pointB)
            let straight = project(
                Coordinate(longitude: a.longitude + across / 2, latitude: (a.latitude + b.latitude) / 2))
            if straight.distance(to: middle) > Self.tolerance(pointA, pointB) {
                let between = unproject(middle)
                append(from: pointA, at: a, to: middle, at: between, depth: depth + 1, into: &coordinates)
                append(from: middle, at: between, to: pointB, at: b, depth: depth + 1, into: &coordinates)
                return
            }
        }
        coordinates.append(b)
    }

    /// Away from the poles a kilometre cannot bend by more than *L*² tan *φ* / 8*R* = 11 cm: no look at its middle.
    private func isShort(
        _ a: PlanePoint, _ b: PlanePoint, _ latitudeA: Double, _ latitudeB: Double, _ longitudes: Double
    ) -> Bool {
        max(abs(latitudeA), abs(latitudeB)) < 80 && abs(longitudes) < 1 && a.distance(to: b) < 1000
    }

    /// Metres that a path may be off between two of its points.
    private static func tolerance(_ a: PlanePoint, _ b: PlanePoint) -> Double {
        max(0.25, a.distance(to: b) * 1e-4)
    }

    private static let deepest = 20
    private static let widestDegrees = 90.0
}
