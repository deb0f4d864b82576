/// An open path of two or more positions.
public struct LineString: Hashable, Sendable {
    public let coordinates: [Coordinate]

    /// - Throws: `ShapeError.tooFewPositions` below two positions, `.notOnEarth` outside the ranges.
    public init(_ coordinates: [Coordinate]) throws(ShapeError) {
        guard coordinates.count >= 2 else { throw .tooFewPositions(count: coordinates.count, needed: 2) }
        for coordinate in coordinates where !coordinate.isOnEarth { throw .notOnEarth(coordinate) }
        self.coordinates = coordinates
    }
}

/// A closed path of four or more positions, first and last equal. Cannot be built open, so nobody checks later.
public struct LinearRing: Hashable, Sendable {
    public let coordinates: [Coordinate]

    /// - Throws: `ShapeError.ringNotClosed`, `.tooFewPositions` below four positions, `.notOnEarth`.
    public init(_ coordinates: [Coordinate]) throws(ShapeError) {
        guard coordinates.count >= 4 else { throw .tooFewPositions(count: coordinates.count, needed: 4) }
        guard let first = coordinates.first, let last = coordinates.last, first == last else {
            throw .ringNotClosed(first: coordinates[0], last: coordinates[coordinates.count - 1])
        }
        for coordinate in coordinates where !coordinate.isOnEarth { throw .notOnEarth(coordinate) }
        self.coordinates = coordinates
    }

    /// Twice the signed area in square degrees: positive when anticlockwise. Only its sign means anything.
    public var windingSign: Double {
        var sum = 0.0
        for (a, b) in zip(coordinates, coordinates.dropFirst()) {
            sum += (a.longitude - coordinates[0].longitude) * (b.latitude - coordinates[0].latitude)
            sum -= (b.longitude - coordinates[0].longitude) * (a.latitude - coordinates[0].latitude)
        }
        return sum
    }

    public var isAnticlockwise: Bool { windingSign > 0 }

    public var reversed: LinearRing { LinearRing(unchecked: coordinates.reversed()) }

    private init(unchecked coordinates: [Coordinate]) { self.coordinates = coordinates }
}

public struct Polygon: Hashable, Sendable {
    public let exterior: LinearRing
    public let holes: [LinearRing]

    public init(exterior: LinearRing, holes: [LinearRing] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    /// Exterior anticlockwise, holes clockwise, as RFC 7946 section 3.1.6 demands.
    public var wound: Polygon {
        Polygon(
            exterior: exterior.isAnticlockwise ? exterior : exterior.reversed,
            holes: holes.map { $0.isAnticlockwise ? $0.reversed : $0 })
    }
}

/// Zero, one or many polygons; the usual carrier of a footprint.
public struct MultiPolygon: Hashable, Sendable {
    public var polygons: [Polygon]

    public init(_ polygons: [Polygon]) { self.polygons = polygons }

    public static let empty = MultiPolygon([])
    public var isEmpty: Bool { polygons.isEmpty }

    /// Every position of every ring.
    public var coordinates: [Coordinate] {
        polygons.flatMap { polygon in
            polygon.exterior.coordinates + polygon.holes.flatMap(\.coordinates)
        }
    }
}

public enum Geometry: Hashable, Sendable {
    case point(Coordinate)
    case multiPoint([Coordinate])
    case line(LineString)
    case multiLine([LineString])
    case polygon(Polygon)
    case multiPolygon(MultiPolygon)
    case collection([Geometry])

    public var coordinates: [Coordinate] {
        switch self {
        case .point(let coordinate): [coordinate]
        case .multiPoint(let coordinates): coordinates
        case .line(let line): line.coordinates
        case .multiLine(let lines): lines.flatMap(\.coordinates)
        case .polygon(let polygon): MultiPolygon([polygon]).coordinates
        case .multiPolygon(let polygons): polygons.coordinates
        case .collection(let members): members.flatMap(\.coordinates)
        }
    }
}

public enum ShapeError: Error, Hashable, Sendable {
    case tooFewPositions(count: Int, needed: Int)
    case ringNotClosed(first: Coordinate, last: Coordinate)
    case notOnEarth(Coordinate)
}

extension ShapeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooFewPositions(let count, let needed):
            "has \(count) positions, needs at least \(needed)"
        case .ringNotClosed(let first, let last):
            "ring is open: it starts at \(first) and ends at \(last); repeat the first position at the end"
        case .notOnEarth(let coordinate):
            "position \(coordinate) is not on earth (longitude −180…180, then latitude −90…90)"
                + (coordinate.isOnEarthWhenSwapped ? ": looks like swapped latitude and longitude" : "")
        }
    }
}
