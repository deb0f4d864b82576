internal import IncidentModel

extension LocalPlane {
    /// Longest edge that may be read as straight in longitude and latitude without a visible error.
    private func maxEdgeMeters(at latitude: Double) -> Double { abs(latitude) > 75 ? 2_000 : 20_000 }

    /// A ring of the plane as rings on the globe: densified, continuous over a pole, cut at the antimeridian.
    func globeRings(_ ring: [PlanePoint]) -> [[Coordinate]] {
        var vertices: [Coordinate] = []
        let limit = maxEdgeMeters(at: center.latitude)
        for (a, b) in zip(ring, ring.dropFirst()) {
            vertices.append(unproject(a))
            let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
            let pieces = min(10_000, Int(length / limit))
            for piece in 1..<max(1, pieces + 1) where pieces > 0 {
                let share = Double(piece) / Double(pieces + 1)
                vertices.append(unproject(PlanePoint(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))))
            }
        }
        guard let first = vertices.first else { return [] }
        vertices.append(first)
        var continuous = Antimeridian.unwrapped(vertices)
        if let start = continuous.first, let end = continuous.last, abs(end.longitude - start.longitude) > 180 {
            let pole = center.latitude >= 0 ? 90.0 : -90.0
            continuous.append(Coordinate(longitude: end.longitude, latitude: pole))
            continuous.append(Coordinate(longitude: start.longitude, latitude: pole))
            continuous.append(start)
        }
        return Antimeridian.cut(ring: continuous)
    }
}
