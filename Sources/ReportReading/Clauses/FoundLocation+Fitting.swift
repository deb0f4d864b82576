internal import IncidentModel

extension FoundLocation {
    /// "hit the Green Zone" is in it, "hit the embassy" is at it.
    var relationFitting: FoundLocation {
        guard phrase.relation == .at, let anchor = phrase.anchors.first else { return self }
        let word = (anchor.classWord ?? anchor.name.split(separator: " ").last.map(String.init) ?? "").lowercased()
        let isArea = [
            "zone", "area", "neighborhood", "neighbourhood", "district", "quarter", "suburb", "town", "city", "village",
            "region", "province",
        ].contains(word)
        guard isArea else { return self }
        var copy = self
        copy.phrase.relation = .in
        return copy
    }
}
