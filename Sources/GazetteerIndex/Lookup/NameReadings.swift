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
/// | two words joined or parted | Abdulkarim: 'Abd al Karim (`CompoundNames`) |
/// | a country by its name or by its adjective | Iraqi Museum, Embassy of Egypt, سفارة مصر (`CountryWords`) |
/// | Kurdish, Turkish, Polish, Spanish and Dutch letters | Xelîfan, Felluce, Faluya (`ForeignLetters`) |
enum NameReadings {
    /// Spellings of the same name.
    static func of(_ name: String, _ folded: FoldedName) -> [[[UInt8]]] {
        let words = folded.plain
        var readings = clitics(folded).map(\.plain)
        var name = name
        if let respelled = name.withUTF8(WrittenSigns.respelled) { readings.append(FoldedName(respelled).plain) }
        for spelled in [words] + readings {
            for others in [NameSlips.otherLetters, CompoundNames.readings(of:)] {
                let read = others(spelled)
                if !read.isEmpty { readings += read }
            }
        }
        addSpellings(words, to: &readings)
        if let joined = NameSlips.joinedArabic(words) { readings += joined }
        return readings + ArabicSlips.readings(of: words, name: name)
    }

    /// Of a name in Latin letters, by its words alone.
    static func spellings(_ words: [[UInt8]]) -> [[[UInt8]]] {
        var readings: [[[UInt8]]] = []
        addSpellings(words, to: &readings)
        return readings
    }

    private static func addSpellings(_ words: [[UInt8]], to readings: inout [[[UInt8]]]) {
        guard words.contains(where: { ($0.first ?? 0x80) < 0x80 }) else { return }
        func add(_ changed: [[UInt8]]?) {
            if let changed { readings.append(changed) }
        }
        let letters = LetterSet(of: words)
        if letters.contains(Letter.l) {
            add(joinedArticle(words))
            if words.count > 1 { add(joinedArticles(words)) }
        }
        add(joinedSunArticle(words))
        // An s for z is read only where another letter says that the spelling is German.
        if let read = GermanLetters.read(words, voicing: false) {
            add(read)
            add(GermanLetters.read(words, voicing: true))
        }
        add(openSyllable(words))
        if letters.contains(Letter.e) { add(closedSyllable(words)) }
        add(NameSlips.kindsUndoubled(words))
        add(NameSlips.digitsAsLetters(words))
        add(NameSlips.closingAyn(words))
        for cut in recut(words) { add(cut) }
    }

    /// The same thing in other words: never a misspelt name.
    static func reworded(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.count > 1 else { return [] }
        var readings = saidIn(words) + saidOf(words)
        // The words that are put between have no country.
        if words.contains(where: CountryWords.contains) {
            readings += ([words] + readings).flatMap(CountryWords.readings)
        }
        return words.count > 2 ? readings + NameSlips.moved(words) : readings
    }

    /// The name in the words of the lists, where it is of another language: see `TranslatedWords`.
    static func translated(_ name: String, _ folded: FoldedName) -> [FoldedName] {
        guard
            folded.plain.count > 1 || TranslatedWords.mayBeCompound(folded.plain)
                || folded.plain.contains(where: TranslatedWords.isExonym)
        else { return [] }
        var names = [folded.plain]
        var name = name
        if let respelled = name.withUTF8(WrittenSigns.respelled) { names.append(FoldedName(respelled).plain) }
        if let heard = ForeignLetters.wordsWithSibilants(name) { names.append(heard) }
        var readings: [[[UInt8]]] = []
        for words in names {
            for reading in TranslatedWords.readings(of: words) where !readings.contains(reading) {
                readings.append(reading)
            }
        }
        return readings.map { FoldedName(plain: $0) }
    }

    /// Readings that may hit another name: with a for e, in the words as written or cut otherwise, and with the letters of
    /// other languages.
    ///
    /// - Parameter words: in base letters, ş and ç as sh and ch.
    static func loose(_ words: [[UInt8]], isTurkish: Bool) -> [[[UInt8]]] {
        guard words.contains(where: { ($0.first ?? 0x80) < 0x80 }) else { return [] }
        let foreign = ForeignLetters.readings(of: words, isTurkish: isTurkish)
        let recuts = recut(words)
        let letters = LetterSet(of: words)
        let hasE = letters.contains(Letter.e)
        var readings: [[[UInt8]]] = []
        func add(_ changed: [[UInt8]]?) {
            if let changed { readings.append(changed) }
        }
        if hasE {
            add(shortA(words))
            readings += recuts.compactMap(shortA) + NameSlips.shortAInSome(words)
        }
        if !foreign.isEmpty { readings += foreign + foreign.compactMap(shortA) }
        func addSlips(_ words: [[UInt8]]) {
            if letters.contains(Letter.d), letters.contains(Letter.h) {
                add(NameSlips.plainD(words))
                add(closedSyllable(words).flatMap(NameSlips.plainD))
            }
            add(NameSlips.lastVowel(words))
            add(NameSlips.withoutEcho(words))
            guard hasE else { return }
            add(NameSlips.closingIh(words))
            add(NameSlips.withoutMuteE(words))
        }
        addSlips(words)
        for words in recuts { addSlips(words) }
        let scanned = NameSlips.scanned(words)
        return scanned.isEmpty ? readings : readings + scanned
    }

    /// Readings in which many names meet, for a name that is near no other.
    static func far(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.contains(where: { ($0.first ?? 0x80) < 0x80 }) else { return [] }
        return (NameSlips.iraqiG(words).map { [$0] } ?? []) + ForeignLetters.farReadings(of: words)
    }

    /// "US Embassy in Baghdad", "US Embassy, Baghdad": a name before the name of what holds it, the longest first.
    /// - Parameters:
    ///   - mayBe: asked of the holder's words, if they are Latin, before they are folded.
    ///   - isKnown: asked of the holder before the head is read.
    static func beforeHolders(
        _ name: FoldedName, mayBe: ([[UInt8]]) -> Bool = { _ in true },
        where isKnown: (FoldedName) -> Bool = { _ in true }
    ) -> [(head: FoldedName, holder: FoldedName)] {
        let words = name.plain
        guard words.count > 1 else { return [] }
        var cuts: [(FoldedName, FoldedName)] = []
        for cut in (1..<words.count).reversed() {
            if words[cut][0] < 0x80, !mayBe(Array(words[cut...])) { continue }
            let holder = FoldedName(plain: Array(words[cut...]))
            // "in" is one letter before its word in Arabic: بالنجف.
            let holders = ([holder] + clitics(holder)).filter(isKnown)
            guard !holders.isEmpty else { continue }
            let head = FoldedName(plain: Array(words[..<(NameParticles.isIn(words[cut - 1]) ? cut - 1 : cut)]))
            if !head.isEmpty { cuts += holders.map { (head, $0) } }
        }
        return cuts
    }

    /// An Arabic name as it stands in a sentence: بالزعفرانية, "in Zafaraniya"; ولحي بابل; من كربلاء.
    private static func clitics(_ name: FoldedName) -> [FoldedName] {
        guard let first = name.plain.first, (first.first ?? 0) >= 0x80 else { return [] }
        let rest = name.plain.dropFirst()
        if !rest.isEmpty, prepositions.contains(first) { return [FoldedName(plain: Array(rest))] }
        var readings = ArabicFolding.readings(of: first).filter { $0.cliticLetters > 0 }.map { Array($0.sound) }
        // Before more words a short one may have them too: بأم قصر, "in Umm Qasr".
        if !rest.isEmpty, first.count <= 8 {
            var word = first
            while word.count >= 6, readings.count < 3, ArabicFolding.opensWithClitic(word) {
                word = Array(word.dropFirst(2))
                readings.append(word)
            }
        }
        return readings.map { FoldedName(plain: [$0] + rest) }
    }

    private static let prepositions = HashedWords(["في", "من", "الي", "علي", "عن", "قرب", "ضمن", "داخل"])

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

    /// The same in every word: Abd Almunim Alkhudayri.
    private static func joinedArticles(_ words: [[UInt8]]) -> [[UInt8]]? {
        let changed = words.map { word in
            word.count >= 6 && word.starts(with: [Letter.a, Letter.l]) && !word.starts(with: "albu".utf8)
                ? Array(word.dropFirst(2)) : word
        }
        return changed == words ? nil : changed
    }

    /// The article before a sun letter, run together with its word: Addoura, Assadr, Ashshaab.
    private static func joinedSunArticle(_ words: [[UInt8]]) -> [[UInt8]]? {
        // Behind another word a short one may be the rest of a name: Deir Azzor.
        for (index, word) in words.enumerated()
        where word.count >= (index == 0 ? 6 : 5) && (word[0] == Letter.a || word[0] == Letter.e) {
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
    static func recut(_ words: [[UInt8]]) -> [[[UInt8]]] {
        if words.count == 2, words.allSatisfy({ $0.count >= 3 && KindWords.kind(of: $0, isFirst: true) == nil }) {
            return [[words[0] + words[1]]]
        }
        guard words.count == 1, opensWithPart(words[0]),
            let part = firstParts.first(where: { words[0].starts(with: $0) && words[0].count >= $0.count + 4 })
        else { return [] }
        return [[part, Array(words[0].dropFirst(part.count))]]
    }

    static func opensWithPart(_ word: [UInt8]) -> Bool {
        word.count >= 7 && firstPartBeginnings.contains(word[0]) && firstPartOpenings.mayHold(word[0], word[1])
    }

    private static let firstPartOpenings = LetterPairSet(firstParts.map { Array($0.prefix(2)) })

    private static let firstParts = [
        "abou", "abu", "umm", "tall", "tell", "tal", "tel", "khan", "khor", "hawr", "ain", "ayn", "jurf", "said",
    ].map { Array($0.utf8) }

    private static let firstPartBeginnings = LetterSet(firstParts.map { $0[0] })

    private static func shortA(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: { $0.contains(Letter.e) }) else { return nil }
        return words.map { word in word.map { $0 == Letter.e ? Letter.a : $0 } }
    }

    /// "Sader" for Sadr, "Naser" for Nasr, "Abed" for 'Abd: writers part the two consonants that close an Arabic word.
    private static func closedSyllable(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: hasPartedEnd) else { return nil }
        return words.map { hasPartedEnd($0) ? $0.dropLast(2) + $0.suffix(1) : $0 }
    }

    private static func hasPartedEnd(_ word: [UInt8]) -> Bool {
        let last = word.count - 1
        return last >= 3 && word[last - 1] == Letter.e && !LatinFolding.isVowel(word[last])
            && !LatinFolding.isVowel(word[last - 2]) && LatinFolding.isVowel(word[last - 3])
    }

    /// "Slaikh", "Swaib": Arabic words do not open with two consonants; the vowel before the second is u or i, rarely a.
    static func opensWithConsonants(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.count >= 4 && !LatinFolding.isVowel(word[0]) && !LatinFolding.isVowel(word[1])
            && word[1] != Letter.h && word[1] != Letter.y && word[0] != word[1]
    }

    private static func openSyllable(_ words: [[UInt8]]) -> [[UInt8]]? {
        var words = words
        guard
            let index = words.firstIndex(where: { $0.withUnsafeBufferPointer(opensWithConsonants) })
        else { return nil }
        words[index].insert(Letter.u, at: 1)
        return words
    }
}
