/// Words that writers of other languages put for those of a listed name, and words that stand for one thing: Barrage de Haditha is
/// Haditha Dam, Yeşil Bölge the Green Zone, جبل حمرين is جبال حمرين.
///
/// For names that are looked up, never for running text: "a barrage of rockets" is no dam.
enum TranslatedWords {
    /// The names in the words of the lists, each in the orders that languages put words; none when no word is of another language.
    ///
    /// - Parameter words: in base letters.
    static func readings(of words: [[UInt8]]) -> [[[UInt8]]] {
        // Nearly every name has no such word.
        guard words.contains(where: mayBeTranslated) else { return [] }
        let words = words.filter { !isJoining($0) }
        // The servant of God is no American: Türkiye says ABD for the United States.
        guard words.contains(servant) else { return readings(of: words, parted(words)) }
        return readings(of: words, parted(words, leaving: servant)) + readings(of: words, parted(words))
    }

    private static let servant = Array("abd".utf8)

    private static func readings(of words: [[UInt8]], _ parts: [Part]) -> [[[UInt8]]] {
        guard parts.contains(where: { $0.line != nil }) else { return [] }
        var readings: [[[UInt8]]] = []
        func add(_ parts: [Part], _ choice: Int) {
            let read = parts.flatMap { part in part.line.map { lines[$0].listed(choice) } ?? part.words }
            if read != words, !readings.contains(read) { readings.append(read) }
        }
        let choices = parts.compactMap { $0.line.map { lines[$0].targets.count } }.max() ?? 1
        for choice in 0..<choices {
            add(parts, choice)
            for order in orders(of: parts) { add(order, choice) }
        }
        return readings
    }

    /// Whether the word is another language's own name of a place; three letters are too many things.
    static func isExonym(_ word: [UInt8]) -> Bool { word.count > 3 && exonymWords.contains(word) }

    /// Whether one of the words ends like a German one of two.
    static func mayBeCompound(_ words: [[UInt8]]) -> Bool {
        words.contains { word in
            word.count > 5 && germanEndPairs.mayHoldEnd(of: word) && germanEnds.contains { hasEnd(word, $0) }
        }
    }

    static func mayEnd(_ letter: UInt8, _ last: UInt8) -> Bool { germanEndPairs.mayHold(letter, last) }

    static func mayBeTranslated(_ word: [UInt8]) -> Bool {
        let bare = KindWords.withoutArticle(word)
        if numbers.contains(bare) || phraseBeginnings.contains(bare) { return true }
        return word.count > 3 && germanEndPairs.mayHoldEnd(of: word) && germanEnds.contains { hasEnd(word, $0) }
    }

    @inline(__always)
    private static func hasEnd(_ word: [UInt8], _ end: [UInt8]) -> Bool {
        word.last == end.last && word.count >= end.count + 2 && word.suffix(end.count).elementsEqual(end)
    }

    private struct Part {
        var words: [[UInt8]]
        var line: Int?

        var role: Role? { line.map { TranslatedWords.lines[$0].role } }
    }

    /// Adjectives before their nouns, kinds behind what they are of, the country of "Türkiye'nin Bağdat Büyükelçiliği" beside it.
    private static func orders(of parts: [Part]) -> [[Part]] {
        var orders: [[Part]] = []
        var english = parts
        for index in english.indices.dropFirst() where english[index].role == .adjective {
            if english[index - 1].role != .adjective { english.swapAt(index, index - 1) }
        }
        orders.append(english)
        if let first = english.first, first.role == .kind, english.count > 1 {
            orders.append(english.dropFirst() + [first])
        }
        if parts.count > 2, let last = parts.last, last.words.allSatisfy(CountryWords.contains) {
            // "ministère de la Défense irakien".
            orders.append([parts[0], last] + parts[1..<(parts.count - 1)])
        }
        if let last = parts.last, last.role == .kind, parts.count > 1 {
            orders.append([last] + parts.dropLast())
            if parts.count > 2 { orders.append([parts[0], last] + parts[1..<(parts.count - 1)]) }
        }
        return orders
    }

    /// The name cut into phrases of the table, the longest first, and single words.
    private static func parted(_ words: [[UInt8]], leaving name: [UInt8]? = nil) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < words.count {
            if words[index] == name {
                parts.append(Part(words: [words[index]]))
                index += 1
                continue
            }
            let most = min(longestPhrase, words.count - index)
            if let count = (1...most).reversed().first(where: { number(words[index..<(index + $0)]) != nil }) {
                let phrase = words[index..<(index + count)]
                parts.append(Part(words: Array(phrase), line: number(phrase)))
                index += count
            } else {
                parts += compound(words[index])
                index += 1
            }
        }
        return parts
    }

    /// Verteidigungsministerium, Haditha-Staudamm, Ölfeld: the kind closes a German word.
    private static func compound(_ word: [UInt8]) -> [Part] {
        for end in germanEnds where hasEnd(word, end) {
            let stem = Array(word.dropLast(end.count))
            let kind = numbers[end]
            let bare = stem.last == Letter.s ? Array(stem.dropLast()) : stem
            if let line = numbers[stem] ?? numbers[bare] {
                return [Part(words: [stem], line: line), Part(words: [end], line: kind)]
            }
            if stem.count >= 4 { return [Part(words: [stem]), Part(words: [end], line: kind)] }
        }
        return [Part(words: [word])]
    }

    private static let germanEnds = [
        "ministerium", "botschaft", "kraftwerk", "zementwerk", "raffinerie", "staudamm", "damm", "gebirge", "flughafen",
        "flugplatz", "stutzpunkt", "basis", "universitat", "krankenhaus", "gefangnis", "zone", "feld", "provinz",
        "museum", "moschee", "bank", "fabrik", "palast", "brucke", "platz", "see", "berge", "viertel", "markt", "stadt",
    ].map { Array($0.utf8) }

    private static let germanEndPairs = LetterPairSet(endings: germanEnds)

    private static func isJoining(_ word: [UInt8]) -> Bool {
        NameParticles.isForeignJoining(word) || NameParticles.isJoining(word) || joining.contains(word)
    }
    private static let joining = HashedWords([
        "fur", "del", "dei", "delle", "della", "dello", "do", "da", "en", "im", "zum", "a", "zur", "au", "aux",
    ])

    private static func number(_ phrase: ArraySlice<[UInt8]>) -> Int? {
        if phrase.count == 1 { return phrase.first.flatMap { numbers[KindWords.withoutArticle($0)] } }
        guard let first = phrase.first, phraseBeginnings.contains(KindWords.withoutArticle(first)) else { return nil }
        return numbers[FoldedName.joined(phrase.map(KindWords.withoutArticle))]
    }

    // MARK: - The table

    fileprivate enum Role { case kind, adjective, other }

    fileprivate struct Line {
        /// How the lists write it, the commonest first.
        let targets: [[[UInt8]]]
        let role: Role

        func listed(_ choice: Int) -> [[UInt8]] { targets[min(choice, targets.count - 1)] }
    }

    private typealias Row = (line: Line, phrases: [[UInt8]])

    /// Read as bytes: the tables are read in every run that asks for a name of two words, and cutting them as text took 15 ms.
    private static func table(_ text: String, _ role: Role) -> [Row] {
        var text = text
        return text.withUTF8 { text in
            text.split(separator: UInt8(ascii: "\n")).map { row($0, role) }
        }
    }

    private static func row(_ row: Slice<UnsafeBufferPointer<UInt8>>, _ role: Role) -> Row {
        let colon = row.firstIndex(of: UInt8(ascii: ":")) ?? row.endIndex
        let listed = row[..<colon].split(separator: UInt8(ascii: "/"))
        let targets = listed.map { FoldedName(UnsafeBufferPointer(rebasing: $0)).plain }
        var phrases: [[UInt8]] = []
        func add(_ said: UnsafeBufferPointer<UInt8>) {
            let phrase = FoldedName.joined(FoldedName(said).plain.map(KindWords.withoutArticle))
            if !phrase.isEmpty { phrases.append(phrase) }
        }
        // Of adjectives the lists have either form: East Ghouta, eastern Ghouta.
        let others = role == .adjective && listed.count > 1 ? listed[...] : listed.dropFirst()
        for said in row[colon...].dropFirst().split(separator: UInt8(ascii: ",")) + others {
            add(UnsafeBufferPointer(rebasing: said))
            // Typists leave the signs of Turkish out; ş and ç are also put into English letters before it comes here.
            for signs in [softG, sibilants] {
                respelled(said, signs)?.withUnsafeBufferPointer(add)
            }
        }
        return (Line(targets: targets, role: role), phrases)
    }

    private typealias Signs = [(sign: [UInt8], letters: [UInt8])]
    private static let softG: Signs = [(Array("ğ".utf8), [Letter.g])]
    private static let sibilants: Signs = [
        (Array("ş".utf8), [Letter.s, Letter.h]), (Array("ç".utf8), [Letter.c, Letter.h]),
    ]

    /// With letters for signs of two bytes; nil when there are none.
    private static func respelled(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ signs: Signs) -> [UInt8]? {
        guard word.contains(where: { $0 >= 0x80 }) else { return nil }
        var letters: [UInt8] = []
        var hasChanged = false
        var index = word.startIndex
        while index < word.endIndex {
            let pair = word[index...].prefix(2)
            if let (_, spelled) = signs.first(where: { pair.elementsEqual($0.sign) }) {
                letters += spelled
                hasChanged = true
                index += 2
            } else {
                letters.append(word[index])
                index += 1
            }
        }
        return hasChanged ? letters : nil
    }

    private static let ownNames = table(exonyms, .other)
    private static let rows = table(kinds, .kind) + table(adjectives, .adjective) + table(others, .other) + ownNames
    private static let exonymWords = HashedWords(ownNames.flatMap(\.phrases).map { ($0, 0) })
    fileprivate static let lines = rows.map(\.line)
    private static let numbers = HashedWords(
        rows.enumerated().flatMap { number, row in row.phrases.map { ($0, number) } })
    private static let longestPhrase = 3
    private static let phraseBeginnings = HashedWords(
        rows.flatMap(\.phrases).filter { $0.contains(0x20) }.map { (Array($0.prefix { $0 != 0x20 }), 0) })
}
