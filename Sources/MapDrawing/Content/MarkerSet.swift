internal import IncidentModel

/// The markers of a sheet and which of them each site went to.
struct MarkerSet {
    var markers: [SiteMarker] = []
    /// By incident number and index of the site.
    var markerOfSite: [SiteKey: Int] = [:]
    /// Where the symbols belong, before any shared one with its neighbours.
    var anchors: [SheetPoint] = []

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
                let key = SiteKey(number: numbered.number, site: index)
                let group = Group(
                    role: site.role, place: isCrowded ? nil : placement.place, isBackground: numbered.isBackground,
                    column: isCrowded ? Int(anchor.x / Self.crowdedDistance) : 0,
                    row: isCrowded ? Int(anchor.y / Self.crowdedDistance) : 0)
                let near = known[group]?.first {
                    isCrowded || (markers[$0].anchor - anchor).length < Self.mergeDistance * scale
                }
                if let near {
                    markers[near].join(site, of: numbered, place, words)
                    markerOfSite[key] = near
                } else {
                    markerOfSite[key] = markers.count
                    known[group, default: []].append(markers.count)
                    let second = site.phrase.anchors.count == 1 ? words.secondName(of: place) : nil
                    markers.append(
                        SiteMarker(
                            site, placement, of: numbered, at: anchor, place, arabicName: second, words, scale: scale))
                }
            }
        }
        anchors = markers.map(\.anchor)
        for index in markers.indices { markers[index].settleLabel(words) }
        if incidents.count == 1 {
            for index in markers.indices { markers[index].isNumbered = false }
        }
        if let detail {
            for index in markers.indices where detail.contains(markers[index].anchor) {
                markers[index].isInDetail = true
                markers[index].scale = scale * 0.5
            }
        }
        settle(within: frame.box, mostAside: Self.mostAside * scale, words) { _, _ in 23 * scale }
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
                        site, placement, of: numbered, at: anchor, places[placement.place], arabicName: nil, words,
                        scale: 1))
            }
        }
        anchors = markers.map(\.anchor)
    }
}
