internal import IncidentModel

/// Finds for each incident of one list the same one of another.
enum IncidentPairing {
    /// - Returns: for each of the old, the position of the new one; nil when it is gone. No new one stands twice.
    static func pairs(_ old: [Incident], _ new: [Incident]) -> [Int?] {
        let byID = Dictionary(new.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var pairs = [Int?](repeating: nil, count: old.count)
        var taken: Set<Int> = []
        for (index, incident) in old.enumerated() {
            guard let found = byID[incident.id], taken.insert(found).inserted else { continue }
            pairs[index] = found
        }
        // Of those left only incidents with something in common are looked at.
        var byKey: [String: [Int]] = [:]
        for (index, incident) in new.enumerated() where !taken.contains(index) {
            for key in keys(of: incident) { byKey[key, default: []].append(index) }
        }
        var offers: [(score: Int, old: Int, new: Int)] = []
        for (index, incident) in old.enumerated() where pairs[index] == nil {
            let candidates = Set(keys(of: incident).flatMap { byKey[$0, default: []].prefix(mostOfOneKey) })
            for candidate in candidates.sorted() {
                let score = score(incident, new[candidate])
                if score >= leastScore { offers.append((score, index, candidate)) }
            }
        }
        offers.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        for offer in offers where pairs[offer.old] == nil && taken.insert(offer.new).inserted {
            pairs[offer.old] = offer.new
        }
        return pairs
    }

    private static let leastScore = 4
    private static let mostOfOneKey = 200

    /// A report told of, with the day, or a site with its role and day.
    private static func keys(of incident: Incident) -> Set<String> {
        let day = incident.date?.edtf ?? "?"
        return Set(
            incident.reports.map { "report \($0)" } + incident.sites.map { "\(day) \($0.role.rawValue) \($0.name)" })
    }

    private static func score(_ a: Incident, _ b: Incident) -> Int {
        let reports = Set(a.reports).isDisjoint(with: b.reports) ? 0 : 2
        let day = a.date?.edtf == b.date?.edtf ? 2 : 0
        let sites = Set(a.sites.map { "\($0.role.rawValue) \($0.name)" })
        let common = sites.intersection(b.sites.map { "\($0.role.rawValue) \($0.name)" }).count
        return reports + day + min(common, 3) * 2 + (a.status == b.status ? 1 : 0)
            + (a.weapon?.term == b.weapon?.term ? 1 : 0)
    }
}
