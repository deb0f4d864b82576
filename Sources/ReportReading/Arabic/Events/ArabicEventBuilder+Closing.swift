internal import IncidentModel

/// What can be told only once the whole report is read.
extension ArabicEventBuilder {
    mutating func finish(wording: [UInt64]) {
        if !dates.contains(where: { $0.date.day != nil || $0.weekday != nil || $0.dayOffset != nil }) {
            dates = statementDates + dates
        }
        for others in [earlyDates, openingDates, headlineDates] where dates.isEmpty {
            dates = others.filter { !$0.looksBack && !scopes.isForeign($0, anchor) }
        }
        for mention in dates {
            let date = resolver.resolve(mention)
            if date.edtf != nil || date.weekday != nil {
                if mention.weekday == nil, ArabicHijri(passage: passage).isHijri(mention.tokens) {
                    reported.append(.islamicDate(date, evidence: passage.evidence(mention.tokens)))
                }
                reported.append(Claim(.date(date), evidence: passage.evidence(mention.tokens)))
            }
        }
        if dates.isEmpty, let page = anchor.pageDay, anchor.hasEvent {
            reported.append(Claim(.date(EventDate(date: page.partialDate, basis: .publishedOnly)), evidence: []))
        }
        if anchor.hasEvent, !hasStrike, !reported.event.sites.isEmpty { isFoiled = true }
        if isFoiled, !reported.event.sites.contains(where: { $0.role == .impact }) {
            reported.setFoiled()
        }
        for boast in reported.hasMunitions ? [] : boasts { reported.append(boast) }
        addStatementTimes()
        addEarlyHarm()
        reported.dropNameless()
        reported.set(wording: wording)
    }
}

extension Finding {
    fileprivate static func islamicDate(_ date: EventDate, evidence: [Evidence]) -> Finding {
        Finding(
            code: "date-islamic", severity: .note,
            message:
                "\"\(evidence.first?.quote ?? "")\" is \(date.edtf ?? "unknown") by the tabular calendar; the month that was sighted may have begun a day sooner or later.",
            evidence: evidence)
    }
}
