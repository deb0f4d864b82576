internal import IncidentModel

/// Attacks that lie in another part of the country than the reported one, and those that were kept from happening.
extension EventBuilder {
    /// "In northern Iraq a drone was shot down near …", below an attack in the west: the opening says that it is another one.
    func opensElsewhere(_ sentence: SentenceReading) -> Bool {
        var first = sentence.tokens.lowerBound
        if passage.isWord(first, wordKey("meanwhile")) { first += passage.isWord(first + 1, Word.comma) ? 2 : 1 }
        // "South of Baghdad, three shells landed in P".
        if passage.isA(first, .direction), passage.isWord(first + 1, Word.of),
            let comma = (first + 2..<first + 6).first(where: { passage.isWord($0, Word.comma) }),
            passage.nameEnd[first + 2] == comma
        {
            return true
        }
        guard passage.isAny(first, Self.placing), let region = region(after: first, sentence.tokens.upperBound) else {
            return false
        }
        if !regionsOfReported.isEmpty { return !regionsOfReported.contains { Self.isSame($0, region) } }
        // Nothing named where the first lies: a region that was not spoken of before is another.
        let before = max(0, first - Self.tokensBack)..<first
        return !before.contains { self.region(at: $0, first) == region }
    }

    private static let tokensBack = 400
    private static let placing = BackgroundCues.keys("in near outside")

    /// "Two rockets hit P, hours after three others hit Q": two attacks of one report, each with its clause.
    mutating func hoursAfter(
        _ all: [Frame], _ scopes: [EventScope], _ sentence: SentenceReading
    ) -> [PlacedFrame]? {
        guard scopes.allSatisfy({ if case .background = $0 { false } else { true } }) else { return nil }
        // "…, in a series of attacks on sites of the coalition" stands beside the two.
        let frames = zip(all, scopes).filter { if case .reported = $0.1 { true } else { false } }.map(\.0)
        guard
            let second = frames.indices.dropFirst().first(where: { index in
                let segment = cues.segment(of: frames[index].trigger, sentence.tokens)
                // "five landed near P and | hours later | three drones targeted Q".
                let isLater = (frames[index - 1].trigger..<max(frames[index - 1].trigger, frames[index].trigger))
                    .contains {
                        passage.isWord($0, wordKey("later")) && cues.isHoursBefore($0 - 1)
                            && frames[index].clause.lowerBound >= $0 - 3
                    }
                if isLater { return !frames[index].sites.isEmpty && frames[index].kind != .found }
                return
                    (passage.isWord(segment.lowerBound - 1, Word.after)
                    || passage.isWord(segment.lowerBound - 1, wordKey("before")))
                    && cues.isHoursBefore(segment.lowerBound - 2) && !frames[index].sites.isEmpty
                    && frames[index].kind != .found && !cues.isDefinite(frames[index])
                    && frames[..<index].allSatisfy { $0.trigger < segment.lowerBound }
            }), frames[..<second].contains(where: { !$0.sites.isEmpty })
        else { return nil }
        let first = Set(
            frames[..<second].flatMap(\.sites).flatMap(\.location.phrase.anchors).map { Self.folded($0.name) })
        let named = frames[second].sites.flatMap(\.location.phrase.anchors)
        guard named.allSatisfy({ !first.contains(Self.folded($0.name)) }), named.contains(where: { !$0.isDescription })
        else { return nil }
        let other = newDraft(nil, nil, after: nil)
        if case .other(let index) = other { others[index].event.status = .carriedOut }
        return frames.indices.map {
            PlacedFrame(frame: frames[$0], destination: $0 < second ? .reported : other)
        }
    }

    /// "The rockets that hit Taji caused damage": of the attack beside the reported one that had this place to itself.
    mutating func knownElsewhere(
        _ frames: [Frame], _ scopes: [EventScope], _ sentence: SentenceReading
    ) -> [PlacedFrame]? {
        guard anchor.hasEvent, !frames.isEmpty, !others.isEmpty,
            scopes.allSatisfy({ if case .series = $0 { false } else { true } })
        else { return nil }
        let named = Set(
            frames.filter { !cues.introduces($0) }.flatMap(\.sites).flatMap(\.location.phrase.anchors)
                .filter { !$0.isDescription }.map { Self.folded($0.name) })
        guard !named.isEmpty else { return nil }
        let own = Set(reported.sites.prefix(Self.sitesCompared).map { Self.folded($0.name) })
        guard named.allSatisfy({ name in !own.contains { Self.isSame($0, name) } }) else { return nil }
        let last = others.indices.suffix(Self.regionsKept)
        guard
            let index = last.last(where: { index in
                others[index].event.sites.prefix(Self.sitesCompared).contains { site in
                    named.contains { Self.isSame(Self.folded(site.name), $0) }
                }
            })
        else { return nil }
        focus = .other(index)
        sentencesInFocus = 0
        addDaysAndTimes(sentence, to: index)
        return frames.map { PlacedFrame(frame: $0, destination: .other(index)) }
    }

    /// "Taji" is the Taji base.
    private static func isSame(_ first: String, _ second: String) -> Bool {
        first == second || first.hasPrefix(second + " ") || second.hasPrefix(first + " ")
    }

    /// The regions named beside the sites of the reported event; a few suffice.
    mutating func noteRegions(_ sentence: SentenceReading) {
        guard regionsOfReported.count < Self.regionsKept else { return }
        let regions = Demonyms.regions
        for index in sentence.tokens {
            guard
                passage.isA(index, [.direction, .country]) || passage.nameEnd[index] > 0
                    || passage.isAny(index, regions)
            else { continue }
            if !isInDateline(index, sentence), let region = region(at: index, sentence.tokens.upperBound) {
                regionsOfReported.insert(region)
            }
        }
    }

    /// The sentence names a region, and none that lies beside the reported event.
    func namesOtherRegion(_ sentence: SentenceReading) -> Bool {
        guard !regionsOfReported.isEmpty else { return false }
        let named = sentence.tokens.compactMap { index -> String? in
            guard
                passage.isA(index, [.direction, .country]) || passage.nameEnd[index] > 0
                    || passage.isAny(index, Demonyms.regions)
            else { return nil }
            return region(at: index, sentence.tokens.upperBound)
        }
        return !named.isEmpty && named.allSatisfy { name in !regionsOfReported.contains { Self.isSame($0, name) } }
    }

    private static let regionsKept = 12

    private func isInDateline(_ index: Int, _ sentence: SentenceReading) -> Bool {
        let next = index + 1..<min(index + 8, sentence.tokens.upperBound)
        return next.contains { passage.isWord($0, Word.open) } && next.contains { passage.isA($0, .agency) }
    }

    private func region(after preposition: Int, _ end: Int) -> String? {
        for index in preposition + 1..<max(preposition + 1, min(preposition + 7, end)) {
            if let region = region(at: index, end) ?? town(at: index, end) { return region }
            guard
                passage.isA(index, [.determiner, .direction, .directionAdjective]) || passage.isWord(index, Word.of)
                    || passage.isA(index, .placeClass) && passage.isWord(index + 1, Word.of)
            else { return nil }
        }
        return nil
    }

    /// "In Mosul, …", "In Baiji, 110 miles north of the capital, …": a town by the gazetteer, or by how far away it is.
    private func town(at index: Int, _ end: Int) -> String? {
        guard index < end, passage.tokens[index].isCapitalized, !passage.isAny(index, Demonyms.keys) else { return nil }
        let nameEnd = max(index + 1, min(passage.nameEnd[index], end))
        guard passage.isWord(nameEnd, Word.comma) || passage.isA(nameEnd, [.determiner, .number, .weapon]) else {
            return nil
        }
        let isFar = (nameEnd + 1..<min(nameEnd + 5, end)).contains { passage.isA($0, .unit) }
        guard passage.isTownName[index] || isFar, !passage.isA(nameEnd - 1, .placeClass) else { return nil }
        return passage.words(index..<nameEnd).lowercased()
    }

    /// "northern Iraq", "Syria", "Anbar": the container's name with the side of it that is meant.
    private func region(at index: Int, _ end: Int) -> String? {
        // "In the north, a rocket landed …".
        if passage.isA(index, .direction), passage.isWord(index - 1, Word.the), passage.isWord(index + 1, Word.comma) {
            return "the " + passage.words(index..<index + 1).lowercased()
        }
        guard index < end,
            passage.nameEnd[index] > 0 && passage.isContainerName[index] || passage.isA(index, .country)
                || passage.isAny(index, Demonyms.regions),
            passage.tokens[index].isCapitalized, !passage.isAny(index, Demonyms.keys)
        else { return nil }
        let name = passage.words(index..<max(index + 1, min(passage.nameEnd[index], end))).lowercased()
        guard passage.isA(index - 1, [.direction, .directionAdjective]) else { return name }
        return passage.words(index - 1..<index).lowercased() + " " + name
    }

    private static let more = BackgroundCues.keys("another second third similar separate further")

    /// "Security forces thwarted another attack late on Saturday in P": one that did not happen, beside one that did.
    private static let attempts = BackgroundCues.keys("attempt try bid plot operation")

    /// "said they had foiled a drone attack on Q", after the rockets that hit P.
    func foilsElsewhere(_ frames: [Frame], _ sentence: SentenceReading) -> Bool {
        guard passage.has(TriggerFinder.stops, in: sentence.tokens),
            frames.contains(where: { $0.kind == .target || $0.kind == .launchSite }), isElsewhere(frames)
        else { return false }
        return passage.any(TriggerFinder.stops, in: sentence.tokens) { index in
            (1...4).contains { passage.isA(index + $0, .attackNoun) && !passage.isA(index + $0, .plural) }
                && !passage.isA(index - 1, .negation)
        }
    }

    /// "Troops seized a launcher in P that had been aimed at Q", after "thwarted another attack": how it was foiled.
    func tellsOfFoiled(_ frames: [Frame], _ sentence: SentenceReading) -> Bool {
        guard case .other(let index) = focus, others[index].event.status == .foiled, sentencesInFocus < 2,
            !sentence.opensParagraph, !frames.isEmpty
        else { return false }
        return frames.allSatisfy { [.found, .target, .launch, .launchSite].contains($0.kind) }
    }

    func foilsAnother(_ sentence: SentenceReading) -> Bool {
        passage.any(TriggerFinder.stops, in: sentence.tokens) { index in
            (1...3).contains { passage.isAny(index + $0, Self.more) }
                && (2...6).contains {
                    passage.isA(index + $0, [.attackNoun, .launchVerb]) || passage.isAny(index + $0, Self.attempts)
                }
        }
    }
}
