internal import IncidentModel

/// Turns the triggers of a sentence into frames: who fired what from where, what came down where.
struct FrameFinder {
    let passage: Passage
    let locations: LocationPhraseParser
    private let weapons: WeaponParser
    let triggers: TriggerFinder

    init(passage: Passage) {
        self.passage = passage
        locations = LocationPhraseParser(passage: passage)
        weapons = WeaponParser(passage: passage)
        triggers = TriggerFinder(passage: passage)
    }

    /// - Parameter carriedWeapon: the munition of the sentence before, for "They landed …".
    /// - Parameter heading: a place's name that stands above the sentence.
    /// - Parameter afterFound: the sentence before told of a launcher that was found: "It stood on …".
    func frames(
        in whole: Range<Int>, weapons mentions: [WeaponMention], carriedWeapon: WeaponMention?,
        afterFound: Bool = false,
        heading: Range<Int>? = nil
    ) -> [Frame] {
        let sentence = afterDateline(whole)
        let found = triggers.triggers(in: sentence)
        let indices = found.map(\.index)
        var frames = found.compactMap { trigger -> Frame? in
            let clause = clause(of: trigger, sentence)
            // "had been hit by shrapnel": what came down did so elsewhere.
            if trigger.isPassive, passage.isWord(trigger.next, Word.by),
                passage.isAny(trigger.next + 1, Self.splinters) || isByBomb(trigger.next + 1, sentence)
            {
                return nil
            }
            // "Israeli aircraft have hit targets in P", "shrapnel pierced the building".
            if trigger.kind == .hit, !trigger.isPassive, isByOthers(trigger, clause) { return nil }
            // "a girl who was hit in the leg".
            if trigger.kind == .hit, trigger.isPassive, passage.isWord(trigger.groupStart - 1, wordKey("who")) {
                return nil
            }
            // "the same groups who are attacking the embassy": what goes on is no one attack.
            if isGoingOn(trigger) { return nil }
            // "was hit in the same manner", after grenades or bombs.
            if trigger.isPassive, isInSameManner(trigger, sentence) { return nil }
            // "would strike hard should Americans be hit".
            if trigger.isPassive, isSupposed(trigger) { return nil }
            guard let (weapon, isContinuation) = weapon(for: trigger, clause, sentence, mentions, carriedWeapon) else {
                return nil
            }
            if isContinuation, isAnswer(trigger, sentence) { return nil }
            let end = rightEnd(of: trigger, sentence, indices)
            var frame = Frame(
                trigger: trigger.index, kind: trigger.kind, clause: clause.lowerBound..<max(end, trigger.next),
                weapon: weapon, isContinuation: isContinuation, sites: [])
            frame.isWeak =
                isContinuation
                && (trigger.isPassive && trigger.kind != .launch || trigger.kind == .target)
            addRightSites(to: &frame, trigger, end, mentions)
            addSubject(to: &frame, trigger, clause, sentence)
            addOpeningPlace(to: &frame, trigger, sentence, heading)
            addFronted(to: &frame, trigger, sentence)
            addScene(to: &frame, trigger, clause, sentence)
            // "killing two in a house": only a named place says more than the clause before.
            if trigger.kind == .land,
                passage.isA(trigger.index, [.killed, .injured, .casualty])
                    || passage.isAny(trigger.index, TriggerFinder.destroys)
            {
                frame.sites.removeAll { $0.location.phrase.anchors.first?.isDescription == true }
            }
            return frame
        }
        for mention in mentions {
            if let origin = munitionOrigin(mention, sentence, found) { frames.append(origin) }
        }
        let launchers = looseLauncher(sentence, mentions, carriedWeapon, frames, afterFound)
        if !launchers.isEmpty { frames += launchers }
        let origins = looseOrigin(sentence, frames)
        if !origins.isEmpty { frames += origins }
        dropIncidental(from: &frames)
        return frames
    }

    /// "two of | which | in P".
    private func isOfWhich(_ index: Int) -> Bool {
        passage.isWord(index - 1, Word.of) && passage.isA(index - 2, .number) && passage.isA(index + 1, .preposition)
    }

    private func isGoingOn(_ trigger: Trigger) -> Bool {
        guard [.launch, .target, .hit].contains(trigger.kind), trigger.groupStart < trigger.index,
            passage.isAny(trigger.index - 1, TriggerFinder.presents),
            passage.isA(trigger.groupStart - 1, .subordinator)
                || passage.isWord(trigger.groupStart - 1, wordKey("they"))
        else { return false }
        return passage.report.text[passage.tokens[trigger.index].range].suffix(3).elementsEqual("ing".utf8)
    }

    /// "the military said it struck weapons caches in P", below a rocket attack: with other arms than those.
    private func isAnswer(_ trigger: Trigger, _ sentence: Range<Int>) -> Bool {
        guard trigger.kind == .hit || trigger.kind == .target, !trigger.isPassive,
            passage.isWord(trigger.groupStart - 1, Word.it) || passage.isWord(trigger.groupStart - 1, wordKey("they"))
                || passage.isA(trigger.groupStart - 1, .militaryForce)
        else { return false }
        let object = trigger.next..<max(trigger.next, min(trigger.next + 8, sentence.upperBound))
        return passage.has(Self.ofEnemies, in: object)
    }

    private static let ofEnemies = WordSet(
        joining: [],
        "caches cache infrastructure depots depot weapons launchers terrorist terrorists operatives cells cell")
    private static let splinters = WordSet(
        joining: [], "shrapnel debris fragments splinters fragment shards bullets gunfire")

    /// "was hit by | a roadside bomb".
    private func isByBomb(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let phrase = index..<max(index, min(index + 6, sentence.upperBound))
        guard let bomb = phrase.first(where: { passage.isAny($0, Self.bombs) }) else { return false }
        return !phrase.contains { passage.isA($0, .weapon) || passage.opens($0, Array("rocket".utf8)) }
            && !(index...bomb).contains { passage.tokens[$0].kind == .mark || passage.isA($0, .preposition) }
    }

    private static let bombs = WordSet(
        joining: [], "bomb bombs bombing ied ieds device mine landmine grenade grenades gunmen sniper suicide")

    private func isByOthers(_ trigger: Trigger, _ clause: Range<Int>) -> Bool {
        let subject = clause.lowerBound..<max(clause.lowerBound, trigger.groupStart)
        return subject.contains { passage.isAny($0, WeaponParser.aircraft) || passage.isAny($0, Self.splinters) }
            && !passage.has([.weapon, .preposition, .subordinator], in: subject)
    }

    private func isInSameManner(_ trigger: Trigger, _ sentence: Range<Int>) -> Bool {
        guard
            (trigger.next..<max(trigger.next, min(trigger.next + 5, sentence.upperBound))).contains(where: {
                passage.isWord($0, wordKey("same")) && passage.isAny($0 + 1, Self.manners)
            }),
            let act = (max(0, sentence.lowerBound - 40)..<sentence.lowerBound).last(where: {
                passage.isA($0, .weapon) || passage.isAny($0, Self.thrown)
            })
        else { return false }
        return passage.isAny(act, Self.thrown)
    }

    private static let manners = WordSet(joining: [], "manner way fashion method")
    private static let thrown = WordSet(
        joining: [], "grenade grenades bomb bombs bombing ied ieds explosives gunfire gunmen arson petrol")

    /// "should Americans be hit", "if the base were attacked": nothing happened.
    private func isSupposed(_ trigger: Trigger) -> Bool {
        guard passage.isWord(trigger.groupStart, wordKey("be")) else { return false }
        return (trigger.groupStart - 4..<trigger.groupStart).contains { passage.isWord($0, wordKey("should")) }
    }

    /// "landed in P, hitting a house": what was hit there lies in P.
    private func dropIncidental(from frames: inout [Frame]) {
        for index in frames.indices where frames[index].kind == .hit {
            let verb = passage.report.text[passage.tokens[frames[index].trigger].range]
            guard verb.suffix(3).elementsEqual("ing".utf8),
                frames.contains(where: { frame in
                    frame.trigger < frames[index].trigger
                        && frame.sites.contains {
                            $0.role == .impact && $0.location.phrase.anchors.first?.isDescription == false
                        }
                })
            else { continue }
            frames[index].sites.removeAll {
                $0.role == .impact && $0.location.phrase.anchors.first?.isDescription == true
            }
        }
    }

    /// "DOHUK, Iraq (AFP) — ": where the report was written is no place of the attack.
    private func afterDateline(_ sentence: Range<Int>) -> Range<Int> {
        guard let first = sentence.first, passage.tokens[first].isCapitalized || passage.nameEnd[first] > 0 else {
            return sentence
        }
        // "By A and B, Washington Post Foreign Service BAGHDAD, April 6 --".
        let isByline = passage.isWord(first, Word.by)
        for index in sentence.dropFirst().prefix(isByline ? 26 : 14) {
            let token = passage.tokens[index]
            if token.kind == .mark, passage.isDash(index) {
                return index + 1 < sentence.upperBound ? index + 1..<sentence.upperBound : sentence
            }
            let isPart =
                token.isCapitalized || token.kind == .number || token.isA([.month, .weekday]) || token.kind == .mark
                || passage.nameEnd[index] > 0 || isByline && passage.isWord(index, Word.and)
            if !isPart { return sentence }
        }
        return sentence
    }

    // MARK: - Clauses

    private func clause(of trigger: Trigger, _ sentence: Range<Int>) -> Range<Int> {
        var start = trigger.groupStart
        while start > sentence.lowerBound {
            let token = passage.tokens[start - 1]
            if token.isA(.subordinator), opensClause(start - 1) { break }
            if token.kind == .mark, !isInnerMark(start - 1) { break }
            start -= 1
        }
        return start..<trigger.next
    }

    private static let relatives: WordSet = WordSet(["which", "who", "whose"].map { wordKey($0.utf8) })

    /// "rockets that hit X" goes on with its munitions; "said that it hit X" opens a clause of its own.
    private func opensClause(_ index: Int) -> Bool {
        if passage.isWord(index, Word.that) { return !passage.isA(index + 1, [.verb, .be, .have]) }
        return !passage.isAny(index, Self.relatives)
    }

    private func isInnerMark(_ index: Int) -> Bool {
        let first = passage.report.text[passage.tokens[index].start]
        return first == UInt8(ascii: "(") || first == UInt8(ascii: ")") || first == UInt8(ascii: ".") || first == 0xE2
            || first == UInt8(ascii: "\"")
    }

    private func rightEnd(of trigger: Trigger, _ sentence: Range<Int>, _ triggers: [Int]) -> Int {
        var index = trigger.next
        while index < sentence.upperBound {
            if let close = parenthesisEnd(at: index, sentence.upperBound) ?? relativeEnd(at: index, sentence.upperBound)
            {
                index = close
                continue
            }
            if trigger.kind == .launch, let next = pastLoad(index, sentence.upperBound) {
                index = next
                continue
            }
            if trigger.kind == .found,
                let next = self.triggers.usedToFire(index) ?? vehicleEnd(at: index, sentence.upperBound)
            {
                index = next
                continue
            }
            // "the base | known as | Camp P".
            if passage.isA(index - 1, [.placeClass, .building, .genericPlace]),
                passage.isAny(index, SitePruning.callings),
                passage.isWord(index + 1, wordKey("as"))
                    || passage.tokens.indices.contains(index + 1)
                        && passage.tokens[index + 1].isCapitalized
            {
                index += 2
                continue
            }
            if index > trigger.next, triggers.contains(index) { break }
            let token = passage.tokens[index]
            if token.isA(.subordinator), passage.nameEnd[index] == 0, !isOneAfterAnother(index), !isOfWhich(index),
                !isBeforeTime(index)
            {
                break
            }
            if token.isCapitalized, passage.isWord(index, wordKey("hit")) {
                index += 1
                continue
            }
            let isHarm = token.isA([.killed, .injured]) && passage.isA(trigger.index, [.killed, .injured])
            if token.isA(.verb), !isHarm, !token.isA([.hedge, .launcherNoun]), passage.nameEnd[index] == 0,
                !isParticipleAdjective(index)
            {
                break
            }
            if index > trigger.next, isUnknownVerb(index) || setsFire(index) { break }
            if token.kind == .mark, passage.report.text[token.start] == UInt8(ascii: ";"),
                trigger.kind != .land && trigger.kind != .hit || ellipsis(at: index, sentence.upperBound) == nil
            {
                break
            }
            index += 1
        }
        return index
    }

    /// "struck | just after midnight | at P".
    private func isBeforeTime(_ index: Int) -> Bool {
        passage.isAny(index, [Word.after, wordKey("before"), wordKey("since")])
            && passage.isA(index + 1, .partOfDay)
    }

    /// "fired, one after the other, by …".
    private func isOneAfterAnother(_ index: Int) -> Bool {
        passage.isWord(index - 1, Word.one)
            && (passage.isWord(index + 1, Word.anOther) || passage.isWord(index + 2, Word.other))
    }

    /// "were fired by … and | set fire to two tanks".
    private func setsFire(_ index: Int) -> Bool {
        passage.isWord(index + 1, wordKey("fire")) && passage.isAny(index, TriggerFinder.setsFire)
    }

    /// "turned a queue", "sparked the sirens": whatever ends so before an article and is no word of the lexicon.
    private func isUnknownVerb(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        // "firing the rocket and then | moving back into the house".
        if token.kind == .word, token.classes.isEmpty, passage.isWord(index - 1, wordKey("then")),
            passage.report.text[token.range].suffix(3).elementsEqual("ing".utf8)
        {
            return true
        }
        guard token.kind == .word, token.classes.isEmpty, !token.isCapitalized, token.end - token.start > 4,
            passage.isA(index + 1, .determiner)
                || passage.isWord(index - 1, Word.and) && passage.isWord(index + 1, Word.to),
            !passage.isA(index - 1, [.determiner, .preposition])
        else { return false }
        return passage.report.text[token.range].suffix(2).elementsEqual("ed".utf8)
    }

    /// "a house located near …", "a site known as …".
    private func isParticipleAdjective(_ index: Int) -> Bool {
        passage.isWord(index, wordKey("located")) || passage.isA(index - 1, .determiner)
    }
}
