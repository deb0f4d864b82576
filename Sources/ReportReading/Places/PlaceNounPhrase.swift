internal import IncidentModel

/// A place noun phrase, before its relation is known.
struct PlaceNounPhrase: Sendable {
    enum Kind: Sendable { case named, description, anaphor }

    var kind: Kind
    var reference: PlaceReference
    /// Tokens of the phrase, class word and possessor included.
    var tokens: Range<Int>
    /// Narrowing said inside the phrase: "western …", "Baghdad's …", "the edge of …".
    var relation: Relation?
    var qualifiers: [LocationPhrase.Qualifier] = []
}
