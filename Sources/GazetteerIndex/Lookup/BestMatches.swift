internal import IncidentModel

/// The best match of each place.
struct BestMatches {
    private struct Item {
        var place: Int
        var entry: Int
        var kind: NameMatch.Kind
        var score: Double
    }

    private var items: [Item] = []
    /// Where the item of a place is, once there are so many that looking through them costs more.
    private var positions: [Int: Int] = [:]
    private static let fewItems = 16

    var isEmpty: Bool { items.isEmpty }

    func isBelow(_ score: Double) -> Bool { items.allSatisfy { $0.score < score } }

    mutating func keep(_ isKept: (Int) -> Bool) {
        let kept = items.filter { isKept($0.place) }
        (items, positions) = ([], [:])
        for item in kept { offer(entry: item.entry, place: item.place, kind: item.kind, score: item.score) }
    }

    mutating func lessen(by doubt: Double) {
        for index in items.indices { items[index].score -= doubt }
    }

    func contains(_ isMeant: (Int) -> Bool) -> Bool { items.contains { isMeant($0.place) } }

    mutating func offer(entry: Int, place: Int, kind: NameMatch.Kind, score: Double) {
        let item = Item(place: place, entry: entry, kind: kind, score: score)
        guard let position = position(of: place) else {
            items.append(item)
            if items.count > Self.fewItems {
                if positions.isEmpty { for (position, item) in items.enumerated() { positions[item.place] = position } }
                positions[place] = items.count - 1
            }
            return
        }
        // Of spellings as near, the one listed first.
        let held = items[position]
        if held.score > score || held.score == score && held.entry <= entry { return }
        items[position] = item
    }

    private func position(of place: Int) -> Int? {
        items.count > Self.fewItems ? positions[place] : items.firstIndex { $0.place == place }
    }

    /// - Parameter query: of names as near by their sounds, the one that is nearest to it as written comes first.
    func ranked(for query: FoldedName, places: [Place], index: NameIndex, limit: Int) -> [NameMatch] {
        if items.isEmpty { return [] }
        var ordered = ordered(by: index.standings)
        let ties = ordered.prefix { $0.score == ordered[0].score }.count
        if ties > 1, ordered[0].score <= Self.mostDoubted {
            let written = FoldedName.joined(query.spelled)
            let nearest = ordered[..<ties].enumerated().map { position, item in
                (item, Self.edits(written, index.names[item.entry].folded), position)
            }
            ordered.replaceSubrange(
                ..<ties, with: nearest.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0))
        }
        return ordered.prefix(limit).map { match in
            NameMatch(
                place: places[match.place].id, matchedName: index.names[match.entry].toponym, kind: match.kind,
                score: match.score)
        }
    }

    /// Vowels were left out, or letters are wrong.
    private static let mostDoubted = 0.85
    private static let farEdits = 6
    private static let surelyMore = 0.035

    private static func edits(_ written: [UInt8], _ name: FoldedName) -> Int {
        EditDistance.distance(written, FoldedName.joined(name.spelled), atMost: farEdits) ?? farEdits + 1
    }

    private func ordered(by standings: [NameIndex.Standing]) -> [Item] {
        if items.count == 1 { return items }
        // A unit that is drawn only is no answer: the subdistrict Al-Jisr must not hide the town Jisr Diyala.
        let nearer = items.filter { standings[$0.place].tier < 3 }
        let hasPlace = nearer.contains { !standings[$0.place].isContextOnly }
        // A hamlet whose whole name is said is no quarter that bears a part of it.
        let least = hasPlace ? (nearer.map(\.score).max() ?? 0) + Self.surelyMore : 0
        let kept = hasPlace ? items.filter { standings[$0.place].tier < 3 || $0.score > least } : items
        // Places are sorted by id, so their numbers are too.
        return kept.sorted { a, b in
            if a.score != b.score { return a.score > b.score }
            let (one, other) = (standings[a.place], standings[b.place])
            if one.isContextOnly != other.isContextOnly { return other.isContextOnly }
            return one.tier != other.tier ? one.tier < other.tier : a.place < b.place
        }
    }
}
