/// "In" and "of" before what holds a place.
extension NameReadings {
    /// "at" and the Arabic letter for "in", as names write it: consulate in Najaf. Or nothing: Consulate, Najaf.
    static func saidIn(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard let last = words.last else { return [] }
        let said = (last.first ?? 0) >= 0x80 ? arabicIn : latinIn
        guard words.dropFirst().contains(where: { ($0.first ?? 0) >= 0x80 || $0 == at }) else {
            return words.contains(said) ? [] : [words.dropLast() + [said, last]]
        }
        let changed = words.enumerated().flatMap { index, word -> [[UInt8]] in
            if index == 0 { return [word] }
            if word == at { return [latinIn] }
            guard (word.first ?? 0) >= 0x80, word.starts(with: arabicBi), word.count >= 10 else { return [word] }
            return [arabicIn, Array(word.dropFirst(2))]
        }
        if changed != words { return [changed] }
        return words.contains(said) ? [] : [words.dropLast() + [said, last]]
    }

    private static let (at, latinIn) = (Array("at".utf8), Array("in".utf8))
    /// المجمع الصناعي في الزعفرانية is المجمع الصناعي للزعفرانية, and the other way round.
    static func saidOf(_ words: [[UInt8]]) -> [[[UInt8]]] {
        if let number = words.dropLast().firstIndex(of: arabicIn), number > 0,
            ArabicFolding.hasArticle(words[number + 1], at: 0)
        {
            return [words[..<number] + [arabicOf + words[number + 1].dropFirst(4)] + words[(number + 2)...]]
        }
        guard let number = words.indices.dropFirst().first(where: { words[$0].starts(with: arabicOf) }),
            words[number].count >= 10
        else { return [] }
        let holder = Array("ال".utf8) + words[number].dropFirst(4)
        return [words[..<number] + [arabicIn, holder] + words[(number + 1)...]]
    }

    private static let arabicOf = Array("لل".utf8)
    private static let (arabicBi, arabicIn) = (Array("ب".utf8), Array("في".utf8))
}
