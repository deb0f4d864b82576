extension Lexicon {
    /// Further nouns of ground and of buildings, and the plurals of all class words.
    static let placeNouns: [(WordClass, String)] =
        [
            (.building, buildings), (.genericPlace, ground), (.placeClass, facilities),
            (.building, plurals(of: buildings + " " + plainBuildings)),
            (.genericPlace, plurals(of: ground + " " + plainGround)),
            (.placeClass, plurals(of: facilities + " " + settlements)),
        ]

    private static let buildings = """
        flat block villa cottage bungalow hut shack tent shed stable workshop factory kitchen mill silo mansion temple \
        synagogue monastery convent chapel library museum theatre theater cinema supermarket kiosk stall bank dam canteen \
        resort bungalow cabin cabins caravan caravans trailer trailers motel guesthouse laboratory greenhouse pavement sidewalk roundabout overpass basement bedroom balcony courthouse dispensary pharmacy \
        studios parliament statue memorial tomb lobby nursery yeshiva dining-hall bakery reservoir silo lorry ambulance bus-stop barn stockyard sawmill watchtower caravan \
        annex annexe dealership showroom laundry orphanage cellar attic pier quay jetty greenhouse brewery winery slaughterhouse substation distillery \
        brickworks serail venue pitch clubhouse institute college polyclinic trailer-park car-park arena rink terminal skyscraper tower-block
        """
    private static let ground = """
        territory terrain meadow pasture plot grassland steppe marsh swamp vineyard riverbed riverbank gully ravine ditch dump \
        plantation forest wood track lane roadside embankment clearing space sea slope hillside hilltop alley alleyway pocket salient beach shore coast lakeside scrubland parkland lot
        """
    private static let facilities = """
        facility installation academy council municipality basin reservoir desert riverbank countryside railway railroad motorway oilfield gasfield lake neighbourhood neighborhood dam valley ridge peninsula gulf strait suburb \
        oblast raion krai settlement kibbutz moshav hamlet borough locality colony enclave canton commune ward precinct \
        jail avenue boulevard harbor harbour interchange helipad souk souq bazaar heights foothills crossroads stronghold block-post headquarter post checkpoint centre center plain township sub-district circle
        """
    private static let plainBuildings = """
        kindergarten restaurant cafe mall depot courtyard playground cemetery bus truck tank pipeline garage garden yard runway \
        warehouse tower canteen gym bunker dormitory store hangar clinic hall plot house building home school shop car office
        """
    private static let plainGround = "position site area location orchard grove field farm road street groove"
    private static let settlements = """
        oblast raion krai \
        outpost garrison substation junction crossing plant airbase airstrip heliport orchard district quarter town city village \
        region province governorate highway bridge camp base airport airfield square embassy consulate compound complex zone \
        hotel palace park mosque stadium refinery university hospital ministry market intersection subdistrict county station \
        island river canal farm mission residence building shrine hill mountain neighborhood neighbourhood suburb
        """

    /// Words that are something else far more often than several of the noun.
    private static let noPlurals: Set<Substring> = [
        "wood", "plain", "stall", "bank", "coast", "home-stead", "ward", "pocket", "pitch", "heights", "foothills",
        "crossroads", "brickworks", "precinct",
    ]

    private static func plurals(of words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).filter { !noPlurals.contains($0) }.map { word in
            if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
                return word.dropLast() + "ies"
            }
            return word
                + (word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("ch") || word.hasSuffix("sh")
                    ? "es" : "s")
        }.joined(separator: " ")
    }
}
