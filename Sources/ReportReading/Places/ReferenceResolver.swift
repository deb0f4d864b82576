internal import IncidentModel

/// Finds what "the embassy", "the area", "the compound" and "it" point back to.
struct ReferenceResolver {
    let passage: Passage

    /// Class words that may stand for one another.
    private static let groups: [[String]] = [
        ["embassy", "mission", "compound", "consulate", "complex", "facility"],
        [
            "area", "zone", "district", "neighborhood", "neighbourhood", "region", "quarter", "suburb", "place",
            "enclave",
        ],
        ["base", "camp", "airbase", "compound", "facility", "airfield", "airstrip", "post", "outpost"],
        ["airport", "airfield", "facility", "airstrip"],
        ["facility", "plant", "field", "refinery", "station", "complex", "compound", "site", "depot"],
        ["city", "town", "village", "capital", "place"],
        ["street", "road", "highway"],
        ["building", "headquarters", "ministry", "hotel", "palace", "complex"],
    ]

    private static let groupKeys = groups.map { WordSet($0.map { wordKey($0.utf8) }) }
    /// "its premises" are those of any house; no house is another one.
    private static let owners = [
        WordSet(joining: [], "embassy consulate ministry headquarters hotel palace base mission hospital university")
    ]

    private static func groups(of word: String) -> [WordSet] {
        word == "premises" ? owners : groupKeys.filter { $0.contains(wordKey(word.utf8)) }
    }

    private static let houses = WordSet(
        joining: [], "palace ministry hotel building hospital school mosque church market bridge stadium parliament")

    /// Nobody points back farther than a few pages.
    private static let tokensBack = 2_000
    private static let sitesBack = 50

    /// The last name before `index` that the word may mean.
    ///
    /// - Parameter known: sites found before; their names need not be in any gazetteer.
    func antecedent(of reference: PlaceReference, before index: Int, known: [Site]) -> PlaceReference? {
        guard let word = reference.classWord else {
            let inSentence = reference.name == "there" ? apposed(before: index) ?? spokenOf(before: index) : nil
            return inSentence ?? centre(before: index, known) ?? seat(before: index, known) ?? lastHead(before: index)
                ?? known.suffix(Self.sitesBack).last { !$0.phrase.anchors[0].isDescription }?.phrase.anchors.first
                ?? known.last?.phrase.anchors.first
        }
        // "struck the same camp": the one that was struck, whatever camp was named since.
        let phrase = max(0, index - 1)..<min(index + 4, passage.tokens.count)
        if passage.has(wordKey("same"), in: phrase) {
            let struck = known.suffix(Self.sitesBack).filter { site in
                (site.role == .impact || site.role == .target)
                    && site.phrase.anchors.first.map { !$0.isDescription && stands($0, for: word) } == true
            }.map { $0.phrase.anchors[0] }
            // "the same refinery" is no gas complex where a refinery was named.
            let own = struck.last { isCalled($0, word) } ?? inText(word, before: index, isExact: true) ?? struck.last
            if let own { return own }
        }
        // "launched from the same town".
        if passage.has(wordKey("same"), in: phrase), passage.has(Word.from, in: phrase),
            let launch = known.suffix(Self.sitesBack).last(where: {
                $0.role == .launch && $0.phrase.anchors.first?.isDescription == false
            })
        {
            return launch.phrase.anchors[0]
        }
        // "the zone" is the Green Zone before it is any quarter.
        if let exact = inText(word, before: index, isExact: true) { return exact }
        // "near the base", after "fired at the US base in P".
        if SitePruning.seats.contains(word),
            let seat = known.suffix(Self.sitesBack).last(where: { isSeat($0, word, before: index) })
        {
            return seat.phrase.anchors.first
        }
        // "the same orchard", after "an orchard in the Dora district".
        if let told = known.suffix(Self.sitesBack).last(where: { isTold($0, with: word) }) {
            return told.phrase.anchors.first
        }
        if let told = described(word, before: index) ?? ownerDescribed(at: index) { return told }
        if passage.isPlainField(index..<min(index + 8, passage.tokens.count)) { return nil }
        let named = inText(word, before: index, isExact: false)
        // "the palace", after "the presidential palace", whatever ministry spoke since.
        let key = wordKey(word.utf8)
        if Self.houses.contains(key),
            let own = known.suffix(Self.sitesBack).flatMap(\.phrase.anchors).last(where: {
                NameWords.lastKey($0.name) == key && (!$0.isDescription || $0.name.contains(" "))
            })
        {
            return own
        }
        let site = known.suffix(Self.sitesBack).flatMap(\.phrase.anchors).last {
            !$0.isDescription && stands($0, for: word)
        }
        guard let named, let site else { return named ?? site }
        return named.range.lowerBound > site.range.lowerBound ? named : site
    }

    /// "They found rails at the school", after "reached an abandoned school in the Furat neighborhood".
    private func described(_ word: String, before index: Int) -> PlaceReference? {
        let key = wordKey(word.utf8)
        guard Self.groundKeys.contains(key) else { return nil }
        for position in (max(0, index - Self.wordsToSeat * 2)..<index).reversed() where passage.isWord(position, key) {
            guard
                let start = (max(0, position - 3)..<position).last(where: { passage.isAny($0, [Word.a, Word.an]) }),
                let place = LocationPhraseParser(passage: passage).place(
                    at: start, min(start + 24, passage.tokens.count), relation: .in, start: start),
                place.isLed, place.phrase.relation == .in, place.phrase.anchors[0].isDescription == false
            else { continue }
            return place.phrase.anchors[0]
        }
        return nil
    }

    /// "on | the school's | soccer field".
    private func ownerDescribed(at index: Int) -> PlaceReference? {
        let owner = (index..<min(index + 4, passage.tokens.count - 1)).first {
            passage.tokens[$0 + 1].kind == .possessive && passage.isA($0, [.building, .placeClass, .genericPlace])
        }
        return owner.flatMap { described(passage.words($0..<$0 + 1).lowercased(), before: index) }
    }

    /// Told by the name of what holds it.
    private func isTold(_ site: Site, with word: String) -> Bool {
        guard site.role == .launch || site.role == .found, Self.groundKeys.contains(wordKey(word.utf8)),
            let anchor = site.phrase.anchors.first,
            !anchor.isDescription
        else { return false }
        return NameWords.keys(site.verbatim).contains(wordKey(word.utf8))
    }

    /// Told as the base in a place of another name.
    private func isSeat(_ site: Site, _ word: String, before index: Int) -> Bool {
        guard site.role == .impact || site.role == .target, let anchor = site.phrase.anchors.first,
            !anchor.isDescription, anchor.range.upperBound <= passage.tokens[index].start
        else { return false }
        return NameWords.holds(wordKey(word.utf8), site.verbatim)
    }

    private static let groundKeys = WordSet(
        joining: [],
        "field orchard grove farm plot lot yard garden house warehouse school building truck lorry vehicle pickup")

    /// The place attacked that the last sentences spoke of: "it" is that rather than whatever was named beside it.
    private func centre(before index: Int, _ known: [Site]) -> PlaceReference? {
        let here = passage.tokens[index].start
        let site = known.suffix(Self.sitesBack).last { site in
            guard site.role != .launch, site.phrase.anchors.first?.isDescription == false,
                case let last = site.evidence.last?.range.upperBound ?? 0
            else { return false }
            return last <= here && here - last < Self.bytesBack
        }
        return site?.phrase.anchors.first
    }

    /// "The refinery was targeted again. Three rockets were fired at it": the last house that was spoken of by its kind.
    private func seat(before index: Int, _ known: [Site]) -> PlaceReference? {
        for position in stride(from: index - 1, through: max(1, index - Self.wordsToSeat), by: -1)
        where passage.isWord(position - 1, Word.the) && passage.isA(position, .placeClass) {
            let word = passage.words(position..<position + 1).lowercased()
            guard SitePruning.seats.contains(word) else { continue }
            return antecedent(
                of: PlaceReference(name: word, classWord: word, isDescription: true, range: 0..<0), before: position,
                known: known)
        }
        return nil
    }

    static let wordsToSeat = 30

    /// Two or three sentences.
    private static let bytesBack = 400

    private func isCalled(_ reference: PlaceReference, _ word: String) -> Bool {
        NameWords.keys(reference.name).contains(wordKey(word.utf8)) || reference.classWord == word
    }

    private func stands(_ reference: PlaceReference, for word: String) -> Bool {
        var words = NameWords.keys(reference.name)
        if let own = reference.classWord { words.append(wordKey(own.utf8)) }
        return words.contains(wordKey(word.utf8))
            || Self.groups(of: word).contains { words.contains(where: $0.contains) }
    }

    private func inText(_ word: String, before index: Int, isExact: Bool) -> PlaceReference? {
        let groups = isExact ? nil : Self.groups(of: word)
        var position = index - 1
        while position >= max(0, index - Self.tokensBack) {
            if passage.nameEnd[position] > 0, passage.nameEnd[position] <= index {
                let end = passage.nameEnd[position]
                // "the U.S. embassy said", and then "the compound": who speaks is not what was hit.
                let speaks = !isExact && end < passage.tokens.count && passage.isA(end, .reporting)
                if !speaks, fits(word, groups, nameAt: position..<end) {
                    return PlaceReference(
                        name: passage.words(position..<end), range: passage.bytes(position..<end) ?? 0..<0)
                }
            } else if let groups, let mission = mission(endingAt: position, groups) {
                return mission
            }
            position -= 1
        }
        return nil
    }

    /// "The Iranian Embassy said its premises …": a house that no gazetteer has, by its capitals.
    private func mission(endingAt last: Int, _ groups: [WordSet]) -> PlaceReference? {
        guard passage.tokens[last].isCapitalized, passage.isAny(last, Demonyms.missions),
            passage.isAny(last - 1, Demonyms.keys), passage.nameEnd[last] == 0,
            groups.contains(where: { passage.isAny(last, $0) })
        else { return nil }
        return PlaceReference(
            name: passage.words(last - 1..<last + 1), range: passage.bytes(last - 1..<last + 1) ?? 0..<0)
    }

    /// - Parameter groups: words that may stand for the word; nil where only the word itself will do.
    private func fits(_ word: String, _ groups: [WordSet]?, nameAt range: Range<Int>) -> Bool {
        let key = wordKey(word.utf8)
        if range.contains(where: { passage.isWord($0, key) }) { return true }
        guard let groups else { return false }
        // "the Dora neighbourhood": the class word follows the name.
        let behind = (range.upperBound..<min(range.upperBound + 2, passage.tokens.count)).filter {
            passage.isA($0, [.placeClass, .genericPlace])
        }
        if behind.contains(where: { passage.isWord($0, key) }) { return true }
        return groups.contains { group in
            range.contains { passage.isAny($0, group) } || behind.contains { passage.isAny($0, group) }
        }
    }

    /// "ERBIL (Kurdistan 24) – ", "BASRA, Iraq –": where the report was written.
    private func isDateline(_ position: Int) -> Bool {
        passage.report.text[passage.tokens[position].range].allSatisfy { !($0 &- 97 < 26) }
            && (passage.nameEnd[position]..<min(passage.nameEnd[position] + 8, passage.tokens.count)).contains(
                where: passage.isDash)
    }

    /// "it": the last name that does not merely say where another is.
    private func lastHead(before index: Int) -> PlaceReference? {
        var position = index - 1
        while position >= max(0, index - Self.tokensBack) {
            let end = passage.nameEnd[position]
            if end > 0, end <= index, !passage.isWord(position - 1, Word.in), !passage.isWord(position - 1, Word.of),
                !isDateline(position),
                passage.tokens.indices.contains(end) == false || passage.tokens[end].kind != .possessive
            {
                return PlaceReference(
                    name: passage.words(position..<end), range: passage.bytes(position..<end) ?? 0..<0)
            }
            position -= 1
        }
        return nil
    }
}
