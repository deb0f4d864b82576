internal import IncidentModel

/// Claims of responsibility, attribution of this attack, and blame in general; the three are never mixed.
struct BlameFinder {
    let passage: Passage
    private let actors: ActorParser

    init(passage: Passage) {
        self.passage = passage
        actors = ActorParser(passage: passage)
    }

    struct Found {
        var fact: Fact
        var tokens: Range<Int>
    }

    private static let perpetrated = keys(
        "carried conducted perpetrated initiated staged launched executed mounted committed")
    private static let blamed = keys("blamed blames blaming accused accuses")
    private static let claims = keys("claimed claims claiming claim taken took accepted assumed")

    private static func keys(_ words: String) -> WordSet {
        WordSet(words.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) })
    }

    func claims(in sentence: Range<Int>) -> [Found] {
        var found: [Found] = []
        let openers = Self.openers
        for index in sentence {
            guard passage.isA(index, [.launchVerb, .attackNoun]) || passage.isAny(index, openers) else {
                assert(claims(at: index, sentence).isEmpty, "\(passage.words(index..<index + 1)): add it to openers")
                continue
            }
            let opened = claims(at: index, sentence)
            if !opened.isEmpty { found += opened }
        }
        return found
    }

    /// The words at which a rule begins: all others are passed over unasked.
    private static let openers = WordSet(joining: [claims, perpetrated, holds, says, blamed], "behind blame")

    private func claims(at index: Int, _ sentence: Range<Int>) -> [Found] {
        var found: [Found] = []
        if let claim = responsibility(at: index, sentence) { found.append(claim) }
        if let claim = perpetrator(at: index, sentence) { found.append(claim) }
        if let claim = behind(at: index, sentence) { found.append(claim) }
        if let claim = heldResponsible(at: index, sentence) { found.append(claim) }
        if let claim = shooter(at: index, sentence) { found.append(claim) }
        if let claim = ownWord(at: index, sentence) { found.append(claim) }
        if let claim = blame(at: index, sentence) { found.append(claim) }
        if let claim = attackBy(at: index, sentence) { found.append(claim) }
        return found
    }

    /// "no group has claimed responsibility", "the Islamic Resistance claimed responsibility", "no claim of responsibility".
    private func responsibility(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.claims),
            (1...4).contains(where: { passage.isWord(index + $0, Word.responsibility) })
        else { return nil }
        let start = max(sentence.lowerBound, index - 8)
        let end = (index..<sentence.upperBound).first { passage.isWord($0, Word.responsibility) } ?? index
        if (start..<index).contains(where: { passage.isA($0, .negation) }) {
            return Found(fact: .noClaim, tokens: start..<end + 1)
        }
        guard
            let actor = selfNamed(before: index, sentence) ?? beforeAppositive(index, sentence)
                ?? actors.actor(endingBefore: index, sentence.lowerBound)
        else { return nil }
        return Found(fact: .claimedBy(actor.name), tokens: actor.tokens.lowerBound..<end + 1)
    }

    /// "A shadowy group calling itself Guardians of Blood claimed …": the name that it gives itself.
    private func selfNamed(before index: Int, _ sentence: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        let floor = max(sentence.lowerBound, index - 16)
        guard let itself = (floor..<index).last(where: { passage.isAny($0, Self.itself) }), itself > floor,
            passage.isAny(itself - 1, Self.calling)
        else { return nil }
        var start = itself + 1
        if passage.isWord(start, Word.the) { start += 1 }
        var end = start
        while end < index, passage.tokens[end].kind == .word,
            passage.tokens[end].isCapitalized || passage.isWord(end, Word.of)
                || passage.report.text[passage.tokens[end].range].starts(with: "al-".utf8)
                || passage.isWord(end, Word.to) || passage.isWord(end, Word.the)
        { end += 1 }
        guard end > start else { return nil }
        return (passage.words(start..<end), itself - 1..<end)
    }

    private static let itself = keys("itself themselves")
    private static let calling = keys("calling styling naming called calls")

    /// "Sarraya X, a little-known group, claimed …": the name stands before the apposition.
    private func beforeAppositive(_ index: Int, _ sentence: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        guard index > sentence.lowerBound, passage.isWord(index - 1, Word.comma),
            let open = (sentence.lowerBound..<index - 1).last(where: { passage.isWord($0, Word.comma) })
        else { return nil }
        return actors.actor(endingBefore: open, sentence.lowerBound)
    }

    /// "the attack was likely carried out by Iran-backed militias".
    private func perpetrator(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.perpetrated) else { return nil }
        var by = index + 1
        if passage.isWord(by, wordKey("out")) { by += 1 }
        guard passage.isWord(by, Word.by), let actor = actors.actor(at: by + 1, sentence.upperBound) else { return nil }
        let subject = (max(sentence.lowerBound, index - 10)..<index).last { passage.isA($0, .attackNoun) }
        guard let subject else { return nil }
        return Found(fact: .attributedTo(actor.name), tokens: subject..<actor.tokens.upperBound)
    }

    /// "put the blame on X", "held X responsible".
    private func heldResponsible(at index: Int, _ sentence: Range<Int>) -> Found? {
        if passage.isWord(index, wordKey("blame")), passage.isWord(index + 1, Word.on),
            passage.isA(index - 1, .determiner),
            let actor = actors.actor(at: index + 2, sentence.upperBound)
        {
            return Found(fact: .attributedTo(actor.name), tokens: index..<actor.tokens.upperBound)
        }
        guard passage.isAny(index, Self.holds),
            (index..<min(index + 8, sentence.upperBound)).contains(where: { passage.isWord($0, wordKey("responsible")) }
            ),
            let actor = actors.actor(at: index + 1, sentence.upperBound)
        else { return nil }
        return Found(fact: .attributedTo(actor.name), tokens: index..<actor.tokens.upperBound)
    }

    private static let holds = keys("held holds holding hold")

    /// "Militants in Gaza fired two rockets", "rockets fired by Islamic State".
    private func shooter(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isA(index, .launchVerb), !passage.isWord(index + 1, Word.down),
            passage.has(.weapon, in: sentence)
        else { return nil }
        for by in index + 1..<max(index + 1, min(index + 3, sentence.upperBound)) where passage.isWord(by, Word.by) {
            guard let actor = actors.actor(at: by + 1, sentence.upperBound) else { return nil }
            return Found(fact: .attributedTo(actor.name), tokens: index..<actor.tokens.upperBound)
        }
        // "forces launched a search" launched no munition.
        let object = index + 1..<max(index + 1, min(index + 8, sentence.upperBound))
        guard !passage.isA(index - 1, .be),
            object.contains(where: { passage.isA($0, [.weapon, .attackNoun, .salvoNoun]) }),
            let actor = actors.subject(of: index, sentence.lowerBound)
        else { return nil }
        return Found(fact: .attributedTo(actor.name), tokens: actor.tokens.lowerBound..<index + 1)
    }

    /// "The Houthis said they had fired …", "a group calling itself X took credit".
    private func ownWord(at index: Int, _ sentence: Range<Int>) -> Found? {
        let takesCredit =
            passage.isAny(index, Self.claims)
            && (passage.isWord(index + 1, wordKey("credit"))
                || passage.isAny(index + 1, Self.thoseAttacks) && passage.isA(index + 2, .attackNoun))
        let saysSo = passage.isAny(index, Self.says) && tellsOwnDeed(behind: index, sentence)
        guard takesCredit || saysSo,
            let actor = selfNamed(before: index, sentence) ?? actors.subject(of: index, sentence.lowerBound)
        else { return nil }
        return Found(fact: .claimedBy(actor.name), tokens: actor.tokens.lowerBound..<index + 1)
    }

    /// "said | it had fired", "said in an Internet statement that | it had shelled", "said | it was behind the attack".
    private func tellsOwnDeed(behind verb: Int, _ sentence: Range<Int>) -> Bool {
        let end = min(verb + 10, sentence.upperBound)
        guard let own = (verb + 1..<max(verb + 1, end)).first(where: { passage.isAny($0, Self.selves) }),
            own - verb <= 3 || passage.has(Self.messages, in: verb..<own)
        else { return false }
        return (own..<min(own + 6, sentence.upperBound)).contains {
            passage.isA($0, [.launchVerb, .targetVerb, .hitVerb]) || passage.isAny($0, Self.perpetrated)
                || passage.isAny($0, Self.authors) && passage.isA($0 - 1, .be)
        }
    }

    private static let messages = keys("statement message video post communique telegram website")
    private static let authors = keys("behind responsible")
    private static let thoseAttacks = keys("the both this that these")
    private static let says = keys("said announced says claimed declared")
    private static let selves = keys("it they its their he")

    /// "militias with ties to Iran were probably behind the attack".
    private func behind(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index, wordKey("behind")), passage.isA(index + 1, .determiner),
            passage.isA(index + 2, [.attackNoun, .weapon])
        else { return nil }
        var end = index
        while end > sentence.lowerBound, passage.isA(end - 1, [.be, .have, .adverb, .hedge]) { end -= 1 }
        var start = end
        while start > sentence.lowerBound, passage.tokens[start - 1].kind != .mark,
            !passage.isA(start - 1, [.subordinator, .reporting, .be])
        { start -= 1 }
        guard start < end, (start..<end).contains(where: { passage.isA($0, .actor) }) else { return nil }
        return Found(fact: .attributedTo(passage.words(start..<end)), tokens: start..<index + 3)
    }

    /// "the US has blamed X for past rocket attacks" is general, "blamed X for the attack" is not.
    private func blame(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.blamed) else { return nil }
        let isOn = (1...5).first { passage.isWord(index + $0, Word.on) && passage.isAny(index, Self.blamed) }
        let start = passage.isA(index - 1, .be) ? isOn.map { index + $0 + 1 } : index + 1
        guard let start,
            let actor = actors.actor(at: start, sentence.upperBound)
                ?? isOn.flatMap({ actors.actor(at: index + $0 + 1, sentence.upperBound) })
        else { return nil }
        let rest = actor.tokens.upperBound..<sentence.upperBound
        let attack = rest.first { passage.isA($0, .attackNoun) }
        let isThisOne =
            attack.map { position in
                !passage.isA(position, .plural)
                    && (max(rest.lowerBound, position - 3)..<position).contains {
                        passage.isA($0, [.determiner, .weekday])
                    }
                    && !(max(rest.lowerBound, position - 4)..<position).contains { passage.isA($0, .past) }
            } ?? false
        let fact: Fact = isThisOne ? .attributedTo(actor.name) : .blamed(actor.name)
        return Found(fact: fact, tokens: index..<actor.tokens.upperBound)
    }

    /// "the latest attack by Iran-backed militias".
    private func attackBy(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isA(index, .attackNoun), !passage.isA(index, .verb) else { return nil }
        guard let by = (index + 1..<min(index + 11, sentence.upperBound)).first(where: { passage.isWord($0, Word.by) }),
            !(index + 1..<by).contains(where: {
                passage.isA($0, [.verb, .be, .subordinator, .period]) || passage.tokens[$0].kind == .mark
            }),
            let actor = actors.actor(at: by + 1, sentence.upperBound)
        else { return nil }
        return Found(fact: .blamed(actor.name), tokens: index..<actor.tokens.upperBound)
    }
}
