/// Which gold site is which found one, each used once, equal names before alike descriptions.
struct SitePairing {
    /// For each gold site the index of its match.
    private(set) var match: [Int?]
    private(set) var surplus: [Int]

    init(gold: [ComparedSite], found: [ComparedSite], same: (ComparedSite, ComparedSite) -> Bool) {
        var match = [Int?](repeating: nil, count: gold.count)
        var free = Set(found.indices)
        for isExact in [true, false] {
            for (index, site) in gold.enumerated() where match[index] == nil {
                let hit = found.indices.first { candidate in
                    free.contains(candidate) && same(site, found[candidate])
                        && (!isExact || site.keys.first == found[candidate].keys.first)
                }
                guard let hit else { continue }
                match[index] = hit
                free.remove(hit)
            }
        }
        self.match = match
        surplus = free.sorted()
    }

    var tally: SiteTally {
        let hits = match.compactMap { $0 }.count
        return SiteTally(hits: hits, gold: match.count, found: hits + surplus.count)
    }
}
