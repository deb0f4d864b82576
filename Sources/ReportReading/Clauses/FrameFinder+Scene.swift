internal import IncidentModel

/// Where people were as it came down: "Troops were sleeping at Camp Q when the rocket hit".
extension FrameFinder {
    func addScene(to frame: inout Frame, _ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>) {
        guard trigger.kind == .land || trigger.kind == .hit, !trigger.isPassive, frame.sites.isEmpty,
            let when = scene(before: clause.lowerBound, sentence),
            !passage.isA(trigger.next, [.number, .unit, .determiner]), !passage.isAny(trigger.next, Self.elsewhere)
        else { return }
        let floor = max(sentence.lowerBound, when - 20)
        // "were at P", "was asleep in P", "gathered inside P".
        guard
            let stay = (floor..<max(floor, when)).last(where: {
                passage.isA($0, .be) || passage.isAny($0, Self.stays)
            })
        else { return }
        for start in (stay + 1..<max(stay + 1, when)).reversed() where passage.isA(start, .preposition) {
            guard let (slot, location) = prepositional(at: start, when), !location.isAnaphor,
                location.tokens.upperBound <= when, slot != .from, slot != .toward,
                location.phrase.anchors.count == 1, !location.phrase.anchors[0].isDescription,
                !passage.isContainerName[location.tokens.upperBound - 1],
                !passage.has([.verb, .subordinator], in: location.tokens.upperBound..<when)
            else { continue }
            frame.sites.append(.init(role: .impact, location: location, evidence: start..<trigger.next))
            return
        }
    }

    /// The "when" or "as" that opens the clause of what came down.
    private func scene(before clause: Int, _ sentence: Range<Int>) -> Int? {
        let floor = max(sentence.lowerBound, clause - 12)
        return (floor..<max(floor, clause)).last { passage.isAny($0, Self.whens) }
    }

    private static let elsewhere = WordSet(joining: [], "nearby away outside beyond several about some")
    private static let whens = WordSet(joining: [], "when as while")
    private static let stays = WordSet(
        joining: [],
        "gathered gathering praying sleeping eating working stationed waiting sitting standing playing living")
}
