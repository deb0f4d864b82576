internal import IncidentModel

/// A GeoJSON FeatureCollection whose bad features do not spoil the good ones.
struct PlaceFile: Decodable {
    var type: String
    var features: [FeatureReading]
    /// RFC 7946 section 5: west, south, east, north; with heights six numbers.
    var bbox: [Double]?

    /// What became of one feature.
    enum FeatureReading: Decodable {
        case read(PlaceFeature)
        /// `"suppress": true`: the entry of this id in an earlier folder is taken out.
        case suppressed(id: String)
        case failed(RecordFault, id: String?)

        init(from decoder: any Decoder) throws {
            if let id = Self.suppressedID(decoder) {
                self = .suppressed(id: id)
                return
            }
            do {
                self = .read(try PlaceFeature(from: decoder))
            } catch {
                let id = try? decoder.container(keyedBy: PlaceFeature.Key.self).decode(String.self, forKey: .id)
                self = .failed(RecordFault(decoding: error), id: id)
            }
        }

        private enum FlagKey: String, CodingKey { case suppress }

        private static func suppressedID(_ decoder: any Decoder) -> String? {
            guard let feature = try? decoder.container(keyedBy: PlaceFeature.Key.self),
                let properties = try? feature.nestedContainer(keyedBy: FlagKey.self, forKey: .properties),
                properties.contains(.suppress), (try? properties.decode(Bool.self, forKey: .suppress)) == true
            else { return nil }
            return try? feature.decode(String.self, forKey: .id)
        }
    }
}

/// One feature in Linked Places Format, as far as a `Place` needs it.
struct PlaceFeature: Decodable {
    enum Key: String, CodingKey {
        case id = "@id"
        case properties, names, types, geometry, links, sources
    }

    struct Properties: Decodable {
        enum Key: String, CodingKey {
            case title, tier, within, doubt, described, point
            case uncertaintyMeters = "uncertainty_m"
            case isContextOnly = "context_only"
        }

        var title: String
        var uncertaintyMeters: Double
        var tier: Int
        var within: String?
        var doubt: String?
        var isContextOnly: Bool?
        var described: [Description]?
        var point: [Double]?

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            title = try container.decode(String.self, forKey: .title)
            uncertaintyMeters = try container.decode(Double.self, forKey: .uncertaintyMeters)
            tier = try container.decode(Int.self, forKey: .tier)
            within = try container.decodeIfPresent(String.self, forKey: .within)
            doubt = try container.decodeIfPresent(String.self, forKey: .doubt)
            isContextOnly = try container.decodeIfPresent(Bool.self, forKey: .isContextOnly)
            described = try container.decodeIfPresent([Description].self, forKey: .described)
            point = try container.decodeIfPresent([Double].self, forKey: .point)
        }
    }

    struct Description: Decodable {
        var relation: String
        var place: String
    }

    struct Name: Decodable {
        var toponym: String
        var lang: String?
    }

    struct Kind: Decodable { var identifier: String }

    struct Link: Decodable { var identifier: String }

    struct Source: Decodable {
        var name: String?
        var licence: String?
    }

    var id: String
    var properties: Properties
    var names: [Name]
    var types: [Kind]
    var geometry: Geometry?
    var links: [Link]
    var sources: [Source]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        id = try container.decode(String.self, forKey: .id)
        properties = try container.decode(Properties.self, forKey: .properties)
        names = try container.decode([Name].self, forKey: .names)
        types = try container.decode([Kind].self, forKey: .types)
        links = try container.decodeIfPresent([Link].self, forKey: .links) ?? []
        sources = try container.decodeIfPresent([Source].self, forKey: .sources) ?? []
        do {
            geometry = try container.decodeIfPresent(Geometry.self, forKey: .geometry)
        } catch {
            let positions = try? container.decode(RawPositions.self, forKey: .geometry)
            if let position = positions?.positions.first(where: { $0.isSwappedOnEarth }) {
                throw RecordFault.swapped(position.coordinate)
            }
            throw error
        }
    }
}

/// Every position of a geometry that could not be read, to see what is wrong with it.
private struct RawPositions: Decodable {
    struct Position {
        var coordinate: Coordinate
        /// Not on earth as it is, on earth with the two numbers exchanged.
        var isSwappedOnEarth: Bool {
            !coordinate.isOnEarth
                && Coordinate(longitude: coordinate.latitude, latitude: coordinate.longitude).isOnEarth
        }
    }

    enum Key: String, CodingKey { case coordinates, geometries }

    private enum Nest: Decodable {
        case number(Double)
        case list([Nest])

        init(from decoder: any Decoder) throws {
            if let number = try? decoder.singleValueContainer().decode(Double.self) {
                self = .number(number)
            } else {
                self = .list(try decoder.singleValueContainer().decode([Nest].self))
            }
        }

        func append(to positions: inout [Position]) {
            guard case .list(let members) = self else { return }
            if case .number(let longitude)? = members.first, members.count >= 2, case .number(let latitude) = members[1]
            {
                positions.append(Position(coordinate: Coordinate(longitude: longitude, latitude: latitude)))
            } else {
                for member in members { member.append(to: &positions) }
            }
        }
    }

    var positions: [Position] = []

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let nest = try? container.decode(Nest.self, forKey: .coordinates) { nest.append(to: &positions) }
        for member in (try? container.decode([RawPositions].self, forKey: .geometries)) ?? [] {
            positions += member.positions
        }
    }
}
