internal import IncidentModel

/// Words for directions.
enum Directions {
    static func noun(_ key: UInt64) -> CompassDirection? { nouns[key] }
    static func adjective(_ key: UInt64) -> CompassDirection? { adjectives[key] }

    private static let nouns = table([
        "north", "northeast north-east", "east", "southeast south-east", "south", "southwest south-west", "west",
        "northwest north-west",
    ])
    private static let adjectives = table([
        "northern", "northeastern north-eastern", "eastern", "southeastern south-eastern", "southern",
        "southwestern south-western", "western", "northwestern north-western",
    ])

    private static func table(_ lines: [String]) -> WordTable<CompassDirection> {
        var result: [UInt64: CompassDirection] = [:]
        for (line, direction) in zip(lines, CompassDirection.allCases) {
            for word in line.utf8.split(separator: UInt8(ascii: " ")) { result[wordKey(word)] = direction }
        }
        return WordTable(result)
    }
}
