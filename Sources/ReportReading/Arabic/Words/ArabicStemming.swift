/// Finds the lexicon's word in a word of the text: the longest stem that is known wins, so that the و of وقع stays and
/// that of وكانت goes.
struct ArabicStemming {
    let lexicon: ArabicLexicon

    struct Result {
        /// Letters in front of the stem, the article not counted.
        var prefixLength = 0
        var clitics: Clitics = []
        var key: UInt64
        var entry: ArabicLexicon.Entry?
    }

    /// - Parameter letters: the folded letters of one word.
    func analyse(_ letters: [UInt16]) -> Result {
        // No word of any use is longer; a run of letters without end must not cost more than one look.
        guard letters.count <= 24 else { return Result(key: arabicKey(letters)) }
        let prefixes = Prefixes(letters)
        return known(letters, behind: Prefix(start: 0, clitics: []))
            ?? prefixes.and.flatMap { known(letters, behind: $0) }
            ?? prefixes.last.flatMap { known(letters, behind: $0) } ?? unknown(letters, prefixes)
    }

    /// Letters in front of a stem.
    private struct Prefix {
        var start: Int
        var clitics: Clitics
    }

    /// Where the stem may begin, besides the word's first letter.
    private struct Prefixes {
        /// Behind و or ف.
        var and: Prefix?
        /// Behind ب, ل, ك or س, which may stand behind those.
        var last: Prefix?

        init(_ letters: [UInt16]) {
            guard letters.count > 2 else { return }
            if letters[0] == ArabicLetters.waw || letters[0] == ArabicLetters.feh {
                and = Prefix(start: 1, clitics: .and)
            }
            let base = and?.start ?? 0
            let before = and?.clitics ?? []
            switch letters[base] {
            case ArabicLetters.beh: last = Prefix(start: base + 1, clitics: before.union(.by))
            case ArabicLetters.lam: last = Prefix(start: base + 1, clitics: before.union(.to))
            case ArabicLetters.kaf: last = Prefix(start: base + 1, clitics: before.union(.like))
            // The future's س says nothing here.
            case ArabicLetters.seen: last = Prefix(start: base + 1, clitics: before)
            default: break
            }
        }
    }

    private func known(_ letters: [UInt16], behind prefix: Prefix) -> Result? {
        guard var result = known(letters, from: prefix.start) else { return nil }
        result.prefixLength = prefix.start
        result.clitics.formUnion(prefix.clitics)
        return result
    }

    private func known(_ letters: [UInt16], from start: Int) -> Result? {
        if let found = bare(letters[start...], isBehindClitic: start > 0) { return found }
        guard let stem = articleEnd(letters, from: start),
            var found = bare(letters[stem...], isBehindClitic: start > 0),
            // الله is not له with an article.
            found.entry?.classes.contains(.grammar) == false
        else { return nil }
        found.clitics.insert(.article)
        return found
    }

    private func bare(_ letters: ArraySlice<UInt16>, isBehindClitic: Bool) -> Result? {
        let key = arabicKey(letters)
        // Two letters behind a clitic are a word only when they are grammar or a quarter ("بحي"): باب is a gate and hardly
        // "in August".
        if let entry = lexicon[key],
            letters.count > 2 || !isBehindClitic || !entry.classes.isDisjoint(with: [.grammar, .negation, .placeClass])
        {
            return Result(key: key, entry: entry)
        }
        // Of ها هم هما ه, and of the alef of an adverb.
        guard letters.count > 3, let last = letters.last else { return nil }
        let before = letters[letters.endIndex - 2]
        let isDual =
            letters[letters.endIndex - 3] == ArabicLetters.heh && before == ArabicLetters.meem
            && last == ArabicLetters.alef
        if isDual, let found = stem(of: letters, withoutLast: 3) { return found }
        if before == ArabicLetters.heh, last == ArabicLetters.alef || last == ArabicLetters.meem,
            let found = stem(of: letters, withoutLast: 2)
        {
            return found
        }
        return last == ArabicLetters.heh || last == ArabicLetters.alef ? stem(of: letters, withoutLast: 1) : nil
    }

    private func stem(of letters: ArraySlice<UInt16>, withoutLast length: Int) -> Result? {
        guard letters.count - length > 2 else { return nil }
        let stem = letters.dropLast(length)
        let isAdverb = length == 1 && letters.last == ArabicLetters.alef
        func known(_ key: UInt64) -> Result? {
            guard let entry = lexicon[key], entry.classes.isDisjoint(with: [.grammar, .city]) else { return nil }
            return Result(clitics: isAdverb ? [] : .pronoun, key: key, entry: entry)
        }
        if let found = known(arabicKey(stem)) { return found }
        // ة is ت before a pronoun: مسؤوليتها is of مسؤولية.
        guard stem.last == ArabicLetters.teh else { return nil }
        return known(arabicKey(CollectionOfOne(ArabicLetters.heh), after: arabicKey(stem.dropLast())))
    }

    /// The index after ال, or after what ل leaves of it: "للهجوم" writes only its lam.
    private func articleEnd(_ letters: [UInt16], from start: Int) -> Int? {
        guard letters.count - start > 3 else { return nil }
        if letters[start] == ArabicLetters.alef, letters[start + 1] == ArabicLetters.lam { return start + 2 }
        if start > 0, letters[start] == ArabicLetters.lam, letters[start - 1] == ArabicLetters.lam { return start + 1 }
        return nil
    }

    /// Of an unknown word only what the article shows is cut off: بالصويرة, والصويرة, للصويرة.
    private func unknown(_ letters: [UInt16], _ prefixes: Prefixes) -> Result {
        func known(_ prefix: Prefix?) -> Result? {
            guard let prefix, !prefix.clitics.isEmpty, let stem = articleEnd(letters, from: prefix.start),
                letters.count - stem > 2
            else { return nil }
            return Result(
                prefixLength: prefix.start, clitics: prefix.clitics.union(.article), key: arabicKey(letters[stem...]))
        }
        if let found = known(prefixes.last) ?? known(prefixes.and) { return found }
        var result = Result(key: arabicKey(letters))
        if let stem = articleEnd(letters, from: 0) {
            result.clitics = .article
            result.key = arabicKey(letters[stem...])
        } else if letters.count > 3, letters[0] == ArabicLetters.waw {
            result.clitics = .perhapsAnd
        }
        return result
    }
}
