internal import IncidentModel

/// The words without which no rule makes an event of a report: most news has none of them and is left unread.
enum AttackVocabulary {
    private static let classes: WordClass = [
        .weapon, .weaponName, .airWeapon, .launcherNoun, .attackNoun, .salvoNoun, .launchVerb, .hitVerb, .targetVerb,
        .interceptVerb,
    ]
    private static let further = "fire bombardment shellfire shelling launch launching firing launchpad launchpads"
    private static let words = SpokenWords(Lexicon.words(of: classes) + further.split(separator: " ").map(String.init))

    static func isSpoken(in tokens: some Sequence<Token>) -> Bool {
        let words = words.keys
        return tokens.contains { words.contains($0.key) }
    }

    /// The same of a text that is not cut into tokens yet; true also of one without any.
    static func isSpoken(in report: Report) -> Bool {
        report.text.withUnsafeBufferPointer { text in
            Tokenizer(text, lexicon: .english).speaks(of: words, in: report.body)
        }
    }
}
