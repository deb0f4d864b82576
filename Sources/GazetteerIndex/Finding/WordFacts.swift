/// What the scan asks of one word, whatever stands beside it.
struct WordFacts {
    struct Marks: OptionSet {
        let rawValue: UInt16
        static let isArticle = Marks(rawValue: 1)
        /// Skipped inside a name: "of", "the", "de la".
        static let isJoining = Marks(rawValue: 2)
        /// "az", "ash": an article if the next word begins with its letter.
        static let mayBeArticle = Marks(rawValue: 4)
        static let isOrdinary = Marks(rawValue: 8)
        static let isUnited = Marks(rawValue: 16)
        static let isStates = Marks(rawValue: 32)
        static let isTitle = Marks(rawValue: 64)
        static let isSaying = Marks(rawValue: 128)
        /// A word of kind, an ordinary word of a headline, an article.
        static let isNoSurname = Marks(rawValue: 256)
        /// Some name begins with it.
        static let opensName = Marks(rawValue: 512)
        /// Where it is a name by itself, it is spelled like one.
        static let isNameAlone = Marks(rawValue: 1024)
        static let isWeakAlone = Marks(rawValue: 2048)
        /// Arabic: no name begins with it, whatever letters are cut off in front.
        static let opensNothing = Marks(rawValue: 4096)
    }

    /// Of its skeleton.
    var hash: UInt64
    var marks: Marks

    init(hash: UInt64, marks: Marks) {
        self.hash = hash
        self.marks = marks
    }

    init(_ fold: WordFold, isArabic: Bool, in table: NameTable) {
        hash = WordHash.of(fold.skeleton)
        var marks: Marks = []
        let plain = fold.plain
        let isOrdinary = OrdinaryWords.contains(plain)
        if NameParticles.isArticle(plain) { marks.insert(.isArticle) }
        if NameParticles.isJoining(plain) || NameParticles.isForeignJoining(plain) { marks.insert(.isJoining) }
        if plain.count >= 2, NameParticles.isAssimilatedArticle(plain, before: Array(plain.dropFirst())) {
            marks.insert(.mayBeArticle)
        }
        if isOrdinary { marks.insert(.isOrdinary) }
        if UnitedStates.isFirst(plain) { marks.insert(.isUnited) }
        if UnitedStates.isSecond(plain) { marks.insert(.isStates) }
        if PersonWords.isTitle(plain) { marks.insert(.isTitle) }
        if PersonWords.isSaying(plain) { marks.insert(.isSaying) }
        if plain.isEmpty || isOrdinary || ClassWords.contains(plain) || NameParticles.isArticle(plain)
            || KindWords.kind(of: plain, isFirst: false) != nil
        {
            marks.insert(.isNoSurname)
        }
        if table.marks(of: WordHash.next(WordHash.start, hash)) != nil {
            marks.insert(.opensName)
            let isSpelled = table.isSpelledName(plain)
            // Short words meet by chance when vowels and endings do not count.
            let isLong = fold.sound.count >= 4 || isArabic
            if isSpelled || !isOrdinary && isLong && table.soundsLikeName(fold.sound, skeleton: fold.skeleton) {
                marks.insert(.isNameAlone)
            }
            if WeakNames.contains(plain: plain, sound: fold.sound) { marks.insert(.isWeakAlone) }
        }
        if isArabic, !ArabicFolding.readings(of: plain).contains(where: { Self.opensName($0.sound, in: table) }) {
            marks.insert(.opensNothing)
        }
        self.marks = marks
    }

    /// The hash of an Arabic word's reading, or of the word that stands for it.
    static func opening(_ sound: ArraySlice<UInt8>) -> UInt64 {
        let sound = Array(sound)
        return WordHash.of(WordStandIns.sound(of: sound) ?? sound)
    }

    private static func opensName(_ sound: ArraySlice<UInt8>, in table: NameTable) -> Bool {
        table.marks(of: WordHash.next(WordHash.start, opening(sound))) != nil
    }
}
