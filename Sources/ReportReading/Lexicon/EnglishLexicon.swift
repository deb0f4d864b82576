extension Lexicon {
    /// The words that the English rules turn on, one kind a line.
    static let english = Lexicon(lines: lines, values: numbers)

    private static let lines = weapons + events + moreEvents + grammar + places + placeNouns + people + calendar

    /// The English words that have one of these classes.
    static func words(of classes: WordClass) -> [String] {
        lines.filter { $0.0.has(classes) }.flatMap { $0.1.split(separator: " ").map(String.init) }
    }

    private static let weapons: [(WordClass, String)] = [
        (.weapon, "indirect rocket missile mortar shell projectile iram drone uav round munition"),
        ([.weapon, .plural], "rockets missiles mortars shells projectiles irams drones uavs rounds munitions"),
        ([.weapon, .weaponName], "katyusha grad qassam fajr shahed kamikaze"),
        ([.weapon, .weaponName, .plural], "katyushas grads"),
        (.airWeapon, "airstrike airstrikes airstrike air-strike air-strikes airraid hellfire"),
        ([.salvoNoun], "salvo volley barrage hail"),
        ([.salvoNoun, .plural], "salvos salvoes volleys barrages"),
        (.attackNoun, "attack assault strike bombardment shelling incident bombing targeting"),
        ([.attackNoun, .plural], "attacks assaults strikes bombardments incidents bombings"),
        (.launcherNoun, "launcher launchers launchpad launchpads platform platforms tube tubes pad pads rails"),
    ]

    private static let events: [(WordClass, String)] = [
        (
            [.launchVerb, .verb],
            "sent loosed unleashed lobbing discharged fired launched shot firing launching lobbed shooting fires launches"
        ),
        (
            [.landVerb, .verb],
            "scattered burst splashed rained smashed ploughed plowed tumbled dropping splashing bursting landed fell landing falling lands falls fallen exploded explode detonated crashed slammed plunged dropped impacted"
        ),
        (
            [.hitVerb, .verb],
            "smashed rammed barrelled hurtled tore ripped clipped pummeled pummelled peppered rattled hit hits hitting struck striking impacted slammed pounded rocked"
        ),
        (
            [.targetVerb, .verb],
            "targeted targeting attacked attacking subjected"
        ),
        ([.interceptVerb, .verb], "intercepted intercepting downed thwarted"),
        ([.foundVerb, .verb], "found discovered located seized recovered uncovered"),
        ([.originVerb, .verb], "come comes stemmed originated originating come comes came coming traced emanated"),
        ([.killed, .verb], "killed killing dead died kills slain perished martyred"),
        (
            [.injured, .verb],
            "injured wounded injuring wounding hurting harming hurt harmed grazed injures wounds hospitalized hospitalised maimed"
        ),
        (.casualty, "martyrdom casualties casualty injuries injury deaths death fatalities fatality losses"),
        (.damage, "damage damages damaged damaging destroyed destroying"),
        (
            [.explosion],
            "impacts bangs booms detonations alarm alarms thuds explosion explosions blast blasts siren sirens"
        ),
        (
            [.reporting, .verb],
            "said says reported reports announced stated told claimed confirmed added according believe believes believed saying adding learned confirms announces think thinks stated noted suspects suspect acknowledged disclosed revealed"
        ),
        (
            .hedge,
            "think thinks thought seems seem suspect suspects likely apparently reportedly probably believed believe believes suspected possibly preliminary initial unconfirmed appears appeared allegedly seemingly apparent presumably indications"
        ),
        (
            .verb,
            "reached caused causing carried killed conducted condemned condemns blamed blames ordered vowed warned issued announced prompted ducked defended believe investigated stormed stationed standing called directed reaffirmed condemn denounced"
        ),
    ]

    private static let grammar: [(WordClass, String)] = [
        (.be, "is are was were be been being got gets"),
        (.have, "has have had having"),
        (
            .preposition,
            "in on at near inside within into onto from toward towards against outside around by of between beside across over behind opposite along beyond under to with for since off"
        ),
        (.determiner, "the a an its their this that these those his her our another"),
        (.negation, "no not none nobody without never neither nor"),
        (
            [.subordinator],
            "after before since while as when because though although where who whom which whose that whether if until following amid unless despite"
        ),
        (.conjunction, "and or but"),
        (.pronoun, "it they he she them him we i you itself who which"),
        (
            .adverb,
            "also directly early late later only just still reportedly apparently again nearly about around approximately some roughly then slightly badly heavily once now recently initially immediately almost"
        ),
        (.past, "previous prior past earlier last former preceding previously"),
        (
            .period,
            "second seconds minute minutes hour hours day days week weeks month months year years decade decades"
        ),
        (
            .partOfDay,
            "morning afternoon evening night dawn midnight noon overnight midday dusk sunrise sunset daybreak predawn pre-dawn mid-day midmorning mid-morning midafternoon mid-afternoon mid-evening early-morning late-morning late-afternoon late-evening late-night"
        ),
        (
            .unit,
            "km kilometer kilometers kilometre kilometres mile miles meter meters metre metres m yards yard feet foot kms"
        ),
        (
            .starter,
            "the a an in on at it he she they we this that these there but and as when while after according no one some several iraqi however meanwhile since despite officials security police"
        ),
    ]

    private static let places: [(WordClass, String)] = [
        (
            .placeClass,
            "outpost garrison barracks substation junction crossing plant depot monument corniche plain airbase airstrip heliport grounds premises campus orchards orchard neighborhood neighbourhood neighborhoods district quarter suburb town city village area region province governorate street road highway bridge camp base airport airfield square embassy consulate compound complex zone hotel palace park mosque stadium refinery university hospital ministry headquarters prison market intersection subdistrict township county border stadium station island river canal desert farm farms mission residence facility building shrine hill mountain valley"
        ),
        (
            .genericPlace,
            "areas sites locations lots orchards places spots ground farmland groves grove orchard orchards farms farm desert field fields wasteland countryside stretch site area location place position point spot region land lot field orchard farmland zone part neighborhood neighbourhood district"
        ),
        (
            .building,
            "kindergarten restaurant bakery cafe mall depot courtyard playground cemetery bus truck tank port pipeline plant house houses building buildings home homes checkpoint checkpoints apartment apartments school schools shop shops car cars vehicle garage garden yard runway warehouse tower office offices roof parking plot hall church barracks hangar clinic farm square complex empty-lot canteen gym bunker dormitory store"
        ),
        (
            .placePart,
            "roof rooftop face facade façade grounds courtyard premises entrance gate gates wall walls fence middle center centre heart interior side vicinity perimeter surroundings"
        ),
        (.edge, "outskirts edge edges periphery perimeter fringes fringe margins margin rim"),
        (
            .direction,
            "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
        ),
        (
            .directionAdjective,
            "northern southern eastern western northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western central downtown"
        ),
        (
            .country,
            "iraq iran syria israel us usa america u.s uk britain kuwait turkey jordan lebanon yemen saudi ukraine russia gaza afghanistan somalia sudan libya egypt pakistan"
        ),
    ]

    private static let people: [(WordClass, String)] = [
        (
            .person,
            "bride groom guest guests wedding-goers imam priest worshipper worshippers worshiper worshipers shopper shoppers passenger passengers sentry sentries medic medics paramedic paramedics firefighter firefighters fisherman fishermen electrician cleaner gardener butcher baker grandmother grandfather grandson granddaughter uncle aunt cousin cousins wife husband son daughter sons daughters brother sister toddler toddlers infant boys girls youth youths adult adults elder elders refugee refugees migrant migrants captain lieutenant colonel major sergeant corporal paratrooper conscript conscripts recruit recruits cadet cadets gendarme gendarmes policewoman serviceman airman sailor marine trooper peshmerga mayor councillor headmaster principal pupil janitor tourist tourists visitor visitors caretaker bodyguard bodyguards rescuer rescuers volunteer volunteers citizen citizens villager villagers watchman watchmen cook cooks labourer interpreter interpreters technician technicians miner miners shopkeeper shopkeepers kindergartner pensioner pensioners schoolchildren expatriate expatriates americans iraqis policemen airmen troopers sailors marines pilgrims farmers shepherds drivers driver teacher teachers worker labourers passers-by bystander bystanders holidaymakers relatives brothers sisters mother father baby babies infants teenager teenagers pupils patients nurse nurses doctor doctors trader traders vendor vendors shepherd farmer peacekeepers engineer engineers servicemen crewmen victims person people soldier soldiers civilian civilians worker workers employee employees contractor contractors policeman policemen officer officers guard guards child children woman women man men girl boy resident residents troops personnel member members protester protesters protestor protestors fighter fighters journalist journalists student students family servicemember serviceman national nationals others staff"
        ),
        (
            .actor,
            "militiamen rebels fighters houthis taliban hamas jihad resistance separatists jihadists extremists bandits band militia militias group groups faction factions insurgents insurgent militants militant fighters gunmen gunman terrorists forces perpetrators outlaws gangs cells organization organisation elements brigades hezbollah hizballah hashd network coalition"
        ),
        (
            .official,
            "communique communiqué investigators investigator military official officials ministry minister statement communique communiqué spokesman spokeswoman spokesperson spokespersons police security command cell government army embassy secretary commander authorities authority pentagon general president coalition governor forces department"
        ),
        (.anonymous, "source sources unnamed anonymous anonymity"),
        (
            .agency,
            "ap reuters afp associated press agency politico media outlets newspaper channel cnn bbc tv television al-jazeera outlet correspondent reporter reporters reporting news network nbc cbs fox dpa xinhua anadolu"
        ),
        (.militaryForce, "forces troops coalition army navy marines peacekeepers"),
        (.witness, "witness witnesses eyewitness eyewitnesses residents locals"),
    ]

    private static let numbers: [(String, Int)] = [
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
        ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
        ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
        ("hundred", 100), ("dozen", 12), ("pair", 2), ("trio", 3), ("quartet", 4), ("couple", 2), ("single", 1),
        ("both", 2), ("half-dozen", 6),
    ]

    private static let calendar: [(WordClass, String)] = [
        (.month, "january jan february feb march mar april apr may june jun july jul august aug september sept sep"),
        (.month, "october oct november nov december dec"),
        (.month, CalendarWords.partsOfMonths.joined(separator: " ")),
        (
            .weekday,
            "monday mon tuesday tue tues wednesday wed thursday thu thurs thur friday fri saturday sat sunday sun"
        ),
    ]
}
