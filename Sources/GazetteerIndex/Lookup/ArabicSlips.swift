/// Readings of a name in Arabic letters, beside those of `NameSlips`.
///
/// | habit | example |
/// |---|---|
/// | Albu and Abu run together with the name, or parted from it | البوعيشة: البو عيشة |
/// | the Kurdish e, which Arabic leaves out | چەمچەماڵ: جمجمال |
/// | Latin letters and English numbers by their names | كي تو: K2, اتش ثري: H3 |
/// | more of a person's name, or what an institution is for | ساحة عنتر بن شداد: ساحة عنتر |
enum ArabicSlips {
    static func readings(of words: [[UInt8]], name: String) -> [[[UInt8]]] {
        guard words.contains(where: { ($0.first ?? 0) >= 0x80 }) else { return [] }
        return [parted(words), joined(words), spelledOut(words), withoutKurdishE(name)].compactMap { $0 }
    }

    private static func parted(_ words: [[UInt8]]) -> [[UInt8]]? {
        let changed = words.flatMap { word -> [[UInt8]] in
            for father in fathers where word.count >= father.count + leastRest && word.starts(with: father) {
                return [father, Array(word.dropFirst(father.count))]
            }
            return [word]
        }
        return changed == words ? nil : changed
    }

    private static func joined(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard let number = words.dropLast().firstIndex(where: fathers.contains) else { return nil }
        return words[..<number] + [words[number] + words[number + 1]] + words[(number + 2)...]
    }

    private static let fathers = ["البو", "ابو", "ام"].map { Array($0.utf8) }
    private static let leastRest = 6

    private static func spelledOut(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard let number = words.dropLast().firstIndex(where: { letters[$0] != nil }),
            let letter = letters[words[number]]
        else { return nil }
        let next = words[number + 1]
        let digits = numbers[next] ?? (next.allSatisfy { $0 &- 0x30 < 10 } ? next : nil)
        return digits.map { words[..<number] + [letter + $0] + words[(number + 2)...] }
    }

    private static let letters = table(
        "ايه a بي b سي c دي d اي e اف f جي g اتش h ايتش h ايج h جيه j جاي j كي k ال l ام m ان n او o كيو q ار r اس s تي t يو u في v"
    )
    private static let numbers = table(
        "ون 1 وان 1 واحد 1 تو 2 اثنان 2 اثنين 2 ثري 3 ثلاثه 3 فور 4 اربعه 4 فايف 5 خمسه 5 سكس 6")

    private static func table(_ list: String) -> [[UInt8]: [UInt8]] {
        let words = list.split(separator: " ").map { Array($0.utf8) }
        return Dictionary(
            stride(from: 0, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func withoutKurdishE(_ name: String) -> [[UInt8]]? {
        guard name.unicodeScalars.contains(kurdishE) else { return nil }
        let scalars = Array(name.unicodeScalars)
        var kept = String.UnicodeScalarView()
        for (number, scalar) in scalars.enumerated() {
            let isLast = number + 1 == scalars.count || scalars[number + 1] == " "
            if scalar != kurdishE || isLast { kept.append(scalar) }
        }
        return FoldedName(String(kept)).plain
    }

    private static let kurdishE: Unicode.Scalar = "\u{6D5}"
}

extension NameReadings {
    /// Without what follows a person's name ("bin Shaddad") or says what an institution is for (لجراحة القلب), where a word of kind is left.
    static func shortened(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.count > 2 else { return [] }
        var readings: [[[UInt8]]] = []
        for index in 1..<(words.count - 1) where sons.contains(words[index]) {
            readings.append(Array(words[..<index] + words[(index + 2)...]))
            readings.append(Array(words[..<index]))
        }
        for index in 2..<words.count {
            let word = words[index]
            if word == purpose || word.count >= 8 && word.starts(with: purposeInArabic) {
                readings.append(Array(words[..<index]))
            }
        }
        return readings.filter { ClassPhrases.standsAtEnd(of: $0) }
    }

    private static let sons = HashedWords(["بن", "ابن", "bin", "ibn", "ben"])
    private static let purpose = Array("for".utf8)
    private static let purposeInArabic = Array("ل".utf8)
}
