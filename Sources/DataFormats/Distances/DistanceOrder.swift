internal import IncidentModel

/// In which order distances are listed, and under which titles.
public struct DistanceOrder: Hashable, Sendable {
    public enum Key: String, Hashable, Sendable, CaseIterable {
        /// The collection's own order for dates: undated incidents last.
        case date, incident, from, to, weapon, distance
    }

    public enum Grouping: String, Hashable, Sendable, CaseIterable {
        case none, incident, date, month, year, from, to, weapon, status
    }

    public var key: Key
    public var isDescending: Bool
    public var grouping: Grouping

    public init(key: Key = .date, isDescending: Bool = false, grouping: Grouping = .none) {
        self.key = key
        self.isDescending = isDescending
        self.grouping = grouping
    }

    struct Group {
        /// Nil when nothing is grouped.
        var title: String?
        var pairs: [MeasuredPair]
    }

    /// Sorted; what is equal stays in the order of the collection.
    func pairs(of collection: IncidentCollection) -> [MeasuredPair] { groups(of: collection).flatMap(\.pairs) }

    /// Groups in the order of their titles, "not known" last.
    func groups(of collection: IncidentCollection) -> [Group] {
        let pairs = sorted(MeasuredPair.all(of: collection))
        guard grouping != .none else { return pairs.isEmpty ? [] : [Group(title: nil, pairs: pairs)] }
        var groups: [String: [MeasuredPair]] = [:]
        for pair in pairs { groups[title(of: pair) ?? "", default: []].append(pair) }
        return groups.sorted { a, b in Self.isBefore(a.key, b.key) }
            .map { Group(title: $0.key.isEmpty ? "not known" : $0.key, pairs: $0.value) }
    }

    private func sorted(_ pairs: [MeasuredPair]) -> [MeasuredPair] {
        pairs.enumerated().sorted { a, b in
            let order = compare(a.element, b.element)
            if order == 0 { return a.offset < b.offset }
            return isDescending ? order > 0 : order < 0
        }.map(\.element)
    }

    /// Negative when the first comes first.
    private func compare(_ a: MeasuredPair, _ b: MeasuredPair) -> Int {
        if key == .distance {
            let (one, other) = (a.measured.likelyMeters, b.measured.likelyMeters)
            return one < other ? -1 : one > other ? 1 : 0
        }
        // The collection is sorted by date already.
        if key == .date, !isDescending { return 0 }
        let (one, other) = (text(of: a), text(of: b))
        return one == other ? 0 : Self.isBefore(one, other) ? -1 : 1
    }

    private func text(of pair: MeasuredPair) -> String {
        switch key {
        case .date: pair.incident.date?.edtf ?? ""
        case .incident: pair.incident.id
        case .from: pair.from.name
        case .to: pair.to.name
        case .weapon: pair.incident.weapon?.term ?? ""
        case .distance: ""
        }
    }

    private func title(of pair: MeasuredPair) -> String? {
        let date = pair.incident.date?.edtf
        return switch grouping {
        case .none: nil
        case .incident: pair.incident.id
        case .date: pair.incident.dateText
        case .month: date.map { String($0.prefix(7)) }
        case .year: date.map { String($0.prefix(4)) }
        case .from: pair.from.name
        case .to: pair.to.name
        case .weapon: pair.incident.weapon?.term
        case .status: pair.incident.status.rawValue
        }
    }

    /// By bytes, what is empty last.
    private static func isBefore(_ a: String, _ b: String) -> Bool {
        if a.isEmpty != b.isEmpty { return b.isEmpty }
        return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
}
