internal import IncidentModel

/// Which words may open a name, and which only look as if they did.
extension PlaceNounParser {
    /// "Iran-backed", "US-led": an adjective that looks like a name.
    func isQuality(_ index: Int) -> Bool {
        guard isHyphened(index) else { return false }
        let text = passage.report.quote(passage.tokens[index].range).lowercased()
        return ["-backed", "-led", "-aligned", "-supported", "-based", "-linked", "-affiliated", "-made"]
            .contains { text.hasSuffix($0) }
    }

    private func isHyphened(_ index: Int) -> Bool {
        passage.report.text[passage.tokens[index].range].contains(UInt8(ascii: "-"))
    }

    /// "Houthi-held", "IS-controlled": who holds a place is no part of its name.
    func isHeld(_ index: Int) -> Bool {
        guard isHyphened(index) else { return false }
        let text = passage.report.text[passage.tokens[index].range]
        return [
            "-held", "-controlled", "-run", "-majority", "-dominated", "-populated", "-protected", "-occupied",
            "-guarded",
            "-owned", "-built", "-operated", "-led", "-backed", "-administered",
        ].contains {
            text.count > $0.utf8.count && text.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }

    /// "a joint U.S.-Iraqi base".
    func isOfTwoNations(_ index: Int) -> Bool {
        guard isHyphened(index) else { return false }
        let parts = passage.report.text[passage.tokens[index].range].split(separator: UInt8(ascii: "-"))
        return parts.count == 2
            && parts.allSatisfy { part in
                Demonyms.keys.contains(wordKey(part.last == UInt8(ascii: ".") ? part.dropLast() : part))
            }
    }

    static let innerParticles: WordSet = WordSet(
        ["al", "of", "el", "ibn", "bin", "abu", "de"].map { wordKey($0.utf8) })

    func isNameStart(_ index: Int) -> Bool {
        guard passage.tokens.indices.contains(index) else { return false }
        let token = passage.tokens[index]
        return token.kind == .word
            && !token.isA([
                .month, .weekday, .pronoun, .determiner, .reporting, .subordinator, .preposition, .conjunction, .be,
                .have, .negation, .period,
            ])
            && (token.isCapitalized || hasArticlePrefix(token)) && !isOpeningAdverb(index)
            && !passage.isAny(index, Self.headlineVerbs)
    }

    /// "Rockets Target Embassy And Injure Civilians", in the capitals of a headline; "Both were hit before".
    private static let headlineVerbs = WordSet(
        joining: [],
        "injure injures kill kills wound wounds hurt hurts damage damages destroy destroys spark sparks during despite amid after before both"
    )

    /// "Separately, …", "Additionally, …".
    private func isOpeningAdverb(_ index: Int) -> Bool {
        passage.isWord(index + 1, Word.comma) && passage.nameEnd[index] == 0
            && passage.report.text[passage.tokens[index].range].suffix(2).elementsEqual("ly".utf8)
    }

    func hasArticlePrefix(_ token: Token) -> Bool {
        let text = passage.report.text[token.range]
        guard text.count > 4, let hyphen = text.prefix(5).firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < text.endIndex
        else {
            return false
        }
        if text[..<hyphen].elementsEqual("al".utf8) { return true }
        // "wal-Salam", "as-Saura", "e-Sharif", but not "pro-Iranian".
        return text[hyphen + 1] &- 65 < 26 && !Self.prefixes.contains { text[..<hyphen].elementsEqual($0.utf8) }
    }

    /// "the West Rashid district": the side belongs to its name, where "west Baghdad" and "the west Rashid area" are parts.
    func namedWithSide(_ name: Range<Int>, _ classWord: String?, _ after: Int, _ start: Int) -> PlaceNounPhrase? {
        let side = name.lowerBound - 1
        guard side > 0, passage.isA(side, .direction), passage.tokens[side].isCapitalized,
            passage.tokens[side - 1].kind == .word, !passage.isContainerName[name.lowerBound]
        else { return nil }
        // The gazetteer may know "Rashid district" whole.
        let isWhole = name.count > 1 && passage.isA(name.upperBound - 1, .placeClass)
        let word = isWhole ? singular(name.upperBound - 1) : classWord ?? ""
        guard Self.quartersOfTowns.contains(word) || word == "district" else { return nil }
        var own = reference(side..<(isWhole ? name.upperBound - 1 : name.upperBound))
        own.classWord = word
        return PlaceNounPhrase(kind: .named, reference: own, tokens: start..<after)
    }
}
