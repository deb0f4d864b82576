/// A name cut into words and folded: the keys under which it is found.
struct FoldedName {
    /// The words in base letters, article and all: two names equal in this differ in case and signs only.
    private(set) var plain: [[UInt8]] = []
    /// The words that make the name, without articles and joining words.
    private(set) var sounds: [[UInt8]] = []
    private(set) var skeletons: [[UInt8]] = []
    /// Parallel to `sounds`, in base letters.
    private(set) var spelled: [[UInt8]] = []

    init(_ name: String) {
        var name = name
        self = name.withUTF8 { bytes in FoldedName(bytes) }
    }

    /// Whether no word of the name is left when it is folded; told of most names without folding them.
    static func isEmpty(of name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            // Three Latin letters in a row are a word or part of one.
            var letters = 0
            for byte in bytes {
                letters = (byte | 0x20) &- 0x61 < 26 ? letters + 1 : 0
                if letters == 3 { return false }
            }
            return FoldedName(bytes).isEmpty
        }
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Most names are a few letters and nothing else: they need no cutting.
        if bytes.count <= WordFold.longestWordBytes, !bytes.isEmpty, bytes.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) {
            self.init(oneWord: WordFold.forms(ofLatin: bytes.map { $0 | 0x20 }))
            return
        }
        if bytes.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 }) {
            self.init(plainWords: bytes)
            return
        }
        var fold = WordFold()
        let cut = WordSplitter.words(in: bytes)
        if cut.count == 1 {
            fold.makeRoom(for: cut[0].end - cut[0].start)
            fold.fold(cut[0], of: bytes)
            if !fold.plain.isEmpty { self.init(oneWord: fold.taken()) } else { self.init([]) }
            return
        }
        var words: [WordForms] = []
        words.reserveCapacity(4)
        for word in cut {
            fold.fold(word, of: bytes)
            guard !fold.plain.isEmpty else { continue }
            words.append(fold.copies)
        }
        self.init(words)
    }

    /// - Parameter bytes: ASCII letters and spaces.
    private init(plainWords bytes: UnsafeBufferPointer<UInt8>) {
        var words: [WordForms] = []
        words.reserveCapacity(4)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            if end > start, end - start <= WordFold.longestWordBytes {
                words.append(WordFold.forms(ofLatin: bytes[start..<end].map { $0 | 0x20 }))
            }
            start = end + 1
        }
        if words.count == 1 { self.init(oneWord: words[0]) } else { self.init(words) }
    }

    /// - Parameter plain: words in base letters.
    init(plain: [[UInt8]]) {
        if plain.count == 1, !plain[0].isEmpty {
            if WordFold.isShortLatin(plain[0]) {
                self.init(oneWord: WordFold.forms(ofLatin: plain[0]))
                return
            }
            var fold = WordFold()
            fold.foldPlainWord(plain[0])
            self.init(oneWord: fold.taken())
            return
        }
        var fold = WordFold()
        self.init(
            plain.filter { !$0.isEmpty }.map { word in
                if WordFold.isShortLatin(word) { return WordFold.forms(ofLatin: word) }
                fold.foldPlainWord(word)
                return fold.copies
            })
    }

    private typealias WordForms = (plain: [UInt8], sound: [UInt8], skeleton: [UInt8])

    private init(oneWord word: WordForms) {
        guard KindWords.kind(of: word.plain, isFirst: true) == nil else {
            self = FoldedName([word])
            return
        }
        plain = [word.plain]
        spelled = plain
        sounds = [word.sound]
        skeletons = word.skeleton == word.sound ? sounds : [word.skeleton]
    }

    private init(_ words: [WordForms]) {
        plain = words.map(\.plain)
        if words.count > 1, !plain.contains(where: { NameParticles.mayBeLeftOut($0) || UnitedStates.isFirst($0) }) {
            spelled = plain
            sounds = words.map(\.sound)
            skeletons = words.map(\.skeleton)
            return
        }
        sounds.reserveCapacity(words.count)
        skeletons.reserveCapacity(words.count)
        spelled.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            let word = words[index]
            let isLast = index + 1 == words.count
            index += 1
            if !isLast {
                if NameParticles.isArticle(word.plain) { continue }
                if NameParticles.isAssimilatedArticle(word.plain, before: words[index].plain) { continue }
                if NameParticles.isJoining(word.plain) || NameParticles.isForeignJoining(word.plain) { continue }
            }
            if UnitedStates.isFirst(word.plain), !isLast, UnitedStates.isSecond(words[index].plain) {
                index += 1
                append(plain: UnitedStates.short, sound: UnitedStates.short, skeleton: UnitedStates.short)
                continue
            }
            append(plain: word.plain, sound: word.sound, skeleton: word.skeleton)
        }
        // A name of one word is that word, not a kind: the town Al-Hayy, the hamlet Al-Qasr.
        if sounds.count == 1, KindWords.kind(of: spelled[0], isFirst: true) != nil {
            var sound: [UInt8] = []
            if (spelled[0].first ?? 0) >= 0x80 {
                ArabicFolding.appendSound(of: spelled[0], to: &sound)
            } else {
                LatinFolding.appendSound(of: spelled[0], to: &sound)
            }
            (sounds, skeletons) = ([sound], [sound])
        }
    }

    private mutating func append(plain: [UInt8], sound: [UInt8], skeleton: [UInt8]) {
        spelled.append(plain)
        sounds.append(sound)
        skeletons.append(skeleton)
    }

    /// The sound key of words in base letters, told of one word without making the name.
    static func soundKey(ofPlain words: [[UInt8]]) -> [UInt8] {
        guard words.count == 1, let word = words.first, !KindWords.isStructural(word) else {
            return FoldedName(plain: words).soundKey
        }
        if WordFold.isShortLatin(word) { return WordFold.forms(ofLatin: word).sound }
        var fold = WordFold()
        fold.foldPlainWord(word)
        return fold.taken().sound
    }

    var isEmpty: Bool { sounds.isEmpty }
    /// It opens with "hay" or حي.
    var opensWithQuarter: Bool { spelled.first.map(ClassWords.isQuarter) == true }
    var plainKey: [UInt8] { Self.joined(plain) }
    var soundKey: [UInt8] { Self.joined(sounds) }
    /// As written, then turned (see `Turned`) where that is another key.
    var soundKeys: [[UInt8]] {
        let sound = soundKey
        guard let turned = turned?.key(), turned != sound else { return [sound] }
        return [sound, turned]
    }
    var skeletonKey: [UInt8] { Self.joined(skeletons) }

    /// The sound key without the class words at both ends; nil when there are none or nothing else.
    var coreKey: [UInt8]? {
        guard spelled.contains(where: ClassWords.contains),
            let first = spelled.firstIndex(where: { !ClassWords.contains($0) }),
            let last = spelled.lastIndex(where: { !ClassWords.contains($0) })
        else { return nil }
        return first == 0 && last == sounds.count - 1 ? nil : Self.joined(Array(sounds[first...last]))
    }

    /// What the name says of its kind, taken off its ends ("Qasr al-Faw", "Al-Faw Palace").
    struct Turned {
        /// The sounds that are left.
        var core: [[UInt8]]
        var kinds: [KindWords.Kind]

        /// Core first, then each kind once, in order of spelling: one key whatever the order and the language.
        func key(replacing kind: [UInt8]? = nil, by other: [UInt8] = []) -> [UInt8] {
            var tokens: [[UInt8]] = []
            for token in kinds.map({ $0.token == kind ? other : $0.token }) where !tokens.contains(token) {
                tokens.append(token)
            }
            // The centre of a district is a unit of its own, whose name carries both words or one.
            if tokens.contains(KindWords.center) { tokens = [KindWords.center] }
            return FoldedName.joined(core + tokens.sorted { $0.lexicographicallyPrecedes($1) })
        }
    }

    /// nil when neither end says a kind, and when nothing else is left.
    var turned: Turned? {
        guard sounds.count > 1 else { return nil }
        var (first, last) = (0, sounds.count - 1)
        var kinds: [KindWords.Kind] = []
        func take(_ index: Int, isFirst: Bool) -> Bool {
            let word = KindWords.withoutArticle(spelled[index])
            if KindWords.isOptional(word) { return true }
            guard let kind = KindWords.kind(of: word, isFirst: isFirst) else { return false }
            kinds.append(kind)
            return true
        }
        // One word stays, even when each says a kind: Airport Road, Medical City.
        while last > first, take(last, isFirst: false) { last -= 1 }
        while first < last, take(first, isFirst: true) { first += 1 }
        guard last - first + 1 < sounds.count else { return nil }
        let core = Array(sounds[first...last])
        // "International Zone" without its first word would be any zone.
        guard !kinds.isEmpty || core.count > 1 else { return nil }
        return Turned(core: core, kinds: kinds)
    }

    /// The words with a kind at the other end ("Hotel Baghdad" of "Baghdad Hotel"), for finding the name in running text.
    var turnedSkeletons: [[UInt8]]? {
        guard skeletons.count > 1, let lead = spelled[0].first, lead < 0x80 else { return nil }
        let isFirst = isTurnable(0)
        guard isFirst != isTurnable(skeletons.count - 1) else { return nil }
        return isFirst
            ? skeletons.dropFirst() + [skeletons[0]] : [skeletons[skeletons.count - 1]] + skeletons.dropLast()
    }

    /// Quarters and districts are not turned: "the district Karkh" is read by the words around the name.
    private func isTurnable(_ index: Int) -> Bool {
        !ClassWords.contains(spelled[index])
            && KindWords.kind(of: spelled[index], isFirst: index == 0)?.token == sounds[index]
    }

    static func joined(_ words: [[UInt8]]) -> [UInt8] {
        // Most names have one word, which is its own key.
        if words.count == 1 { return words[0] }
        var letters = 0
        for number in words.indices { letters += words[number].count + 1 }
        var key: [UInt8] = []
        key.reserveCapacity(letters)
        for number in words.indices {
            if !key.isEmpty { key.append(0x20) }
            key += words[number]
        }
        return key
    }
}

/// "United States" is one word, the same as "US".
enum UnitedStates {
    static let short = Array("us".utf8)
    static let united = Array("united".utf8)
    private static let states = Array("states".utf8)

    static func isFirst(_ plain: [UInt8]) -> Bool { plain == united }
    static func isSecond(_ plain: [UInt8]) -> Bool { plain == states }
}
