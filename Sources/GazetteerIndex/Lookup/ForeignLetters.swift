/// Names in the spelling of languages whose letters stand for other sounds than in English; the letters are put into English ones.
enum ForeignLetters {
    private struct Language {
        /// Letters and what they sound like, the longer before the shorter; the sound is copied, not read again.
        let letters: [(written: [UInt8], heard: [UInt8])]
        /// With which letters those begin that change, a bit each.
        let beginnings: UInt32

        init(_ letters: [(String, String)]) {
            self.letters = letters.map { (Array($0.0.utf8), Array($0.1.utf8)) }
            beginnings = self.letters.filter { $0.written != $0.heard }.reduce(0) { $0 | bit($1.written[0]) }
        }

        func mayChange(_ word: [UInt8]) -> Bool {
            for index in word.indices where beginnings & bit(word[index]) != 0 {
                if letters.contains(where: { $0.written != $0.heard && word[index...].starts(with: $0.written) }) {
                    return true
                }
            }
            return false
        }
    }

    /// 26 letters fit; digits share bits with some, which does no harm.
    private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }

    private static let languages = [
        // Kurdish and Turkish: Xelîfan, Felluce. Their ş and ç have been told by the caller.
        Language([("sh", "sh"), ("ch", "ch"), ("x", "kh"), ("c", "j")]),
        Language([("x", "kh")]),
        // Polish: Faludża, Bagdad, Maszhad.
        Language([("dz", "j"), ("sz", "sh"), ("cz", "ch"), ("ch", "kh"), ("j", "y")]),
        // Spanish: Faluya, Sinyar.
        Language([("ll", "l"), ("y", "j")]),
        // Dutch: Koet, Moesoel.
        Language([("oe", "u"), ("sj", "sh"), ("dj", "j"), ("j", "y")]),
        // French: Kotcho, Nadjaf.
        Language([("tch", "ch"), ("dj", "j")]),
        // Italian: Sciaab, Naggiaf.
        Language([("sci", "sh"), ("ggi", "j"), ("gi", "j")]),
    ]

    /// - Parameter words: the name's, in base letters.
    static func readings(of name: String, _ words: [[UInt8]]) -> [[[UInt8]]] {
        let words = name.utf8.contains(where: { $0 >= 0x80 }) ? wordsWithSibilants(of: name) ?? words : words
        var readings: [[[UInt8]]] = []
        var present: UInt32 = 0
        for word in words { for letter in word { present |= bit(letter) } }
        for language in languages where language.beginnings & present != 0 {
            guard words.contains(where: { language.mayChange($0) && isName($0) }) else { continue }
            let read = words.map { isName($0) ? respelled($0, language) : $0 }
            if read != words, !readings.contains(read) { readings.append(read) }
        }
        return readings
    }

    private static func isName(_ word: [UInt8]) -> Bool {
        guard let first = word.first, first < 0x80 else { return false }
        return KindWords.kind(of: word, isFirst: false) == nil && !KindWords.isOptional(word)
    }

    /// The words with ş and ç as sh and ch, as Turkish and Kurdish mean them; base letters would have lost the sign.
    private static func wordsWithSibilants(of name: String) -> [[UInt8]]? {
        var changed = ""
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x15E, 0x15F: changed += "sh"
            case 0xC7, 0xE7: changed += "ch"
            default: changed.unicodeScalars.append(scalar)
            }
        }
        return changed == name ? nil : FoldedName(changed).plain
    }

    private static func respelled(_ word: [UInt8], _ language: Language) -> [UInt8] {
        var letters: [UInt8] = []
        var index = 0
        while index < word.count {
            if let (written, heard) = language.letters.first(where: { word[index...].starts(with: $0.written) }) {
                letters += heard
                index += written.count
            } else {
                letters.append(word[index])
                index += 1
            }
        }
        return letters
    }
}
