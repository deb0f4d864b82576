public import IncidentModel

/// One walk over one text.
///
/// A Latin name opens with a capital letter, a digit or "al-"; "US Embassy", "Palestine street" and headlines in capitals are
/// found, "zone" and "door" are not. An Arabic name may stand behind و, ف, ب, ل, ك.
/// - Complexity: O(words × longest name); every word is folded once.
struct PlaceNameScan {
    private let table: NameTable
    private let bytes: UnsafeBufferPointer<UInt8>
    private let words: [Word]
    private var fold = WordFold()
    /// The word that `fold` holds.
    private var foldedIndex = -1
    private var hits: [PlaceNameHit] = []

    static func hits(of table: NameTable, in bytes: UnsafeBufferPointer<UInt8>) -> [PlaceNameHit] {
        guard table.longestName > 0 else { return [] }
        var scan = PlaceNameScan(table: table, bytes: bytes)
        scan.run()
        return scan.hits
    }

    private init(table: NameTable, bytes: UnsafeBufferPointer<UInt8>) {
        self.table = table
        self.bytes = bytes
        words = WordSplitter.words(in: bytes)
    }

    private mutating func foldWord(at index: Int) {
        guard index != foldedIndex else { return }
        fold.fold(words[index], of: bytes)
        foldedIndex = index
    }

    /// Words from one on that make a name.
    private struct Match {
        var end: Int
        var marks: NameTable.Marks
        var wordCount: Int
    }

    private mutating func run() {
        var index = 0
        while index < words.count {
            let word = words[index]
            let next = word.isArabic ? arabicHit(at: index) : latinHit(at: index)
            index = next ?? index + 1
        }
    }

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
        guard word.end - word.start <= 3, word.gap != .none, index + 1 < words.count, !words[index + 1].isArabic else {
            return nil
        }
        let isHyphened = word.gap == .hyphen
        guard isHyphened || words[index + 1].isCapitalised else { return nil }
        foldWord(at: index)
        let plain = fold.plain
        if NameParticles.isArticle(plain) { return index + 1 }
        // "As", "At" and "An" before a capital are English words unless a hyphen joins them.
        guard isHyphened || !Self.isEnglish(plain) && word.isCapitalised else { return nil }
        foldWord(at: index + 1)
        return NameParticles.isAssimilatedArticle(plain, before: fold.plain) ? index + 1 : nil
    }

    private static func isEnglish(_ plain: [UInt8]) -> Bool { OrdinaryWords.contains(plain) }

    private mutating func longestMatch(from first: Int, opening: UInt64? = nil) -> Match? {
        var key = WordHash.start
        var best: Match?
        var index = first
        var count = 0
        while index < words.count, count < table.longestName {
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
        foldWord(at: index)
        if UnitedStates.isFirst(fold.plain), words[index].gap != .none, index + 1 < words.count {
            foldWord(at: index + 1)
            if UnitedStates.isSecond(fold.plain) { return (WordHash.of(UnitedStates.short), index + 1) }
            foldWord(at: index)
        }
        return (WordHash.of(fold.skeleton), index)
    }

    /// An article or joining word inside a name.
    private mutating func isParticle(at index: Int) -> Bool {
        let word = words[index]
        guard word.end - word.start <= 3, index + 1 < words.count, !word.isArabic else { return false }
        foldWord(at: index)
        if NameParticles.isArticle(fold.plain) || NameParticles.isJoining(fold.plain)
            || NameParticles.isForeignJoining(fold.plain)
        {
            return true
        }
        let plain = fold.plain
        foldWord(at: index + 1)
        return NameParticles.isAssimilatedArticle(plain, before: fold.plain)
    }

    private mutating func accept(_ match: Match, first: Int, start: Int) -> Int? {
        var marks = match.marks
        if match.wordCount == 1, match.end == first {
            foldWord(at: first)
            let isSpelled = table.isSpelledName(fold.plain)
            if OrdinaryWords.contains(fold.plain), !isSpelled { return nil }
            if !isSpelled, !table.soundsLikeName(fold.sound, skeleton: fold.skeleton) { return nil }
            // Short words meet by chance when vowels and endings do not count.
            if !isSpelled, fold.sound.count < 4, !words[first].isArabic { return nil }
            if WeakNames.contains(plain: fold.plain, sound: fold.sound) || isPerson(first, marks) {
                marks.insert(.isWeak)
            }
        }
        hits.append(
            PlaceNameHit(
                range: start..<words[match.end].end, isWeak: marks.contains(.isWeak),
                isContainer: marks.contains(.isContainer)))
        return match.end + 1
    }

    /// "Dora Ellison", "Mrs Dora", "Dora said": people bear names of quarters, and quarters do not speak. Cities do.
    private mutating func isPerson(_ index: Int, _ marks: NameTable.Marks) -> Bool {
        guard !marks.contains(.isContainer), !words[index].isArabic else { return false }
        if index > 0, words[index - 1].gap == .space {
            foldWord(at: index - 1)
            if PersonWords.isTitle(fold.plain) { return true }
        }
        guard words[index].gap == .space, index + 1 < words.count else { return false }
        foldWord(at: index + 1)
        guard words[index + 1].isCapitalised else { return PersonWords.isSaying(fold.plain) }
        // A word of kind, an ordinary word of a headline, and another place are no surname.
        return !fold.plain.isEmpty && !OrdinaryWords.contains(fold.plain) && !ClassWords.contains(fold.plain)
            && KindWords.kind(of: fold.plain, isFirst: false) == nil && !NameParticles.isArticle(fold.plain)
            && !startsName(index + 1)
    }

    private mutating func startsName(_ index: Int) -> Bool {
        let (hash, _) = wordHash(at: index)
        return table.marks(of: WordHash.next(WordHash.start, hash)) != nil
    }

    /// Tries the word whole, then without the letters that are written together with it.
    private mutating func arabicHit(at index: Int) -> Int? {
        let word = words[index]
        foldWord(at: index)
        let plain = fold.plain
        for reading in ArabicFolding.readings(of: plain) {
            let opening = WordStandIns.sound(of: Array(reading.sound)) ?? Array(reading.sound)
            guard let match = longestMatch(from: index, opening: WordHash.of(opening)) else { continue }
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
                    isWeak: marks.contains(.isWeak), isContainer: marks.contains(.isContainer)))
            return match.end + 1
        }
        return nil
    }

    /// الدورة التدريبية, "the training course": a word with the article right behind is no place's, unless it is a name too.
    private mutating func isBeforeAdjective(_ index: Int) -> Bool {
        guard words[index].gap == .space, index + 1 < words.count, words[index + 1].isArabic else { return false }
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
