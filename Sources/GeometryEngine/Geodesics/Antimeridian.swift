internal import IncidentModel

/// Keeps longitudes continuous while shapes are built, and cuts at 180° afterwards (RFC 7946 section 3.1.9).
enum Antimeridian {
    /// Longitudes made continuous: each within 180° of the one before.
    static func unwrapped(_ vertices: [Coordinate]) -> [Coordinate] {
        var result: [Coordinate] = []
        result.reserveCapacity(vertices.count)
        for vertex in vertices {
            var next = vertex
            if let last = result.last {
                while next.longitude - last.longitude > 180 { next.longitude -= 360 }
                while next.longitude - last.longitude < -180 { next.longitude += 360 }
            }
            result.append(next)
        }
        return result
    }

    static func cut(line vertices: [Coordinate]) -> [[Coordinate]] {
        let continuous = unwrapped(vertices)
        var parts: [[Coordinate]] = []
        var current: [Coordinate] = []
        for (index, vertex) in continuous.enumerated() {
            if index > 0 {
                let last = continuous[index - 1]
                if let crossing = crossing(from: last, to: vertex) {
                    current.append(crossing)
                    parts.append(current)
                    current = [crossing]
                }
            }
            current.append(vertex)
        }
        parts.append(current)
        return parts.filter { $0.count > 1 }.map(moved)
    }

    private static func crossing(from a: Coordinate, to b: Coordinate) -> Coordinate? {
        for meridian in [-540.0, -180, 180, 540] where (a.longitude < meridian) != (b.longitude < meridian) {
            guard a.longitude != meridian, b.longitude != meridian else { continue }
            let share = (meridian - a.longitude) / (b.longitude - a.longitude)
            return Coordinate(longitude: meridian, latitude: a.latitude + share * (b.latitude - a.latitude))
        }
        return nil
    }

    /// A ring with continuous longitudes, clipped into windows of 360° (Sutherland–Hodgman) and moved into −180 … 180.
    static func cut(ring: [Coordinate]) -> [[Coordinate]] {
        let longitudes = ring.map(\.longitude)
        guard let low = longitudes.min(), let high = longitudes.max() else { return [] }
        if low >= -180, high <= 180 { return [ring] }
        var parts: [[Coordinate]] = []
        for turn in -2...2 {
            let west = -180 + 360 * Double(turn)
            guard low < west + 360, high > west else { continue }
            let clipped = clip(clip(ring, at: west, keepEast: true), at: west + 360, keepEast: false)
            if clipped.count >= 4 { parts.append(moved(clipped)) }
        }
        return parts
    }

    private static func clip(_ ring: [Coordinate], at meridian: Double, keepEast: Bool) -> [Coordinate] {
        func isInside(_ vertex: Coordinate) -> Bool {
            keepEast ? vertex.longitude >= meridian : vertex.longitude <= meridian
        }
        var result: [Coordinate] = []
        for (a, b) in zip(ring, ring.dropFirst()) {
            if isInside(a) { result.append(a) }
            if isInside(a) != isInside(b) {
                let share = (meridian - a.longitude) / (b.longitude - a.longitude)
                result.append(Coordinate(longitude: meridian, latitude: a.latitude + share * (b.latitude - a.latitude)))
            }
        }
        if let first = result.first, result.last != first { result.append(first) }
        return result
    }

    /// A part that lies in one window, moved by whole turns into −180 … 180.
    private static func moved(_ vertices: [Coordinate]) -> [Coordinate] {
        let middle = vertices.reduce(0) { $0 + $1.longitude } / Double(max(vertices.count, 1))
        let shift = 360 * ((middle + 180) / 360).rounded(.down)
        return vertices.map {
            Coordinate(longitude: min(180, max(-180, $0.longitude - shift)), latitude: min(90, max(-90, $0.latitude)))
        }
    }
}
