internal import Foundation
internal import GeometryEngine
internal import IncidentModel

/// The way from a reported launch to a reported impact: the geodesic, as the plane shows it.
struct Arrow {
    let from: Int
    let to: Int
    /// Between the rims of the two symbols.
    let path: [SheetPoint]
    var texts: [String]
    let isHedged: Bool
    var isBackground: Bool

    private struct Pair: Hashable {
        let from: Int
        let to: Int
    }

    /// Every pair of markers once, whatever the number of incidents that share it.
    static func all(_ incidents: [NumberedIncident], _ set: MarkerSet, _ frame: SheetFrame, _ words: SheetWords)
        -> [Arrow]
    {
        var arrows: [Arrow] = []
        var known: [Pair: Int] = [:]
        for numbered in incidents {
            for (from, to, distance) in ways(of: numbered.incident) {
                guard let start = set.markerOfSite[.init(number: numbered.number, site: from)],
                    let end = set.markerOfSite[.init(number: numbered.number, site: to)], start != end
                else { continue }
                let text = distance.flatMap { DistanceText($0).map { words.distance($0.kilometres) } }
                let pair = Pair(from: start, to: end)
                if let index = known[pair] {
                    if let text, !arrows[index].texts.contains(text) { arrows[index].texts.append(text) }
                    arrows[index].isBackground = arrows[index].isBackground && numbered.isBackground
                    continue
                }
                let sites = numbered.incident.sites
                guard let a = sites[from].placement?.point, let b = sites[to].placement?.point,
                    let path = path(a, b, set.markers[start], set.markers[end], frame)
                else { continue }
                known[pair] = arrows.count
                arrows.append(
                    Arrow(
                        from: start, to: end, path: path, texts: text.map { [$0] } ?? [],
                        isHedged: sites[from].isHedged || sites[to].isHedged, isBackground: numbered.isBackground))
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

    private static func path(
        _ a: Coordinate, _ b: Coordinate, _ start: SiteMarker, _ end: SiteMarker, _ frame: SheetFrame
    ) -> [SheetPoint]? {
        let meters = Geodesic.distanceMeters(from: a, to: b)
        let geodesic = Geodesic.path(from: a, to: b, maxSegmentMeters: max(meters / 24, 1)).flatMap { $0 }
        var points = simplified(frame.project(geodesic), tolerance: 0.3)
        guard points.count >= 2 else { return nil }
        // Symbols that were moved aside take the ends of their arrows with them.
        points[0] = start.position
        points[points.count - 1] = end.position
        let whole = zip(points, points.dropFirst()).map { ($1 - $0).length }.reduce(0, +)
        guard whole > start.radius + end.radius + 14 else { return nil }
        points = trimmed(points, by: start.radius + 2)
        points = trimmed(points.reversed(), by: end.radius + 3).reversed()
        return points
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
