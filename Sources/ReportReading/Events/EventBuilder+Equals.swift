internal import IncidentModel

/// Attacks that the report tells as equals of its first one.
extension EventBuilder {
    private static let separately = BackgroundCues.keys("separate separately elsewhere")

    /// One opening of a co-reported event a line; those of time ask for a new place.
    private static let equalOpenings: [[UInt64]] = [
        "in another", "in an earlier", "another rocket", "another drone", "another missile", "earlier in the day",
        "earlier on the same day", "shortly afterwards", "shortly after that", "hours after", "at the same time",
        "the same day", "on the same night", "the same night", "the same evening", "also on",
        "around the same time", "at about the same time",
        "about the same time", "simultaneously", "meanwhile", "later that day",
        "later in the day", "later on", "the second", "the other attack", "the third",
    ].map { $0.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) } }

    private static let equalOpeningWords = WordSet(equalOpenings.compactMap(\.first))

    /// "In a separate attack …, a missile struck …", "Hours later two rockets landed in …".
    func opensEqual(_ sentence: SentenceReading) -> Bool {
        guard
            sentence.frames.contains(where: {
                !$0.isAir && !$0.sites.isEmpty && !$0.isContinuation && $0.kind != .found
            })
        else { return false }
        let opening = sentence.tokens.prefix(8)
        let first = sentence.tokens.lowerBound
        if opensSeparately(sentence) { return true }
        let opens =
            isEarlierThatDay(sentence)
            || passage.isAny(first, Self.equalOpeningWords)
                && Self.equalOpenings.contains { keys in
                    keys.indices.allSatisfy { passage.isWord(first + $0, keys[$0]) }
                        // "Another rocket hit …" is of the salvo, "another rocket attack" none of it.
                        && (!passage.isA(first + keys.count - 1, .weapon)
                            || passage.isA(first + keys.count, [.attackNoun, .salvoNoun]))
                }
        let frames = sentence.frames.filter { !$0.isAir }
        guard frames.contains(where: { cues.introduces($0) }) else { return false }
        let isAnother = namesAnother(sentence)
        if isFurtherEarlier(sentence) { return true }
        guard isElsewhere(frames) else {
            return isAnother && isAtOtherTime(sentence) || tellsOfMoreLater(sentence)
        }
        if alsoTells(frames) || alsoClaims(sentence) { return true }
        if opens || isAnother || opensHoursApart(sentence) || isAnswer(sentence) || isOnSameDay(sentence)
            || passage.has(wordKey("meanwhile"), in: opening)
        {
            return true
        }
        return hasPlaceOfItsOwn
            && (hasAnnouncedSeveral || opensElsewhere(sentence) || opensAtOtherTime(sentence)
                || isAtAnotherHour(sentence) || isBullet(sentence))
    }

    /// "Hours later …", "In another attack …": an opening that leaves the attack told of.
    func opensAnew(_ sentence: SentenceReading) -> Bool {
        namesAnother(sentence) || isAtOtherTime(sentence) || opensElsewhere(sentence)
            || opensSeparately(sentence)
    }

    /// "In a separate attack"; "a separate military statement" is another that tells of the same.
    private func opensSeparately(_ sentence: SentenceReading) -> Bool {
        guard let word = passage.first(Self.separately, in: sentence.tokens.prefix(8)) else { return false }
        return !(word + 1..<min(word + 5, sentence.tokens.upperBound)).contains {
            passage.isAny($0, Self.tellings)
                && !(word..<$0).contains { passage.tokens[$0].kind == .mark || passage.isA($0, .verb) }
        }
    }

    private static let tellings = BackgroundCues.keys(
        "statement statements report release briefing tweet post message account official officials source sources")

    private static let further = BackgroundCues.keys("another second third fourth separate")
    private static let later = BackgroundCues.keys("later earlier dark afterwards sunset dawn")

    /// "Far to the north, Iran on the same day fired missiles at P".
    private func isOnSameDay(_ sentence: SentenceReading) -> Bool {
        passage.any(wordKey("same"), in: sentence.tokens) {
            passage.isWord($0 + 1, wordKey("day"))
                && (passage.isWord($0 - 1, Word.the) && passage.isWord($0 - 2, Word.on)
                    || passage.isWord($0 - 1, wordKey("that")))
        }
    }

    /// "A few hours later, a drone …", "Two hours earlier, …".
    private func opensHoursApart(_ sentence: SentenceReading) -> Bool {
        sentence.tokens.prefix(4).contains { index in
            cues.isHoursBefore(index)
                && (passage.isWord(index + 1, wordKey("later")) || passage.isWord(index + 1, Word.earlier)
                    || passage.isWord(index + 1, wordKey("before")))
        }
    }

    /// "Hours earlier, on Wednesday, 14 rockets hit P", in a report of Thursday's.
    func isOnDayBefore(_ sentence: SentenceReading) -> Bool {
        if isEarlierThatDay(sentence) { return true }
        // "Earlier in the day, the group claimed responsibility for an attack on Q".
        if passage.isWord(sentence.tokens.lowerBound, Word.earlier),
            sentence.tokens.contains(where: { passage.isWord($0, wordKey("responsibility")) })
        {
            return true
        }
        guard let own = anchor.eventDay?.weekday,
            sentence.tokens.prefix(6).contains(where: {
                passage.isWord($0, Word.earlier) || passage.isWord($0, wordKey("before"))
            })
        else { return false }
        return sentence.dates.contains { date in date.weekday.map { $0 != own } ?? false }
    }

    /// "Earlier Saturday a bomber killed eight in Q, and a mortar round hit a school in R": what else happened.
    private func isEarlierThatDay(_ sentence: SentenceReading) -> Bool {
        let first = sentence.tokens.lowerBound
        return passage.isWord(first, Word.earlier)
            && passage.isA(passage.isWord(first + 1, Word.on) ? first + 2 : first + 1, .weekday)
    }

    /// "After dark, a second volley …", "A third attack …": the attack itself is told as one more.
    private func namesAnother(_ sentence: SentenceReading) -> Bool {
        sentence.tokens.prefix(9).contains { index in
            // "Two other mortar barrages on P".
            let isOthers =
                passage.isWord(index, Word.other) && passage.isA(index - 1, .number)
                && (1...2).contains { passage.isA(index + $0, .salvoNoun) && passage.isA(index + $0, .plural) }
            return isOthers
                || passage.isAny(index, Self.further)
                    && (1...2).contains { step in
                        (passage.isA(index + step, [.attackNoun, .salvoNoun])
                            || passage.isAny(index + step, Self.bunches) && passage.isWord(index + step + 1, Word.of)
                                && passage.isA(index + step + 2, .weapon))
                            && !passage.isA(index + step, .plural)
                            && (1..<step).allSatisfy { passage.isA(index + $0, [.weapon, .adverb]) }
                    }
        }
    }

    /// "Four more rockets hit the zone at about 8 p.m.", "… at nightfall": a salvo of its own, wherever it came down.
    private func tellsOfMoreLater(_ sentence: SentenceReading) -> Bool {
        let isMore = sentence.tokens.prefix(14).contains { index in
            passage.isWord(index, Word.more) && passage.isA(index - 1, .number) && passage.isA(index + 1, .weapon)
                && !sentence.tokens.prefix(14).contains { passage.isWord($0, Word.than) }
        }
        guard isMore, sentence.opensParagraph || sentencesSinceReported > 0 || isAtAnotherHour(sentence) else {
            return false
        }
        if passage.has(Self.nightfall, in: sentence.tokens) || isAtAnotherHour(sentence) { return true }
        // The first salvo's hour is not told, this one's is, and something else stood between them.
        let hasHour = sentence.times.contains { $0.time.precision != .partOfDay }
        return hasHour && sentencesSinceReported > 0
            && !reported.claims.prefix(Self.claimsCompared).contains {
                if case .time(let time) = $0.fact { time.precision != .partOfDay } else { false }
            }
    }

    private static let nightfall = BackgroundCues.keys("nightfall dusk dark sunset later afterwards")
    private static let bunches = BackgroundCues.keys("group wave set batch round lot")

    /// "The other side responded almost immediately, firing 10 rounds at P".
    private func isAnswer(_ sentence: SentenceReading) -> Bool {
        passage.any(Self.answered, in: sentence.tokens.prefix(6)) {
            // "Soldiers responded to the site".
            !(passage.isWord($0 + 1, Word.to) && passage.isA($0 + 3, [.genericPlace, .placeClass]))
                && !(passage.isWord($0 + 1, Word.to) && passage.isWord($0 + 3, wordKey("scene")))
        }
    }

    private static let answered = BackgroundCues.keys("responded retaliated answered")

    /// The sentence opens with a time of its own.
    private func isAtOtherTime(_ sentence: SentenceReading) -> Bool {
        passage.has(Self.later, in: sentence.tokens.prefix(6))
            || opensAtOtherTime(sentence) || isAtAnotherHour(sentence)
    }

    /// "had launched four other rockets at the base earlier in the day": not those that were told of.
    private func isFurtherEarlier(_ sentence: SentenceReading) -> Bool {
        sentence.weapons.contains { weapon in
            weapon.tokens.contains { passage.isWord($0, Word.other) } && !weapon.isAir
        }
            && sentence.tokens.contains { index in
                passage.isWord(index, Word.earlier)
                    && (passage.isWord(index + 3, wordKey("day")) || passage.isWord(index + 2, wordKey("day"))
                        || passage.isA(index + 2, .weekday))
            }
    }

    /// "The group also claimed a drone attack on P": each claim is of an attack of its own.
    private func alsoClaims(_ sentence: SentenceReading) -> Bool {
        hasPlaceOfItsOwn
            && sentence.tokens.contains { index in
                passage.isWord(index, wordKey("also")) && passage.isAny(index + 1, Self.claimed)
                    && (2...6).contains { passage.isA(index + $0, .attackNoun) && !passage.isA(index + $0, .plural) }
            }
    }

    private static let claimed = BackgroundCues.keys("claimed claims claiming")

    /// An item of a list, each of which tells its own.
    func isBullet(_ sentence: SentenceReading) -> Bool {
        guard sentence.opensParagraph, !sentence.isHeadline else { return false }
        let first = sentence.tokens.lowerBound
        if passage.isAny(first, Self.bullets) { return true }
        // The marks of a list that the clean-up takes for markup stand before the block.
        var byte = passage.tokens[first].start - 1
        let text = passage.report.text
        while byte > 0, text[byte] == UInt8(ascii: " ") || text[byte] == 0x09 { byte -= 1 }
        if byte >= 0, text[byte] == UInt8(ascii: "*"), byte == 0 || text[byte - 1] < 0x20 { return true }
        return sentencesSeen > 0 && hasHead(sentence)
    }

    /// "TAL AFAR - Several mortar bombs struck …", below the first paragraph: the head of an item, not a dateline.
    private func hasHead(_ sentence: SentenceReading) -> Bool {
        let first = sentence.tokens.lowerBound
        guard passage.tokens[first].isCapitalized else { return false }
        for index in sentence.tokens.dropFirst().prefix(6) {
            let token = passage.tokens[index]
            if passage.isAny(index, Self.bullets) || passage.isWord(index, Word.colon) { return true }
            let isPart =
                token.isCapitalized || token.kind == .number || passage.isA(index, .month)
                || passage.isWord(index, Word.comma) || passage.isWord(index, Word.open)
                || passage.isWord(index, Word.close)
            guard isPart else { return false }
        }
        return false
    }

    private static let bullets = BackgroundCues.keys("- – — -- • · ● ▪ ► > *")

    /// "had also launched six drones toward Q", "A projectile landed earlier on a village in R": other arms elsewhere.
    private func alsoTells(_ frames: [Frame]) -> Bool {
        // "The attack was carried out with two drones, another source said": the same one, told otherwise.
        let first = frames.first?.clause.lowerBound ?? 0
        if passage.isWord(first, Word.the), passage.isA(first + 1, .attackNoun), !passage.isA(first + 1, .plural) {
            return false
        }
        guard hasPlaceOfItsOwn else { return false }
        // The first claims name the arms; a text without end must not be looked through with every sentence.
        let told = Set(
            reported.claims.prefix(Self.claimsCompared).compactMap { claim in
                if case .weapon(let term, _) = claim.fact { WeaponTerm.family(of: term) } else { nil }
            })
        guard !told.isEmpty else { return false }
        return frames.contains { frame in
            guard let weapon = frame.weapon, cues.introduces(frame), !told.contains(WeaponTerm.family(of: weapon.term))
            else {
                return false
            }
            let before = max(0, frame.trigger - 3)..<frame.trigger
            let family = WeaponTerm.family(of: weapon.term)
            // Drones and rockets do not come in one salvo.
            if (family == "drone") != told.contains("drone"), !told.isEmpty, !frame.sites.isEmpty { return true }
            return before.contains { passage.isWord($0, wordKey("also")) }
                || passage.isWord(frame.trigger + 1, Word.earlier)
                || passage.isWord(frame.trigger + 1, wordKey("later"))
        }
    }

    static let claimsCompared = 200

    /// "A drone struck P, while rockets were fired at Q": other arms at another place, in a clause of their own.
    mutating func simultaneous(_ frames: [Frame], _ sentence: SentenceReading) -> [PlacedFrame]? {
        let second = frames.indices.dropFirst().first { index in
            let frame = frames[index]
            let segment = cues.segment(of: frame.trigger, sentence.tokens)
            guard cues.introduces(frame), !frame.sites.isEmpty, let weapon = frame.weapon else { return false }
            let term = weapon.term
            // "two rockets landed at P, as | a separate drone | was brought down over Q".
            if (max(sentence.tokens.lowerBound, weapon.head - 4)..<weapon.head).contains(where: {
                passage.isWord($0, wordKey("separate"))
            }) {
                return frames[..<index].allSatisfy { $0.trigger < weapon.head }
            }
            guard passage.isWord(segment.lowerBound - 1, wordKey("while")) else { return false }
            return frames[..<index].allSatisfy { $0.trigger < segment.lowerBound && $0.weapon?.term != term }
                && frames[..<index].contains { !$0.sites.isEmpty }
        }
        guard let second else { return nil }
        let other = newDraft(nil, nil, after: nil)
        if case .other(let index) = other { others[index].event.status = .carriedOut }
        return frames.indices.map {
            PlacedFrame(frame: frames[$0], destination: $0 < second ? .reported : other)
        }
    }

    /// The reported event lies somewhere that has a name.
    private var hasPlaceOfItsOwn: Bool {
        reported.sites.prefix(Self.sitesCompared).contains { site in
            (site.role == .impact || site.role == .target)
                && site.phrase.anchors.contains { anchor in
                    !anchor.isDescription && NameWords.lastKey(anchor.name).map(Self.many.contains) != true
                } || site.phrase.qualifiers.contains { !$0.place.isDescription }
        }
    }

    /// "Late on Wednesday two rockets fell in P", after an attack in its early hours: parts of the day that lie far apart.
    private func opensAtOtherTime(_ sentence: SentenceReading) -> Bool {
        guard let own = sentence.times.first, own.tokens.lowerBound <= sentence.tokens.lowerBound + 2,
            own.time.precision == .partOfDay
        else { return false }
        let told = reported.claims.prefix(Self.claimsCompared).compactMap { claim in
            if case .time(let time) = claim.fact { time.minutes } else { nil }
        }
        let minutes = own.time.minutes
        return !told.isEmpty
            && told.allSatisfy {
                $0.lowerBound - minutes.upperBound >= Self.farApart
                    || minutes.lowerBound - $0.upperBound >= Self.farApart
            }
    }

    private static let farApart = 240

    /// Both by the clock, and more than an hour apart.
    private func isAtAnotherHour(_ sentence: SentenceReading) -> Bool {
        let own = sentence.times.map(\.time).filter { $0.precision != .partOfDay }
        guard let first = own.first else { return false }
        let told = reported.claims.prefix(Self.claimsCompared).compactMap { claim in
            if case .time(let time) = claim.fact, time.precision != .partOfDay { time } else { nil }
        }
        guard !told.isEmpty else { return false }
        return told.allSatisfy { abs($0.minutes.lowerBound - first.minutes.lowerBound) >= 60 }
    }

    /// None of the places was told of the reported event.
    func isElsewhere(_ frames: [Frame]) -> Bool {
        let sites = frames.flatMap(\.sites)
        // What fell where rockets had been fired from fell elsewhere.
        let tellsOfEnds = sites.allSatisfy { $0.role != .launch }
        let known = Set(
            reported.sites.suffix(Self.sitesCompared).lazy.filter { !tellsOfEnds || $0.role != .launch }.map {
                Self.folded($0.name)
            })
        let named = sites.flatMap(\.location.phrase.anchors)
        // "One hit inside the zone", after the Green Zone.
        let pointsBack = sites.contains { site in
            guard site.location.isAnaphor, let anchor = site.location.phrase.anchors.first,
                anchor.classWord.map(SitePruning.seats.contains) == true,
                let place = references.antecedent(
                    of: anchor, before: site.location.tokens.lowerBound, known: reported.sites)
            else { return false }
            return known.contains(Self.folded(place.name))
        }
        return !pointsBack && !named.isEmpty && named.allSatisfy { !known.contains(Self.folded($0.name)) }
    }

    static let sitesCompared = 50

    static func folded(_ name: String) -> String {
        let lower = name.lowercased()
        return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
    }
}
