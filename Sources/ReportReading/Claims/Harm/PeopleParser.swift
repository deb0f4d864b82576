internal import IncidentModel

/// A number of people with the words that say it.
struct PeopleGroup: Sendable {
    var count: CountRange
    var tokens: Range<Int>
}

/// Reads noun phrases of people: "two Americans and a Briton", "a woman and her two children", "five members of a family,
/// among them three girls". Parts of a whole are never added to it.
struct PeopleParser {
    let passage: Passage
    let counts: CountParser

    init(passage: Passage) {
        self.passage = passage
        counts = CountParser(passage: passage)
    }

    /// The people that a phrase beginning here counts; nil when it counts none.
    ///
    /// - Parameter endsClause: what follows `limit` is the verb of them all.
    func group(at start: Int, before limit: Int, endsClause: Bool = false) -> PeopleGroup? {
        guard let first = item(at: start, before: limit) else { return nil }
        var group = first
        var listed = first.count
        var end = first.tokens.upperBound
        var isComma = false
        var isClosed = false
        // "one of them a child, and a dozen": the part ends what is told of the people before.
        let isOfOthers = isPart(start)
        while !isOfOthers, let (next, afterComma) = joined(after: end, before: limit) {
            // "Five civilians, two of them children": a part of the whole.
            guard !isPart(next), let more = item(at: next, before: limit),
                endsClause && more.tokens.upperBound == limit || !startsClause(more, before: limit),
                !afterComma || !isSpeaker(next, before: limit)
            else {
                break
            }
            isComma = isComma || afterComma
            isClosed = isClosed || !passage.isWord(next - 1, Word.comma)
            listed = listed + more.count
            end = more.tokens.upperBound
            group.tokens = group.tokens.lowerBound..<end
        }
        // "three people, two Indians and a Pakistani": what adds up to the first number is a breakdown of it.
        let rest = CountRange(
            min: listed.min - first.count.min, max: listed.max.flatMap { a in first.count.max.map { a - $0 } })
        // "one child, a girl, was killed".
        let isApposed =
            isComma && !isClosed && first.count == CountRange(exactly: 1) && listed == CountRange(exactly: 2)
            && passage.isWord(end, Word.comma)
        group.count =
            isApposed || isComma && first.count.min > 1 && rest.min == first.count.min && rest.max == first.count.max
            ? first.count : listed
        return group
    }

    /// The subject of a verb group that begins at `end`: the first phrase of people in its clause.
    func subject(before end: Int, notBefore start: Int) -> PeopleGroup? {
        let floor = clauseStart(before: end, notBefore: start)
        var first: PeopleGroup?
        for index in floor..<max(floor, end) where opensPhrase(index, floor) {
            guard let group = group(at: index, before: end) else { continue }
            // "four lost their lives and two were hurt": the people right before the verb are its own.
            if group.tokens.upperBound == end {
                return first.map { $0.tokens.upperBound > index } == true ? first : group
            }
            first = first ?? group
        }
        return first ?? described(before: floor - 1, notBefore: start)
    }

    private func clauseStart(before end: Int, notBefore start: Int) -> Int {
        var floor = end
        while floor > start, !isClauseEdge(floor - 1) { floor -= 1 }
        return floor
    }

    /// "A soldier standing guard | was hurt", "A contractor who had been sheltering | died": the people before their description,
    /// whose verb stands at `edge`.
    private func described(before edge: Int, notBefore start: Int) -> PeopleGroup? {
        if let open = dashes(closingAt: edge, notBefore: start) {
            return group(endingAt: open, notBefore: start) ?? subject(before: open, notBefore: start)
        }
        // "a woman and a girl | who live there | were wounded".
        if edge > start, passage.isAny(edge, Self.relative), passage.isA(edge - 1, .person) {
            return group(endingAt: edge, notBefore: start)
        }
        guard edge > start, passage.isA(edge, [.verb, .have, .be, .launchVerb]) else { return nil }
        let nearest = max(start + 1, edge - 14)
        let opening = (nearest..<edge + 1).last { index in
            let isRelative = passage.isAny(index, Self.relative)
            let stop = isRelative && passage.isWord(index - 1, Word.comma) ? index - 2 : index - 1
            return passage.isA(stop, [.person, .militaryForce]) && (isRelative || index == edge && isParticiple(index))
        }
        guard let opening else { return nil }
        return group(endingAt: passage.isWord(opening - 1, Word.comma) ? opening - 1 : opening, notBefore: start)
    }

    /// "Five Iraqis – three soldiers and two clerks – | were hurt": the dash that opens what the last one closes.
    private func dashes(closingAt edge: Int, notBefore start: Int) -> Int? {
        guard edge > start, passage.isAny(edge, Self.dash) else { return nil }
        return (max(start, edge - 16)..<edge).last { passage.isAny($0, Self.dash) }
    }

    private func group(endingAt stop: Int, notBefore start: Int) -> PeopleGroup? {
        let floor = clauseStart(before: stop, notBefore: start)
        for index in floor..<max(floor, stop) where opensPhrase(index, floor) {
            if let group = group(at: index, before: stop), group.tokens.upperBound == stop { return group }
        }
        return nil
    }

    private func isParticiple(_ index: Int) -> Bool {
        let word = passage.report.text[passage.tokens[index].range]
        return word.suffix(3).elementsEqual("ing".utf8) || word.suffix(2).elementsEqual("ed".utf8)
    }

    // MARK: - One item

    /// "at least two Iraqi soldiers", "an officer", "her two children", "another four".
    private func item(at start: Int, before limit: Int) -> PeopleGroup? {
        var index = start
        while index < limit, index - start < 4, isBound(index) { index += 1 }
        guard index < limit else { return nil }
        var count: CountRange?
        // "men from 504 Squadron".
        if passage.isA(index, .number), passage.isAny(index + 1, Self.bodiesOfMen),
            passage.tokens[index + 1].isCapitalized
        {
            return nil
        }
        if passage.isA(index, .number), !isMeasure(index), !isAge(index) {
            var last = index
            while last + 1 < limit, isNumberGoingOn(last + 1) { last += 1 }
            count = counts.count(endingAt: last, notBefore: start)?.count
            index = last + 1
            if passage.isWord(index, Word.more) { index += 1 }
        } else if passage.isAny(index, Self.indefinite) {
            let isMore = passage.isWord(index, Word.anOther)
            index += 1
            // "another four", "about a dozen others".
            if isMore || passage.isAny(index, Self.nounNumbers) || passage.isA(index + 1, .person),
                passage.isA(index, .number), !passage.isAny(index, Self.ordinals)
            {
                return item(at: index, before: limit)
            }
            // "killed a couple": husband and wife.
            if passage.isWord(index, wordKey("couple")), !passage.isWord(index + 1, Word.of) {
                return PeopleGroup(count: CountRange(exactly: 2), tokens: start..<index + 1)
            }
            // "a number", "an undetermined number", "a growing crowd".
            if passage.isAny(index, Self.crowds)
                || passage.isAny(index + 1, Self.crowds) && !passage.isA(index, .person)
            {
                return nil
            }
            count = CountRange(exactly: 1)
        } else if passage.isAny(index, Self.possessives) {
            index += 1
            if passage.isA(index, .number), !isMeasure(index) { return item(at: index, before: limit) }
            count = CountRange(exactly: 1)
        } else if passage.isWord(index - 1, Word.the),
            let one = (index..<min(index + 3, limit)).first(where: {
                passage.isAny($0, Self.onePerson)
            }), !(index..<one).contains(where: { passage.isA($0, [.preposition, .verb, .conjunction, .number]) })
        {
            count = CountRange(exactly: 1)
        } else if passage.isWord(index, Word.dozens) {
            count = CountRange(min: 24, max: nil)
            index += 1
            if passage.isWord(index, Word.of) { index += 1 }
        }
        guard let count else { return nil }
        // "a dozen of his sheep".
        if passage.isWord(index, Word.of), (index + 1...index + 3).contains(where: { passage.isAny($0, Self.things) }) {
            return nil
        }
        let head = familyEnd(headEnd(from: index, before: limit), before: limit)
        // "a family of five".
        if head > index, passage.isWord(head - 1, wordKey("family")), passage.isWord(head, Word.of), head + 1 < limit,
            passage.isA(head + 1, .number), !isMeasure(head + 1)
        {
            return PeopleGroup(
                count: CountRange(exactly: passage.tokens[head + 1].value), tokens: start..<head + 2)
        }
        let isBare = head == index
        // "another wounded".
        let isOneMore =
            passage.isWord(start, Word.anOther) && passage.isA(index, [.killed, .injured])
            && !passage.isA(index + 1, [.number, .determiner])
        guard
            isBare
                ? count != CountRange(exactly: 1) || passage.isA(start, .number) || isOneMore : isPeople(index..<head)
        else { return nil }
        return PeopleGroup(count: count, tokens: start..<head)
    }

    /// "five members | of one family |": whose they are does not count again.
    private func familyEnd(_ head: Int, before limit: Int) -> Int {
        guard passage.isWord(head - 1, wordKey("members")), passage.isWord(head, Word.of) else { return head }
        let family = (head + 1..<max(head + 1, min(head + 5, limit))).first { passage.isAny($0, Self.families) }
        return family.map { $0 + 1 } ?? head
    }

    /// Past the adjectives and nouns of the phrase.
    private func headEnd(from start: Int, before limit: Int) -> Int {
        var end = start
        while end < limit, end - start < 9 {
            let token = passage.tokens[end]
            if token.kind == .mark { break }
            // "one soldier manning a checkpoint": the person ends before what he does.
            if passage.isA(end - 1, .person), end > start,
                token.isA(.determiner) || isParticiple(end) && !token.isA(.person)
            {
                break
            }
            if token.kind == .word,
                token.isA([
                    .preposition, .be, .have, .conjunction, .subordinator, .pronoun, .killed, .injured, .partOfDay,
                    .weekday,
                ]) || token.isA(.verb) && !token.isA(.person) || passage.isAny(end, Self.breakdown)
            {
                break
            }
            end += 1
        }
        return end
    }

    private func isPeople(_ tokens: Range<Int>) -> Bool {
        // "A day earlier, three Israelis …".
        if passage.has(.period, in: tokens), !passage.has(.person, in: tokens) {
            return false
        }
        if passage.has(.person, in: tokens) { return !isThing(tokens.upperBound - 1) }
        guard let last = tokens.last(where: { passage.tokens[$0].kind == .word }) else { return false }
        return !isThing(last)
    }

    private func isThing(_ index: Int) -> Bool {
        !passage.isA(index, .person)
            && (passage.isA(
                index,
                [
                    .weapon, .attackNoun, .salvoNoun, .airWeapon, .launcherNoun, .building, .placeClass, .genericPlace,
                    .unit,
                    .period, .damage, .casualty, .explosion, .placePart, .direction, .partOfDay, .weekday, .month,
                    .adverb,
                ]) || passage.isAny(index, Self.things))
    }

    private static func keys(_ words: String) -> WordSet {
        WordSet(words.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) })
    }

    private static let bodiesOfMen = keys(
        "squadron regiment battalion brigade division")
    private static let families = keys("family household")
    private static let indefinite = keys("a an another")
    private static let possessives = keys("his her their its")
    /// "the young man": one, though no number says so.
    private static let onePerson = keys(
        """
        man woman soldier girl boy child officer contractor policeman guard civilian worker employee driver \
        student bride groom imam priest mother father wife husband son daughter brother sister baby pupil \
        teacher doctor nurse engineer farmer shepherd shopkeeper vendor passenger sentry medic paramedic \
        pilot captain mayor headmaster caretaker bodyguard watchman labourer technician interpreter \
        fisherman journalist photographer cameraman
        """)
    private static let ordinals = keys("second third fourth fifth sixth")
    private static let nounNumbers = keys("dozen hundred half-dozen")
    /// After "a": no one person.
    private static let crowds = keys("number few total handful group lot series couple pair flock herd crowd")
    static let bounds = keys(
        "at least more than up to as many about around some nearly almost over between the another other a"
    )
    .subtracting(keys("a another"))
    static let rangeJoints = keys("to or")
    static let themselves = keys("them whom those these")
    static let plus = keys("plus")
    static let relative = keys("who that")
    private static let dash = keys("- – — --")
    static let parts = keys("including among them whom")
    static let openers = keys("and when least than to that while")
    static let clock = keys("am pm a.m p.m o'clock percent")
    /// What follows tells of the parts of the number before.
    private static let breakdown = keys("including among both mostly all as")
    private static let things = keys(
        "bodies corpses lives life sheep dog dogs cats donkey donkeys mules birds chickens buffalo buffaloes calves livestock vehicles cars car vehicle houses shops sheep cows goats animals livestock camels horses aircraft planes plane helicopters helicopter tanks windows rate hospital hospitals times time attempt attempts fire blaze site place street road square kilogram kilograms hole crater craters alarm statement toll condition conditions result others'"
    )
}

extension CountRange {
    /// People of two groups that share nobody.
    static func + (a: CountRange, b: CountRange) -> CountRange {
        CountRange(min: a.min + b.min, max: a.max.flatMap { x in b.max.map { x + $0 } })
    }
}
