extension NameReadings {
    /// Every reading that a look-up may try, the name itself first.
    static func all(_ name: String, _ folded: FoldedName) -> [FoldedName] {
        let isTurkish = ForeignLetters.isTurkish(name)
        var readings = of(name, folded) + far(folded.plain) + NameSlips.withoutUnit(folded.plain)
        readings += loose(ForeignLetters.wordsWithSibilants(name) ?? folded.plain, isTurkish: isTurkish)
        for reading in [folded] + translated(name, folded) {
            var heads = beforeHolders(reading).map(\.head.plain)
            if let (_, words) = CountryWords.country(closing: reading.plain) { heads.append(words) }
            let bares = ClassPhrases.bares(of: reading.plain).map(\.words)
            let splits = NameSplits.of(reading.plain)
            let towns = splits.map(\.town).filter { $0.count == 1 }
            heads += bares + shortened(reading.plain) + splits.flatMap { [$0.rest, $0.town] }
            readings += (bares + towns + splits.map(\.rest)).flatMap { spellings($0) + loose($0, isTurkish: false) }
            readings += [reading.plain] + heads + heads.flatMap(reworded) + reworded(reading.plain)
            readings += spellings(reading.plain) + loose(reading.plain, isTurkish: isTurkish)
        }
        return [folded] + readings.map { FoldedName(plain: $0) }
    }
}
