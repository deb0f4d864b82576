internal import IncidentModel

/// Where those stand who fire.
extension FrameFinder {
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
        // "militants dug in at P targeted Q" tells where they stand, "militants in P attacked Q" may not.
        let isAimed = trigger.kind == .target || trigger.kind == .hit
        guard trigger.kind == .launch || isAimed, !trigger.isPassive,
            !frame.sites.contains(where: { $0.role == .launch })
        else { return }
        guard
            let actor = (clause.lowerBound..<trigger.groupStart).last(where: {
                passage.isA($0, .actor) || passage.isAny($0, Self.shooters)
            }),
            !clause.contains(where: { $0 < trigger.groupStart && passage.isA($0, .weapon) }),
            // "the Islamic Resistance in Iraq" is called so.
            !(passage.tokens[actor].isCapitalized && actor > clause.lowerBound
                && passage.tokens[actor - 1].isCapitalized)
        else { return }
        if isAimed, !(actor + 1..<actor + 4).contains(where: { passage.isAny($0, Self.posted) }) { return }
        // "Gaza militants fired".
        if !isAimed, !passage.tokens[actor].isCapitalized, actor > clause.lowerBound,
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
}
