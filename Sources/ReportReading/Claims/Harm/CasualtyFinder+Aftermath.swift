internal import IncidentModel

/// Dead and wounded told by what was done for them afterwards.
extension CasualtyFinder {
    /// "12 bodies were brought in", "the bodies of three workers were pulled from the rubble".
    func bodies(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.bodyWords) else { return nil }
        let limit = min(index + 14, sentence.upperBound)
        guard (index + 1..<max(index + 1, limit)).contains(where: { passage.isAny($0, Self.handled) }) else {
            return nil
        }
        if passage.isWord(index + 1, Word.of), let group = people.group(at: index + 2, before: limit) {
            return Found(facts: [.killed(group.count)], tokens: index..<group.tokens.upperBound, isNone: false)
        }
        guard let count = counts.count(endingAt: index - 1, notBefore: sentence.lowerBound), let range = count.count
        else {
            return nil
        }
        return Found(facts: [.killed(range)], tokens: count.tokens.lowerBound..<index + 1, isNone: false)
    }

    private static let bodyWords = WordSet(["bodies", "body"].map { wordKey($0.utf8) })
    private static let handled = WordSet(
        [
            "brought", "come", "came", "arrived", "received", "pulled", "recovered", "retrieved", "dug", "counted",
            "taken",
            "identified", "found", "removed", "evacuated", "buried", "transferred",
        ].map { wordKey($0.utf8) })

    /// "17 people burned to death".
    func toDeath(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index, wordKey("death")), passage.isWord(index - 1, Word.to),
            index - 2 > sentence.lowerBound
        else { return nil }
        var verb = index - 2
        while verb > sentence.lowerBound, passage.isA(verb - 1, [.be, .have, .adverb, .hedge]) { verb -= 1 }
        guard let group = people.subject(before: verb, notBefore: sentence.lowerBound) else { return nil }
        return Found(facts: [.killed(group.count)], tokens: group.tokens.lowerBound..<index + 1, isNone: false)
    }

    /// "20 people needed surgery", "nobody needed treatment".
    func needed(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.needs),
            let care = (index + 1...index + 3).first(where: {
                sentence.contains($0) && passage.isAny($0, Self.careWords)
            })
        else { return nil }
        let start = passage.isWord(index - 1, Word.one) && passage.isWord(index - 2, Word.no) ? index - 2 : index - 1
        if start < index - 1 || passage.isWord(start, wordKey("nobody")) || passage.isWord(start, wordKey("none")) {
            guard start >= sentence.lowerBound else { return nil }
            return Found(facts: [.injured(.none)], tokens: start..<care + 1, isNone: true)
        }
        guard let group = people.subject(before: index, notBefore: sentence.lowerBound) else { return nil }
        return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<care + 1, isNone: false)
    }

    /// "Ten others are in hospital", "Two remain in intensive care".
    func inHospital(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index, Word.in), passage.isA(index - 1, .be) || passage.isAny(index - 1, Self.remains),
            (index + 1...index + 3).contains(where: {
                sentence.contains($0) && passage.isAny($0, Self.wards) && passage.tokens[$0 - 1].kind == .word
            }), let group = people.subject(before: index - 1, notBefore: sentence.lowerBound),
            group.tokens.upperBound == index - 1
        else { return nil }
        return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<index + 2, isNone: false)
    }

    private static let remains = WordSet(["remain", "remained", "remains", "still"].map { wordKey($0.utf8) })
    private static let wards = WordSet(["hospital", "hospitals", "care"].map { wordKey($0.utf8) })

    private static let needs = WordSet(["needed", "required"].map { wordKey($0.utf8) })
    private static let careWords = WordSet(
        ["treatment", "surgery", "hospitalization", "hospitalisation", "stitches", "hospital", "amputation"].map {
            wordKey($0.utf8)
        })
}
