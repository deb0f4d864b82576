extension Geometry {
    /// The same ground cut at the antimeridian, as RFC 7946 section 3.1.9 asks; nil when nothing crosses it in one piece.
    ///
    /// An edge of more than 180° of longitude is taken to go the short way round. A ring about a pole is left as it is.
    public var cutAtAntimeridian: Geometry? {
        switch self {
        case .point, .multiPoint: return nil
        case .line(let line): return Self.cut([line]).map(Geometry.multiLine)
        case .multiLine(let lines): return Self.cut(lines).map(Geometry.multiLine)
        case .polygon(let polygon): return Self.cut([polygon]).map { .multiPolygon(MultiPolygon($0)) }
        case .multiPolygon(let shape): return Self.cut(shape.polygons).map { .multiPolygon(MultiPolygon($0)) }
        case .collection(let members):
            let cut = members.map(\.cutAtAntimeridian)
            return cut.contains { $0 != nil } ? .collection(zip(cut, members).map { $0 ?? $1 }) : nil
        }
    }

    private static func cut(_ lines: [LineString]) -> [LineString]? {
        guard lines.contains(where: { crosses($0.coordinates) }) else { return nil }
        return lines.flatMap { line in
            guard crosses(line.coordinates) else { return [line] }
            var parts: [[Coordinate]] = [[]]
            let path = unrolled(line.coordinates)
            for (index, position) in path.enumerated() {
                if index > 0 {
                    let before = path[index - 1]
                    for border in [-180.0, 180] where (before.longitude < border) != (position.longitude < border) {
                        let crossing = before.point(on: position, atLongitude: border)
                        parts[parts.count - 1].append(crossing)
                        parts.append([crossing])
                    }
                }
                parts[parts.count - 1].append(position)
            }
            return parts.compactMap { try? LineString(rolledBack($0)) }
        }
    }

    private static func cut(_ polygons: [Polygon]) -> [Polygon]? {
        guard polygons.contains(where: { isCuttable($0.exterior.coordinates) }) else { return nil }
        return polygons.flatMap { polygon -> [Polygon] in
            guard isCuttable(polygon.exterior.coordinates) else { return [polygon] }
            let exterior = unrolled(polygon.exterior.coordinates)
            let middle = exterior[0].longitude
            // A hole lies beside its exterior, on whichever turn that is.
            let holes = polygon.holes.map { hole in
                let ring = unrolled(hole.coordinates)
                let turn = ((middle - ring[0].longitude) / 360).rounded() * 360
                return ring.map { Coordinate(longitude: $0.longitude + turn, latitude: $0.latitude) }
            }
            return [(-540.0, -180.0), (-180, 180), (180, 540)].compactMap { west, east in
                func piece(_ ring: [Coordinate]) -> LinearRing? {
                    let half = clipped(clipped(ring, at: west, keepsEast: true), at: east, keepsEast: false)
                    guard let first = half.first else { return nil }
                    return try? LinearRing(rolledBack(half + [first]))
                }
                return piece(exterior).map { Polygon(exterior: $0, holes: holes.compactMap(piece)) }
            }
        }
    }

    private static func crosses(_ path: [Coordinate]) -> Bool {
        zip(path, path.dropFirst()).contains { abs($0.longitude - $1.longitude) > 180 }
    }

    private static func isCuttable(_ ring: [Coordinate]) -> Bool {
        guard crosses(ring), let first = ring.first, let last = unrolled(ring).last else { return false }
        return abs(first.longitude - last.longitude) < 1e-9
    }

    /// Every step the short way round, so that longitudes may leave their range.
    private static func unrolled(_ path: [Coordinate]) -> [Coordinate] {
        var turn = 0.0
        var before: Double?
        return path.map { position in
            if let before {
                if position.longitude - before > 180 { turn -= 360 }
                if position.longitude - before < -180 { turn += 360 }
            }
            before = position.longitude
            return Coordinate(longitude: position.longitude + turn, latitude: position.latitude)
        }
    }

    private static func rolledBack(_ part: [Coordinate]) -> [Coordinate] {
        guard let least = part.map(\.longitude).min(), let most = part.map(\.longitude).max() else { return part }
        let turn = most > 180 ? -360.0 : least < -180 ? 360 : 0
        return part.map { Coordinate(longitude: $0.longitude + turn, latitude: $0.latitude) }
    }

    /// One side of a meridian. Source: Sutherland, Hodgman 1974, "Reentrant polygon clipping", doi:10.1145/360767.360802.
    private static func clipped(_ ring: [Coordinate], at border: Double, keepsEast: Bool) -> [Coordinate] {
        func isKept(_ position: Coordinate) -> Bool {
            keepsEast ? position.longitude >= border : position.longitude <= border
        }
        let open = ring.first == ring.last ? Array(ring.dropLast()) : ring
        var kept: [Coordinate] = []
        for (index, position) in open.enumerated() {
            let before = open[(index + open.count - 1) % open.count]
            if isKept(before) != isKept(position) { kept.append(before.point(on: position, atLongitude: border)) }
            if isKept(position) { kept.append(position) }
        }
        return kept
    }
}

extension Coordinate {
    /// Where the straight way to another position meets a meridian between the two.
    fileprivate func point(on other: Coordinate, atLongitude border: Double) -> Coordinate {
        let share = (border - longitude) / (other.longitude - longitude)
        return Coordinate(longitude: border, latitude: latitude + share * (other.latitude - latitude))
    }
}
