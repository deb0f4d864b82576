extension Passage {
    /// "US forces struck three sites", "U.S. strikes": a deed of those whose aircraft strike, not the attack told of. Whoever
    /// else strikes ("Russian forces struck Odesa") may be the attacker.
    func isForcesStriking(_ index: Int) -> Bool {
        if isWord(index, wordKey("strikes")) { return isAny(index - 1, WeaponParser.airForces) }
        return isWord(index, wordKey("struck")) && isA(index - 1, .militaryForce) && !isWord(index + 1, Word.by)
            && (isAny(index - 1, WeaponParser.airForces) || isAny(index - 2, WeaponParser.airForces))
    }

    /// A launcher, where "a pipe rack" and "an oil platform" are none.
    func isLauncher(_ index: Int) -> Bool {
        isA(index, .launcherNoun) && !isAny(index - 1, Self.otherRacks)
    }

    private static let otherRacks = WordSet(
        joining: [],
        "pipe pipes oil gas offshore drilling production railway train boarding landing helicopter loading boat storage test"
    )

    /// The words of which one is then in the sentence.
    static let strikes = WordSet(joining: [], "strikes struck")
}
