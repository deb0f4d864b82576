internal import IncidentModel

/// Names with the name of what holds the place, or of a town that it lies by.
extension Gazetteer {
    /// The name before that of what holds the place, if it does.
    func addBeforeHolder(_ query: FoldedName, to best: inout BestMatches) {
        guard query.plain.count > 1 else { return }
        var unknown = UnknownWords()
        let cuts = NameReadings.beforeHolders(
            query, mayBe: { !unknown.areAll($0, in: index) }, where: { index.entries(sound: $0.soundKey) != nil })
        for (words, holder) in cuts {
            let holders = Set((index.entries(sound: holder.soundKey) ?? []).map { index.names[Int($0)].place })
            var head = BestMatches()
            addByKeys(words, lessBy: 0.05, to: &head)
            addReworded(words, lessBy: 0.07, to: &head)
            head.keep { isHeld($0, by: holders) }
            if !head.isEmpty {
                best = head
                return
            }
        }
    }

    /// "Mosul, Iraq", "US embassy in Iraq": what every capital has is the country's only where its capital holds it.
    func addInCountry(_ query: FoldedName, to best: inout BestMatches) {
        guard let (capital, words) = CountryWords.country(closing: query.plain) else { return }
        let name = FoldedName(plain: words)
        guard !name.isEmpty else { return }
        addByKeys(name, lessBy: 0.05, to: &best)
        addReworded(name, lessBy: 0.07, to: &best)
        let holders = Set(
            (index.entries(sound: FoldedName(plain: [capital]).soundKey) ?? []).map { index.names[Int($0)].place })
        best.keep { number in
            let code = places[number].featureCode
            guard code == "S.DIP" || code == "S.GOVL" || code == "S.ADMF" else { return true }
            return isHeld(number, by: holders)
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

    // MARK: - Towns beside

    /// "FOB Gabe Baqubah", "Türkiye's Baghdad embassy", "Tikrit Camp Danger": a town before the name, behind it or inside it, that holds the
    /// place or lies by it; or the same place by another of its names.
    ///
    /// - Parameters:
    ///   - isLoose: whether the town is also read in other letters.
    ///   - find: adds what the rest of the name is the name of.
    func addBesideTowns(
        _ query: FoldedName, isLoose: Bool = false, to best: inout BestMatches,
        by find: (FoldedName, inout BestMatches) -> Void
    ) {
        for split in NameSplits.of(query.plain) {
            let towns = places(calledBy: split, isLoose: isLoose)
            guard !towns.isEmpty else { continue }
            let name = FoldedName(plain: split.rest)
            guard !name.isEmpty else { continue }
            // قضاء المدينة is listed, "district centre" is not; "Turkey's embassy" is one of several.
            if ClassPhrases.isNoName(split.rest), !isListed(name), !split.rest.contains(where: CountryWords.contains) {
                continue
            }
            var found = BestMatches()
            find(name, &found)
            found.keep { number in towns.contains { isBeside(number, $0, as: split) } }
            guard !found.isEmpty else { continue }
            found.lessen(by: Self.besideDoubt)
            best = found
            return
        }
    }

    private static let besideDoubt = 0.06

    private func isListed(_ name: FoldedName) -> Bool {
        if index.entries(plain: name.plainKey) != nil { return true }
        return name.turned.map { index.entries(sound: $0.key()) != nil } ?? false
    }

    /// False for one word, and for two of which none is listed, a kind, or written with more than plain letters.
    func mayHaveParts(_ words: [[UInt8]]) -> Bool {
        guard words.count == 2 else { return words.count > 1 }
        return words.contains { word in
            word.last == Letter.s || word.contains { $0 >= 0x80 } || ClassPhrases.mayBePart(word)
                || CountryWords.contains(word) || isKnown([word])
        }
    }

    private func isKnown(_ words: [[UInt8]]) -> Bool {
        let key = FoldedName.soundKey(ofPlain: words)
        return index.entries(sound: key) != nil || index.bare.byKey[key] != nil || ClassPhrases.isNoName(words)
    }

    /// Places that a part of a name may be the name of.
    private func places(calledBy split: NameSplits.Split, isLoose: Bool) -> Set<Int> {
        let town = FoldedName.soundKey(ofPlain: split.town)
        guard !town.isEmpty else { return [] }
        var entries = index.entries(sound: town) ?? []
        if split.isBehind { entries += index.bare.byKey[town] ?? [] }
        // Of two words one is to be as it is listed: two misspellings are for the edit distance.
        if entries.isEmpty, isLoose, split.town.count == 1, split.town[0].count > 4,
            split.rest.count > 1 || isKnown(split.rest)
        {
            let readings = NameReadings.spellings(split.town) + NameReadings.loose(split.town, isTurkish: false)
            for words in readings where entries.isEmpty {
                entries = index.entries(sound: FoldedName.soundKey(ofPlain: words)) ?? []
            }
        }
        if entries.isEmpty, split.isBehind {
            for bare in ClassPhrases.bares(of: split.town) where entries.isEmpty && bare.allows("A.") {
                entries = index.bare.byKey[FoldedName(plain: bare.words).soundKey] ?? []
                if entries.isEmpty { entries = index.entries(sound: FoldedName(plain: bare.words).soundKey) ?? [] }
            }
        }
        guard !entries.isEmpty, !OrdinaryWords.isOrdinary(FoldedName(plain: split.town)) else { return [] }
        var towns = Set(entries.map { index.names[Int($0)].place })
        // A country is no hamlet: Turkey, Turki.
        if split.town.contains(where: CountryWords.contains) { towns = towns.filter { places[$0].tier < 3 } }
        return split.isBehind ? towns.union(towns.flatMap(governorates)) : towns
    }

    /// Those that are called by another name of the town, so that "in Sulaimani" is also in its governorate.
    private func governorates(of town: Int) -> [Int] {
        guard places[town].tier < 3, places[town].featureCode.hasPrefix("P.") else { return [] }
        let called = places[town].names.flatMap { index.bare.byKey[FoldedName($0.toponym).soundKey] ?? [] }
        return called.map { index.names[Int($0)].place }.filter { number in
            places[number].featureCode == "A.ADM1" && places[town].within == places[number].id
        }
    }

    private func isBeside(_ number: Int, _ town: Int, as split: NameSplits.Split) -> Bool {
        if number == town { return split.isBehind }
        if isHeld(number, by: [town]) { return true }
        let (place, other) = (places[number], places[town])
        if place.described.contains(where: { $0.place == other.id }) { return true }
        if isArea(other), !other.featureCode.hasPrefix("P.") { return !isArea(place) && shareHolder(place, other) }
        // "Shallalat in northern Mosul", "FOB Hammer near Besmaya".
        if isArea(place), !split.isBehind || isHeld(town, by: [number]) { return false }
        // "Shatra north of Nasiriyah" lies in the same governorate.
        if split.isDirected, shareHolder(place, other) { return true }
        return !isArea(place) && shareHolder(place, other) || (isArea(place) || !isArea(other)) && areNear(place, other)
    }

    private func isArea(_ place: Place) -> Bool {
        place.featureCode.hasPrefix("P.") || place.featureCode.hasPrefix("A.")
    }

    private func shareHolder(_ place: Place, _ other: Place) -> Bool {
        return !Set(holders(of: place)).isDisjoint(with: holders(of: other))
    }

    private func areNear(_ place: Place, _ other: Place) -> Bool {
        guard let one = place.point, let two = other.point else { return false }
        let north = (one.latitude - two.latitude) * Self.kilometersADegree
        let east =
            (one.longitude - two.longitude) * Self.kilometersADegree * Self.cosineOfLatitude
        return north * north + east * east < Self.mostKilometers * Self.mostKilometers
    }

    private static var kilometersADegree: Double { 111 }
    /// At 34°, which is near enough to tell a neighbour.
    private static var cosineOfLatitude: Double { 0.83 }
    private static var mostKilometers: Double { 25 }

    // MARK: - Other names of the town

    /// "Iran's consulate in Kerbala" with every other name of Karbala, for names that are listed with that of the town.
    func withOtherTownNames(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.count > 1, words.count <= Self.mostWordsAround else { return [] }
        var readings: [[[UInt8]]] = []
        for start in words.indices {
            for end in (start + 1...min(start + 2, words.count)) where end - start < words.count {
                let said = FoldedName.soundKey(ofPlain: Array(words[start..<end]))
                let towns = Set((index.entries(sound: said) ?? []).map { index.names[Int($0)].place }).sorted()
                let before = words[..<start].map(NameSplits.withoutPossessive)
                for number in towns where isArea(places[number]) && places[number].tier < 3 {
                    for name in places[number].names {
                        let other = FoldedName(name.toponym)
                        if other.isEmpty || other.plain == Array(words[start..<end]) { continue }
                        let reading = before + other.plain + words[end...].map(NameSplits.withoutPossessive)
                        if !readings.contains(reading) { readings.append(reading) }
                    }
                }
            }
        }
        return readings
    }

    private static var mostWordsAround: Int { 6 }

    func holders(of place: Place) -> [PlaceID] {
        var holders: [PlaceID] = []
        var next = place.within
        while let holder = next, holders.count < 8 {
            holders.append(holder)
            next = self.place(holder)?.within
        }
        return holders
    }
}
