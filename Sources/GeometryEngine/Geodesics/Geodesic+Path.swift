internal import CPROJ
public import IncidentModel

extension Geodesic {
    /// The geodesic as drawable lines: densified, and cut where it crosses the antimeridian or runs over a pole.
    ///
    /// - Parameter maxSegmentMeters: the longest stretch between two positions; more than 0. Near the poles, where
    ///   straight in longitude and latitude means little, the stretches get shorter.
    /// - Returns: one part for each side of a cut, each of two or more positions; none for coincident positions.
    public static func path(
        from start: Coordinate, to end: Coordinate, maxSegmentMeters: Double = 50_000
    ) -> [[Coordinate]] {
        guard start.isOnEarth, end.isOnEarth else { return [] }
        let line = GeodesicLine(from: start, to: end)
        guard line.meters > 0 else { return [] }
        let longest = maxSegmentMeters > 0 ? maxSegmentMeters : line.meters
        let steps = max(1, min((line.meters / longest).rounded(.up), mostSteps))
        var parts: [[Coordinate]] = []
        var part = PathPart(start: start, at: line.position(0))
        for step in 1...Int(steps) {
            let meters = step == Int(steps) ? line.meters : line.meters * Double(step) / steps
            part.extend(along: line, toMeters: meters, closing: &parts)
        }
        part.finish(end: end, closing: &parts)
        return parts
    }

    private static let mostSteps = 1_000_000.0
}

/// A geodesic that can be asked for the position at any of its metres, longitudes running on past ±180.
private struct GeodesicLine {
    struct Position {
        var meters: Double
        var longitude: Double
        var latitude: Double
    }

    private var line = geod_geodesicline()
    let meters: Double

    init(from start: Coordinate, to end: Coordinate) {
        geod_inverseline(
            &line, Geodesic.wgs84, start.latitude, start.longitude, end.latitude, end.longitude,
            GEOD_LATITUDE.rawValue | GEOD_LONGITUDE.rawValue | GEOD_DISTANCE_IN.rawValue | GEOD_DISTANCE.rawValue)
        meters = line.s13
    }

    func position(_ meters: Double) -> Position {
        var latitude = Double.nan
        var longitude = Double.nan
        withUnsafePointer(to: line) {
            _ = geod_genposition(
                $0, GEOD_LONG_UNROLL.rawValue, meters, &latitude, &longitude, nil, nil, nil, nil, nil, nil)
        }
        return Position(meters: meters, longitude: longitude, latitude: latitude)
    }
}

/// The part of a path that lies in one turn of longitude.
private struct PathPart {
    private var coordinates: [Coordinate]
    private var last: GeodesicLine.Position
    /// Whole turns to take off the running longitude.
    private var turns: Double

    init(start: Coordinate, at position: GeodesicLine.Position) {
        coordinates = [start]
        last = position
        turns = ((position.longitude - start.longitude) / 360).rounded()
    }

    mutating func extend(along line: GeodesicLine, toMeters meters: Double, closing parts: inout [[Coordinate]]) {
        let next = line.position(meters)
        let isWide = abs(next.longitude - last.longitude) > widestStepDegrees
        if isWide, next.meters - last.meters > finestStepMeters {
            extend(along: line, toMeters: (last.meters + meters) / 2, closing: &parts)
            extend(along: line, toMeters: meters, closing: &parts)
            return
        }
        if isWide {
            cross(pole: next, closing: &parts)
        } else if abs(next.longitude - 360 * turns) > 180 {
            cut(along: line, to: next, closing: &parts)
        }
        last = next
        append(Coordinate(longitude: next.longitude - 360 * turns, latitude: next.latitude))
    }

    mutating func finish(end: Coordinate, closing parts: inout [[Coordinate]]) {
        // The given position itself, not its last bits, unless it stands on the other side of the antimeridian.
        if let last = coordinates.last, abs(last.longitude - end.longitude) < 1 {
            coordinates[coordinates.count - 1] = end
        }
        close(&parts)
    }

    /// Ends the part on one side of the antimeridian and opens the next on the other, at the same latitude.
    private mutating func cut(
        along line: GeodesicLine, to next: GeodesicLine.Position, closing parts: inout [[Coordinate]]
    ) {
        let isEastward = next.longitude > last.longitude
        let edge = 360 * turns + (isEastward ? 180 : -180)
        var (low, high) = (last.meters, next.meters)
        var crossing = next
        while high - low > 1e-6 {
            crossing = line.position((low + high) / 2)
            if (crossing.longitude > edge) == isEastward { high = crossing.meters } else { low = crossing.meters }
        }
        append(Coordinate(longitude: isEastward ? 180 : -180, latitude: crossing.latitude))
        close(&parts)
        turns += isEastward ? 1 : -1
        coordinates = [Coordinate(longitude: isEastward ? -180 : 180, latitude: crossing.latitude)]
    }

    /// Over a pole the longitude jumps: the part ends at the pole and the next begins there on its new meridian.
    private mutating func cross(pole next: GeodesicLine.Position, closing parts: inout [[Coordinate]]) {
        let pole = next.latitude > 0 ? 90.0 : -90.0
        append(Coordinate(longitude: coordinates[coordinates.count - 1].longitude, latitude: pole))
        close(&parts)
        turns = (next.longitude / 360).rounded()
        coordinates = [Coordinate(longitude: next.longitude - 360 * turns, latitude: pole)]
    }

    private mutating func append(_ coordinate: Coordinate) {
        if coordinate != coordinates.last { coordinates.append(coordinate) }
    }

    private mutating func close(_ parts: inout [[Coordinate]]) {
        if coordinates.count >= 2 { parts.append(coordinates) }
        coordinates = []
    }

    private var widestStepDegrees: Double { 10 }
    private var finestStepMeters: Double { 1 }
}
