internal import Foundation
internal import GeometryEngine
internal import IncidentModel

/// The way from a reported launch to a reported impact: the geodesic, as the plane shows it. An end beyond the sheet is
/// cut at the neatline and named.
struct Arrow {
    /// Between the rims of the two symbols.
    let path: [SheetPoint]
    var texts: [String]
    /// "from Zafaraniya" where that lies beyond the sheet.
    var beyond: [String]
    let isHedged: Bool
    var isBackground: Bool
    /// Goes on beyond the sheet.
    var leaves = false
    /// Both its ends have their names in the sheet's detail.
    var isInDetail = false
    private(set) var hasTip = true
    /// Those that share it.
    private(set) var incidentCount = 1
    /// Pixels of the shaft, where it tells the number; else the style says.
    private(set) var width: Double?

    /// As wide as its incidents are many, and with their number before the distance.
    private mutating func tell(_ counts: SiteCounts, _ words: SheetWords) {
        width = counts.width(incidentCount)
        let count = words("\(incidentCount) attacks", "هجمات: \(incidentCount)")
        texts = [([count] + texts.prefix(1)).joined(separator: words(", ", "، "))]
    }

    /// As a detail shows what goes on beyond it, of which the sheet itself says the rest.
    mutating func becomePart() {
        (texts, beyond) = ([], [])
        hasTip = !leaves
    }

    /// An end of it lies beyond the sheet.
    var isCut: Bool { !beyond.isEmpty }

    /// An end by its symbol, or by its place when it lies beyond the sheet.
    fileprivate enum End: Hashable {
        case marker(Int)
        case beyond(PlaceID)
    }

    /// A symbol that an arrow starts or ends at.
    fileprivate struct Stop {
        let position: SheetPoint
        let radius: Double
    }

    private struct Pair: Hashable {
        let from: End
        let to: End
    }

    /// Every pair of ends once, whatever the number of incidents that share it.
    ///
    /// - Parameter counts: of a sheet that tells the busiest pairs alone.
    static func all(
        _ incidents: [NumberedIncident], _ set: MarkerSet, _ frame: SheetFrame, _ words: SheetWords,
        counts: SiteCounts? = nil
    ) -> [Arrow] {
        var arrows: [Arrow] = []
        var told: [ToldDistances] = []
        var known: [Pair: Int] = [:]
        var last: [Int] = []
        for numbered in incidents {
            let sites = numbered.incident.sites
            func end(_ index: Int) -> End? {
                if let marker = set.markerOfSite[.init(number: numbered.number, site: index)] { return .marker(marker) }
                guard !sites[index].isDenied, let placement = sites[index].placement, placement.point.isOnEarth else {
                    return nil
                }
                return .beyond(placement.place)
            }
            for (from, to, distance) in ways(of: numbered.incident) {
                guard let start = end(from), let finish = end(to), start != finish else { continue }
                let pair = Pair(from: start, to: finish)
                if let index = known[pair] {
                    if let distance { told[index].take(distance, words) }
                    arrows[index].isBackground = arrows[index].isBackground && numbered.isBackground
                    if last[index] != numbered.number {
                        last[index] = numbered.number
                        arrows[index].incidentCount += 1
                    }
                    continue
                }
                guard let a = sites[from].placement?.point, let b = sites[to].placement?.point,
                    let path = path(a, b, set.stop(start), set.stop(finish), frame)
                else { continue }
                known[pair] = arrows.count
                last.append(numbered.number)
                told.append(ToldDistances())
                if let distance { told[arrows.count].take(distance, words) }
                var beyond: [String] = []
                func name(_ index: Int) -> String {
                    sites[index].label(placeTitle: words.title(of: sites[index]), words)
                }
                if case .beyond = start { beyond.append(words("from \(name(from))", "من \(name(from))")) }
                var leaves = false
                if case .beyond = finish {
                    beyond.append(words("to \(name(to))", "إلى \(name(to))"))
                    leaves = true
                }
                arrows.append(
                    Arrow(
                        path: path, texts: [], beyond: beyond, isHedged: sites[from].isHedged || sites[to].isHedged,
                        isBackground: numbered.isBackground, leaves: leaves,
                        isInDetail: set.isInDetail(start) && set.isInDetail(finish)))
            }
        }
        for index in arrows.indices { arrows[index].texts = told[index].texts(words) }
        if counts == nil { tellTogether(&arrows, told, words) }
        guard let counts else { return arrows }
        for index in arrows.indices { arrows[index].tell(counts, words) }
        return arrows.filter { $0.incidentCount >= counts.leastPair }
    }

    /// Pixels between the ends of arrows that run side by side.
    private static let together = (starts: 14.0, ends: 64.0)

    /// Of arrows side by side with about the same distance one carries the figure of both: "6.4–6.5 km (5.0–8.2)".
    private static func tellTogether(_ arrows: inout [Arrow], _ told: [ToldDistances], _ words: SheetWords) {
        guard arrows.count <= 200 else { return }
        var isTold = [Bool](repeating: false, count: arrows.count)
        for index in arrows.indices where !isTold[index] && arrows[index].texts.count == 1 {
            guard let from = arrows[index].path.first, let to = arrows[index].path.last else { continue }
            let other = arrows.indices.first { other in
                guard other > index, !isTold[other], arrows[other].texts.count == 1, !arrows[index].isCut,
                    !arrows[other].isCut, arrows[other].isBackground == arrows[index].isBackground,
                    arrows[other].isInDetail == arrows[index].isInDetail,
                    let otherFrom = arrows[other].path.first, let otherTo = arrows[other].path.last
                else { return false }
                return (from - otherFrom).length < together.starts && (to - otherTo).length < together.ends
            }
            guard let other, let both = ToldDistances.together(told[index], told[other], words) else { continue }
            (arrows[index].texts, arrows[other].texts) = ([both], [])
            isTold[other] = true
        }
    }

    /// The distances written along one arrow: of those whose likely figures read alike, one with the range of all.
    private struct ToldDistances {
        private var distances: [SiteDistance] = []

        mutating func take(_ distance: SiteDistance, _ words: SheetWords) {
            guard let figure = Self.figure(distance, words) else { return }
            guard let known = distances.firstIndex(where: { Self.figure($0, words) == figure }) else {
                distances.append(distance)
                return
            }
            distances[known].minMeters = min(distances[known].minMeters, distance.minMeters)
            distances[known].maxMeters = max(distances[known].maxMeters, distance.maxMeters)
        }

        func texts(_ words: SheetWords) -> [String] {
            distances.compactMap(words.distance).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }

        /// Two that lie within a tenth of each other, as one; nil of others.
        static func together(_ a: Self, _ b: Self, _ words: SheetWords) -> String? {
            guard let one = a.distances.first, let two = b.distances.first else { return nil }
            let (less, more) = one.likelyMeters <= two.likelyMeters ? (one, two) : (two, one)
            guard more.likelyMeters < less.likelyMeters * 1.1 else { return nil }
            var both = more
            both.minMeters = min(less.minMeters, more.minMeters)
            both.maxMeters = max(less.maxMeters, more.maxMeters)
            guard let text = words.distance(both), let least = figure(less, words)?.split(separator: " ").first,
                let most = text.split(separator: " ").first
            else { return nil }
            return least == most || !most.allSatisfy(\.isFigure) ? text : "\(least)–\(text)"
        }

        /// "13 km" of "13 km (4–19)".
        private static func figure(_ distance: SiteDistance, _ words: SheetWords) -> Substring? {
            words.distance(distance)?.split(separator: " (").first
        }
    }

    /// Measured pairs; where nothing was measured, every launch with every impact.
    private static func ways(of incident: Incident) -> [(from: Int, to: Int, distance: SiteDistance?)] {
        func has(_ index: Int, _ roles: [SiteRole]) -> Bool {
            incident.sites.indices.contains(index) && roles.contains(incident.sites[index].role)
        }
        let measured = incident.distances.filter {
            has($0.from, starts) && has($0.to, [.impact, .target, .intercepted])
        }
        if !measured.isEmpty { return measured.map { ($0.from, $0.to, $0) } }
        return incident.sites.indices.filter { has($0, starts) }.flatMap { from in
            incident.sites.indices.filter { has($0, [.impact]) }.map { (from, $0, nil) }
        }
    }

    /// Of a sheet on which every site has its own symbol, and none a name.
    ///
    /// - Parameter positions: of each site; nil of those beyond the neatline.
    static func every(
        _ incidents: [NumberedIncident], _ sites: PlacedSites, at positions: [SheetPoint?], _ frame: SheetFrame,
        _ words: SheetWords
    ) -> [Arrow] {
        let elements = sites.elements
        /// Where the sites of an incident begin, for those that have a start.
        var starts: [Range<Int>] = []
        var index = 0
        while index < elements.count {
            let first = index
            var hasStart = false
            while index < elements.count, elements[index].incident == elements[first].incident {
                hasStart = hasStart || Self.starts.contains(elements[index].role)
                index += 1
            }
            if hasStart, index - first > 1 { starts.append(first..<index) }
        }
        let incidentsWithStart = starts
        return inParts(of: starts.count) { part -> [Arrow] in
            var arrows: [Arrow] = []
            for own in incidentsWithStart[part] {
                let isBackground = elements[own.lowerBound].isBackground
                func element(_ site: Int) -> Int? { own.first { elements[$0].site == site } }
                for (from, to, distance) in ways(of: incidents[elements[own.lowerBound].incident].incident) {
                    guard let from = element(from), let to = element(to) else { continue }
                    func stop(_ index: Int) -> Stop? {
                        positions[index].map { Stop(position: $0, radius: SiteMarker.smallRadius) }
                    }
                    guard let path = path(elements[from].point, elements[to].point, stop(from), stop(to), frame)
                    else { continue }
                    arrows.append(
                        Arrow(
                            path: path, texts: distance.flatMap(words.distance).map { [$0] } ?? [], beyond: [],
                            isHedged: elements[from].isHedged || elements[to].isHedged, isBackground: isBackground))
                }
            }
            return arrows
        }.flatMap { $0 }
    }

    private static let starts: [SiteRole] = [.launch, .found]

    /// Metres over which a geodesic leaves its chord by less than can be drawn on a sheet of a city.
    private static let leastPieceMeters = 5_000.0

    /// - Parameters:
    ///   - start: nil when that end lies beyond the sheet.
    ///   - finish: the same.
    private static func path(
        _ a: Coordinate, _ b: Coordinate, _ start: Stop?, _ finish: Stop?, _ frame: SheetFrame
    ) -> [SheetPoint]? {
        guard start != nil || finish != nil, a != b else { return nil }
        var points: [SheetPoint]
        if let start, let finish, frame.isMercator {
            // On a sheet of at most 240 km the geodesic leaves its chord by less than a quarter of a pixel.
            points = [start.position, finish.position]
        } else {
            let meters = Geodesic.distanceMeters(from: a, to: b)
            let geodesic = Geodesic.path(from: a, to: b, maxSegmentMeters: max(meters / 24, leastPieceMeters))
            points = simplified(frame.project(geodesic.flatMap { $0 }), tolerance: 0.3)
        }
        guard points.count >= 2 else { return nil }
        // Symbols that were moved aside take the ends of their arrows with them.
        if let start { points[0] = start.position }
        if let finish { points[points.count - 1] = finish.position }
        if let start, let finish {
            guard length(of: points) > start.radius + finish.radius + 14 else { return nil }
            points = trimmed(points, by: start.radius + 2)
            return trimmed(points.reversed(), by: finish.radius + 3).reversed()
        }
        let parts = frame.box.clip(line: points)
        if let start {
            guard let part = parts.first, length(of: part) > start.radius + 24 else { return nil }
            return trimmed(part, by: start.radius + 2)
        }
        guard let finish, let part = parts.last, length(of: part) > finish.radius + 24 else { return nil }
        return trimmed(part.reversed(), by: finish.radius + 3).reversed()
    }

    /// Pixels.
    static func length(of points: [SheetPoint]) -> Double {
        zip(points, points.dropFirst()).map { ($1 - $0).length }.reduce(0, +)
    }

    /// Without so many pixels at its start.
    static func trimmed(_ points: [SheetPoint], by length: Double) -> [SheetPoint] {
        var rest = points
        var left = length
        while rest.count >= 2 {
            let way = rest[1] - rest[0]
            if way.length > left {
                rest[0] = rest[0] + way * (left / way.length)
                return rest
            }
            left -= way.length
            rest.removeFirst()
        }
        return points
    }
}

extension MarkerSet {
    fileprivate func isInDetail(_ end: Arrow.End) -> Bool {
        switch end {
        case .marker(let index): markers[index].isInDetail
        case .beyond: false
        }
    }

    fileprivate func stop(_ end: Arrow.End) -> Arrow.Stop? {
        switch end {
        case .marker(let index): Arrow.Stop(position: markers[index].position, radius: markers[index].radius)
        case .beyond: nil
        }
    }
}

extension Character {
    fileprivate var isFigure: Bool { isNumber || self == "." }
}
