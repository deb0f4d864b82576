internal import IncidentModel

/// Two sites of one incident of which, by the sources, only one can be right.
struct Disagreement {
    let from: SheetPoint
    let to: SheetPoint
    /// What the sources disagree about.
    let role: SiteRole

    /// Where the symbol of a site stands; the same number for sites that share one.
    typealias Symbol = (number: Int, position: SheetPoint, radius: Double)

    static func all(_ incidents: [NumberedIncident], _ set: MarkerSet) -> [Disagreement] {
        all(incidents) { incident, site in
            set.markerOfSite[.init(number: incidents[incident].number, site: site)].map { marker in
                (marker, set.markers[marker].position, set.markers[marker].radius)
            }
        }
    }

    /// The finding names no sites, but it quotes the words that both are known by. Of sites that all contradict each other those
    /// nearest to each other are joined, so that each hangs together with the rest and no line is needless.
    ///
    /// - Parameter symbol: of a site, by the index of its incident and its own; nil when it has none.
    static func all(
        _ incidents: [NumberedIncident], symbol: (_ incident: Int, _ site: Int) -> Symbol?
    ) -> [Disagreement] {
        var drawn: Set<[Int]> = []
        var lines: [Disagreement] = []
        for number in incidents.indices where !incidents[number].incident.findings.isEmpty {
            let incident = incidents[number].incident
            var pairs: [(a: Symbol, b: Symbol, role: SiteRole)] = []
            for finding in incident.findings where finding.code == "sources-disagree" {
                let quoted = Set(finding.evidence)
                let symbols = incident.sites.enumerated().compactMap { index, site -> (Symbol, SiteRole)? in
                    guard !site.evidence.isEmpty, quoted.isSuperset(of: site.evidence) else { return nil }
                    return symbol(number, index).map { ($0, site.role) }
                }
                for ((a, role), (b, _)) in zip(symbols, symbols.dropFirst()) where a.number != b.number {
                    pairs.append((a, b, role))
                }
            }
            /// Symbols that hang together so far, by one of them.
            var whole: [Int: Int] = [:]
            let order = pairs.enumerated().sorted { one, other in
                let (first, second) = (length(one.element), length(other.element))
                return first == second ? one.offset < other.offset : first < second
            }
            for (a, b, role) in order.map(\.element) {
                let (one, other) = (whole[a.number] ?? a.number, whole[b.number] ?? b.number)
                guard one != other else { continue }
                for (symbol, lead) in whole where lead == other { whole[symbol] = one }
                (whole[a.number], whole[b.number], whole[other]) = (one, one, one)
                let way = b.position - a.position
                guard drawn.insert([min(a.number, b.number), max(a.number, b.number)]).inserted,
                    way.length > a.radius + b.radius + 6
                else { continue }
                lines.append(
                    Disagreement(
                        from: a.position + way * ((a.radius + 2) / way.length),
                        to: b.position - way * ((b.radius + 2) / way.length), role: role))
            }
        }
        return lines
    }

    private static func length(_ pair: (a: Symbol, b: Symbol, role: SiteRole)) -> Double {
        (pair.b.position - pair.a.position).length
    }
}
