internal import IncidentModel

/// Buildings and bases by the first letters of the words of their names: IMN is the Iraqi Media Network, MoD the Ministry of Defence.
final class Initials: Sendable {
    let byKey: [[UInt8]: [Int32]]

    init(names: [NameIndex.Entry], places: [Place]) {
        var byKey: [[UInt8]: [Int32]] = [:]
        for (number, entry) in names.enumerated() {
            let code = places[entry.place].featureCode
            guard code.hasPrefix("S.") || code.hasPrefix("L.") else { continue }
            for key in Self.keys(of: entry.folded) { byKey[key, default: []].append(Int32(number)) }
        }
        self.byKey = byKey
    }

    /// With the words of kind at its ends and without, with "of" and without.
    static func keys(of name: FoldedName) -> Set<[UInt8]> {
        guard name.plain.count >= fewest, !CrossScript.isArabic(name) else { return [] }
        var keys: Set<[UInt8]> = []
        for words in [name.plain] + ClassPhrases.bares(of: name.plain).map(\.words) where words.count >= fewest {
            let main = words.filter { !NameParticles.isJoining($0) && !NameParticles.isArticle($0) }
            for letters in [words.compactMap(\.first), main.compactMap(\.first)]
            where lengths.contains(letters.count) { keys.insert(letters) }
        }
        return keys
    }

    /// The words of a text that may stand for others by their first letters.
    static func words(in name: String) -> [[UInt8]] {
        name.split(whereSeparator: { !$0.isLetter }).filter(mayBe).map { Array($0.lowercased().utf8) }
    }

    private static let fewest = 3
    private static let lengths = 3...6

    /// Capitals alone, but for the o of "of".
    private static func mayBe(_ word: Substring) -> Bool {
        lengths.contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 0x41 < 26 || $0 == Letter.o }
            && word.utf8.first != Letter.o
    }
}
