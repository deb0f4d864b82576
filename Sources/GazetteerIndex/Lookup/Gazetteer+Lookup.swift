internal import IncidentModel

extension Gazetteer {
    /// The places that a name may mean, the likeliest first; empty when nothing is near.
    ///
    /// Exact spelling first, then the folds; only when all of them have nothing, an edit distance that grows with the
    /// length (none below 5 letters, 1 up to 7, 2 from 8) of the name as it sounds, then as it is written, and never for an
    /// ordinary English word. Rural hamlets
    /// (tier 3) come only when no quarter, town or landmark was found as surely.
    /// - Parameter least: the least score of use. What is believed less may be left out, and costs nothing when it is.
    /// - Returns: each place once, under its best spelling; equal scores in order of tier, then id, context areas last.
    public func lookup(_ name: String, limit: Int = 8, atLeast least: Double = 0) -> [NameMatch] {
        let query = FoldedName(name)
        guard !query.isEmpty, limit > 0 else { return [] }
        var best = BestMatches()
        addByKeys(query, to: &best)
        // ç is no c: Kuçka is not Cooke without its class word.
        if best.isBelow(0.85), let heard = ForeignLetters.wordsWithSibilants(name) {
            addByKeys(FoldedName(plain: heard), lessBy: 0.02, to: &best)
        }
        if best.isEmpty { addChat(name, query, atLeast: least, to: &best) }
        if best.isEmpty { addReadings(of: name, query, atLeast: least, to: &best) }
        return best.ranked(for: query, places: places, index: index, limit: limit)
    }

    /// Whether every place that bears the inner name, as written or folded, lies in one of the outer name.
    public func holds(_ outer: String, _ inner: String) -> Bool {
        let holders = Set(borne(by: outer))
        let inside = borne(by: inner)
        guard !holders.isEmpty, !inside.isEmpty else { return false }
        return inside.allSatisfy { id in
            var next = place(id)?.within
            for _ in 0..<Self.deepest {
                guard let holder = next else { return false }
                if holders.contains(holder) { return true }
                next = place(holder)?.within
            }
            return false
        }
    }

    private func borne(by name: String) -> [PlaceID] {
        let query = FoldedName(name)
        guard !query.isEmpty else { return [] }
        var best = BestMatches()
        addByKeys(query, to: &best)
        let ranked = best.ranked(for: query, places: places, index: index, limit: 8)
        return ranked.filter { $0.score == ranked[0].score }.map(\.place)
    }

    /// More levels than a country has.
    private static let deepest = 8

    /// With letters for the digits of the chat alphabet, if they are not a scanner's.
    private func addChat(_ name: String, _ query: FoldedName, atLeast least: Double, to best: inout BestMatches) {
        let readings = ChatLetters.readings(of: name).map { ($0, FoldedName($0)) }
        guard !readings.isEmpty else { return }
        for (_, reading) in readings where best.isEmpty { addByKeys(reading, lessBy: 0.02, to: &best) }
        if best.isEmpty, let scanned = NameSlips.digitsAsLetters(query.plain) {
            addByKeys(FoldedName(plain: scanned), lessBy: 0.02, to: &best)
        }
        for (text, reading) in readings where best.isEmpty {
            addReadings(of: text, reading, atLeast: least, to: &best)
        }
    }

    /// By other readings of a name that is under no key, then by the edit distance.
    private func addReadings(of name: String, _ query: FoldedName, atLeast least: Double, to best: inout BestMatches) {
        var unknown = UnknownWords()
        func add(_ readings: [[[UInt8]]], lessBy doubt: Double) {
            for words in readings where best.isEmpty && !unknown.areAll(words, in: index) {
                let reading = FoldedName(plain: words)
                if !reading.isEmpty { addByKeys(reading, lessBy: doubt, to: &best) }
            }
        }
        let signs = ReadingSigns(of: name, query)
        let spellings =
            signs.contains(.spelling)
            ? NameReadings.of(name, query) : query.plain.count > 1 ? NameReadings.recut(query.plain) : []
        add(spellings, lessBy: 0.02)
        if best.isEmpty { add(NameReadings.reworded(query.plain), lessBy: 0.02) }
        if best.isEmpty { addBeforeHolder(query, to: &best) }
        if best.isEmpty { addInCountry(query, to: &best) }
        let hasParts = best.isEmpty && mayHaveParts(query.plain)
        if best.isEmpty, least <= Self.bareScore { addBare(query, hasParts: hasParts, to: &best) }
        let translated = best.isEmpty && signs.contains(.translated) ? NameReadings.translated(name, query) : []
        for reading in translated where best.isEmpty {
            addTranslated(reading, to: &best)
            if best.isEmpty { add(NameReadings.spellings(reading.plain), lessBy: 0.06) }
        }
        if best.isEmpty { add(NameSlips.withoutUnit(query.plain), lessBy: Self.unitDoubt) }
        guard best.isEmpty, least <= 1 - Self.looseDoubt else { return }
        if signs.contains(.loose) || !translated.isEmpty {
            let isTurkish = ForeignLetters.isTurkish(name)
            let heard = ForeignLetters.wordsWithSibilants(name) ?? query.plain
            add(NameReadings.loose(heard, isTurkish: isTurkish), lessBy: Self.looseDoubt)
            for reading in translated where best.isEmpty {
                add(NameReadings.loose(reading.plain, isTurkish: isTurkish), lessBy: Self.looseDoubt)
            }
        }
        if best.isEmpty { addLoosely(query, hasParts: hasParts, to: &best) }
        guard best.isEmpty, !OrdinaryWords.isOrdinary(query) else { return }
        addFuzzy(query.soundKey, to: &best)
        if best.isEmpty, let turned = query.turned { addFuzzy(turned.key(), to: &best) }
        if best.isEmpty, let core = query.coreKey { addFuzzy(core, to: &best) }
        for words in spellings where best.isEmpty { addFuzzy(FoldedName.soundKey(ofPlain: words), to: &best) }
        if best.isEmpty { addMisspelt(query, to: &best) }
        if best.isEmpty, signs.contains(.far) { add(NameReadings.far(query.plain), lessBy: Self.looseDoubt) }
        addMisspeltAround(query, to: &best)
        if best.isEmpty, let core = query.coreKey {
            self.add(index.entries(core: core), .folded, Self.otherClassScore, to: &best)
        }
        if best.isEmpty { addInitials(name, query, to: &best) }
    }

    private static let unitDoubt = 0.14
    /// The camp that is said may be one that no list holds.
    private static let otherClassScore = 0.72
    /// So that a report's name read loosely is no hamlet's.
    private static let looseDoubt = 0.22
    /// Letters as written are believed less than sounds, and only of names long enough.
    private static let writtenDoubt = 0.05
    private static let leastWritten = 6
    private static let leastSwapped = 5

    /// The listed spellings that look most like a name that was not found, for "did you mean".
    /// - Returns: at most one spelling a place, nearest first, none farther than half the letters of the name, or one of a short name.
    public func nearestNames(to name: String, limit: Int = 3) -> [String] {
        let key = EditDistance.letters(of: FoldedName(name).soundKey)
        guard !key.isEmpty, limit > 0 else { return [] }
        let budget = key.count < 6 ? 1 : min(key.count / 2, 6)
        let letters = LetterSet(key)
        let pattern = LetterPattern(key)
        var nearest: [Int: (edits: Int, entry: Int)] = [:]
        let fuzzy = index.fuzzy
        for number in 0..<fuzzy.count where fuzzy.letterSet(number).leastEdits(to: letters) <= budget {
            guard let edits = pattern.distance(to: fuzzy.key(number), atMost: budget) else { continue }
            for entry in fuzzy.entries(number) {
                let place = index.names[Int(entry)].place
                if edits < nearest[place]?.edits ?? .max { nearest[place] = (edits, Int(entry)) }
            }
        }
        let ranked = nearest.sorted { a, b in
            (a.value.edits, places[a.key].tier, a.key) < (b.value.edits, places[b.key].tier, b.key)
        }
        var spellings: [String] = []
        for (_, match) in ranked where !spellings.contains(index.names[match.entry].toponym) {
            spellings.append(index.names[match.entry].toponym)
            if spellings.count == limit { break }
        }
        return spellings
    }

    /// Everything that the keys of one reading of the name lead to.
    func addByKeys(_ query: FoldedName, lessBy doubt: Double = 0, to best: inout BestMatches) {
        let sound = query.soundKey
        // Whatever has the same letters has the same sound, and nearly no sound is that of a name.
        let isKnown = index.mayHold(sound)
        if isKnown {
            add(index.entries(plain: query.plainKey), doubt == 0 ? .exact : .folded, 1 - doubt, to: &best)
            add(index.entries(sound: sound), .folded, 0.95 - doubt, to: &best)
        }
        let leftOut = index.entries(skeleton: query.skeletonKey)?.filter { entry in
            LatinFolding.differInLeftOutLetters(index.names[Int(entry)].folded.soundKey, sound)
        }
        add(leftOut, .folded, 0.85 - doubt, to: &best)
        // What is found as spelled needs no other reading of its class word: المنطقة الخضراء is not حي الخضراء.
        if best.isBelow(0.95 - doubt), let turned = query.turned { addTurned(turned, lessBy: doubt, to: &best) }
        if isKnown { add(index.entries(core: sound), .folded, 0.8 - doubt, to: &best) }
        if let core = query.coreKey { addWithoutClass(core, query, 0.8 - doubt, to: &best) }
    }

    /// A class word that is said of no such place is part of the name, or of another place's: Camp Rustamiya is no quarter.
    private func addWithoutClass(_ core: [UInt8], _ query: FoldedName, _ score: Double, to best: inout BestMatches) {
        guard let entries = index.entries(core: core) else { return }
        let bares = ClassPhrases.bares(of: query.plain)
        add(
            entries.filter { entry in
                bares.isEmpty || bares.contains { $0.allows(places[index.names[Int(entry)].place]) }
            }, .folded, score, to: &best)
    }

    /// The kind at the other end or in another language; then a kind that the listed name does not say, if the place is of it.
    private func addTurned(_ turned: FoldedName.Turned, lessBy doubt: Double, to best: inout BestMatches) {
        add(index.entries(sound: turned.key()), .folded, 0.9 - doubt, to: &best)
        for kind in turned.kinds {
            for other in KindWords.alternatives(to: kind.token) {
                add(
                    index.entries(sound: turned.key(replacing: kind.token, by: other)), .folded, 0.82 - doubt, to: &best
                )
            }
            for unit in KindWords.townUnits(besides: kind.token) {
                let towns = index.entries(sound: turned.key(replacing: kind.token, by: unit))?.filter { entry in
                    places[index.names[Int(entry)].place].featureCode.hasPrefix("P.")
                }
                add(towns, .folded, 0.82 - doubt, to: &best)
            }
        }
        let bare = index.entries(sound: Array(turned.core.joined(separator: [0x20])))?.filter { entry in
            let code = places[index.names[Int(entry)].place].featureCode
            return turned.kinds.allSatisfy { kind in kind.codes.contains { code.hasPrefix($0) } }
        }
        add(bare, .folded, 0.86 - doubt, to: &best)
    }

    /// A name put into the words of the lists, and what that is then said for.
    private func addTranslated(_ name: FoldedName, to best: inout BestMatches) {
        addByKeys(name, lessBy: 0.04, to: &best)
        addReworded(name, lessBy: 0.06, to: &best)
        if best.isEmpty { addBeforeHolder(name, to: &best) }
        if best.isEmpty { addInCountry(name, to: &best) }
    }

    func addReworded(_ name: FoldedName, lessBy doubt: Double, to best: inout BestMatches) {
        guard best.isEmpty else { return }
        for words in NameReadings.reworded(name.plain) where best.isEmpty {
            addByKeys(FoldedName(plain: words), lessBy: doubt, to: &best)
        }
    }

    func add(_ entries: [Int32]?, _ kind: NameMatch.Kind, _ score: Double, to best: inout BestMatches) {
        for entry in entries ?? [] {
            best.offer(entry: Int(entry), place: index.names[Int(entry)].place, kind: kind, score: score)
        }
    }

    /// By the letters as written, where the sounds did not help.
    func addMisspelt(_ query: FoldedName, to best: inout BestMatches) {
        guard let key = SpelledKeys.key(of: query).map(EditDistance.letters), key.count >= Self.leastSwapped else {
            return
        }
        let spelled = index.spelled
        spelled.fuzzy.eachNear(key) { near in
            // Of five letters only two that changed places: Sahab for Shaab.
            guard
                near.letters >= Self.leastWritten && key.count >= Self.leastWritten
                    || near.letters == key.count && LetterSum(spelled.fuzzy.key(near.number)) == LetterSum(key)
            else { return }
            let score = 0.75 * (1 - Double(near.edits) / Double(near.compared)) - Self.writtenDoubt
            add(spelled.fuzzy.entries(near.number), .fuzzy(edits: near.edits), score, to: &best)
        }
    }

    func addFuzzy(_ sound: [UInt8], to best: inout BestMatches) {
        let key = EditDistance.letters(of: sound)
        let fuzzy = index.fuzzy
        fuzzy.eachNear(key) { near in
            // Slips of vowels are the commoner: Amariya is Amiriya before it is Amadiya.
            let keepsBones = Self.haveSameBones(fuzzy.key(near.number), key)
            let weight = keepsBones ? Double(near.edits) * 0.75 : Double(near.edits)
            let score = 0.75 * (1 - weight / Double(near.compared))
            add(fuzzy.entries(near.number), .fuzzy(edits: near.edits), score, to: &best)
        }
    }

    /// Whether two keys have the same consonants.
    private static func haveSameBones(_ a: ArraySlice<UInt8>, _ b: [UInt8]) -> Bool {
        var other = 0
        for letter in a where !LatinFolding.isVowel(letter) {
            while other < b.count, LatinFolding.isVowel(b[other]) { other += 1 }
            guard other < b.count, b[other] == letter else { return false }
            other += 1
        }
        return b[other...].allSatisfy(LatinFolding.isVowel)
    }
}

/// The same for words of the same letters in any order.
private struct LetterSum: Equatable {
    private var sum = 0
    private var squares = 0

    init(_ letters: some Sequence<UInt8>) {
        for letter in letters {
            sum += Int(letter)
            squares += Int(letter) * Int(letter)
        }
    }
}
