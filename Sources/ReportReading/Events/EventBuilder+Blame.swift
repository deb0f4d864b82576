internal import IncidentModel

/// Who is blamed, what was foiled, and the air strikes that a report recalls.
extension EventBuilder {
    mutating func addBlame(_ sentence: SentenceReading, _ placed: [PlacedFrame]) {
        let isReported = placed.contains { $0.destination == .reported }
        for found in sentence.blame {
            let isHedged = passage.has(.hedge, in: sentence.tokens)
            let claim = Claim(
                found.fact, speaker: sentence.speaker, isHedged: isHedged, evidence: passage.evidence(found.tokens))
            if !isReported, case .other(let index) = placed.first?.destination ?? focus {
                others[index].event.claims.append(claim)
            } else {
                reported.claims.append(claim)
            }
        }
    }

    private static let breaksUp = BackgroundCues.keys("broke broken breaking")

    /// "foiled a rocket attack on …", "broke up an attack", "prevented another launch": what was planned did not happen.
    mutating func markFoiled(_ sentence: SentenceReading) {
        let sites = reported.sites
        guard reported.status == .carriedOut, !sites.indices.contains(where: { sites[$0].role == .impact }) else {
            return
        }
        if sentence.tokens.contains(where: foilsAttack) { reported.status = .foiled }
    }

    /// "thwarted an attempt to launch …", where "thwarted two drones" brought them down.
    func foilsAttack(_ index: Int) -> Bool {
        guard
            passage.isAny(index, TriggerFinder.foils)
                || passage.isAny(index, Self.breaksUp) && passage.isWord(index + 1, Word.up)
        else { return false }
        // "Air defences thwarted an attack by two drones" in the air.
        if (max(0, index - 6)..<index).contains(where: { passage.isAny($0, Self.defences) }) { return false }
        return (index - 5...index + 6).contains { passage.isA($0, .attackNoun) || passage.isAny($0, Self.planned) }
    }

    private static let defences = BackgroundCues.keys("defences defenses defence defense")
    private static let planned = BackgroundCues.keys("launch launching attempt plot firing operation")

    // MARK: - Air strikes

    /// Air strikes recalled with a place are events of their own, never the reported rocket attack.
    mutating func addAirStrikes(_ sentence: SentenceReading, _ frames: [Frame]) {
        let locations = LocationPhraseParser(passage: passage)
        for mention in sentence.weapons where mention.isAir {
            var event = ReportedEvent(report: passage.report.id, status: .background)
            let evidence = passage.evidence(mention.tokens)
            event.claims.append(Claim(.weapon(term: mention.term, verbatim: mention.verbatim), evidence: evidence))
            if let location = locations.phrase(at: mention.tokens.upperBound, sentence.tokens.upperBound),
                !location.isAnaphor,
                location.phrase.anchors.first?.isDescription == false
            {
                var phrase = location.phrase
                var findings: [Finding] = []
                let span = passage.evidence(mention.tokens.lowerBound..<location.tokens.upperBound)
                resolve(&phrase, isAnaphor: false, at: location.tokens.lowerBound, span, &findings, event)
                event.sites.append(
                    Site(
                        role: .impact, phrase: phrase, verbatim: passage.words(location.tokens),
                        speaker: sentence.speaker,
                        evidence: span, findings: findings))
            }
            if !event.sites.isEmpty { keepAirStrike(event) }
        }
    }
}
