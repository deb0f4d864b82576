internal import IncidentModel

/// Sites of one role that stand for the same ground become one, with all their evidence.
enum SiteMerging {
    static func merged(_ sites: [Site]) -> [Site] {
        let keys = sites.map(Key.init)
        guard Set(keys).count < keys.count else { return sites }
        var result: [Site] = []
        var index: [Key: Int] = [:]
        /// Of the sites that another one was joined to.
        var seen: [Int: Set<Evidence>] = [:]
        for (site, key) in zip(sites, keys) {
            if let known = index[key] {
                let told = result[known].evidence
                absorb(site, into: &result[known], &seen[known, default: Set(told)])
            } else {
                index[key] = result.count
                result.append(site)
            }
        }
        return result
    }

    private static func absorb(_ site: Site, into kept: inout Site, _ seen: inout Set<Evidence>) {
        for item in site.evidence where seen.insert(item).inserted { kept.evidence.append(item) }
        kept.isHedged = kept.isHedged && site.isHedged
        if kept.speaker.kind == .unattributed { kept.speaker = site.speaker }
        if let count = site.count { kept.count = kept.count.map { $0 == count ? $0 : $0.union(count) } ?? count }
        if let other = site.placement, let own = kept.placement, other.radiusMeters < own.radiusMeters {
            kept.placement = other
            kept.candidates = site.candidates
        }
        for finding in site.findings where !kept.findings.contains(finding) { kept.findings.append(finding) }
    }

    private struct Key: Hashable {
        var role: SiteRole
        var place: String
        var relation: String

        init(_ site: Site) {
            role = site.role == .found ? .launch : site.role
            place = site.placement?.place.rawValue ?? site.name.lowercased()
            switch site.phrase.relation {
            case .in, .at, .on: relation = "in"
            default: relation = site.phrase.relation.description
            }
        }
    }
}
