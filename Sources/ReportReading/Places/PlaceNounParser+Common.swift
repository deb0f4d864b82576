internal import IncidentModel

extension PlaceNounParser {
    /// "the village of Zafaraniya", "the neighbourhoods of Dora".
    func classOf(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int)
        -> PlaceNounPhrase?
    {
        guard passage.isA(index, [.placeClass, .genericPlace]), passage.isWord(index + 1, Word.of),
            !passage.isAny(index, Self.seats),
            var inner = parse(at: index + 2, end, depth: depth + 1), inner.kind == .named,
            !Self.forces.contains(inner.reference.name.lowercased())
        else { return nil }
        // "a base of the Kurdistan Freedom Party": called after those who hold it, who are no place themselves.
        if let last = NameWords.lastKey(inner.reference.name), Self.holders.contains(last) {
            inner.reference.name = passage.words(index..<inner.tokens.upperBound)
            inner.reference.range = passage.bytes(index..<inner.tokens.upperBound) ?? inner.reference.range
            inner.reference.classWord = singular(index)
            inner.tokens = start..<inner.tokens.upperBound
            return inner
        }
        if inner.reference.classWord == nil { inner.reference.classWord = singular(index) }
        // "the eastern province of Diyala" lies in the east; "the eastern districts of Mosul" are its east.
        if inner.relation == nil, !passage.isAny(index, Self.wholes) {
            inner.relation = direction.map { .partOf($0) }
        }
        inner.tokens = start..<inner.tokens.upperBound
        return inner
    }

    private static let holders = WordSet(
        joining: [],
        "party army militia brigade brigades movement forces force units unit corps guard guards battalion division regiment service union organization organisation company corporation"
    )

    /// "positions of the Peshmerga" are no place called Peshmerga.
    static let forces: Set<String> = [
        "peshmerga", "hashd", "hamas", "hezbollah", "army", "taliban", "islamic state", "isis", "pkk", "ypg", "sdf",
        "isil", "pmf",
        "houthis", "islamic jihad", "hashd al-shaabi", "popular mobilization forces", "syrian democratic forces",
        "asayish",
    ]

    static let wholes: WordSet = WordSet(
        [
            "province", "governorate", "city", "town", "village", "district", "region", "suburb", "port", "post",
            "capital",
            "township", "county", "subdistrict", "settlement", "area", "neighborhood", "neighbourhood", "quarter",
            "island", "base", "cities", "towns", "provinces", "governorates", "villages", "ports",
        ].map { wordKey($0.utf8) })

    /// "the city's airport", "the base's northern gate", "the river's reed beds": one of a place that was named before.
    func ofCommon(owner: Int, _ start: Int, _ end: Int, _ isDefinite: Bool, _ depth: Int) -> PlaceNounPhrase? {
        if let part = ownPart(of: owner..<owner + 1, start, end) {
            guard var whole = common(at: owner, start, owner + 1, isDefinite, 0, nil) else { return nil }
            whole.relation = part.relation
            whole.tokens = start..<part.tokens.upperBound
            return whole
        }
        guard var noun = parse(at: owner + 2, end, depth: depth + 1) else { return nil }
        if noun.kind == .description, isDefinite { noun.kind = .anaphor }
        noun.tokens = start..<noun.tokens.upperBound
        return noun
    }

    /// "the base "Ain al-Asad"": the name in quotation marks is the name.
    func quoted(after index: Int, _ start: Int, _ end: Int, _ depth: Int) -> PlaceNounPhrase? {
        guard isQuote(index + 1), index + 2 < end, passage.nameEnd[index + 2] > 0 || isNameStart(index + 2),
            var noun = parse(at: index + 2, end, depth: depth + 1), noun.kind == .named
        else { return nil }
        noun.reference.classWord = noun.reference.classWord ?? singular(index)
        noun.tokens = start..<(isQuote(noun.tokens.upperBound) ? noun.tokens.upperBound + 1 : noun.tokens.upperBound)
        return noun
    }

    /// "the western bank of the Euphrates", "the east side of the Tigris" lie beside the water; "the east side of Mosul" in the town.
    func side(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int)
        -> PlaceNounPhrase?
    {
        guard let direction, passage.isAny(index, Self.sides), passage.isWord(index + 1, Word.of),
            var whole = parse(at: index + 2, end, depth: depth + 1), whole.kind != .description
        else { return nil }
        let words = whole.reference.name.lowercased().split(separator: " ")
        let isWater =
            passage.isAny(index, Self.banks) || words.contains { Self.waters.contains(String($0)) }
            || passage.isAny(whole.tokens.upperBound - 1, Self.waterWords)
        whole.relation = isWater ? .sideOf(direction) : .partOf(direction)
        whole.tokens = start..<whole.tokens.upperBound
        return whole
    }

    static let sides = WordSet(["side", "bank", "shore", "banks", "half", "section"].map { wordKey($0.utf8) })
    private static let banks = WordSet(["bank", "banks", "shore"].map { wordKey($0.utf8) })
    private static let waters: Set<String> = ["tigris", "euphrates", "river", "canal", "diyala", "dnipro", "jordan"]
    static let waterWords = WordSet(waters.map { wordKey($0.utf8) })

    /// "the outskirts of P", "the entrance to the embassy", "the middle of P".
    func placePart(at index: Int, _ start: Int, _ end: Int, _ depth: Int) -> PlaceNounPhrase? {
        let isEdge = passage.isA(index, .edge)
        // "the perimeter | wall of P": the next word reads on.
        if isEdge || passage.isA(index, .placePart), passage.isA(index + 1, [.placePart, .edge]),
            !passage.tokens[index + 1].isCapitalized, index + 1 < end
        {
            return placePart(at: index + 1, start, end, depth)
        }
        let isPortion = passage.isAny(index, Self.portions)
        // "the borders of Hamdaniya district", not those of a country.
        let isBorder =
            passage.isWord(index, wordKey("borders")) && passage.isWord(index + 1, Word.of) && index + 2 < end
            && !passage.isA(index + 2, [.country, .determiner])
        guard isEdge || isPortion || isBorder || passage.isA(index, .placePart),
            passage.isWord(index + 1, Word.of) || passage.isWord(index + 1, Word.to),
            var whole = parse(at: index + 2, end, depth: depth + 1)
        else { return nil }
        let isAround = passage.isAny(index, Self.surroundings)
        whole.relation =
            (isEdge || isBorder) && !isAround
            ? .outskirts : (isAround ? .near : (whole.relation ?? (isPortion ? .in : .at)))
        whole.tokens = start..<whole.tokens.upperBound
        return whole
    }

    private static let portions = WordSet(["part", "parts", "portion", "section", "corner"].map { wordKey($0.utf8) })

    /// "the alleys of P", "the bungalows and pools of P": whatever is there, it is in P.
    func groundOf(at index: Int, _ start: Int, _ end: Int, _ depth: Int) -> PlaceNounPhrase? {
        func isPlainNoun(_ index: Int) -> Bool {
            index + 2 < end && passage.tokens[index].kind == .word
                && passage.tokens[index].classes.isSubset(of: [.building, .genericPlace, .plural, .modifier])
                && !passage.tokens[index].isCapitalized && !passage.isAny(index, FrameFinder.noGround)
        }
        // "the post exchange of P".
        let isCompound =
            passage.isA(index, .placeClass) && !passage.tokens[index].isCapitalized && isPlainNoun(index + 1)
            && passage.tokens[index + 1].classes.isEmpty && passage.isWord(index + 2, Word.of)
        guard isCompound || isPlainNoun(index), !passage.isAny(index, Self.abstracts) else { return nil }
        var next = isCompound ? index + 2 : index + 1
        if passage.isWord(next, Word.and), isPlainNoun(next + 1) { next += 2 }
        guard passage.isWord(next, Word.of), !passage.isAny(index, Self.seats), next + 1 < end else { return nil }
        // "a warehouse of the Diplomatic Support Center": a house of a house.
        let isHouse =
            next == index + 1 && passage.isA(index, [.building, .genericPlace])
            && !passage.isAny(index, Self.openGround)
        guard passage.nameEnd[next + 1] > 0 || passage.isA(next + 1, .determiner) || isNameStart(next + 1),
            var inner = parse(at: next + 1, end, depth: depth + 1),
            // "the deserted lounge of the airport": as good as the airport.
            inner.kind == .named
                || inner.kind == .anaphor && passage.isA(index, .building) == false
                    && passage.isA(inner.tokens.upperBound - 1, .placeClass),
            !isHouse
                || inner.kind == .named
                    && (passage.isAny(inner.tokens.upperBound - 1, Self.holdsHouses)
                        || inner.reference.classWord.map { Self.wholes.contains(wordKey($0.utf8)) } ?? false)
        else { return nil }
        inner.tokens = start..<inner.tokens.upperBound
        return inner
    }

    /// What has houses of its own: "a warehouse of the support center", "two buildings of the airport".
    private static let holdsHouses = WordSet(
        joining: [],
        "center centre airport base airbase camp compound complex embassy consulate palace university hospital prison refinery plant station"
    )

    /// "a garden of the Atafiya district" is in the district.
    private static let openGround = WordSet(
        [
            "garden", "gardens", "orchard", "orchards", "grove", "groves", "streets", "alleys", "fields", "farmland",
            "outskirts", "yard", "courtyard", "lawn", "grounds", "compound", "parking",
        ].map { wordKey($0.utf8) })

    static let abstracts: WordSet = WordSet(
        [
            "interests", "skies", "sovereignty", "integrity", "stability", "territory", "unity", "dignity", "interest",
            "capture", "control", "liberation", "influence", "invasion", "occupation", "withdrawal", "map", "governor",
            "mayor", "siege", "return", "visit", "defense", "defence", "protection", "destruction", "latest", "wave",
            "string", "spate", "allies", "rights", "leaders", "efforts", "policies", "hands", "borders",
            "authorities", "ranks", "supporters",
        ].map {
            wordKey($0.utf8)
        })

    /// "the headquarters of the Democratic Party": whose seat it is makes the name.
    private static let monuments = WordSet(joining: [], "statue tomb memorial monument")

    func seatOf(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int)
        -> PlaceNounPhrase?
    {
        if let mission = mission(at: index, start, end, direction) { return mission }
        // "the command centre of the Counter-Terrorism Service".
        guard passage.isWord(index + 1, Word.of), index + 2 < end else { return nil }
        let isCenter = passage.isAny(index, Self.centers) && passage.isAny(index - 1, Self.ofCommand)
        guard
            isCenter || passage.isAny(index, Self.seats) || passage.isAny(index, Self.monuments)
                || passage.isA(index, .building) || passage.isAny(index, Self.estates)
        else { return nil }
        var first = index + 2
        if passage.isA(first, .determiner) { first += 1 }
        // "the headquarters of Iraq's Counter-Terrorism Service".
        if passage.isA(first, .country), isPossessive(first + 1),
            isNameStart(first + 2) || passage.isAny(first + 2, Self.officesOfState)
        {
            first += 2
        }
        // "the office of Iraq's prime minister", "the office of the prime minister".
        if passage.isAny(first, Self.officesOfState), passage.isAny(index, Self.houses),
            !passage.isAny(index, Self.homes)
                || passage.isWord(first - 1, Word.the) || isPossessive(first - 1)
                // "the home of parliament speaker Mohammed al-Halbousi".
                || passage.isAny(first + 1, Self.officesOfState) && isNameStart(first + 2)
        {
            var last = first
            while last + 1 < end, passage.isAny(last + 1, Self.officesOfState) { last += 1 }
            while last + 1 < end, isNameStart(last + 1) { last += 1 }
            return house(index..<last + 1, of: index, start, direction)
        }
        // "the houses of Dora" are in Dora; "the yard of the Army Aviation" is nowhere else.
        let isHome = passage.isAny(index, Self.homes)
        if !passage.isAny(index, Self.seats), !passage.isAny(index, Self.monuments), !isCenter,
            passage.nameEnd[min(first, end - 1)] > 0 || isHome
        {
            return nil
        }
        // "the house of Iraqi parliament speaker Mohammed al-Halbousi".
        while first < end, isTitle(first), first - index < 8 { first += 1 }
        guard first < end, isNameStart(first) else { return nil }
        var last = first
        while last + 1 < end,
            isNameStart(last + 1)
                || passage.isAny(last + 1, Self.innerParticles) && isNameStart(last + 2)
                || passage.isA(last + 1, [.placeClass, .building]) || passage.isAny(last + 1, Self.bodies)
                || passage.isA(last + 2, .building) && isPlainAdjective(last + 1) && last + 2 < end
        { last += 1 }
        // "the headquarters of Kyiv's operation in P", "a depot of the U.S.-led coalition": no name.
        if isPossessive(last + 1) || isQuality(last) { return nil }
        // "the home of the Wolf family": some house.
        if isHome, passage.isWord(last + 1, wordKey("family")) {
            return PlaceNounPhrase(
                kind: .description,
                reference: PlaceReference(
                    name: passage.words(index..<last + 2), classWord: singular(index), isDescription: true,
                    range: passage.bytes(index..<last + 2) ?? 0..<0),
                tokens: start..<last + 2)
        }
        return house(index..<last + 1, of: index, start, direction)
    }

    /// A house whose name ends the phrase, with the word at `noun` for its class.
    func house(_ name: Range<Int>, of noun: Int, _ start: Int, _ direction: CompassDirection?) -> PlaceNounPhrase {
        var own = reference(name)
        own.classWord = singular(noun)
        return PlaceNounPhrase(
            kind: .named, reference: own, tokens: start..<name.upperBound, relation: direction.map { .partOf($0) })
    }

    private func isTitle(_ index: Int) -> Bool {
        passage.tokens[index].isCapitalized
            ? passage.isA(index, .country) || passage.isAny(index, Demonyms.keys)
            : isModifier(index) || passage.isA(index, [.official, .person])
    }

    /// Grounds of somebody: only with his name.
    private static let estates = WordSet(joining: [], "compound villa mansion estate")
    private static let centers = WordSet(joining: [], "centre center")
    private static let ofCommand = WordSet(joining: [], "command operations coordination training control")

    static let seats: WordSet = WordSet(
        [
            "headquarters", "office", "offices", "ministry", "premises", "studios", "residence", "embassy", "consulate",
            "building", "house", "home",
        ].map { wordKey($0.utf8) })
    static let homes: WordSet = WordSet(
        ["houses", "homes", "house", "home", "buildings", "shops", "farms"].map { wordKey($0.utf8) })
    static let bodies: WordSet = WordSet(
        ["company", "party", "service", "agency", "directorate", "command", "channel", "organization"].map {
            wordKey($0.utf8)
        })

    /// A class word as it is kept: lower case, one of them.
    func singular(_ index: Int) -> String {
        let word = passage.words(index..<index + 1).lowercased()
        guard word.hasSuffix("s"), !word.hasSuffix("ss"), !Self.noSingular.contains(word) else { return word }
        return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
    }

    private static let noSingular: Set<String> = [
        "headquarters", "barracks", "grounds", "premises", "offices", "studios", "outskirts",
    ]

    /// "the heavily fortified area": the zone that was named before, dressed up.
    static let guardedPlaces = WordSet(
        ["area", "zone", "compound", "enclave", "district", "complex", "base"].map { wordKey($0.utf8) })
    static let guardedWords = WordSet(
        [
            "heavily", "highly", "tightly", "fortified", "guarded", "protected", "secured", "secure", "sprawling",
            "sealed",
        ].map { wordKey($0.utf8) })
    static let bombers = WordSet(
        ["bomb", "bombs", "bomber", "bombers", "bombing", "bombings"].map { wordKey($0.utf8) })

    static let surroundings: WordSet = WordSet(
        ["vicinity", "surroundings", "perimeter", "environs", "proximity"].map { wordKey($0.utf8) })
}
