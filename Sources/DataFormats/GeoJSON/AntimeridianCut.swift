internal import IncidentModel

/// Cuts a path where it crosses 180°, as RFC 7946 section 3.1.9 asks.
enum AntimeridianCut {
    /// - Parameter path: close enough together that a step of more than half the globe can only be a crossing.
    /// - Returns: parts of two or more positions; repeated positions are dropped.
    static func parts(of path: [Coordinate]) -> [LineString] {
        var parts: [[Coordinate]] = [[]]
        for position in path {
            guard let last = parts[parts.count - 1].last else {
                parts[parts.count - 1].append(position)
                continue
            }
            if position == last { continue }
            if abs(position.longitude - last.longitude) > 180 {
                let latitude = latitudeAtCrossing(from: last, to: position)
                let side = last.longitude < 0 ? -180.0 : 180
                append(Coordinate(longitude: side, latitude: latitude), to: &parts[parts.count - 1])
                parts.append([Coordinate(longitude: -side, latitude: latitude)])
            }
            append(position, to: &parts[parts.count - 1])
        }
        return parts.compactMap { try? LineString($0) }
    }

    private static func append(_ position: Coordinate, to part: inout [Coordinate]) {
        if part.last != position { part.append(position) }
    }

    /// Along the chord in degrees, which a short step allows.
    private static func latitudeAtCrossing(from start: Coordinate, to end: Coordinate) -> Double {
        let before = 180 - abs(start.longitude)
        let after = 180 - abs(end.longitude)
        guard before + after > 0 else { return start.latitude }
        let latitude = start.latitude + (end.latitude - start.latitude) * before / (before + after)
        return Coordinate(longitude: 180, latitude: latitude).rounded(decimals: CoordinateDecimals.most).latitude
    }
}
