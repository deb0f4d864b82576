internal import IncidentModel

/// Whose event each clause tells: by its own cues, else by what the sentences before were about.
extension EventBuilder {
    /// No report recalls more; a text without end must not draw maps without end.
    static let mostRecalled = 500

    mutating func destinations(_ sentence: SentenceReading) -> [PlacedFrame] {
        let frames = sentence.frames.filter { !$0.isAir && (anchor.hasEvent || !$0.isWeak) }
        if sentence.opensParagraph { itemTellsAttack = isBullet(sentence) ? false : nil }
        if itemTellsAttack != nil, !frames.isEmpty { itemTellsAttack = true }
        if turnToEntry(sentence) || isInEntry, anchor.hasEvent {
            return frames.map { frame in
                PlacedFrame(
                    frame: frame,
                    destination: cues.speaksOfSeries(cues.segment(of: frame.trigger, sentence.tokens)) ? .none : focus)
            }
        }
        let isForcesStriking = tellsOfForcesStriking(sentence)
        if isForcesStriking || sentence.weapons.contains(where: \.isAir) { hasForcesStriking = true }
        if frames.isEmpty, isForcesStriking {
            focus = .none
            return []
        }
        let cued =
            frames.isEmpty
            ? []
            : recallingAfter(
                frames, frames.map { cues.scope(of: $0, in: sentence.tokens, dates: sentence.dates, anchor: anchor) },
                sentence)
        let scopes =
            frames.isEmpty
            ? []
            : foundFor(
                frames,
                openingReport(
                    isAirNews ? recalledAmongAirStrikes(frames, cued, sentence) : cued, sentence), sentence)
        if !frames.isEmpty, tellsOfFoiled(frames, sentence) {
            sentencesInFocus += 1
            return frames.map { PlacedFrame(frame: $0, destination: focus) }
        }
        let isForeign = scopes.contains { if case .reported = $0 { false } else { true } }
        if frames.count > 1 {
            if !isForeign, let split = simultaneous(frames, sentence) { return split }
            if let split = hoursAfter(frames, scopes, sentence) { return split }
        }
        if !frames.isEmpty, let known = knownElsewhere(frames, scopes, sentence) { return known }
        guard anchor.hasEvent else {
            let placed = placed(frames, scopes, sentence)
            noteShooters(placed)
            return placed
        }
        if !frames.isEmpty, isOfAnotherDay(bullet: sentence) {
            return told(frames, as: hasAnnouncedSeveral ? .carriedOut : .background, nil, sentence)
        }
        if !isForeign, isFiredByRecalled(frames) { return told(frames, as: .background, nil, sentence) }
        if reported.status != .foiled, foilsAnother(sentence) {
            return told(frames, as: .foiled, nil, sentence)
        }
        if !isForeign, !frames.isEmpty, foilsElsewhere(frames, sentence) {
            // Where the launcher was seized the report tells of the operation, else it only mentions it.
            let isOperation = frames.contains { $0.kind != .target }
            return told(frames, as: isOperation ? .foiled : .background, nil, sentence)
        }
        // "began targeting forces in October, but stopped after a drone attack on P": history.
        if !isForeign, !frames.isEmpty, isOfAnotherMonth(frames, sentence) {
            return told(frames, as: .background, nil, sentence)
        }
        // "In another incident, a rocket fell last night on P".
        let isJustBefore =
            isForeign && opensAnew(sentence)
            && scopes.allSatisfy {
                if case .background(let mention) = $0 { mention?.dayOffset == -1 } else { true }
            }
        if !frames.isEmpty, !isForeign || isJustBefore, !isOnlyAnnounced, !goesOnWithArms(sentence),
            opensEqual(sentence)
        {
            if let sameDay = dayOfRecalled(sentence) { return told(frames, as: .background, sameDay, sentence) }
            if isOnDayBefore(sentence) { return told(frames, as: .background, nil, sentence) }
            return told(frames, as: .carriedOut, nil, sentence)
        }
        if !isForeign, !frames.isEmpty, opensOnAnotherDay(frames, sentence) {
            return told(frames, as: .background, nil, sentence)
        }
        if !isForeign, let day = anotherDay(sentence) {
            sentencesInFocus = 0
            focus = newDraft(day, nil, after: nil)
            if case .other(let index) = focus { others[index].needsMunitions = frames.isEmpty }
            return frames.map { PlacedFrame(frame: $0, destination: focus) }
        }
        if !isForeign, !frames.isEmpty, let index = equalByArms(frames) {
            focus = .other(index)
            sentencesInFocus = 0
            addDaysAndTimes(sentence, to: index)
            return frames.map { PlacedFrame(frame: $0, destination: .other(index)) }
        }
        if isForeign {
            sentencesInFocus = 0
            let placed = placed(frames, scopes, sentence)
            noteShooters(placed)
            // "Sunday's attack came a day after …" stays with the reported event.
            focus = placed.contains { $0.destination == .reported } ? .reported : placed.last?.destination ?? .none
            if focus == .none, let day = separateDay(sentence) {
                focus = newDraft(day, nil, after: nil)
                if case .other(let index) = focus { others[index].needsMunitions = true }
            }
            return placed
        }
        if !frames.isEmpty, let relative = relativeDay(frames, sentence) {
            let isNews = relative.days > 0 && focus == .reported
            return told(frames, as: isNews ? .carriedOut : .background, relative, sentence)
        }
        if focus != .reported {
            if continues(sentence) {
                sentencesInFocus += 1
                return frames.map { PlacedFrame(frame: $0, destination: focus) }
            }
            if saysNothing(sentence), isOnEqual { return [] }
            focus = .reported
        }
        sentencesInFocus = 0
        if frames.isEmpty, isBullet(sentence), !sentence.mentionsAttack, sentence.weapons.allSatisfy(\.isAir) {
            focus = .none
        } else if frames.isEmpty, let day = dayOfOthers(sentence) ?? separateDay(sentence) {
            focus = newDraft(day, nil, after: focus)
            if case .other(let index) = focus { others[index].needsMunitions = true }
        } else if frames.isEmpty, leavesEvent(sentence) {
            focus = .none
        }
        return frames.map { PlacedFrame(frame: $0, destination: .reported) }
    }

    /// "On 29 July 2021, gunmen fired …" as the first words: what the report tells, however old it is.
    private func openingReport(_ scopes: [EventScope], _ sentence: SentenceReading) -> [EventScope] {
        guard !isToldInBody, !sentence.isHeadline, sentencesSeen <= 1, !isAirNews,
            let day = sentence.dates.first, day.date.day != nil, day.date.month != nil,
            day.tokens.lowerBound <= sentence.tokens.lowerBound + 1
        else { return scopes }
        return scopes.map { scope in
            if case .background(let mention) = scope, mention?.tokens == day.tokens { .reported } else { scope }
        }
    }

    /// A launcher found days later is the reported attack's where the sentence says so, else it is a find like others.
    private func foundFor(_ frames: [Frame], _ scopes: [EventScope], _ sentence: SentenceReading) -> [EventScope] {
        zip(frames, scopes).map { frame, scope in
            guard frame.kind == .found, case .background = scope, anchor.hasEvent else { return scope }
            let isUsed = sentence.tokens.contains { index in
                passage.isWord(index, wordKey("used")) || passage.isWord(index, wordKey("which"))
                    || passage.isWord(index, Word.the) && passage.isA(index + 1, [.attackNoun, .launcherNoun])
                    || passage.isAny(index, FrameFinder.launchPads)
            }
            return isUsed ? .reported : .series
        }
    }

    /// "US forces struck three sites at 8:45 p.m.": the deed of the side that was attacked.
    private func tellsOfForcesStriking(_ sentence: SentenceReading) -> Bool {
        passage.has(Passage.strikes, in: sentence.tokens)
            && sentence.tokens.contains { passage.isForcesStriking($0) }
    }

    private func isOfAnotherMonth(_ frames: [Frame], _ sentence: SentenceReading) -> Bool {
        sentence.dates.contains { mention in
            mention.date.month != nil && mention.date.day == nil && mention.weekday == nil
                && cues.isForeign(mention, anchor)
        } && frames.contains { cues.introduces($0) } && isElsewhere(frames)
    }

    // MARK: - Cues of the sentence itself

    private mutating func placed(_ frames: [Frame], _ scopes: [EventScope], _ sentence: SentenceReading)
        -> [PlacedFrame]
    {
        var result: [PlacedFrame] = []
        var current: EventFocus?
        var currentDate: Range<Int>?
        for (position, (frame, scope)) in zip(frames, scopes).enumerated() {
            switch scope {
            case .series: result.append(PlacedFrame(frame: frame, destination: .none))
            case .background(let mention):
                let segment = cues.segment(of: frame.trigger, sentence.tokens)
                let opening = RelativeDays(passage: passage).opening(segment)
                let isNew =
                    current == nil || mention.map { $0.tokens != currentDate } ?? false && currentDate != nil
                    || opening != nil && position > 0 && !isConsequence(frame)
                // "On Sept. 15 rockets landed in P, and one day later a rocket hit Q".
                let later =
                    !isNew && position > 0 && cues.introduces(frame)
                    ? relative(cues.part(of: frame.trigger, segment)) : nil
                if let later {
                    current = newDraft(nil, later, after: current)
                } else if isNew {
                    current = newDraft(mention, opening ?? relative(segment), after: current)
                }
                if let mention { currentDate = mention.tokens }
                result.append(PlacedFrame(frame: frame, destination: current ?? .none))
            case .reported:
                // "On June 20 a rocket struck X after being fired from Y": what hangs on a recalled clause is recalled with it.
                let hangsOn = position > 0 && result.first.map { $0.destination != .reported } == true
                // "On Sunday rockets fell on P, and on Wednesday a drone fell on Q", "and one day later a rocket hit Q".
                if hangsOn, current != nil, cues.introduces(frame) {
                    let part = cues.part(of: frame.trigger, cues.segment(of: frame.trigger, sentence.tokens))
                    let day = sentence.dates.first {
                        part.contains($0.tokens.lowerBound) && $0.tokens != currentDate && $0.weekday != nil
                    }
                    let later = day == nil ? relative(part) : nil
                    if day != nil || later != nil {
                        current = newDraft(day, later, after: current)
                        currentDate = day?.tokens
                    }
                }
                result.append(PlacedFrame(frame: frame, destination: hangsOn ? current ?? .none : .reported))
            }
        }
        return result
    }

    /// "…, killing a labourer in P": what the clause before did.
    private func isConsequence(_ frame: Frame) -> Bool {
        passage.isA(frame.trigger, [.killed, .injured]) && passage.isWord(frame.trigger - 1, Word.comma)
            && passage.report.text[passage.tokens[frame.trigger].range].suffix(3).elementsEqual("ing".utf8)
    }

    /// "Rockets hit P, hours after a drone attack on Q": a clause of its own came before it, so the attack with an article is
    /// another one; "two died after a rocket attack on Q" tells of that attack.
    private func recallingAfter(_ frames: [Frame], _ scopes: [EventScope], _ sentence: SentenceReading) -> [EventScope]
    {
        var scopes = scopes
        // "The incident follows a rocket attack on P".
        if let first = frames.first, anchor.hasEvent || sentencesSeen > 0 {
            let segment = cues.segment(of: first.trigger, sentence.tokens)
            if passage.isAny(segment.lowerBound - 1, Self.followsWords),
                passage.isAny(segment.lowerBound - 2, Self.thisOne) || passage.isA(segment.lowerBound - 2, .attackNoun)
            {
                let day = sentence.dates.first { segment.contains($0.tokens.lowerBound) }
                return frames.indices.map { _ in .background(day) }
            }
        }
        // "The blasts come less than 24 hours after Iran fired missiles at P".
        if let first = frames.first, anchor.hasEvent,
            let comes = sentence.tokens.prefix(6).first(where: { passage.isAny($0, Self.comes) }),
            // "Thursday's attack came …", "It came just hours after …".
            (sentence.tokens.lowerBound..<comes).contains(where: { passage.isAny($0, Self.newsWords) })
                || passage.isAny(sentence.tokens.lowerBound, Self.thisNews),
            case let segment = cues.segment(of: first.trigger, sentence.tokens),
            passage.isWord(segment.lowerBound - 1, Word.after), cues.isHoursBefore(segment.lowerBound - 2)
        {
            return frames.indices.map { _ in .background(nil) }
        }
        for index in frames.indices.dropFirst() {
            // "after another drone was shot down as it approached the airport".
            let isOther =
                frames[index].weapon.map { weapon in
                    !frames[index].isContinuation && passage.isWord(weapon.tokens.lowerBound, Word.anOther)
                } ?? false
            guard case .reported = scopes[index], passage.isA(frames[index].trigger, .attackNoun) || isOther,
                cues.introduces(frames[index])
            else { continue }
            let segment = cues.segment(of: frames[index].trigger, sentence.tokens)
            let isAfter = passage.isAny(segment.lowerBound - 1, Self.afterWords)
            if isAfter, frames[..<index].contains(where: { $0.trigger < segment.lowerBound && !$0.sites.isEmpty }) {
                scopes[index] = .background(nil)
            }
        }
        return scopes
    }

    /// "On January 28 a drone struck P", in a report of air strikes: what led to them.
    private func recalledAmongAirStrikes(_ frames: [Frame], _ scopes: [EventScope], _ sentence: SentenceReading)
        -> [EventScope]
    {
        guard !anchor.hasEvent, let day = sentence.dates.first(where: { $0.date.day != nil || $0.looksBack }) else {
            return scopes
        }
        return frames.indices.map { index in
            if case .reported = scopes[index] { EventScope.background(day) } else { scopes[index] }
        }
    }

    private static let newsWords = BackgroundCues.keys(
        "attack attacks blast blasts explosions strike strikes incident rockets assault")
    private static let thisNews = BackgroundCues.keys("it this that they these")
    private static let comes = BackgroundCues.keys("come comes came follows followed")
    private static let followsWords = BackgroundCues.keys("follows followed")
    private static let thisOne = BackgroundCues.keys("incident this launch development")
    private static let afterWords = BackgroundCues.keys("after following before follows followed")

    // MARK: - Neighbours in time

    /// "A day later three rockets hit …": neither the reported event nor on its day.
    private func relativeDay(_ frames: [Frame], _ sentence: SentenceReading) -> RelativeDays.Found? {
        guard let found = RelativeDays(passage: passage).first(in: sentence.tokens),
            found.tokens.lowerBound < sentence.tokens.lowerBound + 4,
            frames.contains(where: { cues.introduces($0) }),
            // "The following day, four more rockets struck the zone": another attack wherever it was.
            focus != .reported || isElsewhere(frames) || found.days > 0 && frames.contains(where: { !$0.sites.isEmpty })
        else { return nil }
        return found
    }

    /// "Last Thursday, a series of attacks targeted American troops": what follows tells of that day.
    private func dayOfOthers(_ sentence: SentenceReading) -> DateMention? {
        guard passage.has(.attackNoun, in: sentence.tokens),
            sentence.weapons.allSatisfy({ !$0.isAir })
        else { return nil }
        return sentence.dates.first {
            ($0.looksBack && $0.weekday != nil || $0.date.day != nil) && !cues.isStatementDay($0)
                && cues.isForeign($0, anchor)
        }
    }

    /// "Four soldiers were killed Monday in separate mortar attacks", below Sunday's: what follows tells of them.
    private func separateDay(_ sentence: SentenceReading) -> DateMention? {
        guard let separate = passage.first(wordKey("separate"), in: sentence.tokens),
            (1...5).contains(where: { passage.isA(separate + $0, .attackNoun) })
        else { return nil }
        return foreignDay(sentence)
    }

    /// "Another attack took place on Friday evening, wounding two guards": told by its day, below Saturday's.
    private func anotherDay(_ sentence: SentenceReading) -> DateMention? {
        guard let further = sentence.tokens.prefix(3).first(where: { passage.isAny($0, Self.furtherOnes) }),
            (1...2).contains(where: { step in
                passage.isA(further + step, .attackNoun) && !passage.isA(further + step, .plural)
                    && passage.isAny(further + step + 1, Self.happens)
            })
        else { return nil }
        return foreignDay(sentence)
    }

    private static let furtherOnes = BackgroundCues.keys("another similar second third separate earlier previous")
    private static let happens = BackgroundCues.keys("took occurred happened came followed on late early")

    private func foreignDay(_ sentence: SentenceReading) -> DateMention? {
        sentence.dates.first { mention in
            guard !cues.isStatementDay(mention), let own = anchor.eventDay,
                let day = resolver.resolve(mention).date.civilDay
            else { return false }
            return day != own
        }
    }
}
