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
    /// Made when an Arabic name is found under no key.
    private let byConsonants: LazyValue<ConsonantKeys>
    /// Made when a name is near no key as heard.
    private let misspeltAsWritten: LazyValue<SpelledKeys>
    var spelled: SpelledKeys { misspeltAsWritten.value }

    init(places: [Place]) {
        let folded = places.concurrentMap { place in
            place.names.map { (toponym: $0.toponym, folded: FoldedName($0.toponym)) }
        }
        var names: [Entry] = []
        for (index, spellings) in folded.enumerated() {
            for spelling in spellings where !spelling.folded.isEmpty {
                names.append(Entry(place: index, toponym: spelling.toponym, folded: spelling.folded))
            }
        }
        var byPlain: [[UInt8]: [Int32]] = [:]
        var bySound: [[UInt8]: [Int32]] = [:]
        var bySkeleton: [[UInt8]: [Int32]] = [:]
        var byCore: [[UInt8]: [Int32]] = [:]
        byPlain.reserveCapacity(names.count)
        bySound.reserveCapacity(names.count)
        bySkeleton.reserveCapacity(names.count)
        for (index, entry) in names.enumerated() {
            let number = Int32(index)
            let sound = entry.folded.soundKey
            byPlain[entry.folded.plainKey, default: []].append(number)
            for key in entry.folded.soundKeys { bySound[key, default: []].append(number) }
            bySkeleton[entry.folded.skeletonKey, default: []].append(number)
            // The core of a name that has none to lose is the name, so that "Dora district" finds "Dora".
            byCore[entry.folded.coreKey ?? sound, default: []].append(number)
            // "Umm al-Qura" is said for the mosque; one word alone may be anything.
            if let turned = entry.folded.turned, turned.core.count > 1, turned.key() != sound || !turned.kinds.isEmpty {
                byCore[Array(turned.core.joined(separator: [0x20])), default: []].append(number)
            }
            if let shorter = Self.beforeParenthesis(entry.toponym) {
                byCore[FoldedName(shorter).soundKey, default: []].append(number)
            }
        }
        var filter = KeyFilter(count: byPlain.count + bySound.count + bySkeleton.count + byCore.count)
        for table in [byPlain, bySound, bySkeleton, byCore] { for key in table.keys { filter.insert(key) } }
        self.filter = filter
        standings = places.map { Standing(tier: $0.tier, isContextOnly: $0.isContextOnly) }
        (self.names, self.byPlain, self.bySound) = (names, byPlain, bySound)
        (self.bySkeleton, self.byCore) = (bySkeleton, byCore)
        misspelt = LazyValue { [names, bySound] in FuzzyKeys(names: names, bySound: bySound) }
        byConsonants = LazyValue { [names] in ConsonantKeys(names: names) }
        misspeltAsWritten = LazyValue { [names] in SpelledKeys(names: names) }
    }

    func entries(plain key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? byPlain[key] : nil }
    func entries(sound key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? bySound[key] : nil }
    func entries(skeleton key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? bySkeleton[key] : nil }
    func entries(core key: [UInt8]) -> [Int32]? { filter.mayHold(key) ? byCore[key] : nil }

    /// - Parameter key: `CrossScript.consonants(ofArabic:)`.
    func entries(consonants key: [UInt8]) -> [Int32]? { byConsonants.value.byKey[key] }

    /// "Al-Faw Palace" of "Al-Faw Palace (Camp Victory)".
    static func beforeParenthesis(_ toponym: String) -> String? {
        guard let opening = toponym.utf8.firstIndex(of: UInt8(ascii: "(")) else { return nil }
        let shorter = String(toponym[..<opening])
        return FoldedName(shorter).isEmpty ? nil : shorter
    }
}

/// The Latin names of places without an Arabic one, by their consonants.
final class ConsonantKeys: Sendable {
    let byKey: [[UInt8]: [Int32]]

    init(names: [NameIndex.Entry]) {
        let withArabic = Set(names.lazy.filter { CrossScript.isArabic($0.folded) }.map(\.place))
        var byKey: [[UInt8]: [Int32]] = [:]
        for (index, entry) in names.enumerated() where !withArabic.contains(entry.place) {
            guard let key = CrossScript.consonants(ofLatin: entry.folded) else { continue }
            byKey[key, default: []].append(Int32(index))
        }
        self.byKey = byKey
    }
}

/// Which letters a key has, for telling far keys apart without comparing them.
struct LetterSet {
    private(set) var bits: UInt64 = 0

    init(bits: UInt64) { self.bits = bits }

    init(_ key: some Sequence<UInt8>) {
        for byte in key { bits |= 1 << UInt64(byte & 0x3F) }
    }

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
