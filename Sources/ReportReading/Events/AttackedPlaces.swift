internal import IncidentModel

/// Which targets are told of as attacked ("an attack on P", "P came under fire") and not as aimed at ("fired at P").
struct AttackedPlaces {
    private var byNoun: Set<Int> = []
    private var passively: Set<Int> = []

    mutating func note(_ frame: Frame, _ passage: Passage) {
        let isNoun =
            passage.isA(frame.trigger, [.attackNoun, .salvoNoun]) || passage.isWord(frame.trigger, wordKey("fire"))
        guard frame.kind == .target, isNoun || passage.isAny(frame.trigger, Self.suffers) else { return }
        for found in frame.sites where found.role == .target {
            // "a volley towards P" is only aimed there.
            if passage.isAny(found.location.tokens.lowerBound, [Word.toward, Word.towards, Word.to]) { continue }
            guard let start = passage.evidence(found.evidence).first?.range.lowerBound else { continue }
            if isNoun { byNoun.insert(start) } else { passively.insert(start) }
        }
    }

    /// What was attacked was hit: unless the report tells where the munitions came down, that is the place.
    func settle(_ sites: inout [Site]) {
        let all = sites
        guard
            all.indices.contains(where: { all[$0].role == .target })
                || all.indices.contains(where: { all[$0].role == .impact && isPart(all[$0]) })
        else { return }
        let impacts = sites.filter { $0.role == .impact }
        let isTold = impacts.contains { !Self.isUnnamed($0) && !isPart($0) }
        sites = sites.compactMap { site in
            guard site.role == .target, !site.isHedged, !Self.isUnnamed(site), isAttacked(site) else { return site }
            if !isTold {
                var hit = site
                hit.role = .impact
                return hit
            }
            let words = site.phrase.anchors.first.map { SitePruning.words($0.name) } ?? []
            let isSaid = impacts.contains { impact in
                impact.phrase.anchors.count == 1 && SitePruning.isSame(SitePruning.words(impact.name), words)
            }
            return isSaid && isByNoun(site) ? nil : site
        }
        guard !isTold,
            sites.contains(where: {
                $0.role == .impact && !Self.isUnnamed($0) && SitePruning.isSeat($0.phrase.anchors[0])
            })
        else { return }
        sites.removeAll { $0.role == .impact && isPart($0) }
    }

    private func isAttacked(_ site: Site) -> Bool {
        site.evidence.allSatisfy { byNoun.contains($0.range.lowerBound) || passively.contains($0.range.lowerBound) }
    }

    private func isByNoun(_ site: Site) -> Bool {
        site.evidence.allSatisfy { byNoun.contains($0.range.lowerBound) }
    }

    private static func isUnnamed(_ site: Site) -> Bool {
        site.phrase.anchors.first.map { $0.isDescription } ?? true
    }

    /// "on the runway", "one on the restaurant": a spot in the base that was attacked.
    private func isPart(_ site: Site) -> Bool {
        guard site.phrase.anchors.count == 1, case let anchor = site.phrase.anchors[0], anchor.isDescription else {
            return false
        }
        return NameWords.lastKey(anchor.name).map(Self.parts.contains) == true
    }

    private static let suffers = BackgroundCues.keys("subjected exposed under scene attacked")
    private static let parts = BackgroundCues.keys(
        """
        hangar hangars runway runways tarmac apron taxiway fence perimeter gate gates door entrance wall walls restaurant canteen \
        hall store depot warehouse yard park lot roof building buildings kitchen barracks tower tank tanks vehicles trailer \
        trailers tent tents facility compound section part
        """)
}
