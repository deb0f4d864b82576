internal import IncidentModel

/// A word (or two) that may govern sites, with its voice.
struct Trigger: Sendable {
    var index: Int
    /// Where its right side begins.
    var next: Int
    var kind: TriggerKind
    /// The subject is what is hit, not what hits.
    var isPassive: Bool
    /// First token of the verb group: the auxiliary when there is one.
    var groupStart: Int
}

/// Finds the triggers of a sentence.
struct TriggerFinder {
    let passage: Passage

    func triggers(in sentence: Range<Int>) -> [Trigger] {
        let openers = Self.openers
        return sentence.compactMap { index in
            guard passage.isA(index, Self.openingClasses) || passage.isAny(index, openers) else {
                assert(trigger(at: index, sentence) == nil, "\(passage.words(index..<index + 1)): add it to openers")
                return nil
            }
            return trigger(at: index, sentence)
        }
    }

    /// The words at which a rule of this file or of `TriggerFinder+Nouns` begins: all others are passed over unasked.
    private static let openingClasses: WordClass = [
        .killed, .injured, .casualty, .attackNoun, .salvoNoun, .launchVerb, .landVerb, .hitVerb, .targetVerb,
        .interceptVerb, .foundVerb, .originVerb, .explosion,
    ]
    static let openers = WordSet(
        joining: [
            downs, arrives, falls, targetNouns, aims, impactNouns, takes, shellings, launchings, sites, sources,
            performed, heading,
            aimed, comes, setsOff, blows, lies, meets, approaches, setsFire, harms, presentHits, presentLands,
            headlineTargets, baseForms, strike, shoot, drops, ends, follows, destroys, foils, outOfSky, flings, makes,
            explodes,
        ], "under set fire launch dropped picked bombed poo left engaged used trained included seen them heard tracked")

    private func trigger(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.nameEnd[index] == 0 else { return nil }
        if usedToFire(index - 2) == index + 1 { return nil }
        if let noun = nominal(at: index, sentence) { return noun }
        let token = passage.tokens[index]
        guard let kind = kind(of: index, token) else { return nil }
        let group = auxiliary(before: index, sentence.lowerBound)
        var next = index + 1
        if passage.isAny(index, Self.setsFire), kind == .hit { next += passage.isWord(index + 2, Word.to) ? 2 : 1 }
        if kind == .intercept, isOutOfSky(next) { next += 4 }
        let isPhrasal =
            passage.isWord(next, wordKey("off")) && !passage.isA(next + 1, .determiner) || passage.isWord(next, Word.up)
            || passage.isWord(next, wordKey("through")) && !passage.isA(next + 1, .determiner)
            || passage.isWord(next, Word.out)
            || kind == .launch && passage.isAny(next, Self.outs)
        if passage.isWord(next, Word.down) || isPhrasal && kind != .target { next += 1 }
        if kind == .land, passage.isWord(next, Word.to), passage.isAny(next + 1, Self.earth) { next += 2 }
        // "were fired" is passive, "were targeting" is not.
        let isProgressive = passage.report.text[token.range].suffix(3).elementsEqual("ing".utf8)
        let isPassive = !isProgressive && group.map { passage.isA($0.be, .be) } ?? false
        return Trigger(
            index: index, next: next, kind: kind, isPassive: isPassive || isBareParticiple(index, kind, sentence),
            groupStart: group?.start ?? index)
    }

    private func kind(of index: Int, _ token: Token) -> TriggerKind? {
        // "near the town of Hit".
        if token.isCapitalized, passage.isWord(index, wordKey("hit")), passage.isA(index - 1, .preposition) {
            return nil
        }
        // "rockets which had failed to launch".
        if passage.isWord(index - 1, Word.to), passage.isAny(index - 2, Self.failures),
            !passage.isA(index, .interceptVerb)
        {
            return nil
        }
        let isShot = passage.isAny(index, Self.shoot)
        if isShot, passage.isWord(index + 1, Word.down) { return .intercept }
        // "shot out of the sky above P".
        if isShot || passage.isAny(index, Self.outOfSky), isOutOfSky(index + 1) { return .intercept }
        // "gunners destroyed both over P", "destroyed two drones above P".
        if passage.isAny(index, Self.downs), !passage.isA(index - 1, .be), isBroughtDownOver(index) {
            return .intercept
        }
        // "destroyed the launcher in P": it stood there.
        if passage.isAny(index, Self.strikes), !passage.isA(index - 1, .be),
            (2...4).contains(where: { passage.isA(index + $0, .launcherNoun) }), passage.isA(index + 1, .determiner),
            !passage.isA(index + 2, .weapon) || passage.isA(index + 3, .launcherNoun)
        {
            return .found
        }
        // "tried to hit the station": what was meant.
        if passage.isWord(index - 1, Word.to), passage.isAny(index - 2, Self.tries), token.isA(.hitVerb) {
            return .target
        }
        // "The shelling has alarmed diplomats": a noun.
        if passage.isAny(index, Self.shellings), passage.isA(index - 1, .determiner),
            !passage.isA(index + 1, .preposition)
        {
            return nil
        }
        // "They want to hit the Turks", "able to strike Tel Aviv": nothing happened.
        if passage.isWord(index - 1, Word.to),
            passage.isAny(index - 2, Self.wishes)
                || passage.isAny(index - 3, Self.wishes) && passage.tokens[index - 2].kind == .word
        {
            return nil
        }
        // "launched his offensive on P in April".
        if token.isA(.launchVerb),
            (1...4).contains(where: {
                passage.isAny(index + $0, Self.undertakings) && !passage.tokens[index + $0].isCapitalized
            }),
            !(1...4).contains(where: { passage.isA(index + $0, .weapon) })
        {
            return nil
        }
        if passage.isWord(index, wordKey("discharged")), passage.isWord(index + 1, Word.from),
            (2...4).contains(where: { passage.isAny(index + $0, Self.wards) })
        {
            return nil
        }
        if token.isA(.launchVerb) {
            // "fires" and "launches" are nouns as often as verbs.
            return passage.isA(index - 1, .determiner) && !passage.isA(index - 1, .pronoun)
                && passage.isAny(index, Self.nounLike) ? nil : .launch
        }
        if passage.isWord(index + 1, Word.down), passage.isAny(index, Self.comes) { return .land }
        if passage.isWord(index + 1, wordKey("off")), passage.isAny(index, Self.setsOff) { return .launch }
        // "mounted 23 rockets on lorries and set them off".
        if passage.isAny(index, Self.setsOff), passage.isAny(index + 1, [wordKey("them"), Word.it]),
            passage.isWord(index + 2, wordKey("off"))
        {
            return .launch
        }
        // "The missile was released from P", "missiles have been thrown from P".
        if passage.isAny(index, Self.flings), passage.isWord(index + 1, Word.from), passage.isA(index - 1, .be),
            isMunitionSubject(of: index)
        {
            return .launch
        }
        // "was let go from P", "set out from P".
        if passage.isAny(index, Self.setsOff), passage.isAny(index + 1, Self.outs),
            passage.isWord(index + 2, Word.from), passage.isA(index - 1, .be) || isMunitionSubject(of: index)
        {
            return .launch
        }
        if passage.isWord(index + 1, Word.up), passage.isAny(index, Self.blows) {
            return isVehicleSubject(of: index) ? nil : .land
        }
        if token.isA(.explosion) || passage.isAny(index, Self.explodes), isVehicleSubject(of: index) { return nil }
        // "a third rocket, shot with the others, ended up in P".
        if passage.isAny(index, Self.ends),
            passage.isWord(index + 1, Word.up) || passage.isAny(index + 1, [Word.in, Word.on, Word.at, Word.near]),
            isMunitionSubject(of: index) || passage.isA(index - 1, .number)
                || passage.isAny(index - 1, FrameFinder.others)
        {
            return .land
        }
        // "when a rocket arrived at P", "The rocket settled near the hall".
        if passage.isAny(index, Self.arrives), passage.isA(index + 1, .preposition), isMunitionBefore(index) {
            return .land
        }
        // "Three went into an abandoned hangar", of munitions told of before.
        if passage.isWord(index, wordKey("went")), passage.isWord(index + 1, Word.into),
            isMunitionSubject(of: index) || passage.isA(index - 1, .number)
                || passage.isAny(index - 1, FrameFinder.others)
        {
            return .land
        }
        // "A rocket went through the roof of a house", "came to earth in P".
        if passage.isWord(index, wordKey("went")), passage.isWord(index + 1, wordKey("through")),
            isMunitionSubject(of: index)
        {
            return .hit
        }
        // "went up from P", "came to us from P", "were tracked from P".
        if isOriginWithParticle(index) { return .origin }
        if passage.isAny(index, Self.comes), passage.isWord(index + 1, Word.to), passage.isAny(index + 2, Self.earth) {
            return .land
        }
        // "Radars followed the rockets back to P".
        if passage.isAny(index, Self.follows),
            (2...6).contains(where: {
                passage.isWord(index + $0, wordKey("back")) && passage.isWord(index + $0 + 1, Word.to)
                    || $0 < 5 && passage.isAny(index + $0, Self.launchings) && passage.isWord(index + $0 + 1, Word.to)
                    || passage.isWord(index + $0 + 1, Word.to) && passage.isA(index + $0, .weapon)
                        && (2..<$0).contains { passage.isAny(index + $0, Self.trails) }
            })
        {
            return .origin
        }
        if passage.isWord(index, wordKey("dropped")), passage.isWord(index + 1, Word.it) { return .intercept }
        // "a drone, it was dropped before arriving at the base".
        if passage.isWord(index, wordKey("dropped")), passage.isA(index - 1, .be),
            passage.isWord(index + 1, wordKey("before")), passage.isAny(index + 2, Self.arrivals)
        {
            return .intercept
        }
        if passage.isAny(index, Self.lies) {
            return isMunitionBefore(index) || passage.isA(index - 1, .number) ? .land : nil
        }
        // "The fire was heard from the side of P".
        if passage.isWord(index, wordKey("heard")), passage.isWord(index + 1, Word.from), passage.isA(index - 1, .be),
            (max(0, index - 4)..<index).contains(where: { passage.isAny($0, Self.shots) || passage.isA($0, .weapon) })
        {
            return .origin
        }
        if let chance = discovery(at: index) { return chance }
        // "The lorry that carried the launcher was seen in P".
        if passage.isWord(index, wordKey("seen")), passage.isA(index - 1, .be),
            (max(0, index - 8)..<index).contains(where: {
                passage.isAny($0, FrameFinder.vehicles) || passage.isA($0, .launcherNoun)
            })
        {
            return .found
        }
        // "shot down a drone as it approached P".
        if passage.isAny(index, Self.approaches), isMunitionBefore(index) || passage.isAny(index - 1, Self.approachers)
        {
            return .target
        }
        // "A drone dropped explosives near P".
        if passage.isAny(index, Self.drops), isMunitionBefore(index) || passage.isA(index - 1, .have) { return .land }
        if passage.isAny(index, Self.crashes), !isMunitionBefore(index) { return nil }
        // "hits back".
        if token.isA(.hitVerb), passage.isWord(index + 1, wordKey("back")) { return nil }
        if let damaging = damaging(at: index) { return damaging }
        if token.isA(.landVerb), token.isA(.hitVerb) { return landsIntransitively(index) ? .land : .hit }
        if token.isA(.landVerb) { return .land }
        if token.isA(.hitVerb) { return .hit }
        if token.isA(.targetVerb) { return .target }
        if token.isA(.interceptVerb) { return .intercept }
        if token.isA(.foundVerb) { return .found }
        if passage.isAny(index, Self.flown), passage.isAny(index + 1, Self.flownTo), isMunitionSubject(of: index) {
            return .launch
        }
        if token.isA(.originVerb) {
            // Only "traced" goes back *to* a place; "came to power" comes from nowhere.
            return passage.isAny(index + 1, [Word.from, wordKey("back"), wordKey("in")])
                || passage.isAny(index, Self.begins) && RelationWords.simple[passage.tokens[index + 1].key] != nil
                || passage.isWord(index + 1, Word.out) && passage.isAny(index + 2, [Word.of, Word.from])
                || passage.isWord(index, wordKey("traced")) ? .origin : nil
        }
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
        // "Air defences engaged a drone over P".
        if passage.isWord(index, wordKey("engaged")), !passage.isA(index - 1, .be),
            (1...4).contains(where: { passage.isA(index + $0, .weapon) && !passage.isA(index + $0 + 1, .attackNoun) })
        {
            return .intercept
        }
        // "a drone bombed a car": jets bomb in other events.
        if passage.isWord(index, wordKey("bombed")), isMunitionBefore(index) || passage.isWord(index - 1, Word.close) {
            return .hit
        }
        // "called the missile strike an outrage": one missile strikes, several strike.
        if passage.isAny(index, Self.strike), passage.isA(index - 1, .weapon),
            passage.isA(index - 1, .plural) || !passage.isWord(index, wordKey("strike"))
        {
            // "Rockets strike Green Zone", "Rocket strikes near embassy": after a munition and before a place, a verb.
            let goesOn =
                passage.isA(index + 1, .determiner) || passage.nameEnd[min(index + 1, passage.nameEnd.count - 1)] > 0
                || passage.isWord(index + 1, Word.near)
            return goesOn ? .hit : nil
        }
        return nil
    }

    /// "found the lorry | used to fire | them on a road": the end of what only says which lorry; "used to fire them from P" says where.
    func usedToFire(_ index: Int) -> Int? {
        // "discovered the truck | that had been used for the attack | parked on a road".
        if passage.isAny(index, Self.relatives),
            let used = (index + 1..<index + 4).first(where: { passage.isWord($0, Self.used) }),
            passage.isAny(used + 1, [Word.isFor, Word.in]), passage.isA(used + 2, .determiner),
            passage.isA(used + 3, [.attackNoun, .salvoNoun]) || passage.isAny(used + 3, Self.launchings),
            (max(0, index - 8)..<index).contains(where: { passage.isA($0, .foundVerb) })
        {
            return used + 4
        }
        guard passage.isWord(index, Self.used),
            passage.isWord(index + 1, Word.to) || passage.isWord(index + 1, Word.isFor),
            passage.isAny(index + 2, Self.baseForms) || passage.isA(index + 2, .launchVerb),
            (max(0, index - 12)..<index).contains(where: { passage.isA($0, .foundVerb) }),
            !(index + 3..<index + 8).contains(where: { passage.isWord($0, Word.from) })
        else { return nil }
        return index + 3
    }

    private static let relatives: WordSet = WordSet(["that", "which"].map { wordKey($0.utf8) })
    private static var used: UInt64 { wordKey("used") }
    private static let setsOff: WordSet = WordSet(["set", "let", "sets", "taken", "took"].map { wordKey($0.utf8) })
    private static let wards = WordSet(joining: [], "hospital hospitals clinic ward care army duty custody prison jail")
    private func isOutOfSky(_ index: Int) -> Bool {
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

    /// "Two cars blew up": no munition of ours.
    private func isVehicleSubject(of index: Int) -> Bool {
        var back = index - 1
        while passage.isA(back, [.be, .have, .adverb]) { back -= 1 }
        return passage.isAny(back, FrameFinder.vehicles) && !passage.isA(back, .launcherNoun)
    }

    private static let explodes = WordSet(joining: [], "exploded detonated exploding detonating explodes")
    private static let downs = WordSet(
        joining: [], "destroyed destroying neutralized neutralised knocked shredded swatted obliterated")
    private static let overhead = WordSet(joining: [], "over above")
    private static let themAll = WordSet(joining: [], "both them it all two three")
    private static let tries = WordSet(
        joining: [],
        "tried attempted trying attempting sought failed up intended meant prepared poised planned positioned")
    private static let arrives = WordSet(joining: [], "arrived settled")
    private static let earth = WordSet(joining: [], "earth ground rest")
    private static let arrivals = WordSet(joining: [], "arriving reaching it they its")
    static let outOfSky = WordSet(joining: [], "blown knocked taken")
    static let flings = WordSet(joining: [], "thrown released")
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

    private static let strikes = WordSet(joining: [], "destroyed bombed struck hit")
    private static let particles = WordSet(joining: [], "up off out")
    private static let shots = WordSet(joining: [], "fire firing launch launching shots shooting launches")
    private static let trails = WordSet(joining: [], "track tracks trail trails path source origin trajectory")
    private static let outs: WordSet = WordSet(["go", "out", "loose"].map { wordKey($0.utf8) })
    private static let blows: WordSet = WordSet(["blew", "blown"].map { wordKey($0.utf8) })
    private static let shoot: WordSet = WordSet(["shot", "brought"].map { wordKey($0.utf8) })
    private static let nounLike: WordSet = WordSet(
        ["fires", "launches", "firing", "shooting"].map { wordKey($0.utf8) })
    private static let strike: WordSet = WordSet(["strike", "strikes"].map { wordKey($0.utf8) })

    /// Verbs that say with "in" where it began.
    static let begins = WordSet(joining: [], "originated originating originates originate emanated")
    private static let flown = WordSet(joining: [], "flown flew flying")
    private static let flownTo = WordSet(joining: [], "at toward towards into against to")
    private static let undertakings: WordSet = WordSet(
        joining: [], "offensive campaign operation operations investigation probe search crackdown inquiry manhunt")
    private static let approachers: WordSet = WordSet(["it", "they"].map { wordKey($0.utf8) })
    private static let failures: WordSet = WordSet(["failed", "fail", "failing"].map { wordKey($0.utf8) })
    private static let ends = WordSet(joining: [], "ended wound")
    private static let follows = WordSet(joining: [], "followed tracked backtracked")

    private static let lies: WordSet = WordSet(["lay", "lie", "lies"].map { wordKey($0.utf8) })

    /// "came across a lorry", "stumbled upon a launcher", "picked up a tube".
    private func discovery(at index: Int) -> TriggerKind? {
        let isMet = passage.isAny(index, Self.meets) && passage.isAny(index + 1, Self.upon)
        let isTaken = passage.isWord(index, wordKey("picked")) && passage.isWord(index + 1, Word.up)
        return isMet || isTaken ? .found : nil
    }

    private static let meets: WordSet = WordSet(
        ["came", "come", "stumbled", "chanced", "happened"].map { wordKey($0.utf8) })
    private static let upon: WordSet = WordSet(["upon", "across"].map { wordKey($0.utf8) })
    private static let wishes = WordSet(
        [
            "want", "wants", "wanted", "wish", "able", "capable", "threatened", "threatens", "threatening", "threat",
            "vowed", "vows", "ready", "capacity", "ability", "hopes", "hope",
        ].map { wordKey($0.utf8) })
    private static let approaches = WordSet(
        ["approached", "approaching", "neared", "nearing"].map { wordKey($0.utf8) })
    private static let drops: WordSet = WordSet(["dropped", "released"].map { wordKey($0.utf8) })
    private static let crashes: WordSet = WordSet(["crash", "crashes", "drops"].map { wordKey($0.utf8) })
    private static let presentHits: WordSet = WordSet(
        ["slam", "smash", "pound", "rock", "hammer", "batter", "rip", "tear", "pummel", "damage", "destroy"].map {
            wordKey($0.utf8)
        })
    private static let presentLands: WordSet = WordSet(
        ["land", "fall", "explode", "detonate", "plunge", "burst", "rain", "impact"].map { wordKey($0.utf8) })
    private static let headlineTargets: WordSet = WordSet(["target", "targets"].map { wordKey($0.utf8) })
    private static let baseForms: WordSet = WordSet(["fire", "launch", "shoot", "lob"].map { wordKey($0.utf8) })

    /// "mortar bombs": the British word for the rounds.
    func isMortarBomb(_ index: Int) -> Bool {
        (passage.isWord(index, wordKey("bomb")) || passage.isWord(index, wordKey("bombs")))
            && passage.isA(index - 1, .weapon)
    }

    private func landsIntransitively(_ index: Int) -> Bool { passage.isA(index + 1, .preposition) }

    // MARK: - Voice

    /// The auxiliary of a verb, over adverbs: "were reportedly fired", "had been hit".
    func auxiliary(before index: Int, _ start: Int) -> (start: Int, be: Int)? {
        var back = index - 1
        while back >= start,
            passage.isA(back, [.adverb, .hedge, .negation]) || passage.isWord(back, wordKey("directly"))
        { back -= 1 }
        guard back >= start, passage.isA(back, [.be, .have]) else { return nil }
        var first = back
        while first - 1 >= start, passage.isA(first - 1, [.be, .have]) { first -= 1 }
        return (first, back)
    }

    /// Headline and reduced passives: "Embassy targeted with rockets", "rockets fired from".
    private func isBareParticiple(_ index: Int, _ kind: TriggerKind, _ sentence: Range<Int>) -> Bool {
        guard kind == .hit || kind == .target, passage.tokens[index].isA(.verb),
            !passage.isWord(index, wordKey("missed"))
        else { return false }
        // "attacked with missiles the quarter of P" has its object behind.
        if passage.isWord(index + 1, Word.with),
            let weapon = (index + 2..<index + 7).last(where: { passage.isA($0, .weapon) }),
            passage.isA(weapon + 1, .determiner) || PlaceNounParser(passage: passage).isNameStart(weapon + 1)
        {
            return false
        }
        guard
            passage.isWord(index + 1, Word.by) || passage.isWord(index + 1, Word.with)
                || passage.isWord(index + 1, Word.in)
                    && passage.isA(index + 2, .weapon)
        else { return false }
        return !passage.report.text[passage.tokens[index].range].suffix(3).elementsEqual("ing".utf8)
    }
}
