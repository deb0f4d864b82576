public import IncidentModel

/// Reads a single place phrase outside any report: "near the US embassy", "3 km south of the airport", "Dora".
public struct PhraseReader: Sendable {
    private let names: any PlaceNameFinding

    public init(names: any PlaceNameFinding) { self.names = names }

    /// The phrase with its relation; a bare name is taken as "in" it. Never nil: what cannot be parsed is a name as a whole.
    public func read(_ text: String) -> LocationPhrase {
        let bytes = Array(text.utf8)
        let passage = Passage(report: Report(id: "phrase", sha256: "", text: bytes), names: names, lexicon: .english)
        let parser = LocationPhraseParser(passage: passage)
        let end = passage.tokens.count
        if let found = parser.phrase(at: 0, end), found.tokens.upperBound == end, !found.isAnaphor {
            return found.phrase
        }
        if let found = parser.place(at: 0, end, relation: .in, start: 0), found.tokens.upperBound == end,
            !found.isAnaphor
        {
            return found.phrase
        }
        return bareName(text, parser, passage, end)
    }

    /// "near us embassy", "zafraniya": people type without capitals, so the name is what is left after the relation.
    private func bareName(_ text: String, _ parser: LocationPhraseParser, _ passage: Passage, _ end: Int)
        -> LocationPhrase
    {
        var relation = Relation.in
        var start = 0
        if let (found, next) = parser.relation(at: 0, end), next < end {
            relation = found
            start = next
        }
        if passage.isA(start, .determiner), start + 1 < end { start += 1 }
        let name = passage.words(start..<end)
        return LocationPhrase(
            relation: relation,
            anchors: [PlaceReference(name: name.isEmpty ? text : name, range: passage.bytes(start..<end) ?? 0..<0)])
    }
}
