internal import IncidentModel

/// Every spelling of every place under its keys.
final class NameIndex: Sendable {
    struct Entry {
        var place: Int
        var toponym: String
        var folded: FoldedName
    }

    /// What ranking asks of a place, apart from its names and ground.
    struct Standing {
        var tier: Int
        var isContextOnly: Bool
    }

    /// In order of place, then of the place's list.
    let names: [Entry]
    /// Of each place.
    let standings: [Standing]
    private let byPlain: [[UInt8]: [Int32]]
    private let bySound: [[UInt8]: [Int32]]
    private let bySkeleton: [[UInt8]: [Int32]]
    private let byCore: [[UInt8]: [Int32]]
    /// Of the keys of all four.
    private let filter: KeyFilter
    /// Made when the first name is found under no key: most runs never ask.
    private let misspelt: LazyValue<FuzzyKeys>
    var fuzzy: FuzzyKeys { misspelt.value }
    /// Made when a name is found under no key.
    private let byConsonants: LazyValue<ConsonantKeys>
    var consonants: ConsonantKeys { byConsonants.value }
    private let withoutClass: LazyValue<BareNames>
    var bare: BareNames { withoutClass.value }
    private let firstLetters: LazyValue<Initials>
    var initials: Initials { firstLetters.value }
    private let withoutVowels: LazyValue<BoneKeys>
    var bones: BoneKeys { withoutVowels.value }
    /// Made when a name is near no key as heard.
    private let misspeltAsWritten: LazyValue<SpelledKeys>
    var spelled: SpelledKeys { misspeltAsWritten.value }

    /// A name with its keys for each table.
    private struct Spelling {
        let toponym: String
        let folded: FoldedName
        let plain: [[UInt8]]
        let sounds: [[UInt8]]
        let skeleton: [[UInt8]]
        let cores: [[UInt8]]

        /// - Returns: nil of a name without a word.
        init?(_ toponym: String) {
            let folded = FoldedName(toponym)
            guard !folded.isEmpty else { return nil }
            (self.toponym, self.folded) = (toponym, folded)
            plain = [folded.plainKey]
            sounds = folded.soundKeys
            skeleton = [folded.skeletonKey]
            let sound = folded.soundKey
            // The core of a name that has none to lose is the name, so that "Dora district" finds "Dora".
            var cores = [folded.coreKey ?? sound]
            // "Umm al-Qura" is said for the mosque; one word alone may be anything.
            if let turned = folded.turned, turned.core.count > 1, turned.key() != sound || !turned.kinds.isEmpty {
                cores.append(Array(turned.core.joined(separator: [0x20])))
            }
            if let shorter = NameIndex.beforeParenthesis(toponym) { cores.append(FoldedName(shorter).soundKey) }
            self.cores = cores
        }
    }

    init(places: [Place]) {
        let spelled = places.concurrentMap { place in place.names.compactMap { Spelling($0.toponym) } }
        let count = spelled.reduce(0) { $0 + $1.count }
        var names: [Entry] = []
        names.reserveCapacity(count)
        for place in spelled.indices {
            for index in spelled[place].indices {
                names.append(
                    Entry(
                        place: place, toponym: spelled[place][index].toponym, folded: spelled[place][index].folded))
            }
        }
        // Each table by itself, so that they are made at once.
        let keys: [any KeyPath<Spelling, [[UInt8]]> & Sendable] = [\.plain, \.sounds, \.skeleton, \.cores]
        let tables = keys.concurrentMap(stride: 1) { keys in
            var table: [[UInt8]: [Int32]] = [:]
            table.reserveCapacity(count)
            var number: Int32 = 0
            // By position, because a copy of a spelling counts a reference to all that it holds.
            for place in spelled.indices {
                for index in spelled[place].indices {
                    for key in spelled[place][index][keyPath: keys] { table[key, default: []].append(number) }
                    number += 1
                }
            }
            return table
        }
        var filter = KeyFilter(count: tables.reduce(0) { $0 + $1.count })
        for table in tables { for key in table.keys { filter.insert(key) } }
        self.filter = filter
        let bySound = tables[1]
        standings = places.map { Standing(tier: $0.tier, isContextOnly: $0.isContextOnly) }
        (self.names, byPlain, self.bySound) = (names, tables[0], bySound)
        (bySkeleton, byCore) = (tables[2], tables[3])
        misspelt = LazyValue { [names, bySound] in FuzzyKeys(names: names, bySound: bySound) }
        byConsonants = LazyValue { [names] in ConsonantKeys(names: names) }
        misspeltAsWritten = LazyValue { [names] in SpelledKeys(names: names) }
        withoutClass = LazyValue { [names] in BareNames(names: names, places: places) }
        firstLetters = LazyValue { [names] in Initials(names: names, places: places) }
        withoutVowels = LazyValue { [names] in BoneKeys(names: names) }
    }

    /// False for nearly every key that no name has.
    func mayHold(_ key: some Collection<UInt8>) -> Bool { filter.mayHold(key) }

    func entries(plain key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? byPlain[key] : nil }
    func entries(sound key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? bySound[key] : nil }
    func entries(skeleton key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? bySkeleton[key] : nil }
    func entries(core key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? byCore[key] : nil }

    /// "Al-Faw Palace" of "Al-Faw Palace (Camp Victory)".
    static func beforeParenthesis(_ toponym: String) -> String? {
        guard let opening = toponym.utf8.firstIndex(of: UInt8(ascii: "(")) else { return nil }
        let shorter = String(toponym[..<opening])
        return FoldedName(shorter).isEmpty ? nil : shorter
    }
}

/// Which letters a key has, for telling far keys apart without comparing them.
struct LetterSet {
    private(set) var bits: UInt64 = 0

    init(bits: UInt64) { self.bits = bits }

    init(_ key: some Sequence<UInt8>) {
        for byte in key { bits |= 1 << UInt64(byte & 0x3F) }
    }

    /// The letters of all words.
    init(of words: [[UInt8]]) {
        for word in words { bits |= LetterSet(word).bits }
    }

    @inline(__always)
    func contains(_ letter: UInt8) -> Bool { bits >> UInt64(letter & 0x3F) & 1 == 1 }

    /// One edit brings in at most one letter and takes away at most one: never more than the edit distance.
    func leastEdits(to other: LetterSet) -> Int {
        max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
    }

    /// Whether `leastEdits` is at most 1 or 2: taking away the lowest bit is less work than counting bits.
    @inline(__always)
    func mayBe(within edits: Int, of other: LetterSet) -> Bool {
        var more = bits & ~other.bits
        var fewer = other.bits & ~bits
        more &= more &- 1
        fewer &= fewer &- 1
        if edits > 1 {
            more &= more &- 1
            fewer &= fewer &- 1
        }
        return more | fewer == 0
    }
}
