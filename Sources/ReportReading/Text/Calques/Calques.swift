/// Reads phrases that a translation carried over word by word ("hit to the airport", "became martyr") as the plain words
/// they stand for, before any rule looks at them. The bytes stay those of the report.
struct Calques {
    /// What has to stand beside the phrase: most of these words mean something else elsewhere.
    enum Beside: Substring {
        /// Munitions in the words before, of the same sentence.
        case weapon
        /// Munitions before or shortly after.
        case arms
        /// An attack, "attack with rockets": right before.
        case attack
        /// People or a number of them.
        case people
        /// "two people", "three": right before.
        case someone
        case number
        /// A name, or what an article opens.
        case place
        /// An attack or fire within the next few words.
        case fire
        case armedGroup
        /// The sentence or a part of it ends.
        case end
    }

    struct Phrase: Sendable {
        var words: [(keys: WordSet, isOptional: Bool)]
        var before: Beside?
        var after: Beside?
        var plain: [UInt64]
    }

    private let lexicon: Lexicon

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// - Returns: the same list where nothing is to be changed; else a new one, and the given one is let go of.
    func plain(_ tokens: TokenList) -> TokenList {
        let table = Self.table
        let openers = Self.openers
        // Empty until there is something to change: most reports have no such phrase.
        var plain: [Token] = []
        var kept = 0
        var index = 0
        while let opener = tokens.first(openers, in: index..<tokens.count) {
            index = opener
            if let phrases = table[tokens[index].key], !phrases.isEmpty,
                let (phrase, end) = phrase(
                    of: phrases, at: index, tokens, after: { before(index, kept, plain, tokens) })
            {
                plain += tokens[kept..<index]
                plain += read(phrase, tokens[index..<end])
                kept = end
                index = end
            } else if let name = glossed(at: index, tokens) ?? bracketedCount(at: index, tokens) {
                plain += tokens[kept..<index]
                if tokens[index].key == Word.of { plain.append(tokens[index]) }
                plain += tokens[name]
                kept = name.upperBound + 1
                index = kept
            } else {
                index += 1
            }
        }
        guard kept > 0 else { return tokens }
        plain += tokens[kept...]
        tokens.deallocate()
        var list = OwnedListMaking<Token>(capacity: plain.count)
        for token in plain { list.append(token) }
        return TokenList(list.list())
    }

    /// The last words before, as they are read by now.
    private func before(_ index: Int, _ kept: Int, _ plain: [Token], _ tokens: TokenList) -> ArraySlice<Token> {
        let own = max(kept, index - 16)..<index
        var words = Array(plain.suffix(16 - own.count))
        words.reserveCapacity(16)
        for index in own { words.append(tokens[index]) }
        return words[...]
    }

    private func phrase(
        of phrases: [Phrase], at index: Int, _ tokens: TokenList, after before: () -> ArraySlice<Token>
    ) -> (Phrase, Int)? {
        for position in phrases.indices {
            guard let end = end(of: phrases[position], at: index, tokens),
                // The words before have to be gathered: asked last.
                phrases[position].after.map({ stands($0, after: end, tokens) }) ?? true,
                phrases[position].before.map({ stands($0, before: before(), tokens, end) }) ?? true
            else { continue }
            return (phrases[position], end)
        }
        return nil
    }

    private func end(of phrase: Phrase, at index: Int, _ tokens: TokenList) -> Int? {
        var next = index
        for (keys, isOptional) in phrase.words {
            if next < tokens.count, keys.contains(tokens[next].key) {
                next += 1
            } else if !isOptional {
                return nil
            }
        }
        return next - index >= phrase.plain.count ? next : nil
    }

    /// Each plain word takes the place of a word of the phrase, the last one of all that are left.
    private func read(_ phrase: Phrase, _ tokens: Slice<TokenList>) -> [Token] {
        phrase.plain.indices.map { offset in
            let token = tokens[tokens.startIndex + offset]
            let entry = lexicon[phrase.plain[offset]]
            let isLast = offset == phrase.plain.count - 1
            return Token(
                start: token.start, end: isLast ? tokens[tokens.endIndex - 1].end : token.end,
                kind: entry?.classes.has(.number) == true ? .number : .word, key: phrase.plain[offset],
                classes: entry?.classes ?? [], isCapitalized: offset == 0 && token.isCapitalized,
                value: entry?.value ?? 0)
        }
    }

    /// "(4) missiles", "(two) citizens": brackets that only lift the number out.
    private func bracketedCount(at index: Int, _ tokens: TokenList) -> Range<Int>? {
        guard tokens[index].key == Word.open, index + 3 < tokens.count, tokens[index + 2].key == Word.close,
            tokens[index + 1].kind == .number || tokens[index + 1].isA(.number),
            tokens[index + 3].isA([.weapon, .weaponName, .person, .airWeapon])
        else { return nil }
        return index + 1..<index + 2
    }

    /// "the area | of | the saffron (Zafaraniyah)": a name that was translated, and itself in brackets.
    private func glossed(at index: Int, _ tokens: TokenList) -> Range<Int>? {
        guard tokens[index].key == Word.of, index > 0, tokens[index - 1].isA([.placeClass, .genericPlace]) else {
            return nil
        }
        var open = index + 1
        while open < tokens.count, open - index < 4, tokens[open].kind == .word { open += 1 }
        guard open > index + 1, open + 2 < tokens.count, tokens[open].key == Word.open,
            !tokens[open - 1].isCapitalized, tokens[open + 1].isCapitalized,
            let close = (open + 2..<min(open + 6, tokens.count)).first(where: { tokens[$0].key == Word.close })
        else { return nil }
        return open + 1..<close
    }
}
