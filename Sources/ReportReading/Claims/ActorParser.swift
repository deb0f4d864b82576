internal import IncidentModel

/// Reads the name of a group: "Iran-backed militias", "the Kata'ib Hezbollah militia", "the Islamic Resistance in Iraq".
struct ActorParser {
    let passage: Passage

    func actor(at start: Int, _ end: Int) -> (name: String, tokens: Range<Int>)? {
        var first = start
        if passage.isA(first, .negation) { return nil }
        if passage.isA(first, .determiner) { first += 1 }
        if first < end, passage.tokens[first].kind == .mark,
            [0x22, 0xE2].contains(passage.report.text[passage.tokens[first].start])
        {
            first += 1
        }
        var index = first
        var head: Int?
        var lastCapital: Int?
        while index < end, index - first < 8 {
            let token = passage.tokens[index]
            if token.kind == .mark, !passage.isWord(index, Word.comma) { break }
            if token.isA([.weapon, .attackNoun, .salvoNoun]) { return nil }
            if token.isA(.actor) { head = index }
            if token.isCapitalized || passage.report.text[token.range].prefix(3).elementsEqual("al-".utf8) {
                lastCapital = index
            }
            if token.isA([.be, .have, .subordinator, .pronoun])
                || token.isA([.preposition, .verb, .reporting]) && !token.isCapitalized
            {
                break
            }
            if token.kind == .mark, head != nil { break }
            if token.isA(.conjunction), head != nil { break }
            index += 1
        }
        guard let last = head ?? lastCapital, last >= first else { return nil }
        if head == nil, passage.nameEnd[first] > 0 || passage.isA(first, [.weekday, .month, .country]) { return nil }
        // "the militia" alone names nobody.
        if last == first, !passage.tokens[first].isCapitalized, first > start { return nil }
        let finish = extended(last + 1, end)
        return (passage.words(first..<finish), first..<finish)
    }

    /// "militias | backed by Iran", "groups | loyal to Tehran".
    private func extended(_ index: Int, _ end: Int) -> Int {
        guard index + 2 < end, passage.isAny(index, Self.ties),
            passage.isWord(index + 1, Word.by) || passage.isWord(index + 1, Word.to)
                || passage.isWord(index + 1, Word.with),
            passage.tokens[index + 2].isCapitalized
        else { return index }
        return index + 3
    }

    private static let ties: WordSet = WordSet(
        ["backed", "supported", "linked", "aligned", "loyal", "allied", "close", "tied", "funded", "armed"].map {
            wordKey($0.utf8)
        })

    /// The group that stands right before a verb.
    func actor(endingBefore end: Int, _ start: Int) -> (name: String, tokens: Range<Int>)? {
        var last = end
        while last > start, passage.isA(last - 1, [.have, .be, .adverb]) { last -= 1 }
        var first = last
        while first > start, last - first < 8 {
            let token = passage.tokens[first - 1]
            if token.kind == .mark || token.isA([.subordinator, .conjunction, .reporting]) { break }
            if token.isA([.preposition]) && !passage.isWord(first - 1, Word.of) && !passage.isWord(first - 1, Word.in) {
                break
            }
            first -= 1
        }
        return actor(at: first, last)
    }

    /// The group that is the subject of a verb: its noun phrase must hold a word for a group, or be called by name.
    func subject(of verb: Int, _ start: Int) -> (name: String, tokens: Range<Int>)? {
        var end = verb
        while end > start, passage.isA(end - 1, [.have, .adverb, .hedge]) { end -= 1 }
        var first = end
        while first > start, end - first < 12 {
            let token = passage.tokens[first - 1]
            if token.kind == .mark || token.isA([.subordinator, .reporting, .conjunction, .be]) { break }
            first -= 1
        }
        // "a group calling itself X" is called X.
        if let calling = (first..<end).first(where: { passage.isWord($0, wordKey("itself")) }), calling + 1 < end {
            let name = passage.isA(calling + 1, .determiner) ? calling + 2 : calling + 1
            if name < end { return (passage.words(name..<end), name..<end) }
        }
        guard (first..<end).contains(where: { passage.isA($0, .actor) }), let found = actor(at: first, end) else {
            return nil
        }
        return found
    }
}
