internal import IncidentModel

/// A weapon noun phrase: "at least eight Katyusha rockets", "two rocket salvos", "an airstrike".
struct WeaponMention: Sendable {
    /// The whole phrase, count included.
    var tokens: Range<Int>
    /// The head noun.
    var head: Int
    var term: String
    var verbatim: String
    var count: CountMention?
    var isSalvo: Bool
    /// Aircraft strikes are told apart: never the rocket attack itself.
    var isAir: Bool
    /// "rocket attack", "rocket launcher": the weapon only describes another noun.
    var isModifier: Bool
    var isPlural: Bool
}

struct WeaponParser {
    let passage: Passage

    /// Words of a weapon and its normalised term, one weapon a line; `WeaponTerm` says which is the more specific.
    private static let terms: WordTable<String> = {
        let lines = [
            ("katyusha katyushas", "Katyusha rocket"),
            ("grad grads", "Grad rocket"),
            ("qassam", "Qassam rocket"),
            ("fajr", "Fajr rocket"),
            ("shahed", "Shahed drone"),
            ("rocket rockets iram irams", "rocket"),
            ("drone drones uav uavs kamikaze", "drone"),
            ("mortar mortars", "mortar"),
            ("missile missiles", "missile"),
            ("shell shells", "shell"),
            ("indirect", "indirect fire"),
            ("projectile projectiles round rounds munition munitions", "projectile"),
        ]
        var result: [UInt64: String] = [:]
        for (words, term) in lines {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) { result[wordKey(word)] = term }
        }
        return WordTable(result)
    }()

    private static let mortar = WordSet(["mortar"].map { wordKey($0.utf8) })
    private static let bombs = WordSet(["bomb", "bombs"].map { wordKey($0.utf8) })

    func mentions(in range: Range<Int>) -> [WeaponMention] {
        var mentions: [WeaponMention] = []
        var index = range.lowerBound
        let openers = Self.openers
        while index < range.upperBound {
            guard passage.isA(index, [.weapon, .airWeapon]) || passage.isAny(index, openers) else {
                assert(mention(at: index, in: range, after: range.lowerBound) == nil, "add the word to openers")
                index += 1
                continue
            }
            if let mention = mention(at: index, in: range, after: mentions.last?.tokens.upperBound ?? range.lowerBound)
            {
                mentions.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// The words, besides weapons, at which a mention begins: all others are passed over unasked.
    private static let openers = WordSet(joining: [drones, strikes, march, planes], "air")

    private func mention(at index: Int, in range: Range<Int>, after floor: Int) -> WeaponMention? {
        if let air = airStrike(at: index, in: range, floor) { return air }
        if let drone = translatedDrone(at: index, in: range, floor) { return drone }
        guard passage.isA(index, .weapon) else { return nil }
        if isOrdinaryWord(index) { return nil }
        // The run of weapon words: "Katyusha rockets", "mortar shells", "rocket salvos".
        var head = index
        while head + 1 < range.upperBound,
            passage.isA(head + 1, [.weapon, .salvoNoun])
                || passage.isAny(head, Self.mortar) && passage.isAny(head + 1, Self.bombs)
        { head += 1 }
        let next = head + 1
        let isModifier =
            next < range.upperBound && passage.isA(next, [.attackNoun, .launcherNoun]) && !isVerbHere(next)
            && !(passage.isA(head, .plural) && passage.isWord(next, wordKey("targeting")))
            || passage.isAny(next, Self.describedNouns)
            // "a mortar and rocket attack".
            || passage.isWord(next, Word.and) && !passage.isA(head, .plural) && passage.isA(next + 1, .weapon)
                && next + 2 < range.upperBound && passage.isA(next + 2, .attackNoun) && !isVerbHere(next + 2)
        var best = Self.terms[passage.tokens[index].key]
        for token in index...head {
            if let term = Self.terms[passage.tokens[token].key],
                WeaponTerm.specificity(of: term) > WeaponTerm.specificity(of: best ?? "")
            {
                best = term
            }
        }
        guard var term = best else { return nil }
        var isSalvo = (index...head).contains { passage.isA($0, .salvoNoun) }
        var start = adjectivesStart(before: index, floor)
        // "two other rockets".
        if passage.isAny(start - 1, Self.further), passage.isA(start - 2, .number), start - 2 >= floor { start -= 1 }
        for adjective in start..<index {
            if term == "missile", let guided = Self.guided.first(where: { passage.isWord(adjective, $0.key) }) {
                term = guided.term
            }
            // "Katyusha-type rockets".
            let stem = passage.report.text[passage.tokens[adjective].range].prefix { $0 != UInt8(ascii: "-") }
            if let named = Self.terms[wordKey(stem)],
                WeaponTerm.specificity(of: named) > WeaponTerm.specificity(of: term)
            {
                term = named
            }
        }
        var last = head
        if let kind = kindBehind(head, range.upperBound), let named = Self.terms[passage.tokens[kind].key] {
            last = kind
            if WeaponTerm.specificity(of: named) > WeaponTerm.specificity(of: term) { term = named }
        }
        var count = isModifier ? nil : CountParser(passage: passage).count(endingAt: start - 1, notBefore: floor)
        // "three (some accounts said four) rockets".
        if count == nil, !isModifier, passage.isWord(start - 1, Word.close),
            let open = (max(floor, start - 10)..<max(floor, start - 1)).last(where: { passage.isWord($0, Word.open) }),
            let outer = CountParser(passage: passage).count(endingAt: open - 1, notBefore: floor),
            let told = outer.count
        {
            let inner = (open + 1..<start - 1).last { passage.isA($0, .number) }
                .flatMap { CountParser(passage: passage).count(endingAt: $0, notBefore: open + 1)?.count }
            count = CountMention(
                tokens: outer.tokens.lowerBound..<start,
                count: inner.map { told.union($0) } ?? told, isIndefinite: false)
        }
        // "a barrage of rockets", "two salvos of Katyusha rockets".
        if count == nil, passage.isWord(start - 1, Word.of), passage.isA(start - 2, .salvoNoun), start - 2 >= floor {
            isSalvo = true
            start = adjectivesStart(before: start - 2, floor)
            count = CountParser(passage: passage).count(endingAt: start - 1, notBefore: floor)
        }
        let first = count?.tokens.lowerBound ?? start
        return WeaponMention(
            tokens: first..<last + 1, head: head, term: term, verbatim: passage.words(index..<last + 1), count: count,
            isSalvo: isSalvo, isAir: isFiredFromAir(before: first, range), isModifier: isModifier,
            isPlural: passage.isA(head, .plural) || passage.isWord(head, wordKey("bombs")))
    }

    /// "helicopters had fired missiles": aircraft shoot what is no rocket attack of ours.
    private func isFiredFromAir(before first: Int, _ range: Range<Int>) -> Bool {
        let floor = max(range.lowerBound, first - 8)
        guard floor < first, let verb = (floor..<first).last(where: { passage.isA($0, [.launchVerb, .landVerb]) })
        else {
            return false
        }
        return (floor..<verb).contains { passage.isAny($0, Self.aircraft) && passage.tokens[$0].kind == .word }
            && !(floor..<verb).contains { passage.isA($0, .preposition) }
    }

    static let aircraft: WordSet = WordSet(
        [
            "helicopter", "helicopters", "jet", "jets", "warplane", "warplanes", "aircraft", "plane", "planes",
            "gunship",
            "gunships", "bombers", "f-16s", "apaches",
        ].map { wordKey($0.utf8) })

    /// Nouns that a weapon word before them only describes.
    private static let describedNouns: WordSet = WordSet(
        [
            "fire", "defense", "defence", "launch", "pad", "system", "systems", "base", "program", "programme", "site",
            "squad", "squads", "unit", "units", "team", "teams", "crew", "crews", "cell", "cells",
            "alert", "stand", "stands", "tube", "tubes", "rails", "racks", "frames", "attempt", "attempts",
            "sirens", "warning", "debris", "fragments", "alarm",
        ].map { wordKey($0.utf8) })

    /// "round" of talks, "shell" companies, Mr Grad: the noun needs munitions company.
    private func isOrdinaryWord(_ index: Int) -> Bool {
        if passage.isWord(index, wordKey("indirect")) { return !passage.isWord(index + 1, wordKey("fire")) }
        guard passage.isAny(index, Self.ambiguous) else { return false }
        // "eight rounds of indirect fire".
        if passage.isWord(index + 1, Word.of), passage.isA(index + 2, .weapon), passage.isA(index - 1, .number) {
            return false
        }
        if passage.isWord(index + 1, Word.of) || passage.isA(index - 1, .weapon) {
            return passage.isWord(index + 1, Word.of)
        }
        // Alone, it must do something that only munitions do.
        return !(1...5).contains {
            passage.isA(index + $0, [.landVerb, .hitVerb, .launchVerb, .originVerb, .targetVerb])
                || passage.isAny(index + $0, TriggerFinder.aimed)
        }
    }

    private static let ambiguous: WordSet = WordSet(["round", "rounds"].map { wordKey($0.utf8) })

    private func airStrike(at index: Int, in range: Range<Int>, _ floor: Int) -> WeaponMention? {
        let isOneWord = passage.isA(index, .airWeapon)
        // "a U.S. drone strike": of an air force, as its jets' strikes are.
        let isByAirForce =
            passage.isAny(index, Self.drones) && passage.isAny(index + 1, Self.strikes)
            && passage.isAny(index - 1, Self.airForces) && index > floor
        // "an Israeli strike on P": jets, unless it says with what.
        let isPlainStrike =
            passage.isAny(index, Self.strikes) && index > floor
            && (passage.isAny(index - 1, Self.airForces) || isCarriedOutByForces(index, floor))
        let isTwoWords =
            isByAirForce
            || passage.isWord(index, wordKey("air"))
                && (passage.isA(index + 1, .attackNoun) || passage.isAny(index + 1, Self.raids))
        // "a U.S. drone struck a convoy".
        let isForcesDrone =
            passage.isAny(index, Self.drones) && passage.isAny(index - 1, Self.ownersOfDrones) && index > floor
        guard isOneWord || isTwoWords || isPlainStrike || isForcesDrone else { return nil }
        let head = isTwoWords ? index + 1 : index
        let start = adjectivesStart(before: index, floor)
        return WeaponMention(
            tokens: start..<head + 1, head: head, term: "air strike", verbatim: passage.words(index..<head + 1),
            count: nil,
            isSalvo: false, isAir: true, isModifier: false, isPlural: true)
    }

    /// "the US has carried out | strikes | in Syria".
    private func isCarriedOutByForces(_ index: Int, _ floor: Int) -> Bool {
        var verb = index - 1
        while verb > floor, passage.tokens[verb].kind == .word, passage.tokens[verb].classes.isEmpty,
            index - verb < 4, !passage.isAny(verb, Self.carries)
        { verb -= 1 }
        if passage.isWord(verb, Word.out) { verb -= 1 }
        guard verb > floor, passage.isAny(verb, Self.carries) else { return false }
        return (max(floor, verb - 6)..<verb).contains {
            passage.isAny($0, Self.airForces) || passage.isAny($0, Self.airPowers)
        }
    }

    private static let carries = WordSet(joining: [], "carried conducted launched carrying conducting launching")
    private static let airPowers = WordSet(joining: [], "israel america washington pentagon idf")
    private static let drones = WordSet(["drone", "drones"].map { wordKey($0.utf8) })
    private static let strikes = WordSet(["strike", "strikes"].map { wordKey($0.utf8) })
    static let airForces = WordSet(
        ["us", "u.s.", "u.s", "american", "israeli", "coalition", "nato", "british", "french", "cia"].map {
            wordKey($0.utf8)
        })
    private static let ownersOfDrones = WordSet(
        ["us", "u.s.", "u.s", "american", "cia", "predator"].map { wordKey($0.utf8) })
    private static let raids: WordSet = WordSet(["raid", "raids"].map { wordKey($0.utf8) })

    /// An attack word that is a verb in this place: "rocket strikes near …".
    private func isVerbHere(_ index: Int) -> Bool {
        passage.isAny(index, [wordKey("strikes"), wordKey("strike")])
            && passage.isA(index + 1, [.preposition, .determiner])
            && !passage.isWord(index + 1, Word.on) && !passage.isWord(index + 1, Word.against)
            && !passage.isWord(index + 1, Word.in) && !passage.isWord(index + 1, Word.of)
    }

    /// Where the adjectives before a noun begin: "107mm", "improvised", "short-range".
    private func adjectivesStart(before index: Int, _ floor: Int) -> Int {
        var start = index
        while start > floor, index - start < 3 {
            let token = passage.tokens[start - 1]
            // "107mm", "82 mm".
            let isUnit =
                passage.isWord(start - 1, wordKey("mm")) && passage.isA(start - 2, .number) && start - 2 >= floor
            if isUnit {
                start -= 2
                continue
            }
            let isCalibre = token.kind == .number && passage.report.text[token.end - 1] | 32 == UInt8(ascii: "m")
            let isAdjective =
                token.kind == .word && token.classes.isEmpty && !passage.isWord(start - 1, Word.of)
                && isPlainAdjective(token)
            // "27 attack drones", "two suicide attack drones".
            let isAttack = start == index && passage.isAny(index, Self.drones) && passage.isA(start - 1, .attackNoun)
            // "a Russian rocket", "two Iranian rockets": whose make.
            // "two militia rockets": whose they are.
            let isWhose =
                (token.isCapitalized ? passage.isAny(start - 1, Demonyms.keys) : passage.isAny(start - 1, Self.bodies))
                && start - 2 >= floor && passage.isA(start - 2, [.determiner, .number])
            guard isCalibre || isAdjective || isAttack || isWhose else { break }
            start -= 1
        }
        return start
    }

    private func isPlainAdjective(_ token: Token) -> Bool {
        let isHyphenated = passage.report.text[token.range].contains(UInt8(ascii: "-"))
        if token.isCapitalized, isHyphenated { return true }
        return !Self.notAdjectives.contains(token.key) && !token.isCapitalized
            && !passage.report.text[token.range].elementsEqual("while".utf8)
    }

    private static let bodies = WordSet(joining: [], "militia insurgent rebel separatist")
    private static let guided = [
        (key: wordKey("ballistic"), term: "ballistic missile"), (key: wordKey("cruise"), term: "cruise missile"),
    ]
    private static let further = WordSet(["other", "additional", "further"].map { wordKey($0.utf8) })
    private static let notAdjectives: WordSet = WordSet(
        [
            "more", "most", "few", "several", "multiple", "many", "some", "numerous", "than", "least", "dozens",
            "other", "various",
        ]
        .map { wordKey($0.utf8) })
}
