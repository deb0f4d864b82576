internal import IncidentModel

/// A place as the bytes of an index file: little-endian numbers, texts and lists behind their length.
struct PlaceRecordWriter {
    private(set) var bytes: [UInt8] = []

    init(_ place: Place) {
        text(place.id.rawValue)
        text(place.title)
        list(place.names) { writer, name in
            writer.text(name.toponym)
            writer.text(name.language)
        }
        text(place.featureCode)
        optional(place.geometry) { $0.geometry($1) }
        optional(place.point) { $0.coordinate($1) }
        list(place.described) { writer, position in
            writer.text(position.relation.description)
            writer.text(position.place.rawValue)
        }
        number(place.uncertaintyMeters)
        bytes.append(UInt8(clamping: place.tier))
        optional(place.within) { $0.text($1.rawValue) }
        list(place.sources) { writer, source in
            writer.text(source.name)
            writer.text(source.licence)
        }
        text(place.doubt)
        bytes.append(place.isContextOnly ? 1 : 0)
        list(place.links) { $0.text($1) }
        text(place.file)
    }

    private mutating func count(_ value: Int) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    private mutating func number(_ value: Double) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
        }
    }

    private mutating func text(_ text: String) {
        count(text.utf8.count)
        bytes += text.utf8
    }

    private mutating func list<Element>(_ elements: [Element], _ each: (inout Self, Element) -> Void) {
        count(elements.count)
        for element in elements { each(&self, element) }
    }

    private mutating func optional<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
        bytes.append(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    private mutating func coordinate(_ coordinate: Coordinate) {
        number(coordinate.longitude)
        number(coordinate.latitude)
    }

    private mutating func path(_ coordinates: [Coordinate]) { list(coordinates) { $0.coordinate($1) } }

    private mutating func polygon(_ polygon: Polygon) {
        list([polygon.exterior] + polygon.holes) { $0.path($1.coordinates) }
    }

    private mutating func geometry(_ geometry: Geometry) {
        switch geometry {
        case .point(let point):
            bytes.append(0)
            coordinate(point)
        case .multiPoint(let points):
            bytes.append(1)
            path(points)
        case .line(let line):
            bytes.append(2)
            path(line.coordinates)
        case .multiLine(let lines):
            bytes.append(3)
            list(lines) { $0.path($1.coordinates) }
        case .polygon(let area):
            bytes.append(4)
            polygon(area)
        case .multiPolygon(let areas):
            bytes.append(5)
            list(areas.polygons) { $0.polygon($1) }
        case .collection(let members):
            bytes.append(6)
            list(members) { $0.geometry($1) }
        }
    }
}

/// Reads what `PlaceRecordWriter` wrote; throws on anything else, never reads past the end.
struct PlaceRecordReader {
    struct Malformed: Error {}

    private var rest: UnsafeRawBufferPointer

    static func place(_ bytes: UnsafeRawBufferPointer) throws -> Place {
        var reader = PlaceRecordReader(rest: bytes)
        return try reader.place()
    }

    private mutating func place() throws -> Place {
        var place = Place(
            id: PlaceID(try text()), title: try text(),
            names: try list { PlaceName(toponym: try $0.text(), language: try $0.text()) },
            featureCode: try text(), geometry: try optional { try $0.geometry(depth: 0) },
            point: try optional { try $0.coordinate() },
            described: try list { reader in
                guard let relation = Relation(gazetteerWord: try reader.text()) else { throw Malformed() }
                return DescribedPosition(relation: relation, place: PlaceID(try reader.text()))
            },
            uncertaintyMeters: try number(), tier: Int(try byte()))
        place.within = try optional { PlaceID(try $0.text()) }
        place.sources = try list { PlaceSource(name: try $0.text(), licence: try $0.text()) }
        place.doubt = try text()
        place.isContextOnly = try byte() == 1
        place.links = try list { try $0.text() }
        place.file = try text()
        return place
    }

    private mutating func take(_ count: Int) throws -> UnsafeRawBufferPointer {
        guard count >= 0, count <= rest.count else { throw Malformed() }
        let part = UnsafeRawBufferPointer(rebasing: rest[..<count])
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        return part
    }

    private mutating func byte() throws -> UInt8 { try take(1)[0] }
    private mutating func count() throws -> Int {
        Int(UInt32(littleEndian: try take(4).loadUnaligned(as: UInt32.self)))
    }
    private mutating func number() throws -> Double {
        Double(bitPattern: UInt64(littleEndian: try take(8).loadUnaligned(as: UInt64.self)))
    }
    private mutating func text() throws -> String { String(decoding: try take(try count()), as: UTF8.self) }
    private mutating func coordinate() throws -> Coordinate {
        Coordinate(longitude: try number(), latitude: try number())
    }

    private mutating func list<Element>(_ each: (inout Self) throws -> Element) throws -> [Element] {
        let count = try count()
        guard count <= rest.count else { throw Malformed() }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try each(&self)) }
        return elements
    }

    private mutating func optional<Value>(_ read: (inout Self) throws -> Value) throws -> Value? {
        try byte() == 0 ? nil : try read(&self)
    }

    private mutating func path() throws -> [Coordinate] { try list { try $0.coordinate() } }

    private mutating func polygon() throws -> Polygon {
        let rings = try list { try LinearRing(try $0.path()) }
        guard let exterior = rings.first else { throw Malformed() }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }

    private mutating func geometry(depth: Int) throws -> Geometry {
        guard depth < 16 else { throw Malformed() }
        return switch try byte() {
        case 0: .point(try coordinate())
        case 1: .multiPoint(try path())
        case 2: .line(try LineString(try path()))
        case 3: .multiLine(try list { try LineString(try $0.path()) })
        case 4: .polygon(try polygon())
        case 5: .multiPolygon(MultiPolygon(try list { try $0.polygon() }))
        case 6: .collection(try list { try $0.geometry(depth: depth + 1) })
        default: throw Malformed()
        }
    }
}
