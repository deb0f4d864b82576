internal import IncidentModel

extension ArabicPlaceParser {
    // MARK: - Names that no gazetteer knows

    /// Where a name behind a class word ends: أبو غريب, عين الأسد, الصويرة الشمالية.
    func nameEnd(at start: Int, _ end: Int) -> Int? {
        var last = start
        // "جامع الإمام أبي حنيفة النعمان": whom it is called after.
        if passage.isAny(start, Self.titles), passage.has(start, .article), passage.isA(start + 1, .kunya),
            start + 2 < end,
            passage.tokens[start + 2].kind == .word
        {
            last = start + 3
            if last < end, passage.has(last, .article), passage.isUnknownWord(last), closes(last + 1, end) { last += 1 }
            return last
        }
        if passage.isA(last, .kunya) || passage.isAny(last, Self.ruins), !passage.has(last, .article), last + 1 < end,
            passage.tokens[last + 1].kind == .word
        {
            last += 2
        } else if hasObject(last) {
            return nil
        } else if passage.isUnknownWord(last) {
            last += 1
        } else if passage.tokens[last].kind == .word, passage.tokens[last].classes.isEmpty, last + 1 < end,
            passage.tokens[last + 1].kind != .mark, !passage.has(last + 1, .article)
        {
            // "كي وان", "كي 1": a letter's name opens it, and its و is none.
            last += 2
        } else if passage.tokens[last].kind == .latin {
            last += 1
        } else {
            return nil
        }
        // A second word with the article, or one that a mark or a preposition closes: "ليسه مريم في …".
        if last < end, passage.isUnknownWord(last), !passage.has(last, [.and, .by, .to, .perhapsAnd, .pronoun]),
            passage.has(last, .article) || closes(last + 1, end) && !looksLikeVerb(last)
        {
            last += 1
        } else if last < end, last == start + 1, !passage.has(start, .article), passage.has(last, .article),
            passage.isA(last, .kunya), !passage.has(last, [.and, .by, .to])
        {
            // "ميس الجبل", "عين الوادي".
            last += 1
        } else if let far = foreignEnd(at: last, end, from: start) {
            last = far
        }
        while last < end, passage.isA(last, [.nameAdjective, .ordinal]) || isKind(last), passage.has(last, .article),
            !passage.has(last, [.and, .by, .to]), last - start < 4
        {
            last += 1
        }
        return last
    }

    /// "باغ علي مردان", "بروان سه": further words without an article, up to where the name surely ends.
    func foreignEnd(at index: Int, _ end: Int, from start: Int) -> Int? {
        guard index - start == 1, !passage.has(start, .article) else { return nil }
        var last = index
        while last < end, last - start < 4, isForeign(last) { last += 1 }
        guard last > index, closes(last, end) || passage.has(last, [.and, .perhapsAnd]) else { return nil }
        return last
    }

    private func isForeign(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.kind == .word, !passage.has(index, [.article, .and, .by, .to, .perhapsAnd]) else {
            return false
        }
        // "خير خانه": what looks like "his inn".
        if passage.isA(index, .kunya), passage.has(index, .pronoun) { return true }
        guard !passage.has(index, .pronoun) else { return false }
        return token.classes.isEmpty && !looksLikeVerb(index) || passage.isAny(index, Self.adjectives)
    }

    private static let titles = arabicKeys("إمام شيخ سيد نبي شهيد ملك")
    private static let adjectives = arabicKeys("بشري عام")

    /// "خراب الجير": a word of damage that names of places open with.
    private static let ruins = arabicKeys("خراب خربة خميس")

    func closes(_ index: Int, _ end: Int) -> Bool {
        index >= end || passage.isMark(index)
            || passage.isA(index, [.preposition, .direction, .placeMarker, .boundary])
            || passage.has(index, [.by, .to])
    }

    /// "مركز الدعم الدبلوماسي", "حقل العمر النفطي": an adjective in ـي or ـية of the thing's own kind.
    func isKind(_ index: Int) -> Bool {
        guard passage.tokens[index].kind == .word, passage.isA(index, .common) else { return false }
        let letters = ArabicLetters.letters(of: passage.words(index..<index + 1))
        return letters.last == 0x64A || letters.suffix(2).elementsEqual([0x64A, ArabicLetters.heh])
    }

    /// ي and ت open verbs.
    func looksLikeVerb(_ index: Int) -> Bool {
        let letters = ArabicLetters.letters(of: passage.words(index..<index + 1))
        return letters.first == 0x64A || letters.first == ArabicLetters.teh || letters.last == ArabicLetters.teh
    }

    /// "معسكر تستخدمه القوات": a verb with its object.
    private func hasObject(_ index: Int) -> Bool {
        guard passage.isUnknownWord(index), !passage.has(index, .article) else { return false }
        let letters = ArabicLetters.letters(of: passage.words(index..<index + 1))
        guard letters.count > 5, letters[0] == 0x64A || letters[0] == ArabicLetters.teh else { return false }
        // ة folds to the same letter.
        return letters.last == ArabicLetters.heh && !passage.words(index..<index + 1).hasSuffix("ة")
            || letters.suffix(2).elementsEqual([ArabicLetters.heh, ArabicLetters.alef])
    }

    /// "من يحاول العبث": whoever tries, no place.
    private func isPresentVerb(_ index: Int) -> Bool {
        passage.isWord(index - 1, ArabicWord.from) && !passage.has(index, .article)
            && ArabicLetters.letters(of: passage.words(index..<index + 1)).first == 0x64A
            && passage.isUnknownWord(index) && passage.has(index + 1, .article)
    }

    /// A bare unknown word where the sentence asks for a place: "سقط في الصويرة".
    func unlisted(at start: Int, _ end: Int, _ isJoined: Bool) -> ArabicPlaceNoun? {
        guard passage.tokens[start].kind == .word, !passage.has(start, [.pronoun, .like]),
            isJoined || !passage.has(start, .perhapsAnd), !isPresentVerb(start), let last = nameEnd(at: start, end)
        else { return nil }
        var reference = passage.name(start..<last)
        if passage.has(start, .perhapsAnd), reference.name.hasPrefix("و") {
            reference.name.removeFirst()
            reference.range = reference.range.lowerBound + 2..<reference.range.upperBound
        }
        return ArabicPlaceNoun(kind: .named, reference: reference, tokens: start..<last)
    }
}
