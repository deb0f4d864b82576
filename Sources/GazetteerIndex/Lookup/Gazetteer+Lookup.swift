internal import IncidentModel

extension Gazetteer {
    /// The places that a name may mean, the likeliest first; empty when nothing is near.
    ///
    /// Exact spelling first, then the folds; only when all of them have nothing, an edit distance that grows with the
    /// length (none below 5 letters, 1 up to 7, 2 from 8), and never for an ordinary English word. Rural hamlets
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
            if best.isEmpty { addBeforeHolder(query, to: &best) }
            if best.isEmpty, !OrdinaryWords.isOrdinary(query) {
                addFuzzy(query.soundKey, to: &best)
                if best.isEmpty, let turned = query.turned { addFuzzy(turned.key(), to: &best) }
                if best.isEmpty, let core = query.coreKey { addFuzzy(core, to: &best) }
                for reading in readings where best.isEmpty && !reading.isEmpty { addFuzzy(reading.soundKey, to: &best) }
            }
        }
        return best.ranked(places: places, names: index.names, limit: limit)
    }

    /// The listed spellings that look most like a name that was not found, for "did you mean".
    /// - Returns: at most one spelling a place, nearest first, none farther than half the letters of the name, or one of a short name.
    public func nearestNames(to name: String, limit: Int = 3) -> [String] {
        let key = EditDistance.letters(of: FoldedName(name).soundKey)
        guard !key.isEmpty, limit > 0 else { return [] }
        let budget = key.count < 6 ? 1 : min(key.count / 2, 6)
        let letters = LetterSet(key)
        let pattern = LetterPattern(key)
        var nearest: [Int: (edits: Int, entry: Int)] = [:]
        for candidate in index.fuzzy.keys where candidate.letters.leastEdits(to: letters) <= budget {
            guard let edits = pattern.distance(to: candidate.key, atMost: budget) else { continue }
            for entry in index.bySound[candidate.sound] ?? [] {
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
        add(index.byPlain[query.plainKey], .exact, 1 - doubt, to: &best)
        add(index.bySound[sound], .folded, 0.95 - doubt, to: &best)
        let leftOut = index.bySkeleton[query.skeletonKey]?.filter { entry in
            LatinFolding.differInLeftOutLetters(index.names[Int(entry)].folded.soundKey, sound)
        }
        add(leftOut, .folded, 0.85 - doubt, to: &best)
        // What is found as spelled needs no other reading of its class word: المنطقة الخضراء is not حي الخضراء.
        if best.isBelow(0.95 - doubt), let turned = query.turned { addTurned(turned, lessBy: doubt, to: &best) }
        add(index.byCore[sound], .folded, 0.8 - doubt, to: &best)
        if let core = query.coreKey { add(index.byCore[core], .folded, 0.8 - doubt, to: &best) }
    }

    /// The kind at the other end or in another language; then a kind that the listed name does not say, if the place is of it.
    private func addTurned(_ turned: FoldedName.Turned, lessBy doubt: Double, to best: inout BestMatches) {
        add(index.bySound[turned.key()], .folded, 0.9 - doubt, to: &best)
        for kind in turned.kinds {
            for other in KindWords.alternatives(to: kind.token) {
                add(index.bySound[turned.key(replacing: kind.token, by: other)], .folded, 0.82 - doubt, to: &best)
            }
        }
        let bare = index.bySound[Array(turned.core.joined(separator: [0x20]))]?.filter { entry in
            let code = places[index.names[Int(entry)].place].featureCode
            return turned.kinds.allSatisfy { kind in kind.codes.contains { code.hasPrefix($0) } }
        }
        add(bare, .folded, 0.86 - doubt, to: &best)
    }

    /// The name before that of what holds the place, if it does.
    private func addBeforeHolder(_ query: FoldedName, to best: inout BestMatches) {
        for (words, holder) in NameReadings.beforeHolders(query) {
            let holders = Set((index.bySound[holder.soundKey] ?? []).map { index.names[Int($0)].place })
            guard !holders.isEmpty else { continue }
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

    /// Each word within the budget of its own length, so that a long name does not lend its letters to a short word: Camp
    /// David is not Camp Rashid. Names cut into words differently are compared as a whole only.
    private static func mayMeanSameWords(_ a: [UInt8], _ b: [UInt8], edits: Int) -> Bool {
        // Most names have one word, whose edits are those of the whole.
        if !a.contains(0x20), !b.contains(0x20) { return edits <= EditBudget.of(min(a.count, b.count)) }
        let (a, b) = (a.split(separator: 0x20), b.split(separator: 0x20))
        guard a.count == b.count else { return true }
        return zip(a, b).allSatisfy { one, other in
            let budget = EditBudget.of(min(one.count, other.count))
            return one == other || EditDistance.distance(Array(one), Array(other), atMost: budget) != nil
        }
    }

    private func addFuzzy(_ sound: [UInt8], to best: inout BestMatches) {
        let key = EditDistance.letters(of: sound)
        let budget = EditBudget.of(key.count)
        guard budget > 0 else { return }
        let letters = LetterSet(key)
        let pattern = LetterPattern(key)
        let fuzzy = index.fuzzy
        fuzzy.deletions.eachCandidate(for: key, budget: budget) { number in
            let candidate = fuzzy.keys[number]
            guard candidate.letters.leastEdits(to: letters) <= budget,
                let edits = pattern.distance(
                    to: candidate.key, atMost: min(budget, EditBudget.of(candidate.key.count))),
                edits > 0, Self.mayMeanSameWords(key, candidate.key, edits: edits)
            else { return }
            let score = 0.75 * (1 - Double(edits) / Double(max(key.count, candidate.key.count)))
            add(index.bySound[candidate.sound], .fuzzy(edits: edits), score, to: &best)
        }
    }
}

/// The best match of each place.
private struct BestMatches {
    private var byPlace: [Int: (entry: Int, kind: NameMatch.Kind, score: Double)] = [:]

    var isEmpty: Bool { byPlace.isEmpty }

    func isBelow(_ score: Double) -> Bool { byPlace.values.allSatisfy { $0.score < score } }

    mutating func keep(_ isKept: (Int) -> Bool) { byPlace = byPlace.filter { isKept($0.key) } }

    mutating func offer(entry: Int, place: Int, kind: NameMatch.Kind, score: Double) {
        // Of spellings as near, the one listed first.
        if let held = byPlace[place], held.score > score || held.score == score && held.entry <= entry { return }
        byPlace[place] = (entry, kind, score)
    }

    func ranked(places: [Place], names: [NameIndex.Entry], limit: Int) -> [NameMatch] {
        let hasNearerTier = byPlace.keys.contains { places[$0].tier < 3 }
        let kept = byPlace.filter { !hasNearerTier || places[$0.key].tier < 3 }
        // Places are sorted by id, so their numbers are too.
        let ordered = kept.sorted { a, b in
            let (one, other) = (places[a.key], places[b.key])
            return (-a.value.score, one.isContextOnly ? 1 : 0, one.tier, a.key)
                < (-b.value.score, other.isContextOnly ? 1 : 0, other.tier, b.key)
        }
        return ordered.prefix(limit).map { place, match in
            NameMatch(
                place: places[place].id, matchedName: names[match.entry].toponym, kind: match.kind, score: match.score)
        }
    }
}
