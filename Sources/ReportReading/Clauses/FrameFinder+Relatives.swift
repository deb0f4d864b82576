internal import IncidentModel

/// Places that stand before the clause that tells of them.
extension FrameFinder {
    /// "a wedding hall in P | that a rocket had flattened": what the relative clause is about was hit.
    func addRelativeObject(
        to frame: inout Frame, _ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>
    ) {
        let relative = clause.lowerBound - 1
        guard trigger.kind == .hit, !trigger.isPassive, frame.sites.isEmpty, relative > sentence.lowerBound,
            passage.isAny(relative, Self.relativeObjects),
            (clause.lowerBound..<trigger.groupStart).contains(where: { passage.isA($0, [.weapon, .salvoNoun]) }),
            !(clause.lowerBound..<trigger.groupStart).contains(where: { passage.isA($0, .verb) }),
            let place = named(in: max(sentence.lowerBound, relative - 14)..<relative, .at, endsWell: { $0 == relative })
        else { return }
        frame.sites.append(.init(role: .impact, location: place, evidence: place.tokens.lowerBound..<trigger.next))
    }

    private static let relativeObjects = WordSet(joining: [], "that which")

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
}
