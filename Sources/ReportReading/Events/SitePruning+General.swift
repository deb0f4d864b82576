internal import IncidentModel

/// What a lead tells in general ("fell in the Green Zone", "hit the southern suburbs") and the report then point by point.
extension SitePruning {
    /// - Parameter munitions: how many the event tells of at most.
    func dropGeneral(from sites: inout [Site], _ munitions: CountRange?) {
        let impacts = sites.indices.prefix(Self.mostNames).filter {
            sites[$0].role == .impact && sites[$0].phrase.anchors.count == 1
        }
        guard impacts.count > 1 else { return }
        var dropped: Set<Int> = []
        for index in impacts where isWhole(sites[index], munitions) {
            let others = impacts.filter { $0 != index && !dropped.contains($0) }
            let site = sites[index]
            // "in Kamaliya and New Baghdad": side by side, whatever holds what.
            let finer = others.filter { isToldBy(sites[$0], in: site) && !areJoined(sites[$0], site) }
            if !finer.isEmpty, finer.allSatisfy({ isToldAfter(sites[$0], site) || isRetold(site, sites[$0]) }),
                tellAll(finer.map { sites[$0] }, munitions), !isHolder(site, of: others.map { sites[$0] })
            {
                for inner in finer { sites[inner].lie(in: site.phrase.anchors[0]) }
                dropped.insert(index)
            } else if isVagueArea(site) && others.contains(where: { isPoint(sites[$0], after: site) })
                || isSharedOut(site, others.map { sites[$0] }, munitions)
            {
                dropped.insert(index)
            }
        }
        guard !dropped.isEmpty else { return }
        sites = sites.indices.filter { !dropped.contains($0) }.map { sites[$0] }
    }

    /// "in the Green Zone", and "near the Rasheed hotel", which the gazetteer has in it.
    private func isToldBy(_ inner: Site, in site: Site) -> Bool {
        let (outer, anchor) = (site.phrase.anchors[0], inner.phrase.anchors[0])
        guard !outer.isDescription, !anchor.isDescription,
            site.phrase.relation.isInside || site.phrase.relation.isInPart,
            !inner.phrase.relation.isMeasured, SiteKey.plain(outer.name) != SiteKey.plain(anchor.name)
        else { return false }
        return passage.names.holds(outer.name, anchor.name)
    }

    /// One munition, or as many as there were: none is left that fell elsewhere in the wider place.
    private func tellAll(_ finer: [Site], _ munitions: CountRange?) -> Bool {
        guard let all = munitions, all.max != 1 else { return true }
        let counts = finer.compactMap(\.count)
        return counts.count == finer.count && counts.reduce(0) { $0 + $1.min } >= all.min
    }

    /// "an apartment building in the Green Zone": a point of its own there.
    private func isHolder(_ site: Site, of others: [Site]) -> Bool {
        others.contains { other in
            other.phrase.anchors[0].isDescription
                && other.phrase.qualifiers.contains { $0.place.name == site.phrase.anchors[0].name }
        }
    }

    /// No number of its own, or the number of all.
    private func isWhole(_ site: Site, _ munitions: CountRange?) -> Bool {
        site.count == nil || site.count == munitions
    }

    private func isVagueArea(_ site: Site) -> Bool {
        let anchor = site.phrase.anchors[0]
        let words = [NameWords.lastKey(anchor.name), anchor.classWord.map { wordKey($0.utf8) }]
        return words.contains { $0.map(Self.vagueAreas.contains) == true }
    }

    private static let vagueAreas = BackgroundCues.keys("region suburbs suburb center centre downtown outskirts")

    /// A named place that is told of in a later sentence.
    private func isPoint(_ point: Site, after site: Site) -> Bool {
        guard
            !point.phrase.anchors[0].isDescription
                || point.phrase.qualifiers.contains(where: { !$0.place.isDescription }),
            !isVagueArea(point), !isPlainContainer(point)
        else { return false }
        return isToldAfter(point, site) && !isInOneSentence(point, site)
    }

    /// "Three rockets hit the airport. One landed near A, another near B and the third at C": all of them are told of.
    private func isSharedOut(_ site: Site, _ others: [Site], _ munitions: CountRange?) -> Bool {
        guard let all = munitions,
            site.phrase.relation != .near || others.allSatisfy({ !$0.phrase.anchors[0].isDescription }),
            all.min > 1, all.min == all.max
        else { return false }
        // Of a base they may be its parts, and it was hit all the same.
        let isSeat = Self.isSeat(site.phrase.anchors[0])
        let counted = others.filter { other in
            guard !(isSeat && other.phrase.anchors[0].isDescription), let count = other.count else { return false }
            return count.min == count.max && count.min < all.min && isToldAfter(other, site)
        }
        return counted.count > 1 && counted.reduce(0) { $0 + ($1.count?.min ?? 0) } == all.min
    }

    /// In another sentence, without a number: the same once more.
    private func isRetold(_ site: Site, _ finer: Site) -> Bool {
        site.count == nil && !isInOneSentence(site, finer)
    }

    private func isToldAfter(_ other: Site, _ site: Site) -> Bool {
        guard let own = other.evidence.first, let first = site.evidence.first else { return false }
        return own.range.lowerBound > first.range.lowerBound
    }

    /// No full stop between them, and few words.
    private func isInOneSentence(_ a: Site, _ b: Site) -> Bool {
        guard let first = a.evidence.first?.range.lowerBound, let second = b.evidence.first?.range.lowerBound,
            let start = passage.token(at: min(first, second)), let end = passage.token(at: max(first, second))
        else { return true }
        return end - start < Self.longestSentence && !passage.has(Word.stop, in: start..<end)
    }

    private static let longestSentence = 400

    /// "crashed into the Green Zone, landing less than a mile from the embassy": how far it can have been, and no place.
    func dropUpperBounds(from sites: inout [Site]) {
        let hasOther = sites.contains { $0.role == .impact && !isUpperBound($0) }
        if hasOther { sites.removeAll { $0.role == .impact && isUpperBound($0) } }
    }

    private func isUpperBound(_ site: Site) -> Bool {
        guard case .distance(_, nil, _) = site.phrase.relation,
            let place = passage.token(at: site.phrase.anchors[0].range.lowerBound)
        else { return false }
        return (max(0, place - 9)..<place).contains {
            passage.isAny($0, Self.bounds) && passage.isWord($0 + 1, wordKey("than"))
        }
    }

    private static let bounds = BackgroundCues.keys("less fewer")
}

extension Site {
    /// Says which holder the place is in, unless it is said.
    fileprivate mutating func lie(in holder: PlaceReference) {
        guard !phrase.qualifiers.contains(where: { $0.place.name == holder.name }) else { return }
        phrase.qualifiers.append(.init(relation: .in, place: holder))
    }
}
