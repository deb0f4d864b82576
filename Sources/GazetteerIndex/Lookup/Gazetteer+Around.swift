internal import IncidentModel

/// Names with words about them that no list holds, and names of many words whose vowels are free.
extension Gazetteer {
    static var bareScore: Double { 0.88 }
    private static var bareDoubtAWord: Double { 0.02 }
    private static var withoutKindDoubt: Double { 0.04 }
    private static var unsaidKindScore: Double { 0.8 }
    private static var ofTownScore: Double { 0.8 }
    private static var loosestScore: Double { 0.7 }

    /// By what is left when the words about the name are taken off, if the place is such as they say; then with a town beside.
    ///
    /// - Parameter hasParts: whether a part of it may be a town or a kind.
    func addBare(_ query: FoldedName, hasParts: Bool, to best: inout BestMatches) {
        let (bare, sound) = (index.bare, query.soundKey)
        add(bare.settlements[sound], .folded, Self.unsaidKindScore, to: &best)
        if best.isEmpty, hasParts { addAmongKinds(query, to: &best) }
        if best.isEmpty, hasParts {
            addBesideTowns(query, to: &best) { name, found in
                addByKeys(name, lessBy: 0.05, to: &found)
                addReworded(name, lessBy: 0.07, to: &found)
                if found.isEmpty { addAmongKinds(name, to: &found) }
                if found.isEmpty {
                    add(index.bare.plainer[name.soundKey], .folded, Self.unsaidKindScore, to: &found)
                }
            }
        }
        if best.isEmpty { add(bare.plainer[sound], .folded, Self.unsaidKindScore, to: &best) }
        guard best.isEmpty, hasParts else { return }
        for words in withOtherTownNames(query.plain) where best.isEmpty {
            let name = FoldedName(plain: words)
            addByKeys(name, lessBy: 0.1, to: &best)
            addReworded(name, lessBy: 0.12, to: &best)
        }
        for words in NameReadings.shortened(query.plain) where best.isEmpty {
            addByKeys(FoldedName(plain: words), lessBy: 0.1, to: &best)
        }
    }

    private func addAmongKinds(_ query: FoldedName, to best: inout BestMatches) {
        let bares = ClassPhrases.bares(of: query.plain)
        for asSecond in [false, true] {
            for bare in bares where best.isEmpty {
                let name = FoldedName(plain: bare.words)
                guard !name.isEmpty else { continue }
                let score = Self.bareScore - Self.bareDoubtAWord * Double(bare.taken)
                for key in [name.soundKey] + (name.coreKey.map { [$0] } ?? []) {
                    add(index.bare.byKey[key], .folded, score - Self.withoutKindDoubt, to: &best)
                }
                best.keep { bare.allows(places[$0], asSecond: asSecond) }
                // The town by the crossing has a name that says so; the town of the same name may be another.
                if asSecond, !best.isEmpty { return }
                if !asSecond, best.isEmpty { addOfTown(name.soundKey, bare, to: &best) }
                add(index.entries(sound: name.soundKey), .folded, score, to: &best)
                best.keep { bare.allows(places[$0], asSecond: asSecond) }
            }
        }
    }

    /// "Hims Governorate", "Tadmur airport": such a place that is called by another name of the town.
    private func addOfTown(_ town: [UInt8], _ bare: ClassPhrases.Bare, to best: inout BestMatches) {
        let towns = Set((index.entries(sound: town) ?? []).map { index.names[Int($0)].place }).sorted()
        for number in towns where places[number].featureCode.hasPrefix("P.") {
            for name in places[number].names {
                add(index.bare.byKey[FoldedName(name.toponym).soundKey], .folded, Self.ofTownScore, to: &best)
            }
        }
        best.keep { bare.allows(places[$0], asSecond: false) }
    }

    /// By the first letters of the words of a name: IMN is the Iraqi Media Network.
    func addInitials(_ name: String, _ query: FoldedName, to best: inout BestMatches) {
        for letters in Initials.words(in: name) where best.isEmpty {
            add(index.initials.byKey[letters], .folded, Self.loosestScore, to: &best)
            let rest = query.plain.filter { $0 != letters }
            guard !best.isEmpty, !rest.isEmpty else { continue }
            let asked = ClassPhrases.bares(of: query.plain).filter { $0.words == [letters] }
            best.keep { number in asked.contains { $0.allows(places[number]) } }
        }
    }

    /// By the consonants, and by the letters of the other script; the words about the name taken off or not.
    func addLoosely(_ query: FoldedName, hasParts: Bool, to best: inout BestMatches) {
        addLatin(ofArabic: query, to: &best)
        if best.isEmpty { addByBones(query, to: &best) }
        guard hasParts else { return }
        addLooselyAmongKinds(query, to: &best)
        if best.isEmpty {
            addBesideTowns(query, isLoose: true, to: &best) { name, found in
                addByKeys(name, lessBy: 0.2, to: &found)
                addReworded(name, lessBy: 0.2, to: &found)
                for words in NameReadings.spellings(name.plain) + NameReadings.loose(name.plain, isTurkish: false)
                where found.isEmpty { addByKeys(FoldedName(plain: words), lessBy: 0.24, to: &found) }
                if found.isEmpty { addAmongKinds(name, to: &found) }
                if found.isEmpty { addByBones(name, to: &found) }
                addLooselyAmongKinds(name, to: &found)
            }
        }
    }

    private func addLooselyAmongKinds(_ query: FoldedName, to best: inout BestMatches) {
        for bare in ClassPhrases.bares(of: query.plain) where best.isEmpty {
            let name = FoldedName(plain: bare.words)
            guard !name.isEmpty else { continue }
            for words in NameReadings.spellings(bare.words) + NameReadings.loose(bare.words, isTurkish: false) {
                guard best.isEmpty else { break }
                addByKeys(FoldedName(plain: words), lessBy: 0.24, to: &best)
            }
            if best.isEmpty { addLatin(ofArabic: name, to: &best) }
            if best.isEmpty { addByBones(name, to: &best) }
            best.keep { bare.allows(places[$0]) }
        }
    }

    private func addByBones(_ query: FoldedName, to best: inout BestMatches) {
        guard let key = Bones.key(of: query) else { return }
        for entry in index.bones.byKey[key] ?? [] {
            let name = index.names[Int(entry)]
            guard let edits = Bones.edits(query, name.folded) else { continue }
            let score = Self.loosestScore - 0.02 * Double(edits)
            best.offer(entry: Int(entry), place: name.place, kind: .folded, score: score)
        }
    }

    /// Names that are listed in Latin letters, by the consonants of an Arabic one.
    private func addLatin(ofArabic query: FoldedName, to best: inout BestMatches) {
        guard CrossScript.isArabic(query) else { return }
        let consonants = index.consonants
        for key in ConsonantKeys.asked(of: query) {
            for entry in consonants.latin[key] ?? [] {
                let forms = ConsonantKeys.forms(of: index.names[Int(entry)].folded)
                if forms.contains(where: { ScriptAgreement.holds(arabic: query, latin: $0) }) {
                    add([entry], .folded, Self.loosestScore, to: &best)
                }
            }
        }
        guard best.isEmpty else { return }
        for key in CrossScript.consonants(ofArabic: query) {
            add(consonants.byKey[key], .folded, Self.loosestScore, to: &best)
        }
    }

    /// The other way round, where nothing else is near.
    private func addArabic(ofLatin query: FoldedName, to best: inout BestMatches) {
        guard !CrossScript.isArabic(query) else { return }
        let key = CrossScript.allConsonants(ofLatin: query)
        guard key.count >= CrossScript.leastConsonants else { return }
        for entry in index.consonants.arabic[key] ?? [] {
            let forms = ConsonantKeys.forms(of: index.names[Int(entry)].folded)
            if forms.contains(where: { ScriptAgreement.holds(arabic: $0, latin: query) }) {
                add([entry], .folded, Self.loosestScore, to: &best)
            }
        }
    }

    /// What the edit distance gave must be such as the words about the name say; else, or when it gave nothing, the rest of the name is
    /// sought among such places.
    func addMisspeltAround(_ query: FoldedName, to best: inout BestMatches) {
        if best.isEmpty { addArabic(ofLatin: query, to: &best) }
        let bares = ClassPhrases.bares(of: query.plain)
        guard !bares.isEmpty || best.isEmpty else { return }
        if best.contains({ number in bares.contains { $0.allows(places[number]) } }) {
            best.keep { number in bares.contains { $0.allows(places[number]) } }
            return
        }
        var found = BestMatches()
        for bare in bares where found.isEmpty {
            let name = FoldedName(plain: bare.words)
            guard !name.isEmpty, !OrdinaryWords.isOrdinary(name) else { continue }
            addFuzzy(name.soundKey, to: &found)
            if found.isEmpty { addArabic(ofLatin: name, to: &found) }
            found.keep { bare.allows(places[$0]) }
        }
        if found.isEmpty, best.isEmpty {
            addBesideTowns(query, isLoose: true, to: &found) { name, found in
                guard !OrdinaryWords.isOrdinary(name) else { return }
                addFuzzy(name.soundKey, to: &found)
                for bare in ClassPhrases.bares(of: name.plain) where found.isEmpty {
                    let bareName = FoldedName(plain: bare.words)
                    guard !bareName.isEmpty, !OrdinaryWords.isOrdinary(bareName) else { continue }
                    addFuzzy(bareName.soundKey, to: &found)
                    found.keep { bare.allows(places[$0]) }
                }
            }
        }
        if !found.isEmpty { best = found }
    }
}
