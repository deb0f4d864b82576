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

    /// Of the symbol; small maps have small ones.
    var scale: Double
    /// Shown with its name in the detail of the sheet, and small and nameless here.
    var isInDetail = false

    /// Of a sheet that counts.
    struct Counted {
        let radius: Double
        /// Of the most that a symbol of the sheet stands for, 0 … 1.
        let share: Double
        /// "38 launches".
        let text: String
    }

    /// Nil where the numbers stand beside it one by one.
    var counted: Counted?

    /// Pixels from the middle to the rim.
    var radius: Double { counted?.radius ?? (isBackground ? 7 : 9) * scale }

    /// Of the symbols of a dense sheet.
    static let smallRadius = 4.0

    /// A sheet of one incident has no numbers.
    var isNumbered = true

    /// Lines of a tooltip that somebody may read.
    private static let mostDetails = 400

    /// Takes in another site; where the wordings differ the place's bare name stands for both.
    mutating func join(
        _ numbered: NumberedIncident, label other: String, plainLabel: String, isHedged: Bool, detail: String
    ) {
        if numbers.last != numbered.number { numbers.append(numbered.number) }
        if label != other { label = plainLabel }
        self.isHedged = self.isHedged && isHedged
        if details.count < Self.mostDetails { details.append(detail) }
    }

    static let mostTold = 5

    /// "1·+2", for a place with little room.
    var briefBadge: String { numbers.count > 2 ? "\(numbers[0])·+\(numbers.count - 1)" : badge }

    /// "1·3·4"; many are cut short, the list has them all.
    var badge: String {
        let shown = numbers.prefix(Self.mostTold).map(String.init).joined(separator: "·")
        return numbers.count > Self.mostTold ? "\(shown)·+\(numbers.count - Self.mostTold)" : shown
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

    /// Incidents beyond which a sheet cannot show each site: then those of one role in one cell share a symbol.
    private static let mostApart = 1500
    /// Pixels of such a cell.
    private static let crowdedDistance = 40.0

    /// What sites must have in common to share a symbol.
    private struct Group: Hashable {
        let role: SiteRole
        let place: PlaceID?
        let isBackground: Bool
        let column: Int
        let row: Int
    }

    init(
        _ incidents: [NumberedIncident], places: PlaceBook, frame: SheetFrame, words: SheetWords, scale: Double = 1,
        isEach: Bool = false, detail: SheetBox? = nil
    ) {
        var known: [Group: [Int]] = [:]
        guard !isEach else {
            takeEach(incidents, places, frame, words)
            return
        }
        let isCrowded = incidents.count > Self.mostApart
        for numbered in incidents {
            for (index, site, placement) in numbered.placedSites {
                guard let anchor = frame.project(placement.point), frame.box.contains(anchor) else { continue }
                let place = places[placement.place]
                let label = site.label(placeTitle: place?.title, words)
                let detail = "\(numbered.number): \(site.role.word(words)), \(site.verbatim)"
                let key = SiteKey(number: numbered.number, site: index)
                let group = Group(
                    role: site.role, place: isCrowded ? nil : placement.place, isBackground: numbered.isBackground,
                    column: isCrowded ? Int(anchor.x / Self.crowdedDistance) : 0,
                    row: isCrowded ? Int(anchor.y / Self.crowdedDistance) : 0)
                let near = known[group]?.first {
                    isCrowded || (markers[$0].anchor - anchor).length < Self.mergeDistance * scale
                }
                if let known = near {
                    let common =
                        markers[known].place == placement.place
                        ? place?.title ?? site.name : words("several places", "أماكن عدة")
                    markers[known].join(
                        numbered, label: label, plainLabel: common, isHedged: site.isHedged, detail: detail)
                    markerOfSite[key] = known
                } else {
                    markerOfSite[key] = markers.count
                    known[group, default: []].append(markers.count)
                    markers.append(
                        SiteMarker(
                            role: site.role, label: label,
                            arabicName: site.phrase.anchors.count == 1 ? words.secondName(of: place) : nil,
                            anchor: anchor,
                            position: anchor, numbers: [numbered.number], isHedged: site.isHedged,
                            isBackground: numbered.isBackground, place: placement.place, details: [detail], scale: scale
                        ))
                }
            }
        }
        if incidents.count == 1 {
            for index in markers.indices { markers[index].isNumbered = false }
        }
        if let detail {
            for index in markers.indices where detail.contains(markers[index].anchor) {
                markers[index].isInDetail = true
                markers[index].scale = scale * 0.5
            }
        }
        spread(within: frame.box) { _, _ in 23 * scale }
    }

    /// Sizes anew, and moves from where they belong what would hide each other then.
    mutating func resize(within box: SheetBox, _ change: (inout SiteMarker) -> Void) {
        for index in markers.indices {
            change(&markers[index])
            markers[index].position = markers[index].anchor
        }
        spread(within: box) { $0.radius + $1.radius + 3 }
    }

    /// One symbol a site, none moved.
    private mutating func takeEach(
        _ incidents: [NumberedIncident], _ places: PlaceBook, _ frame: SheetFrame, _ words: SheetWords
    ) {
        for numbered in incidents {
            for (index, site, placement) in numbered.placedSites {
                guard let anchor = frame.project(placement.point), frame.box.contains(anchor) else { continue }
                markerOfSite[SiteKey(number: numbered.number, site: index)] = markers.count
                markers.append(
                    SiteMarker(
                        role: site.role, label: site.label(placeTitle: places[placement.place]?.title, words),
                        arabicName: nil, anchor: anchor, position: anchor, numbers: [numbered.number],
                        isHedged: site.isHedged, isBackground: numbered.isBackground, place: placement.place,
                        details: ["\(numbered.number): \(site.role.word(words)), \(site.verbatim)"], scale: 1))
            }
        }
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
