internal import IncidentModel

/// Days that are written out: "the eighth of May", "Christmas Eve".
extension DateParser {
    /// "the eighth | of May".
    func dayInWords(_ index: Int) -> (Int, Int)? {
        guard passage.tokens.indices.contains(index), let day = Self.dayWords[passage.tokens[index].key],
            passage.isWord(index + 1, Word.of)
        else { return nil }
        return (day, index + 1)
    }

    static let dayWords: [UInt64: Int] = {
        let words = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
            "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
        ]
        return Dictionary(uniqueKeysWithValues: words.enumerated().map { (wordKey($1.utf8), $0 + 1) })
    }()

    /// "New Year's Eve", "Christmas Day".
    func feast(at index: Int) -> (PartialDate, Int)? {
        let isNewYear =
            passage.isWord(index, wordKey("new")) && passage.isWord(index + 1, Self.year)
            && passage.tokens[index + 1].isCapitalized
        guard isNewYear || passage.isWord(index, wordKey("christmas")) else { return nil }
        var next = isNewYear ? index + 2 : index + 1
        if passage.tokens.indices.contains(next), passage.tokens[next].kind == .possessive { next += 1 }
        if passage.isWord(next, wordKey("eve")) {
            return (isNewYear ? PartialDate(month: 12, day: 31) : PartialDate(month: 12, day: 24), next + 1)
        }
        guard passage.isWord(next, Self.day), passage.tokens[next].isCapitalized else { return nil }
        return (isNewYear ? PartialDate(month: 1, day: 1) : PartialDate(month: 12, day: 25), next + 1)
    }
}
