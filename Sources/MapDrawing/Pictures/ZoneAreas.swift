internal import IncidentModel

/// The areas of a choropleth: the user's own, else the quarters; zones that lie over them are drawn on top.
struct ZoneAreas {
    struct Area {
        let name: String
        let place: Place?
        let shape: MultiPolygon
        let totals: [SiteRole: ZoneTotals]
        /// Crosses the shaded areas instead of standing beside them.
        let isOverlaid: Bool
    }

    /// Those with a total, in the order of the zones.
    let shaded: [Area]

    init(_ collection: IncidentCollection, book: PlaceBook, words: SheetWords) {
        let totals = ZoneTotals.counting(collection.incidents, zones: collection.zones)
        let byZone = Dictionary(grouping: totals.filter { $0.possible > 0 }, by: \.zone)
        let held = collection.zones.filter { $0.kind != .ring && byZone[$0.id] != nil }
        let own = held.filter { $0.kind == .userArea }
        func code(_ zone: Zone) -> String { book[PlaceID(zone.id)]?.featureCode ?? "" }
        let quarters = held.filter { $0.kind == .gazetteerArea && code($0).hasPrefix("P.") }
        let base = own.isEmpty ? quarters : own
        let overlaid = own.isEmpty ? held.filter { code($0).hasPrefix("A.ZN") } : []
        // Where a gazetteer has no quarters, whatever areas it has.
        let chosen = base.isEmpty ? held.map { ($0, false) } : base.map { ($0, false) } + overlaid.map { ($0, true) }
        shaded = chosen.map { zone, isOverlaid in
            let place = book[PlaceID(zone.id)]
            return Area(
                name: place?.title ?? zone.name, place: place, shape: zone.area,
                totals: Dictionary((byZone[zone.id] ?? []).map { ($0.role, $0) }) { first, _ in first },
                isOverlaid: isOverlaid)
        }
    }
}

/// Classes of expected numbers, five at most, each open below and closed above.
struct ZoneBreaks {
    /// Upper ends but the last.
    let ends: [Double]
    private let most: Double

    init(_ expected: [Double]) {
        let most = expected.max() ?? 0
        self.most = most
        let round = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000]
        ends = Array(round.filter { $0 < most * 0.999 }.suffix(4))
    }

    /// What is less rounds to nothing.
    static let least = 0.05

    /// 1 … 5; 0 for what rounds to nothing.
    func level(_ expected: Double) -> Int {
        guard expected >= Self.least else { return 0 }
        return (ends.firstIndex { expected <= $0 } ?? ends.count) + 1
    }

    var texts: [String] {
        guard let first = ends.first, let last = ends.last else {
            return ["≤ \(LinearScale.figure(most.rounded(.up)))"]
        }
        let inner = zip(ends, ends.dropFirst()).map { "\(LinearScale.figure($0))–\(LinearScale.figure($1))" }
        return ["≤ \(LinearScale.figure(first))"] + inner + ["> \(LinearScale.figure(last))"]
    }
}
