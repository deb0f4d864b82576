internal import IncidentModel

extension Gazetteer {
    /// The places that a name may mean, the likeliest first; empty when nothing is near.
    ///
    /// Exact spelling first, then the folds; only when all of them have nothing, an edit distance that grows with the
    /// length (none below 5 letters, 1 up to 7, 2 from 8) of the name as it sounds, then as it is written, and never for an
    /// ordinary English word. Rural hamlets
    /// (tier 3) come only when no quarter, town or landmark was found as surely.
    /// - Returns: each place once, under its best spelling; equal scores in order of tier, then id, context areas last.
    public func lookup(_ name: String, limit: Int = 8) -> [NameMatch] {
        let query = FoldedName(name)
        guard !query.isEmpty, limit > 0 else { return [] }
        var best = BestMatches()
        addByKeys(query, to: &best)
        if best.isEmpty {
            let readings = NameReadings.of(name, query)
            for reading in readings where best.isEmpty && !reading.isEmpty {
                addByKeys(reading, lessBy: 0.02, to: &best)
            }
            if best.isEmpty {
                for reading in NameReadings.reworded(query) where best.isEmpty {
                    addByKeys(reading, lessBy: 0.02, to: &best)
                }
            }
            if best.isEmpty { addBeforeHolder(query, to: &best) }
            if best.isEmpty {
                for reading in NameReadings.loose(name, query) where best.isEmpty {
                    addByKeys(reading, lessBy: Self.looseDoubt, to: &best)
                }
            }
            if best.isEmpty { addOfOtherScript(query, to: &best) }
            if best.isEmpty, !OrdinaryWords.isOrdinary(query) {
                addFuzzy(query.soundKey, to: &best)
                if best.isEmpty, let turned = query.turned { addFuzzy(turned.key(), to: &best) }
                if best.isEmpty, let core = query.coreKey { addFuzzy(core, to: &best) }
                for reading in readings where best.isEmpty && !reading.isEmpty { addFuzzy(reading.soundKey, to: &best) }
                if best.isEmpty { addMisspelt(query, to: &best) }
            }
        }
        return best.ranked(places: places, index: index, limit: limit)
    }

    /// So that a report's name read loosely is no hamlet's.
    private static let looseDoubt = 0.22
    /// Consonants alone may be another name's.
    private static let otherScriptScore = 0.7
    /// Letters as written are believed less than sounds, and only of names long enough.
    private static let writtenDoubt = 0.05
    private static let leastWritten = 6

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
            for entry in index.entries(sound: fuzzy.sound(number)) ?? [] {
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
    private func addByKeys(_ query: FoldedName, lessBy doubt: Double = 0, to best: inout BestMatches) {
        let sound = query.soundKey
        add(index.entries(plain: query.plainKey), .exact, 1 - doubt, to: &best)
        add(index.entries(sound: sound), .folded, 0.95 - doubt, to: &best)
        let leftOut = index.entries(skeleton: query.skeletonKey)?.filter { entry in
            LatinFolding.differInLeftOutLetters(index.names[Int(entry)].folded.soundKey, sound)
        }
        add(leftOut, .folded, 0.85 - doubt, to: &best)
        // What is found as spelled needs no other reading of its class word: المنطقة الخضراء is not حي الخضراء.
        if best.isBelow(0.95 - doubt), let turned = query.turned { addTurned(turned, lessBy: doubt, to: &best) }
        add(index.entries(core: sound), .folded, 0.8 - doubt, to: &best)
        if let core = query.coreKey { add(index.entries(core: core), .folded, 0.8 - doubt, to: &best) }
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
        }
        let bare = index.entries(sound: Array(turned.core.joined(separator: [0x20])))?.filter { entry in
            let code = places[index.names[Int(entry)].place].featureCode
            return turned.kinds.allSatisfy { kind in kind.codes.contains { code.hasPrefix($0) } }
        }
        add(bare, .folded, 0.86 - doubt, to: &best)
    }

    /// The name before that of what holds the place, if it does.
    private func addBeforeHolder(_ query: FoldedName, to best: inout BestMatches) {
        for (words, holder) in NameReadings.beforeHolders(query, where: { index.entries(sound: $0.soundKey) != nil }) {
            let holders = Set((index.entries(sound: holder.soundKey) ?? []).map { index.names[Int($0)].place })
            var head = BestMatches()
            addByKeys(words, lessBy: 0.05, to: &head)
            head.keep { isHeld($0, by: holders) }
            if !head.isEmpty {
                best = head
                return
            }
        }
    }

    private func isHeld(_ number: Int, by holders: Set<Int>) -> Bool {
        var holder = places[number].within
        for _ in 0..<8 {
            guard let id = holder, let place = place(id) else { return false }
            if holders.contains(where: { places[$0].id == id }) { return true }
            holder = place.within
        }
        return false
    }

    private func add(_ entries: [Int32]?, _ kind: NameMatch.Kind, _ score: Double, to best: inout BestMatches) {
        for entry in entries ?? [] {
            best.offer(entry: Int(entry), place: index.names[Int(entry)].place, kind: kind, score: score)
        }
    }

    /// Places that are listed in Latin letters alone, by the consonants of an Arabic name.
    private func addOfOtherScript(_ query: FoldedName, to best: inout BestMatches) {
        for consonants in CrossScript.consonants(ofArabic: query) {
            add(index.entries(consonants: consonants), .folded, Self.otherScriptScore, to: &best)
        }
    }

    /// By the letters as written, where the sounds did not help.
    private func addMisspelt(_ query: FoldedName, to best: inout BestMatches) {
        guard let key = SpelledKeys.key(of: query), key.count >= Self.leastWritten else { return }
        let spelled = index.spelled
        spelled.fuzzy.eachNear(key) { number, edits, letters in
            guard letters >= Self.leastWritten else { return }
            let score = 0.75 * (1 - Double(edits) / Double(max(key.count, letters))) - Self.writtenDoubt
            add(spelled.entries(number), .fuzzy(edits: edits), score, to: &best)
        }
    }

    private func addFuzzy(_ sound: [UInt8], to best: inout BestMatches) {
        let key = EditDistance.letters(of: sound)
        let fuzzy = index.fuzzy
        let bones = NameReadings.withoutVowels(key)
        fuzzy.eachNear(key) { number, edits, letters in
            // Slips of vowels are the commoner: Amariya is Amiriya before it is Amadiya.
            let keepsBones = fuzzy.key(number).lazy.filter { !LatinFolding.isVowel($0) }.elementsEqual(bones)
            let weight = keepsBones ? Double(edits) * 0.75 : Double(edits)
            let score = 0.75 * (1 - weight / Double(max(key.count, letters)))
            add(index.entries(sound: fuzzy.sound(number)), .fuzzy(edits: edits), score, to: &best)
        }
    }
}

/// The best match of each place.
private struct BestMatches {
    private struct Item {
        var place: Int
        var entry: Int
        var kind: NameMatch.Kind
        var score: Double
    }

    private var items: [Item] = []
    /// Where the item of a place is, once there are so many that looking through them costs more.
    private var positions: [Int: Int] = [:]
    private static let fewItems = 16

    var isEmpty: Bool { items.isEmpty }

    func isBelow(_ score: Double) -> Bool { items.allSatisfy { $0.score < score } }

    mutating func keep(_ isKept: (Int) -> Bool) {
        let kept = items.filter { isKept($0.place) }
        (items, positions) = ([], [:])
        for item in kept { offer(entry: item.entry, place: item.place, kind: item.kind, score: item.score) }
    }

    mutating func offer(entry: Int, place: Int, kind: NameMatch.Kind, score: Double) {
        let item = Item(place: place, entry: entry, kind: kind, score: score)
        guard let position = position(of: place) else {
            items.append(item)
            if items.count > Self.fewItems {
                if positions.isEmpty { for (position, item) in items.enumerated() { positions[item.place] = position } }
                positions[place] = items.count - 1
            }
            return
        }
        // Of spellings as near, the one listed first.
        let held = items[position]
        if held.score > score || held.score == score && held.entry <= entry { return }
        items[position] = item
    }

    private func position(of place: Int) -> Int? {
        items.count > Self.fewItems ? positions[place] : items.firstIndex { $0.place == place }
    }

    func ranked(places: [Place], index: NameIndex, limit: Int) -> [NameMatch] {
        if items.isEmpty { return [] }
        return ordered(by: index.standings).prefix(limit).map { match in
            NameMatch(
                place: places[match.place].id, matchedName: index.names[match.entry].toponym, kind: match.kind,
                score: match.score)
        }
    }

    private func ordered(by standings: [NameIndex.Standing]) -> [Item] {
        if items.count == 1 { return items }
        // A unit that is drawn only is no answer: the subdistrict Al-Jisr must not hide the town Jisr Diyala.
        let hasNearerTier = items.contains { standings[$0.place].tier < 3 && !standings[$0.place].isContextOnly }
        let kept = hasNearerTier ? items.filter { standings[$0.place].tier < 3 } : items
        // Places are sorted by id, so their numbers are too.
        return kept.sorted { a, b in
            if a.score != b.score { return a.score > b.score }
            let (one, other) = (standings[a.place], standings[b.place])
            if one.isContextOnly != other.isContextOnly { return other.isContextOnly }
            return one.tier != other.tier ? one.tier < other.tier : a.place < b.place
        }
    }
}
