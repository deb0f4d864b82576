internal import IncidentModel

/// Attacks that the report announces as several before it tells them.
extension EventBuilder {
    private static let doubles = BackgroundCues.keys("both twin dual separate simultaneous near-simultaneous")
    static let many = BackgroundCues.keys(
        "bases airports airfields airbases towns cities camps provinces governorates embassies consulates")
    private static let notNow = BackgroundCues.keys("latest past previous earlier similar such other last the in")

    /// "two separate attacks", "twin attacks", "Two bases came under fire": each is told in its turn.
    func announcesSeveral(_ sentence: SentenceReading) -> Bool {
        let reach = sentence.tokens.lowerBound..<sentence.tokens.upperBound + 4
        guard sentencesSeen < 4 || !anchor.hasEvent,
            passage.has(.attackNoun, in: reach) || passage.has(Self.many, in: reach),
            sentence.dates.allSatisfy({ !$0.looksBack }),
            !cues.speaksOfSeries(sentence.tokens)
        else { return false }
        return sentence.tokens.contains { index in
            let isCount = passage.isA(index, .number) && (2...6).contains(passage.tokens[index].value)
            // "Troops were targeted in three attacks": each of them is told below.
            let isIn = passage.isWord(index - 1, Word.in) && passage.isA(index - 2, [.targetVerb, .hitVerb])
            guard isCount || passage.isAny(index, Self.doubles), isIn || !passage.isAny(index - 1, Self.notNow) else {
                return false
            }
            return (1...4).contains { step in
                let isNoun =
                    passage.isA(index + step, .attackNoun) && passage.isA(index + step, .plural)
                    || isCount && passage.isAny(index + step, Self.many)
                return isNoun
                    && (1..<step).allSatisfy {
                        passage.tokens[index + $0].kind == .word
                            && !passage.isA(index + $0, [.preposition, .verb, .launchVerb, .be, .have, .reporting])
                            && !passage.isA(index + $0, .plural)
                    }
            }
        }
    }
}
