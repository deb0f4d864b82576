/// Names in the spelling of languages whose letters stand for other sounds than in English; the letters are put into English ones.
enum ForeignLetters {
    private struct Language {
        /// Up to three letters and what they sound like, the longer before the shorter; the sound is copied, not read again.
        let letters: [(written: Group, heard: Group)]

        init(_ letters: [(String, String)]) { self.letters = letters.map { (Group($0.0), Group($0.1)) } }
    }

    /// One to three letters: less work to hold against a word than an array.
    private struct Group: Equatable {
        private let first: UInt8, second: UInt8, third: UInt8
        let count: Int

        init(_ letters: String) {
            let bytes = Array(letters.utf8)
            (first, count) = (bytes[0], bytes.count)
            (second, third) = (count > 1 ? bytes[1] : 0, count > 2 ? bytes[2] : 0)
        }

        @inline(__always)
        subscript(index: Int) -> UInt8 { index == 0 ? first : index == 1 ? second : third }

        @inline(__always)
        func stands(at start: Int, in word: UnsafeBufferPointer<UInt8>) -> Bool {
            guard word[start] == first, start + count <= word.count else { return false }
            return (count < 2 || word[start + 1] == second) && (count < 3 || word[start + 2] == third)
        }
    }

    /// The languages, a bit each, that may put other letters for some of a word's; asked of every name that is not found.
    private static func languages(changing word: [UInt8], of changes: LetterPairs) -> UInt32 {
        var found: UInt32 = 0
        var before: UInt8 = 0
        for letter in word {
            found |= changes[before, letter]
            before = letter
        }
        return found | changes[before, 0]
    }

    /// For two letters side by side the languages that may change the first: all that change it alone, or with the second.
    private struct LetterPairs {
        private let languages: [UInt32]

        init(_ languages: [Language]) {
            var byPair = [UInt32](repeating: 0, count: 32 * 32)
            for (number, language) in languages.enumerated() {
                for (written, heard) in language.letters where written != heard {
                    let seconds = written.count > 1 ? [Int(written[1] & 31)] : Array(0..<32)
                    for second in seconds { byPair[Int(written[0] & 31) << 5 | second] |= 1 << UInt32(number) }
                }
            }
            self.languages = byPair
        }

        @inline(__always)
        subscript(first: UInt8, second: UInt8) -> UInt32 { languages[Int(first & 31) << 5 | Int(second & 31)] }
    }

    private static let changes = LetterPairs(languages)
    private static let farChanges = LetterPairs(farLanguages)

    /// Whether `readings` may change the first of two letters; the second is 0 behind the last.
    static func mayChange(_ first: UInt8, _ second: UInt8) -> Bool { changes[first, second] != 0 }

    /// The same of `farReadings`.
    static func mayChangeFar(_ first: UInt8, _ second: UInt8) -> Bool { farChanges[first, second] != 0 }

    private static let languages = [
        // Kurdish and Turkish: Xelîfan, Felluce. Their ş and ç have been told by the caller.
        Language([("sh", "sh"), ("ch", "ch"), ("x", "kh"), ("c", "j")]),
        Language([("x", "kh")]),
        // And the other way round, where the list has a Kurdish name: Takhe is Taxe.
        Language([("kh", "x")]),
        // Polish: Faludża, Bagdad, Maszhad.
        Language([("dz", "j"), ("sz", "sh"), ("cz", "ch"), ("ch", "kh"), ("j", "y")]),
        // Spanish: Faluya, Sinyar.
        Language([("ll", "l"), ("y", "j")]),
        // Dutch: Koet, Moesoel.
        Language([("oe", "u"), ("sj", "sh"), ("dj", "j"), ("j", "y")]),
        // Persian, Turkish: Havija, Firdevs.
        Language([("v", "w")]),
        // Turkish in plain letters: Havice.
        Language([("sh", "sh"), ("ch", "ch"), ("c", "j"), ("v", "w")]),
        // French: Kotcho, Nadjaf.
        Language([("tch", "ch"), ("dj", "j")]),
        // Italian: Sciaab, Naggiaf.
        Language([("sci", "sh"), ("ggi", "j"), ("gi", "j")]),
    ]

    /// Spellings that many names meet in: read when nothing else is near.
    private static let farLanguages = [
        // As Egyptians say it: Gubur, Awga.
        Language([("gh", "gh"), ("gg", "j"), ("g", "j")]),
        // Turks, Persians and Malays hear th as s: Sarsar, Yasrib.
        Language([("sh", "sh"), ("s", "th")]),
        // Who has no kh writes k or h: Zako, Karh.
        Language([("kh", "kh"), ("k", "kh")]),
        Language([
            ("sh", "sh"), ("ch", "ch"), ("kh", "kh"), ("gh", "gh"), ("dh", "dh"), ("th", "th"), ("ah", "ah"),
            ("h", "kh"),
        ]),
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
        for read in read(words, languages, changes) { add(read) }
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

    /// The words as Egyptians, Turks or who has no kh in his letters may have written them.
    static func farReadings(of words: [[UInt8]]) -> [[[UInt8]]] { read(words, farLanguages, farChanges) }

    private static func read(_ words: [[UInt8]], _ languages: [Language], _ changes: LetterPairs) -> [[[UInt8]]] {
        var changing: UInt32 = 0
        for word in words { changing |= self.languages(changing: word, of: changes) }
        guard changing != 0 else { return [] }
        let names = words.indices.filter { isName(words[$0]) }
        var readings: [[[UInt8]]] = []
        while changing != 0 {
            let language = languages[changing.trailingZeroBitCount]
            changing &= changing - 1
            var read = words
            for number in names { read[number] = respelled(words[number], language) }
            if read != words { readings.append(read) }
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
        letters.reserveCapacity(word.count + 4)
        word.withUnsafeBufferPointer { word in
            var index = 0
            while index < word.count {
                if let rule = language.letters.first(where: { $0.written.stands(at: index, in: word) }) {
                    for number in 0..<rule.heard.count { letters.append(rule.heard[number]) }
                    index += rule.written.count
                } else {
                    letters.append(word[index])
                    index += 1
                }
            }
        }
        return letters
    }
}
