/// What a sentence tells beside the attack: of its place, of the scene around it, of what it answers.
extension BackgroundCues {
    /// "hit P, a source said|, as the region braces for a wave of attacks", "|, in the latest of a wave of attacks".
    func untilAside(_ segment: Range<Int>, _ frame: Frame) -> Range<Int> {
        let first = min(max(frame.trigger + 1, segment.lowerBound), segment.upperBound)
        let end = (first..<segment.upperBound).first { index in
            guard passage.isWord(index, Word.comma) else { return false }
            let next = passage.isWord(index + 1, Word.in) ? index + 2 : index + 1
            return passage.isWord(index + 1, wordKey("as"))
                || passage.isWord(next, Word.the) && passage.isAny(next + 1, Self.newest)
        }
        return segment.lowerBound..<(end ?? segment.upperBound)
    }

    static let newest = keys("latest newest")

    /// "from a truck near P, | where a statue was pulled down in April 2003": told of the place, not of the attack.
    func isOfAside(_ index: Int, _ frame: Frame) -> Bool {
        let relatives = Self.relatives
        var back = index - 1
        while back > frame.trigger + 1, !passage.isWord(back, Word.comma) {
            let opens = passage.isAny(back, relatives) && passage.isWord(back - 1, Word.comma)
            let opensWhat =
                passage.isWord(back, wordKey("what")) && passage.isWord(back - 1, Word.in)
                && passage.isWord(back - 2, Word.comma)
            // "a district to the west | that troops had swept last week".
            let opensThat =
                passage.isWord(back, Word.that)
                && passage.isA(back - 1, [.placeClass, .building, .genericPlace, .direction])
            if opens || opensWhat || opensThat {
                return (back + 1..<index).contains { passage.isA($0, .verb) || passage.tokens[$0].classes.isEmpty }
            }
            back -= 1
        }
        return false
    }

    private static let relatives = keys("where which who whose")

    /// "fired mortars at P in reprisal for | the rocket attack that killed ten in Q": what the attack answers.
    func isAnswered(_ frame: Frame, _ sentence: Range<Int>) -> Bool {
        let answers = Self.answers
        return (sentence.lowerBound..<max(sentence.lowerBound, frame.trigger)).contains { index in
            passage.isAny(index, answers) && passage.isAny(index + 1, [Word.isFor, Word.to])
                && (sentence.lowerBound..<index).contains {
                    passage.isA($0, [.launchVerb, .landVerb, .hitVerb]) || passage.isA($0, .weapon)
                }
        }
    }

    /// "The attacks are retaliation for | airstrikes": the strikes came first, and are not what is told.
    func isAnswered(_ weapon: WeaponMention, _ sentence: Range<Int>) -> Bool {
        let lead = max(sentence.lowerBound, weapon.tokens.lowerBound - 6)..<weapon.tokens.lowerBound
        return lead.contains {
            passage.isAny($0, Self.answers) && passage.isAny($0 + 1, [Word.isFor, Word.to])
        }
    }

    private static let answers = keys("reprisal reprisals retaliation revenge vengeance response")
}
