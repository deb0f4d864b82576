internal import IncidentModel

/// Sorts what Arabic sentences say into the reported event and the recalled ones.
struct ArabicEventBuilder {
    let passage: ArabicPassage
    let scopes: ArabicScopes
    let resolver: DateResolver
    private let references: ArabicReferences
    let doubt: ArabicDoubt
    var elsewhere: ArabicElsewhere
    var anchor = BackgroundCues.Anchor()
    var reported: ArabicEventDraft
    var background: [ReportedEvent] = []
    /// The recalled attack of the sentence before, with its place in the list.
    var openRecall: ArabicRecall?
    /// Second attacks told on the same level.
    var coReported: [ReportedEvent] = []
    /// Recalled events beyond those that are kept.
    var recalledBeyond = 0
    var dates: [DateMention] = []
    /// Days on which somebody spoke of the attack.
    var statementDates: [DateMention] = []
    /// Hours at which somebody spoke of it.
    var statementTimes: [TimeMention] = []
    /// Tolls that stand before the attack itself.
    var earlyHarm: [(found: CasualtyFinder.Found, speaker: Speaker)] = []
    /// Of sentences that speak of the attack before any tells where.
    var earlyDates: [DateMention] = []
    /// Of the other sentences before it: "عاد دوي الصافرات مساء الثلاثاء".
    var openingDates: [DateMention] = []
    var openingTimes: [TimeMention] = []
    var headlineDates: [DateMention] = []
    /// Numbers of those who claim the attack, for want of another's.
    var boasts: [Claim] = []
    /// Something flew or fell; without it what was found had not been used.
    var hasStrike = false
    var sentencesSinceReported = 0
    /// The second attack of the sentence before, with its place in the list.
    var open: (draft: ArabicEventDraft, index: Int)?
    /// The sentence before told of the second attack.
    var isOnSecond = false
    var isFoiled = false

    init(passage: ArabicPassage, page: CivilDay?) {
        self.passage = passage
        scopes = ArabicScopes(passage: passage)
        resolver = DateResolver(page: page)
        references = ArabicReferences(passage: passage)
        doubt = ArabicDoubt(passage: passage)
        elsewhere = ArabicElsewhere(passage: passage)
        reported = ArabicEventDraft(report: passage.report.id, status: .carriedOut)
        anchor.pageDay = page
    }

    var hasReportedEvent: Bool { anchor.hasEvent }

    // MARK: - Sentences

    mutating func add(_ sentence: ArabicSentence) {
        var recalls: [ArabicRecall] = []
        var separate: ArabicEventDraft?
        var isReported = false
        var hasForeign = false
        var floor = sentence.tokens.lowerBound
        var lastReported: Int?
        let sign = anchor.hasEvent ? elsewhere.sign(of: sentence.tokens) : .none
        let goesOn = sign == .none && goesOnWithSecond(sentence)
        if goesOn { separate = open?.draft }
        var separateStruck = goesOn
        let foiledFrom = sentence.tokens.first(where: { isFoiling($0) }) ?? sentence.tokens.upperBound
        let hadEvent = anchor.hasEvent
        for frame in sentence.frames {
            if doubt.isNegated(frame, sentence) || !anchor.hasEvent && doubt.isDenied(frame, sentence)
                || !anchor.hasEvent && doubt.isGeneral(frame, sentence)
            {
                floor = frame.trigger + 1
                continue
            }
            var scope =
                frame.isAir
                ? EventScope.background(nil)
                : scopes.scope(of: frame, floor: floor, in: sentence.tokens, dates: sentence.dates, anchor: anchor)
            // "كان آخرها في 19 أيار حين سقط …، أطلق من …": what hangs on a recalled clause is recalled with it.
            if case .reported = scope, let recall = recalls.last, !frame.isAir,
                !scopes.isMainClause(frame.trigger, behind: recall.from, in: sentence.tokens)
            {
                scope = .background(nil)
            }
            if case .reported = scope, let open = openRecall, saysThen(sentence) {
                recalls.append(open.goingOn(from: sentence.tokens.lowerBound))
                scope = .background(nil)
            }
            // "كما استهدفت في الليلة نفسها …", right behind a recalled attack: another of that night.
            if case .reported = scope, recalls.isEmpty, let open = openRecall, saysSameNight(sentence) {
                recalls.append(
                    ArabicRecall(
                        draft: newBackground(open.day), day: open.day, lag: open.lag, from: sentence.tokens.lowerBound))
                scope = .background(open.day)
            }
            let lag = scopes.lag(before: frame.trigger, floor: floor, in: sentence.tokens)
            floor = frame.trigger + 1
            let isFoiled = frame.trigger > foiledFrom
            switch scope {
            case .reported
            where sign == .plain || isFoiled && hadEvent || separate != nil || sign == .aside && introducesNew(frame):
                hasForeign = true
                if frame.kind != .found, !frame.isAimed { separateStruck = true }
                var draft =
                    separate
                    ?? ArabicEventDraft(report: passage.report.id, status: isFoiled ? .foiled : .carriedOut)
                add(frame, sentence, to: &draft)
                separate = draft
            case .reported:
                isReported = true
                lastReported = frame.trigger
                anchor.hasEvent = true
                if isFoiled { self.isFoiled = true }
                if frame.kind != .found, !frame.isAimed { hasStrike = true }
                // Swapped out, so that adding to it copies nothing.
                var draft = ArabicEventDraft(report: passage.report.id, status: .carriedOut)
                swap(&draft, &reported)
                add(frame, sentence, to: &draft)
                swap(&draft, &reported)
            case .background(let mention):
                hasForeign = true
                if recalls.isEmpty
                    || isAnother(frame, mention, lag, than: recalls[recalls.count - 1], of: recalls.count)
                {
                    let from = min(frame.trigger, mention?.tokens.lowerBound ?? frame.trigger)
                    recalls.append(ArabicRecall(draft: newBackground(mention), day: mention, lag: lag, from: from))
                }
                let last = recalls.count - 1
                recalls[last].triggers += 1
                add(frame, sentence, to: &recalls[last].draft)
            case .series: hasForeign = true
            }
        }
        if separate?.event.status == .carriedOut, !separateStruck { separate?.setFoiled() }
        keep(separate, sentence, goesOn: goesOn)
        if isReported {
            elsewhere.add(sentence.tokens)
            addTotal(sentence)
        }
        sentencesSinceReported = isReported ? 0 : sentencesSinceReported + 1
        let looksBack = scopes.looksBack(sentence.tokens) || hasForeign && !isReported
        // What follows on a recalled attack is its own: "وأسفر ذلك الهجوم عن مقتل خمسة".
        if recalls.isEmpty, !isReported, separate == nil, let open = openRecall, goesOnWithRecalled(sentence) {
            recalls.append(open.goingOn(from: sentence.tokens.lowerBound))
        }
        let told = share(sentence, among: &recalls, lastReported: lastReported)
        if isReported || anchor.hasEvent && sentence.mentionsAttack && !looksBack && recalls.isEmpty {
            addDates(told, isReported: isReported)
        }
        if isReported || speaksOfIt(sentence) && !looksBack && separate == nil && recalls.isEmpty { addTimes(told) }
        keep(recalls)
        if !isReported, !looksBack, !anchor.hasEvent {
            openingDates += sentence.dates.filter { !isBeforeYesterday($0, sentence) }.prefix(2)
            openingTimes += sentence.times.prefix(2)
        }
        if !isReported, !looksBack, !anchor.hasEvent, sentence.mentionsAttack {
            earlyDates += sentence.dates.filter { !isBeforeYesterday($0, sentence) }
            earlyHarm += sentence.casualties.prefix(4).map { ($0, sentence.speaker) }
        }
        if sentence.tokens.contains(where: { passage.isA($0, .attackNoun) && passage.has($0, .article) }) {
            hasStrike = hasStrike || anchor.hasEvent && !looksBack
        }
        elsewhere.count(sentence.tokens)
        if separate == nil, !isReported, goesOnWithHarm(sentence) {
            addHarmToSecond(sentence)
        } else if separate == nil || isReported {
            addHarm(told, isReported: isReported, looksBack: looksBack)
        }
        if isReported { open = nil }
        isOnSecond = separate != nil && !isReported || isOnSecond && sentence.frames.isEmpty
        addBlame(sentence)
    }

    private func newBackground(_ mention: DateMention?) -> ArabicEventDraft {
        var draft = ArabicEventDraft(report: passage.report.id, status: .background)
        if let mention {
            // On a page without a date, a weekday is counted from the reported attack.
            let known = resolver.page == nil ? DateResolver(page: anchor.eventDay) : resolver
            draft.append(Claim(.date(known.resolve(mention)), evidence: passage.evidence(mention.tokens)))
        }
        return draft
    }

    func isWorthKeeping(_ event: ReportedEvent) -> Bool {
        !event.sites.isEmpty
            || event.claims.contains { if case .date = $0.fact { true } else { false } }
                && event.claims.contains { if case .munitions = $0.fact { true } else { false } }
    }

    // MARK: - Sites and munitions

    private mutating func add(_ frame: Frame, _ sentence: ArabicSentence, to draft: inout ArabicEventDraft) {
        let isHedged = doubt.isHedged(frame, sentence)
        let isDenied = doubt.isDenied(frame, sentence)
        for found in frame.sites {
            var said = site(found, frame, sentence, isOnly: frame.sites.count == 1, draft)
            said.isHedged = isHedged
            said.isDenied = isDenied
            draft.append(said)
        }
        if frame.kind == .intercept {
            draft.append(
                Claim(
                    .intercepted, speaker: sentence.speaker, isHedged: isHedged,
                    evidence: passage.evidence(frame.evidence)))
        }
        addMunitions(frame, sentence, isHedged: isHedged, to: &draft)
    }

    mutating func addMunitions(
        _ frame: Frame, _ sentence: ArabicSentence, isHedged: Bool, to draft: inout ArabicEventDraft
    ) {
        // Rockets beside a launcher that was found were not fired.
        guard let weapon = frame.weapon, frame.kind != .found, !frame.isAimed, !frame.isContinuation,
            draft.counts(munitionAt: weapon.head)
        else { return }
        let evidence = passage.evidence(weapon.tokens)
        draft.append(
            Claim(.weapon(term: weapon.term, verbatim: weapon.verbatim), speaker: sentence.speaker, evidence: evidence))
        guard !weapon.isModifier, var count = weapon.count?.count else { return }
        // "وكان مصدر قد أبلغ في وقت سابق بأن ثلاثة سقطت": put right since.
        if isEarlierWord(frame, sentence), draft.hasMunitions { return }
        if let all = among(weapon) {
            draft.append(Claim(.munitions(all, .used), speaker: sentence.speaker, evidence: evidence))
        }
        if weapon.count?.isIndefinite == true, count.max == 1 { count = CountRange(exactly: 1 + furtherParts(frame)) }
        // "سقط صاروخ …، وصاروخان آخران في …": with those told before; after a number told in another sentence they are of it.
        let isSame = draft.landedIn == sentence.tokens.lowerBound || draft.landed?.max == 1
        let hasLanded = frame.kind == .land || frame.kind == .hit
        if hasLanded, saysFurther(weapon) && isSame || saysNext(weapon, after: draft.landed) {
            count = draft.adding(count)
        }
        if hasLanded {
            draft.landed = count
            draft.landedIn = sentence.tokens.lowerBound
        }
        let stage: MunitionStage =
            switch frame.kind {
            case .launch, .origin, .launchSite: .fired
            case .land, .hit: .landed
            case .intercept: .intercepted
            case .target, .found: .used
            }
        let claim = Claim(.munitions(count, stage), speaker: sentence.speaker, isHedged: isHedged, evidence: evidence)
        if isBoast(frame, sentence) { boasts.append(claim) } else { draft.append(claim) }
    }

    func site(
        _ found: Frame.FoundSite, _ frame: Frame, _ sentence: ArabicSentence, isOnly: Bool, _ draft: ArabicEventDraft
    ) -> Site {
        var phrase = found.location.phrase
        let evidence = passage.evidence(found.evidence)
        var findings: [Finding] = []
        if found.location.isAnaphor, let anchor = phrase.anchors.first {
            if let antecedent = references.antecedent(
                of: anchor, before: found.location.tokens.lowerBound,
                sites: reported.event.sites.suffix(20) + draft.event.sites.suffix(20))
            {
                phrase.anchors[0] = antecedent
            } else {
                findings.append(
                    Finding(
                        code: "open-reference", severity: .note,
                        message:
                            "\"\(anchor.name)\" points back to no place that the report named before; kept without a position.",
                        evidence: evidence))
            }
        }
        phrase.qualifiers.removeAll { qualifier in phrase.anchors.contains { $0.name == qualifier.place.name } }
        var count: CountRange?
        if frame.kind == .land || frame.kind == .hit, isOnly, !frame.isContinuation, let weapon = frame.weapon,
            !weapon.isModifier
        {
            count = weapon.count?.count
        }
        return Site(
            role: found.role, phrase: phrase, verbatim: passage.words(found.location.tokens), count: count,
            speaker: sentence.speaker, evidence: evidence, findings: findings)
    }
}

extension Frame {
    /// The trigger with the sites that it governs.
    fileprivate var evidence: Range<Int> {
        let last = sites.map(\.location.tokens.upperBound).max() ?? (weapon?.tokens.upperBound ?? trigger + 1)
        return trigger..<max(last, trigger + 1)
    }
}
