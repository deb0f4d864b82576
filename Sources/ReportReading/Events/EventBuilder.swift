internal import IncidentModel

/// Sorts what the sentences say into the reported event and the recalled ones.
struct EventBuilder {
    let passage: Passage
    private let cues: BackgroundCues
    private let resolver: DateResolver
    private let references: ReferenceResolver
    private var anchor = BackgroundCues.Anchor()

    private(set) var reported: ReportedEvent
    private(set) var background: [ReportedEvent] = []
    /// Date mentions of the reported event, in order.
    private var dates: [DateMention] = []
    private var sentencesSinceReported = 0

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
        addAirStrikes(sentence, scopes.map(\.0))
        scopes.removeAll { $0.0.isAir }
        let isReported = scopes.contains { if case .reported = $0.1 { true } else { false } }
        var recalled: ReportedEvent?
        for (frame, scope) in scopes {
            switch scope {
            case .reported:
                anchor.hasEvent = true
                var event = reported
                add(frame, sentence, to: &event)
                reported = event
            case .background(let mention):
                if recalled == nil { recalled = newBackground(mention) }
                if var event = recalled {
                    add(frame, sentence, to: &event)
                    recalled = event
                }
            case .series: break
            }
        }
        if let recalled, isWorthKeeping(recalled) {
            background.append(recalled)
        }
        let hasForeignScope = scopes.contains { if case .reported = $0.1 { false } else { true } }
        sentencesSinceReported = isReported ? 0 : sentencesSinceReported + 1
        if isReported {
            addDates(sentence, scopes)
            addTimes(sentence)
        } else if sentence.mentionsExplosion, anchor.hasEvent, !hasForeignScope,
            sentence.weapons.allSatisfy({ !$0.isAir })
        {
            addTimes(sentence)
            if sentence.dates.allSatisfy({ $0.date.month == nil }) { addDates(sentence, scopes) }
        } else if sentence.mentionsAttack, !hasForeignScope {
            addDates(sentence, scopes)
        }
        addHarm(sentence, isReported: isReported, hasForeignScope: hasForeignScope)
        addBlame(sentence)
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

    // MARK: - Sites and munitions

    private func add(_ frame: Frame, _ sentence: SentenceReading, to event: inout ReportedEvent) {
        let isHedged = isHedged(frame.clause, sentence)
        if isDenied(frame) { return }
        for found in frame.sites {
            append(site(found, frame, sentence, isHedged: isHedged, event: &event), to: &event)
        }
        if frame.kind == .intercept {
            event.claims.append(
                Claim(
                    .intercepted, speaker: sentence.speaker, isHedged: isHedged,
                    evidence: passage.evidence(frame.clause)))
        }
        addMunitions(frame, sentence, to: &event)
        if event.status == .background {
            for mention in sentence.times
            where cues.segment(of: frame.trigger, sentence.tokens).contains(mention.tokens.lowerBound) {
                event.claims.append(Claim(.time(mention.time), evidence: passage.evidence(mention.tokens)))
            }
        }
    }

    private func addMunitions(_ frame: Frame, _ sentence: SentenceReading, to event: inout ReportedEvent) {
        guard let weapon = frame.weapon, frame.kind != .found else { return }
        let evidence = passage.evidence(weapon.tokens)
        let isNew = !event.claims.contains { claim in
            if case .weapon(weapon.term, _) = claim.fact { claim.evidence == evidence } else { false }
        }
        if !frame.isContinuation, isNew {
            event.claims.append(
                Claim(
                    .weapon(term: weapon.term, verbatim: weapon.verbatim), speaker: sentence.speaker, evidence: evidence
                ))
        }
        guard !frame.isContinuation, !weapon.isModifier, let count = weapon.count?.count else { return }
        let stage: MunitionStage
        if weapon.isSalvo {
            stage = .salvos
        } else {
            switch frame.kind {
            case .launch, .origin, .launchSite: stage = .fired
            case .land, .hit: stage = .landed
            case .intercept: stage = .intercepted
            case .target, .found: stage = .used
            }
        }
        // A munition is counted once, whatever number of verbs it has.
        let isKnown = event.claims.contains { claim in
            if case .munitions = claim.fact { claim.evidence == evidence } else { false }
        }
        if !isKnown {
            let isHedged = isHedged(frame.clause, sentence)
            event.claims.append(
                Claim(.munitions(count, stage), speaker: sentence.speaker, isHedged: isHedged, evidence: evidence))
        }
    }

    private func site(
        _ found: Frame.FoundSite, _ frame: Frame, _ sentence: SentenceReading, isHedged: Bool,
        event: inout ReportedEvent
    ) -> Site {
        var phrase = found.location.phrase
        let evidence = passage.evidence(found.evidence)
        var findings: [Finding] = []
        resolve(
            &phrase, isAnaphor: found.location.isAnaphor, at: found.location.tokens.lowerBound, evidence, &findings,
            event)
        var count: CountRange?
        if [.land, .hit].contains(frame.kind) { count = siteCount(frame) }
        return Site(
            role: found.role, phrase: phrase, verbatim: passage.words(found.location.tokens), count: count,
            isHedged: isHedged,
            speaker: sentence.speaker, evidence: evidence, findings: findings)
    }

    /// How many came down here: "four fell inside …" counts its own, whatever the sentence counted before.
    private func siteCount(_ frame: Frame) -> CountRange? {
        let subject = frame.clause.lowerBound..<max(frame.trigger, frame.clause.lowerBound)
        if let weapon = frame.weapon, !frame.isContinuation, frame.clause.contains(weapon.head) {
            return weapon.isModifier ? nil : weapon.count?.count
        }
        guard let number = subject.first(where: { passage.isA($0, .number) || passage.isAny($0, Self.single) }),
            number - subject.lowerBound <= 3
        else {
            // "They landed …" are all of them, "debris fell …" is none.
            let isWhole = passage.isAny(frame.clause.lowerBound, Self.wholeSalvo)
            return frame.isContinuation && isWhole ? frame.weapon?.count?.count : nil
        }
        if passage.isAny(number, Self.single) { return CountRange(exactly: 1) }
        return CountParser(passage: passage).count(endingAt: number, notBefore: subject.lowerBound)?.count
    }

    private static let wholeSalvo: Set<UInt64> = Set(["they", "it", "both", "these"].map { wordKey($0.utf8) })
    private static let single: Set<UInt64> = Set(["another", "other"].map { wordKey($0.utf8) })

    private func resolve(
        _ phrase: inout LocationPhrase, isAnaphor: Bool, at index: Int, _ evidence: [Evidence],
        _ findings: inout [Finding], _ event: ReportedEvent
    ) {
        if isAnaphor, let anchor = phrase.anchors.first {
            if let antecedent = references.antecedent(of: anchor, before: index, known: event.sites) {
                phrase.anchors[0] = PlaceReference(
                    name: antecedent.name, classWord: anchor.classWord, range: antecedent.range)
                if phrase.anchors[0].classWord == "area" || phrase.anchors[0].classWord == "place" {
                    phrase.anchors[0].classWord = nil
                }
            } else {
                findings.append(
                    Finding(
                        code: "open-reference", severity: .note,
                        message:
                            "\"\(anchor.name)\" points back to no place that the report named before; kept without a position.",
                        evidence: evidence))
            }
        }
        for position in phrase.qualifiers.indices where phrase.qualifiers[position].place.isDescription {
            let place = phrase.qualifiers[position].place
            if let antecedent = references.antecedent(of: place, before: index, known: event.sites) {
                phrase.qualifiers[position].place = PlaceReference(name: antecedent.name, range: antecedent.range)
            }
        }
        phrase.qualifiers.removeAll { $0.place.isDescription }
        let anchors = Set(phrase.anchors.map { $0.name })
        phrase.qualifiers.removeAll { anchors.contains($0.place.name) }
    }

    /// The same place in the same role again is further evidence, not a further site.
    private func append(_ site: Site, to event: inout ReportedEvent) {
        let key = SiteKey(site)
        if let index = event.sites.firstIndex(where: { SiteKey($0) == key }) {
            for item in site.evidence where !event.sites[index].evidence.contains(item) {
                event.sites[index].evidence.append(item)
            }
            event.sites[index].isHedged = event.sites[index].isHedged && site.isHedged
            for qualifier in site.phrase.qualifiers
            where !event.sites[index].phrase.qualifiers.contains(where: { $0.place.name == qualifier.place.name }) {
                event.sites[index].phrase.qualifiers.append(qualifier)
            }
            if event.sites[index].speaker.kind == .unattributed { event.sites[index].speaker = site.speaker }
            if event.sites[index].count == nil { event.sites[index].count = site.count }
        } else {
            event.sites.append(site)
        }
    }

    // MARK: - Hedge and denial

    private func isHedged(_ clause: Range<Int>, _ sentence: SentenceReading) -> Bool {
        let segment = cues.segment(of: clause.lowerBound, sentence.tokens)
        return segment.contains { passage.isA($0, .hedge) }
    }

    private func isDenied(_ frame: Frame) -> Bool {
        let start = max(frame.clause.lowerBound, frame.trigger - 4)
        return (start..<frame.trigger).contains { index in
            passage.isWord(index, Word.not) || passage.isWord(index, wordKey("never"))
                || passage.isWord(index, Word.no) && passage.isA(index + 1, .weapon)
        }
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

    // MARK: - Harm and blame

    private mutating func addHarm(_ sentence: SentenceReading, isReported: Bool, hasForeignScope: Bool) {
        let isOther = sentence.weapons.contains { $0.isAir } || hasForeignScope && !isReported
        let isPlain =
            sentence.dates.allSatisfy { $0.date.month == nil } && !sentence.tokens.contains { passage.isA($0, [.past]) }
        let speaksOfIt = isReported || sentence.mentionsAttack && isPlain
        // "One person was injured, police said": right after the attack and with no violence of its own.
        let isBareStatement =
            anchor.hasEvent && sentence.frames.isEmpty && sentencesSinceReported <= 4
            && !sentence.tokens.contains { passage.isA($0, [.launchVerb, .hitVerb, .targetVerb, .airWeapon]) }
        for found in sentence.casualties
        where !isOther && (speaksOfIt || found.isNone || isPlain && isBareStatement) {
            for fact in found.facts {
                reported.claims.append(
                    Claim(
                        fact, speaker: sentence.speaker, isHedged: isHedged(found.tokens, sentence),
                        evidence: passage.evidence(found.tokens)))
            }
        }
        for found in sentence.damage where !isOther && (speaksOfIt || !sentence.weapons.isEmpty) {
            reported.claims.append(
                Claim(.damage(found.text), speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
        }
    }

    private mutating func addBlame(_ sentence: SentenceReading) {
        for found in sentence.blame {
            let isHedged = sentence.tokens.contains { passage.isA($0, .hedge) }
            reported.claims.append(
                Claim(
                    found.fact, speaker: sentence.speaker, isHedged: isHedged, evidence: passage.evidence(found.tokens))
            )
        }
    }

    // MARK: - Air strikes

    /// Air strikes recalled with a place are events of their own, never the reported rocket attack.
    private mutating func addAirStrikes(_ sentence: SentenceReading, _ frames: [Frame]) {
        let locations = LocationPhraseParser(passage: passage)
        for mention in sentence.weapons where mention.isAir {
            var event = ReportedEvent(report: passage.report.id, status: .background)
            let evidence = passage.evidence(mention.tokens)
            event.claims.append(Claim(.weapon(term: mention.term, verbatim: mention.verbatim), evidence: evidence))
            if let location = locations.phrase(at: mention.tokens.upperBound, sentence.tokens.upperBound),
                !location.isAnaphor,
                location.phrase.anchors.first?.isDescription == false
            {
                var phrase = location.phrase
                var findings: [Finding] = []
                let span = passage.evidence(mention.tokens.lowerBound..<location.tokens.upperBound)
                resolve(&phrase, isAnaphor: false, at: location.tokens.lowerBound, span, &findings, event)
                event.sites.append(
                    Site(
                        role: .impact, phrase: phrase, verbatim: passage.words(location.tokens),
                        speaker: sentence.speaker,
                        evidence: span, findings: findings))
            }
            if !event.sites.isEmpty { background.append(event) }
        }
    }

    // MARK: - Closing

    /// Settles the reported day; `inferred` gives month and year where the report has only a weekday.
    mutating func finish(inferred: DateInference.Result?) {
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
}

/// What makes two site statements of one report the same.
private struct SiteKey: Hashable {
    var role: SiteRole
    var name: String
    var relation: String

    init(_ site: Site) {
        role = site.role
        var folded = site.name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
        for prefix in ["the ", "al "] where folded.hasPrefix(prefix) { folded.removeFirst(prefix.count) }
        name = folded
        // "in", "at" and "on" say the same of one place.
        switch site.phrase.relation {
        case .in, .at, .on: relation = "in"
        default: relation = site.phrase.relation.description
        }
    }
}
