internal import Foundation
internal import IncidentModel

/// One symbol on the map: the sites of one role and place that lie too close to be told apart.
struct SiteMarker {
    let role: SiteRole
    var label: String
    let arabicName: String?
    /// Where the ground point is.
    let anchor: SheetPoint
    /// Where the symbol stands: the anchor, or aside of it when several share the spot.
    var position: SheetPoint
    var numbers: [Int]
    /// Every site behind it is hedged.
    var isHedged: Bool
    /// The incidents behind it are only recalled: they never share a symbol with reported ones.
    let isBackground: Bool
    let place: PlaceID
    /// What the tooltip says, one line a site.
    var details: [String]

    /// Pixels from the middle to the rim.
    var radius: Double { isBackground ? 7 : 9 }

    /// Takes in another site; where the wordings differ the place's bare name stands for both.
    mutating func join(
        _ numbered: NumberedIncident, label other: String, plainLabel: String, isHedged: Bool, detail: String
    ) {
        if numbers.last != numbered.number { numbers.append(numbered.number) }
        if label != other { label = plainLabel }
        self.isHedged = self.isHedged && isHedged
        details.append(detail)
    }

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

    /// Sites of one role and place whose points lie closer than this share a symbol, whatever the relation.
    private static let mergeDistance = 26.0

    init(_ incidents: [NumberedIncident], places: PlaceBook, frame: SheetFrame) {
        for numbered in incidents {
            for (index, site, placement) in numbered.placedSites {
                guard let anchor = frame.project(placement.point), frame.box.contains(anchor) else { continue }
                let place = places[placement.place]
                let label = site.label(placeTitle: place?.title)
                let detail = "\(numbered.number): \(site.role.word), \(site.verbatim)"
                let key = SiteKey(number: numbered.number, site: index)
                let known = markers.firstIndex { marker in
                    marker.role == site.role && marker.place == placement.place
                        && marker.isBackground == numbered.isBackground
                        && (marker.anchor - anchor).length < Self.mergeDistance
                }
                if let known {
                    markers[known].join(
                        numbered, label: label, plainLabel: place?.title ?? site.name, isHedged: site.isHedged,
                        detail: detail)
                    markerOfSite[key] = known
                } else {
                    markerOfSite[key] = markers.count
                    markers.append(
                        SiteMarker(
                            role: site.role, label: label,
                            arabicName: site.phrase.anchors.count == 1 ? place?.arabicName : nil, anchor: anchor,
                            position: anchor, numbers: [numbered.number], isHedged: site.isHedged,
                            isBackground: numbered.isBackground, place: placement.place, details: [detail]))
                }
            }
        }
        spread(within: frame.box)
    }

    /// Moves symbols that would hide each other apart, each no farther than it must: pairs that are too close push each
    /// other away until none is.
    private mutating func spread(within box: SheetBox) {
        let room = 23.0
        let inner = box.grown(by: -16)
        for _ in 0..<200 {
            var isSettled = true
            for a in markers.indices {
                for b in markers.indices where b > a {
                    let way = markers[b].position - markers[a].position
                    let distance = way.length
                    guard distance < room else { continue }
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
