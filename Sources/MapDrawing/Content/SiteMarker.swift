internal import Foundation
internal import IncidentModel

/// One symbol on the map: the sites of one role that stand on one spot and read alike.
struct SiteMarker {
    let role: SiteRole
    let label: String
    let arabicName: String?
    /// Where the ground point is.
    let anchor: SheetPoint
    /// Where the symbol stands: the anchor, or aside of it when several share the spot.
    var position: SheetPoint
    var numbers: [Int]
    /// Every site behind it is hedged.
    var isHedged: Bool
    /// Every incident behind it is only recalled.
    var isBackground: Bool
    let place: PlaceID
    /// What the tooltip says, one line a site.
    var details: [String]

    /// Pixels from the middle to the rim.
    var radius: Double { isBackground ? 7 : 9 }

    /// "1·3·4"; many are cut short, the list has them all.
    var badge: String {
        let shown = numbers.prefix(7).map(String.init).joined(separator: "·")
        return numbers.count > 7 ? "\(shown)·+\(numbers.count - 7)" : shown
    }
}

/// The markers of a sheet and which of them each site went to.
struct MarkerSet {
    private(set) var markers: [SiteMarker] = []
    /// By incident number and index of the site.
    private(set) var markerOfSite: [SiteKey: Int] = [:]

    struct SiteKey: Hashable {
        let number: Int
        let site: Int
    }

    private struct Spot: Hashable {
        let role: SiteRole
        let label: String
        let x: Int
        let y: Int
    }

    init(_ incidents: [NumberedIncident], places: PlaceBook, frame: SheetFrame) {
        var indexOfSpot: [Spot: Int] = [:]
        for numbered in incidents {
            for (index, site, placement) in numbered.placedSites {
                guard let anchor = frame.project(placement.point), frame.box.contains(anchor) else { continue }
                let place = places[placement.place]
                let label = site.label(placeTitle: place?.title)
                let spot = Spot(
                    role: site.role, label: label, x: Int((anchor.x / 3).rounded()), y: Int((anchor.y / 3).rounded()))
                let detail = "\(numbered.number): \(site.role.word), \(site.verbatim)"
                if let known = indexOfSpot[spot] {
                    if markers[known].numbers.last != numbered.number { markers[known].numbers.append(numbered.number) }
                    markers[known].isHedged = markers[known].isHedged && site.isHedged
                    markers[known].isBackground = markers[known].isBackground && numbered.isBackground
                    markers[known].details.append(detail)
                    markerOfSite[SiteKey(number: numbered.number, site: index)] = known
                } else {
                    indexOfSpot[spot] = markers.count
                    markerOfSite[SiteKey(number: numbered.number, site: index)] = markers.count
                    markers.append(
                        SiteMarker(
                            role: site.role, label: label,
                            arabicName: site.phrase.anchors.count == 1 ? place?.arabicName : nil,
                            anchor: anchor, position: anchor, numbers: [numbered.number], isHedged: site.isHedged,
                            isBackground: numbered.isBackground, place: placement.place, details: [detail]))
                }
            }
        }
        spread(within: frame.box)
    }

    /// Moves symbols that would hide each other onto a ring about their common middle.
    private mutating func spread(within box: SheetBox) {
        let room = 24.0
        var group = Array(markers.indices)
        func root(_ index: Int) -> Int { group[index] == index ? index : root(group[index]) }
        for a in markers.indices {
            for b in markers.indices where b > a && (markers[a].anchor - markers[b].anchor).length < room {
                let (first, second) = (root(a), root(b))
                group[max(first, second)] = min(first, second)
            }
        }
        for lead in markers.indices where root(lead) == lead {
            let members = markers.indices.filter { root($0) == lead }
            guard members.count > 1 else { continue }
            let sum = members.reduce(SheetPoint(x: 0, y: 0)) { $0 + markers[$1].anchor }
            let middle = sum * (1 / Double(members.count))
            let ring = max(room / 2 / sin(.pi / Double(members.count)), 14)
            // In the order they lie about the middle, so that no leader crosses another.
            let ordered = members.sorted { a, b in
                let (first, second) = (angle(of: a, about: middle), angle(of: b, about: middle))
                return first == second ? a < b : first < second
            }
            let start = angle(of: ordered[0], about: middle)
            for (step, member) in ordered.enumerated() {
                let at = middle.moved(ring, angle: start + 2 * .pi * Double(step) / Double(members.count))
                let inner = box.grown(by: -14)
                markers[member].position = SheetPoint(
                    x: min(max(at.x, inner.minX), inner.maxX), y: min(max(at.y, inner.minY), inner.maxY))
            }
        }
    }

    private func angle(of index: Int, about middle: SheetPoint) -> Double {
        let offset = markers[index].anchor - middle
        // Equal anchors have no direction of their own; they start on the left.
        return offset.length < 0.5 ? -.pi : atan2(offset.y, offset.x)
    }
}
