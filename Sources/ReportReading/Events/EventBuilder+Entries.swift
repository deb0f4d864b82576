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

    private static let dashes = WordSet(["-", "–", "—", "--", "|"].map { wordKey($0.utf8) })
    private static let entryWords = BackgroundCues.keys(
        "hrs hours local approx approximately about around at early late in hour l h")

    /// A chronicle of dated attacks, none of which is today's news, tells them all as its own: the inquiry, the court's file,
    /// the soldier's story of last month.
    mutating func promoteChronicle() {
        guard !anchor.hasEvent || reported.sites.isEmpty && !tellsEnough else { return }
        let dated = others.indices.filter { index in
            others[index].event.status == .background && others[index].day != nil && isWorthKeeping(others[index])
                && !others[index].event.sites.isEmpty
        }
        let isRecent = dated.contains { index in
            guard let page = anchor.pageDay, let day = others[index].day else { return true }
            return page.daysSince1970 - day.daysSince1970 <= Self.daysOfAStory
        }
        guard dated.count > 1 || isRecent else { return }
        for index in dated { others[index].event.status = .carriedOut }
    }

    private static let daysOfAStory = 60

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
