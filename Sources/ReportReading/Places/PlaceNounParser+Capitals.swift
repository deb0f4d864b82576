internal import IncidentModel

/// Names that only their capitals show.
extension PlaceNounParser {
    /// Names that the gazetteer may not know: capitalised words in a row, perhaps with a class word.
    func capitalized(
        at first: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int
    ) -> PlaceNounPhrase? {
        // "Three districts of P", opening a sentence.
        if passage.isA(first, .number), passage.isA(first + 1, [.plural, .placeClass, .genericPlace]),
            !passage.tokens[min(first + 1, passage.tokens.count - 1)].isCapitalized
        {
            return nil
        }
        // "Iraq base" in a headline is some base in Iraq.
        if let noun = countryNoun(at: first, start, end, depth) { return noun }
        // "the Turkish Zilkan camp": whose it is only qualifies, unless it is all the name there is ("Turkish embassy").
        var index = first
        while index + 1 < end, passage.isAny(index, Demonyms.keys) || isHeld(index) || isOfTwoNations(index),
            passage.nameEnd[index] == 0
        {
            index += 1
        }
        if index > first {
            if passage.nameEnd[index] > 0 { return named(at: index, start, end, direction, depth) }
            if passage.isA(index, [.placeClass, .building, .genericPlace]), passage.isWord(index + 1, Word.of),
                let inner = classOf(at: index, start, end, direction, depth), inner.kind == .named
            {
                return inner
            }
            if (index..<min(index + 3, end)).contains(where: { passage.isAny($0, Demonyms.missions) }) { index = first }
            // "the Iraqi capital Baghdad", "the Afghan capital".
            if index > first, passage.isWord(index, wordKey("capital")), !isPossessive(index + 1) {
                if index + 1 < end, passage.nameEnd[index + 1] > 0 {
                    return named(at: index + 1, start, end, direction, depth)
                }
                guard let name = Demonyms.capitals[passage.tokens[index - 1].key] else { return nil }
                return PlaceNounPhrase(
                    kind: .named,
                    reference: PlaceReference(
                        name: name, classWord: "city", range: passage.bytes(index..<index + 1) ?? 0..<0),
                    tokens: start..<index + 1, relation: direction.map { .partOf($0) })
            }
            // "from Iraqi lands", "inside Lebanese territory".
            if passage.isAny(index, Self.soil), !passage.isWord(index + 1, Word.of) {
                return PlaceNounPhrase(
                    kind: .named, reference: reference(first..<index + 1), tokens: start..<index + 1,
                    relation: direction.map { .partOf($0) })
            }
            if index > first, !isNameStart(index) {
                guard var noun = parse(at: index, end, depth: depth + 1) else { return nil }
                // "the American base "Harir"".
                if noun.kind == .named, noun.tokens.contains(where: isQuote) {
                    noun.tokens = start..<noun.tokens.upperBound
                    return noun
                }
                // "the Turkish military base of Zilkan".
                if noun.kind == .named,
                    (index + 1..<noun.tokens.upperBound).contains(where: { passage.isWord($0, Word.of) })
                {
                    noun.tokens = start..<noun.tokens.upperBound
                    return noun
                }
                guard noun.kind != .named else { return nil }
                // "the Iraqi state television headquarters".
                if noun.kind == .description, noun.tokens.count > 1,
                    passage.isAny(noun.tokens.upperBound - 1, Self.seatsOfBodies),
                    (index..<noun.tokens.upperBound - 1).contains(where: { passage.isAny($0, Self.ofBodies) })
                {
                    noun.kind = .named
                    noun.reference = reference(index - 1..<noun.tokens.upperBound)
                    noun.tokens = start..<noun.tokens.upperBound
                    return noun
                }
                return pointing(noun, from: start)
            }
        }
        let last = nameRunEnd(from: index, end)
        // "on Christmas Day".
        if (index...last).contains(where: { passage.isAny($0, Self.holidays) }) { return nil }
        // "targeted Qassem Soleimani, the Iranian general".
        if passage.isWord(last + 1, Word.comma), isOffice(after: last + 2, end) { return nil }
        if let known = (index...last).first(where: { passage.nameEnd[$0] > 0 }), known > index {
            return joined(index, known, start, end, direction, depth)
        }
        // "the Israeli city of Ashkelon": whose city it is only qualifies; "the Khair Khana quarter of Kabul" is the quarter.
        if let inner = classOf(at: last + 1, start, end, direction, depth), inner.kind == .named {
            // "the Shabak village of Sheikh Amir": villages lie in nothing so often as quarters in a city.
            let isContainer =
                passage.isA(last, .country)
                || passage.isAny(last + 1, Self.settlements) && !isHolder(inner, from: last + 3)
                || (index...last).allSatisfy { passage.isAny($0, Demonyms.keys) }
                || isQuality(last)
            return isContainer ? inner : quarter(index..<last + 1, of: inner, start, direction)
        }
        // "condemned the attack on X": a site of messages.
        if index == last, passage.tokens[index].range.count == 1 { return nil }
        // "sent to the South".
        if index == last, passage.isA(index, .direction) { return nil }
        // "to hit the Turks": a people.
        if passage.isAny(index, Self.peoples) { return nil }
        // "missed our Soldiers", "a white Bongo truck".
        if (index...last).allSatisfy({ passage.isA($0, [.person, .militaryForce, .weaponName]) }) { return nil }
        if passage.isAny(last + 1, FrameFinder.vehicles), !passage.isA(last + 2, [.placeClass, .building]) {
            return nil
        }
        // "Secretary-General Ban Ki-moon", "President Biden": somebody, no place.
        if (index...last).contains(where: { passage.isAny($0, Self.titles) }), !isPossessive(last + 1),
            !passage.isA(last, [.placeClass, .building]), !passage.isA(last + 1, [.placeClass, .building])
        {
            return nil
        }
        // "a plane of Iraqi Airways".
        if passage.isAny(last, Self.carriers), !passage.isA(last + 1, [.placeClass, .building]) { return nil }
        // "beyond what ISIS has done", "the attack on Twitter".
        let run = passage.words(index..<last + 1).lowercased()
        if Self.forces.contains(run) || Self.platforms.contains(run) || Self.makes.contains(run) { return nil }
        if isPossessive(last + 1) { return owned(by: index..<last + 1, start, end, depth) }
        // "the Komala party's camp".
        if passage.isAny(last + 1, Self.bodies), isPossessive(last + 2) {
            return owned(by: index..<last + 2, start, end, depth)
        }
        // "near the National Security agency": only what stands beside it makes the body a house.
        let body = passage.isAny(last + 1, Self.broadcasting) ? last + 2 : last + 1
        if passage.isAny(body, Self.bodies), isBeside(start), !isPossessive(body + 1), body + 1 <= end {
            return PlaceNounPhrase(
                kind: .named, reference: reference(index..<body + 1), tokens: start..<body + 1,
                relation: direction.map { .partOf($0) })
        }
        let (classWord, after) = classWord(after: last + 1, end)
        if after > last + 1, isPossessive(after) { return owned(by: index..<after, start, end, depth) }
        guard closesName(after, end) || passage.isA(after, .building), !isQuality(last),
            // "the KAR Group refinery" is a place, "the Badr Group" is none.
            !(index...last).contains(where: { passage.isA($0, .actor) })
                || last > index && passage.isAny(last, Self.companies) && after > last + 1
        else { return nil }
        if let word = classWord, after > last + 1,
            Self.institutions.contains(wordKey(word.utf8)) || passage.isAny(after - 1, Self.landforms)
                // "the British mission" is no place called Britain.
                || passage.isAny(after - 1, Demonyms.missions)
                    && (index...last).allSatisfy({ passage.isAny($0, Demonyms.keys) })
        {
            return PlaceNounPhrase(
                kind: .named,
                reference: PlaceReference(
                    name: passage.words(index..<after), classWord: word, range: passage.bytes(index..<after) ?? 0..<0),
                tokens: start..<after, relation: direction.map { .partOf($0) })
        }
        // "the U.S. consulate", "Balad air base": what kind of house or base it is belongs to the name.
        if last + 1 < end, passage.isA(last + 1, .building), !passage.tokens[last + 1].isCapitalized,
            !passage.isA(last + 1, .placeClass)
        {
            var houses = last + 2
            while houses < end, passage.isA(houses, .building), !passage.tokens[houses].isCapitalized { houses += 1 }
            return PlaceNounPhrase(
                kind: .named, reference: reference(index..<houses), tokens: start..<houses,
                relation: direction.map { .partOf($0) })
        }
        let own = passage.isA(last, .placeClass) ? passage.words(last..<last + 1).lowercased() : nil
        return PlaceNounPhrase(
            kind: .named,
            reference: PlaceReference(
                name: passage.words(index..<last + 1), classWord: classWord ?? own,
                range: passage.bytes(index..<last + 1) ?? 0..<0),
            tokens: start..<after, relation: direction.map { .partOf($0) })
    }

    /// "Qalandar Khil village of Bagram district", "Hassar village of Erbil": what holds villages.
    private func isHolder(_ inner: PlaceNounPhrase, from first: Int) -> Bool {
        let words = [inner.reference.classWord.map { wordKey($0.utf8) }, NameWords.lastKey(inner.reference.name)]
        if words.contains(where: { $0.map(Self.holders.contains) == true }) { return true }
        return (first..<max(first, inner.tokens.upperBound)).contains {
            passage.nameEnd[$0] > 0 && passage.isContainerName[$0]
        }
    }

    private static let holders = WordSet(joining: [], "district province governorate county region")
    private static let seatsOfBodies = WordSet(joining: [], "headquarters building offices")
    private static let ofBodies = WordSet(
        joining: [], "state television tv broadcaster army police intelligence parliament ministry service radio")
    private static let broadcasting = WordSet(joining: [], "television tv satellite news radio broadcasting")

    private func isBeside(_ start: Int) -> Bool {
        passage.isAny(start - 1, Self.besides)
            || passage.isWord(start - 1, Word.to) && passage.isAny(start - 2, Self.closeTo)
    }

    /// What such land is called is its name: "the Bastamli hills".
    private static let landforms = WordSet(joining: [], "hills mountains heights marshes")
    private static let carriers = WordSet(joining: [], "airways airlines airline")
    private static let soil = WordSet(joining: [], "lands territory territories soil")
    private static let besides = WordSet(joining: [], "near beside opposite behind outside")
    private static let closeTo = WordSet(joining: [], "close next adjacent")

    /// "the Iranian general", "a top commander": who somebody is.
    private func isOffice(after index: Int, _ end: Int) -> Bool {
        guard passage.isA(index, .determiner) else { return false }
        return (index + 1..<max(index + 1, min(index + 6, end))).first {
            passage.tokens[$0].kind == .mark || passage.isA($0, [.preposition, .verb, .placeClass, .building])
                || passage.isAny($0, Self.offices)
        }
        // "near al-Baghdadi, an official said": who says it.
        .map { passage.isAny($0, Self.offices) && !passage.isA($0 + 1, .reporting) } ?? false
    }

    private static let offices = WordSet(
        joining: [],
        "general commander leader chief head scientist cleric official minister president spokesman officer adviser")
    /// Makes of vehicles that rockets are fired from.
    private static let makes: Set<String> = [
        "kia", "mazda", "toyota", "hilux", "bongo", "kia bongo", "hyundai", "mitsubishi", "nissan", "isuzu", "mercedes",
        "ford", "chevrolet", "suzuki",
    ]
    /// Where messages are posted.
    private static let platforms: Set<String> = [
        "twitter", "facebook", "telegram", "instagram", "whatsapp", "youtube", "x", "truth social", "linkedin",
        "tiktok",
        "viber", "snapchat",
    ]

    static let peoples = WordSet(
        [
            "turks", "americans", "iraqis", "iranians", "israelis", "kurds", "russians", "ukrainians", "afghans",
            "saudis",
            "palestinians", "britons", "shiites", "sunnis", "yazidis", "christians", "rockets", "missiles", "mortars",
            "drones", "shells",
        ].map { wordKey($0.utf8) })
    static let titles = WordSet(
        [
            "secretary-general", "president", "minister", "premier", "ambassador", "senator", "chancellor", "gen",
            "col",
            "lt", "maj", "sgt", "capt", "brig", "dr", "mr", "mrs", "ms", "spokesman", "spokeswoman", "spokesperson",
        ].map { wordKey($0.utf8) })
    static let companies = WordSet(["group", "company", "network"].map { wordKey($0.utf8) })
    static let prefixes = ["pro", "anti", "non", "mid", "ex", "post", "pre", "half", "co", "inter", "sub"]

    func countryNoun(at index: Int, _ start: Int, _ end: Int, _ depth: Int) -> PlaceNounPhrase? {
        // "Kurdistan gas field", but "Kurdistan Region" is a name.
        let isRegion = passage.isAny(index, Demonyms.regions) && !passage.isWord(index + 1, wordKey("region"))
        guard index + 1 < end, passage.isA(index, .country) || isRegion,
            passage.isA(index + 1, .placeClass)
                || passage.isA(index + 2, .placeClass) && isPlainAdjective(index + 1) && index + 2 < end,
            passage.nameEnd[index] <= index + 1,
            !passage.tokens[index + 1].isCapitalized, !passage.isAny(index + 1, Demonyms.missions),
            var noun = parse(at: index + 1, end, depth: depth + 1), noun.kind != .named
        else { return nil }
        noun.tokens = start..<noun.tokens.upperBound
        noun.kind = .description
        return noun
    }

    /// The last of the capitalised words in a row.
    func nameRunEnd(from index: Int, _ end: Int) -> Int {
        var last = index
        while last + 1 < end {
            // "Iraqi Base Housing U.S. Troops", in the capitals of a headline.
            if passage.isAny(last + 1, LocationPhraseParser.describing) { break }
            if isNameStart(last + 1) || passage.isA(last + 1, .placeClass) && passage.tokens[last + 1].isCapitalized {
                last += 1
            } else if passage.isAny(last + 1, Self.innerParticles), isNameStart(last + 2), last + 2 < end {
                last += 2
            } else {
                break
            }
        }
        return isNumbered(last, end) ? last + 1 : last
    }

    /// "Tower 22", "Sector 51", "Camp 4": the number belongs to the name.
    private func isNumbered(_ last: Int, _ end: Int) -> Bool {
        guard last + 1 < end, passage.tokens[last + 1].kind == .number, passage.tokens[last].isCapitalized,
            passage.isA(last, [.placeClass, .building, .genericPlace])
        else { return false }
        return closesName(last + 2, end) && !passage.isA(last + 2, [.weapon, .unit, .month, .person])
    }

    /// "Albu Shaban", where only "Shaban" is in the gazetteer: one name.
    func joined(
        _ index: Int, _ known: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int
    ) -> PlaceNounPhrase? {
        guard
            !(index..<known).contains(where: {
                passage.isA($0, [.actor, .weapon, .weaponName, .attackNoun, .verb, .official])
            }),
            !passage.isContainerName[known],
            known - index <= 2 || known - index == 3 && passage.isAny(known - 1, Self.posts),
            var noun = named(at: known, start, end, direction, depth), noun.kind == .named,
            noun.reference.range.lowerBound == passage.tokens[known].start
        else { return nil }
        let bytes = passage.tokens[index].start..<noun.reference.range.upperBound
        noun.reference.name = passage.words(index..<known) + " " + noun.reference.name
        noun.reference.range = bytes
        return noun
    }

    /// "Joint Security Station Sadr City" is called after its quarter.
    private static let posts: WordSet = WordSet(
        ["station", "outpost", "base", "post", "camp", "airfield"].map { wordKey($0.utf8) })

    /// "the American base" points back as "the base" does; "a Turkish base" only describes.
    func pointing(_ noun: PlaceNounPhrase, from start: Int) -> PlaceNounPhrase {
        var noun = noun
        noun.tokens = start..<noun.tokens.upperBound
        if passage.isAny(start, Self.pointing), noun.tokens.count <= 4 { noun.kind = .anaphor }
        return noun
    }

    static let settlements: WordSet = WordSet(["village", "town", "city", "port", "resort"].map { wordKey($0.utf8) })

    /// A name that no gazetteer knows is a place only when nothing it could describe follows ("Iran-backed militias").
    func closesName(_ index: Int, _ end: Int) -> Bool {
        guard index < end else { return true }
        let token = passage.tokens[index]
        return token.kind == .mark
            || token.isA([
                .preposition, .conjunction, .be, .have, .verb, .subordinator, .adverb, .weekday, .month, .partOfDay,
                .determiner, .pronoun, .reporting, .past, .placePart, .edge, .direction, .negation, .damage, .killed,
                .injured,
            ]) || passage.isAny(index, Self.afterNames)
            // "in Gudad | 3 km from the base".
            || token.isA(.number) && (1...2).contains { passage.isA(index + $0, .unit) }
    }

    /// What may follow a name without being described by it.
    private static let afterNames = WordSet(
        joining: [],
        "early late today yesterday tonight overnight next close adjacent just some about roughly nearly almost also again then there shortly"
    )
}
