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
        var isArabic: Bool
        /// Counts for places without an Arabic name only.
        var consonants: UInt64?
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
        var fuzzy = name.soundKeys.map(EditDistance.letters)
        if let spelled = SpelledKeys.key(of: name).map(EditDistance.letters), !fuzzy.contains(spelled) {
            fuzzy.append(spelled)
            keys.insert(NameKeys.fuzzy(spelled))
        }
        return Stored(
            keys: keys, fuzzy: fuzzy, wordCount: name.skeletons.count, isArabic: CrossScript.isArabic(name),
            consonants: CrossScript.consonants(ofLatin: name).map(consonants))
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

    /// Of a name that is listed in Latin letters alone, for Arabic spellings of it.
    static func consonants(_ consonants: [UInt8]) -> UInt64 { WordHash.next(0xC0, WordHash.of(consonants)) }

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
