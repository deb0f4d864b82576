internal import IncidentModel

/// Places that open a sentence: "In Karrada, a mortar round hit a house", "Near Taji, 20 km north of the capital, two died".
extension FrameFinder {
    /// The place told before the clause, where the clause itself names none: descriptions in it are told by that place.
    func addOpeningPlace(
        to frame: inout Frame, _ trigger: Trigger, _ sentence: Range<Int>, _ heading: Range<Int>? = nil
    ) {
        guard let role = openingRole(trigger), !frame.sites.contains(where: isNamed) else { return }
        // An opening reaches no farther; a sentence without end must not be looked through with every verb.
        let floor = max(sentence.lowerBound, trigger.groupStart - Self.openingReach)
        let half =
            (floor..<trigger.groupStart).last {
                passage.isWord($0, Word.semicolon) || passage.isWord($0, wordKey("while"))
            } ?? (floor == sentence.lowerBound ? floor - 1 : nil)
        guard let half else { return }
        let start = afterSetting(half + 1, trigger.groupStart)
        let opening = passage.isAny(start, Self.settings) ? openingPlace(at: start) : nil
        guard
            let location = opening.flatMap({ isToldBefore($0, trigger) ? $0 : nil })
                ?? harmPlace(from: half + 1, trigger) ?? heading.flatMap(place(of:))
        else { return }
        frame.sites.removeAll { $0.role == role }
        frame.sites.insert(
            .init(role: role, location: location, evidence: location.tokens.lowerBound..<trigger.next), at: 0)
    }

    /// The place that a heading names: all of it, but for its full stop.
    private func place(of heading: Range<Int>) -> FoundLocation? {
        let first = heading.lowerBound
        guard let location = locations.place(at: first, heading.upperBound, relation: .in, start: first),
            !location.isAnaphor, location.phrase.anchors.first?.isDescription == false,
            (location.tokens.upperBound..<heading.upperBound).allSatisfy({ passage.tokens[$0].kind == .mark })
        else { return nil }
        return location
    }

    private func isToldBefore(_ location: FoundLocation, _ trigger: Trigger) -> Bool {
        location.tokens.upperBound <= trigger.groupStart
            && !isSpokenElsewhere(location.tokens.upperBound..<trigger.groupStart)
    }

    /// "Six died in Karrada | when two rockets exploded near a bakery": where the harm was done.
    private func harmPlace(from start: Int, _ trigger: Trigger) -> FoundLocation? {
        guard trigger.kind == .land || trigger.kind == .hit,
            let when = (max(start, trigger.groupStart - 10)..<max(start, trigger.groupStart)).last(where: {
                passage.isAny($0, Self.joints)
            }),
            let harm = (max(start, when - 14)..<when).last(where: {
                passage.isA($0, [.killed, .injured]) && passage.isA($0, .verb)
            })
        else { return nil }
        for index in harm + 1..<when where passage.isAny(index, Self.settings) {
            guard let location = locations.phrase(at: index, when), !location.isAnaphor,
                location.phrase.anchors.first?.isDescription == false,
                !location.tokens.contains(where: { passage.isA($0, [.country, .month, .weekday, .partOfDay]) })
            else { continue }
            // Only a day may stand between the place and the clause.
            let isLast = (location.tokens.upperBound..<when).allSatisfy {
                passage.isA($0, [.weekday, .partOfDay, .month, .number, .preposition])
                    || passage.isWord($0, wordKey("late")) || passage.isWord($0, wordKey("early"))
                    || passage.isWord($0, Word.comma)
            }
            return isLast ? location : nil
        }
        return nil
    }

    private static let openingReach = 80
    private static let joints: WordSet = WordSet(["when", "after", "as"].map { wordKey($0.utf8) })

    private func openingRole(_ trigger: Trigger) -> SiteRole? {
        switch trigger.kind {
        case .land, .hit: .impact
        case .target: .target
        case .intercept: .intercepted
        default: nil
        }
    }

    /// A place of its own: what the clause says is then nearer than what opens the sentence.
    private func isNamed(_ site: Frame.FoundSite) -> Bool {
        site.role == .launch || site.location.isAnaphor || site.location.phrase.anchors.first?.isDescription == false
            || site.location.phrase.qualifiers.contains { !$0.place.isDescription }
    }

    /// Past "Meanwhile,", "Also on Monday," and "Elsewhere".
    private func afterSetting(_ start: Int, _ end: Int) -> Int {
        var index = start
        while passage.isA(index, .conjunction) || passage.isAny(index, Self.turns) { index += 1 }
        if passage.isAny(index, Self.settings) { return index }
        guard
            let comma = (index..<max(index, min(index + 6, end))).first(where: { passage.isWord($0, Word.comma) }),
            (index..<comma).allSatisfy({ !passage.isA($0, [.verb, .weapon, .person]) })
        else { return index }
        return comma + 1
    }

    private func openingPlace(at start: Int) -> FoundLocation? {
        let end = min(start + 24, passage.tokens.count)
        guard let location = locations.phrase(at: start, end), !location.isAnaphor,
            let anchor = location.phrase.anchors.first, !anchor.isDescription,
            !location.tokens.contains(where: { passage.isA($0, [.country, .month, .weekday, .partOfDay]) })
        else { return nil }
        // The comma closes it; "In Karrada two shells fell" does without.
        var next = location.tokens.upperBound
        while next - location.tokens.upperBound < 5,
            passage.isA(next, [.weekday, .partOfDay, .month]) || passage.isWord(next, Word.on)
                || passage.isWord(next, wordKey("late")) || passage.isWord(next, wordKey("early"))
        { next += 1 }
        let closes =
            passage.isWord(next, Word.comma) || passage.isWord(next - 1, Word.comma)
            || passage.isA(next, [.number, .determiner, .weapon])
        return closes ? location : nil
    }

    /// "In Washington, officials said that rockets …": the place of those who speak, unless they are of the place.
    private func isSpokenElsewhere(_ between: Range<Int>) -> Bool {
        guard between.contains(where: { passage.isA($0, .reporting) }) else { return false }
        return !between.contains { passage.isAny($0, Self.locals) }
    }

    private static let turns: WordSet = WordSet(
        ["meanwhile", "also", "elsewhere", "separately", "later", "earlier", "further"].map { wordKey($0.utf8) })
    private static let settings: WordSet = WordSet(
        ["in", "near", "at", "outside", "around"].map { wordKey($0.utf8) })
    private static let locals: WordSet = WordSet(
        [
            "police", "policeman", "hospital", "medics", "medic", "doctor", "doctors", "resident", "residents",
            "witness", "witnesses", "mayor", "villagers",
        ].map { wordKey($0.utf8) })
}
