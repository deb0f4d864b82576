/// What stands before and after a phrase.
extension Calques {
    func stands(_ beside: Beside, before: ArraySlice<Token>, _ tokens: TokenList, _ end: Int) -> Bool {
        switch beside {
        case .weapon: hasWeapon(before)
        case .arms: hasWeapon(before) || hasWeapon(after: end, tokens)
        case .attack: endsInAttack(before)
        case .people:
            sentence(before, 7).contains { $0.isA([.person, .number, .militaryForce]) }
                && !sentence(before, 3).contains { $0.isA(.weapon) }
        case .someone:
            before.last.map {
                $0.isA(.number)
                    || $0.isA(.person) && (before.dropLast().last?.isA([.number, .directionAdjective]) ?? false)
            } ?? false
        case .number: before.last?.isA(.number) ?? false
        case .place, .fire, .armedGroup, .end: false
        }
    }

    func stands(_ beside: Beside, after end: Int, _ tokens: TokenList) -> Bool {
        let next = tokens[end..<min(end + 6, tokens.count)]
        switch beside {
        case .place:
            return next.first.map {
                $0.isA([.determiner, .placeClass, .building, .genericPlace]) || $0.isCapitalized
            } ?? false
        case .number: return next.first?.kind == .number || next.first?.isA(.number) ?? false
        case .fire:
            return next.contains {
                $0.isA([.attackNoun, .salvoNoun, .weapon, .airWeapon]) || Self.fires.contains($0.key)
            }
        case .armedGroup: return next.contains { $0.isA([.actor, .militaryForce, .official]) }
        case .end:
            return next.first.map {
                $0.kind == .mark || $0.isA([.conjunction, .subordinator]) || Self.afterwards.contains($0.key)
            } ?? true
        case .weapon, .arms: return hasWeapon(after: end, tokens)
        case .attack: return next.first?.isA(.attackNoun) ?? false
        case .people, .someone: return next.contains { $0.isA([.person, .number]) }
        }
    }

    private static let fires = WordSet(joining: [], "fire shelling bombing shooting bombardment shells")
    private static let afterwards = WordSet(joining: [], "including among in on at as")

    /// The last few words, back to the last stop.
    private func sentence(_ before: ArraySlice<Token>, _ most: Int) -> ArraySlice<Token> {
        let last = before.suffix(most)
        guard let stop = last.lastIndex(where: { $0.key == Word.stop }) else { return last }
        return last[(stop + 1)...]
    }

    private func hasWeapon(_ before: ArraySlice<Token>) -> Bool {
        sentence(before, 14).contains { $0.isA([.weapon, .weaponName]) || Self.mentions.contains($0.key) }
    }

    /// "three of them", "the others": munitions named before.
    private static let mentions = WordSet(joining: [], "drone drones them others")

    private func hasWeapon(after end: Int, _ tokens: TokenList) -> Bool {
        for token in tokens[end..<min(end + 9, tokens.count)] {
            if token.key == Word.stop { return false }
            if token.isA([.weapon, .weaponName]) { return true }
        }
        return false
    }

    /// "rocket attack |", "the attack made with rockets |", but not "linked the attack to".
    private func endsInAttack(_ before: ArraySlice<Token>) -> Bool {
        let words = sentence(before, 8)
        guard let attack = words.lastIndex(where: { $0.isA(.attackNoun) }) else { return false }
        if words[..<attack].contains(where: { Self.relates.contains($0.key) }) { return false }
        let rest = words[(attack + 1)...]
        guard let with = rest.first else {
            // "the fourth attack to", told without arms, is as often an answer to something.
            return words.contains { $0.isA(.weapon) } || words.startIndex == attack || words[attack].isCapitalized
        }
        return Self.means.contains(with.key) && rest.last?.isA([.weapon, .plural]) ?? false
    }

    private static let means = WordSet(joining: [], "with by using of")
    private static let relates = WordSet(
        joining: [],
        "linked link links tied ties attributed attributing attribute traced reported report respond responded response connected referred according answer reaction related exposed subjected prior similar due thanks"
    )
}
