internal import IncidentModel

/// The `bbox` of RFC 7946 section 5: the narrowest box on the globe, so that one across the antimeridian has its west
/// east of its east.
struct BoundingBox: Equatable {
    var west: Double
    var south: Double
    var east: Double
    var north: Double

    /// - Returns: nil when there is no position at all.
    init?(of geometries: some Sequence<Geometry>) {
        var spans: [ClosedRange<Double>] = []
        var latitudes: ClosedRange<Double>?
        for part in geometries.lazy.flatMap(\.connectedParts) {
            guard let first = part.first else { continue }
            var span = first.longitude...first.longitude
            var band = latitudes ?? first.latitude...first.latitude
            for position in part {
                span = min(span.lowerBound, position.longitude)...max(span.upperBound, position.longitude)
                band = min(band.lowerBound, position.latitude)...max(band.upperBound, position.latitude)
            }
            spans.append(span)
            latitudes = band
        }
        guard let latitudes, let longitudes = Self.narrowest(around: spans) else { return nil }
        (west, east) = longitudes
        (south, north) = (latitudes.lowerBound, latitudes.upperBound)
    }

    /// Leaves out the widest empty stretch of the globe; the one across the antimeridian wins a tie.
    private static func narrowest(around spans: [ClosedRange<Double>]) -> (west: Double, east: Double)? {
        let sorted = spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        guard let first = sorted.first, let east = sorted.map(\.upperBound).max() else { return nil }
        var result = (west: first.lowerBound, east: east)
        var widestGap = first.lowerBound + 360 - east
        var reach = first.upperBound
        for span in sorted.dropFirst() {
            let gap = span.lowerBound - reach
            if gap > widestGap {
                widestGap = gap
                result = (west: span.lowerBound, east: reach)
            }
            reach = max(reach, span.upperBound)
        }
        return result
    }
}

extension JSONWriter {
    /// The member, or nothing when there is no box.
    mutating func writeBox(_ box: BoundingBox?) {
        guard let box else { return }
        key("bbox")
        array([box.west, box.south, box.east, box.north], .compact) {
            $0.value($1, decimals: CoordinateDecimals.most)
        }
    }
}

extension Geometry {
    /// Runs of positions that hang together; each lies on one side of the antimeridian.
    fileprivate var connectedParts: [[Coordinate]] {
        switch self {
        case .point(let position): [[position]]
        case .multiPoint(let positions): positions.map { [$0] }
        case .line(let line): [line.coordinates]
        case .multiLine(let lines): lines.map(\.coordinates)
        case .polygon(let polygon): [polygon.exterior.coordinates]
        case .multiPolygon(let polygons): polygons.polygons.map(\.exterior.coordinates)
        case .collection(let members): members.flatMap(\.connectedParts)
        }
    }
}
