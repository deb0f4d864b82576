public import IncidentModel

/// A place that a name may mean.
public struct NameMatch: Hashable, Sendable {
    /// How the name was found, from sure to unsure.
    public enum Kind: Hashable, Sendable {
        /// Equal but for case, diacritics and ayn.
        case exact
        /// Equal after folding the spellings of one name (see `LatinFolding`, `ArabicFolding`).
        case folded
        /// That many letters differ after folding.
        case fuzzy(edits: Int)
    }

    public var place: PlaceID
    /// The listed spelling that was found.
    public var matchedName: String
    public var kind: Kind
    /// 1 exact; 0.95 folded; 0.85 folded without vowels; 0.8 without class words; 0.7 in another script; below 0.75 fuzzy.
    public var score: Double

    public init(place: PlaceID, matchedName: String, kind: Kind, score: Double) {
        self.place = place
        self.matchedName = matchedName
        self.kind = kind
        self.score = score
    }
}
