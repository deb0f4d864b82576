public import GazetteerIndex
public import IncidentModel

/// What stands for a place in a report: the names of a gazetteer, and positions in numbers.
public struct PlaceFinding: PlaceNameFinding {
    private let gazetteer: Gazetteer

    public init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    public func placeNames(in text: UnsafeBufferPointer<UInt8>) -> [PlaceNameHit] {
        let names = gazetteer.placeNames(in: text)
        let positions = PositionScan.hits(in: text)
        guard !positions.isEmpty else { return names }
        let inNumbers = positions.map { PlaceNameHit(range: $0.range, isWeak: $0.isBarePair) }
        let others = names.filter { name in !Self.overlaps(name.range, positions) }
        return (others + inNumbers).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    public func holds(_ outer: String, _ inner: String) -> Bool { gazetteer.holds(outer, inner) }

    /// The first position that ends behind the name's start is the only one that may hold it.
    private static func overlaps(_ range: Range<Int>, _ positions: [PositionScan.Hit]) -> Bool {
        var low = 0
        var high = positions.count
        while low < high {
            let middle = (low + high) / 2
            if positions[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < positions.count && positions[low].range.overlaps(range)
    }
}
