internal import IncidentModel

/// Month and year of an event whose report gives only a weekday, from what else the report says of the same event.
///
/// "earlier in December" puts the telling into that December; a year counts only when it stands in a sentence about the
/// attack itself ("Sunday's attack was the third violation of an October 2020 truce"), which it must follow.
struct DateInference {
    let passage: Passage

    struct Result {
        var date: PartialDate
        var evidence: [Range<Int>]
    }

    func infer(sentences: [(tokens: Range<Int>, dates: [DateMention])]) -> Result? {
        var month: (value: Int, evidence: Range<Int>)?
        var bound: (year: Int, month: Int?, evidence: Range<Int>)?
        var previousOpensWithAttack = false
        for (sentence, dates) in sentences {
            // "It was the third …" keeps speaking of the attack for as long as its paragraph does.
            let isAboutIt = sentence.prefix(3).contains { passage.isA($0, .attackNoun) && !passage.isA($0, .plural) }
            defer {
                previousOpensWithAttack =
                    isAboutIt || previousOpensWithAttack && !passage.has(.weapon, in: sentence)
            }
            for mention in dates {
                if let value = mention.date.month, mention.date.year == nil, mention.date.day == nil,
                    passage.isWord(mention.tokens.lowerBound - 1, Word.in),
                    passage.isWord(mention.tokens.lowerBound - 2, Word.earlier)
                {
                    month = (value, mention.tokens.lowerBound - 2..<mention.tokens.upperBound)
                }
                if let year = mention.date.year,
                    isAboutAttack(sentence, before: mention.tokens.lowerBound, previousOpensWithAttack)
                {
                    bound = (year, mention.date.month, sentence.lowerBound..<mention.tokens.upperBound)
                }
            }
        }
        guard let month else { return nil }
        guard let bound else { return Result(date: PartialDate(month: month.value), evidence: [month.evidence]) }
        let isNextYear = bound.month.map { month.value < $0 } ?? false
        return Result(
            date: PartialDate(year: bound.year + (isNextYear ? 1 : 0), month: month.value),
            evidence: [month.evidence, bound.evidence])
    }

    /// The sentence opens with the attack as its subject: "Sunday's attack was …", "The attack marks …".
    private func isAboutAttack(_ sentence: Range<Int>, before end: Int, _ previousOpensWithAttack: Bool) -> Bool {
        let opensWithPronoun =
            passage.isAny(sentence.lowerBound, [Word.it, Word.this]) && passage.isA(sentence.lowerBound + 1, .be)
        if opensWithPronoun, previousOpensWithAttack { return true }
        return sentence.prefix(5).contains { index in
            index < end && passage.isA(index, .attackNoun) && !passage.isA(index, .plural)
                && (passage.isA(index + 1, [.be, .have]) || passage.isA(index + 1, .verb)
                    || passage.isWord(index + 1, wordKey("marks")))
        }
    }
}
