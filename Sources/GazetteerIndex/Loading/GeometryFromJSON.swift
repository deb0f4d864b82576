public import IncidentModel
public import JSONReading

/// Why a value is no GeoJSON geometry.
public enum GeometryFault: Error, Hashable, Sendable, CustomStringConvertible {
    case shape(type: String, ShapeError)
    case unknownType(String)
    case noType
    /// The lists are not nested as the type asks, or hold something else than numbers.
    case notNested(type: String)

    public var description: String {
        switch self {
        case .shape(let type, let error): "\(type): \(error)"
        case .unknownType(let type): "geometry type \"\(type.prefix(40))\" is not one of GeoJSON's seven"
        case .noType: "geometry.type is missing"
        case .notNested("GeometryCollection"): "a GeometryCollection has no list of geometries"
        case .notNested(let type): "the coordinates of the \(type) are not lists of numbers as deep as its kind asks"
        }
    }
}

extension Geometry {
    /// A geometry of RFC 7946; altitudes are dropped.
    public init(geoJSON value: JSONValue) throws(GeometryFault) {
        guard let type = value["type"]?.text else { throw .noType }
        if type == "GeometryCollection" {
            guard let members = value["geometries"]?.elements else { throw .notNested(type: type) }
            var geometries: [Geometry] = []
            for member in members { geometries.append(try Geometry(geoJSON: member)) }
            self = .collection(geometries)
            return
        }
        guard let nest = value["coordinates"] else { throw .notNested(type: type) }
        let lists = Lists(type: type)
        switch type {
        case "Point": self = .point(try lists.onEarth(nest))
        case "MultiPoint": self = .multiPoint(try lists.each(nest, lists.onEarth))
        case "LineString": self = .line(try lists.line(nest))
        case "MultiLineString": self = .multiLine(try lists.each(nest, lists.line))
        case "Polygon": self = .polygon(try lists.polygon(nest))
        case "MultiPolygon": self = .multiPolygon(MultiPolygon(try lists.each(nest, lists.polygon)))
        default: throw .unknownType(type)
        }
    }

    /// The first position of a geometry, sound or not, that is not on earth and would be with its numbers exchanged.
    static func swappedPosition(in value: JSONValue) -> Coordinate? {
        if let members = value["geometries"]?.elements {
            return members.lazy.compactMap { swappedPosition(in: $0) }.first
        }
        return value["coordinates"].flatMap { swappedPosition(inNest: $0) }
    }

    private static func swappedPosition(inNest nest: JSONValue) -> Coordinate? {
        guard let members = nest.elements else { return nil }
        if members.count >= 2, let longitude = members[0].number, let latitude = members[1].number {
            let position = Coordinate(longitude: longitude, latitude: latitude)
            return position.isOnEarthWhenSwapped ? position : nil
        }
        return members.lazy.compactMap { swappedPosition(inNest: $0) }.first
    }
}

/// The nested lists of one geometry's coordinates.
private struct Lists {
    let type: String

    func each<Part>(
        _ value: JSONValue, _ read: (JSONValue) throws(GeometryFault) -> Part
    ) throws(GeometryFault) -> [Part] {
        guard let elements = value.elements else { throw .notNested(type: type) }
        var parts: [Part] = []
        parts.reserveCapacity(elements.count)
        for element in elements { parts.append(try read(element)) }
        return parts
    }

    func position(_ value: JSONValue) throws(GeometryFault) -> Coordinate {
        guard let numbers = value.elements, numbers.count >= 2, let longitude = numbers[0].number,
            let latitude = numbers[1].number
        else { throw .notNested(type: type) }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    func onEarth(_ value: JSONValue) throws(GeometryFault) -> Coordinate {
        let position = try position(value)
        guard position.isOnEarth else { throw .shape(type: type, .notOnEarth(position)) }
        return position
    }

    func line(_ value: JSONValue) throws(GeometryFault) -> LineString {
        let positions = try each(value, position)
        do { return try LineString(positions) } catch { throw .shape(type: type, error) }
    }

    func polygon(_ value: JSONValue) throws(GeometryFault) -> Polygon {
        let rings = try each(value) { ring throws(GeometryFault) in
            let positions = try each(ring, position)
            do throws(ShapeError) { return try LinearRing(positions) } catch { throw .shape(type: type, error) }
        }
        guard let exterior = rings.first else {
            throw .shape(type: type, .tooFewPositions(count: 0, needed: 4))
        }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }
}
