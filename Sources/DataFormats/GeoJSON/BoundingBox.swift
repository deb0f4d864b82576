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
        var reach = Reach()
        for geometry in geometries { reach.add(geometry) }
        self.init(reach)
    }

    init?(_ reach: Reach) {
        guard let latitudes = reach.latitudes, let longitudes = Self.narrowest(around: reach.spans) else { return nil }
        (west, east) = longitudes
        (south, north) = (latitudes.lowerBound, latitudes.upperBound)
    }

    /// How far some geometries reach: what a box is made from, without the geometries.
    struct Reach: Sendable {
        /// Of each connected part.
        private(set) var spans: [ClosedRange<Double>] = []
        private(set) var latitudes: ClosedRange<Double>?

        mutating func add(_ geometry: Geometry) {
            switch geometry {
            case .point(let position): add(CollectionOfOne(position))
            case .multiPoint(let positions): for position in positions { add(CollectionOfOne(position)) }
            case .line(let line): add(line.coordinates)
            case .multiLine(let lines): for line in lines { add(line.coordinates) }
            case .polygon(let polygon): add(polygon.exterior.coordinates)
            case .multiPolygon(let area): for polygon in area.polygons { add(polygon.exterior.coordinates) }
            case .collection(let members): for member in members { add(member) }
            }
        }

        /// A run of positions that hang together, on one side of the antimeridian.
        private mutating func add(_ part: some Collection<Coordinate>) {
            guard let first = part.first else { return }
            var (west, east) = (first.longitude, first.longitude)
            var (south, north) = (first.latitude, first.latitude)
            for position in part {
                (west, east) = (min(west, position.longitude), max(east, position.longitude))
                (south, north) = (min(south, position.latitude), max(north, position.latitude))
            }
            spans.append(west...east)
            latitudes = min(latitudes?.lowerBound ?? south, south)...max(latitudes?.upperBound ?? north, north)
        }

        /// Takes in another's; those of a million features are kept as what they leave empty.
        mutating func add(_ other: Reach) {
            spans += other.spans
            if let band = other.latitudes {
                latitudes =
                    min(
                        latitudes?.lowerBound ?? band.lowerBound, band.lowerBound)...max(
                        latitudes?.upperBound ?? band.upperBound, band.upperBound)
            }
            if spans.count > 2 * Self.most { join() }
        }

        private static let most = 16_384

        /// Spans that begin in one of many equal stretches of the globe become one: only a globe without a gap as wide as that,
        /// a fiftieth of a degree, could lose the widest of them, and its box is then a gap too wide, never too narrow.
        private mutating func join() {
            var joined = [ClosedRange<Double>?](repeating: nil, count: Self.most)
            for span in spans {
                let stretch = (span.lowerBound + 180) / 360 * Double(Self.most)
                let index = Int(min(max(stretch, 0), Double(Self.most - 1)))
                let other = joined[index] ?? span
                joined[index] = min(other.lowerBound, span.lowerBound)...max(other.upperBound, span.upperBound)
            }
            spans = joined.compactMap { $0 }
        }
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
        begin(isObject: false, .compact)
        for bound in [box.west, box.south, box.east, box.north] { value(bound, decimals: CoordinateDecimals.most) }
        end()
    }
}
