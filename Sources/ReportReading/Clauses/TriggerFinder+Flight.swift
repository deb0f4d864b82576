internal import IncidentModel

/// The way of a munition, told by a verb and the words around it: sent off, come from, brought down, ended.
extension TriggerFinder {
    // MARK: - Sent off

    func launching(at index: Int, _ token: Token) -> TriggerKind? {
        if token.isA(.launchVerb) {
            // "fires" and "launches" are nouns as often as verbs.
            let isNoun =
                passage.isA(index - 1, .determiner) && !passage.isA(index - 1, .pronoun)
                && passage.isAny(index, Self.nounLike)
            return isNoun ? nil : .launch
        }
        guard passage.isAny(index, Self.launchOpeners) else { return nil }
        if passage.isAny(index, Self.setsOff) {
            if passage.isWord(index + 1, wordKey("off")) { return .launch }
            // "mounted 23 rockets on lorries and set them off".
            if passage.isAny(index + 1, [wordKey("them"), Word.it]), passage.isWord(index + 2, wordKey("off")) {
                return .launch
            }
            // "was let go from P", "set out from P".
            if passage.isAny(index + 1, Self.outs), passage.isWord(index + 2, Word.from),
                passage.isA(index - 1, .be) || isMunitionSubject(of: index)
            {
                return .launch
            }
        }
        // "The missile was released from P", "missiles have been thrown from P".
        if passage.isAny(index, Self.flings), passage.isWord(index + 1, Word.from), passage.isA(index - 1, .be),
            isMunitionSubject(of: index)
        {
            return .launch
        }
        let isFlown = passage.isAny(index, Self.flown) && passage.isAny(index + 1, Self.flownTo)
        return isFlown && isMunitionSubject(of: index) ? .launch : nil
    }

    // MARK: - Come from

    func origin(at index: Int) -> TriggerKind? {
        guard passage.isAny(index, Self.originOpeners) else { return nil }
        // "went up from P", "came to us from P", "were tracked from P".
        if isOriginWithParticle(index) { return .origin }
        // "Radars followed the rockets back to P", "tracked the launch to P", "followed the trail of the rocket to P".
        if passage.isAny(index, Self.follows),
            (2...6).contains(where: { step in
                let isTo = passage.isWord(index + step + 1, Word.to)
                return isTo
                    && (passage.isWord(index + step, wordKey("back"))
                        || step < 5 && passage.isAny(index + step, Self.launchings)
                        || passage.isA(index + step, .weapon)
                            && (2..<step).contains { passage.isAny(index + $0, Self.trails) })
            })
        {
            return .origin
        }
        // "The fire was heard from the side of P".
        let isHeard =
            passage.isWord(index, wordKey("heard")) && passage.isWord(index + 1, Word.from)
            && passage.isA(index - 1, .be)
        guard isHeard else { return nil }
        return (max(0, index - 4)..<index).contains {
            passage.isAny($0, Self.shots) || passage.isA($0, .weapon)
        } ? .origin : nil
    }

    private func isOriginWithParticle(_ index: Int) -> Bool {
        if passage.isWord(index, wordKey("tracked")), passage.isWord(index + 1, Word.from) {
            return isMunitionSubject(of: index)
        }
        guard passage.isAny(index, Self.comes), !passage.isWord(index, wordKey("fell")) else { return false }
        let from = passage.isWord(index + 1, Word.to) && passage.isA(index + 2, .pronoun) ? index + 3 : index + 2
        guard passage.isWord(from, Word.from),
            from == index + 3 || passage.isAny(index + 1, Self.particles)
        else { return false }
        return isMunitionSubject(of: index) || passage.isAny(index - 1, FrameFinder.munitionPronouns)
    }

    // MARK: - Brought down

    func interception(at index: Int) -> TriggerKind? {
        guard passage.isAny(index, Self.interceptors) else { return nil }
        let isShot = passage.isAny(index, Self.shoot)
        if isShot, passage.isWord(index + 1, Word.down) { return .intercept }
        // "shot out of the sky above P".
        if isShot || passage.isAny(index, Self.outOfSky), isOutOfSky(index + 1) { return .intercept }
        // "gunners destroyed both over P", "destroyed two drones above P".
        if passage.isAny(index, Self.downs), !passage.isA(index - 1, .be), isBroughtDownOver(index) {
            return .intercept
        }
        // "dropped it", "a drone, it was dropped before arriving at the base".
        if passage.isWord(index, wordKey("dropped")),
            passage.isWord(index + 1, Word.it)
                || passage.isA(index - 1, .be) && passage.isWord(index + 1, wordKey("before"))
                    && passage.isAny(index + 2, Self.arrivals)
        {
            return .intercept
        }
        // "Air defences engaged a drone over P".
        guard passage.isWord(index, wordKey("engaged")), !passage.isA(index - 1, .be) else { return nil }
        return (1...4).contains {
            passage.isA(index + $0, .weapon) && !passage.isA(index + $0 + 1, .attackNoun)
        } ? .intercept : nil
    }

    func isOutOfSky(_ index: Int) -> Bool {
        passage.isWord(index, Word.out) && passage.isWord(index + 1, Word.of)
            && (passage.isWord(index + 3, wordKey("sky")) || passage.isWord(index + 3, wordKey("air")))
    }

    private func isBroughtDownOver(_ index: Int) -> Bool {
        guard let over = (index + 2..<index + 11).first(where: { passage.isAny($0, Self.overhead) }) else {
            return false
        }
        return (index + 1..<over).contains {
            passage.isA($0, .weapon) || over == index + 2 && passage.isAny($0, Self.themAll)
        }
    }

    // MARK: - Ended

    func landing(at index: Int) -> TriggerKind? {
        guard passage.isAny(index, Self.landers) else { return nil }
        if passage.isWord(index + 1, Word.down), passage.isAny(index, Self.comes) { return .land }
        if passage.isWord(index + 1, Word.up), passage.isAny(index, Self.blows) { return .land }
        // "a third rocket, shot with the others, ended up in P", "Three went into a hangar": of munitions told of before.
        let isCounted = passage.isA(index - 1, .number) || passage.isAny(index - 1, FrameFinder.others)
        if passage.isAny(index, Self.ends),
            passage.isWord(index + 1, Word.up) || passage.isAny(index + 1, [Word.in, Word.on, Word.at, Word.near]),
            isCounted || isMunitionSubject(of: index)
        {
            return .land
        }
        if passage.isWord(index, wordKey("went")) {
            if passage.isWord(index + 1, Word.into), isCounted || isMunitionSubject(of: index) { return .land }
            // "A rocket went through the roof of a house".
            if passage.isWord(index + 1, wordKey("through")), isMunitionSubject(of: index) { return .hit }
        }
        // "when a rocket arrived at P", "The rocket settled near the hall".
        if passage.isAny(index, Self.arrives), passage.isA(index + 1, .preposition), isMunitionBefore(index) {
            return .land
        }
        // "came to earth in P".
        if passage.isAny(index, Self.comes), passage.isWord(index + 1, Word.to), passage.isAny(index + 2, Self.earth) {
            return .land
        }
        if passage.isAny(index, Self.lies), isMunitionBefore(index) || passage.isA(index - 1, .number) { return .land }
        // "A drone dropped explosives near P".
        let isDropped = passage.isAny(index, Self.drops)
        return isDropped && (isMunitionBefore(index) || passage.isA(index - 1, .have)) ? .land : nil
    }

    /// The words at which `landing`, `launching` (besides verbs of it), `origin` and `interception` begin.
    private static let landers = WordSet(joining: [comes, blows, ends, arrives, lies, drops], "went")
    private static let launchOpeners = WordSet(joining: [setsOff, flings, flown], "")
    private static let originOpeners = WordSet(joining: [comes, follows], "tracked heard")
    private static let interceptors = WordSet(joining: [shoot, outOfSky, downs], "dropped engaged")
    static let setsOff: WordSet = WordSet(joining: [], "set let sets taken took")
    static let outs: WordSet = WordSet(joining: [], "go out loose")
    private static let nounLike: WordSet = WordSet(joining: [], "fires launches firing shooting")
    static let flings = WordSet(joining: [], "thrown released")
    static let flown = WordSet(joining: [], "flown flew flying")
    private static let flownTo = WordSet(joining: [], "at toward towards into against to")
    static let follows = WordSet(joining: [], "followed tracked backtracked")
    private static let trails = WordSet(joining: [], "track tracks trail trails path source origin trajectory")
    private static let shots = WordSet(joining: [], "fire firing launch launching shots shooting launches")
    private static let particles = WordSet(joining: [], "up off out")
    static let shoot: WordSet = WordSet(joining: [], "shot brought")
    static let outOfSky = WordSet(joining: [], "blown knocked taken")
    static let downs = WordSet(
        joining: [], "destroyed destroying neutralized neutralised knocked shredded swatted obliterated")
    private static let overhead = WordSet(joining: [], "over above")
    private static let themAll = WordSet(joining: [], "both them it all two three")
    private static let arrivals = WordSet(joining: [], "arriving reaching it they its")
    static let blows: WordSet = WordSet(joining: [], "blew blown")
    static let ends = WordSet(joining: [], "ended wound")
    static let arrives = WordSet(joining: [], "arrived settled")
    static let earth = WordSet(joining: [], "earth ground rest")
    static let lies: WordSet = WordSet(joining: [], "lay lie lies")
    static let drops: WordSet = WordSet(joining: [], "dropped released")
}
