/// The Arabic chat alphabet: digits for the letters that Latin has not, as Sa7at al-Ta7rir, Hay al-3amil, Ba3aj.
///
/// Only in a word that has letters besides: K1, H3 and "Route 5" are what they are.
enum ChatLetters {
    /// The name with letters for the digits, the likelier first; none of a name without such words.
    static func readings(of name: String) -> [String] {
        guard name.utf8.contains(where: { $0 &- 0x32 < 8 }) else { return [] }
        let words = FoldedName(withPointedDigits(name)).plain
        guard words.contains(where: isChat) else { return [] }
        var readings: [String] = []
        for table in [usual, usual.merging([ayn: "a"]) { $1 }, others] {
            let read = words.map { isChat($0) ? spelled($0, table) : String(decoding: $0, as: UTF8.self) }
            let reading = read.joined(separator: " ")
            if !readings.contains(reading) { readings.append(reading) }
        }
        return readings
    }

    private static let ayn = UInt8(ascii: "3")
    private static let usual: [UInt8: String] = [
        UInt8(ascii: "2"): "", UInt8(ascii: "3"): "", UInt8(ascii: "5"): "kh", UInt8(ascii: "6"): "t",
        UInt8(ascii: "7"): "h", UInt8(ascii: "8"): "q", UInt8(ascii: "9"): "s",
    ]
    private static let others = usual.merging([
        UInt8(ascii: "2"): "q", UInt8(ascii: "3"): "a", UInt8(ascii: "6"): "dh", UInt8(ascii: "8"): "gh",
        UInt8(ascii: "9"): "q",
    ]) { $1 }

    /// An apostrophe stands for the point over the letter: 3' is غ.
    private static func withPointedDigits(_ name: String) -> String {
        var letters = name.unicodeScalars.map(String.init)
        for index in letters.indices.dropLast() where "'’‘`".contains(letters[index + 1]) {
            guard let pointed = pointed[letters[index]] else { continue }
            (letters[index], letters[index + 1]) = (pointed, "")
        }
        return letters.joined()
    }

    private static let pointed = ["3": "gh", "7": "kh", "6": "dh", "9": "dh"]

    private static func isChat(_ word: [UInt8]) -> Bool {
        let letters = word.count { $0 &- 0x61 < 26 }
        let digits = word.count - letters
        guard digits > 0, letters > 1, word.allSatisfy({ $0 &- 0x61 < 26 || usual[$0] != nil }) else { return false }
        if zip(word, word.dropFirst()).contains(where: { usual[$0] != nil && usual[$1] != nil }) { return false }
        // "3rd", "5km" and "camp7" are numbers.
        if usual[word[0]] != nil, digits == 1 { return !units.contains(Array(word.dropFirst())) }
        if word.last.map({ usual[$0] != nil }) == true, digits == 1 {
            return letters > 2 && !KindWords.isStructural(Array(word.dropLast()))
        }
        return true
    }

    private static let units = HashedWords(["st", "nd", "rd", "th", "km", "mm", "cm", "am", "pm", "kg", "mi", "ft"])

    private static func spelled(_ word: [UInt8], _ table: [UInt8: String]) -> String {
        var letters: [UInt8] = []
        for (index, letter) in word.enumerated() {
            guard let heard = table[letter] else {
                letters.append(letter)
                continue
            }
            let isBesideVowel =
                letters.last.map(LatinFolding.isVowel) == true
                || index + 1 < word.count && LatinFolding.isVowel(word[index + 1])
            letters += letter == ayn && heard.isEmpty && !isBesideVowel ? [Letter.a] : Array(heard.utf8)
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
