internal import IncidentModel

/// The words for each relation.
enum RelationWords {
    /// One relation a line, as said.
    static let lines: [(String, Relation)] = [
        ("in", .in), ("inside", .in), ("within", .in), ("into", .in), ("across", .in), ("throughout", .in),
        ("among", .in),
        ("at", .at), ("on", .on), ("onto", .on), ("atop", .on),
        ("near", .near), ("nearby", .near), ("beside", .near), ("around", .near), ("outside", .near),
        ("opposite", .near),
        ("behind", .near), ("beyond", .near), ("along", .near), ("off", .near),
        ("close to", .near), ("next to", .near), ("near to", .near), ("near of", .near), ("adjacent to", .near),
        ("not far from", .near),
        ("in front of", .near), ("in the vicinity of", .near), ("in vicinity of", .near), ("short of", .near),
        ("just outside", .near), ("a stone 's throw from", .near), ("a stone 's throw away from", .near),
        ("in the surroundings of", .near),
        ("in the area of", .in),
        ("in the middle of", .in), ("in the heart of", .in), ("in the center of", .in), ("in the centre of", .in),
        ("inside of", .in), ("in and around", .near), ("inside and outside", .in), ("inside and around", .in),
        ("inside or near", .near),
        ("in and outside", .in),
        ("inside the perimeter of", .in), ("inside and near", .in),
        ("on the outskirts of", .outskirts), ("on the edge of", .outskirts), ("on the edges of", .outskirts),
        ("at the edge of", .outskirts), ("on the periphery of", .outskirts), ("on the fringes of", .outskirts),
        ("on the perimeter of", .near), ("at the perimeter of", .near), ("within the perimeter of", .near),
        ("in the perimeter of", .near), ("in the environs of", .near), ("in the proximity of", .near),
        ("in proximity to", .near), ("in close proximity to", .near), ("in the immediate vicinity of", .near),
        ("within the vicinity of", .near), ("bordering", .near), ("overlooking", .near), ("facing", .near),
        ("alongside", .near), ("a short distance from", .near), ("not far away from", .near), ("just off", .near),
        ("at the foot of", .near), ("at the gates of", .near), ("at the gate of", .near), ("steps from", .near),
        ("a short walk from", .near), ("a short drive from", .near), ("a short distance from", .near),
        ("right next to", .near), ("right by", .near), ("within sight of", .near), ("on and around", .near),
        ("in or near", .near), ("in and near", .near), ("at or near", .near), ("on or near", .near), ("all over", .in),
        ("neighbouring", .near), ("neighboring", .near), ("in the area surrounding", .near),
        ("in the areas surrounding", .near), ("in the area around", .near), ("in the areas around", .near),
        ("in an area surrounding", .near), ("in the land around", .near), ("in the streets around", .near),
        ("in the area next to", .near), ("in an area adjacent to", .near), ("in the district surrounding", .near),
        ("across from", .near), ("across the street from", .near), ("across the road from", .near),
        ("across the border in", .in), ("over the border in", .in), ("from inside", .in),
        ("within the borders of", .in), ("inside the borders of", .in), ("within the boundaries of", .in),
        ("in the territory of", .in), ("within the walls of", .in), ("inside the walls of", .in),
        ("at the outskirts of", .outskirts),
        ("in the outskirts of", .outskirts), ("on the rim of", .outskirts),
        ("the borders of", .outskirts), ("the border of", .outskirts), ("the boundary of", .outskirts),
        ("the direction of", .in), ("direction of", .in), ("the side of", .in), ("the area of", .in),
        ("the other bank of", .acrossRiver),
        ("the other side of", .acrossRiver),
        ("the opposite bank of", .acrossRiver),
        ("the far bank of", .acrossRiver),
        ("on the far bank of", .acrossRiver), ("from the other side of", .acrossRiver),
        ("across the river in", .in), ("on the other side of the river in", .in),
        ("across the river from", .acrossRiver), ("across the tigris from", .acrossRiver),
        ("across the tigris river from", .acrossRiver), ("on the other side of the river from", .acrossRiver),
        ("on the other side of the tigris from", .acrossRiver),
        ("on the other side of the tigris river from", .acrossRiver),
        ("on the opposite bank from", .acrossRiver),
        ("on the far side of", .acrossRiver), ("the far side of", .acrossRiver),
        ("across the tigris in", .in), ("across the tigris on", .on), ("across the river on", .on),
        ("across the river near", .near), ("across the tigris near", .near), ("across the tigris at", .at),
    ]

    static let simple: WordTable<Relation> = {
        var table: [UInt64: Relation] = [:]
        for (words, relation) in lines where !words.contains(" ") { table[wordKey(words.utf8)] = relation }
        return WordTable(table)
    }()

    /// Relations of several words, longest first.
    static let compounds: [([UInt64], Relation)] =
        lines
        .filter { $0.0.contains(" ") }
        // A possessive's key is 0.
        .map { ($0.0.split(separator: " ").map { $0 == "'s" ? 0 : wordKey($0.utf8) }, $0.1) }
        .sorted { $0.0.count > $1.0.count }

    /// The same by their first word, each list still longest first.
    static let compoundsByFirst = WordTable(Dictionary(grouping: compounds) { $0.0.first ?? 0 })
}
