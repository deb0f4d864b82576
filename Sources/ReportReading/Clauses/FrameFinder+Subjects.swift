internal import IncidentModel

/// Places that stand before the verb, and where those stand who fire.
extension FrameFinder {
    /// "the site | from which the rockets were fired | in P", "P, from where": the relative asks for a place of launching.
    func isFromWhere(_ trigger: Trigger) -> Bool {
        (max(0, trigger.groupStart - 12)..<trigger.groupStart).contains { index in
            passage.isWord(index, Word.from) && passage.isAny(index + 1, Self.whences)
                && (index < trigger.groupStart - 8
                    ? !(index..<trigger.groupStart).contains { passage.isWord($0, Word.comma) } : true)
        }
    }

    /// "the site from which it was launched, | the P district".
    func apposed(at index: Int, _ end: Int) -> FoundLocation? {
        guard passage.isWord(index, Word.comma),
            let location = locations.place(at: index + 1, end, relation: .in, start: index + 1), !location.isAnaphor,
            location.phrase.anchors[0].isDescription == false, location.phrase.anchors[0].classWord != nil,
            location.tokens.upperBound >= end || passage.tokens[location.tokens.upperBound].kind == .mark
        else { return nil }
        return location
    }

    /// "pointed to P | as the launch site".
    func addNamedSite(to frame: inout Frame, _ trigger: Trigger, _ sentence: Range<Int>) {
        guard trigger.kind == .launchSite, frame.sites.isEmpty,
            let joint = (max(sentence.lowerBound, trigger.index - 4)..<trigger.index).last(where: {
                passage.isWord($0, wordKey("as"))
            }), passage.isA(joint + 1, .determiner),
            let location = named(in: max(sentence.lowerBound, joint - 12)..<joint, .in, endsWell: { $0 == joint })
        else { return }
        frame.sites.append(
            .init(role: .launch, location: location, evidence: location.tokens.lowerBound..<trigger.next))
    }

    static let whences: WordSet = WordSet(["where", "which", "whence"].map { wordKey($0.utf8) })

    /// "fired | by militants in P", "fired by a group dug in at P": where those stand who fire.
    func shooterPlace(at index: Int, _ end: Int, _ trigger: Trigger) -> FoundLocation? {
        guard trigger.kind == .launch, passage.isWord(index, Word.by) else { return nil }
        guard let actor = (index + 1..<min(index + 7, end)).first(where: { passage.isA($0, [.actor, .militaryForce]) })
        else { return nil }
        for next in actor + 1..<max(actor + 1, min(actor + 5, end)) {
            let isPost = passage.isWord(next, Word.at) && (actor + 1..<next).contains { passage.isAny($0, Self.posted) }
            if passage.isAny(next, Self.notAtPlaces) && !isPost || passage.tokens[next].kind == .mark { return nil }
            if passage.isA(next, .preposition), let location = locations.phrase(at: next, end), !location.isAnaphor,
                location.phrase.anchors.first?.isDescription == false
            {
                return location
            }
        }
        return nil
    }

    static let posted: WordSet = WordSet(
        ["dug", "based", "positioned", "stationed", "holed", "entrenched", "hiding", "deployed", "located"].map {
            wordKey($0.utf8)
        })
    static let notAtPlaces: WordSet = WordSet(
        ["on", "onto", "upon", "at", "toward", "towards", "against", "into"].map { wordKey($0.utf8) })

    /// "Militants in Gaza fired two rockets": where those who fire stand is where it was launched.
    func addShooterPlace(to frame: inout Frame, _ trigger: Trigger, _ clause: Range<Int>) {
        guard trigger.kind == .launch, !trigger.isPassive, !frame.sites.contains(where: { $0.role == .launch }) else {
            return
        }
        guard
            let actor = (clause.lowerBound..<trigger.groupStart).last(where: {
                passage.isA($0, .actor) || passage.isAny($0, Self.shooters)
            }),
            !clause.contains(where: { $0 < trigger.groupStart && passage.isA($0, .weapon) }),
            // "the Islamic Resistance in Iraq" is called so.
            !(passage.tokens[actor].isCapitalized && actor > clause.lowerBound
                && passage.tokens[actor - 1].isCapitalized)
        else { return }
        // "Gaza militants fired".
        if !passage.tokens[actor].isCapitalized, actor > clause.lowerBound,
            let name = (clause.lowerBound..<actor).first(where: {
                max(passage.nameEnd[$0], passage.isA($0, .country) ? $0 + 1 : 0) == actor
            }), !passage.isAny(name, Demonyms.keys),
            let place = locations.place(at: name, actor, relation: .in, start: name), place.tokens.upperBound == actor
        {
            frame.sites.append(.init(role: .launch, location: place, evidence: clause.lowerBound..<trigger.next))
            return
        }
        for index in actor + 1..<max(actor + 1, min(actor + 6, trigger.groupStart)) {
            // "the "militias" | stationed | in P".
            let isFar = index > actor + 2 && !passage.isAny(index - 1, Self.posted)
            // "men | operating out of | P".
            let isOperating = passage.isAny(index, Self.operating)
            let next =
                isOperating && passage.isWord(index + 1, Word.out) && passage.isWord(index + 2, Word.of)
                ? index + 3 : isOperating && passage.isWord(index + 1, Word.from) ? index + 2 : index
            guard !isFar || next > index,
                let location = next > index
                    ? place(after: next, trigger.groupStart, start: index)
                    : locations.phrase(at: index, trigger.groupStart), !location.isAnaphor
            else {
                continue
            }
            frame.sites.append(.init(role: .launch, location: location, evidence: clause.lowerBound..<trigger.next))
            return
        }
    }

    static let shooters = WordSet(joining: [], "cell squad team crew unit")

    private static let operating = WordSet(joining: [], "operating working firing acting based")

    private func isPlainDescription(_ site: Frame.FoundSite) -> Bool {
        site.role == .impact && !site.location.isAnaphor && site.location.phrase.anchors.first?.isDescription == true
            && site.location.phrase.qualifiers.allSatisfy { $0.place.isDescription }
    }

    func addSubject(to frame: inout Frame, _ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>) {
        addShooterPlace(to: &frame, trigger, clause)
        addWhence(to: &frame, trigger, sentence)
        addNamedSite(to: &frame, trigger, sentence)
        addSearched(to: &frame, trigger, sentence)
        addWhere(to: &frame, trigger, clause, sentence)
        addRelativeObject(to: &frame, trigger, clause, sentence)
        addOpeningOrigin(to: &frame, trigger, sentence)
        addAfterParticiple(to: &frame, trigger, sentence)
        guard trigger.isPassive, let rule = RoleRule.rule(for: trigger.kind, .subject) else { return }
        if let location = antecedent(of: trigger, sentence) {
            frame.sites.insert(
                .init(
                    role: rule.role, location: location.relationFitting,
                    evidence: location.tokens.lowerBound..<trigger.next), at: 0)
            return
        }
        let half =
            (sentence.lowerBound..<trigger.groupStart).last { passage.isWord($0, Word.semicolon) } ?? sentence
            .lowerBound - 1
        // "A hospital, a school and the station | were hit": a list is read from its beginning.
        let isList =
            subject(from: half + 1, to: trigger.groupStart).map {
                !subjectList(after: $0, to: trigger.groupStart).isEmpty
            } ?? false
        let starts =
            isList
            ? [half + 1]
            : [
                afterReporting(clause.lowerBound..<trigger.groupStart), clause.lowerBound,
                afterReporting(half + 1..<max(half + 1, trigger.groupStart)), half + 1,
            ].compactMap(\.self)
        for start in starts {
            if let location = subject(from: start, to: trigger.groupStart).map({ mainSubject($0, half + 1) ?? $0 }) {
                for item in subjectList(after: location, to: trigger.groupStart).reversed() {
                    frame.sites.insert(
                        .init(
                            role: rule.role, location: item.relationFitting,
                            evidence: location.tokens.lowerBound..<trigger.next), at: 0)
                }
                frame.sites.insert(
                    .init(
                        role: rule.role, location: location.relationFitting,
                        evidence: location.tokens.lowerBound..<trigger.next), at: 0)
                return
            }
        }
    }

    /// "an attack on P, | which | was hit by 12 rockets": the named place right before the relative.
    private func antecedent(of trigger: Trigger, _ sentence: Range<Int>) -> FoundLocation? {
        let relative = trigger.groupStart - 1
        guard relative > sentence.lowerBound, passage.isAny(relative, Self.relativePronouns) else { return nil }
        let end = passage.isWord(relative - 1, Word.comma) ? relative - 1 : relative
        return named(in: max(sentence.lowerBound, end - 14)..<end, .at) { $0 == end }
    }

    /// The first named place in the range that ends as asked, with its preposition or with this relation.
    func named(in range: Range<Int>, _ relation: Relation, endsWell: (Int) -> Bool) -> FoundLocation? {
        for start in range {
            let location =
                passage.isA(start, .preposition)
                ? locations.phrase(at: start, range.upperBound)
                : locations.place(at: start, range.upperBound, relation: relation, start: start)
            guard let location, endsWell(location.tokens.upperBound), !location.isAnaphor,
                location.phrase.anchors.first?.isDescription == false
            else { continue }
            return location
        }
        return nil
    }

    private static let relativePronouns = WordSet(joining: [], "which that")

    /// "P, | from where | the rockets were launched": the place right before the relative.
    func addWhence(to frame: inout Frame, _ trigger: Trigger, _ sentence: Range<Int>) {
        guard trigger.kind == .launch, isFromWhere(trigger), !frame.sites.contains(where: { $0.role == .launch }),
            let from = (max(sentence.lowerBound, trigger.groupStart - 12)..<trigger.groupStart).last(where: {
                passage.isWord($0, Word.from) && passage.isAny($0 + 1, Self.whences)
            }),
            let location = named(in: max(sentence.lowerBound, from - 12)..<from, .in, endsWell: { $0 >= from - 1 })
        else { return }
        frame.sites.append(
            .init(role: .launch, location: location, evidence: location.tokens.lowerBound..<trigger.next))
    }

    /// "Soldiers searching P | discovered a launcher", "raided a stream bed near P and found": it was found where they looked.
    func addSearched(to frame: inout Frame, _ trigger: Trigger, _ sentence: Range<Int>) {
        guard trigger.kind == .found, !frame.sites.contains(where: { $0.role == .found }), !trigger.isPassive,
            let search = (max(sentence.lowerBound, trigger.index - 24)..<trigger.index).last(where: {
                passage.isAny($0, Self.searches)
            })
        else { return }
        for start in search + 1..<trigger.index {
            let location =
                passage.isA(start, .preposition)
                ? locations.phrase(at: start, trigger.index)
                : locations.place(at: start, trigger.index, relation: .in, start: start)
            guard let location, !location.isAnaphor, location.phrase.anchors.first?.isDescription == false else {
                continue
            }
            frame.sites.append(.init(role: .found, location: location, evidence: search..<trigger.next))
            return
        }
    }

    static let searches: WordSet = WordSet(
        [
            "searching", "searched", "raided", "combing", "combed", "sweeping", "swept", "inspecting", "inspected",
            "stormed",
        ].map {
            wordKey($0.utf8)
        })

    /// "in the A, B and C districts, | where stray rounds exploded": what lies before the relative.
    func addWhere(to frame: inout Frame, _ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>) {
        guard [.land, .hit, .found].contains(trigger.kind), !trigger.isPassive,
            frame.sites.allSatisfy({ isPlainDescription($0) }),
            clause.lowerBound > sentence.lowerBound, passage.isWord(clause.lowerBound - 1, wordKey("where"))
        else { return }
        // "P was where the first shell came down".
        if frame.sites.isEmpty, passage.isA(clause.lowerBound - 2, .be), trigger.kind != .found,
            let place = named(
                in: sentence.lowerBound..<clause.lowerBound - 2, .in, endsWell: { $0 == clause.lowerBound - 2 })
        {
            frame.sites.append(
                .init(role: .impact, location: place, evidence: place.tokens.lowerBound..<trigger.next))
            return
        }
        let end = clause.lowerBound - (passage.isWord(clause.lowerBound - 2, Word.comma) ? 2 : 1)
        for start in max(sentence.lowerBound, end - 16)..<max(sentence.lowerBound, end)
        where passage.isA(start, .preposition) {
            guard let (slot, first) = prepositional(at: start, end), !first.isAnaphor else { continue }
            var pending = [(slot, first)]
            guard addList(to: &pending, slot, first, at: first.tokens.upperBound, end) == end,
                frame.sites.isEmpty || first.phrase.anchors.first?.isDescription == false
            else { continue }
            frame.sites.removeAll()
            for (slot, location) in pending {
                guard let rule = RoleRule.rule(for: trigger.kind, slot) else { continue }
                frame.sites.append(.init(role: rule.role, location: location, evidence: start..<trigger.next))
            }
            return
        }
    }

    /// "A, B and C were shelled": what stands beside the first in the subject.
    func subjectList(after first: FoundLocation, to end: Int) -> [FoundLocation] {
        guard !first.isAnaphor else { return [] }
        var found: [FoundLocation] = []
        var next = first.tokens.upperBound
        while next + 1 < end, passage.isWord(next, Word.comma) || passage.isWord(next, Word.and) {
            next += passage.isWord(next, Word.comma) && passage.isWord(next + 1, Word.and) ? 2 : 1
            guard
                let item = passage.isA(next, .preposition)
                    ? nil : locations.place(at: next, end, relation: first.phrase.relation, start: next),
                item.phrase.anchors.first?.isDescription == first.phrase.anchors.first?.isDescription
            else { break }
            found.append(item)
            next = item.tokens.upperBound
        }
        // "three districts - A, B and C - were hit".
        let isClosed = next + 1 == end && (passage.isDash(next) || passage.isWord(next, Word.close))
        return next == end || isClosed ? found : []
    }

    /// "The resort was crowded when | it | was struck": what the sentence is about.
    private func mainSubject(_ found: FoundLocation, _ start: Int) -> FoundLocation? {
        guard found.isAnaphor, passage.isWord(found.tokens.lowerBound, Word.it) else { return nil }
        // "Production at the field | was not interrupted after it was hit".
        if passage.tokens[start].isCapitalized, passage.nameEnd[start] == 0, passage.isA(start + 1, .preposition),
            let place = locations.phrase(at: start + 1, found.tokens.lowerBound), !place.isAnaphor,
            passage.isA(place.tokens.upperBound, [.be, .have, .verb])
        {
            return place
        }
        guard let subject = locations.place(at: start, found.tokens.lowerBound, relation: .at, start: start),
            !subject.isAnaphor, passage.isA(subject.tokens.upperBound, [.be, .have, .verb])
        else { return nil }
        return subject
    }

    /// "The region's ministry said | the airport | was attacked": who speaks stands before, what is told of behind.
    private func afterReporting(_ range: Range<Int>) -> Int? {
        guard let said = range.last(where: { passage.isA($0, .reporting) }) else { return nil }
        for index in said + 1..<max(said + 1, min(said + 9, range.upperBound)) {
            if passage.isA(index, [.verb, .be, .have]) || passage.isWord(index, Word.to) { return nil }
            guard let place = locations.place(at: index, range.upperBound, relation: .at, start: index) else {
                continue
            }
            return place.isAnaphor || passage.isA(place.tokens.upperBound, .reporting) ? nil : index
        }
        return nil
    }

    private static let owning: WordSet = WordSet(["to", "of", "by", "for", "with"].map { wordKey($0.utf8) })

    func subject(from start: Int, to end: Int) -> FoundLocation? {
        var index = start
        // "American forces | at P | were attacked".
        var posted: FoundLocation?
        while index < end {
            if passage.isWord(index, Word.it), index + 1 == end {
                return FoundLocation(
                    phrase: LocationPhrase(
                        relation: .at,
                        anchors: [PlaceReference(name: "it", isDescription: true, range: passage.tokens[index].range)]),
                    tokens: index..<index + 1, isAnaphor: true)
            }
            if passage.isA(index, .preposition) {
                if let skipped = locations.phrase(at: index, end) {
                    if posted == nil, passage.isA(index - 1, [.militaryForce, .person, .official]), !skipped.isAnaphor,
                        skipped.tokens.upperBound == end, skipped.phrase.anchors.first?.isDescription == false
                    {
                        posted = skipped
                    }
                    index = skipped.tokens.upperBound
                    continue
                }
                // "a Boeing | of Iraqi Airways | was hit": whose it is.
                if passage.isAny(index, Self.owning) {
                    while index + 1 < end,
                        passage.tokens[index + 1].isCapitalized || passage.isA(index + 1, .determiner)
                    {
                        index += 1
                    }
                }
            } else if let location = locations.place(at: index, end, relation: .at, start: index) {
                // "The party said its camps were hit": who speaks is no place.
                if passage.isA(location.tokens.upperBound, .reporting) {
                    index = location.tokens.upperBound
                    continue
                }
                return location
            }
            index += 1
        }
        return posted
    }
}
