internal import IncidentModel

/// Which day belongs to which event.
extension BackgroundCues {
    /// A date that cannot be the reported day.
    ///
    /// - Parameter frame: the clause that it stands in; nil for a sentence that governs no place.
    func isForeign(_ mention: DateMention, of frame: Frame? = nil, _ anchor: Anchor) -> Bool {
        if let offset = mention.dayOffset { return offset < -1 || isOtherDay(offset, mention, frame, anchor) }
        if mention.unitsBack != nil { return true }
        if let weekday = mention.weekday, mention.date.month == nil {
            return isForeign(weekday, mention, frame, anchor)
        }
        let date = mention.date
        guard date.month != nil || date.year != nil else { return false }
        if isStatementDay(mention) { return false }
        if let own = anchor.eventDay,
            let day = date.civilDay ?? anchor.pageDay.flatMap({ DateResolver.latest(date, notAfter: $0) })
        {
            let gap = abs(day.daysSince1970 - own.daysSince1970)
            return gap > 1 || gap == 1 && anchor.isFirm && isAnotherDay(mention, frame, anchor)
        }
        if let page = anchor.pageDay {
            if let day = DateResolver.latest(date, notAfter: page) {
                return !(0...6).contains(page.daysSince1970 - day.daysSince1970)
            }
            if date.day == nil {
                return !date.agrees(with: PartialDate(year: page.partialDate.year, month: page.partialDate.month))
            }
            return false
        }
        if let known = anchor.date { return !known.agrees(with: date) }
        // "at 4:15 a.m. on December 8" says when it was, below "on Friday".
        if date.day != nil, hasClock(before: mention) { return false }
        // No page date: a second date beside a weekday of the event's own is another day's.
        return anchor.hasEvent && (anchor.weekday != nil || date.day == nil)
    }

    /// "4:15 a.m. on | December 8", "19:40 hours on | 29 October".
    private func hasClock(before mention: DateMention) -> Bool {
        let first = mention.tokens.lowerBound
        let last = passage.isWord(first - 1, Word.on) || passage.isWord(first - 1, Word.comma) ? first - 2 : first - 1
        return passage.isAny(last, Self.clockWords) && passage.isA(last - 1, .number)
            || last >= 0 && passage.tokens[last].kind == .number
                && passage.report.text[passage.tokens[last].range].contains(UInt8(ascii: ":"))
    }

    private static let clockWords = keys("a.m. p.m. am pm a.m p.m hours")

    /// "Yesterday a drone killed two", in a report of a Sunday's shelling that is told on Tuesday, or on no day that is known.
    private func isOtherDay(_ offset: Int, _ mention: DateMention, _ frame: Frame?, _ anchor: Anchor) -> Bool {
        guard anchor.hasEvent, anchor.isFirm, anchor.dayOffset == nil, let frame, introduces(frame) else {
            return false
        }
        if isQuotedDay(mention, anchor) || isInOneNight(mention, anchor) { return false }
        guard let written = anchor.writingDay, let own = anchor.eventDay else {
            return anchor.weekday != nil && offset < 0
        }
        return written.adding(days: offset) != own
    }

    /// "On Friday the cell said that "rockets fell this evening"", told on Saturday: this evening is Friday's.
    func isQuotedDay(_ mention: DateMention, _ anchor: Anchor) -> Bool {
        guard mention.dayOffset == 0, anchor.hasEvent, let page = anchor.pageDay, let own = anchor.eventDay,
            page.daysSince1970 - own.daysSince1970 == 1
        else { return false }
        let nouns = PlaceNounParser(passage: passage)
        return (max(0, mention.tokens.lowerBound - 30)..<mention.tokens.lowerBound).contains { nouns.isQuote($0) }
    }

    private func isForeign(_ weekday: Weekday, _ mention: DateMention, _ frame: Frame?, _ anchor: Anchor) -> Bool {
        // "Last Thursday, …" after the event was told looks further back.
        if mention.looksBack, anchor.hasEvent, anchor.weekday != weekday { return true }
        // Told on the Thursday itself, "last Thursday" is a week ago.
        if mention.looksBack, anchor.hasEvent, anchor.isFirm, let page = anchor.pageDay, page.weekday == weekday,
            anchor.eventDay == page
        {
            return true
        }
        // "Monday's attack", and below "Last Monday a contractor was killed in a rocket attack".
        if mention.looksBack, anchor.hasEvent, anchor.isFirm, anchor.pageDay == nil, anchor.weekday == weekday,
            opensSentence(mention), frame.map(introduces) == true
        {
            return true
        }
        guard anchor.hasEvent else { return false }
        guard let known = anchor.weekday ?? anchor.eventDay?.weekday else {
            // "fired this morning …", and below "On Thursday a child was killed by a shell …".
            return anchor.dayOffset == 0 && anchor.isFirm && !isStatementDay(mention) && frame.map(introduces) == true
        }
        let gap = (weekday.index - known.index + 7) % 7
        if gap == 0 || isStatementDay(mention) { return false }
        if gap == 1 || gap == 6 { return anchor.isFirm && isAnotherDay(mention, frame, anchor) }
        // "hit a camp, officials said on Monday. The missile struck on Saturday evening": Monday was the day of telling.
        if !anchor.isFirm, let frame, goesOn(frame) { return false }
        return true
    }

    /// "the rocket attack | on December 26 |", "the attack of 4 July".
    func isDayOfAttack(_ mention: DateMention) -> Bool {
        let first = mention.tokens.lowerBound
        return mention.date.day != nil && passage.isAny(first - 1, [Word.on, Word.of])
            && passage.isA(first - 2, [.attackNoun, .salvoNoun]) && !passage.isA(first - 2, .plural)
    }

    /// "four attacks between July 5 and July 8": neither is the day of one.
    func isOfSpan(_ mention: DateMention, _ all: [DateMention]) -> Bool {
        all.contains { other in
            let (first, last) =
                other.tokens.lowerBound < mention.tokens.lowerBound ? (other, mention) : (mention, other)
            return first.tokens.upperBound < last.tokens.lowerBound
                && last.tokens.lowerBound - first.tokens.upperBound <= 2
                && passage.isAny(first.tokens.lowerBound - 1, Self.spans)
                && passage.isAny(first.tokens.upperBound, Self.spanJoints)
        }
    }

    private static let spanJoints = keys("and to until through")

    private func opensSentence(_ mention: DateMention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return before < 0 || passage.tokens[before].kind == .mark || passage.isA(before, .past)
    }

    /// The day before or after the event's: of another event when the words name one ("Sunday's strike") or bring in
    /// munitions not told of before; else the night runs over midnight, or somebody spoke the day after.
    private func isAnotherDay(_ mention: DateMention, _ frame: Frame?, _ anchor: Anchor) -> Bool {
        if isInOneNight(mention, anchor) { return false }
        if namesAttack(mention) { return true }
        guard let frame else { return false }
        return introduces(frame) || frame.weapon?.isModifier == true && frame.kind == .target
    }

    /// "Sunday's strike", "Monday's rocket attack": the day is the name of the attack.
    func namesAttack(_ mention: DateMention) -> Bool {
        let next = mention.tokens.upperBound
        guard passage.tokens.indices.contains(next), passage.tokens[next].kind == .possessive else { return false }
        return (next + 1...next + 4).contains { passage.isA($0, [.attackNoun, .weapon, .salvoNoun]) }
    }

    /// "The missile tore into", "They landed": munitions of which the report has told.
    private func goesOn(_ frame: Frame) -> Bool {
        if frame.isContinuation || frame.sites.contains(where: \.location.isAnaphor) { return true }
        return !introduces(frame) && isDefinite(frame)
    }

    /// "the rounds", "these rockets".
    func isDefinite(_ frame: Frame) -> Bool {
        guard let first = frame.weapon?.tokens.lowerBound else { return false }
        return passage.isAny(first, Self.definite) || passage.isAny(first - 1, Self.definite)
    }

    private static let indefinite = keys("a an another similar second further")
    private static let definite = keys("the both these those their its all")

    /// New munitions or a new attack: "14 rockets", "a drone", "another attack"; not "the rockets", "two of them".
    func introduces(_ frame: Frame) -> Bool {
        if passage.isA(frame.trigger, .attackNoun) {
            return (1...3).contains { passage.isAny(frame.trigger - $0, Self.indefinite) }
        }
        guard frame.kind != .found, frame.kind != .launchSite, !frame.isContinuation, let weapon = frame.weapon else {
            return false
        }
        let first = weapon.tokens.lowerBound
        if passage.isAny(first, Self.definite) || passage.isAny(first - 1, Self.definite) { return false }
        if passage.tokens.indices.contains(first - 1), passage.tokens[first - 1].kind == .possessive { return false }
        if weapon.count?.isPartitive == true { return false }
        // "A mortar attack wounded nine in P".
        let isNew =
            weapon.isModifier
            && (passage.isAny(first, Self.indefinite) || passage.isAny(first - 1, Self.indefinite))
        return isNew || weapon.count != nil || weapon.isPlural || weapon.isSalvo
    }

    private static let nightWords = keys(
        "night overnight midnight dawn predawn pre-dawn early late daybreak hours tonight")

    /// "late on Sunday", "Sunday night", "early Monday": words within three of the day.
    func isAtNight(_ mention: DateMention) -> Bool {
        let around = mention.tokens.lowerBound - 4..<mention.tokens.upperBound + 3
        return around.contains { passage.isAny($0, Self.nightWords) }
    }

    /// "late on Friday" and "early on Saturday"; but "Friday night" and "Saturday night" are two.
    func isInOneNight(_ mention: DateMention, _ anchor: Anchor) -> Bool {
        anchor.isAtNight && isAtNight(mention) && !(anchor.isLate && isLate(mention))
    }

    func isLate(_ mention: DateMention) -> Bool {
        let around = mention.tokens.lowerBound - 4..<mention.tokens.upperBound + 3
        // "just before midnight Tuesday".
        if passage.isWord(mention.tokens.lowerBound - 1, wordKey("midnight")),
            passage.isWord(mention.tokens.lowerBound - 2, wordKey("before"))
        {
            return true
        }
        return around.contains { passage.isAny($0, Self.lateWords) }
            && !around.contains { passage.isAny($0, Self.earlyWords) }
    }

    private static let lateWords = keys("night late evening tonight")
    private static let earlyWords = keys("early overnight midnight dawn predawn pre-dawn daybreak hours morning")

    /// "A rocket had landed at the gate": told in the past perfect, of munitions not told of before, and said by
    /// nobody — reported speech would shift the reported attack into it.
    func isRemote(_ frame: Frame, _ sentence: Range<Int>) -> Bool {
        guard [.hit, .land, .launch, .target].contains(frame.kind), introduces(frame) else { return false }
        let group = max(sentence.lowerBound, frame.trigger - 3)..<frame.trigger
        guard group.contains(where: { passage.isWord($0, Self.had) }),
            !passage.isAny(sentence.lowerBound, Self.additions), !opensEarlierThatDay(sentence.lowerBound)
        else { return false }
        // "responded to the site, where they found that three rounds had landed".
        let isFound = (max(sentence.lowerBound, frame.trigger - 12)..<frame.trigger).contains {
            passage.isAny($0, Self.findings) && passage.isWord($0 + 1, Word.that)
        }
        return !isFound && !passage.has(.reporting, in: sentence)
    }

    private static let findings = keys("found discovered determined established saw realized realised")
}
