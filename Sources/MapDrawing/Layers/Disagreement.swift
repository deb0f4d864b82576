internal import IncidentModel

/// Two sites of one incident of which, by the sources, only one can be right.
struct Disagreement {
    let from: SheetPoint
    let to: SheetPoint

    /// The finding names no sites, but it quotes the words that both are known by.
    static func all(_ incidents: [NumberedIncident], _ set: MarkerSet) -> [Disagreement] {
        var drawn: Set<[Int]> = []
        var lines: [Disagreement] = []
        for numbered in incidents {
            for finding in numbered.incident.findings where finding.code == "sources-disagree" {
                let quoted = Set(finding.evidence)
                let markers = numbered.incident.sites.enumerated().compactMap { index, site -> Int? in
                    guard !site.evidence.isEmpty, quoted.isSuperset(of: site.evidence) else { return nil }
                    return set.markerOfSite[.init(number: numbered.number, site: index)]
                }
                for (one, other) in zip(markers, markers.dropFirst()) where one != other {
                    guard drawn.insert([min(one, other), max(one, other)]).inserted else { continue }
                    let (a, b) = (set.markers[one], set.markers[other])
                    let way = b.position - a.position
                    guard way.length > a.radius + b.radius + 6 else { continue }
                    lines.append(
                        Disagreement(
                            from: a.position + way * ((a.radius + 2) / way.length),
                            to: b.position - way * ((b.radius + 2) / way.length)))
                }
            }
        }
        return lines
    }
}
