internal import IncidentModel

/// Time, harm and blame of the reported event.
extension ArabicEventBuilder {
    // MARK: - Time

    mutating func addDates(_ sentence: ArabicSentence, isReported: Bool) {
        for said in sentence.dates where !said.looksBack && !scopes.isForeign(said, anchor) {
            var mention = said
            // "اليوم الأحد" on a page of Monday: the page is a day late, the weekday stands.
            if let page = anchor.pageDay, let offset = said.dayOffset, let weekday = said.weekday,
                page.adding(days: offset).weekday != weekday
            {
                mention.dayOffset = nil
            }
            if mention.weekday == nil, mention.dayOffset == nil, !isReported || mention.date.day == nil { continue }
            if anchor.date == nil, mention.date.day != nil { anchor.date = mention.date }
            if anchor.weekday == nil { anchor.weekday = mention.weekday }
            if anchor.dayOffset == nil, anchor.weekday == nil { anchor.dayOffset = mention.dayOffset }
            if isOfStatement(said.tokens, sentence) || isBeforeYesterday(said, sentence) {
                statementDates.append(mention)
            } else {
                dates.append(mention)
            }
        }
    }

    /// "أصدرت الخلية، اليوم الخميس، توضيحا بشأن هجومين وقعا مساء أمس": told today of what was yesterday.
    func isBeforeYesterday(_ mention: DateMention, _ sentence: ArabicSentence) -> Bool {
        mention.dayOffset == 0
            && sentence.frames.allSatisfy { mention.tokens.upperBound <= $0.trigger }
            && sentence.dates.contains { $0.dayOffset == -1 && $0.tokens.lowerBound >= mention.tokens.upperBound }
    }

    /// "كشف مصدر، اليوم الخميس، عن سقوط …": the day of the statement, which stands for the attack's when no other is told.
    private func isOfStatement(_ mention: Range<Int>, _ sentence: ArabicSentence) -> Bool {
        guard let first = sentence.frames.first?.trigger, mention.upperBound <= first else { return false }
        // Only what stands near: a sentence may have no end.
        let before = max(sentence.tokens.lowerBound, mention.lowerBound - 30)..<mention.lowerBound
        let after = mention.upperBound..<min(first, mention.upperBound + 30)
        // "أعلنت الخلية، يوم السبت، سقوط ثلاثة صواريخ": what is announced follows at once.
        if first - mention.upperBound <= 2, let said = before.last(where: { passage.isA($0, .reporting) }),
            !(said..<mention.lowerBound).contains(where: {
                passage.isAny($0, ArabicWord.that) || passage.isAny($0, Self.thatIt)
                    || passage.isMark($0, ArabicMark.quote) || passage.isMark($0, ArabicMark.openQuote)
            })
        {
            return true
        }
        return before.contains { passage.isA($0, .reporting) }
            && after.contains {
                // "أفاد مصدر، يوم الجمعة، بتعرض القاعدة": what he tells of is behind ب.
                passage.isA($0, [.exposed, .target, .land, .launch]) && passage.has($0, .by)
                    || $0 + 1 == first && passage.isA(first, .exposed) && passage.has(first, .by)
                    || passage.isAny($0, ArabicWord.that) || passage.isWord($0, ArabicWord.off)
                    || passage.isAny($0, Self.details)
            }
    }

    private static let thatIt = arabicKeys("أنه أنها إنه إنها أنهم إنهم بأنه بأنها")
    private static let details = arabicKeys("تفاصيل حصيلة")

    /// When nothing else says the hour, that of the statement stands for it.
    mutating func addStatementTimes() {
        let isTold = reported.event.claims.contains { if case .time = $0.fact { true } else { false } }
        for mention in isTold ? [] : openingTimes.isEmpty ? statementTimes : Array(openingTimes.prefix(1)) {
            reported.append(Claim(.time(mention.time), evidence: passage.evidence(mention.tokens)))
        }
    }

    mutating func addTimes(_ sentence: ArabicSentence) {
        for mention in sentence.times {
            if isOfStatement(mention.tokens, sentence) {
                statementTimes.append(mention)
                continue
            }
            reported.append(
                Claim(.time(mention.time), speaker: sentence.speaker, evidence: passage.evidence(mention.tokens)))
        }
    }

    // MARK: - Harm and blame

    /// "ارتفعت حصيلة ضحايا القصف إلى 12 قتيلا" as the lead, when the rest tells no toll.
    mutating func addEarlyHarm() {
        guard anchor.hasEvent else { return }
        let isTold = reported.event.claims.contains {
            switch $0.fact {
            case .killed, .injured: true
            default: false
            }
        }
        for (found, speaker) in isTold ? [] : earlyHarm.prefix(4) where !found.isNone {
            for fact in found.facts {
                reported.append(Claim(fact, speaker: speaker, evidence: passage.evidence(found.tokens)))
            }
        }
    }

    mutating func addHarm(_ sentence: ArabicSentence, isReported: Bool, looksBack: Bool) {
        guard !looksBack, sentence.weapons.allSatisfy({ !$0.isAir }) else { return }
        // "قتلوا بانفجار عبوة ناسفة": another kind of violence.
        if !isReported, sentence.tokens.contains(where: { passage.isA($0, .otherViolence) }) { return }
        let isOwn = isReported || anchor.hasEvent && (sentence.mentionsAttack || sentencesSinceReported <= 4)
        for found in sentence.casualties where isOwn || found.isNone {
            if !found.isNone, scopes.tellsOther(found.tokens, sentence.tokens) { continue }
            for fact in found.facts {
                reported.append(
                    Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
            }
        }
        for found in sentence.damage where isOwn {
            reported.append(
                Claim(.damage(found.text), speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
        }
    }

    mutating func addBlame(_ sentence: ArabicSentence) {
        for found in sentence.blame {
            reported.append(
                Claim(found.fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
        }
    }

    /// "الهجوم وقع في الساعة …": the attack already told.
    func speaksOfIt(_ sentence: ArabicSentence) -> Bool {
        anchor.hasEvent
            && sentence.tokens.contains {
                passage.isA($0, .attackNoun) && !passage.isA($0, .pluralNoun) && passage.has($0, .article)
            }
    }
}
