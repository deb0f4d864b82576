internal import IncidentModel

/// What a sheet of very many sites needs of each, side by side.
struct PlacedSites {
    struct Element {
        /// Index among the sheet's incidents.
        let incident: Int
        /// Index among the incident's sites.
        let site: Int
        let role: SiteRole
        let isHedged: Bool
        let isBackground: Bool
        let hasArea: Bool
        let radiusMeters: Double
        let point: Coordinate
    }

    let elements: [Element]

    init(_ incidents: [NumberedIncident]) {
        var elements: [Element] = []
        elements.reserveCapacity(incidents.count)
        for index in incidents.indices {
            let isBackground = incidents[index].isBackground
            // Asked for one by one, because a copy of a site or of its incident counts a dozen references.
            for site in incidents[index].incident.sites.indices where !incidents[index].incident.sites[site].isDenied {
                guard let point = incidents[index].incident.sites[site].placement?.point, point.isOnEarth,
                    let radius = incidents[index].incident.sites[site].placement?.radiusMeters
                else { continue }
                elements.append(
                    Element(
                        incident: index, site: site, role: incidents[index].incident.sites[site].role,
                        isHedged: incidents[index].incident.sites[site].isHedged, isBackground: isBackground,
                        hasArea: incidents[index].incident.sites[site].placement?.footprint.polygons.isEmpty == false,
                        radiusMeters: radius, point: point))
            }
        }
        self.elements = elements
    }

    /// - Returns: nil when that site has no position.
    func index(incident: Int, site: Int) -> Int? {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            let element = elements[middle]
            if (element.incident, element.site) < (incident, site) { low = middle + 1 } else { high = middle }
        }
        guard low < elements.count, elements[low].incident == incident, elements[low].site == site else { return nil }
        return low
    }

    /// Where each lies on the sheet; nil of those beyond the neatline.
    func positions(in frame: SheetFrame) -> [SheetPoint?] {
        let elements = elements
        return inParts(of: elements.count) { part in
            part.map { frame.project(elements[$0].point).flatMap { frame.box.contains($0) ? $0 : nil } }
        }.flatMap { $0 }
    }
}

/// Work on many elements spread over the cores, answers in order. Parts are as long on one core as on many, so that sums
/// of them are the same to the last bit.
func inParts<Answer: Sendable>(of count: Int, _ work: @Sendable (Range<Int>) -> Answer) -> [Answer] {
    let length = 8192
    return Array(stride(from: 0, to: count, by: length)).concurrentMap(stride: 1) { start in
        work(start..<min(start + length, count))
    }
}
