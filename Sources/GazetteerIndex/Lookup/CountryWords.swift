/// Countries as names carry them, by their name or by the adjective: Embassy of Egypt, Egypt's embassy, the Egyptian embassy;
/// سفارة مصر, السفارة المصرية.
enum CountryWords {
    /// The words with adjectives in place of names and names in place of adjectives, as far as that changes them.
    ///
    /// - Parameter words: in base letters, with or without the article.
    static func readings(of words: [[UInt8]]) -> [[[UInt8]]] {
        // Nearly every name has none.
        guard words.contains(where: contains) else { return [] }
        let words = words.map(uninflected)
        return [adjectives, names, foreign].compactMap { table in
            let changed = words.map { table[KindWords.withoutArticle($0)] ?? $0 }
            return changed == words ? nil : changed
        }
    }

    static func contains(_ word: [UInt8]) -> Bool { all.contains(KindWords.withoutArticle(uninflected(word))) }

    /// German adjectives as the list has them: türkisches, türkischen.
    private static func uninflected(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 6, let last = word.last, germanEndings.contains(last), word[word.count - 2] == Letter.e,
            word[word.count - 3] == Letter.h, word[word.count - 4] == Letter.c
        else { return word }
        return word.dropLast()
    }

    private static let germanEndings = LetterSet("smnr".utf8)

    /// A country's name, its English or Arabic adjective, then those of other languages.
    private static let countries = [
        "iraq iraqi irakien irakienne irakische irakisches irakischer irak irachena irakli iraklinin",
        "iran iranian iranien iranienne iranische iranischer iraniana",
        "egypt egyptian egyptienne egypte agyptische agypten misir egitto",
        "turkey turkish turque turkische turquie turkei turchia turquia",
        "turkiye turkish", "jordan jordanian jordanienne jordanie jordanische jordanien urdun",
        "syria syrian syrienne syrie syrische syrien suriye", "kuwait kuwaiti koweit koweitienne kuwaitische kuveyt",
        "germany german allemande allemagne deutsche deutschland almanya alman germania alemania",
        "france french francaise franzosische frankreich fransa fransiz francia",
        "italy italian italienne italie italienische italiana italien italya italia",
        "spain spanish espagne espagnole spanische spanien ispanya spagna espana",
        "russia russian russe russie russische russland rusland rusya rus",
        "china chinese chine chinoise chinesische cin",
        "japan japanese japon japonaise japanische japonya",
        "australia australian australie australienne australische australien avustralya",
        "canada canadian canadienne kanadische kanada", "denmark danish danemark danoise danische danimarka",
        "sweden swedish suede suedoise schwedische schweden isvec",
        "poland polish pologne polonaise polnische polen polonya",
        "india indian inde indienne indische indien hindistan",
        "pakistan pakistani pakistanaise pakistanische",
        "britain british britannique britannico britische britischer britanica britannica",
        "bahrain bahraini bahrein bahreyn", "lebanon lebanese liban libanaise libanesische libanon lubnan",
        "qatar qatari katar katarische qatarie",
        "yemen yemeni yemenite jemen jemenitische", "ukraine ukrainian ukrainienne ukrainische ukrayna",
        "romania romanian roumanie roumaine rumanische rumanien romanya",
        "bulgaria bulgarian bulgarie bulgare bulgarische bulgarien bulgaristan", "czechia czech tcheque tschechische",
        "hungary hungarian hongrie hongroise ungarische ungarn macaristan",
        "greece greek grece grecque griechische griechenland yunanistan",
        "belgium belgian belgique belge belgische belgien",
        "netherlands dutch neerlandaise niederlandische niederlande hollanda",
        "العراق عراقيه عراقي", "ايران ايرانيه ايراني", "مصر مصريه مصري", "تركيا تركيه تركي", "الاردن اردنيه اردني",
        "سوريا سوريه سوري", "الكويت كويتيه كويتي",
        "المانيا المانيه الماني", "فرنسا فرنسيه فرنسي", "ايطاليا ايطاليه ايطالي", "اسبانيا اسبانيه اسباني",
        "روسيا روسيه روسي", "الصين صينيه صيني",
        "اليابان يابانيه ياباني", "استراليا استراليه استرالي", "كندا كنديه كندي", "البحرين بحرينيه بحريني",
        "لبنان لبنانيه لبناني", "قطر قطريه قطري",
        "السعوديه سعوديه سعودي", "الامارات اماراتيه اماراتي", "بريطانيا بريطانيه بريطاني", "الهند هنديه هندي",
        "باكستان باكستانيه باكستاني",
    ].map { $0.split(separator: " ").map { Array($0.utf8) } }

    /// The capital of the country that closes a name ("US embassy in Iraq"), and the words before it.
    static func country(closing words: [[UInt8]]) -> (capital: [UInt8], head: [[UInt8]])? {
        guard words.count > 1, var last = words.last else { return nil }
        if (last.first ?? 0) >= 0x80, last.starts(with: bi) { last = Array(last.dropFirst(bi.count)) }
        guard closing.contains(KindWords.withoutArticle(last)), let capital = capitals[KindWords.withoutArticle(last)]
        else { return nil }
        let head = words.dropLast()
        var name = Array(head)
        while name.count > 1, let link = name.last, NameSplits.isLink(link) { name.removeLast() }
        return (capital, name)
    }

    private static let bi = Array("ب".utf8)

    private static let closing = HashedWords(capitals.keys.map { ($0, 0) })

    private static let capitals: [[UInt8]: [UInt8]] = Dictionary(
        [
            "baghdad iraq irak العراق", "damascus syria syrie syrien suriye سوريا سوريه",
            "amman jordan jordanie jordanien الاردن",
            "tehran iran ايران", "ankara turkey turkiye turquie turkei تركيا", "beirut lebanon liban libanon لبنان",
            "kuwait kuwait koweit الكويت", "riyadh saudi السعوديه", "sanaa yemen jemen اليمن",
            "kabul afghanistan افغانستان",
        ].flatMap { line in
            let words = line.split(separator: " ").map { Array($0.utf8) }
            return words.dropFirst().map { (KindWords.withoutArticle($0), words[0]) }
        }, uniquingKeysWith: { first, _ in first })

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
