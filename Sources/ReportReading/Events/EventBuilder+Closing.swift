internal import IncidentModel

/// What is settled when the last sentence is read.
extension EventBuilder {
    /// Settles the reported day; `inferred` gives month and year where the report has only a weekday.
    mutating func finish(inferred: DateInference.Result?) {
        Self.dropOutrunFigures(from: &reported, passage)
        settleWeakHarm()
        settleBoasts()
        addBothSides()
        dropSumsOfAttacks()
        dropParts()
        promoteChronicle()
        settleSites(of: &reported)
        for index in others.indices { settleSites(of: &others[index].event) }
        // "this morning" under a dateline is that day's morning.
        if dates.isEmpty || anchor.pageDay == nil && dates.allSatisfy({ $0.dayOffset != nil }), let leadDate {
            dates.append(leadDate)
        }
        if dates.isEmpty, let first = headlineDates.first,
            first.weekday != nil || first.date.day != nil || first.dayOffset != nil
        {
            dates.append(first)
        }
        // What was found before it could be fired was not fired.
        if reported.status == .foiled {
            reported.claims.removeAll { if case .munitions = $0.fact { true } else { false } }
        }
        dropStatementDays()
        takeBackLead()
        var resolved = dates.map { (resolver.resolve($0), passage.evidence($0.tokens)) }
        if let inferred, anchor.pageDay == nil, resolved.allSatisfy({ $0.0.date.month == nil }) {
            let evidence = inferred.evidence.flatMap { passage.evidence($0) }
            let weekday = resolved.lazy.compactMap(\.0.weekday).first
            let date = EventDate(date: inferred.date, weekday: weekday, basis: .relative)
            resolved.append((date, evidence))
            reported.findings.append(
                Finding(
                    code: "date-inferred", severity: .note,
                    message:
                        "Month\(inferred.date.year == nil ? "" : " and year") (\(inferred.date.edtf ?? "")) follow from what the report says around the attack, not from a date of its own.",
                    evidence: evidence))
        }
        for (date, evidence) in resolved where date.edtf != nil || date.weekday != nil {
            reported.claims.append(Claim(.date(date), evidence: evidence))
        }
        if let (date, evidence) = resolved.first(where: { $0.0.date.isFull }) { shareDay(date, evidence) }
        if resolved.isEmpty, let page = anchor.pageDay, anchor.hasEvent {
            let day = EventDate(date: page.partialDate, weekday: nil, basis: .publishedOnly)
            reported.claims.append(Claim(.date(day), evidence: []))
            shareDay(day, [])
        }
    }

    private func settleSites(of event: inout ReportedEvent) {
        var most: CountRange?
        var isIntercepted = false
        for claim in event.claims {
            if case .munitions(let count, _) = claim.fact, count.min > most?.min ?? 0 { most = count }
            if case .intercepted = claim.fact { isIntercepted = true }
        }
        SitePruning(passage: passage).prune(&event.sites, munitions: most)
        // Five were fired, and the six that a group boasts of are no count of what came down.
        if let all = most?.max {
            for index in event.sites.indices where event.sites[index].count.map({ $0.min > all }) == true {
                event.sites[index].count = nil
            }
        }
        if event.status == .carriedOut, !isIntercepted { attackedAt.settle(&event.sites) }
    }

    /// "said on Monday" dates the attack only where nothing else does.
    private mutating func dropStatementDays() {
        let own = dates.filter { !cues.isStatementDay($0) }
        // "BAGHDAD, July 6 - Rockets hit P on July 4", on a page without a day.
        if anchor.pageDay == nil, own.contains(where: { $0.date.day != nil || $0.dayOffset != nil }) {
            dates.removeAll { cues.isDateline($0) }
        }
        guard let first = own.first, dates.count > own.count, let page = anchor.pageDay,
            let day = resolver.resolve(first).date.civilDay
        else { return }
        // Told at once or a few days later; a day farther back is some other event's.
        let isNear = dates.allSatisfy { mention in
            guard let told = resolver.resolve(mention).date.civilDay else { return true }
            return (0...6).contains(told.daysSince1970 - day.daysSince1970) && day <= page
        }
        if isNear { dates = own }
    }

    /// "summoned the envoy over the shells that killed nine the day before", and then the attack itself: one event.
    private mutating func takeBackLead() {
        guard let day = anchor.eventDay,
            let lead = others.firstIndex(where: { $0.isFromLead && $0.day == day && $0.event.status == .background })
        else { return }
        let claims = others.remove(at: lead).event.claims
        reported.claims += claims.filter { if case .date = $0.fact { false } else { true } }
    }

    var coReported: [ReportedEvent] {
        others.isEmpty ? [] : others.filter { $0.event.status != .background && isWorthKeeping($0) }.map(\.event)
    }
    var background: [ReportedEvent] {
        others.isEmpty ? [] : others.filter { $0.event.status == .background && isWorthKeeping($0) }.map(\.event)
    }

    var hasReportedEvent: Bool { anchor.hasEvent }

    /// A weapon and a verb alone are talk of rockets, not an attack: it takes a place, a number or harm.
    var tellsEnough: Bool {
        // A lorry that somebody found in an orchard is a launcher only where munitions are spoken of.
        !reported.sites.isEmpty && AttackVocabulary.isSpoken(in: passage.tokens)
            || reported.claims.contains { claim in
                switch claim.fact {
                case .munitions, .killed, .injured, .intercepted: true
                default: false
                }
            }
    }
}
