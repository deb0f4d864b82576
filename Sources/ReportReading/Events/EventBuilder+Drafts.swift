internal import IncidentModel

/// Opens, keeps and drops the events beside the reported one.
extension EventBuilder {
    func relative(_ segment: Range<Int>) -> RelativeDays.Found? {
        RelativeDays(passage: passage).first(in: segment)
    }

    mutating func newDraft(
        _ mention: DateMention?, _ relative: RelativeDays.Found?, after previous: EventFocus?
    ) -> EventFocus {
        var event = ReportedEvent(report: passage.report.id, status: .background)
        var day: CivilDay?
        // "Five days later, on Saturday, …" without a page date.
        let isCounted =
            relative != nil && base(previous) != nil && resolver.page == nil
            && mention.map { $0.weekday != nil && $0.date.month == nil } == true
        // "… on Dec. 27. More than 30 rockets were fired at the base on that occasion."
        let mention = mention ?? (relative == nil ? dayOfOccasion : nil)
        if let mention, !isCounted {
            let date = resolver.resolve(mention)
            day = date.date.civilDay
            event.claims.append(Claim(.date(date), evidence: passage.evidence(mention.tokens)))
            // What came after the reported attack is news as well.
            if let day, let own = anchor.eventDay, anchor.isFirm, day > own { event.status = .carriedOut }
            // "Three attacks in 24 hours", and then each with its day.
            if let day, let own = anchor.eventDay, hasAnnouncedSpan, !mention.looksBack,
                abs(day.daysSince1970 - own.daysSince1970) <= 1
            {
                event.status = .carriedOut
            }
        } else if let relative, let base = base(previous) {
            day = base.adding(days: relative.days)
            // "A day later a drone struck Q", right below the attack itself.
            if relative.days > 0, previous == nil, focus == .reported, anchor.hasEvent { event.status = .carriedOut }
            if let day {
                let date = EventDate(date: day.partialDate, weekday: day.weekday, basis: .relative)
                event.claims.append(Claim(.date(date), evidence: passage.evidence(relative.tokens)))
            }
        }
        return keep(EventDraft(event: event, day: day, isFromLead: !anchor.hasEvent))
    }

    /// The day that "a day earlier" counts from.
    private func base(_ previous: EventFocus?) -> CivilDay? {
        if case .other(let index) = previous ?? focus { return others[index].day }
        return anchor.eventDay
    }

    private mutating func keep(_ draft: EventDraft) -> EventFocus {
        // What turned out to say nothing makes room for the next.
        if let last = others.indices.last, last < draftsBefore, !isWorthKeeping(others[last]) { others.removeLast() }
        guard others.count < Self.mostRecalled else {
            recalledBeyond += 1
            return .none
        }
        others.append(draft)
        return .other(others.count - 1)
    }

    /// An event of its own has a place, or a day and munitions.
    func isWorthKeeping(_ draft: EventDraft) -> Bool {
        !draft.event.sites.isEmpty
            || draft.event.claims.contains {
                if case .date = $0.fact { true } else { false }
            }
                && draft.event.claims.contains {
                    switch $0.fact {
                    case .munitions: true
                    case .killed, .injured: !draft.needsMunitions
                    default: false
                    }
                }
    }

    mutating func keepAirStrike(_ event: ReportedEvent) {
        _ = keep(EventDraft(event: event))
    }
}
