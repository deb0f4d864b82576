extension Geometry {
    /// Its polygons, those within collections, too; nil when it has none.
    public var areas: MultiPolygon? {
        switch self {
        case .polygon(let polygon): return MultiPolygon([polygon])
        case .multiPolygon(let polygons): return polygons.isEmpty ? nil : polygons
        case .collection(let members):
            let polygons = members.compactMap(\.areas).flatMap(\.polygons)
            return polygons.isEmpty ? nil : MultiPolygon(polygons)
        case .point, .multiPoint, .line, .multiLine: return nil
        }
    }

    /// Its paths, those within collections, too.
    public var lines: [[Coordinate]] {
        switch self {
        case .line(let line): [line.coordinates]
        case .multiLine(let lines): lines.map(\.coordinates)
        case .collection(let members): members.flatMap(\.lines)
        case .point, .multiPoint, .polygon, .multiPolygon: []
        }
    }
}
