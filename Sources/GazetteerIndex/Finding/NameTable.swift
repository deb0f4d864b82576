internal import IncidentModel

/// Sequences of folded words, and which of them are names: what running text is held against.
///
/// Every prefix of a name is a key of one table with open addressing, hashed word by word, so that a text word costs one
/// probe. Keys are 64-bit hashes; with a million names the chance of one false key in the table is below 10⁻⁷.
struct NameTable: Sendable {
    struct Marks: OptionSet {
        let rawValue: UInt8
        static let isName = Marks(rawValue: 1)
        /// Weak under every name that has this key.
        static let isWeak = Marks(rawValue: 2)
        static let isContainer = Marks(rawValue: 4)
        /// Some name goes on after these words.
        static let goesOn = Marks(rawValue: 8)
        /// A town under every name that has this key.
        static let isTown = Marks(rawValue: 16)
    }

    private var slots: [(key: UInt64, marks: Marks)]
    private let mask: Int
    /// Hashes of single-word names in base letters: an ordinary word is a name only when it is spelled like one.
    private let spelledNames: Set<UInt64>
    /// The sounds of single-word names under their skeletons: a text word may leave vowels out, not change them.
    private let soundsBySkeleton: [UInt64: [[UInt8]]]
    private(set) var longestName = 0
    let memo = WordMemo()

    init(places: [Place], names: [NameIndex.Entry]) {
        var marksByKey: [UInt64: Marks] = [:]
        var surelyContainers: Set<UInt64> = []
        var spelled: Set<UInt64> = []
        var sounds: [UInt64: [[UInt8]]] = [:]
        for entry in names {
            let name = entry.folded
            let code = places[entry.place].featureCode
            var forms = [(words: name.skeletons[...], spelled: name.spelled[...], isShortened: false)]
            if name.opensWithQuarter, name.skeletons.count > 1 {
                forms.append((name.skeletons.dropFirst(), name.spelled.dropFirst(), true))
            }
            if let turned = name.turnedSkeletons { forms.append((turned[...], name.spelled[...], false)) }
            for form in forms {
                longestName = max(longestName, form.words.count)
                var key = WordHash.start
                var isWeak = form.isShortened
                for (offset, word) in form.words.enumerated() {
                    key = WordHash.next(key, WordHash.of(word))
                    if offset < form.words.count - 1 { marksByKey[key, default: []].insert(.goesOn) }
                }
                if WeakNames.isCommonPhrase(name) { isWeak = true }
                // Hamlets named after a person: Ali Husayn.
                if places[entry.place].tier > 2, form.words.count > 1, name.sounds.allSatisfy(WeakNames.isPerson) {
                    isWeak = true
                }
                if form.words.count == 1, let plain = form.spelled.first {
                    isWeak = isWeak || WeakNames.contains(plain: plain, sound: name.sounds.last ?? [])
                    spelled.insert(WordHash.of(plain))
                    sounds[key, default: []].append(name.sounds.last ?? [])
                }
                if FeatureCode.isSurelyContainer(code) { surelyContainers.insert(key) }
                Self.merge(
                    isWeak: isWeak, isContainer: FeatureCode.isContainer(code), isTown: FeatureCode.isTown(code),
                    into: &marksByKey[key, default: []])
            }
        }
        for key in surelyContainers { marksByKey[key]?.insert(.isContainer) }
        spelledNames = spelled
        soundsBySkeleton = sounds
        var capacity = 16
        while capacity < marksByKey.count * 2 { capacity *= 2 }
        mask = capacity - 1
        slots = Array(repeating: (0, []), count: capacity)
        for (key, marks) in marksByKey { insert(key, marks) }
    }

    /// A key stays weak, or a container, only while all its names are.
    private static func merge(isWeak: Bool, isContainer: Bool, isTown: Bool, into marks: inout Marks) {
        let isFirst = !marks.contains(.isName)
        marks.insert(.isName)
        if isFirst {
            if isWeak { marks.insert(.isWeak) }
            if isContainer { marks.insert(.isContainer) }
            if isTown { marks.insert(.isTown) }
        } else {
            if !isWeak { marks.remove(.isWeak) }
            if !isContainer { marks.remove(.isContainer) }
            if !isTown { marks.remove(.isTown) }
        }
    }

    private mutating func insert(_ key: UInt64, _ marks: Marks) {
        var slot = Int(truncatingIfNeeded: key) & mask
        while !slots[slot].marks.isEmpty { slot = (slot + 1) & mask }
        slots[slot] = (key, marks)
    }

    func marks(of key: UInt64) -> Marks? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while !slots[slot].marks.isEmpty {
            if slots[slot].key == key { return slots[slot].marks }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The sound is a listed one, or differs from one by vowels left out: "Zafraniya", but not "Between" for "Bataween".
    func soundsLikeName(_ sound: [UInt8], skeleton: [UInt8]) -> Bool {
        let key = WordHash.next(WordHash.start, WordHash.of(skeleton))
        return soundsBySkeleton[key, default: []].contains { LatinFolding.differInLeftOutLetters($0, sound) }
    }

    func isSpelledName(_ plain: [UInt8]) -> Bool { spelledNames.contains(WordHash.of(plain)) }
}

/// Hashes of words and of sequences of words.
enum WordHash {
    static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// FNV-1a, then mixed. Source: Fowler, Noll, Vo, RFC 9923.
    static func of(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mixed(hash)
    }

    static func next(_ sequence: UInt64, _ word: UInt64) -> UInt64 { mixed(sequence &* 3 ^ word) }

    /// The finaliser of splitmix64. Source: Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
