internal import IncidentModel

/// What a verb says of munitions: by the words around it first, by its class in the lexicon last.
extension TriggerFinder {
    func kind(of index: Int, _ token: Token) -> TriggerKind? {
        if isNoAct(index, token) { return nil }
        return interception(at: index) ?? finding(at: index) ?? aiming(at: index, token) ?? launching(at: index, token)
            ?? landing(at: index) ?? origin(at: index) ?? damaging(at: index) ?? byClass(index, token)
            ?? presentTense(at: index)
    }

    /// What the lexicon says of the verb.
    private func byClass(_ index: Int, _ token: Token) -> TriggerKind? {
        if token.isA(.landVerb), token.isA(.hitVerb) { return passage.isA(index + 1, .preposition) ? .land : .hit }
        if token.isA(.landVerb) { return .land }
        if token.isA(.hitVerb) { return .hit }
        if token.isA(.targetVerb) { return .target }
        if token.isA(.interceptVerb) { return .intercept }
        if token.isA(.foundVerb) { return .found }
        guard token.isA(.originVerb) else { return nil }
        // Only "traced" goes back *to* a place; "came to power" comes from nowhere.
        return passage.isAny(index + 1, [Word.from, wordKey("back"), wordKey("in")])
            || passage.isAny(index, Self.begins) && RelationWords.simple[passage.tokens[index + 1].key] != nil
            || passage.isWord(index + 1, Word.out) && passage.isAny(index + 2, [Word.of, Word.from])
            || passage.isWord(index, wordKey("traced")) ? .origin : nil
    }

    /// Forms that are nouns as often as verbs: after a munition, or after "to", verbs.
    private func presentTense(at index: Int) -> TriggerKind? {
        guard passage.isAny(index, Self.presentForms) else { return nil }
        // "Rockets slam into P", "Shells explode in P".
        if passage.isA(index + 1, [.preposition, .determiner]), isMunitionBefore(index) {
            if passage.isAny(index, Self.presentHits) { return .hit }
            if passage.isAny(index, Self.presentLands) { return .land }
        }
        if passage.isAny(index, Self.headlineTargets), isMunitionBefore(index) || passage.isWord(index - 1, Word.to) {
            return .target
        }
        // "tried to launch", "they shoot from P".
        let isFinite = passage.isA(index - 1, .pronoun) && passage.isAny(index + 1, [Word.from, Word.at, Word.on])
        if passage.isAny(index, Self.baseForms),
            passage.isWord(index - 1, Word.to) || passage.isA(index - 1, .adverb) || isFinite
        {
            return .launch
        }
        // "a drone bombed a car", "bombed the city with two missiles": jets bomb in other events.
        if passage.isWord(index, wordKey("bombed")),
            isMunitionBefore(index) || passage.isWord(index - 1, Word.close) || bombsWith(index)
        {
            return .hit
        }
        // "called the missile strike an outrage": one missile strikes, several strike.
        guard passage.isAny(index, Self.strike), passage.isA(index - 1, .weapon),
            passage.isA(index - 1, .plural) || !passage.isWord(index, wordKey("strike"))
        else { return nil }
        // "Rockets strike Green Zone", "Rocket strikes near embassy": after a munition and before a place, a verb.
        let goesOn =
            passage.isA(index + 1, .determiner) || passage.nameEnd[min(index + 1, passage.nameEnd.count - 1)] > 0
            || passage.isWord(index + 1, Word.near)
        return goesOn ? .hit : nil
    }

    /// "bombed the city of P | with two ballistic missiles".
    private func bombsWith(_ index: Int) -> Bool {
        let clause = (index + 1..<min(index + 18, max(index + 1, passage.tokens.count))).prefix {
            !passage.isA($0, [.subordinator, .launchVerb, .landVerb]) && !passage.isWord($0, Word.stop)
        }
        guard let with = clause.first(where: { passage.isWord($0, Word.with) }) else { return false }
        return (with + 1..<with + 6).contains { passage.isA($0, .weapon) && !passage.isA($0, .airWeapon) }
    }

    // MARK: - What is no act

    /// Nothing came down, or nothing of ours did.
    private func isNoAct(_ index: Int, _ token: Token) -> Bool {
        // "near the town of Hit".
        if token.isCapitalized, passage.isWord(index, wordKey("hit")), passage.isA(index - 1, .preposition) {
            return true
        }
        // "an orchard | located in P".
        if passage.isWord(index, wordKey("located")), passage.isA(index - 1, [.placeClass, .genericPlace, .building]),
            passage.isA(index + 1, .preposition)
        {
            return true
        }
        // "The shelling has alarmed diplomats": a noun.
        if passage.isA(index - 1, .determiner), passage.isAny(index, Self.shellings),
            !passage.isA(index + 1, .preposition)
        {
            return true
        }
        // "a plane crash": of no munition.
        if passage.isAny(index, Self.crashes), !isMunitionBefore(index) { return true }
        // "15 mortar rounds buried behind a school" lay there, where a shell "buried itself in a wall".
        if passage.isWord(index, wordKey("buried")), !passage.isAny(index + 1, Self.reflexives) { return true }
        // "hits back".
        if token.isA(.hitVerb), passage.isWord(index + 1, wordKey("back")) { return true }
        return isOnlyWished(index) || isOtherUndertaking(index, token) || isOfVehicle(index, token)
    }

    private static let reflexives = WordSet(joining: [], "itself themselves deep")

    /// "rockets which had failed to launch", "They want to hit the Turks", "able to strike P": nothing happened.
    private func isOnlyWished(_ index: Int) -> Bool {
        guard passage.isWord(index - 1, Word.to) else { return false }
        return passage.isAny(index - 2, Self.failures) && !passage.isA(index, .interceptVerb)
            || passage.isAny(index - 2, Self.wishes)
            || passage.isAny(index - 3, Self.wishes) && passage.tokens[index - 2].kind == .word
    }

    /// "launched his offensive on P in April", "was discharged from a hospital in P".
    private func isOtherUndertaking(_ index: Int, _ token: Token) -> Bool {
        guard token.isA(.launchVerb) else { return false }
        let isUndertaking = (1...4).contains {
            passage.isAny(index + $0, Self.undertakings) && !passage.tokens[index + $0].isCapitalized
        }
        if isUndertaking, !(1...4).contains(where: { passage.isA(index + $0, .weapon) }) { return true }
        return passage.isWord(index, wordKey("discharged")) && passage.isWord(index + 1, Word.from)
            && (2...4).contains { passage.isAny(index + $0, Self.wards) }
    }

    /// "Two cars blew up": a bomb.
    private func isOfVehicle(_ index: Int, _ token: Token) -> Bool {
        let bursts =
            passage.isWord(index + 1, Word.up) && passage.isAny(index, Self.blows) || token.isA(.explosion)
            || passage.isAny(index, Self.explodes)
        guard bursts else { return false }
        var back = index - 1
        while passage.isA(back, [.be, .have, .adverb]) { back -= 1 }
        return passage.isAny(back, FrameFinder.vehicles) && !passage.isA(back, .launcherNoun)
    }

    private static let crashes: WordSet = WordSet(joining: [], "crash crashes drops")
    static let explodes = WordSet(joining: [], "exploded detonated exploding detonating explodes")
    static let strike: WordSet = WordSet(joining: [], "strike strikes")
    private static let failures: WordSet = WordSet(joining: [], "failed fail failing")
    private static let wishes = WordSet(
        joining: [],
        "want wants wanted wish able capable threatened threatens threatening threat vowed vows ready capacity ability hopes hope"
    )
    private static let undertakings: WordSet = WordSet(
        joining: [], "offensive campaign operation operations investigation probe search crackdown inquiry manhunt")
    private static let wards = WordSet(joining: [], "hospital hospitals clinic ward care army duty custody prison jail")
    /// The words at which `presentTense` begins.
    private static let presentForms = WordSet(
        joining: [presentHits, presentLands, headlineTargets, baseForms, strike], "bombed")
    static let presentHits: WordSet = WordSet(
        joining: [], "slam smash pound rock hammer batter rip tear pummel damage destroy")
    static let presentLands: WordSet = WordSet(joining: [], "land fall explode detonate plunge burst rain impact")
    static let headlineTargets: WordSet = WordSet(joining: [], "target targets")
    static let baseForms: WordSet = WordSet(joining: [], "fire launch shoot lob")
    /// Verbs that say with "in" where it began.
    static let begins = WordSet(joining: [], "originated originating originates originate emanated")
}
