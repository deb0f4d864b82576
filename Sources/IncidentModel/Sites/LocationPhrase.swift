/// A name that stands for a place in a text, before anybody knows which place.
public struct PlaceReference: Hashable, Sendable {
    /// As it is written, without the relation and class words around it.
    public var name: String
    /// The class word beside it ("neighborhood", "street", "embassy"), lower case, singular.
    public var classWord: String?
    /// Set when the name is a description ("an empty house"), never looked up.
    public var isDescription: Bool
    public var range: Range<Int>

    public init(name: String, classWord: String? = nil, isDescription: Bool = false, range: Range<Int> = 0..<0) {
        self.name = name
        self.classWord = classWord
        self.isDescription = isDescription
        self.range = range
    }
}

/// What a text says of where something is: a relation to a place, and further places that narrow it.
///
/// "in the Qadisiya residential neighbourhood near the US Embassy" is `in` Qadisiya with the qualifier `near` US Embassy.
/// `between` has two anchors; every other relation has one.
public struct LocationPhrase: Hashable, Sendable {
    public struct Qualifier: Hashable, Sendable {
        public var relation: Relation
        public var place: PlaceReference

        public init(relation: Relation, place: PlaceReference) {
            self.relation = relation
            self.place = place
        }
    }

    public var relation: Relation
    public var anchors: [PlaceReference]
    public var qualifiers: [Qualifier]

    public init(relation: Relation, anchors: [PlaceReference], qualifiers: [Qualifier] = []) {
        self.relation = relation
        self.anchors = anchors
        self.qualifiers = qualifiers
    }

    /// The anchor's name, two joined by "–" for `between`.
    public var name: String {
        anchors.count == 1 ? anchors[0].name : anchors.map(\.name).joined(separator: "–")
    }
}
