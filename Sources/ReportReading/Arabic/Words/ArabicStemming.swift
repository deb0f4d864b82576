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
        for (start, clitics) in prefixes(letters) {
            if var result = known(letters, from: start) {
                result.prefixLength = start
                result.clitics.formUnion(clitics)
                return result
            }
        }
        return unknown(letters)
    }

    /// Where the stem may begin, longest first.
    private func prefixes(_ letters: [UInt16]) -> [(start: Int, clitics: Clitics)] {
        var starts: [(Int, Clitics)] = [(0, [])]
        guard letters.count > 2 else { return starts }
        let opensWithAnd = letters[0] == ArabicLetters.waw || letters[0] == ArabicLetters.feh
        if opensWithAnd { starts.append((1, .and)) }
        let base = opensWithAnd ? 1 : 0
        let before: Clitics = opensWithAnd ? .and : []
        switch letters[base] {
        case ArabicLetters.beh: starts.append((base + 1, before.union(.by)))
        case ArabicLetters.lam: starts.append((base + 1, before.union(.to)))
        case ArabicLetters.kaf: starts.append((base + 1, before.union(.like)))
        // The future's س says nothing here.
        case ArabicLetters.seen: starts.append((base + 1, before))
        default: break
        }
        return starts
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
        for length in suffixLengths(letters) where letters.count - length > 2 {
            let stem = letters.dropLast(length)
            let isAdverb = length == 1 && letters.last == ArabicLetters.alef
            // ة is ت before a pronoun: مسؤوليتها is of مسؤولية.
            let feminine = stem.last == ArabicLetters.teh ? stem.dropLast() + [ArabicLetters.heh] : stem
            for candidate in [arabicKey(stem), arabicKey(feminine)] {
                if let entry = lexicon[candidate], entry.classes.isDisjoint(with: [.grammar, .city]) {
                    return Result(clitics: isAdverb ? [] : .pronoun, key: candidate, entry: entry)
                }
            }
        }
        return nil
    }

    /// Of ها هم هما ه, and of the alef of an adverb.
    private func suffixLengths(_ letters: ArraySlice<UInt16>) -> [Int] {
        guard letters.count > 3, let last = letters.last else { return [] }
        let before = letters[letters.endIndex - 2]
        let third = letters[letters.endIndex - 3]
        var lengths: [Int] = []
        if third == ArabicLetters.heh, before == ArabicLetters.meem, last == ArabicLetters.alef { lengths.append(3) }
        if before == ArabicLetters.heh, last == ArabicLetters.alef || last == ArabicLetters.meem { lengths.append(2) }
        if last == ArabicLetters.heh || last == ArabicLetters.alef { lengths.append(1) }
        return lengths
    }

    /// The index after ال, or after what ل leaves of it: "للهجوم" writes only its lam.
    private func articleEnd(_ letters: [UInt16], from start: Int) -> Int? {
        guard letters.count - start > 3 else { return nil }
        if letters[start] == ArabicLetters.alef, letters[start + 1] == ArabicLetters.lam { return start + 2 }
        if start > 0, letters[start] == ArabicLetters.lam, letters[start - 1] == ArabicLetters.lam { return start + 1 }
        return nil
    }

    /// Of an unknown word only what the article shows is cut off: بالصويرة, والصويرة, للصويرة.
    private func unknown(_ letters: [UInt16]) -> Result {
        for (start, clitics) in prefixes(letters).reversed() where !clitics.isEmpty {
            if let stem = articleEnd(letters, from: start), letters.count - stem > 2 {
                return Result(
                    prefixLength: start, clitics: clitics.union(.article), key: arabicKey(letters[stem...]))
            }
        }
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
