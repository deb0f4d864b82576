public import IncidentModel

/// One walk over one text.
///
/// A Latin name opens with a capital letter, a digit or "al-"; "US Embassy", "Palestine street" and headlines in capitals are
/// found, "zone" and "door" are not. An Arabic name may stand behind و, ف, ب, ل, ك.
///
/// Only the stretches around such openings are cut into words, and words that the gazetteer was asked about before are not
/// folded again.
/// - Complexity: O(words × longest name).
struct PlaceNameScan {
    private let table: NameTable
    private let bytes: UnsafeBufferPointer<UInt8>
    private var splitter: WordSplitter
    private var words: [Word] { splitter.words }
    private var fold = WordFold()
    /// The word that `fold` holds.
    private var foldedIndex = -1
    private var hits: [PlaceNameHit] = []

    /// - Parameter passesOver: false looks at every word, for tests: the hits are the same.
    static func hits(
        of table: NameTable, in bytes: UnsafeBufferPointer<UInt8>, passesOver: Bool = true
    ) -> [PlaceNameHit] {
        guard table.longestName > 0 else { return [] }
        var scan = PlaceNameScan(table: table, bytes: bytes)
        scan.run(passesOver)
        return scan.hits
    }

    private init(table: NameTable, bytes: UnsafeBufferPointer<UInt8>) {
        self.table = table
        self.bytes = bytes
        splitter = WordSplitter(bytes: bytes)
    }

    private mutating func foldWord(at index: Int) {
        guard index != foldedIndex else { return }
        fold.fold(words[index], of: bytes)
        foldedIndex = index
    }

    private mutating func facts(at index: Int) -> WordFacts {
        let word = words[index]
        let key =
            word.isArabic
            ? WordMemo.Key(arabic: bytes, word.start, word.end) : WordMemo.Key(bytes, word.start, word.end)
        if let key, let known = table.memo.facts(of: key) { return known }
        foldWord(at: index)
        let facts = WordFacts(fold, isArabic: word.isArabic, in: table)
        if let key { table.memo.keep(facts, of: key) }
        return facts
    }

    /// Words from one on that make a name.
    private struct Match {
        var end: Int
        var marks: NameTable.Marks
        var wordCount: Int
    }

    // MARK: - Stretches

    private mutating func run(_ passesOver: Bool) {
        // Where words may be cut from, and the byte up to which they have been looked at.
        var safe = 0
        var done = 0
        while true {
            let opening = passesOver ? NameOpenings.next(in: bytes, from: done) : done
            guard opening < bytes.count else { return }
            foldedIndex = -1
            splitter.restart(at: stretchStart(before: opening, notBefore: safe))
            var index = 0
            while splitter.reads(index), words[index].start < done { index += 1 }
            repeat {
                guard splitter.reads(index) else { return }
                let next = words[index].isArabic ? arabicHit(at: index) : latinHit(at: index)
                index = next ?? index + 1
                done = words[index - 1].end
            } while !passesOver || !isLowerCaseAhead(done)
            safe = chunkStart(words[index - 1].start, notBefore: safe)
        }
    }

    /// White space and a small letter: nothing opens here, and words may be cut anew behind the space.
    private func isLowerCaseAhead(_ end: Int) -> Bool {
        guard end + 1 < bytes.count else { return false }
        if bytes[end] <= 0x20 { return bytes[end + 1] &- 0x61 < 26 }
        let isStop = bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: ".")
        return isStop && end + 2 < bytes.count && bytes[end + 1] <= 0x20 && bytes[end + 2] &- 0x61 < 26
    }

    private func chunkStart(_ index: Int, notBefore limit: Int) -> Int {
        var start = index
        while start > limit, bytes[start - 1] > 0x20 { start -= 1 }
        return start
    }

    /// Behind white space, so far back that the word before the opening is read too: it may be an article or a title.
    private func stretchStart(before opening: Int, notBefore limit: Int) -> Int {
        var start = chunkStart(opening, notBefore: limit)
        while start > limit {
            let end = start
            start = chunkStart(start - 1, notBefore: limit)
            if bytes[start..<end].contains(where: { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0x80 }) {
                break
            }
        }
        return start
    }

    // MARK: - Latin

    /// Where to go on when a name was found.
    private mutating func latinHit(at index: Int) -> Int? {
        let word = words[index]
        let first = nameStart(at: index)
        guard word.isCapitalised || first != nil || startsWithDigit(word) else { return nil }
        if let first {
            if let match = longestMatch(from: first) { return accept(match, first: first, start: word.start) }
            return nil
        }
        guard let match = longestMatch(from: index) else { return nil }
        return accept(match, first: index, start: word.start)
    }

    /// "14th of July Bridge".
    private func startsWithDigit(_ word: Word) -> Bool { (48...57).contains(bytes[word.start]) }

    /// The word after an article that opens a name: "al-Jihad", "Al Jihad", "az-Za'faraniyah".
    private mutating func nameStart(at index: Int) -> Int? {
        let word = words[index]
        guard word.end - word.start <= 3, word.gap != .none, splitter.reads(index + 1), !words[index + 1].isArabic
        else { return nil }
        let isHyphened = word.gap == .hyphen
        guard isHyphened || words[index + 1].isCapitalised else { return nil }
        let marks = facts(at: index).marks
        if marks.contains(.isArticle) { return index + 1 }
        // "As", "At" and "An" before a capital are English words unless a hyphen joins them.
        guard isHyphened || !marks.contains(.isOrdinary) && word.isCapitalised, marks.contains(.mayBeArticle) else {
            return nil
        }
        return isAssimilatedArticle(at: index) ? index + 1 : nil
    }

    private mutating func isAssimilatedArticle(at index: Int) -> Bool {
        // Of two plain letters the second must open the next word.
        let (word, next) = (words[index], bytes[words[index + 1].start])
        if word.end - word.start == 2, bytes[word.start] < 0x80, bytes[word.start + 1] < 0x80, next < 0x80,
            bytes[word.start + 1] | 0x20 != next | 0x20
        {
            return false
        }
        foldWord(at: index)
        let plain = fold.plain
        foldWord(at: index + 1)
        return NameParticles.isAssimilatedArticle(plain, before: fold.plain)
    }

    private mutating func longestMatch(from first: Int, opening: UInt64? = nil) -> Match? {
        var key = WordHash.start
        var best: Match?
        var index = first
        var count = 0
        if opening == nil {
            let marks = facts(at: first).marks
            guard marks.contains(.opensName) || marks.contains(.isUnited) else { return nil }
        }
        while count < table.longestName, splitter.reads(index) {
            if index > first, isParticle(at: index) {
                guard words[index].gap != .none else { break }
                index += 1
                continue
            }
            let hash: UInt64
            (hash, index) = index == first && opening != nil ? (opening ?? 0, index) : wordHash(at: index)
            key = WordHash.next(key, hash)
            count += 1
            guard let marks = table.marks(of: key) else { break }
            if marks.contains(.isName) { best = Match(end: index, marks: marks, wordCount: count) }
            guard marks.contains(.goesOn), words[index].gap != .none else { break }
            index += 1
        }
        return best
    }

    /// The hash of the word, and the index of its last part ("United States" is one word).
    private mutating func wordHash(at index: Int) -> (UInt64, Int) {
        let facts = facts(at: index)
        if facts.marks.contains(.isUnited), words[index].gap != .none, splitter.reads(index + 1),
            self.facts(at: index + 1).marks.contains(.isStates)
        {
            return (WordHash.of(UnitedStates.short), index + 1)
        }
        return (facts.hash, index)
    }

    /// An article or joining word inside a name.
    private mutating func isParticle(at index: Int) -> Bool {
        let word = words[index]
        guard word.end - word.start <= 3, splitter.reads(index + 1), !word.isArabic else { return false }
        let marks = facts(at: index).marks
        if !marks.isDisjoint(with: [.isArticle, .isJoining]) { return true }
        return marks.contains(.mayBeArticle) && isAssimilatedArticle(at: index)
    }

    private mutating func accept(_ match: Match, first: Int, start: Int) -> Int? {
        var marks = match.marks
        if match.wordCount == 1, match.end == first {
            let alone = facts(at: first).marks
            guard alone.contains(.isNameAlone) else { return nil }
            if alone.contains(.isWeakAlone) || isPerson(first, marks) { marks.insert(.isWeak) }
        }
        hits.append(
            PlaceNameHit(
                range: start..<words[match.end].end, isWeak: marks.contains(.isWeak),
                isContainer: marks.contains(.isContainer), isTown: marks.contains(.isTown)))
        return match.end + 1
    }

    /// "Dora Ellison", "Mrs Dora", "Dora said": people bear names of quarters, and quarters do not speak. Cities do.
    private mutating func isPerson(_ index: Int, _ marks: NameTable.Marks) -> Bool {
        guard !marks.contains(.isContainer), !words[index].isArabic else { return false }
        if index > 0, words[index - 1].gap == .space, PersonWords.mayBeTitle(bytes[words[index - 1].start]),
            facts(at: index - 1).marks.contains(.isTitle)
        {
            return true
        }
        guard words[index].gap == .space, splitter.reads(index + 1) else { return false }
        guard words[index + 1].isCapitalised else {
            return PersonWords.mayBeSaying(bytes[words[index + 1].start])
                && facts(at: index + 1).marks.contains(.isSaying)
        }
        let next = facts(at: index + 1).marks
        // A word of kind, an ordinary word of a headline, and another place are no surname.
        return !next.contains(.isNoSurname) && !startsName(index + 1)
    }

    private mutating func startsName(_ index: Int) -> Bool {
        let (hash, _) = wordHash(at: index)
        return table.marks(of: WordHash.next(WordHash.start, hash)) != nil
    }

    // MARK: - Arabic

    /// Tries the word whole, then without the letters that are written together with it.
    private mutating func arabicHit(at index: Int) -> Int? {
        if facts(at: index).marks.contains(.opensNothing) { return nil }
        let word = words[index]
        foldWord(at: index)
        let plain = fold.plain
        for reading in ArabicFolding.readings(of: plain) {
            guard let match = longestMatch(from: index, opening: WordFacts.opening(reading.sound)) else { continue }
            var marks = match.marks
            let isDefinite = plain.count - 2 * reading.cliticLetters > reading.sound.count
            if match.wordCount == 1, match.end == index,
                WeakNames.contains(plain: Array(reading.sound), sound: Array(reading.sound))
                    // Dora is الدورة; دورة is a round or a course.
                    || !isDefinite
                        && (!table.isSpelledName(Array(reading.sound)) || WeakNames.isIndefinite(reading.sound))
                    || isDefinite && isBeforeAdjective(index)
            {
                marks.insert(.isWeak)
            }
            hits.append(
                PlaceNameHit(
                    range: start(of: word, afterLetters: reading.cliticLetters)..<words[match.end].end,
                    isWeak: marks.contains(.isWeak), isContainer: marks.contains(.isContainer),
                    isTown: marks.contains(.isTown)))
            return match.end + 1
        }
        return nil
    }

    /// الدورة التدريبية, "the training course": a word with the article right behind is no place's, unless it is a name too.
    private mutating func isBeforeAdjective(_ index: Int) -> Bool {
        guard words[index].gap == .space, splitter.reads(index + 1), words[index + 1].isArabic else { return false }
        foldWord(at: index + 1)
        return ArabicFolding.hasArticle(fold.plain, at: 0) && !startsName(index + 1)
    }

    /// The byte after that many Arabic letters and the signs on them.
    private func start(of word: Word, afterLetters count: Int) -> Int {
        var index = word.start
        var letters = 0
        while index < word.end {
            let (value, length) = scalar(in: bytes, at: index)
            let isLetter = ScalarKind(value) == .arabicLetter
            if isLetter, letters == count { return index }
            if isLetter { letters += 1 }
            index += length
        }
        return word.start
    }
}

extension Gazetteer: PlaceNameFinding {
    /// Every name of every place, exactly or as folded, never misspelt. A possessive 's is outside the hit.
    public func placeNames(in text: UnsafeBufferPointer<UInt8>) -> [PlaceNameHit] {
        PlaceNameScan.hits(of: finder, in: text)
    }
}
