internal import IncidentModel

/// Which of the reader's incidents tells of which gold one: most shared sites and facts first, what is left in order.
///
/// Sites are compared for the whole report; this decides only whose date, time and counts are held against whose.
enum IncidentPairing {
    /// For each gold incident its partner; nil when the reader found fewer.
    static func partners(gold: [GoldIncident], found: [Incident]) -> [Incident?] {
        var scores: [(score: Int, gold: Int, found: Int)] = []
        for (g, item) in gold.enumerated() {
            for (f, candidate) in found.enumerated() { scores.append((likeness(item, candidate), g, f)) }
        }
        scores.sort { ($1.score, $0.gold, $0.found) < ($0.score, $1.gold, $1.found) }
        var partners = [Incident?](repeating: nil, count: gold.count)
        var used: Set<Int> = []
        for pair in scores where partners[pair.gold] == nil && used.insert(pair.found).inserted {
            partners[pair.gold] = found[pair.found]
        }
        return partners
    }

    private static func likeness(_ gold: GoldIncident, _ found: Incident) -> Int {
        let sites = found.comparedSites
        let shared = gold.sites.filter { site in sites.contains { $0.role == site.role && $0.isNamed(like: site) } }
        let isSameDay = gold.date?.date != nil && gold.date?.date == found.date?.date
        let isSameCount = gold.munitions != nil && gold.munitions == found.munitions
        return 2 * shared.count + (isSameDay ? 1 : 0) + (isSameCount ? 1 : 0)
    }
}
