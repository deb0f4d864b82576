import IncidentModel
import ReportReading
import TestSupport
import Testing

@Suite("Casualties")
struct CasualtyTests {
    /// What a sentence says of the killed and the injured; nil is silence.
    static let sentences: [(String, String?, String?)] = [
        (
            "Three rockets hit the Green Zone on Tuesday, killing two people and wounding five others, police said.",
            "2", "5"
        ),
        ("A rocket landed near the airport on Monday. There were no casualties.", "0", "0"),
        (
            "Two mortar rounds struck Taji base late Sunday, the military said, without causing any casualties or damage.",
            "0", "0"
        ),
        ("At least four Katyusha rockets were fired at the embassy on Friday; no injuries were reported.", nil, "0"),
        (
            "A salvo of 14 rockets hit Ain al-Asad air base on Wednesday, leaving two service members with minor injuries.",
            nil, "2"
        ),
        (
            "One civilian contractor was killed and eight others including an American soldier were injured when about a dozen rockets hit Erbil airport on Monday night.",
            "1", "8"
        ),
        (
            "Two American and one British soldier were killed when at least 15 rockets struck Camp Taji on Wednesday.",
            "3", nil
        ),
        (
            "A rocket attack on Erbil killed a foreign contractor and wounded six people on Monday, officials said.",
            "1", "6"
        ),
        (
            "Five members of a family, including three children, were killed when a rocket hit their house in Baghdad on Monday.",
            "5", nil
        ),
        ("Seven people, among them two women, were wounded when a mortar shell exploded in Dora on Tuesday.", nil, "7"),
        ("Rockets rained down on Sderot on Sunday, lightly injuring a 60-year-old man.", nil, "1"),
        (
            "Militants lobbed six mortar shells at a checkpoint in Diyala on Saturday, killing three policemen and injuring another four.",
            "3", "4"
        ),
        ("A drone attack on Abha airport wounded eight people on Tuesday, the coalition said.", nil, "8"),
        ("The rocket that hit the house on Monday claimed the lives of four people and injured nine.", "4", "9"),
        ("No one was hurt when two rockets fell in an empty lot in Jadriya on Tuesday night.", "0", "0"),
        ("Two rockets hit Balad air base on Monday. Nobody was killed or wounded.", "0", "0"),
        (
            "Neither rocket caused casualties, police said after two rockets struck near the Babylon hotel on Sunday.",
            "0", "0"
        ),
        (
            "The death toll from Friday's rocket attack on Mosul rose to 12, while 30 people were injured, a medical source said.",
            "12", "30"
        ),
        (
            "Rockets slammed into a market in Mosul on Tuesday. Police put the number of dead at nine and the wounded at 23.",
            "9", "23"
        ),
        ("A woman and her two children were killed in a rocket strike on Karrada on Tuesday.", "3", nil),
        (
            "Four Iraqi soldiers, including an officer, were wounded in the rocket attack on Balad base, the military said on Sunday.",
            nil, "4"
        ),
        (
            "The barrage of ten rockets against Ain al-Asad caused no significant losses, but a contractor died of a heart attack while sheltering on Wednesday.",
            "1", nil
        ),
        (
            "An Iraqi contractor suffered minor injuries in the attack on Balad air base on Monday in which three rockets landed.",
            nil, "1"
        ),
        ("Two guards sustained light wounds when a rocket struck the consulate in Basra on Saturday.", nil, "2"),
        (
            "Eight rockets were launched at the embassy on Sunday. One Iraqi soldier was wounded, the military said. The attack damaged cars.",
            nil, "1"
        ),
        (
            "Up to 20 rockets hit Kirkuk's K1 base on Friday, killing a US civilian contractor and wounding several service members.",
            "1", nil
        ),
        ("Four people were injured, two of them seriously, by a rocket that struck Kiryat Shmona on Monday.", nil, "4"),
        (
            "The military said one soldier was killed and two injured when a mortar round landed in Bakhmut on Sunday.",
            "1", "2"
        ),
        ("Rocket fire on the town of Stepanakert killed 3 civilians and injured 13 on Friday.", "3", "13"),
        ("Three people including a child died when shells hit a residential area of Donetsk on Saturday.", "3", nil),
        ("The rockets caused material damage only when they hit Khor Mor gas field on Friday.", "0", "0"),
        ("A rocket attack on the Green Zone on Sunday damaged several homes but caused no human losses.", "0", "0"),
        ("Two rockets hit the base on Sunday, and there were no reports of casualties.", "0", "0"),
        ("One rocket struck a house on Tuesday in Hayy al-Jihad, wounding a girl and her mother.", nil, "2"),
        (
            "A drone strike on a fuel depot in Abu Dhabi on Monday killed three people, two Indians and a Pakistani, and wounded six.",
            "3", "6"
        ),
        (
            "The attack on the convoy in Mogadishu with mortars on Sunday resulted in the death of five civilians and the injury of eleven.",
            "5", "11"
        ),
        ("Hamas fired 150 rockets at Tel Aviv on Tuesday, and a woman was killed in Rishon Lezion.", "1", nil),
        (
            "Two rockets landed near Camp Victory, wounding two Iraqi soldiers, the spokesman said on Friday. Last month, six soldiers were killed by a rocket at Balad.",
            nil, "2"
        ),
        (
            "Two Iraqi soldiers were killed and four others wounded on Sunday when militants fired mortar rounds at their post near Khanaqin.",
            "2", "4"
        ),
        (
            "A child was killed and her father injured when a rocket fell on their home in Abu Ghraib on Friday.", "1",
            "1"
        ),
        (
            "Three rockets hit Baghdad airport on Friday, damaging two planes, but no one was hurt, an airport official said.",
            "0", "0"
        ),
        (
            "A Katyusha rocket exploded near a school in Karrada on Monday, wounding at least six pupils, a hospital source said.",
            nil, "≥ 6"
        ),
        (
            "At least eight people were killed and 23 wounded, most of them tourists, when artillery shells hit a resort in Zakho on Wednesday.",
            "≥ 8", "23"
        ),
        (
            "Police say 12 people including three policemen were wounded in Saturday's mortar attack on Baquba.", nil,
            "12"
        ),
        (
            "A military source said that five mortar shells fell near the village of Khailaniya on Monday night without causing human or material losses.",
            "0", "0"
        ),
        (
            "The shelling wounded a 12-year-old boy and a woman in her sixties on Sunday in Tal Tamr when three shells landed.",
            nil, "2"
        ),
        (
            "Missiles hit a house in Mosul on Friday; four members of one family lost their lives and two more are in hospital.",
            "4", "2"
        ),
        (
            "Six US service members are being treated for traumatic brain injuries after a drone hit the base on Saturday.",
            nil, "6"
        ),
        (
            "Three American soldiers were killed and at least 34 others injured in a drone attack on Tower 22 on Sunday.",
            "3", "≥ 34"
        ),
        (
            "Iraqi security forces said one of their members was wounded when a rocket landed near the Green Zone on Thursday.",
            nil, "1"
        ),
        (
            "The three rockets fired on Tuesday at the Green Zone killed nobody, though a guard was treated for shock.",
            "0", "1"
        ),
        (
            "An eight-year-old girl died of her wounds on Tuesday after a rocket hit her home near the Green Zone.",
            "1", nil
        ),
        (
            "Five civilians, two of them children, died and nine were hurt when Houthi mortar shells hit a market in Marib on Thursday.",
            "5", "9"
        ),
        (
            "A barrage of rockets struck Camp Taji on Saturday, wounding three coalition troops and two Iraqis, the coalition said.",
            nil, "5"
        ),
    ]

    @Test("are counted in every way that a sentence may tell of them", arguments: sentences)
    func told(text: String, killed: String?, injured: String?) throws {
        let event = try #require(read(text, published: "2021-07-08").reported)
        #expect(Set(event.facts("killed")) == Set([killed].compactMap(\.self)), "\(text)")
        #expect(Set(event.facts("injured")) == Set([injured].compactMap(\.self)), "\(text)")
    }

    @Test(
        "are not made of what clears or blames only a part, or of things",
        arguments: [
            "A rocket hit Dora on Friday. Nobody working for the embassy was hurt.",
            "A rocket hit Dora on Friday. There were no significant losses.",
            "A rocket hit Dora on Friday, killing a flock of sheep.",
            "A rocket hit Dora on Friday. There was no immediate word on casualties.",
            "A rocket hit Dora on Friday. Police killed two of the attackers.",
            "A rocket hit Dora on Friday. A 12-year-old saw it at 7 p.m. from his house.",
        ])
    func notCounted(text: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.facts("killed").isEmpty && event.facts("injured").isEmpty, "\(event.facts("killed"))")
    }

    @Test("of a sentence may open with the last word of the paragraph before")
    func acrossParagraphs() throws {
        let text =
            "A rocket hit Dora on Friday. He came without\n\nkilled or wounded people in retaliation, rockets hit Karrada."
        #expect(read(text).reported != nil)
    }

    @Test("of the forces' own strikes stay out, those of an attacker who strikes do not")
    func strikesOfWhom() throws {
        let answered =
            "A drone hit the base in Dora on Monday. US forces struck three sites later. Two men died in the strikes."
        #expect(try #require(read(answered).reported).facts("killed").isEmpty)
        let struck =
            "Two missiles hit a house in Dora on Monday. Russian strikes are frequent. Five people died in the strikes."
        #expect(try #require(read(struck).reported).facts("killed") == ["5"])
    }

    @Test("are told of one group only, however often, without looking through all that was told before")
    func manyZeros() throws {
        let text = String(repeating: "A rocket hit Dora and no troops were hurt. ", count: 20_000)
        #expect(try #require(read(text).reported).facts("injured").allSatisfy { $0 == "0" })
    }
}
