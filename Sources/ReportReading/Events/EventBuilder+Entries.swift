internal import IncidentModel

/// Bulletins and timelines: "7 July, 2130 hrs. …", "Jan. 15: …", each entry an attack of its own.
extension EventBuilder {
    /// The day that opens an entry: alone in its sentence, or before a colon or dash.
    private func entryDay(_ sentence: SentenceReading) -> DateMention? {
        guard sentence.opensParagraph, !sentence.isHeadline, let day = sentence.dates.first, day.date.day != nil,
            day.tokens.lowerBound - sentence.tokens.lowerBound <= 1
        else { return nil }
        for index in sentence.tokens where !day.tokens.contains(index) {
            if passage.isWord(index, Word.colon) || passage.isAny(index, Self.dashes) {
                return sentence.frames.contains { $0.trigger < index } ? nil : day
            }
            let isTime =
                passage.tokens[index].kind == .number || passage.tokens[index].kind == .mark
                || passage.isA(index, [.partOfDay, .weekday, .number, .determiner])
                || passage.isAny(index, Self.entryWords)
                || sentence.times.contains { $0.tokens.contains(index) }
            guard isTime else { return nil }
        }
        return day
    }

    private static let dashes = WordSet(["-", "–", "—", "--"].map { wordKey($0.utf8) })
    private static let entryWords = BackgroundCues.keys(
        "hrs hours local approx approximately about around at early late in hour l h")

    /// Turns to the entry that opens here; false where none does.
    mutating func turnToEntry(_ sentence: SentenceReading) -> Bool {
        guard let day = entryDay(sentence) else {
            if sentence.opensParagraph { isInEntry = false }
            return false
        }
        let own = anchor.eventDay
        let told = resolver.resolve(day).date.civilDay
        isInEntry = true
        guard anchor.hasEvent else {
            // What the first entry tells is the report's own event.
            hasEntries = true
            entryOfReported = sentence
            focus = .reported
            return true
        }
        if told != nil, told == own, !hasEntries {
            focus = .reported
            return true
        }
        focus = newDraft(day, nil, after: nil)
        if case .other(let index) = focus {
            if hasEntries { others[index].event.status = .carriedOut }
            for time in sentence.times {
                others[index].event.claims.append(Claim(.time(time.time), evidence: passage.evidence(time.tokens)))
            }
        }
        return true
    }
}
