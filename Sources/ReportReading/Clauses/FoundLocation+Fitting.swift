internal import IncidentModel

extension FoundLocation {
    /// "hit the Green Zone" is in it, "hit the embassy" is at it.
    var relationFitting: FoundLocation {
        guard phrase.relation == .at, let anchor = phrase.anchors.first else { return self }
        guard let word = anchor.classWord.map({ wordKey($0.utf8) }) ?? NameWords.lastKey(anchor.name),
            Self.areas.contains(word)
        else { return self }
        var copy = self
        copy.phrase.relation = .in
        return copy
    }

    private static let areas = WordSet(
        joining: [],
        "zone area neighborhood neighbourhood district quarter suburb town city village region province")
}
