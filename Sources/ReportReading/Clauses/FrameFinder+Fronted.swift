internal import IncidentModel

/// Places that stand before a verb at the clause's end, as translations from languages with the verb last put them:
/// "three rockets near the refinery came down", "to the airport 14 rockets were fired".
extension FrameFinder {
    func addFronted(to frame: inout Frame, _ trigger: Trigger, _ sentence: Range<Int>) {
        guard trigger.kind == .land || trigger.kind == .launch || trigger.kind == .hit && !trigger.isPassive,
            !frame.sites.contains(where: { $0.role != .launch })
        else { return }
        let floor = max(sentence.lowerBound, trigger.groupStart - 18)
        var verb = trigger.groupStart
        while verb > floor, passage.isA(verb - 1, .pronoun) || passage.isA(verb - 1, .adverb) { verb -= 1 }
        // "were thrown | 14 rockets": the subject comes behind.
        let comesAfter =
            passage.isA(trigger.next, [.number, .determiner, .weapon])
            && (trigger.next..<trigger.next + 4).contains { passage.isA($0, .weapon) }
        for stop in [verb, munitionStart(before: verb, floor)].compactMap(\.self) {
            for start in floor..<stop
            // "rounds meant for P fell short".
            where passage.isA(start, .preposition) && !passage.isAny(start - 1, TriggerFinder.aimed) {
                guard let (slot, location) = prepositional(at: start, stop), location.tokens.upperBound == stop,
                    !location.isAnaphor, location.phrase.anchors.first?.isDescription == false,
                    let rule = RoleRule.rule(for: trigger.kind, slot),
                    !frame.sites.contains(where: { $0.role == rule.role }),
                    stop < verb || comesAfter || passage.isA(verb, .pronoun) || followsMunition(start, floor)
                else { continue }
                frame.sites.append(.init(role: rule.role, location: location, evidence: start..<trigger.next))
                return
            }
        }
    }

    /// "three rockets | near P": no other verb has the place, as in "shells that fell on P had been launched".
    private func followsMunition(_ start: Int, _ floor: Int) -> Bool {
        guard let munition = (floor..<start).last(where: { passage.isA($0, .weapon) }) else { return false }
        return !passage.has([.verb, .subordinator], in: munition + 1..<start)
    }

    /// "to the gate | a rocket | was thrown": where the munition that did it begins.
    private func munitionStart(before verb: Int, _ floor: Int) -> Int? {
        guard passage.isA(verb - 1, .weapon) else { return nil }
        var start = verb - 1
        while start > floor, verb - start < 6, passage.tokens[start - 1].kind != .mark,
            passage.isA(start - 1, [.number, .determiner, .weapon])
        { start -= 1 }
        return start < verb - 1 ? start : nil
    }
}
