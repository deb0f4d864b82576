/// Words that say what kind of thing bears a name: bridge, جسر, pont and Brücke are one word, before the name or after it.
///
/// English, transliterated Arabic, Arabic, French and German, as the press writes of Iraq. A word that is common in other
/// senses stands for its kind at one end of a name only ("St." opens a saint's name and closes a street's).
enum KindWords {
    struct Kind: Sendable {
        /// The sound of the first word of the line, which stands for all.
        var token: [UInt8]
        /// Prefixes of the feature codes that a place of this kind has.
        var codes: [String]
    }

    /// The words of kind at any place of a name, and the one that stands for all of theirs.
    ///
    /// Words of quarters and towns stay what they are: the sentence around a name tells those.
    static var tokens: [[UInt8]: [UInt8]] {
        byWord.filter { !lines[$0.value].codes.hasPrefix("P.") && !lines[$0.value].codes.hasPrefix("A.") }.mapValues {
            kinds[$0].token
        }
    }

    /// The kind that a word at one end of a name says; nil when it is part of the name itself.
    static func kind(of plain: [UInt8], isFirst: Bool) -> Kind? {
        (numbers[plain] ?? (isFirst ? firstNumbers[plain] : lastNumbers[plain])).map { kinds[$0] }
    }

    /// Words that a name of some kind may carry or not: "Baghdad (International) Airport".
    static func isOptional(_ plain: [UInt8]) -> Bool { optional.contains(plain) }

    /// Kinds that writers take for one another, so that "Rasheed airfield" finds Rasheed Air Base.
    static func alternatives(to token: [UInt8]) -> [[UInt8]] { confused[token] ?? [] }

    /// A town with its land is listed as one of these, and said as any: مدينة القاسم is قضاء القاسم.
    static func townUnits(besides token: [UInt8]) -> [[UInt8]] {
        units.contains(token) ? units.filter { $0 != token } : []
    }

    private static let units = ["city", "town", "district", "subdistrict"].map(sound)

    private static func sound(_ word: String) -> [UInt8] {
        var sound: [UInt8] = []
        LatinFolding.appendSound(of: Array(word.utf8), to: &sound)
        return sound
    }

    /// Words that are more in a name than a part of its sound: kinds, class words and what a name may carry or not.
    static func isStructural(_ plain: [UInt8]) -> Bool {
        structural.contains((plain.first ?? 0) < 0x80 ? plain : withoutArticle(plain))
    }

    private static let structural = HashedWords(
        lines.flatMap { bytes([$0.words, $0.first, $0.last].joined(separator: " ")) }.map { ($0, 0) }
            + bytes(optionalWords).map { ($0, 0) } + ClassWords.all.map { ($0, 0) } + [(UnitedStates.united, 0)])

    static func withoutArticle(_ plain: [UInt8]) -> [UInt8] {
        ArabicFolding.hasArticle(plain, at: 0) ? Array(plain.dropFirst(4)) : plain
    }

    private static func bytes(_ words: String) -> [[UInt8]] {
        words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }

    /// Words at any place of a name; words that count only in front; words that count only at the end; feature codes.
    private static let lines: [(words: String, first: String, last: String, codes: String)] = [
        (
            "neighborhood neighbourhood neighborhoods neighbourhoods quarter suburb suburbs locality mahallat mahalla mahallah mantiqat mintaqat quartier stadtviertel viertel حي محله منطقه",
            "hay hayy hai hey", "area region", "P."
        ),
        ("district qadha qada qadaa kadha caza distrikt قضا", "", "", "A.ADM2"),
        ("subdistrict nahiyat nahiya nahia nahya nahiyah ناحيه", "", "", "A.ADM3"),
        ("markaz مركز", "", "", "A.ADM3"),
        (
            "governorate governate province provinz gouvernorat muhafazat muhafadhat muhafaza muhafadha محافظه", "", "",
            "A.ADM1"
        ),
        ("city madinat medinat madinet medinet ville cite stadt مدينه", "town", "town", "P."),
        ("village qaryat qarya qariyat qariya qaria karyat قريه", "", "", "P."),
        ("town baldat balda بلده", "", "", "P."),
        ("street shari sharia share shara rue strase strasse شارع", "", "st str", "R."),
        ("road tariq tareeq tareq tarik tarek route rte autoroute طريق", "", "rd highway motorway expressway", "R."),
        ("bridge jisr jisir jesr gisr djisr pont brucke جسر", "", "br", "S.BDG"),
        ("square sahat saahat sahet saha platz midan maydan maidan ساحه ميدان", "place", "sq", "S.SQR R."),
        ("intersection taqatu taqato carrefour kreuzung تقاطع", "", "junction", "S.SQR R."),
        ("hotel funduq fonduq fundok فندق", "", "", "S.HTL"),
        ("airport matar aeroport flughafen مطار", "", "", "S.AIR"),
        (
            "base camp muaskar mu'askar mouaskar muasker moasker moaskar airbase airfield airstrip qaidat qaedat kaidat qaidah qaida camps lager stutzpunkt militarbasis luftwaffenstutzpunkt fob firebase معسكر قاعده كامب كمب",
            "kamb kamp", "ab afb field cantonment", "L.MILB S.AIRB S.INSM S.CMP S.AIR"
        ),
        ("hospital mustashfa mustashfi moustashfa mustachfa hopital krankenhaus مستشفي مشفي", "", "", "S.HSP"),
        (
            "mosque masjid jami jame jamea shrine marqad mausolee mosquee moschee schrein جامع مسجد مرقد ضريح", "", "",
            "S.MSQE S.SHRN"
        ),
        ("prison jail sijn sejn sijin gefangnis سجن", "", "", "S.PRN"),
        ("palace qasr kasr qaser palais palast قصر", "", "", "S.PAL"),
        ("park gardens garden muntazah mutanazzah hadiqat parc متنزه منتزه حديقه", "", "", "L.PRK"),
        ("monument memorial nasb nusb nosb denkmal نصب", "", "", "S.MNMT"),
        ("market souk souq suq suk sooq marche markt سوق", "", "", "S.MKT"),
        ("refinery masfa masfat raffinerie مصفي مصفاه مصافي", "", "", "S.OILR"),
        ("stadium malaab malab stade stadion ملعب استاد ستاد", "", "", "S.STDM"),
        ("university jamiat jamiaat universite universitat جامعه", "", "", "S.UNIV"),
        ("consulate qunsuliyat konsulat consulat konsolosluk قنصليه", "", "", "S.DIP"),
        ("embassy sifarat amembassy ambassade botschaft سفاره", "", "", "S.DIP"),
        ("ministry wizarat wazarat ministere ministerium وزاره", "", "", "S.GOVL S.ADMF"),
        ("river nahr shatt fleuve fluss نهر شط", "", "r", "H.STM"),
        ("canal qanat qanal kanal قناه", "", "", "H.CNL"),
        ("island jazirat ile insel جزيره", "", "", "T.ISL"),
        ("museum mathaf musee متحف", "", "", "S.MUS"),
        ("plant station mahattat محطه", "", "", "S.PS S.RSTN S.BUSTN"),
        ("complex mujamma mojamma mojama'a مجمع", "", "", "S. L. P."),
        ("zoo", "", "", "S.ZOO L.PRK"),
        ("church kanisat eglise kirche كنيسه", "", "", "S.CH"),
        ("cemetery maqbarat cimetiere friedhof مقبره", "", "", "S.CMTY"),
    ]

    static let center = sound("markaz")

    private static let kinds: [Kind] = lines.map { line in
        var token: [UInt8] = []
        LatinFolding.appendSound(of: bytes(line.words)[0], to: &token)
        return Kind(token: token, codes: line.codes.split(separator: " ").map(String.init))
    }

    private static func table(_ words: (Int) -> String) -> [[UInt8]: Int] {
        var table: [[UInt8]: Int] = [:]
        for number in lines.indices {
            for word in bytes(words(number)) where table[word] == nil { table[word] = number }
        }
        return table
    }
    private static let byWord = table { lines[$0].words }
    private static let numbers = HashedWords(byWord.map { ($0.key, $0.value) })
    private static let firstNumbers = HashedWords(table { lines[$0].first }.map { ($0.key, $0.value) })
    private static let lastNumbers = HashedWords(table { lines[$0].last }.map { ($0.key, $0.value) })

    private static let optionalWords = """
        international intl int forward operating militaire aerienne internationaler internationale duwali dawli national nationale nationales military militar air \
        fortified former general imam power electric gas holy headquarters hq building مبني بنايه مقر مقدس مقدسه دولي دوليه وطني وطنيه عسكري عسكريه كهربا كهربايي كهرباييه \
        نفطي نفطيه غازي غازيه جوي جويه حربي حربيه حدودي حدوديه
        """
    private static let optional = HashedWords(optionalWords.split(whereSeparator: \.isWhitespace))

    private static let confused: [[UInt8]: [[UInt8]]] = [
        sound("airport"): [sound("base")], sound("base"): [sound("airport")],
        sound("intersection"): [sound("square")], sound("square"): [sound("intersection")],
        sound("street"): [sound("road")], sound("road"): [sound("street")],
        sound("city"): [sound("town")], sound("town"): [sound("city")],
    ]
}
