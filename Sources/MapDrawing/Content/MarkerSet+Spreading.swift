internal import Foundation

/// Keeps symbols from hiding each other.
extension MarkerSet {
    /// Pixels that a symbol may stand beside its place.
    static let mostAside = 30.0
    /// Pixels within which symbols of one role share one, the least that will do.
    private static let sharing = [0.0, 12, 18, 26, 36, 50]

    /// Moves apart what would hide each other. Where that pushes symbols far from their places, those of one role that lie
    /// closest share one, until it does not.
    mutating func settle(
        within box: SheetBox, mostAside: Double, _ words: SheetWords, room: (SiteMarker, SiteMarker) -> Double
    ) {
        let (all, markerOfAll) = (markers, markerOfSite)
        for reach in Self.sharing {
            if reach > 0 {
                (markers, markerOfSite) = (all, markerOfAll)
                share(within: reach, words)
            }
            spread(within: box, room: room)
            let aside = markers.lazy.filter { !$0.isInDetail }.map { ($0.position - $0.anchor).length }.max() ?? 0
            if aside <= mostAside { return }
        }
    }

    /// Lets the busiest symbols take in those of their role that lie near, from the busiest on.
    private mutating func share(within reach: Double, _ words: SheetWords) {
        var leader = [Int?](repeating: nil, count: markers.count)
        var kept: [SiteMarker] = []
        let order = markers.indices.sorted { (markers[$1].numbers.count, $0) < (markers[$0].numbers.count, $1) }
        for first in order where leader[first] == nil {
            leader[first] = kept.count
            var whole = markers[first]
            if !whole.isInDetail {
                for index in order where leader[index] == nil && !markers[index].isInDetail {
                    let other = markers[index]
                    guard other.role == whole.role, other.isBackground == whole.isBackground,
                        (other.anchor - whole.anchor).length <= reach
                    else { continue }
                    leader[index] = kept.count
                    whole.join(other)
                }
                whole.settleLabel(words)
            }
            kept.append(whole)
        }
        markers = kept
        markerOfSite = markerOfSite.compactMapValues { leader[$0] }
    }

    /// Sizes anew, and moves from where they belong what would hide each other then.
    mutating func resize(within box: SheetBox, _ change: (inout SiteMarker) -> Void) {
        for index in markers.indices {
            change(&markers[index])
            markers[index].position = markers[index].anchor
        }
        spread(within: box) { $0.radius + $1.radius + 3 }
    }

    /// Moves symbols that would hide each other apart, each no farther than it must: pairs that are too close push each
    /// other away until none is.
    ///
    /// - Parameter room: pixels between the middles of two.
    private mutating func spread(within box: SheetBox, room: (SiteMarker, SiteMarker) -> Double) {
        let inner = box.grown(by: -16)
        guard let largest = markers.max(by: { $0.radius < $1.radius }) else { return }
        let widest = room(largest, largest)
        for _ in 0..<200 {
            var isSettled = true
            var grid = SheetGrid(area: box)
            for marker in markers { grid.insert(SheetBox(marker.position, marker.position).grown(by: widest)) }
            for a in markers.indices {
                var near: [Int] = []
                grid.visit(near: SheetBox(markers[a].position, markers[a].position)) { if $0 > a { near.append($0) } }
                for b in near.sorted() {
                    let way = markers[b].position - markers[a].position
                    let distance = way.length
                    let room = room(markers[a], markers[b])
                    guard distance < room, !markers[a].isInDetail || !markers[b].isInDetail else { continue }
                    isSettled = false
                    // Equal spots have no direction; the golden angle gives each pair another one.
                    let angle = distance < 0.01 ? 2.399963 * Double(a + b) : atan2(way.y, way.x)
                    let push = (room - distance) / 2 + 0.05
                    markers[a].position = markers[a].position.moved(-push, angle: angle)
                    markers[b].position = markers[b].position.moved(push, angle: angle)
                }
            }
            for index in markers.indices {
                let at = markers[index].position
                markers[index].position = SheetPoint(
                    x: min(max(at.x, inner.minX), inner.maxX), y: min(max(at.y, inner.minY), inner.maxY))
            }
            if isSettled { return }
        }
    }
}
