internal import IncidentModel
internal import JSONReading

extension JSONField {
    /// `[longitude, latitude]`, on earth; an altitude is dropped.
    var position: Coordinate? {
        guard let position = value.flatMap(Self.numbers) else {
            return note("is no position; write [longitude, latitude]")
        }
        guard position.isOnEarth else { return note("\(ShapeError.notOnEarth(position))") }
        return position
    }

    private static func numbers(_ value: JSONValue) -> Coordinate? {
        guard case .array(let numbers) = value.kind, (2...3).contains(numbers.count),
            case .number(let longitude) = numbers[0].kind, case .number(let latitude) = numbers[1].kind
        else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    /// A list of them; the way to each is gone only when one is wrong.
    private var positions: [Coordinate]? {
        if case .array(let elements)? = value?.kind, !elements.isEmpty {
            var positions: [Coordinate] = []
            positions.reserveCapacity(elements.count)
            for element in elements {
                guard let position = Self.numbers(element), position.isOnEarth else { return list(\.position) }
                positions.append(position)
            }
            return positions
        }
        return list(\.position)
    }

    private func list<Element>(_ read: (JSONField) -> Element?) -> [Element]? {
        let elements = elements
        if case .array = value?.kind, elements.isEmpty { return note("is empty") }
        let read = elements.map(read)
        let kept = read.compactMap { $0 }
        return kept.count == read.count && !read.isEmpty ? kept : nil
    }

    private func shape<Shape>(_ make: () throws(ShapeError) -> Shape) -> Shape? {
        do throws(ShapeError) { return try make() } catch { return note("\(error)") }
    }

    private var lineString: LineString? {
        guard let positions else { return nil }
        return shape { () throws(ShapeError) in try LineString(positions) }
    }

    private var polygon: Polygon? {
        let rings = list { ring -> LinearRing? in
            guard let positions = ring.positions else { return nil }
            return ring.shape { () throws(ShapeError) in try LinearRing(positions) }
        }
        guard let rings, let exterior = rings.first else { return nil }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }

    /// An RFC 7946 geometry object, with all that is wrong in it.
    var geometry: Geometry? {
        guard object([], isOpen: true), let type = self["type"].text else { return nil }
        let coordinates = self["coordinates"]
        switch type {
        case "Point": return coordinates.position.map(Geometry.point)
        case "MultiPoint": return coordinates.positions.map(Geometry.multiPoint)
        case "LineString": return coordinates.lineString.map(Geometry.line)
        case "MultiLineString": return coordinates.list(\.lineString).map(Geometry.multiLine)
        case "Polygon": return coordinates.polygon.map(Geometry.polygon)
        case "MultiPolygon": return coordinates.list(\.polygon).map { .multiPolygon(MultiPolygon($0)) }
        case "GeometryCollection": return self["geometries"].list(\.geometry).map(Geometry.collection)
        default: return self["type"].note("is \"\(type.prefix(40))\", which is none of GeoJSON's seven geometries")
        }
    }
}
