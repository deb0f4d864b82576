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
///
/// Its values lie in one shared, unchanging record: a copy costs one count, whether places are sorted, filtered or drawn.
public struct Place: Sendable, Identifiable {
    private var record: Record

    public init(
        id: PlaceID, title: String, names: [PlaceName], featureCode: String, geometry: Geometry?,
        point: Coordinate?, described: [DescribedPosition] = [], uncertaintyMeters: Double, tier: Int,
        within: PlaceID? = nil, sources: [PlaceSource] = [], doubt: String = "", isContextOnly: Bool = false,
        links: [String] = [], file: String = ""
    ) {
        record = Record(
            Values(
                id: id, title: title, names: names, featureCode: featureCode, geometry: geometry, point: point,
                described: described, uncertaintyMeters: uncertaintyMeters, tier: tier, within: within,
                sources: sources, doubt: doubt, isContextOnly: isContextOnly, links: links, file: file))
    }

    private struct Values: Hashable {
        var id: PlaceID
        var title: String
        var names: [PlaceName]
        var featureCode: String
        var geometry: Geometry?
        var point: Coordinate?
        var described: [DescribedPosition]
        var uncertaintyMeters: Double
        var tier: Int
        var within: PlaceID?
        var sources: [PlaceSource]
        var doubt: String
        var isContextOnly: Bool
        var links: [String]
        var file: String
    }

    private final class Record: Sendable {
        let values: Values
        init(_ values: Values) { self.values = values }
    }

    private mutating func set<Value>(_ path: WritableKeyPath<Values, Value>, _ value: Value) {
        var values = record.values
        values[keyPath: path] = value
        record = Record(values)
    }
}

extension Place: Hashable {
    public static func == (a: Place, b: Place) -> Bool { a.record === b.record || a.record.values == b.record.values }
    public func hash(into hasher: inout Hasher) { record.values.hash(into: &hasher) }
}

// MARK: - Values

extension Place {
    public var id: PlaceID {
        get { record.values.id }
        set { set(\.id, newValue) }
    }

    /// The name to show.
    public var title: String {
        get { record.values.title }
        set { set(\.title, newValue) }
    }

    /// Every spelling, the title among them.
    public var names: [PlaceName] {
        get { record.values.names }
        set { set(\.names, newValue) }
    }

    /// GeoNames feature code with its class: "P.PPLX", "S.DIP", "R.ST".
    public var featureCode: String {
        get { record.values.featureCode }
        set { set(\.featureCode, newValue) }
    }

    /// Area or line when one is known, else the point; nil for a place known by description only.
    public var geometry: Geometry? {
        get { record.values.geometry }
        set { set(\.geometry, newValue) }
    }

    /// The point that stands for the place.
    public var point: Coordinate? {
        get { record.values.point }
        set { set(\.point, newValue) }
    }

    /// For a description-only place: where it is said to be ("in" Green Zone, "near" US Embassy).
    public var described: [DescribedPosition] {
        get { record.values.described }
        set { set(\.described, newValue) }
    }

    /// Metres within which the true position lies, and the half-width of a line.
    public var uncertaintyMeters: Double {
        get { record.values.uncertaintyMeters }
        set { set(\.uncertaintyMeters, newValue) }
    }

    /// 1 key place or landmark, 2 quarter, district or town, 3 hamlet or weak point.
    public var tier: Int {
        get { record.values.tier }
        set { set(\.tier, newValue) }
    }

    /// The entry that holds this one.
    public var within: PlaceID? {
        get { record.values.within }
        set { set(\.within, newValue) }
    }

    public var sources: [PlaceSource] {
        get { record.values.sources }
        set { set(\.sources, newValue) }
    }

    /// What is not sure about it, in a sentence; empty when nothing.
    public var doubt: String {
        get { record.values.doubt }
        set { set(\.doubt, newValue) }
    }

    /// Drawn and searched for context only, never a site or an area zone (licence or label in doubt).
    public var isContextOnly: Bool {
        get { record.values.isContextOnly }
        set { set(\.isContextOnly, newValue) }
    }

    /// Links such as "geonames:6201166".
    public var links: [String] {
        get { record.values.links }
        set { set(\.links, newValue) }
    }

    /// The file it was read from, for messages.
    public var file: String {
        get { record.values.file }
        set { set(\.file, newValue) }
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
