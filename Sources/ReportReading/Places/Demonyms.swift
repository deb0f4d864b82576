/// Words that say whose a place is: "the Israeli city of …", "the Turkish … camp", "the Shiite … district".
enum Demonyms {
    static let keys: WordSet = WordSet(
        """
        american us u.s iraqi iranian turkish syrian israeli saudi kuwaiti lebanese egyptian kurdish russian ukrainian afghan \
        british french german italian canadian australian chinese emirati yemeni jordanian palestinian libyan shiite shia shi'ite \
        sunni arab christian yazidi yezidi turkmen turkoman western jewish polish indian pakistani european houthi nato coalition \
        soviet bahraini qatari omani sudanese somali sunni-majority mostly-sunni
        """.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { wordKey($0) })

    /// Parts of countries that no list of towns and provinces has.
    static let regions = WordSet(joining: [], "kurdistan kashmir crimea donbas galilee golan sinai darfur")

    /// "the Iraqi capital", where nothing else in the report names it.
    static let capitals: [UInt64: String] = {
        let lines = [
            ("iraqi", "Baghdad"), ("afghan", "Kabul"), ("syrian", "Damascus"), ("yemeni", "Sanaa"),
            ("libyan", "Tripoli"),
            ("somali", "Mogadishu"), ("ukrainian", "Kyiv"), ("iranian", "Tehran"), ("lebanese", "Beirut"),
            ("saudi", "Riyadh"), ("turkish", "Ankara"), ("russian", "Moscow"), ("emirati", "Abu Dhabi"),
            ("jordanian", "Amman"), ("egyptian", "Cairo"), ("sudanese", "Khartoum"), ("pakistani", "Islamabad"),
        ]
        return Dictionary(uniqueKeysWithValues: lines.map { (wordKey($0.0.utf8), $0.1) })
    }()

    /// Houses that are named after a country: "the Turkish embassy" is a name, "the Turkish base" is none.
    static let missions: WordSet = WordSet(
        [
            "embassy", "consulate", "mission", "ministry", "hospital", "school", "university", "cemetery", "bank",
            "consulate-general",
            "church", "library", "parliament", "presidency", "court", "institute", "company", "office", "offices",
        ].map { wordKey($0.utf8) })
}
