internal import IncidentModel

/// A GeoJSON text as far as areas are concerned; a feature that cannot be read does not spoil the others.
struct AreaDocument: Decodable {
    var features: [Result<AreaFeature, any Error>]
    /// The `crs` of the GeoJSON of 2008 when it names anything but longitude and latitude on WGS 84.
    var foreignCoordinateSystem: String?

    private enum Key: String, CodingKey { case type, features, crs }
    private enum SystemKey: String, CodingKey { case properties, name }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let type = try container.decode(String.self, forKey: .type)
        foreignCoordinateSystem = Self.foreignSystem(in: container)
        switch type {
        case "FeatureCollection":
            var elements = try container.nestedUnkeyedContainer(forKey: .features)
            features = []
            while !elements.isAtEnd { features.append(try elements.decode(Tolerant.self).feature) }
        case "Feature":
            features = [Result { try AreaFeature(from: decoder) }]
        default:
            features = [Result { AreaFeature(name: nil, geometry: try Geometry(from: decoder)) }]
        }
    }

    /// Decoding an element must not fail, or the container would not go on to the next one.
    private struct Tolerant: Decodable {
        let feature: Result<AreaFeature, any Error>
        init(from decoder: any Decoder) { feature = Result { try AreaFeature(from: decoder) } }
    }

    private static func foreignSystem(in container: KeyedDecodingContainer<Key>) -> String? {
        guard let system = try? container.nestedContainer(keyedBy: SystemKey.self, forKey: .crs),
            let properties = try? system.nestedContainer(keyedBy: SystemKey.self, forKey: .properties),
            let name = try? properties.decode(String.self, forKey: .name)
        else { return nil }
        return ["CRS84", ":4326", ":4979"].contains { name.hasSuffix($0) } ? nil : name
    }
}

struct AreaFeature: Decodable {
    /// From the properties or the id; nil when there is none.
    var name: String?
    var geometry: Geometry?

    private enum Key: String, CodingKey { case type, id, properties, geometry }
    private enum PropertyKey: String, CodingKey { case name, title, id }

    init(name: String?, geometry: Geometry?) {
        self.name = name
        self.geometry = geometry
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let type = try container.decode(String.self, forKey: .type)
        guard type == "Feature" else {
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "type is \"\(type.prefix(40))\" instead of \"Feature\"")
        }
        geometry = try container.decodeIfPresent(Geometry.self, forKey: .geometry)
        let properties = try? container.nestedContainer(keyedBy: PropertyKey.self, forKey: .properties)
        name =
            properties.flatMap { Self.label($0, .name) ?? Self.label($0, .title) }
            ?? Self.label(container, .id) ?? properties.flatMap { Self.label($0, .id) }
    }

    /// A text that is not blank, or a whole number.
    private static func label<Key: CodingKey>(_ container: KeyedDecodingContainer<Key>, _ key: Key) -> String? {
        if let text = try? container.decode(String.self, forKey: key) {
            return text.contains { !$0.isWhitespace } ? text : nil
        }
        return (try? container.decode(Int.self, forKey: key)).map(String.init)
    }

    /// Nil unless there is a polygon.
    var area: MultiPolygon? {
        switch geometry {
        case .polygon(let polygon): MultiPolygon([polygon.wound])
        case .multiPolygon(let polygons) where !polygons.isEmpty: MultiPolygon(polygons.polygons.map(\.wound))
        default: nil
        }
    }
}
