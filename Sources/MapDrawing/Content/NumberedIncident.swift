internal import IncidentModel

/// An incident with the number that ties its symbols to the list beside the map.
struct NumberedIncident {
    let number: Int
    /// The collection's own incidents: a sheet of ten thousand would else copy each of them many times.
    private let all: [Incident]
    private let index: Int
    /// Indices of the sites with a position that this sheet does not reach.
    var sitesOutside: Set<Int> = []

    var incident: Incident { _read { yield all[index] } }

    var isBackground: Bool { all[index].status == .background }

    /// Attacks that are reported first, those only recalled after them; each in the order of the collection.
    static func number(_ incidents: [Incident]) -> [NumberedIncident] {
        let reported = incidents.indices.filter { incidents[$0].status != .background }
        let recalled = incidents.indices.filter { incidents[$0].status == .background }
        return (reported + recalled).enumerated().map {
            NumberedIncident(number: $0.offset + 1, all: incidents, index: $0.element)
        }
    }

    /// The sites that no symbol shows, with the reason; nil when there are none.
    func unmappedText(_ words: SheetWords) -> String? {
        let all = incident.sites.enumerated().compactMap { index, site -> (rank: Int, text: String)? in
            guard let reason = unmappedReason(of: index, words) else { return nil }
            return (site.isDenied ? 2 : site.placement == nil ? 0 : 1, "\(words.reported(site.name)) (\(reason))")
        }
        let texts = (0...2).flatMap { rank in all.filter { $0.rank == rank }.map(\.text) }
        return texts.isEmpty
            ? nil : words("Not on the map: ", "ليس على الخريطة: ") + texts.joined(separator: words(", ", "، "))
    }

    /// Why no symbol shows a site; nil when one does.
    /// It has sites with a position, all of them outside the neatline.
    var isBeyondSheet: Bool {
        !sitesOutside.isEmpty
            && incident.sites.indices.allSatisfy { index in
                incident.sites[index].isDenied || incident.sites[index].placement == nil || sitesOutside.contains(index)
            }
    }

    func unmappedReason(of site: Int, _ words: SheetWords) -> String? {
        if incident.sites[site].isDenied { return words("denied", "نُفي") }
        if incident.sites[site].placement == nil { return words("no position", "بلا موقع معروف") }
        return sitesOutside.contains(site) ? words("beyond this sheet", "خارج الخريطة") : nil
    }

    /// Sites with a place, those said not to be so left out; with their index in the incident.
    var placedSites: [(index: Int, site: Site, placement: Placement)] {
        incident.sites.enumerated().compactMap { index, site in
            guard !site.isDenied, let placement = site.placement, placement.point.isOnEarth else { return nil }
            return (index, site, placement)
        }
    }
}
