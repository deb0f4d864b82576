internal import IncidentModel

/// Attacks told beside the reported one, and the day that they share with it.
extension EventBuilder {
    mutating func told(
        _ frames: [Frame], as status: IncidentStatus, _ relative: RelativeDays.Found?, _ sentence: SentenceReading
    ) -> [PlacedFrame] {
        sentencesInFocus = 0
        let before = focus
        focus = newDraft(nil, relative, after: nil)
        if case .other(let index) = focus {
            others[index].event.status = status
            if relative == nil { addDaysAndTimes(sentence, to: index) }
            if sentence.dates.isEmpty { goOn(with: before, to: index) }
        }
        return frames.map { PlacedFrame(frame: $0, destination: focus) }
    }

    /// "Hours later …", below an attack of its own day: that day's.
    private mutating func goOn(with previous: EventFocus, to index: Int) {
        guard case .other(let last) = previous, last != index, others.indices.contains(last),
            others[last].event.status == .carriedOut, let day = others[last].day
        else { return }
        others[index].day = day
        let evidence = others[last].event.claims.lazy.compactMap { claim in
            if case .date = claim.fact { claim.evidence } else { nil }
        }.first
        let date = EventDate(date: day.partialDate, weekday: nil, basis: .relative)
        others[index].event.claims.append(Claim(.date(date), evidence: evidence ?? []))
    }

    /// "On Jan. 5 rockets landed near P. The same day, eight struck Q": of the day that is recalled, not of the report's.
    func dayOfRecalled(_ sentence: SentenceReading) -> RelativeDays.Found? {
        guard case .other(let index) = focus, others[index].event.status == .background, others[index].day != nil,
            sentence.dates.isEmpty
        else { return nil }
        let first = sentence.tokens.lowerBound
        let opening = first..<min(first + 6, sentence.tokens.upperBound)
        let isSameDay =
            sentence.tokens.contains {
                passage.isAny($0, Self.sameDays) && passage.isWord($0 - 1, wordKey("same"))
            }
            || opening.contains {
                passage.isAny($0, Self.sameDays) && passage.isWord($0 - 1, Word.that)
                    || passage.isAny($0, Self.hours) && passage.isWord($0 + 1, wordKey("later"))
            }
        return isSameDay ? RelativeDays.Found(tokens: opening, days: 0) : nil
    }

    private static let sameDays = BackgroundCues.keys("day night evening morning afternoon")
    private static let hours = BackgroundCues.keys("hours hour minutes")

    /// "On Wednesday, 14 rockets landed on Q", below three of Thursday that fell on P: the sentence opens with a day of its
    /// own and tells of more munitions than there were, or of another region.
    func opensOnAnotherDay(_ frames: [Frame], _ sentence: SentenceReading) -> Bool {
        guard focus == .reported, !sentence.isHeadline, let mention = sentence.dates.first,
            mention.tokens.lowerBound <= sentence.tokens.lowerBound + 1, !cues.isStatementDay(mention),
            mention.date.day != nil || mention.weekday != nil || mention.dayOffset == -1,
            // "Yesterday 15 shells fell on Q", below a report of today's that names no day.
            let own = anchor.eventDay ?? (mention.dayOffset == -1 && anchor.dayOffset == nil ? anchor.pageDay : nil),
            let day = resolver.resolve(mention).date.civilDay, day < own,
            !cues.isInOneNight(mention, anchor),
            frames.contains(where: { cues.introduces($0) && !$0.sites.isEmpty }), isElsewhere(frames)
        else { return false }
        let told = reported.claims.prefix(Self.claimsCompared).compactMap { claim -> Int? in
            if case .munitions(let count, _) = claim.fact { count.max ?? .max } else { nil }
        }.max()
        let counted = frames.compactMap { $0.weapon?.count?.count?.min }.max()
        if let told, let counted, counted > told || mention.dayOffset == -1 && counted != told { return true }
        return namesOtherRegion(sentence)
    }

    /// "• Late on July 6, a drone targeted P.", below an attack of July 7.
    func isOfAnotherDay(bullet sentence: SentenceReading) -> Bool {
        guard isBullet(sentence), let mention = sentence.dates.first, mention.date.day != nil,
            mention.tokens.lowerBound <= sentence.tokens.lowerBound + 4, !cues.isStatementDay(mention),
            let own = anchor.eventDay, let day = resolver.resolve(mention).date.civilDay
        else { return false }
        return day != own
    }

    /// An equal that names no day is told as news of the same one.
    mutating func shareDay(_ day: EventDate, _ evidence: [Evidence]) {
        guard day.date.isFull else { return }
        for index in others.indices where others[index].event.status == .carriedOut {
            let hasDay = others[index].event.claims.contains { if case .date = $0.fact { true } else { false } }
            guard !hasDay else { continue }
            let basis: EventDate.Basis = day.basis == .publishedOnly ? .publishedOnly : .relative
            let date = EventDate(date: day.date, weekday: day.weekday, basis: basis)
            others[index].event.claims.append(Claim(.date(date), evidence: evidence))
        }
    }

    mutating func addDaysAndTimes(_ sentence: SentenceReading, to index: Int) {
        for mention in sentence.times {
            others[index].event.claims.append(Claim(.time(mention.time), evidence: passage.evidence(mention.tokens)))
        }
        for mention in sentence.dates {
            let date = resolver.resolve(mention)
            others[index].day = others[index].day ?? date.date.civilDay
            others[index].event.claims.append(Claim(.date(date), evidence: passage.evidence(mention.tokens)))
        }
    }
}
