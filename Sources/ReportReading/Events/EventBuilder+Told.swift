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
