/// The words without which no rule makes an event of a report: most news has none of them and is left unread.
enum AttackVocabulary {
    private static let classes: WordClass = [
        .weapon, .weaponName, .airWeapon, .launcherNoun, .attackNoun, .salvoNoun, .launchVerb, .hitVerb, .targetVerb,
        .interceptVerb,
    ]
    private static let words = WordSet(
        ["fire", "bombardment", "shellfire", "shelling", "launch", "launching", "firing", "launchpad", "launchpads"].map
        { wordKey($0.utf8) })

    static func isSpoken(in tokens: some Sequence<Token>) -> Bool {
        let words = words
        return tokens.contains { $0.isA(classes) || words.contains($0.key) }
    }
}
