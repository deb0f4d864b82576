internal import IncidentModel

/// Sorts what the sentences say into the reported event and the recalled ones.
struct EventBuilder {
    let passage: Passage
    let cues: BackgroundCues
    let resolver: DateResolver
    let references: ReferenceResolver
    var anchor = BackgroundCues.Anchor()

    var reported: ReportedEvent
    var background: [ReportedEvent] = []
    /// Attacks told as equals of the reported one.
    var coReported: [ReportedEvent] = []
    /// Date mentions of the reported event, in order.
    private var dates: [DateMention] = []
    /// Recalled events that were one too many.
    private(set) var recalledBeyond = 0
    /// Where each site of the reported event stands.
    private var sitesOfReported: [SiteKey: Int] = [:]
    var sentencesSinceReported = 0
    /// Sentences since a recalled event with a day or a place was told, none about the reported one between; nil when one was.
    var sentencesSinceRecalled: Int?
    private(set) var sentencesSeen = 0
    /// The first day that the lead names: the event's, when no sentence about the attack has one.
    private var leadDate: DateMention?

    init(passage: Passage, page: CivilDay?) {
        self.passage = passage
        cues = BackgroundCues(passage: passage)
        resolver = DateResolver(page: page)
        references = ReferenceResolver(passage: passage)
        reported = ReportedEvent(report: passage.report.id, status: .carriedOut)
        anchor.pageDay = page
    }

    // MARK: - Sentences

    mutating func add(_ sentence: SentenceReading) {
        var scopes: [(Frame, EventScope)] = sentence.frames.map { frame in
            (
                frame,
                frame.isAir
                    ? .background(nil)
                    : cues.scope(of: frame, in: sentence.tokens, dates: sentence.dates, anchor: anchor)
            )
        }
        if anchor.hasEvent, isSeparate(sentence) {
            addSeparate(sentence, scopes.filter { !$0.0.isAir }.map(\.0))
            return
        }
        if !anchor.hasEvent { scopes.removeAll { $0.0.isWeak } }
        inheritScope(&scopes)
        addAirStrikes(sentence, scopes.map(\.0))
        scopes.removeAll { $0.0.isAir }
        var recalled: ReportedEvent?
        if goesOnRecalling(sentence, scopes) {
            recalled = background.popLast()
            for index in scopes.indices { scopes[index].1 = .background(nil) }
        }
        let isReported = scopes.contains { if case .reported = $0.1 { true } else { false } }
        var sitesOfRecalled: [SiteKey: Int] = [:]
        for (frame, scope) in scopes {
            switch scope {
            case .reported:
                if !isDenied(frame) { anchor.hasEvent = true }
                // Taken out and put back, so that what it holds by now is not copied with every frame.
                var event = ReportedEvent(report: reported.report, status: reported.status)
                swap(&event, &reported)
                add(frame, sentence, to: &event, &sitesOfReported)
                swap(&event, &reported)
            case .background(let mention):
                if recalled == nil { recalled = newBackground(mention) }
                if var event = recalled {
                    add(frame, sentence, to: &event, &sitesOfRecalled)
                    recalled = event
                }
            case .series: break
            }
        }
        sentencesSinceRecalled = isReported ? nil : sentencesSinceRecalled.map { $0 + 1 }
        if let recalled, isWorthKeeping(recalled) {
            keep(recalled)
            if !isReported { sentencesSinceRecalled = 0 }
        }
        let hasForeignScope = scopes.contains { if case .reported = $0.1 { false } else { true } }
        if isReported { addLooseCounts(sentence, scopes.map(\.0)) }
        if !hasForeignScope, sentencesSinceRecalled == nil { addStatedCounts(sentence) }
        sentencesSinceReported = isReported ? 0 : sentencesSinceReported + 1
        if isReported {
            addDates(sentence, scopes)
            addTimes(sentence)
        } else if sentence.mentionsExplosion, anchor.hasEvent, !hasForeignScope,
            sentence.weapons.allSatisfy({ !$0.isAir })
        {
            addTimes(sentence)
            if sentence.dates.allSatisfy({ $0.date.month == nil }) { addDates(sentence, scopes) }
        } else if sentence.mentionsAttack, !hasForeignScope, sentencesSinceRecalled == nil {
            addDates(sentence, scopes)
            if anchor.hasEvent, opensWithAttack(sentence) { addTimes(sentence) }
        }
        if dates.isEmpty, leadDate == nil, sentencesSeen < 4,
            !sentence.tokens.contains(where: { passage.isAny($0, Self.otherViolence) })
        {
            leadDate = sentence.dates.first {
                !$0.looksBack && ($0.weekday != nil || $0.date.day != nil || $0.dayOffset != nil)
            }
        }
        sentencesSeen += 1
        addHarm(sentence, isReported: isReported, hasForeignScope: hasForeignScope)
        addBlame(sentence)
    }

    /// "They were fired from P", "that attack killed two" right after a recalled event speak of it still.
    private func goesOnRecalling(_ sentence: SentenceReading, _ scopes: [(Frame, EventScope)]) -> Bool {
        guard sentencesSinceRecalled == 0, !background.isEmpty, !scopes.isEmpty,
            sentence.dates.allSatisfy(\.looksBack)
        else { return false }
        return scopes.allSatisfy { frame, scope in
            guard case .reported = scope else { return false }
            if frame.isContinuation { return true }
            guard let weapon = frame.weapon, weapon.count == nil || weapon.count?.isPartitive == true else {
                return false
            }
            return passage.isAny(weapon.tokens.lowerBound - 1, Self.definite)
                || passage.isAny(weapon.tokens.lowerBound, Self.definite)
        }
    }

    /// "The strike, at around 6:45 pm, …": the attack is what the sentence is about.
    private func opensWithAttack(_ sentence: SentenceReading) -> Bool {
        sentence.tokens.prefix(5).contains { passage.isA($0, [.attackNoun, .salvoNoun]) && !passage.isA($0, .plural) }
            && !sentence.tokens.contains { passage.isA($0, .past) }
    }

    private static let definite: WordSet = WordSet(["the", "that", "those", "these"].map { wordKey($0.utf8) })

    /// "In a separate attack the same evening, a missile struck …".
    private func isSeparate(_ sentence: SentenceReading) -> Bool {
        sentence.frames.contains { !$0.isAir && !$0.sites.isEmpty && !$0.isContinuation }
            && sentence.tokens.prefix(8).contains { passage.isAny($0, Self.separately) }
    }

    private static let separately: WordSet = WordSet(["separate", "separately", "elsewhere"].map { wordKey($0.utf8) })

    private mutating func addSeparate(_ sentence: SentenceReading, _ frames: [Frame]) {
        var event = ReportedEvent(report: passage.report.id, status: .carriedOut)
        var sites: [SiteKey: Int] = [:]
        for frame in frames { add(frame, sentence, to: &event, &sites) }
        for mention in sentence.dates {
            event.claims.append(Claim(.date(resolver.resolve(mention)), evidence: passage.evidence(mention.tokens)))
        }
        for mention in sentence.times {
            event.claims.append(Claim(.time(mention.time), evidence: passage.evidence(mention.tokens)))
        }
        for found in sentence.casualties {
            for fact in found.facts {
                event.claims.append(Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
            }
        }
        coReported.append(event)
    }

    /// "On June 20 a rocket struck X after being fired from Y": what hangs on a recalled clause is recalled with it.
    private func inheritScope(_ scopes: inout [(Frame, EventScope)]) {
        guard let first = scopes.first, case .background = first.1, !first.0.isAir else { return }
        for index in scopes.indices.dropFirst() where !scopes[index].0.isAir {
            if case .reported = scopes[index].1 { scopes[index].1 = first.1 }
        }
    }

    /// No report recalls more; a text without end must not draw maps without end.
    static let mostRecalled = 500

    mutating func keep(_ recalled: ReportedEvent) {
        if background.count < Self.mostRecalled { background.append(recalled) } else { recalledBeyond += 1 }
    }

    private func isWorthKeeping(_ event: ReportedEvent) -> Bool {
        !event.sites.isEmpty
            || event.claims.contains {
                if case .date = $0.fact { true } else { false }
            } && event.claims.contains { if case .munitions = $0.fact { true } else { false } }
    }

    private func newBackground(_ mention: DateMention?) -> ReportedEvent {
        var event = ReportedEvent(report: passage.report.id, status: .background)
        if let mention {
            event.claims.append(Claim(.date(resolver.resolve(mention)), evidence: passage.evidence(mention.tokens)))
        }
        return event
    }

    // MARK: - Time

    private mutating func addDates(_ sentence: SentenceReading, _ scopes: [(Frame, EventScope)]) {
        for mention in sentence.dates {
            if case .some = mention.dayOffset {} else if mention.looksBack { continue }
            if scopes.isEmpty, mention.weekday == nil, mention.dayOffset == nil { continue }
            // "in March 2003" beside the attack dates something else unless it gives a day.
            if mention.weekday == nil, mention.dayOffset == nil, mention.date.day == nil { continue }
            if anchor.date == nil, mention.date.day != nil { anchor.date = mention.date }
            if anchor.weekday == nil { anchor.weekday = mention.weekday }
            dates.append(mention)
        }
    }

    private mutating func addTimes(_ sentence: SentenceReading) {
        for mention in sentence.times {
            reported.claims.append(
                Claim(.time(mention.time), speaker: sentence.speaker, evidence: passage.evidence(mention.tokens)))
        }
    }

    // MARK: - Closing

    /// Settles the reported day; `inferred` gives month and year where the report has only a weekday.
    mutating func finish(inferred: DateInference.Result?) {
        let pruning = SitePruning(passage: passage)
        pruning.prune(&reported.sites)
        for index in coReported.indices { pruning.prune(&coReported[index].sites) }
        if dates.isEmpty, let leadDate { dates.append(leadDate) }
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
        if resolved.isEmpty, let page = anchor.pageDay, anchor.hasEvent {
            reported.claims.append(
                Claim(.date(EventDate(date: page.partialDate, weekday: nil, basis: .publishedOnly)), evidence: []))
        }
    }

    var hasReportedEvent: Bool { anchor.hasEvent }

    /// A weapon and a verb alone are talk of rockets, not an attack: it takes a place, a number or harm.
    var tellsEnough: Bool {
        !reported.sites.isEmpty
            || reported.claims.contains { claim in
                switch claim.fact {
                case .munitions, .killed, .injured, .intercepted: true
                default: false
                }
            }
    }
}
