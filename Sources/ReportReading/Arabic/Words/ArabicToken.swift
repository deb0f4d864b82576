/// Letters that Arabic writes together with a word.
struct Clitics: OptionSet, Sendable {
    let rawValue: UInt8

    /// و or ف
    static let and = Clitics(rawValue: 1)
    /// ب
    static let by = Clitics(rawValue: 2)
    /// ل
    static let to = Clitics(rawValue: 4)
    /// ك
    static let like = Clitics(rawValue: 8)
    /// ال
    static let article = Clitics(rawValue: 16)
    /// ه ها هم هما behind the word
    static let pronoun = Clitics(rawValue: 32)
    /// The word is not known and opens with و, which may be "and".
    static let perhapsAnd = Clitics(rawValue: 64)
}

/// A word, number or mark of an Arabic text.
struct ArabicToken: Sendable, BitwiseCopyable {
    enum Kind: UInt8, Sendable { case word, latin, number, mark }

    var start: Int
    var end: Int
    var kind: Kind
    /// Where the word itself begins, after و ف ب ل ك; the article belongs to it.
    var stemStart: Int
    var clitics: Clitics = []
    /// Of the stem as the lexicon has it; without article and what goes before it when it has not.
    var key: UInt64
    var classes: ArabicClass = []
    /// Of a number: its value. Of a weapon: how many the form itself says (2 dual, 1 singular, 0 plural).
    var value = 0

    var range: Range<Int> { start..<end }

    func isA(_ classes: ArabicClass) -> Bool { !self.classes.isDisjoint(with: classes) }
    var isDefinite: Bool { clitics.contains(.article) }
}
