import IncidentModel
import ReportReading
import Testing

@Suite("Dead and wounded in the words of the press")
struct AftermathTests {
    private func counts(_ text: String) -> [String] {
        let event = read(text).reported
        return [event?.facts("killed").last ?? "–", event?.facts("injured").last ?? "–"]
    }

    @Test(
        "are counted when the sentence describes them before their verb",
        arguments: [
            ("A rocket landed in Dora. A guard standing at the gate was wounded.", ["–", "1"]),
            ("One Iraqi soldier manning a checkpoint was injured when rockets hit Dora.", ["–", "1"]),
            ("Rockets hit Dora. A baker who was on his way home was killed.", ["1", "–"]),
            ("A drone hit a car in Dora. A member of the Border Units (BU) was killed.", ["1", "–"]),
            ("Rockets hit Dora. Five Iraqis – three soldiers and two clerks – were wounded.", ["–", "5"]),
        ])
    func described(text: String, expected: [String]) { #expect(counts(text) == expected) }

    @Test(
        "are counted by what was done for them afterwards",
        arguments: [
            ("A rocket hit a school in Dora. A doctor said 12 bodies had been brought in.", ["12", "–"]),
            ("A rocket hit Dora. The bodies of two children were recovered from the rubble.", ["2", "–"]),
            ("A rocket hit a fuel station in Dora, and 17 people burned to death.", ["17", "–"]),
            ("A rocket fell in Dora. Three policemen have been admitted with injuries.", ["–", "3"]),
            ("A rocket fell in Dora. Ten others are in hospital.", ["–", "10"]),
            ("A rocket fell in Dora. Two guards are under evaluation for minor injuries.", ["–", "2"]),
            ("A rocket fell in Dora. A cook was pulled from the rubble with serious wounds.", ["–", "1"]),
            ("A rocket fell in Dora. Twenty people needed surgery.", ["–", "20"]),
            ("Three people were hospitalized after rockets hit Dora.", ["–", "3"]),
            (
                "A missile fell on Dora and led to the martyrdom of a woman and wounding of her husband and two sons.",
                ["1", "3"]
            ),
            ("Missiles struck Dora at night. As of 10:00 are known three killed and 12 suffered.", ["3", "12"]),
            (
                "Rockets hit Dora. The attack resulted in the killing of two citizens and the wounding of four others.",
                ["2", "4"]
            ),
            ("Rockets hit Dora on Monday. Tensions are high since the killing of a general.", ["–", "–"]),
            ("Rockets hit Dora. A clerk was killed and five others as well as a soldier were injured.", ["1", "6"]),
        ])
    func afterwards(text: String, expected: [String]) { #expect(counts(text) == expected) }

    @Test(
        "are never a part added to its whole, nor an age",
        arguments: [
            (
                "The missile strike on Dora left at least 50 dead, including five children, and around 100 wounded.",
                ["≥ 50", "100"]
            ),
            ("Mortars hit Dora. 11 people were killed, among them four women, and 24 were injured.", ["11", "24"]),
            ("Rockets hit Dora. Three people died, one of them a child, and a dozen were hurt.", ["3", "12"]),
            (
                "Rockets hit Dora, one of them by a school, and seven guards, one of them an officer, were hurt.",
                ["–", "7"]
            ),
            ("Rockets hit Dora. Between 10 and 12 people were wounded.", ["–", "10–12"]),
            ("Rockets hit Dora. An undetermined number of residents were wounded.", ["–", "–"]),
            ("The drone strike on Dora killed a man, 45, and a woman aged 60.", ["2", "–"]),
            ("Rockets hit Dora. Four members of one family lost their lives and two were hurt.", ["4", "2"]),
            ("A rocket attack on Dora killed one contractor, wounded five others and a soldier.", ["1", "6"]),
            ("Police put the number of dead in the rocket attack on Dora at six and of wounded at 15.", ["6", "15"]),
            ("Rockets killed 12 people in Dora. Eight of the dead were on a single block.", ["12", "–"]),
            ("Rockets hit Dora. Seven soldiers, one of them an officer, were hurt.", ["–", "7"]),
            ("A rocket hit a house in Dora. It killed a couple and their son.", ["3", "–"]),
            ("A rocket hit Dora, killing three and sending ten more to hospitals.", ["3", "10"]),
            ("Dora: protests since October\n\nSix men were wounded by rockets in Dora.", ["–", "6"]),
        ])
    func wholes(text: String, expected: [String]) { #expect(counts(text) == expected) }

    @Test("are added up where another one died")
    func another() {
        let text = "A rocket hit Dora. One student died on the spot and another died in hospital."
        #expect(read(text).reported?.facts("killed").contains("2") == true)
    }

    @Test(
        "are none where everybody is said to be well, and open where only some are",
        arguments: [
            ("Rockets hit Dora. No one suffered so much as a scratch.", ["0", "0"]),
            ("A rocket hit Dora. Nobody needed treatment.", ["–", "0"]),
            ("Rockets hit Dora. The embassy said there were no injuries among its staff.", ["–", "–"]),
            ("Rockets hit Dora. The military said there had been no Iraqi casualties.", ["–", "–"]),
            ("Rockets hit Dora. A contractor died. No one else was hurt.", ["1", "–"]),
            ("Rockets hit Dora. A spokesman said no one inside the zone had been hurt.", ["0", "0"]),
            ("Rockets hit Dora. There are no reports of people being hurt.", ["0", "0"]),
            ("Rockets hit Dora. No one was killed, but two guards were wounded.", ["0", "2"]),
            ("Rockets hit Dora. Six soldiers were wounded. It hosts US troops too, but none was hurt.", ["–", "6"]),
            ("Rockets hit Dora. There were neither dead nor wounded.", ["0", "0"]),
            (
                "A rocket fell in Dora, causing no injuries but adding to a run of attacks on sites in Taji.",
                ["–", "0"]
            ),
        ])
    func none(text: String, expected: [String]) { #expect(counts(text) == expected) }

    @Test("of another day, or of the gunmen told of last, stay out")
    func others() {
        #expect(
            counts("Rockets hit Dora on Saturday. On Tuesday a child was killed in Taji.") == ["–", "–"])
        let text =
            "Mortars hit Dora, hours after gunmen stormed a bank. Five people were killed in that incident."
        #expect(counts(text) == ["–", "–"])
    }

    @Test("say where munitions came down when the sentence says what killed")
    func places() {
        let event = read("Two civilians were killed by a mortar shell in Dora on Sunday.").reported
        #expect(event?.names(.impact) == ["Dora"] && event?.facts("killed") == ["2"])
        let shrapnel = read("Rocket shrapnel killed a worker at a farm in Dora.").reported
        #expect(shrapnel?.names(.impact) == ["Dora"])
    }
}
