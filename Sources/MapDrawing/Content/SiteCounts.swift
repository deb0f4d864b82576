internal import IncidentModel

/// A sheet of more incidents than its symbols have numbers for counts them: a symbol's area follows how many it stands for,
/// the busiest pairs of places keep an arrow as wide as they are many, and the list is kept by place.
struct SiteCounts {
    /// Of one symbol.
    let mostSites: Int
    /// Of one pair that is drawn; 0 when none is.
    let mostPairs: Int
    /// Pairs of fewer incidents are not drawn.
    let leastPair: Int
    /// What is left to the list.
    let left: (pairs: Int, incidents: Int)
    /// "Green Zone 43", the busiest first.
    private let busiest: [String]

    /// Numbers on the sheet below which each can be looked up in the list.
    private static let leastNumbers = 80
    /// Arrows that the eye can tell apart, and follow with a figure along each.
    private static let mostArrows = 14
    /// Pixels, on a map of `fullWidth` or more; on a small one all are smaller, but for half at most.
    private static let radii = (least: 5.5, most: 25.0)
    private static let widths = (least: 1.4, most: 6.0)
    private static let fullWidth = 700.0
    private let scale: Double

    /// - Returns: nil where badges tell the incidents one by one: all but a third of the numbers at least.
    init?(_ markers: [SiteMarker], _ arrows: [Arrow], in box: SheetBox, _ words: SheetWords) {
        let counts = markers.map(\.numbers.count)
        let all = counts.reduce(0, +)
        let untold = counts.reduce(0) { $0 + max(0, $1 - SiteMarker.mostTold) }
        guard all >= Self.leastNumbers, untold * 3 > all else { return nil }
        let most = counts.max() ?? 1
        mostSites = most
        let wide = min(1, max(0.5, box.width / Self.fullWidth))
        scale = wide * Self.crowding(markers, most, wide)
        let ranked = arrows.map(\.incidentCount).sorted(by: >)
        let next = ranked.count > Self.mostArrows ? ranked[Self.mostArrows] : 0
        let least = max(2, next + 1)
        leastPair = least
        let rest = arrows.filter { $0.incidentCount < least }
        left = (rest.count, rest.reduce(0) { $0 + $1.incidentCount })
        mostPairs = ranked.first.map { $0 < least ? 0 : $0 } ?? 0
        busiest = markers.filter { !$0.isBackground }.enumerated().sorted { a, b in
            (b.element.numbers.count, a.offset) < (a.element.numbers.count, b.offset)
        }.prefix(8).map { "\($0.element.role.word(words)) \($0.element.label) \($0.element.numbers.count)" }
    }

    /// Of the ground on which most symbols stand, what they may cover.
    private static let mostCover = 0.2

    /// How much smaller symbols must be, so that they do not push each other from their places: 0.55 … 1.
    private static func crowding(_ markers: [SiteMarker], _ most: Int, _ scale: Double) -> Double {
        func spread(_ values: [Double]) -> Double {
            let sorted = values.sorted()
            return sorted[sorted.count * 9 / 10] - sorted[sorted.count / 10]
        }
        let ground = spread(markers.map(\.anchor.x)) * spread(markers.map(\.anchor.y))
        let cover = markers.reduce(0) { sum, marker in
            let radius = scale * radii.most * (Double(marker.numbers.count) / Double(most)).squareRoot()
            return sum + .pi * radius * radius
        }
        return min(1, max(0.55, (mostCover * ground / max(cover, 1)).squareRoot()))
    }

    /// Pixels; areas are in proportion.
    func radius(_ count: Int) -> Double {
        scale * max(Self.radii.least, Self.radii.most * (Double(count) / Double(mostSites)).squareRoot())
    }

    /// Pixels of an arrow's shaft.
    func width(_ count: Int) -> Double {
        scale * max(Self.widths.least, Self.widths.most * Double(count) / Double(max(mostPairs, 1)))
    }

    /// Round numbers for the legend, the largest first: of the symbols, and of the arrows.
    var sizes: [Int] { Self.steps(upTo: mostSites) }
    var pairs: [Int] {
        mostPairs == 0 ? [] : Array(Self.steps(upTo: mostPairs).filter { $0 >= leastPair }.prefix(2))
    }

    private static func steps(upTo most: Int) -> [Int] {
        func round(_ number: Int) -> Int {
            var unit = 1
            while unit * 10 <= number { unit *= 10 }
            return [5, 2, 1].map { $0 * unit }.first { $0 <= number } ?? 1
        }
        let first = round(most)
        let second = round(max(1, first / 4))
        return Set([first, second, 1]).sorted(by: >)
    }

    func legend(_ words: SheetWords) -> String {
        words("Area of a symbol: number of attacks", "مساحة الرمز: عدد الهجمات")
    }

    /// What is not drawn, and where it stands.
    func note(_ words: SheetWords) -> String? {
        guard left.pairs > 0 else { return nil }
        return words(
            "Arrows: pairs of \(leastPair) attacks or more; \(left.pairs) others are in the list.",
            "الأسهم: من \(leastPair) هجمات فأكثر؛ والباقي (\(left.pairs)) في القائمة.")
    }

    func description(_ words: SheetWords) -> String {
        words(
            "Symbols are as large as the number of attacks: \(busiest.joined(separator: ", ")).",
            "مساحة الرموز بقدر عدد الهجمات: \(busiest.joined(separator: "، ")).")
    }
}

extension MarkerSet {
    /// Gives every symbol the size of its number and moves those apart that would hide each other.
    mutating func grow(to counts: SiteCounts, within box: SheetBox, _ words: SheetWords) {
        resize(within: box) { marker in
            marker.counted = .init(
                radius: counts.radius(marker.numbers.count),
                share: Double(marker.numbers.count) / Double(counts.mostSites),
                text: marker.role.counted(marker.numbers.count, words))
        }
    }
}

extension SiteRole {
    /// "38 launches".
    func counted(_ count: Int, _ words: SheetWords) -> String {
        let (one, many, arabic) =
            switch self {
            case .launch: ("launch", "launches", "إطلاق")
            case .impact: ("impact", "impacts", "سقوط")
            case .target: ("time", "times", "استهداف")
            case .found: ("launcher found", "launchers found", "منصة")
            case .intercepted: ("interception", "interceptions", "اعتراض")
            }
        let aimed = self == .target ? "aimed at " : ""
        return words("\(aimed)\(count) \(count == 1 ? one : many)", "\(arabic): \(count)")
    }
}
