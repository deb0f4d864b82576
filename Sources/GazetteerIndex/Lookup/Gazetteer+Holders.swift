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
            guard !name.isEmpty, !ClassPhrases.isNoName(split.rest) else { continue }
            var found = BestMatches()
            find(name, &found)
            found.keep { number in towns.contains { isBeside(number, $0, behind: split.isBehind) } }
            guard !found.isEmpty else { continue }
            found.lessen(by: Self.besideDoubt)
            best = found
            return
        }
    }

    private static let besideDoubt = 0.06

    /// Places that a part of a name may be the name of.
    private func places(calledBy split: NameSplits.Split, isLoose: Bool) -> Set<Int> {
        let town = FoldedName(plain: split.town)
        guard !town.isEmpty, !OrdinaryWords.isOrdinary(town) else { return [] }
        var entries = index.entries(sound: town.soundKey) ?? []
        if split.isBehind, !isLoose { entries += index.bare.byKey[town.soundKey] ?? [] }
        if entries.isEmpty, isLoose, split.town.count == 1, split.town[0].count > 4 {
            let readings = NameReadings.spellings(split.town) + NameReadings.loose(split.town, isTurkish: false)
            for words in readings where entries.isEmpty {
                entries = index.entries(sound: FoldedName(plain: words).soundKey) ?? []
            }
        }
        return Set(entries.map { index.names[Int($0)].place })
    }

    private func isBeside(_ number: Int, _ town: Int, behind: Bool) -> Bool {
        if number == town { return behind }
        if isHeld(number, by: [town]) { return true }
        let (place, other) = (places[number], places[town])
        guard other.featureCode.hasPrefix("P.") || other.featureCode.hasPrefix("A.") else { return false }
        if place.described.contains(where: { $0.place == other.id }) { return true }
        guard !place.featureCode.hasPrefix("P."), !place.featureCode.hasPrefix("A.") else { return false }
        return !Set(holders(of: place)).isDisjoint(with: holders(of: other))
    }

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
