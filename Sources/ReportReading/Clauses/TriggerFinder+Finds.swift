internal import IncidentModel

/// Launchers that are found, and what a munition or its crew was after.
extension TriggerFinder {
    func finding(at index: Int) -> TriggerKind? {
        // "destroyed the launcher in P": it stood there.
        if passage.isA(index + 1, .determiner), passage.isAny(index, Self.strikes), !passage.isA(index - 1, .be),
            (2...4).contains(where: { passage.isLauncher(index + $0) }),
            !passage.isA(index + 2, .weapon) || passage.isA(index + 3, .launcherNoun)
        {
            return .found
        }
        // "came across a lorry", "stumbled upon a launcher", "picked up a tube".
        if passage.isAny(index, Self.meets), passage.isAny(index + 1, Self.upon) { return .found }
        if passage.isWord(index, wordKey("picked")), passage.isWord(index + 1, Word.up) { return .found }
        // "The lorry that carried the launcher was seen in P".
        guard passage.isWord(index, wordKey("seen")), passage.isA(index - 1, .be) else { return nil }
        return (max(0, index - 8)..<index).contains {
            passage.isAny($0, FrameFinder.vehicles) || passage.isA($0, .launcherNoun)
        } ? .found : nil
    }

    /// "A pickup had pulled the trailer | to a spot at the edge of P": where the launcher stood.
    func hauled(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isAny(index, Self.hauls),
            let load = (index + 1..<max(index + 1, min(index + 6, sentence.upperBound))).first(where: {
                passage.isLauncher($0) || passage.isAny($0, FrameFinder.vehicles) || passage.isAny($0, Self.guns)
                    || passage.isWord($0, Word.it) && hasLauncher(before: index)
            }), (index + 1..<load).allSatisfy({ passage.tokens[$0].kind != .mark && !passage.isA($0, .preposition) })
        else { return nil }
        // "drove the truck into a field near P".
        guard passage.isAny(load + 1, [Word.to, Word.into]) else { return nil }
        return Trigger(index: index, next: load + 2, kind: .launchSite, isPassive: false, groupStart: index)
    }

    private func hasLauncher(before index: Int) -> Bool {
        (max(0, index - 60)..<index).contains { passage.isLauncher($0) }
    }

    static let hauls = WordSet(joining: [], "hauled towed pulled dragged wheeled driven drove brought")
    private static let guns = WordSet(joining: [], "rockets mortar mortars")

    func aiming(at index: Int, _ token: Token) -> TriggerKind? {
        // "tried to hit the station": what was meant.
        if passage.isWord(index - 1, Word.to), passage.isAny(index - 2, Self.tries), token.isA(.hitVerb) {
            return .target
        }
        // "shot down a drone as it approached P".
        let isNear = passage.isAny(index, Self.approaches)
        return isNear && (isMunitionBefore(index) || passage.isAny(index - 1, Self.approachers)) ? .target : nil
    }

    /// "found the lorry | used to fire | them on a road": the end of what only says which lorry; "used to fire them from P" says where.
    func usedToFire(_ index: Int) -> Int? {
        // "discovered the truck | that had been used for the attack | parked on a road".
        if passage.isWord(index, Word.that) || passage.isWord(index, wordKey("which")),
            let used = (index + 1..<index + 4).first(where: { passage.isWord($0, Self.used) }),
            passage.isAny(used + 1, [Word.isFor, Word.in]), passage.isA(used + 2, .determiner),
            passage.isA(used + 3, [.attackNoun, .salvoNoun]) || passage.isAny(used + 3, Self.launchings),
            (max(0, index - 8)..<index).contains(where: { passage.isA($0, .foundVerb) })
        {
            return used + 4
        }
        // "found the truck | used as a launch platform | on the road to P".
        if passage.isWord(index, Self.used), passage.isWord(index + 1, wordKey("as")),
            let tube = (index + 2..<index + 7).first(where: { passage.isA($0, .launcherNoun) }),
            (max(0, index - 12)..<index).contains(where: { passage.isA($0, .foundVerb) })
        {
            return tube + 1
        }
        guard passage.isWord(index, Self.used),
            passage.isWord(index + 1, Word.to) || passage.isWord(index + 1, Word.isFor),
            passage.isAny(index + 2, Self.baseForms) || passage.isA(index + 2, .launchVerb),
            (max(0, index - 12)..<index).contains(where: { passage.isA($0, .foundVerb) }),
            !(index + 3..<index + 8).contains(where: { passage.isWord($0, Word.from) })
        else { return nil }
        return index + 3
    }

    private static var used: UInt64 { wordKey("used") }
    static let strikes = WordSet(joining: [], "destroyed bombed struck hit")
    static let meets: WordSet = WordSet(joining: [], "came come stumbled chanced happened")
    private static let upon: WordSet = WordSet(joining: [], "upon across")
    private static let tries = WordSet(
        joining: [], "tried attempted trying attempting sought up intended meant prepared poised planned positioned")
    static let approaches = WordSet(joining: [], "approached approaching neared nearing")
    private static let approachers: WordSet = WordSet(joining: [], "it they")
}
