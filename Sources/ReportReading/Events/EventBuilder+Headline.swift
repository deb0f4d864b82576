internal import IncidentModel

/// A headline sums up what the report tells: read first it would set the event that the report is held against, so it comes last.
extension EventBuilder {
    /// The report told the event without its headline: where something was fired, was aimed at or came down.
    var tellsWithoutHeadline: Bool {
        hasReportedEvent && reported.sites.contains { $0.role != .found }
    }

    /// Takes from the headline what the report leaves open, once the report is read.
    mutating func addHeadline(_ sentence: SentenceReading) {
        let frames = sentence.frames.filter { !$0.isAir && !isDenied($0) }
        let told = reported.sites
        var store: [SiteKey: Int] = [:]
        for (index, site) in reported.sites.enumerated() { store[SiteKey(site)] = index }
        for frame in frames {
            for found in frame.sites {
                let site = site(
                    found, frame, sentence, isHedged: isHedged(frame.clause, sentence), event: &reported)
                let isTold = isTold(site, told)
                if !isTold, !isUnnamed(site), !belongsElsewhere(site), found.role != .launch {
                    append(site, to: &reported, &store)
                }
            }
        }
        guard !frames.isEmpty else { return }
        headlineDates += sentence.dates.filter { !$0.looksBack }
        let facts = reported.claims.map(\.fact)
        func has(_ isKind: (Fact) -> Bool) -> Bool { facts.contains(where: isKind) }
        if !has({ if case .weapon = $0 { true } else { false } })
            || !has({ if case .munitions = $0 { true } else { false } })
        {
            for frame in frames { addMunitions(frame, sentence, to: &reported) }
        }
        guard others.isEmpty else { return }
        for found in sentence.casualties {
            for fact in found.facts where !has({ $0.isOfKind(fact) }) {
                reported.claims.append(
                    Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
            }
        }
    }

    /// The report names the place in this role, maybe more fully, or something that lies in it.
    private func isTold(_ site: Site, _ told: [Site]) -> Bool {
        let words = Set(site.phrase.anchors.flatMap { SitePruning.words($0.name) }).subtracting(Self.classes)
        guard !words.isEmpty else { return false }
        let isInside = [.in, .at, .on].contains(site.phrase.relation)
        return told.contains { other in
            guard other.role == site.role || site.role == .target && other.role == .impact else { return false }
            // "near the embassy" is a spot of its own beside "in the Green Zone, near the embassy".
            let holders = isInside ? other.phrase.qualifiers.map(\.place) : []
            let names = other.phrase.anchors + holders
            return names.contains { words.isSubset(of: Set(SitePruning.words($0.name))) }
        }
    }

    /// A city or country, or a description: the report says it better.
    private func isUnnamed(_ site: Site) -> Bool {
        let pruning = SitePruning(passage: passage)
        return site.phrase.anchors.contains { $0.isDescription || isLoose($0) } || pruning.isPlainContainer(site)
    }

    /// "Mosul market", "Basra oil camp": by the city, as headlines put what the report names.
    private func isLoose(_ anchor: PlaceReference) -> Bool {
        guard !SitePruning.onlyOnes.contains(where: { anchor.name.lowercased().hasSuffix($0) }) else { return false }
        let tokens = passage.tokens.indices.filter { anchor.range.contains(passage.tokens[$0].start) }
        guard tokens.count > 1, let first = tokens.first,
            passage.isContainerName[first] && passage.nameEnd[first] <= tokens[tokens.count - 1]
        else { return false }
        return tokens[(max(1, passage.nameEnd[first] - first))...].allSatisfy {
            !passage.tokens[$0].isCapitalized || passage.isA($0, [.placeClass, .building])
        }
    }

    /// "Taji base" is "Camp Taji".
    private static let classes = BackgroundCues.keys("base camp airbase air")

    /// "Rockets fall on the Green Zone and Taji in twin attacks", each told of in an event of its own.
    private func belongsElsewhere(_ site: Site) -> Bool {
        let words = Set(site.phrase.anchors.flatMap { SitePruning.words($0.name) }).subtracting(Self.classes)
        return !words.isEmpty
            && others.contains { draft in
                draft.event.sites.contains { other in
                    other.phrase.anchors.contains { words.isSubset(of: Set(SitePruning.words($0.name))) }
                }
            }
    }
}

extension Fact {
    /// Dead as dead, wounded as wounded.
    fileprivate func isOfKind(_ other: Fact) -> Bool {
        switch (self, other) {
        case (.killed, .killed), (.injured, .injured): true
        default: false
        }
    }
}
