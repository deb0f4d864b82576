internal import IncidentModel

/// Sentences without a cue: what they go on about, and what brings the reported event back.
extension EventBuilder {
    private static let pointsBack = BackgroundCues.keys("it they neither both those that none nobody no these one")
    private static var latest: UInt64 { wordKey("latest") }

    /// Goes on about the event in focus: in its paragraph, or by a pronoun that opens the next one.
    func continues(_ sentence: SentenceReading) -> Bool {
        if isPartOfFocus(sentence) { return true }
        if returns(sentence) || sentencesInFocus > 3 { return false }
        guard sentence.opensParagraph else { return true }
        if hasWeaponOfFocus(sentence) || hasSeatOfFocus(sentence) || tracksFire(sentence) { return true }
        return sentencesInFocus == 0 && focus != .none
            && passage.isAny(sentence.tokens.lowerBound, Self.pointsBack)
    }

    /// "Some of the shells struck near the palace", right below the shells of another day, whatever else came down there.
    private func isPartOfFocus(_ sentence: SentenceReading) -> Bool {
        guard !sentence.opensParagraph, sentencesInFocus < 2, sentence.dates.isEmpty, case .other(let index) = focus,
            let weapon = sentence.weapons.first(where: { !$0.isAir }),
            passage.isWord(weapon.tokens.lowerBound - 2, Word.of)
                || passage.isWord(weapon.tokens.lowerBound - 1, Word.of)
                || weapon.count?.isPartitive == true,
            weapon.tokens.lowerBound < sentence.tokens.lowerBound + 5
        else { return false }
        return families(others[index].event.claims).contains(WeaponTerm.family(of: weapon.term))
    }

    /// "The base was hit by one of three rockets", below a drone attack and "a separate rocket attack".
    private func hasWeaponOfFocus(_ sentence: SentenceReading) -> Bool {
        guard sentencesInFocus == 0, case .other(let index) = focus, others[index].event.status != .background,
            let weapon = sentence.weapons.first(where: { !$0.isAir })
        else { return false }
        let family = WeaponTerm.family(of: weapon.term)
        return families(others[index].event.claims).contains(family) && !families(reported.claims).contains(family)
            && !families(reported.claims).isEmpty
    }

    /// "Police tracked the fire to a truck in P", below an equal attack: the fire that was told of last.
    private func tracksFire(_ sentence: SentenceReading) -> Bool {
        guard sentencesInFocus < 3, case .other(let index) = focus, others[index].event.status != .background,
            sentence.dates.isEmpty, !sentence.frames.isEmpty
        else { return false }
        return sentence.frames.allSatisfy { $0.kind == .origin || $0.kind == .launchSite }
    }

    /// "Sources there reported sirens": no word of an attack, by which the report could turn to another.
    func saysNothing(_ sentence: SentenceReading) -> Bool {
        sentence.frames.isEmpty && sentence.weapons.isEmpty && sentence.casualties.isEmpty && sentence.dates.isEmpty
            && !sentence.mentionsAttack && sentence.blame.isEmpty
    }

    /// The focus is an attack told as an equal of the first.
    var isOnEqual: Bool {
        guard sentencesInFocus < 3, case .other(let index) = focus else { return false }
        return others[index].event.status != .background
    }

    /// "They came from farmland east of the base", below an equal attack on a base and one on a town.
    private func hasSeatOfFocus(_ sentence: SentenceReading) -> Bool {
        guard sentencesInFocus < 3, case .other(let index) = focus, others[index].event.status != .background else {
            return false
        }
        func hasSeat(_ sites: [Site], _ word: String) -> Bool {
            sites.prefix(Self.sitesCompared).contains { site in
                site.phrase.anchors.contains { SitePruning.isSeat($0, word) }
            }
        }
        return sentence.frames.flatMap(\.sites).contains { site in
            guard site.location.isAnaphor, let word = site.location.phrase.anchors.first?.classWord,
                SitePruning.seats.contains(word)
            else { return false }
            return hasSeat(others[index].event.sites, word) && !hasSeat(reported.sites, word)
        }
    }

    /// "One rocket missed and struck a home", in the paragraph of an equal with rockets: no third attack.
    func goesOnWithArms(_ sentence: SentenceReading) -> Bool {
        guard !sentence.opensParagraph, case .other(let index) = focus, others[index].event.status != .background,
            let weapon = sentence.weapons.first(where: { !$0.isAir }),
            weapon.count?.isIndefinite != true || weapon.isSalvo
        else { return false }
        return families(others[index].event.claims).contains(WeaponTerm.family(of: weapon.term))
            && !opensAnew(sentence)
    }

    /// "The mortar shells came down at 10 p.m.", after rockets here and mortar shells there: the equal with such arms.
    func equalByArms(_ frames: [Frame]) -> Int? {
        guard let frame = frames.first(where: { !$0.sites.isEmpty }), let weapon = frame.weapon, !frame.isContinuation,
            !weapon.isModifier, weapon.term != "projectile", !passage.isA(frame.trigger, .attackNoun),
            passage.isWord(weapon.tokens.lowerBound, Word.the) || passage.isWord(weapon.tokens.lowerBound - 1, Word.the)
        else { return nil }
        let family = WeaponTerm.family(of: weapon.term)
        let own = families(reported.claims)
        guard !own.isEmpty, !own.contains(family) else { return nil }
        let equals = others.indices.suffix(Self.equalsCompared).filter {
            others[$0].event.status != .background && families(others[$0].event.claims).contains(family)
        }
        return equals.count == 1 ? equals[0] : nil
    }

    private static let equalsCompared = 8

    private func families(_ claims: [Claim]) -> Set<String> {
        Set(
            claims.prefix(Self.claimsCompared).compactMap {
                if case .weapon(let term, _) = $0.fact { WeaponTerm.family(of: term) } else { nil }
            })
    }

    /// The reported event's day, its name or a place that is only its own brings it back.
    private func returns(_ sentence: SentenceReading) -> Bool {
        for mention in sentence.dates where !cues.isStatementDay(mention) {
            if let weekday = mention.weekday, mention.date.month == nil, !mention.looksBack, weekday == anchor.weekday {
                return true
            }
            if let day = resolver.resolve(mention).date.civilDay, day == anchor.eventDay { return true }
        }
        let namesLatest = sentence.tokens.contains {
            passage.isWord($0, Self.latest) && passage.isA($0 + 1, [.attackNoun, .weapon, .salvoNoun])
        }
        if namesLatest || namesOwnWeapon(sentence) || namesOwnPlace(sentence) { return true }
        let named = Set(
            sentence.frames.flatMap(\.sites).flatMap(\.location.phrase.anchors).map { Self.folded($0.name) })
        guard !named.isEmpty else { return false }
        let own = Set(reported.sites.suffix(Self.sitesCompared).map { Self.folded($0.name) })
        var others: Set<String> = []
        if case .other(let index) = focus {
            others = Set(self.others[index].event.sites.suffix(Self.sitesCompared).map { Self.folded($0.name) })
        }
        return named.contains { own.contains($0) && !others.contains($0) }
    }

    /// "the rocket of the Green Zone": by where it came down.
    private func namesOwnPlace(_ sentence: SentenceReading) -> Bool {
        guard
            let of = sentence.tokens.first(where: {
                passage.isWord($0, Word.of) && passage.isA($0 - 1, [.weapon, .attackNoun])
            })
        else { return false }
        let name = passage.isA(of + 1, .determiner) ? of + 2 : of + 1
        guard passage.nameEnd.indices.contains(name), passage.nameEnd[name] > 0 else { return false }
        let words = Self.folded(passage.words(name..<passage.nameEnd[name]))
        return reported.sites.prefix(Self.sitesCompared).contains { Self.folded($0.name) == words }
    }

    /// "The rockets were launched from P", below drones that are recalled: the rockets are the report's own.
    private func namesOwnWeapon(_ sentence: SentenceReading) -> Bool {
        guard case .other(let index) = focus,
            let named = sentence.weapons.first(where: {
                !$0.isAir && !$0.isModifier && passage.isWord($0.tokens.lowerBound - 1, Word.the)
                    || passage.isWord($0.tokens.lowerBound, Word.the)
            })
        else { return false }
        // "The five rounds" may be of any.
        guard named.term != "projectile" else { return false }
        let family = WeaponTerm.family(of: named.term)
        let others = families(others[index].event.claims)
        return !others.isEmpty && !others.contains(family) && families(reported.claims).contains(family)
    }

    /// Turns to history or to other violence: what follows in the paragraph is not of the attack.
    func leavesEvent(_ sentence: SentenceReading) -> Bool {
        // "A U.S. drone strike killed …": the air strike comes first and is what the sentence is about.
        let first = passage.first([.attackNoun, .weapon, .airWeapon], in: sentence.tokens)
        if let first, sentence.weapons.contains(where: { $0.isAir && $0.tokens.contains(first) }) { return true }
        guard !sentence.mentionsAttack, sentence.weapons.allSatisfy({ $0.isAir || $0.isModifier }) else { return false }
        if sentence.tokens.contains(where: { isOtherViolence($0) }) { return true }
        return sentence.dates.contains { $0.weekday == nil && $0.dayOffset == nil && cues.isForeign($0, anchor) }
    }
}
