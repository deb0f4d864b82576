/// Other ways to read a name that is not found as written, the likelier first.
///
/// | reading | example |
/// |---|---|
/// | without the letters that Arabic writes together with a word | بحي العامل: حي العامل |
/// | elided French articles, words run together, a bracket | l'aéroport, AbuGhraib, RTE Irish (Airport Road) |
/// | words cut otherwise | Abughraib, Telafer, Balad Ruz |
/// | an article run together with its word | Almansour, Addoura |
/// | e for the short a, as Turkish, Persian and Kurdish write | Nejef, Telafer |
/// | German letters | Jusufija, Tadschi, al-Karch, Haifastraße |
/// | the short vowel left out of the first syllable, or put into the last | Slaikh, Sader City |
/// | "in" otherwise said before what holds it | consulate at Najaf, القنصلية بالنجف |
/// | a country by its name or by its adjective | Iraqi Museum, Embassy of Egypt, سفارة مصر (`CountryWords`) |
/// | Kurdish, Turkish, Polish, Spanish and Dutch letters | Xelîfan, Felluce, Faluya (`ForeignLetters`) |
enum NameReadings {
    static func of(_ name: String, _ folded: FoldedName) -> [FoldedName] {
        var readings = clitics(folded)
        var name = name
        if let respelled = name.withUTF8(respelled) { readings.append(FoldedName(respelled)) }
        let words = folded.plain
        guard words.contains(where: { ($0.first ?? 0x80) < 0x80 }) else { return readings }
        func add(_ changed: [[UInt8]]?) {
            if let changed { readings.append(FoldedName(plain: changed)) }
        }
        add(joinedArticle(words))
        add(joinedSunArticle(words))
        // An s for z is read only where another letter says that the spelling is German.
        if let read = german(words, voicing: false) {
            add(read)
            add(german(words, voicing: true))
        }
        add(openSyllable(words))
        add(closedSyllable(words))
        for cut in recut(words) { add(cut) }
        return readings
    }

    /// The same thing in other words: never a misspelt name.
    static func reworded(_ folded: FoldedName) -> [FoldedName] {
        let words = folded.plain
        guard words.count > 1 else { return [] }
        let inHolder = saidIn(words)
        let countries = ([words] + (inHolder.map { [$0] } ?? [])).flatMap(CountryWords.readings)
        return ((inHolder.map { [$0] } ?? []) + countries).map { FoldedName(plain: $0) }
    }

    /// Readings that may hit another name: with a for e, in the words as written or cut otherwise, and with the letters of
    /// other languages.
    static func loose(_ name: String, _ folded: FoldedName) -> [FoldedName] {
        let words = folded.plain
        guard words.contains(where: { ($0.first ?? 0x80) < 0x80 }) else { return [] }
        let foreign = ForeignLetters.readings(of: name, words)
        return (([words] + recut(words)).compactMap(shortA) + foreign + foreign.compactMap(shortA)).map {
            FoldedName(plain: $0)
        }
    }

    /// "US Embassy in Baghdad", "US Embassy, Baghdad": a name before the name of what holds it, the longest first.
    /// - Parameter isKnown: asked of the holder before the head is read.
    static func beforeHolders(
        _ name: FoldedName, where isKnown: (FoldedName) -> Bool = { _ in true }
    ) -> [(head: FoldedName, holder: FoldedName)] {
        let words = name.plain
        guard words.count > 1 else { return [] }
        var cuts: [(FoldedName, FoldedName)] = []
        for cut in (1..<words.count).reversed() {
            let holder = FoldedName(plain: Array(words[cut...]))
            // "in" is one letter before its word in Arabic: بالنجف.
            let holders = ([holder] + clitics(holder)).filter(isKnown)
            guard !holders.isEmpty else { continue }
            let head = FoldedName(plain: Array(words[..<(NameParticles.isIn(words[cut - 1]) ? cut - 1 : cut)]))
            if !head.isEmpty { cuts += holders.map { (head, $0) } }
        }
        return cuts
    }

    /// An Arabic name as it stands in a sentence: بالزعفرانية, "in Zafaraniya".
    private static func clitics(_ name: FoldedName) -> [FoldedName] {
        guard let first = name.plain.first, (first.first ?? 0) >= 0x80 else { return [] }
        return ArabicFolding.readings(of: first).filter { $0.cliticLetters > 0 }.map { reading in
            FoldedName(plain: [Array(reading.sound)] + name.plain.dropFirst())
        }
    }

    /// Without "l'" and "d'" before a word, with a space before a capital inside a word, without what stands in brackets.
    private static func respelled(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard mayBeRespelled(bytes) else { return nil }
        var letters: [UInt8] = []
        var depth = 0
        var hasChanged = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if depth > 0 {
                hasChanged = true
                if byte == UInt8(ascii: ")") { depth -= 1 }
                index += 1
                continue
            }
            let isWordStart = letters.last.map { $0 == 0x20 || $0 == 0x2D } ?? true
            if isWordStart, byte | 0x20 == Letter.l || byte | 0x20 == Letter.d,
                let length = apostropheLength(bytes, at: index + 1)
            {
                index += 1 + length
                hasChanged = true
                continue
            }
            if byte &- 0x41 < 26, let last = letters.last, last &- 0x61 < 26 {
                letters.append(0x20)
                hasChanged = true
            }
            letters.append(byte)
            index += 1
        }
        return hasChanged ? String(decoding: letters, as: UTF8.self) : nil
    }

    /// Nearly every name has none of these signs, and no capital behind a small letter.
    private static func mayBeRespelled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in bytes {
            if byte >= 0x80 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                return true
            }
            if byte &- 0x41 < 26, before &- 0x61 < 26 { return true }
            before = byte
        }
        return false
    }

    private static func apostropheLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        let (value, length) = scalar(in: bytes, at: index)
        return ScalarKind(value) == .apostrophe ? length : nil
    }

    private static func joinedArticle(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard let index = words.firstIndex(where: { $0.count >= 5 && $0.starts(with: [Letter.a, Letter.l]) }) else {
            return nil
        }
        var words = words
        let word = words[index]
        if word.starts(with: "albu".utf8), word.count >= 8 {
            words.replaceSubrange(index...index, with: [Array("albu".utf8), Array(word.dropFirst(4))])
        } else {
            words[index] = Array(word.dropFirst(2))
        }
        return words
    }

    /// The article before a sun letter, run together with its word: Addoura, Assadr, Ashshaab.
    private static func joinedSunArticle(_ words: [[UInt8]]) -> [[UInt8]]? {
        for (index, word) in words.enumerated() where word.count >= 6 && (word[0] == Letter.a || word[0] == Letter.e) {
            for length in 2...3 {
                let (article, rest) = (Array(word.prefix(length)), Array(word.dropFirst(length)))
                guard NameParticles.isAssimilatedArticle(article, before: rest) else { continue }
                var words = words
                words[index] = rest
                return words
            }
        }
        return nil
    }

    /// A first part that many names have, run together with the rest, and two words written as one.
    private static func recut(_ words: [[UInt8]]) -> [[[UInt8]]] {
        if words.count == 2, words.allSatisfy({ $0.count >= 3 && KindWords.kind(of: $0, isFirst: true) == nil }) {
            return [[words[0] + words[1]]]
        }
        guard words.count == 1, let word = words.first, word.count >= 7,
            let part = firstParts.first(where: { word.starts(with: $0) && word.count >= $0.count + 4 })
        else { return [] }
        return [[part, Array(word.dropFirst(part.count))]]
    }

    private static let firstParts = [
        "abou", "abu", "umm", "tall", "tell", "tal", "tel", "khan", "khor", "hawr", "ain", "ayn", "jurf", "said",
    ].map { Array($0.utf8) }

    private static func shortA(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: { $0.contains(Letter.e) }) else { return nil }
        return words.map { word in word.map { $0 == Letter.e ? Letter.a : $0 } }
    }

    /// The consonants of a sound key, and its words' ends.
    static func withoutVowels(_ key: [UInt8]) -> [UInt8] { key.filter { !LatinFolding.isVowel($0) } }

    /// German and other Central European spellings: sch is sh, dsch and dž are j, j is y, ch is kh, s before a vowel is z.
    private static func german(_ words: [[UInt8]], voicing: Bool) -> [[UInt8]]? {
        guard words.contains(where: { ($0.first ?? 0x80) >= 0x80 || mayBeGerman($0, voicing: voicing) }) else {
            return nil
        }
        var changed: [[UInt8]] = []
        for word in words where (word.first ?? 0x80) < 0x80 {
            var (stem, kind) = (word, [UInt8]())
            for end in germanKinds {
                if word.count >= end.count + 4, word.suffix(end.count).elementsEqual(end) {
                    (stem, kind) = (Array(word.dropLast(end.count)), end)
                }
            }
            let isKind = KindWords.kind(of: stem, isFirst: false) != nil || KindWords.isOptional(stem)
            changed.append(isKind ? stem : germanLetters(stem, voicing: voicing))
            if !kind.isEmpty { changed.append(kind) }
        }
        return changed == words ? nil : changed
    }

    private static let germanKinds = ["strasse", "strase", "platz", "brucke", "stadt", "palast", "fluss"].map {
        Array($0.utf8)
    }

    /// Has letters that would be read otherwise; nearly no word has.
    private static func mayBeGerman(_ word: [UInt8], voicing: Bool) -> Bool {
        for index in word.indices {
            let next = index + 1 < word.count ? word[index + 1] : 0
            switch word[index] {
            case Letter.j: return true
            case Letter.c where next == Letter.h: return true
            case Letter.s where voicing && LatinFolding.isVowel(next): return true
            default: break
            }
        }
        return germanKinds.contains { word.count >= $0.count + 4 && word.suffix($0.count).elementsEqual($0) }
    }

    private static func germanLetters(_ word: [UInt8], voicing: Bool) -> [UInt8] {
        var letters: [UInt8] = []
        var index = 0
        func next(_ offset: Int) -> UInt8? { index + offset < word.count ? word[index + offset] : nil }
        while index < word.count {
            let letter = word[index]
            if letter == Letter.d || letter == Letter.t, next(1) == Letter.s, next(2) == Letter.c, next(3) == Letter.h {
                letters += letter == Letter.d ? [Letter.j] : [Letter.c, Letter.h]
                index += 4
            } else if letter == Letter.s, next(1) == Letter.c, next(2) == Letter.h {
                letters += [Letter.s, Letter.h]
                index += 3
            } else if letter == Letter.c, next(1) == Letter.h {
                letters += [Letter.k, Letter.h]
                index += 2
            } else if letter == Letter.j {
                letters.append(Letter.y)
                index += 1
            } else if voicing, letter == Letter.s, next(1).map(LatinFolding.isVowel) == true {
                letters.append(Letter.z)
                index += 1
            } else {
                letters.append(letter)
                index += 1
            }
        }
        return letters
    }

    /// "Sader" for Sadr, "Naser" for Nasr: writers part the two consonants that close an Arabic word.
    private static func closedSyllable(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: hasPartedEnd) else { return nil }
        return words.map { hasPartedEnd($0) ? $0.dropLast(2) + $0.suffix(1) : $0 }
    }

    private static func hasPartedEnd(_ word: [UInt8]) -> Bool {
        let last = word.count - 1
        return last >= 4 && word[last - 1] == Letter.e && !LatinFolding.isVowel(word[last])
            && !LatinFolding.isVowel(word[last - 2]) && LatinFolding.isVowel(word[last - 3])
    }

    /// "at" and the Arabic letter for "in", as names write it: consulate in Najaf.
    private static func saidIn(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.dropFirst().contains(where: { ($0.first ?? 0) >= 0x80 || $0 == at }) else { return nil }
        let changed = words.enumerated().flatMap { index, word -> [[UInt8]] in
            if index == 0 { return [word] }
            if word == at { return [latinIn] }
            guard (word.first ?? 0) >= 0x80, word.starts(with: arabicBi), word.count >= 10,
                ArabicFolding.hasArticle(word, at: 2)
            else { return [word] }
            return [arabicIn, Array(word.dropFirst(2))]
        }
        return changed == words ? nil : changed
    }

    private static let (at, latinIn) = (Array("at".utf8), Array("in".utf8))
    private static let (arabicBi, arabicIn) = (Array("ب".utf8), Array("في".utf8))

    /// "Slaikh", "Swaib": Arabic words do not open with two consonants; the vowel before the second is u or i, rarely a.
    private static func openSyllable(_ words: [[UInt8]]) -> [[UInt8]]? {
        var words = words
        guard
            let index = words.firstIndex(where: { word in
                word.count >= 4 && !LatinFolding.isVowel(word[0]) && !LatinFolding.isVowel(word[1])
                    && word[1] != Letter.h && word[1] != Letter.y && word[0] != word[1]
            })
        else { return nil }
        words[index].insert(Letter.u, at: 1)
        return words
    }
}
