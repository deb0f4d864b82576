internal import IncidentModel

/// Sorts what the sentences say into the reported event and the recalled ones.
struct EventBuilder {
    let passage: Passage
    let cues: BackgroundCues
    var resolver: DateResolver
    let references: ReferenceResolver
    var anchor = BackgroundCues.Anchor()

    var reported: ReportedEvent
    /// Recalled events, and attacks told as equals of the reported one, in the order of the text.
    var others: [EventDraft] = []
    /// The event that a sentence without a cue of its own goes on about.
    var focus = EventFocus.reported
    /// Date mentions of the reported event, in order.
    var dates: [DateMention] = []
    /// Recalled events that were one too many.
    var recalledBeyond = 0
    /// Where a place is told of as attacked, not as aimed at: by the first byte of the words.
    var attackedAt = AttackedPlaces()
    /// Where each site of the reported event stands.
    private var sitesOfReported: [SiteKey: Int] = [:]
    var sentencesSinceReported = 0
    /// The report is a list of dated entries, the first of which told the reported event.
    var hasEntries = false
    /// The sentence stands under a dated entry's head.
    var isInEntry = false
    /// The head of the first entry, until its attack is told.
    var entryOfReported: SentenceReading?
    /// "western Iraq", "Anbar": named beside the reported event's sites.
    var regionsOfReported: Set<String> = []
    /// Sentences that went on about a recalled event without a cue.
    var sentencesInFocus = 0
    private(set) var sentencesSeen = 0
    /// Drafts that earlier sentences opened.
    private(set) var draftsBefore = 0
    /// Munitions that the sentence before counted part by part.
    var partsBefore = 0
    /// How many of those the sentences since told one by one.
    var partsTaken = 0
    /// "two of the rockets hit P": parts that a later count of as many tells again.
    var partsTold: Set<Int> = []
    /// Days of the headline, which may be of another attack than the first it names; used where the body has none.
    var headlineDates: [DateMention] = []
    /// Dead and wounded of the single munitions of a salvo, as far as they were told one by one.
    var harmOfParts = HarmOfParts()
    /// Dead and wounded inside and outside of what was aimed at.
    var harmByWall = HarmByWall()
    /// Harm told by the way: counts where nothing else is told.
    var weakHarm: [Claim] = []
    /// That one munition of several harmed nobody.
    var harmlessParts: [Claim] = []
    /// How many a group says that it fired.
    var boasts: [Claim] = []
    /// What the list's item tells that the sentence stands in: nil outside of lists.
    var itemTellsAttack: Bool?
    /// The report told of strikes by forces or from the air, whose dead are not the attack's.
    var hasForcesStriking = false
    /// The report opened with air strikes.
    private(set) var isAirNews = false
    /// Nothing of the reported event is told but that there were several: the first that is told is it.
    private(set) var isOnlyAnnounced = false
    /// The day of another event that the sentence before named, for "on that occasion" in this one.
    @Apart private var foreignDayBefore: DateMention? = nil
    @Apart private(set) var dayOfOccasion: DateMention? = nil
    /// The numbers of dead and wounded that the sentence before told, one of each kind at most, and where it begins.
    var harmBefore: (facts: [Fact], start: Int)?
    /// More than a headline told of the reported event.
    private(set) var isToldInBody = false
    /// Claims of the reported event when the harm of the sentence before was about to be told.
    private var claimsBefore = 0
    /// The sentence before told of strikes from the air.
    private(set) var wasAirStrike = false
    /// The sentence before gave a group's own account of its deed.
    private(set) var wasBoast = false
    /// Whether the sentence that begins there does, which a dozen rules ask of each.
    private(set) var boastOf = (start: -1, isBoast: false)
    /// The report opened with the news of two attacks or more.
    private(set) var hasAnnouncedSeveral = false
    /// … within so many hours: the days differ, and none of them is history.
    private(set) var hasAnnouncedSpan = false
    /// Who fired in the attacks that the lead recalls.
    var recalledShooters: Set<UInt64> = []
    /// The first day that the lead names: the event's, when no sentence about the attack has one.
    @Apart var leadDate: DateMention? = nil

    /// - Parameter dateline: the day before the first words, as written.
    init(passage: Passage, page: CivilDay?, dateline: PartialDate? = nil) {
        self.passage = passage
        cues = BackgroundCues(passage: passage)
        resolver = DateResolver(page: page, dateline: dateline)
        references = ReferenceResolver(passage: passage)
        reported = ReportedEvent(report: passage.report.id, status: .carriedOut)
        anchor.pageDay = page
        anchor.writingDay = resolver.writingDay
    }

    // MARK: - Sentences

    mutating func add(_ sentence: SentenceReading) {
        draftsBefore = others.count
        boastOf = (sentence.tokens.lowerBound, tellsBoast(sentence))
        let pointsAtOccasion = passage.any(wordKey("occasion"), in: sentence.tokens) {
            passage.isWord($0 - 1, Word.that)
        }
        dayOfOccasion = pointsAtOccasion ? foreignDayBefore : nil
        foreignDayBefore = sentence.dates.first { $0.date.day != nil && cues.isForeign($0, anchor) }
        let placed = destinations(sentence)
        if let head = entryOfReported, placed.contains(where: { $0.destination == .reported }) {
            addDates(head, false)
            addTimes(head, placed)
            entryOfReported = nil
        }
        addAirStrikes(sentence, sentence.frames)
        for item in placed {
            let frame = item.frame
            attackedAt.note(frame, passage)
            switch item.destination {
            case .reported:
                if !isDenied(frame) { anchor.hasEvent = true }
                // Taken out and put back, so that what it holds by now is not copied with every frame, nor the builder.
                var event = ReportedEvent(report: reported.report, status: reported.status)
                var sites: [SiteKey: Int] = [:]
                swap(&event, &reported)
                swap(&sites, &sitesOfReported)
                add(frame, sentence, to: &event, &sites)
                swap(&event, &reported)
                swap(&sites, &sitesOfReported)
            case .other(let index):
                var draft = EventDraft(event: ReportedEvent(report: reported.report, status: .background))
                swap(&draft, &others[index])
                add(frame, sentence, to: &draft.event, &draft.sites)
                swap(&draft, &others[index])
            case .none: break
            }
        }
        let isReported = placed.contains { $0.destination == .reported }
        let isElsewhere = placed.contains { $0.destination != .reported } || placed.isEmpty && focus != .reported
        if isReported {
            if !isElsewhere, placed.contains(where: { !$0.frame.sites.isEmpty }) { noteRegions(sentence) }
            noteParts(sentence)
            addLooseCounts(sentence, placed)
            // "Two rockets hit P, hours after three others hit Q": parts of no one salvo.
            if !isElsewhere { addPartCounts(sentence) }
            markFoiled(sentence)
        }
        if !isElsewhere, focus == .reported { addStatedCounts(sentence) }
        sentencesSinceReported = isReported ? 0 : sentencesSinceReported + 1
        if isReported {
            if sentence.isHeadline {
                headlineDates += sentence.dates.filter { !$0.looksBack }
            } else {
                addDates(sentence, placed.isEmpty)
            }
            addTimes(sentence, placed)
        } else if sentence.mentionsExplosion, anchor.hasEvent, !isElsewhere,
            sentence.weapons.allSatisfy({ !$0.isAir })
        {
            addTimes(sentence, placed)
            if sentence.dates.allSatisfy({ $0.date.month == nil }) { addDates(sentence, placed.isEmpty) }
        } else if anchor.hasEvent, focus == .none, placed.isEmpty,
            opensWithFire(sentence) && startsBehind(sentence) || tellsWhen(sentence)
        {
            // "It was the heaviest of many attacks. The shelling began about 4 p.m.": the one that is reported.
            addTimes(sentence, placed)
        } else if sentence.mentionsAttack || opensWithFire(sentence), !isElsewhere {
            addDates(sentence, placed.isEmpty)
            if anchor.hasEvent, opensWithAttack(sentence) || tellsWhen(sentence) { addTimes(sentence, placed) }
        }
        if dates.isEmpty || dates.allSatisfy({ $0.dayOffset != nil }), leadDate == nil, sentencesSeen < 4,
            placed.isEmpty || placed.contains(where: { $0.destination == .reported }),
            sentence.weapons.contains(where: { !$0.isAir })
                || !passage.has(Self.otherViolence, in: sentence.tokens)
        {
            let days = sentence.dates.filter {
                !$0.looksBack && ($0.weekday != nil || $0.date.day != nil || $0.dayOffset != nil)
                    && !isOfAirStrike($0, sentence) && !cues.isOfSpan($0, sentence.dates)
            }
            // "announced today, Friday, the details of two attacks that took place last night".
            leadDate =
                days.first { cues.isDayOfAttack($0) } ?? days.first { !cues.isStatementDay($0) } ?? days.first
        }
        if sentencesSeen < 3, !anchor.hasEvent,
            sentence.weapons.contains(where: { $0.isAir && !cues.isAnswered($0, sentence.tokens) })
        {
            isAirNews = true
        }
        let isAnnouncement = announcesSeveral(sentence)
        if isReported, !sentence.isHeadline {
            isOnlyAnnounced = isAnnouncement && !isToldInBody
            isToldInBody = true
        }
        if isAnnouncement {
            hasAnnouncedSeveral = true
            hasAnnouncedSpan = hasAnnouncedSpan || passage.has(wordKey("hours"), in: sentence.tokens)
        }
        wasBoast = isBoast(sentence)
        sentencesSeen += 1
        let told = reported.claims.count
        addHarm(sentence, placed)
        noteSides(sentence, reported.claims[told...], before: reported.claims[min(claimsBefore, told)..<told])
        claimsBefore = told
        if !isElsewhere { addRevised(sentence) }
        noteHarm(sentence)
        wasAirStrike =
            !isReported
            && (sentence.weapons.contains(where: \.isAir)
                || passage.has(WeaponParser.aircraft, in: sentence.tokens))
        addBlame(sentence, placed)
    }
}
