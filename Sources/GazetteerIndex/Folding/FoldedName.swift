/// A name cut into words and folded: the keys under which it is found.
struct FoldedName {
    /// The words in base letters, article and all: two names equal in this differ in case and signs only.
    private(set) var plain: [[UInt8]] = []
    /// The words that make the name, without articles and joining words.
    private(set) var sounds: [[UInt8]] = []
    private(set) var skeletons: [[UInt8]] = []
    /// Parallel to `sounds`: the word only says what kind of thing it is.
    private(set) var isClassWord: [Bool] = []
    private(set) var isQuarterWord: [Bool] = []
    /// Parallel to `sounds`, in base letters.
    private(set) var spelled: [[UInt8]] = []

    init(_ name: String) {
        var name = name
        self = name.withUTF8 { bytes in FoldedName(bytes) }
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var fold = WordFold()
        var words: [(plain: [UInt8], sound: [UInt8], skeleton: [UInt8])] = []
        for word in WordSplitter.words(in: bytes) {
            fold.fold(word, of: bytes)
            guard !fold.plain.isEmpty else { continue }
            words.append((fold.plain, fold.sound, fold.skeleton))
        }
        plain = words.map(\.plain)
        var index = 0
        while index < words.count {
            let word = words[index]
            let isLast = index + 1 == words.count
            index += 1
            if !isLast {
                if NameParticles.isArticle(word.plain) { continue }
                if NameParticles.isAssimilatedArticle(word.plain, before: words[index].plain) { continue }
                if NameParticles.isJoining(word.plain) { continue }
            }
            if UnitedStates.isFirst(word.plain), !isLast, UnitedStates.isSecond(words[index].plain) {
                index += 1
                append(plain: UnitedStates.short, sound: UnitedStates.short, skeleton: UnitedStates.short)
                continue
            }
            append(plain: word.plain, sound: word.sound, skeleton: word.skeleton)
        }
    }

    private mutating func append(plain: [UInt8], sound: [UInt8], skeleton: [UInt8]) {
        spelled.append(plain)
        sounds.append(sound)
        skeletons.append(skeleton)
        isClassWord.append(ClassWords.contains(plain))
        isQuarterWord.append(ClassWords.isQuarter(plain))
    }

    var isEmpty: Bool { sounds.isEmpty }
    var plainKey: [UInt8] { Self.joined(plain) }
    var soundKey: [UInt8] { Self.joined(sounds) }
    var skeletonKey: [UInt8] { Self.joined(skeletons) }

    /// The sound key without the class words at both ends; nil when there are none or nothing else.
    var coreKey: [UInt8]? {
        guard isClassWord.contains(true), let first = isClassWord.firstIndex(of: false),
            let last = isClassWord.lastIndex(of: false)
        else { return nil }
        return first == 0 && last == sounds.count - 1 ? nil : Self.joined(Array(sounds[first...last]))
    }

    private static func joined(_ words: [[UInt8]]) -> [UInt8] { Array(words.joined(separator: [0x20])) }
}

/// "United States" is one word, the same as "US".
enum UnitedStates {
    static let short = Array("us".utf8)
    private static let united = Array("united".utf8)
    private static let states = Array("states".utf8)

    static func isFirst(_ plain: [UInt8]) -> Bool { plain == united }
    static func isSecond(_ plain: [UInt8]) -> Bool { plain == states }
}
