internal import IncidentModel

extension ArabicPlaceParser {
    // MARK: - Names that no gazetteer knows

    /// Where a name behind a class word ends: أبو غريب, عين الأسد, الصويرة الشمالية.
    func nameEnd(at start: Int, _ end: Int) -> Int? {
        var last = start
        if passage.isA(last, .kunya), !passage.has(last, .article), last + 1 < end,
            passage.tokens[last + 1].kind == .word
        {
            last += 2
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
        }
        while last < end, passage.isA(last, [.nameAdjective, .ordinal]) || isKind(last), passage.has(last, .article),
            !passage.has(last, [.and, .by, .to]), last - start < 4
        {
            last += 1
        }
        return last
    }

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

    /// A bare unknown word where the sentence asks for a place: "سقط في الصويرة".
    func unlisted(at start: Int, _ end: Int, _ isJoined: Bool) -> ArabicPlaceNoun? {
        guard passage.tokens[start].kind == .word, !passage.has(start, [.pronoun, .like]),
            isJoined || !passage.has(start, .perhapsAnd), let last = nameEnd(at: start, end)
        else { return nil }
        var reference = passage.name(start..<last)
        if passage.has(start, .perhapsAnd), reference.name.hasPrefix("و") {
            reference.name.removeFirst()
            reference.range = reference.range.lowerBound + 2..<reference.range.upperBound
        }
        return ArabicPlaceNoun(kind: .named, reference: reference, tokens: start..<last)
    }
}
