internal import Synchronization

/// The names of some features' properties, and which of our columns they are.
struct PropertyLayout: Sendable {
    let names: [String]
    /// A row is a site, not an incident.
    let isSites: Bool
    /// Those that are read.
    let used: [(index: Int, column: IncidentColumn, name: String)]
    /// A name that stands twice, folded.
    let repeated: String?
    /// What the names were taken for, when there is something to say.
    let said: String?

    init(_ names: [String]) {
        self.names = names
        let map = ColumnMap(names)
        isSites = map.isSites
        used = map.columns.enumerated().compactMap { index, column in
            column.flatMap { $0 == .derived ? nil : (index, $0, names[index]) }
        }
        (repeated, said) = (map.repeated, map.said)
    }

    private init(_ other: PropertyLayout) {
        (names, isSites, repeated, said) = (other.names, other.isSites, other.repeated, other.said)
        used = other.used.map { ($0.index, $0.column, $0.name.ofItsOwn) }
    }

    /// The same with lists of its own, for one of several threads.
    var apart: PropertyLayout { PropertyLayout(self) }
}

/// The layouts met so far; the features of a file mostly share one.
final class PropertyLayouts: Sendable {
    private let known = Mutex<[[String]: PropertyLayout]>([:])
    private static let most = 1_000

    func layout(of names: [String]) -> PropertyLayout {
        known.withLock { known in
            if let layout = known[names] { return layout }
            let layout = PropertyLayout(names)
            if known.count < Self.most { known[names] = layout }
            return layout
        }
    }
}
