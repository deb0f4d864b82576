internal import IncidentModel

extension EventBuilder {
    /// Counts that no frame took: "Three rockets — first accounts spoke of mortars — hit", "Four were launched",
    /// "There were eight, fired from …".
    mutating func addLooseCounts(_ sentence: SentenceReading, _ placed: [PlacedFrame]) {
        let frames = placed.filter { $0.destination == .reported }.map(\.frame)
        guard !frames.contains(where: { $0.kind == .found }), !isBoast(sentence) else { return }
        for mention in sentence.weapons where !mention.isAir && mention.count == nil {
            guard let (range, tokens) = countBehind(mention, sentence) else { continue }
            addCount(range, .used, passage.evidence(tokens), sentence)
        }
        let stage: MunitionStage = frames.contains { $0.kind == .launch || $0.kind == .launchSite } ? .fired : .landed
        for mention in sentence.weapons where !mention.isAir && !mention.isModifier && !mention.isSalvo {
            guard let count = mention.count, let range = count.count, !count.isPartitive, !count.isIndefinite,
                !isFound(mention, sentence), !isOfLauncher(mention), !isJoinedBehind(mention, sentence),
                !isRest(mention, range, of: reported)
            else {
                continue
            }
            let nearest = placed.filter { !$0.frame.isContinuation }.min {
                abs($0.frame.trigger - mention.head) < abs($1.frame.trigger - mention.head)
            }
            guard let nearest, nearest.destination == .reported, abs(nearest.frame.trigger - mention.head) < 25,
                !isCumulative(nearest.frame, sentence)
            else {
                continue
            }
            addCount(range, stage, passage.evidence(mention.tokens), sentence)
        }
        guard sentence.weapons.isEmpty, sentence.carried != nil else { return }
        let first = sentence.tokens.lowerBound
        for frame in frames where frame.kind == .launch && frame.isContinuation {
            let subject = frame.clause.lowerBound
            // "after fifteen months they are still firing": of something else.
            let isOfOther = passage.isA(subject + 1, [.period, .unit, .person, .militaryForce, .attackNoun])
            if passage.isA(subject, .number), !isOfOther, let range = counted(at: subject) {
                addCount(range, .fired, passage.evidence(subject..<subject + 1), sentence)
            }
        }
        if passage.isWord(first, wordKey("there")), passage.isA(first + 1, .be), passage.isA(first + 2, .number),
            let range = counted(at: first + 2)
        {
            addCount(range, .used, passage.evidence(first..<first + 3), sentence)
        }
    }

    /// "Two of the rockets hit a dormitory".
    mutating func noteParts(_ sentence: SentenceReading) {
        for mention in sentence.weapons where !mention.isAir && mention.count?.isPartitive == true {
            if let count = mention.count?.count, count.max == count.min { partsTold.insert(count.min) }
        }
    }

    /// "Five landed, two of the rockets inside the base. Later the army said that two fell inside": the same two.
    mutating func dropParts() {
        guard !partsTold.isEmpty else { return }
        let most = reported.claims.reduce(0) { most, claim in
            if case .munitions(let count, _) = claim.fact { max(most, count.min) } else { most }
        }
        reported.claims.removeAll { claim in
            if case .munitions(let count, .landed) = claim.fact {
                count.max == count.min && count.min < most && partsTold.contains(count.min)
            } else {
                false
            }
        }
    }

    /// "The rockets, about 60 of them, were fired".
    private func countBehind(_ mention: WeaponMention, _ sentence: SentenceReading) -> (CountRange, Range<Int>)? {
        let first = mention.head + 2
        guard first < sentence.tokens.upperBound, passage.tokens[mention.head + 1].kind == .mark,
            let of = (first..<min(first + 6, sentence.tokens.upperBound)).first(where: {
                passage.isWord($0, Word.of) && passage.isWord($0 + 1, wordKey("them"))
            }), passage.isA(of - 1, .number),
            let range = CountParser(passage: passage).count(endingAt: of - 1, notBefore: first)?.count
        else { return nil }
        return (range, first..<of + 2)
    }

    /// "Four rockets struck P and three landed elsewhere": the parts are the whole where no whole is told.
    mutating func addPartCounts(_ sentence: SentenceReading) {
        let wasTold = partsBefore
        let wasTaken = partsTaken
        (partsBefore, partsTaken) = (0, 0)
        guard let found = PartCounts(passage: passage).parts(in: sentence.tokens) else { return }
        // "Three hit the city. A second fell in P and a third in Q": of the three.
        let isMoreOfTold = found.goesOn && wasTaken > 0 && wasTaken + found.sum <= wasTold
        let isOfTold = found.rank > 0 && wasTold >= found.rank || isMoreOfTold
        if isOfTold { partsTaken = isMoreOfTold ? wasTaken + found.sum : found.rank }
        let sum = isOfTold ? wasTold : max(found.rank, found.sum + (found.goesOn ? wasTold : 0))
        partsBefore = sum
        guard found.parts > 1 || found.goesOn && wasTold > 0 else { return }
        let isTold = reported.claims.contains { claim in
            if case .munitions(let count, let stage) = claim.fact {
                count.max.map { $0 >= sum } ?? true || !found.isByOrigin && (stage == .fired || stage == .used)
            } else {
                false
            }
        }
        if !isTold { addCount(CountRange(exactly: sum), .landed, passage.evidence(found.tokens), sentence) }
    }

    /// "A channel put the number of rockets at eight": of the same munitions that were told of before, by whoever puts it so.
    mutating func addNumber(_ range: CountRange, _ tokens: Range<Int>, _ sentence: SentenceReading) {
        let floor = max(sentence.tokens.lowerBound, tokens.lowerBound - 3)
        guard let verb = (floor..<max(floor, tokens.lowerBound)).last(where: { passage.isAny($0, Self.puts) }) else {
            return addCount(range, .fired, passage.evidence(tokens), sentence)
        }
        // "now puts the number of rockets at five": what was said before is outrun.
        let isUpdate = passage.isWord(verb - 1, wordKey("now"))
        if isUpdate { dropOutrun(like: .munitions(range, .fired)) }
        let stages = reported.claims.suffix(Self.claimsCompared).compactMap { claim in
            if case .munitions(_, let stage) = claim.fact { stage } else { nil }
        }
        let said = SpeakerFinder(passage: passage).subject(of: verb, notBefore: sentence.tokens.lowerBound)
        // An update has no rival, wherever the report prints what was said before.
        let speaker = isUpdate ? .unattributed : said.name.isEmpty ? sentence.speaker : said
        reported.claims.append(
            Claim(.munitions(range, stages.last ?? .fired), speaker: speaker, evidence: passage.evidence(tokens)))
    }

    /// "security sources said 13 had been launched", "the army said that at least five had landed".
    mutating func addBareNumbers(_ sentence: SentenceReading) {
        guard anchor.hasEvent, sentencesSinceReported <= 3, !isBoast(sentence),
            sentence.dates.allSatisfy({ $0.date.month == nil && !$0.looksBack })
        else { return }
        for index in sentence.tokens where passage.isA(index, .number) && passage.isA(index + 1, [.have, .be]) {
            var verb = index + 1
            while verb < sentence.tokens.upperBound, passage.isA(verb, [.have, .be]) { verb += 1 }
            guard verb < sentence.tokens.upperBound, passage.isA(verb, [.launchVerb, .landVerb]),
                let count = CountParser(passage: passage).count(endingAt: index, notBefore: sentence.tokens.lowerBound),
                let range = count.count
            else { continue }
            let first = count.tokens.lowerBound
            guard passage.isA(first - 1, .reporting) || passage.isWord(first - 1, Word.that) else { continue }
            let isTold = reported.claims.contains { if case .munitions = $0.fact { true } else { false } }
            let isLaunch = passage.isA(verb, .launchVerb)
            if !isLaunch, isTold { continue }
            addCount(range, isLaunch ? .fired : .landed, passage.evidence(first..<verb + 1), sentence)
        }
    }

    /// "number of rockets at 14", "four in number".
    func numberOf(_ index: Int, _ sentence: SentenceReading) -> (CountRange, Range<Int>)? {
        if passage.isWord(index - 1, Word.in), let range = counted(at: index - 2) {
            return (range, index - 2..<index + 1)
        }
        guard passage.isWord(index + 1, Word.of),
            let weapon = sentence.weapons.first(where: { $0.tokens.lowerBound > index && $0.head - index <= 5 }),
            let joint = (weapon.head + 1..<max(weapon.head + 1, min(weapon.head + 6, sentence.tokens.upperBound)))
                .first(
                    where: { passage.isAny($0, Self.numberJoints) }) ?? farJoint(index, weapon, sentence)
        else { return nil }
        for last in joint + 1..<max(joint + 1, min(joint + 5, sentence.tokens.upperBound))
        where passage.isA(last, .number) {
            guard let count = CountParser(passage: passage).count(endingAt: last, notBefore: joint)?.count else {
                return nil
            }
            return (count, index..<last + 1)
        }
        return nil
    }

    /// "now puts the number of rockets that landed in P this evening | at five".
    private func farJoint(_ index: Int, _ weapon: WeaponMention, _ sentence: SentenceReading) -> Int? {
        guard (max(sentence.tokens.lowerBound, index - 3)..<index).contains(where: { passage.isAny($0, Self.puts) })
        else { return nil }
        return (weapon.head + 1..<max(weapon.head + 1, min(weapon.head + 18, sentence.tokens.upperBound))).first {
            passage.isWord($0, Word.at) && passage.isA($0 + 1, .number)
                && ($0 + 2 >= sentence.tokens.upperBound || passage.tokens[$0 + 2].kind == .mark)
        }
    }

    private static let puts = BackgroundCues.keys("put puts putting")
    static let numberWords: WordSet = WordSet(["number", "total"].map { wordKey($0.utf8) })
    static let numberJoints: WordSet = WordSet(
        ["at", "to", "was", "is", "as", "reached"].map { wordKey($0.utf8) })
    func counted(at index: Int) -> CountRange? {
        guard index >= 0 else { return nil }
        return CountParser(passage: passage).count(endingAt: index, notBefore: index)?.count
    }

    mutating func addCount(
        _ range: CountRange, _ stage: MunitionStage, _ evidence: [Evidence], _ sentence: SentenceReading
    ) {
        let isKnown = reported.claims.suffix(Self.claimsCompared).contains { claim in
            if case .munitions = claim.fact { claim.evidence == evidence } else { false }
        }
        if !isKnown {
            reported.claims.append(Claim(.munitions(range, stage), speaker: sentence.speaker, evidence: evidence))
        }
    }
}
