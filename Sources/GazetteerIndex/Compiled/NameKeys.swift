/// The 64-bit keys under which an index file holds a name, and those that a query looks under.
///
/// Words are hashed in sequence as in `NameTable`. Whatever `Gazetteer.lookup` or the walk over running text would find by
/// its keys meets here in at least one; that more meets does no harm, since what is fetched is matched again.
enum NameKeys {
    struct Stored {
        var keys: Set<UInt64>
        /// As the edit distance sees them.
        var fuzzy: [[UInt8]]
        var wordCount: Int
    }

    /// Of one name of a place; nil when it has no word.
    static func stored(_ toponym: String) -> Stored? {
        let name = FoldedName(toponym)
        guard !name.isEmpty else { return nil }
        var keys = common(name)
        if let core = name.coreKey { keys.insert(sound(core)) }
        if let turned = name.turned {
            keys.insert(sound(turned.key()))
            keys.insert(sequence(turned.core.map(EditDistance.letters)))
        }
        if let turned = name.turnedSkeletons { keys.insert(sequence(turned)) }
        if let shorter = NameIndex.beforeParenthesis(toponym) { keys.insert(sound(FoldedName(shorter).soundKey)) }
        if name.opensWithQuarter, name.skeletons.count > 1 {
            keys.insert(sequence(name.skeletons.dropFirst()))
        }
        for bare in ClassPhrases.bares(of: name.plain) {
            keys.insert(sound(FoldedName(plain: bare.words).soundKey))
        }
        if let words = ClassPhrases.withoutEpithet(name.plain) {
            keys.insert(sound(FoldedName(plain: words).soundKey))
        }
        if let bones = Bones.key(of: name) { keys.insert(self.bones(bones)) }
        for letters in Initials.keys(of: name) { keys.insert(initials(letters)) }
        var fuzzy = name.soundKeys.map(EditDistance.letters)
        if let spelled = SpelledKeys.key(of: name).map(EditDistance.letters), !fuzzy.contains(spelled) {
            fuzzy.append(spelled)
            keys.insert(NameKeys.fuzzy(spelled))
        }
        for consonants in ConsonantKeys.keys(ofListed: name) {
            keys.insert(self.consonants(consonants, isArabic: CrossScript.isArabic(name)))
        }
        return Stored(keys: keys, fuzzy: fuzzy, wordCount: name.skeletons.count)
    }

    /// Of one reading of a name that is looked up.
    static func asked(_ name: FoldedName) -> Set<UInt64> {
        guard !name.isEmpty else { return [] }
        var keys = common(name)
        if let core = name.coreKey { keys.insert(sound(core)) }
        if let turned = name.turned {
            keys.insert(sound(turned.key()))
            keys.insert(sequence(turned.core.map(EditDistance.letters)))
            for kind in turned.kinds {
                for other in KindWords.alternatives(to: kind.token) + KindWords.townUnits(besides: kind.token) {
                    keys.insert(sound(turned.key(replacing: kind.token, by: other)))
                }
            }
        }
        return keys
    }

    /// Of a name that no reading finds: its bones, its initials and its consonants, with the words about it and without.
    static func askedLoosely(_ text: String, _ name: FoldedName) -> Set<UInt64> {
        var keys = Set(Initials.words(in: text).map(initials))
        for words in [name.plain] + ClassPhrases.bares(of: name.plain).map(\.words)
            + NameSplits.of(name.plain).map(\.rest)
        {
            let name = FoldedName(plain: words)
            if let bones = Bones.key(of: name) { keys.insert(self.bones(bones)) }
            let isArabic = CrossScript.isArabic(name)
            for consonants in ConsonantKeys.asked(of: name)
            where isArabic || consonants.count >= CrossScript.leastConsonants {
                keys.insert(self.consonants(consonants, isArabic: !isArabic))
            }
        }
        return keys
    }

    /// Of every run of words in a text that could be a name.
    static func inText(_ bytes: UnsafeBufferPointer<UInt8>, longestName: Int) -> Set<UInt64> {
        let text = FoldedName(bytes)
        var keys: Set<UInt64> = []
        let hashes = text.skeletons.map { WordHash.of($0) }
        for first in hashes.indices {
            var openings = [hashes[first]]
            if let lead = text.spelled[first].first, lead >= 0x80 {
                openings += ArabicFolding.readings(of: text.spelled[first]).map {
                    WordHash.of(WordStandIns.sound(of: Array($0.sound)) ?? Array($0.sound))
                }
            }
            for opening in openings {
                var key = WordHash.next(WordHash.start, opening)
                keys.insert(key)
                for hash in hashes[(first + 1)...].prefix(longestName - 1) {
                    key = WordHash.next(key, hash)
                    keys.insert(key)
                }
            }
        }
        return keys
    }

    static func bones(_ bones: [UInt8]) -> UInt64 { WordHash.next(0xB0, WordHash.of(bones)) }
    static func initials(_ letters: [UInt8]) -> UInt64 { WordHash.next(0xA0, WordHash.of(letters)) }

    /// Of a name for the spellings of it in the other script.
    ///
    /// - Parameter isArabic: whether the listed name is.
    static func consonants(_ consonants: [UInt8], isArabic: Bool) -> UInt64 {
        WordHash.next(isArabic ? 0xC1 : 0xC0, WordHash.of(consonants))
    }

    /// Of the place with that id.
    static func id(_ id: String) -> UInt64 { WordHash.next(0x1D, WordHash.of(id.utf8)) }

    private static func common(_ name: FoldedName) -> Set<UInt64> {
        [sequence(name.plain), sound(name.soundKey), sequence(name.skeletons)]
    }

    /// Of a sound key as the edit distance sees it, so that the fuzzy keys lead to their places.
    static func sound(_ key: [UInt8]) -> UInt64 { fuzzy(EditDistance.letters(of: key)) }
    static func fuzzy(_ letters: [UInt8]) -> UInt64 { sequence(letters.split(separator: 0x20)) }

    private static func sequence(_ words: some Sequence<some Sequence<UInt8>>) -> UInt64 {
        words.reduce(WordHash.start) { WordHash.next($0, WordHash.of($1)) }
    }
}
