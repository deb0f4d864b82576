internal import IncidentModel

/// Places that stand before the verb, and where those stand who fire.
extension FrameFinder {
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
        guard relative > sentence.lowerBound, passage.isAny(relative, Word.thatWhich) else { return nil }
        let end = passage.isWord(relative - 1, Word.comma) ? relative - 1 : relative
        let before = max(sentence.lowerBound, end - 14)..<end
        return named(in: before, .at) { $0 == end }
            ?? (trigger.kind == .target && end < relative ? described(in: before) : nil)
    }

    /// "windows rattled in the convention centre, | which was the target": the house right before the comma.
    private func described(in range: Range<Int>) -> FoundLocation? {
        range.lazy.filter { passage.isA($0, .determiner) }.compactMap {
            locations.place(at: $0, range.upperBound, relation: .at, start: $0)
        }.first { $0.tokens.upperBound == range.upperBound && $0.phrase.anchors[0].name != "it" }
    }

    /// The first named place in the range that ends as asked, with its preposition or with this relation.
    func named(
        in range: Range<Int>, _ relation: Relation, to end: Int? = nil, endsWell: (Int) -> Bool
    ) -> FoundLocation? {
        let end = end ?? range.upperBound
        for start in range {
            let location =
                passage.isA(start, .preposition)
                ? locations.phrase(at: start, end)
                : locations.place(at: start, end, relation: relation, start: start)
            guard let location, endsWell(location.tokens.upperBound), !location.isAnaphor,
                location.phrase.anchors.first?.isDescription == false
            else { continue }
            return location
        }
        return nil
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
            guard !isTold(index), let place = locations.place(at: index, range.upperBound, relation: .at, start: index)
            else { continue }
            return place.isAnaphor || passage.isA(place.tokens.upperBound, .reporting) ? nil : index
        }
        return nil
    }

    /// "told | VOI | by telephone": who is spoken to.
    private func isTold(_ index: Int) -> Bool {
        passage.isAny(index - 1, Self.telling)
            || passage.isA(index - 1, .determiner) && passage.isAny(index - 2, Self.telling)
    }

    private static let telling = WordSet(joining: [], "told tells telling informed assured")
    private static let owning: WordSet = WordSet(["to", "of", "by", "for", "with"].map { wordKey($0.utf8) })

    private static let ranks = WordSet(joining: [], "col lt gen maj capt brig sgt adm cmdr mr mrs ms dr sen rep gov")

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
            // "Col. Myles B. Caggins III, spokesperson, tweeted that the camp was hit".
            if passage.isAny(index, Self.ranks), passage.isWord(index + 1, Word.stop) {
                index += 2
                while index < end, passage.tokens[index].isCapitalized || passage.isWord(index, Word.stop) {
                    index += 1
                }
                continue
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
            } else if !isTold(index), let location = locations.place(at: index, end, relation: .at, start: index) {
                // "Myles Caggins III, spokesman for the coalition, said": a person.
                let next = location.tokens.upperBound
                if passage.isWord(next, Word.comma), passage.nameEnd[location.tokens.lowerBound] == 0,
                    (next + 1..<next + 4).contains(where: { passage.isA($0, [.official, .person]) })
                {
                    index = next
                    continue
                }
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
