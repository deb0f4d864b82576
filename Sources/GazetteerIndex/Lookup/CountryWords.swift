/// Countries as names carry them, by their name or by the adjective: Embassy of Egypt, Egypt's embassy, the Egyptian embassy;
/// سفارة مصر, السفارة المصرية.
enum CountryWords {
    /// The words with adjectives in place of names and names in place of adjectives, as far as that changes them.
    ///
    /// - Parameter words: in base letters, with or without the article.
    static func readings(of words: [[UInt8]]) -> [[[UInt8]]] {
        // Nearly every name has none.
        guard words.contains(where: { all.contains(KindWords.withoutArticle($0)) }) else { return [] }
        return [adjectives, names, foreign].compactMap { table in
            let changed = words.map { table[KindWords.withoutArticle($0)] ?? $0 }
            return changed == words ? nil : changed
        }
    }

    /// A country's name, its English or Arabic adjective, then those of other languages.
    private static let countries = [
        "iraq iraqi irakien irakienne irakische irakisches irak", "iran iranian iranien iranienne iranische",
        "egypt egyptian egyptienne agyptische", "turkey turkish turque turkische",
        "turkiye turkish", "jordan jordanian jordanienne jordanische", "syria syrian syrienne syrische",
        "kuwait kuwaiti", "germany german allemande deutsche deutschland", "france french francaise franzosische",
        "italy italian italienne italienische italiana", "spain spanish", "russia russian russe russische",
        "china chinese chinoise chinesische", "japan japanese", "australia australian",
        "canada canadian", "denmark danish", "sweden swedish", "poland polish", "india indian", "pakistan pakistani",
        "bahrain bahraini", "lebanon lebanese", "qatar qatari", "yemen yemeni", "ukraine ukrainian", "romania romanian",
        "bulgaria bulgarian", "czechia czech", "hungary hungarian", "greece greek", "belgium belgian",
        "العراق عراقيه", "ايران ايرانيه", "مصر مصريه", "تركيا تركيه", "الاردن اردنيه", "سوريا سوريه", "الكويت كويتيه",
        "المانيا المانيه", "فرنسا فرنسيه", "ايطاليا ايطاليه", "اسبانيا اسبانيه", "روسيا روسيه", "الصين صينيه",
        "اليابان يابانيه", "استراليا استراليه", "كندا كنديه", "البحرين بحرينيه", "لبنان لبنانيه", "قطر قطريه",
        "السعوديه سعوديه", "الامارات اماراتيه", "بريطانيا بريطانيه", "الهند هنديه", "باكستان باكستانيه",
    ].map { $0.split(separator: " ").map { Array($0.utf8) } }

    private static let all = HashedWords(countries.flatMap { $0.map { (KindWords.withoutArticle($0), 0) } })

    private static let adjectives: [[UInt8]: [UInt8]] = Dictionary(
        countries.map { (KindWords.withoutArticle($0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first })
    private static let names: [[UInt8]: [UInt8]] = Dictionary(
        countries.flatMap { words in words.dropFirst().map { (KindWords.withoutArticle($0), words[0]) } },
        uniquingKeysWith: { first, _ in first })
    private static let foreign: [[UInt8]: [UInt8]] = Dictionary(
        countries.flatMap { words in words.dropFirst(2).map { ($0, words[1]) } },
        uniquingKeysWith: { first, _ in first })
}
