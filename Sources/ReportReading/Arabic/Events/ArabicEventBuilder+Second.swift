internal import IncidentModel

/// A second attack of the same report.
extension ArabicEventBuilder {
    /// Dates, times and harm of its own sentence go with it.
    mutating func keep(_ separate: ArabicEventDraft?, _ sentence: ArabicSentence, goesOn: Bool) {
        guard var draft = separate, !draft.event.sites.isEmpty else { return }
        let own = sentence.dates.filter { !$0.looksBack }
        for mention in own.isEmpty && !goesOn
            ? Array((dates + statementDates + earlyDates + openingDates).prefix(1)) : own
        {
            draft.append(Claim(.date(resolver.resolve(mention)), evidence: passage.evidence(mention.tokens)))
        }
        for mention in sentence.times {
            draft.append(Claim(.time(mention.time), evidence: passage.evidence(mention.tokens)))
        }
        addHarm(sentence, to: &draft)
        if goesOn, let index = open?.index {
            coReported[index] = draft.event
            open = (draft, index)
        } else if coReported.count < EventBuilder.mostRecalled {
            open = (draft, coReported.count)
            coReported.append(draft.event)
        } else {
            recalledBeyond += 1
        }
    }

    private func addHarm(_ sentence: ArabicSentence, to draft: inout ArabicEventDraft) {
        for found in sentence.casualties {
            for fact in found.facts {
                draft.append(Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
            }
        }
        for found in sentence.damage {
            draft.append(
                Claim(.damage(found.text), speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
        }
    }

    /// "وقال مصدر إنها أطلقت من قرية X": the rockets of the sentence before, at none of the first attack's places.
    func goesOnWithSecond(_ sentence: ArabicSentence) -> Bool {
        guard open != nil, !sentence.frames.isEmpty else { return false }
        if namesSecond(sentence) { return true }
        guard sentencesSinceReported <= 2 else { return false }
        return sentence.frames.allSatisfy { frame in
            let pointsBack = frame.isContinuation || frame.weapon.map { passage.has($0.head, .article) } ?? false
            return pointsBack && !frame.sites.isEmpty && !frame.sites.contains { isOfReported($0) }
        }
    }

    /// "ولم تقع إصابات" behind the second attack is its harm.
    func goesOnWithHarm(_ sentence: ArabicSentence) -> Bool {
        open != nil && isOnSecond && sentence.frames.isEmpty && !sentence.casualties.isEmpty
    }

    mutating func addHarmToSecond(_ sentence: ArabicSentence) {
        guard let index = open?.index, var draft = open?.draft else { return }
        addHarm(sentence, to: &draft)
        coReported[index] = draft.event
        open = (draft, index)
    }

    /// Munitions told anew at a place that the first attack does not have.
    func introducesNew(_ frame: Frame) -> Bool {
        guard let weapon = frame.weapon, weapon.count != nil, !frame.isContinuation,
            !passage.has(weapon.head, .article), !frame.sites.isEmpty
        else { return false }
        return !frame.sites.contains { isOfReported($0) }
    }

    /// "المنصة المستخدمة في قصف التاجي": a place of the second attack, and none of the first's.
    func namesSecond(_ sentence: ArabicSentence) -> Bool {
        guard let open, sentencesSinceReported <= 4 else { return false }
        for index in sentence.tokens.prefix(60) where passage.nameEnd[index] > 0 && !passage.isContainerName[index] {
            let name = passage.name(index..<passage.nameEnd[index]).name
            if reported.has(name) { return false }
            if open.draft.has(name) { return true }
        }
        return false
    }

    private func isOfReported(_ found: Frame.FoundSite) -> Bool {
        guard !found.location.isAnaphor, let name = found.location.phrase.anchors.first?.name else { return true }
        return reported.has(name)
    }
}
