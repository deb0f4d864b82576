internal import IncidentModel

/// Places that stand before the clause that tells of them.
extension FrameFinder {
    /// "a wedding hall in P | that a rocket had flattened": what the relative clause is about was hit.
    func addRelativeObject(
        to frame: inout Frame, _ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>
    ) {
        let relative = clause.lowerBound - 1
        guard trigger.kind == .hit, !trigger.isPassive, frame.sites.isEmpty, relative > sentence.lowerBound,
            passage.isAny(relative, Word.thatWhich),
            (clause.lowerBound..<trigger.groupStart).contains(where: { passage.isA($0, [.weapon, .salvoNoun]) }),
            !(clause.lowerBound..<trigger.groupStart).contains(where: { passage.isA($0, .verb) }),
            let place = named(in: max(sentence.lowerBound, relative - 14)..<relative, .at, endsWell: { $0 == relative })
        else { return }
        frame.sites.append(.init(role: .impact, location: place, evidence: place.tokens.lowerBound..<trigger.next))
    }

    /// "From the hills above P, gunmen fired two rockets": the sentence opens with where they did.
    func addOpeningOrigin(to frame: inout Frame, _ trigger: Trigger, _ sentence: Range<Int>) {
        let first = sentence.lowerBound
        guard trigger.kind == .launch, passage.isWord(first, Word.from), trigger.groupStart - first < 24,
            !frame.sites.contains(where: { $0.role == .launch }),
            let (slot, place) = prepositional(at: first, trigger.groupStart), slot == .from, !place.isAnaphor,
            place.phrase.anchors.first?.isDescription == false,
            !(place.tokens.upperBound..<trigger.groupStart).contains(where: { passage.isA($0, [.verb, .subordinator]) })
        else { return }
        frame.sites.append(.init(role: .launch, location: place, evidence: first..<trigger.next))
    }

    /// "Hit by a drone in the small hours, | the warehouse | was still burning": what the participle tells of.
    func addAfterParticiple(to frame: inout Frame, _ trigger: Trigger, _ sentence: Range<Int>) {
        guard trigger.isPassive, trigger.index == sentence.lowerBound,
            let rule = RoleRule.rule(for: trigger.kind, .subject),
            !frame.sites.contains(where: { $0.role == rule.role }),
            let comma = (trigger.next..<max(trigger.next, min(trigger.next + 16, sentence.upperBound))).first(where: {
                passage.isWord($0, Word.comma)
            }), comma + 1 < sentence.upperBound,
            let place = locations.place(at: comma + 1, sentence.upperBound, relation: .at, start: comma + 1),
            passage.isA(place.tokens.upperBound, [.be, .have, .verb])
        else { return }
        frame.sites.append(
            .init(role: rule.role, location: place.relationFitting, evidence: trigger.index..<place.tokens.upperBound))
    }

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
        // "found a launcher | during a search of P".
        if trigger.kind == .found, !frame.sites.contains(where: { $0.role == .found }),
            let search = (trigger.next..<max(trigger.next, sentence.upperBound - 2)).first(where: {
                passage.isAny($0, Self.searchNouns) && passage.isAny($0 + 1, [Word.of, Word.in, Word.on])
            }),
            let location = locations.place(at: search + 2, sentence.upperBound, relation: .in, start: search + 2),
            !location.isAnaphor, location.phrase.anchors.first?.isDescription == false
        {
            frame.sites.append(
                .init(role: .found, location: location, evidence: trigger.index..<location.tokens.upperBound))
            return
        }
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

    private static let searchNouns = WordSet(joining: [], "search searches sweep raid inspection")

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
        // "were fired from P in the Q district, | where troops found the launcher": at P.
        let told = sentence.lowerBound..<clause.lowerBound
        if trigger.kind == .found, passage.has([.launchVerb, .originVerb, .weapon], in: told),
            passage.has(Word.from, in: told)
        {
            return
        }
        // "P was where the first shell came down".
        if frame.sites.isEmpty, passage.isA(clause.lowerBound - 2, .be), trigger.kind != .found,
            let place = named(
                in: sentence.lowerBound..<clause.lowerBound - 2, .in, endsWell: { $0 == clause.lowerBound - 2 })
        {
            frame.sites.append(
                .init(role: .impact, location: place, evidence: place.tokens.lowerBound..<trigger.next))
            return
        }
        if trigger.kind != .found, let place = subjectOfWhere(clause.lowerBound - 1, sentence) {
            frame.sites = [
                .init(role: .impact, location: place, evidence: place.tokens.lowerBound..<trigger.next)
            ]
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

    /// "P, | where the rockets landed, hosts troops", "P, the site | where the rocket struck, is near Q": the place that opens
    /// the sentence.
    private func subjectOfWhere(_ relative: Int, _ sentence: Range<Int>) -> FoundLocation? {
        var end = relative
        if passage.isA(end - 1, [.placeClass, .genericPlace]), passage.isWord(end - 2, Word.the) { end -= 2 }
        end -= 1
        guard end > sentence.lowerBound, passage.isWord(end, Word.comma) else { return nil }
        return named(in: sentence.lowerBound..<min(sentence.lowerBound + 2, end), .at, to: end) { $0 == end }
    }

    private func isPlainDescription(_ site: Frame.FoundSite) -> Bool {
        site.role == .impact && !site.location.isAnaphor && site.location.phrase.anchors.first?.isDescription == true
            && site.location.phrase.qualifiers.allSatisfy { $0.place.isDescription }
    }
}
