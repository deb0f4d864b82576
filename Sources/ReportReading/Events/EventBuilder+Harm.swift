internal import IncidentModel

extension EventBuilder {
    /// Words of harm that no munition of ours did.
    static let otherViolence: WordSet = WordSet(
        [
            "bomb", "bombs", "bomber", "bombers", "gunman", "clash", "clashes", "stabbing", "accident", "crash",
            "stampede",
            "assassination", "ambush", "coup", "earthquake", "fighting", "war",
        ].map { wordKey($0.utf8) })

    // MARK: - Harm and blame

    mutating func addHarm(_ sentence: SentenceReading, isReported: Bool, hasForeignScope: Bool) {
        let isOther = sentence.weapons.contains { $0.isAir } || hasForeignScope && !isReported
        let isPlain =
            sentence.dates.allSatisfy { $0.date.month == nil } && !sentence.tokens.contains { passage.isA($0, [.past]) }
        let speaksOfIt = isReported || sentence.mentionsAttack && isPlain
        // "One person was injured, police said": right after the attack and with no violence of its own.
        let isBareStatement =
            anchor.hasEvent && sentence.frames.isEmpty && sentencesSinceReported <= 4
            && !sentence.tokens.contains {
                passage.isA($0, [.launchVerb, .hitVerb, .targetVerb, .airWeapon])
                    || passage.isAny($0, Self.otherViolence)
            }
        if addHarmOfRecalled(sentence, isReported: isReported) { return }
        // A lead may tell of the dead before it tells of the shells; without an attack after it, nothing comes of it.
        let isLead =
            !anchor.hasEvent && sentencesSeen <= 5 && isPlain && sentence.frames.isEmpty
            && !sentence.tokens.contains { passage.isAny($0, Self.otherViolence) || passage.isA($0, .airWeapon) }
        for found in sentence.casualties
        where !isOther && (speaksOfIt || found.isNone || isLead || isPlain && isBareStatement) {
            for fact in found.facts {
                reported.claims.append(
                    Claim(
                        fact, speaker: sentence.speaker, isHedged: isHedged(found.tokens, sentence),
                        evidence: passage.evidence(found.tokens)))
            }
        }
        for found in sentence.damage where !isOther && (speaksOfIt || !sentence.weapons.isEmpty) {
            reported.claims.append(
                Claim(.damage(found.text), speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
        }
    }

    /// "A child was killed in that attack" after a recalled event is that event's; so is what the very next sentence says
    /// without naming another day.
    private mutating func addHarmOfRecalled(_ sentence: SentenceReading, isReported: Bool) -> Bool {
        guard !isReported, let since = sentencesSinceRecalled, since <= 2, !background.isEmpty,
            !sentence.casualties.isEmpty, sentence.weapons.allSatisfy({ !$0.isAir }),
            sentence.dates.allSatisfy({ $0.looksBack }) || since == 0
        else { return false }
        let pointsBack = sentence.tokens.contains {
            passage.isAny($0, Self.pointing) && passage.isA($0 + 1, [.attackNoun, .explosion])
        }
        guard since <= 1 || pointsBack else { return false }
        for found in sentence.casualties {
            for fact in found.facts {
                background[background.count - 1].claims.append(
                    Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
            }
        }
        return true
    }

    private static let pointing: WordSet = WordSet(["that", "those"].map { wordKey($0.utf8) })

    mutating func addBlame(_ sentence: SentenceReading) {
        for found in sentence.blame {
            let isHedged = sentence.tokens.contains { passage.isA($0, .hedge) }
            reported.claims.append(
                Claim(
                    found.fact, speaker: sentence.speaker, isHedged: isHedged, evidence: passage.evidence(found.tokens))
            )
        }
    }

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
            if !event.sites.isEmpty { keep(event) }
        }
    }
}
