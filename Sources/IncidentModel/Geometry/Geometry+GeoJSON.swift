/// RFC 7946 geometry objects. Altitudes are dropped; members other than `type`, `coordinates` and `geometries` are ignored.
extension Geometry: Codable {
    private enum Key: String, CodingKey { case type, coordinates, geometries }

    /// - Throws: `DecodingError.dataCorrupted` whose sentence says what is wrong: an open ring, a position outside the
    ///   ranges (and whether latitude and longitude look swapped), an unknown type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let type = try container.decode(String.self, forKey: .type)
        func coordinates<T: Decodable>(_: T.Type) throws -> T { try container.decode(T.self, forKey: .coordinates) }
        do {
            switch type {
            case "Point": self = try .point(coordinates(Position.self).onEarth)
            case "MultiPoint": self = try .multiPoint(coordinates([Position].self).map { try $0.onEarth })
            case "LineString": self = try .line(.init(positions: coordinates([Position].self)))
            case "MultiLineString":
                self = try .multiLine(coordinates([[Position]].self).map { try LineString(positions: $0) })
            case "Polygon": self = try .polygon(.init(positions: coordinates([[Position]].self)))
            case "MultiPolygon":
                let polygons = try coordinates([[[Position]]].self).map { try Polygon(positions: $0) }
                self = .multiPolygon(MultiPolygon(polygons))
            case "GeometryCollection":
                self = try .collection(container.decode([Geometry].self, forKey: .geometries))
            default:
                throw DecodingError.dataCorruptedError(
                    forKey: .type, in: container,
                    debugDescription: "geometry type \"\(type)\" is not one of GeoJSON's seven")
            }
        } catch let error as ShapeError {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "\(type): \(error)"))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(geoJSONType, forKey: .type)
        switch self {
        case .point(let coordinate): try container.encode(Position(coordinate), forKey: .coordinates)
        case .multiPoint(let coordinates): try container.encode(coordinates.positions, forKey: .coordinates)
        case .line(let line): try container.encode(line.coordinates.positions, forKey: .coordinates)
        case .multiLine(let lines): try container.encode(lines.map(\.coordinates.positions), forKey: .coordinates)
        case .polygon(let polygon): try container.encode(polygon.positions, forKey: .coordinates)
        case .multiPolygon(let shape): try container.encode(shape.polygons.map(\.positions), forKey: .coordinates)
        case .collection(let members): try container.encode(members, forKey: .geometries)
        }
    }

    /// The value of `type` in GeoJSON.
    public var geoJSONType: String {
        switch self {
        case .point: "Point"
        case .multiPoint: "MultiPoint"
        case .line: "LineString"
        case .multiLine: "MultiLineString"
        case .polygon: "Polygon"
        case .multiPolygon: "MultiPolygon"
        case .collection: "GeometryCollection"
        }
    }
}

/// One GeoJSON position, longitude first.
private struct Position: Codable {
    var coordinate: Coordinate

    init(_ coordinate: Coordinate) { self.coordinate = coordinate }

    init(from decoder: any Decoder) throws {
        var numbers = try decoder.unkeyedContainer()
        let longitude = try numbers.decode(Double.self)
        coordinate = try Coordinate(longitude: longitude, latitude: numbers.decode(Double.self))
    }

    func encode(to encoder: any Encoder) throws {
        var numbers = encoder.unkeyedContainer()
        try numbers.encode(coordinate.longitude)
        try numbers.encode(coordinate.latitude)
    }

    var onEarth: Coordinate {
        get throws(ShapeError) {
            guard coordinate.isOnEarth else { throw .notOnEarth(coordinate) }
            return coordinate
        }
    }
}

extension [Coordinate] {
    fileprivate var positions: [Position] { map(Position.init) }
}

extension LineString {
    fileprivate init(positions: [Position]) throws { try self.init(positions.map(\.coordinate)) }
}

extension Polygon {
    fileprivate var positions: [[Position]] { ([exterior] + holes).map(\.coordinates.positions) }

    fileprivate init(positions: [[Position]]) throws {
        let rings = try positions.map { try LinearRing($0.map(\.coordinate)) }
        guard let exterior = rings.first else { throw ShapeError.tooFewPositions(count: 0, needed: 4) }
        self.init(exterior: exterior, holes: Array(rings.dropFirst()))
    }
}
