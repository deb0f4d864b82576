internal import IncidentModel

/// What can be told only once the whole report is read.
extension ArabicEventBuilder {
    mutating func finish(wording: [UInt32]) {
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
        dropContainers()
        reported.set(wording: wording)
    }
}

extension ArabicEventBuilder {
    /// "سقطت صواريخ على المدينة، أحدها قرب X": the city is told by its parts, and so is an area all of whose rockets are placed.
    private mutating func dropContainers() {
        dropWideOrigins()
        let impacts = reported.event.sites.filter { $0.role == .impact && !$0.isDenied }
        guard impacts.count > 1 else { return }
        if impacts.contains(where: { !isCity($0) && $0.phrase.anchors.first?.isDescription == false }) {
            let cities = Set(impacts.filter(isCity))
            reported.removeSites { cities.contains($0) }
        }
        let counts = reported.event.claims.compactMap { claim -> Int? in
            guard case .munitions(let count, _) = claim.fact else { return nil }
            return count.max
        }
        dropHolders(all: counts.max())
        guard let all = counts.max(), all > 1, let first = impacts.first, !isCity(first),
            ["area", "district", "subdistrict"].contains(first.phrase.anchors.first?.classWord ?? ""),
            [.in, .on].contains(first.phrase.relation),
            impacts.filter({ !isCity($0) }).count == all + 1
        else { return }
        reported.removeSites { $0 == first }
    }

    /// "أطلقت من الأراضي اللبنانية", "من شرقي بغداد", and then from which quarter or field.
    private mutating func dropWideOrigins() {
        let origins = reported.event.sites.filter { $0.role == .launch && !$0.isDenied }
        guard origins.count > 1 else { return }
        func isWide(_ site: Site) -> Bool {
            if case .partOf = site.phrase.relation, let anchor = site.phrase.anchors.first {
                return passage.isContainer(at: anchor.range.lowerBound)
            }
            return isCity(site)
        }
        let wide = Set(origins.filter(isWide))
        guard origins.contains(where: { !wide.contains($0) && $0.phrase.anchors.first?.isDescription == false })
        else { return }
        reported.removeSites { wide.contains($0) }
    }

    /// "سقط صاروخ وسط المنطقة الخضراء", and then where in it: the gazetteer knows what lies in what.
    private mutating func dropHolders(all: Int?) {
        let impacts = reported.event.sites.filter { $0.role == .impact && !$0.isDenied }.prefix(SitePruning.mostNames)
        guard impacts.count > 1 else { return }
        let held = impacts.filter { site in
            guard site.phrase.anchors.count == 1, !site.phrase.anchors[0].isDescription,
                [.in, .on, .at].contains(site.phrase.relation), site.count == nil || site.count?.max == all
            else { return false }
            let finer = impacts.filter { other in
                other != site && other.phrase.anchors.count == 1 && !other.phrase.anchors[0].isDescription
                    && other.name != site.name && passage.names.holds(site.name, other.name)
            }
            guard !finer.isEmpty, let all, all > 1 else { return !finer.isEmpty }
            let counts = finer.compactMap(\.count)
            return counts.isEmpty && finer.count == all
                || counts.count == finer.count && counts.reduce(0) { $0 + $1.min } >= all
        }
        let dropped = Set(held)
        reported.removeSites { dropped.contains($0) }
    }

    private func isCity(_ site: Site) -> Bool {
        guard site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first,
            [.in, .on, .at].contains(site.phrase.relation)
        else { return false }
        if anchor.name.hasPrefix("الأراضي ") || anchor.name.hasPrefix("الاراضي ") { return true }
        if anchor.isDescription { return ["city", "capital"].contains(anchor.classWord ?? "") }
        return passage.isContainer(at: anchor.range.lowerBound)
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
