/// Names in the spelling of languages whose letters stand for other sounds than in English; the letters are put into English ones.
enum ForeignLetters {
    private struct Language {
        /// Up to three letters and what they sound like, the longer before the shorter; the sound is copied, not read again.
        let letters: [(written: [UInt8], heard: [UInt8])]
        /// With which letters those begin that change, a bit each.
        let beginnings: UInt32

        init(_ letters: [(String, String)]) {
            self.letters = letters.map { (Array($0.0.utf8), Array($0.1.utf8)) }
            beginnings = self.letters.filter { $0.written != $0.heard }.reduce(0) { $0 | bit($1.written[0]) }
        }
    }

    /// The languages, a bit each, that put other letters for some of a word's; asked of every name that is not found.
    private static func languages(changing word: [UInt8]) -> UInt32 {
        var found: UInt32 = 0
        for index in word.indices where changes.beginnings & bit(word[index]) != 0 {
            var next: UInt32 = 0
            for offset in 0..<min(3, word.count - index) { next |= UInt32(word[index + offset]) << UInt32(8 * offset) }
            for change in changes.byLetter[Int(word[index] & 31)] where next & change.mask == change.letters {
                found |= change.language
            }
        }
        return found
    }

    private typealias Change = (letters: UInt32, mask: UInt32, language: UInt32)

    private static let changes: (beginnings: UInt32, byLetter: [[Change]]) = {
        var byLetter = [[Change]](repeating: [], count: 32)
        for (number, language) in languages.enumerated() {
            for (written, heard) in language.letters where written != heard {
                var (letters, mask): (UInt32, UInt32) = (0, 0)
                for (offset, letter) in written.enumerated() {
                    letters |= UInt32(letter) << UInt32(8 * offset)
                    mask |= 0xFF << UInt32(8 * offset)
                }
                byLetter[Int(written[0] & 31)].append((letters, mask, 1 << UInt32(number)))
            }
        }
        return (languages.reduce(0) { $0 | $1.beginnings }, byLetter)
    }()

    private static func holds(_ letters: [UInt8], at start: Int, in word: [UInt8]) -> Bool {
        guard start + letters.count <= word.count else { return false }
        for index in letters.indices where word[start + index] != letters[index] { return false }
        return true
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
        // Persian, Turkish: Havija, Firdevs.
        Language([("v", "w")]),
        // French: Kotcho, Nadjaf.
        Language([("tch", "ch"), ("dj", "j")]),
        // Italian: Sciaab, Naggiaf.
        Language([("sci", "sh"), ("ggi", "j"), ("gi", "j")]),
    ]

    /// Turkish has one letter for h and kh: Han Şeyhun, Harab Işk.
    private static let turkish = Language([
        ("sh", "sh"), ("ch", "ch"), ("gh", "gh"), ("c", "j"), ("h", "kh"), ("v", "w"),
    ])

    static func isTurkish(_ name: String) -> Bool {
        name.utf8.contains { $0 >= 0x80 } && name.unicodeScalars.contains { turkishSigns.contains($0) }
    }

    private static let turkishSigns = "şŞıİğĞçÇöÖüÜ".unicodeScalars

    /// - Parameter words: in base letters, ş and ç as sh and ch.
    static func readings(of words: [[UInt8]], isTurkish: Bool) -> [[[UInt8]]] {
        var readings: [[[UInt8]]] = []
        func add(_ read: [[UInt8]]) {
            if read != words, !readings.contains(read) { readings.append(read) }
        }
        var changing: UInt32 = 0
        for word in words { changing |= languages(changing: word) }
        while changing != 0 {
            let language = languages[changing.trailingZeroBitCount]
            changing &= changing - 1
            add(words.map { isName($0) ? respelled($0, language) : $0 })
        }
        if isTurkish {
            // Every h by itself: İbrahim Halil is Ibrahim Khalil.
            add(words.map { isName($0) ? respelled($0, turkish) : $0 })
            for number in words.indices where isName(words[number]) && words[number].contains(Letter.h) {
                var read = words
                read[number] = respelled(words[number], turkish)
                add(read)
            }
        }
        return readings
    }

    private static func isName(_ word: [UInt8]) -> Bool {
        guard let first = word.first, first < 0x80 else { return false }
        return KindWords.kind(of: word, isFirst: false) == nil && !KindWords.isOptional(word)
    }

    /// The words with ş and ç as sh and ch, as Turkish and Kurdish mean them; base letters would have lost the sign.
    static func wordsWithSibilants(_ name: String) -> [[UInt8]]? {
        guard name.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
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
            if let (written, heard) = language.letters.first(where: { holds($0.written, at: index, in: word) }) {
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
