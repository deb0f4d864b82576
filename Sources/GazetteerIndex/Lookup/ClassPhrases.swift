internal import IncidentModel

/// Words about a name that are no part of it: what kind of thing bears it and whose it is. "al-Tanf garrison", قاعدة التنف الأمريكية
/// and "Tharthar Reservoir" say al-Tanf of a base and Tharthar of a lake.
enum ClassPhrases {
    /// A name without what stood about it, and which places may be called so.
    struct Bare {
        var words: [[UInt8]]
        /// For each phrase taken off, the codes it is said of.
        var asked: [Codes]
        var taken: Int

        func allows(_ code: String, asSecond: Bool = true) -> Bool {
            asked.allSatisfy { $0.allow(code) || asSecond && $0.second.contains(where: code.hasPrefix) }
        }

        /// The same of a place whose names say something of the kind: the Conoco gas field is also called a base.
        func allows(_ place: Place, asSecond: Bool = true) -> Bool {
            if allows(place.featureCode, asSecond: asSecond) { return true }
            // Whose an embassy is says its own name.
            if place.featureCode == "S.DIP" { return false }
            let said = place.names.flatMap { name in
                ClassPhrases.bares(of: FoldedName(name.toponym).plain).flatMap(\.asked).flatMap(\.kinds)
            }
            return !said.isEmpty
                && asked.allSatisfy { codes in
                    codes.allow(place.featureCode)
                        || codes.kinds.contains { !Self.common.contains($0) && said.contains($0) }
                }
        }

        /// Towns and governorates are named after one another.
        private static let common = ["P.", "A."]

        /// Of a governorate or of the country about a town, which is called as its town.
        var isOfArea: Bool { asked.contains { $0.allowed == ["A."] } }

        /// Towns and quarters are listed with such words and said without.
        var isOfSettlement: Bool { asked.allSatisfy { $0.allow("P.PPL") } }
    }

    /// Prefixes of feature codes.
    struct Codes: Sendable {
        var allowed: [String] = []
        var refused: [String] = []
        var second: [String] = []
        /// The first code of each line, which tells the kind.
        var kinds: [String] = []

        func allow(_ code: String) -> Bool {
            if allowed.contains(where: code.hasPrefix) { return true }
            return !refused.isEmpty && !refused.contains(where: code.hasPrefix)
        }
    }

    /// The name without the phrases at its ends, the fewest words taken off first.
    ///
    /// - Parameter words: in base letters.
    static func bares(of words: [[UInt8]]) -> [Bare] {
        guard words.count > 1, words.contains(where: mayBePart) else { return [] }
        let (front, back) = (cuts(of: words, fromBehind: false), cuts(of: words, fromBehind: true))
        guard front.count + back.count > 2 else { return [] }
        var bares: [Bare] = []
        for (start, before) in front {
            for (end, behind) in back where start + end > 0 && start + end < words.count {
                let rest = Array(words[start..<(words.count - end)])
                if isNoName(rest) || inWords.contains(rest[0]) { continue }
                // "British base at Basra Palace", but a base at Mosul may be any.
                if start > 0, words[start - 1] == at, FoldedName(plain: rest).sounds.count < 2 { continue }
                bares.append(Bare(words: rest, asked: before + behind, taken: start + end))
            }
        }
        return bares.enumerated().sorted { ($0.element.taken, $0.offset) < ($1.element.taken, $1.offset) }.map(
            \.element)
    }

    /// "Festivities Square" of "Grand Festivities Square", where two words are left.
    static func withoutEpithet(_ words: [[UInt8]]) -> [[UInt8]]? {
        let left = words.filter { !epithets.contains(KindWords.withoutArticle($0)) }
        return left.count < words.count && FoldedName(plain: left).sounds.count > 1 ? left : nil
    }

    private static let epithets = HashedWords([
        "grand", "great", "big", "large", "main", "كبير", "كبيره", "كبري", "رييسي", "رييسيه",
    ])

    static func standsAtEnd(of words: [[UInt8]]) -> Bool {
        words.count > 1 && (number(words.prefix(1)) != nil || number(words.suffix(1)) != nil)
    }

    /// How many words may be taken off one end, and what their phrases are said of.
    private static func cuts(of words: [[UInt8]], fromBehind: Bool) -> [(count: Int, codes: [Codes])] {
        var cuts: [(count: Int, codes: [Codes])] = [(0, [])]
        var (count, asked) = (0, [Codes]())
        // "The US Army's Camp Doha": the article says nothing.
        if !fromBehind, words[0] == the { count = 1 }
        while count < words.count - 1, cuts.count <= mostPhrases {
            let left = words.count - count
            let found = (1...min(longestPhrase, left)).reversed().first { length in
                number(fromBehind ? words[(left - length)..<left] : words[count..<(count + length)]) != nil
            }
            guard let found else { break }
            let phrase = fromBehind ? words[(left - found)..<left] : words[count..<(count + found)]
            guard let number = number(phrase) else { break }
            asked.append(codes[number])
            count += found
            while count < words.count, isJoint(words[fromBehind ? words.count - count - 1 : count], fromBehind) {
                count += 1
            }
            cuts.append((count, asked))
        }
        return cuts
    }

    private static let mostPhrases = 4
    private static let longestPhrase = 4

    /// Nothing but such phrases, articles and joining words.
    static func isNoName(_ words: [[UInt8]]) -> Bool { words.allSatisfy(isNoName) }

    private static func isNoName(_ word: [UInt8]) -> Bool {
        number([word]) != nil && !honours.contains(KindWords.withoutArticle(word)) || KindWords.isStructural(word)
            || isJoint(word, true) || NameParticles.isArticle(word)
    }

    /// Said before a name, and a name of their own: نصب الشهيد.
    private static let honours = HashedWords(["martyr", "shahid", "shaheed", "شهيد", "شهيده", "شهدا"])

    /// "City of", "Iraq's"; "Dora, a district in", "base at", but no "palace in" before the name of a town.
    private static func isJoint(_ word: [UInt8], _ isBehind: Bool) -> Bool {
        NameParticles.isJoining(word) || NameParticles.isForeignJoining(word) || word == [Letter.s]
            || (isBehind ? NameParticles.isIn(word) : word == at)
    }

    private static let at = Array("at".utf8)
    private static let inWords = HashedWords(["in", "at", "في"])
    private static let the = Array("the".utf8)

    static func mayBePart(_ word: [UInt8]) -> Bool {
        parts.contains(KindWords.withoutArticle(word)) || owner(word).map(parts.contains) == true
    }

    private static func number(_ phrase: ArraySlice<[UInt8]>) -> Int? {
        let words = phrase.map(KindWords.withoutArticle)
        if let number = numbers[FoldedName.joined(words)] { return number }
        guard let last = words.last, let owner = owner(last) else { return nil }
        return numbers[FoldedName.joined(words.dropLast() + [owner])]
    }

    /// "Army's", "Kuwait's", their apostrophes gone.
    private static func owner(_ word: [UInt8]) -> [UInt8]? {
        word.count > 3 && word[0] < 0x80 && word.last == Letter.s ? word.dropLast() : nil
    }

    private static let table: [[UInt8]: Codes] = {
        var table: [[UInt8]: Codes] = [:]
        for line in list.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            var codes = Codes()
            for code in line[..<colon].split(separator: " ") {
                switch code.first {
                case "!": codes.refused.append(String(code.dropFirst()))
                case "~": codes.second.append(String(code.dropFirst()))
                default:
                    if codes.allowed.isEmpty { codes.kinds.append(String(code)) }
                    codes.allowed.append(String(code))
                }
            }
            for phrase in line[line.index(after: colon)...].split(separator: ",") {
                let words = FoldedName(String(phrase)).plain.map(KindWords.withoutArticle)
                table[FoldedName.joined(words), default: Codes()].allowed += codes.allowed
                table[FoldedName.joined(words), default: Codes()].refused += codes.refused
                table[FoldedName.joined(words), default: Codes()].second += codes.second
                table[FoldedName.joined(words), default: Codes()].kinds += codes.kinds
            }
        }
        return table
    }()

    private static let phrases = table.keys.sorted { $0.lexicographicallyPrecedes($1) }
    private static let codes = phrases.map { table[$0] ?? Codes() }
    private static let numbers = HashedWords(phrases.enumerated().map { ($1, $0) })
    private static let parts = HashedWords(
        phrases.flatMap { $0.split(separator: 0x20).map { (Array($0), 0) } })
}

/// The names without their class phrases: "Dora" of "Dora district", "Tharthar" of "Lake Tharthar".
final class BareNames: Sendable {
    /// Under what is left of the names of places that the phrases may be said of.
    let byKey: [[UInt8]: [Int32]]
    /// Of settlements alone.
    let settlements: [[UInt8]: [Int32]]
    /// Of buildings and squares, without "Grand".
    let plainer: [[UInt8]: [Int32]]

    init(names: [NameIndex.Entry], places: [Place]) {
        var byKey: [[UInt8]: [Int32]] = [:]
        var settlements: [[UInt8]: [Int32]] = [:]
        var plainer: [[UInt8]: [Int32]] = [:]
        for (number, entry) in names.enumerated() {
            let code = places[entry.place].featureCode
            if code.hasPrefix("S."), let words = ClassPhrases.withoutEpithet(entry.folded.plain) {
                plainer[FoldedName(plain: words).soundKey, default: []].append(Int32(number))
            }
            for bare in ClassPhrases.bares(of: entry.folded.plain) where bare.allows(code) {
                let key = FoldedName(plain: bare.words).soundKey
                guard !key.isEmpty else { continue }
                byKey[key, default: []].append(Int32(number))
                if bare.isOfSettlement { settlements[key, default: []].append(Int32(number)) }
            }
        }
        (self.byKey, self.settlements, self.plainer) = (byKey, settlements, plainer)
    }
}
