internal import IncidentModel

/// Words of harm that say where munitions came down.
extension TriggerFinder {
    /// "were killed by a mortar shell in P", "wounded by rocket fire near P": what killed came down there.
    func harmed(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isA(index, [.killed, .injured]), passage.isA(index, .verb) else { return nil }
        // "were wounded Sunday by rockets".
        var by = index + 1
        if passage.isWord(by, Word.on) { by += 1 }
        while by - index < 4, passage.isA(by, [.weekday, .partOfDay]) || passage.isWord(by, wordKey("late")) { by += 1 }
        // "were killed in Yarmouk by a rocket": the place comes first.
        let isPlaceFirst = passage.isAny(by, Self.standing)
        if isPlaceFirst {
            by =
                (by + 2..<min(by + 8, sentence.upperBound + 2)).first {
                    passage.isWord($0, Word.by)
                        || passage.tokens.indices.contains($0) && passage.tokens[$0].kind == .mark
                } ?? by
        }
        guard passage.isWord(by, Word.by) || passage.isWord(by, Word.from),
            let weapon = (by + 1..<by + 6).last(where: { passage.isA($0, .weapon) }),
            weapon < sentence.upperBound,
            (by + 1..<weapon).allSatisfy({
                passage.tokens[$0].kind != .mark && !passage.isA($0, [.preposition, .subordinator, .verb, .placeClass])
            })
        else { return nil }
        var next = weapon + 1
        while passage.isA(next, [.attackNoun, .salvoNoun]) || passage.isWord(next, wordKey("fire"))
            || passage.isWord(next, wordKey("bomb")) || passage.isWord(next, wordKey("bombs"))
        { next += 1 }
        if isPlaceFirst {
            return Trigger(index: index, next: index + 1, kind: .land, isPassive: false, groupStart: index)
        }
        // Where no place follows, the one that opens the sentence may be meant.
        let isPlaced = passage.isAny(next, Self.standing) || passage.isAny(next, Self.nearby)
        guard isPlaced || passage.isAny(sentence.lowerBound, Self.standing) else { return nil }
        return Trigger(index: index, next: next, kind: .land, isPassive: false, groupStart: index)
    }

    /// "Another three died in P", "The third soldier was killed and 14 others wounded at the base in Q": below an attack, of it.
    func died(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isA(index, [.killed, .injured]), passage.isA(index, .verb), index > sentence.lowerBound,
            isDeathOfSome(index), !passage.has([.past, .weapon, .airWeapon, .attackNoun], in: sentence),
            !passage.has(Self.elsewhere, in: sentence)
        else { return nil }
        var next = index + 1
        while next < sentence.upperBound,
            passage.isA(next, [.weekday, .partOfDay, .adverb])
                || passage.isWord(next, wordKey("there"))
        { next += 1 }
        guard next + 1 < sentence.upperBound, passage.isAny(next, Self.standing), !passage.isA(next + 1, Self.times),
            !passage.isA(next + 1, [.number, .month, .country]), !passage.isA(next + 2, Self.times),
            !passage.isContainerName[next + 1]
        else { return nil }
        return Trigger(index: index, next: next, kind: .land, isPassive: true, groupStart: index)
    }

    /// "were killed", "and 14 others | wounded", "Another three | died", where "The soldier died" may be of his wounds.
    private func isDeathOfSome(_ index: Int) -> Bool {
        if passage.isAny(index, Self.dies) {
            return (max(0, index - 3)..<index).contains {
                passage.isA($0, .number) || passage.isAny($0, FrameFinder.others)
            }
        }
        return passage.isA(index - 1, [.be, .have, .adverb, .number, .person])
            || passage.isAny(index - 1, FrameFinder.others)
    }

    /// The munitions were spoken of a sentence or two before, and no other violence since.
    func areDeaths(after carried: WeaponMention, _ trigger: Trigger) -> Bool {
        let between = max(0, carried.head - 16)..<max(carried.head, trigger.index)
        return between.count < Self.wordsSinceArms && !passage.has(Self.elsewhere, in: between)
            && !passage.has(WeaponParser.aircraft, in: between) && !passage.has(.airWeapon, in: between)
    }

    private static let wordsSinceArms = 140
    private static let dies = WordSet(joining: [], "died perished")
    /// Deaths of another cause, or of other years.
    private static let elsewhere = WordSet(
        joining: [EventBuilder.otherViolence],
        """
        hospital hospitals shot shooting protest protests protesters demonstrators demonstrations bombing bombings ied since ago \
        years year months weeks who which whose raid raids operation operations custody car
        """)

    /// "…, killing two people in P and wounding three in Q", "causing injuries to troops at P": the harm was done there.
    func harming(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        let isNoun = passage.isA(index, .casualty) && passage.isWord(index + 1, wordKey("to"))
        let isVerb =
            passage.isA(index, [.killed, .injured]) && index > sentence.lowerBound
            && passage.report.text[passage.tokens[index].range].suffix(3).elementsEqual("ing".utf8)
            && (passage.isWord(index - 1, Word.comma) || passage.isWord(index - 1, Word.and)
                || passage.isA(index - 1, .adverb))
        guard isNoun || isVerb || isFurtherHarm(index, sentence) else { return nil }
        let people = PeopleParser(passage: passage)
        let first = isNoun ? index + 2 : index + 1
        guard
            var next = people.group(at: first, before: max(first, min(first + 16, sentence.upperBound)))?.tokens
                .upperBound
                ?? (isNoun ? plainPeople(from: first, sentence) : nil)
        else { return nil }
        // "hit homes in P, killing eight people, | and in Q".
        if isVerb, passage.isWord(next, Word.comma), passage.isWord(next + 1, Word.and) { next += 2 }
        guard
            next < sentence.upperBound, passage.isA(next, .preposition), !passage.isA(next + 1, Self.times),
            passage.isAny(next, Self.standing)
        else { return nil }
        return Trigger(index: index, next: next, kind: .land, isPassive: false, groupStart: index)
    }

    /// "mortar fire hit near P | and wounded five people in Q".
    private func isFurtherHarm(_ index: Int, _ sentence: Range<Int>) -> Bool {
        passage.isA(index, [.killed, .injured]) && passage.isA(index, .verb) && index > sentence.lowerBound
            && passage.isWord(index - 1, Word.and) && passage.isA(index + 1, [.number, .determiner])
            && (sentence.lowerBound..<index).contains {
                passage.isA($0, [.landVerb, .hitVerb]) && isMunitionSubject(of: $0)
            }
    }

    /// "The dead included six in P and four in Q": where they were killed.
    func including(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        // "Twelve were killed, most of them in P and Q".
        if passage.isWord(index, wordKey("them")), passage.isWord(index - 1, Word.of),
            passage.isAny(index - 2, Self.most) || passage.isA(index - 2, .number),
            passage.isWord(index - 3, Word.comma) || passage.isWord(index - 4, Word.comma),
            passage.isAny(index + 1, Self.standing),
            (max(sentence.lowerBound, index - 20)..<index).contains(where: { passage.isA($0, [.killed, .injured]) })
        {
            return Trigger(index: index, next: index + 1, kind: .land, isPassive: false, groupStart: index)
        }
        guard passage.isWord(index, wordKey("included")), passage.isA(index + 1, .number),
            passage.isAny(index + 2, Self.standing),
            (max(sentence.lowerBound, index - 5)..<index).contains(where: {
                passage.isA($0, [.killed, .injured, .casualty]) || passage.isAny($0, Self.victims)
            })
        else { return nil }
        return Trigger(index: index, next: index + 2, kind: .land, isPassive: false, groupStart: index)
    }

    private static let most: WordSet = WordSet(joining: [], "most all many some several")
    private static let victims: WordSet = WordSet(joining: [], "victims wounded dead fatalities")

    /// "…, destroying a house in P": what was destroyed there was hit there.
    func destroying(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isAny(index, Self.destroys), index > sentence.lowerBound,
            passage.isWord(index - 1, Word.comma) || passage.isWord(index - 1, Word.and)
                || passage.isA(index - 1, .adverb)
        else { return nil }
        var next = index + 1
        // "…, destroying | the Altair ice arena".
        if let name = (next..<next + 3).first(where: { index in
            index < sentence.upperBound && (passage.nameEnd[index] > 0 || passage.tokens[index].isCapitalized)
        }), passage.isA(next, .determiner) || name == next {
            return Trigger(index: index, next: next, kind: .hit, isPassive: false, groupStart: index)
        }
        while next < sentence.upperBound, next - index < 10, !passage.isAny(next, Self.standing) {
            guard passage.tokens[next].kind != .mark, passage.nameEnd[next] == 0,
                !passage.isA(next, [.be, .have, .subordinator, .preposition])
                    && !(passage.isA(next, .verb) && !passage.isA(next, .adverb))
            else { return nil }
            next += 1
        }
        guard next > index + 1, next + 1 < sentence.upperBound, passage.isAny(next, Self.standing),
            !passage.isA(next + 1, Self.times)
        else { return nil }
        return Trigger(index: index, next: next, kind: .land, isPassive: false, groupStart: index)
    }

    static let destroys: WordSet = WordSet(
        joining: [], "destroying damaging demolishing flattening wrecking gutting levelling leveling burning shattering"
    )

    /// "injuries to | coalition troops".
    private func plainPeople(from index: Int, _ sentence: Range<Int>) -> Int? {
        (index + 1..<max(index + 1, min(index + 4, sentence.upperBound))).first {
            passage.isA($0 - 1, .person) && !passage.isA($0, .person)
        }
    }

    private static let times: WordClass = [.weekday, .month, .partOfDay, .period, .attackNoun, .weapon]
    static let standing: WordSet = WordSet(["in", "at", "near", "inside", "outside"].map { wordKey($0.utf8) })

    /// A munition or attack stands right before, over an adverb: "rockets again target", "two drones crash".
    func isMunitionBefore(_ index: Int) -> Bool {
        var back = index - 1
        while passage.isA(back, .adverb) { back -= 1 }
        return passage.isA(back, [.weapon, .attackNoun, .salvoNoun]) || passage.isWord(back, wordKey("fire"))
            || isMortarBomb(back)
    }

    /// A munition is nearer before the verb than any person.
    func isMunitionSubject(of index: Int) -> Bool {
        (max(0, index - 12)..<index).last { passage.isA($0, [.weapon, .person, .official]) }
            .map { passage.isA($0, .weapon) } ?? false
    }
}
