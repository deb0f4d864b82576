/// Which column of a table is which of ours, found by its header.
struct ColumnMap {
    /// By position in the table; nil for one that is not used.
    let columns: [IncidentColumn?]
    /// A row is a site, not an incident.
    let isSites: Bool
    /// Headers taken for another name, and those not used.
    let renamed: [(given: String, column: IncidentColumn)]
    let unused: [String]
    /// A header that stands twice: nobody knows which of the two counts.
    let repeated: String?

    init(_ header: [String]) {
        let keys = header.map(Self.key)
        var seen: Set<String> = []
        repeated = zip(header, keys).first { !$1.isEmpty && !seen.insert($1).inserted }?.0
        let isSites = seen.contains("role") && seen.contains { Self.ofSites[$0]?.column == .incident }
        self.isSites = isSites
        // The likeliest header of each column gets it; the others are not used.
        var best: [IncidentColumn: (rank: Int, position: Int)] = [:]
        let table = isSites ? Self.ofSites : Self.ofIncidents
        for (position, key) in keys.enumerated() {
            guard let entry = table[key], entry.rank < best[entry.column]?.rank ?? .max else { continue }
            best[entry.column] = (entry.rank, position)
        }
        var columns = [IncidentColumn?](repeating: nil, count: header.count)
        for (column, found) in best { columns[found.position] = column }
        for (position, key) in keys.enumerated() where table[key]?.column == .derived { columns[position] = .derived }
        self.columns = columns
        renamed = columns.enumerated().compactMap { position, column in
            // Names of our own tables need no word.
            guard let column, column != .derived, !isSites, keys[position] != Self.key(column.rawValue) else {
                return nil
            }
            return (header[position], column)
        }
        // A second name of a column that is filled is no news.
        unused = zip(header, columns).filter { name, column in
            column == nil && !Self.key(name).isEmpty && table[Self.key(name)] == nil
        }.map(\.0)
    }

    func has(_ column: IncidentColumn) -> Bool { columns.contains(column) }

    /// "launch from \"fired_from\"; not used: \"x\"": nil when there is nothing to say.
    var said: String? {
        let taken = renamed.map { "\($0.column.rawValue) from \"\($0.given.prefix(40))\"" }.joined(separator: ", ")
        let left = unused.prefix(20).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
        let parts = [
            taken.isEmpty ? nil : "columns taken: \(taken)", left.isEmpty ? nil : "columns not used: \(left)",
        ]
        return parts.contains { $0 != nil } ? parts.compactMap { $0 }.joined(separator: "; ") : nil
    }

    /// Letters and digits of any script, lower case: "Launch Lat", "launch_lat" and "launchLat" are one.
    static func key(_ header: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in header.lowercased().unicodeScalars.prefix(200)
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            key.append(scalar)
        }
        return String(key)
    }

    private typealias Table = [String: (column: IncidentColumn, rank: Int)]

    private static let ofSites: Table = {
        let ofRows: Set<IncidentColumn> = [
            .launch, .impact, .target, .notes, .launchLatitude, .launchLongitude, .launchRadius, .targetLatitude,
            .targetLongitude, .targetRadius,
        ]
        var table = Self.table { !ofRows.contains($0) }
        for (rank, name) in IncidentColumn.impact.synonyms.enumerated() where table[key(name)] == nil {
            table[key(name)] = (.name, rank + 100)
        }
        return table
    }()
    private static let ofIncidents: Table = {
        var table = Self.table { !$0.isOfSites }
        table["name"] = (.impact, 100)
        table["place"] = (.impact, 101)
        return table
    }()

    private static func table(_ isWanted: (IncidentColumn) -> Bool) -> Table {
        var table: Table = [:]
        for column in IncidentColumn.allCases where isWanted(column) {
            for (rank, name) in ([column.rawValue] + column.synonyms).enumerated() where table[key(name)] == nil {
                table[key(name)] = (column, rank)
            }
        }
        return table
    }
}
