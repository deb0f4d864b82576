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

    /// An end by its symbol, or by its place when it lies beyond the sheet.
    private enum End: Hashable {
        case marker(Int)
        case beyond(PlaceID)
    }

    private struct Pair: Hashable {
        let from: End
        let to: End
    }

    /// Every pair of ends once, whatever the number of incidents that share it.
    static func all(_ incidents: [NumberedIncident], _ set: MarkerSet, _ frame: SheetFrame, _ words: SheetWords)
        -> [Arrow]
    {
        var arrows: [Arrow] = []
        var known: [Pair: Int] = [:]
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
                let text = distance.flatMap(words.distance)
                let pair = Pair(from: start, to: finish)
                if let index = known[pair] {
                    if let text, !arrows[index].texts.contains(text) { arrows[index].texts.append(text) }
                    arrows[index].isBackground = arrows[index].isBackground && numbered.isBackground
                    continue
                }
                guard let a = sites[from].placement?.point, let b = sites[to].placement?.point,
                    let path = path(a, b, start, finish, set.markers, frame)
                else { continue }
                known[pair] = arrows.count
                let texts = text.map { [$0] } ?? []
                var beyond: [String] = []
                func name(_ index: Int) -> String {
                    sites[index].label(placeTitle: words.title(of: sites[index]), words)
                }
                if case .beyond = start { beyond.append(words("from \(name(from))", "من \(name(from))")) }
                if case .beyond = finish { beyond.append(words("to \(name(to))", "إلى \(name(to))")) }
                arrows.append(
                    Arrow(
                        path: path, texts: texts, beyond: beyond, isHedged: sites[from].isHedged || sites[to].isHedged,
                        isBackground: numbered.isBackground))
            }
        }
        return arrows
    }

    /// Measured pairs; where nothing was measured, every launch with every impact.
    private static func ways(of incident: Incident) -> [(from: Int, to: Int, distance: SiteDistance?)] {
        func has(_ index: Int, _ roles: [SiteRole]) -> Bool {
            incident.sites.indices.contains(index) && roles.contains(incident.sites[index].role)
        }
        let starts: [SiteRole] = [.launch, .found]
        let measured = incident.distances.filter {
            has($0.from, starts) && has($0.to, [.impact, .target, .intercepted])
        }
        if !measured.isEmpty { return measured.map { ($0.from, $0.to, $0) } }
        return incident.sites.indices.filter { has($0, starts) }.flatMap { from in
            incident.sites.indices.filter { has($0, [.impact]) }.map { (from, $0, nil) }
        }
    }

    /// Metres over which a geodesic leaves its chord by less than can be drawn on a sheet of a city.
    private static let leastPieceMeters = 5_000.0

    private static func path(
        _ a: Coordinate, _ b: Coordinate, _ start: End, _ finish: End, _ markers: [SiteMarker], _ frame: SheetFrame
    ) -> [SheetPoint]? {
        let meters = Geodesic.distanceMeters(from: a, to: b)
        let geodesic = Geodesic.path(from: a, to: b, maxSegmentMeters: max(meters / 24, leastPieceMeters)).flatMap {
            $0
        }
        var points = simplified(frame.project(geodesic), tolerance: 0.3)
        guard points.count >= 2 else { return nil }
        // Symbols that were moved aside take the ends of their arrows with them.
        switch (start, finish) {
        case (.marker(let from), .marker(let to)):
            points[0] = markers[from].position
            points[points.count - 1] = markers[to].position
            let whole = zip(points, points.dropFirst()).map { ($1 - $0).length }.reduce(0, +)
            guard whole > markers[from].radius + markers[to].radius + 14 else { return nil }
            points = trimmed(points, by: markers[from].radius + 2)
            return trimmed(points.reversed(), by: markers[to].radius + 3).reversed()
        case (.marker(let from), .beyond):
            points[0] = markers[from].position
            guard let part = frame.box.clip(line: points).first, length(of: part) > markers[from].radius + 24 else {
                return nil
            }
            return trimmed(part, by: markers[from].radius + 2)
        case (.beyond, .marker(let to)):
            points[points.count - 1] = markers[to].position
            guard let part = frame.box.clip(line: points).last, length(of: part) > markers[to].radius + 24 else {
                return nil
            }
            return trimmed(part.reversed(), by: markers[to].radius + 3).reversed()
        case (.beyond, .beyond): return nil
        }
    }

    private static func length(of points: [SheetPoint]) -> Double {
        zip(points, points.dropFirst()).map { ($1 - $0).length }.reduce(0, +)
    }

    private static func trimmed(_ points: [SheetPoint], by length: Double) -> [SheetPoint] {
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

    /// The triangle at the end.
    var tip: [SheetPoint] {
        let end = path[path.count - 1]
        let back = path[path.count - 2]
        let angle = atan2(end.y - back.y, end.x - back.x)
        return [end, end.moved(11, angle: angle + .pi - 0.36), end.moved(11, angle: angle + .pi + 0.36)]
    }

    /// The line without what the tip covers.
    var shaft: [SheetPoint] { Self.trimmed(path.reversed(), by: 8).reversed() }
}
