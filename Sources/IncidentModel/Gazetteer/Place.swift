public struct PlaceID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static func < (a: PlaceID, b: PlaceID) -> Bool { a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8) }
    public var description: String { rawValue }
}

public struct PlaceName: Hashable, Sendable {
    public var toponym: String
    /// BCP 47: "en", "ar", "ar-Latn" …
    public var language: String

    public init(toponym: String, language: String) {
        self.toponym = toponym
        self.language = language
    }
}

public struct PlaceSource: Hashable, Sendable {
    public var name: String
    public var licence: String

    public init(name: String, licence: String) {
        self.name = name
        self.licence = licence
    }
}

/// A gazetteer entry.
public struct Place: Hashable, Sendable, Identifiable {
    public var id: PlaceID
    /// The name to show.
    public var title: String
    /// Every spelling, the title among them.
    public var names: [PlaceName]
    /// GeoNames feature code with its class: "P.PPLX", "S.DIP", "R.ST".
    public var featureCode: String
    /// Area or line when one is known, else the point; nil for a place known by description only.
    public var geometry: Geometry?
    /// The point that stands for the place.
    public var point: Coordinate?
    /// For a description-only place: where it is said to be ("in" Green Zone, "near" US Embassy).
    public var described: [DescribedPosition]
    /// Metres within which the true position lies, and the half-width of a line.
    public var uncertaintyMeters: Double
    /// 1 key place or landmark, 2 quarter, district or town, 3 hamlet or weak point.
    public var tier: Int
    /// The entry that holds this one.
    public var within: PlaceID?
    public var sources: [PlaceSource]
    /// What is not sure about it, in a sentence; empty when nothing.
    public var doubt: String
    /// Drawn and searched for context only, never a site or an area zone (licence or label in doubt).
    public var isContextOnly: Bool
    /// Links such as "geonames:6201166".
    public var links: [String]
    /// The file it was read from, for messages.
    public var file: String

    public init(
        id: PlaceID, title: String, names: [PlaceName], featureCode: String, geometry: Geometry?,
        point: Coordinate?, described: [DescribedPosition] = [], uncertaintyMeters: Double, tier: Int,
        within: PlaceID? = nil, sources: [PlaceSource] = [], doubt: String = "", isContextOnly: Bool = false,
        links: [String] = [], file: String = ""
    ) {
        self.id = id
        self.title = title
        self.names = names
        self.featureCode = featureCode
        self.geometry = geometry
        self.point = point
        self.described = described
        self.uncertaintyMeters = uncertaintyMeters
        self.tier = tier
        self.within = within
        self.sources = sources
        self.doubt = doubt
        self.isContextOnly = isContextOnly
        self.links = links
        self.file = file
    }
}

/// A position known only in words: a relation to other entries.
public struct DescribedPosition: Hashable, Sendable {
    public var relation: Relation
    public var place: PlaceID

    public init(relation: Relation, place: PlaceID) {
        self.relation = relation
        self.place = place
    }
}
