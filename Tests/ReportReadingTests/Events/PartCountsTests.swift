import IncidentModel
import ReportReading
import Testing

@Suite("Munitions counted part by part")
struct PartCountsTests {
    @Test(
        "are added up where no whole is told",
        arguments: [
            ("Four rockets struck Dora on Tuesday night and three landed elsewhere in the capital.", "7 landed"),
            ("Rockets were fired at Dora. Three landed in its market and one in Taji, on a roof.", "4 landed"),
            ("Mortar shells were fired at Dora. Three of the shells fell inside. Two others hit houses.", "5 landed"),
            ("Rockets hit Dora. There were fourteen of them, the mayor said.", "14 used"),
            ("A rocket fell in Dora, another in Taji and two in the river.", "4 landed"),
            ("Three rockets plus two mortar bombs hit Dora.", "5 landed"),
            ("At least two rockets landed in Dora. A third rocket came down in Taji.", "≥ 3 landed"),
            ("Rockets were fired at Dora. The army said at least five had landed.", "≥ 5 landed"),
            ("Ten rockets struck Dora. Security sources said 13 had been launched.", "13 fired"),
        ])
    func added(text: String, expected: String) { #expect(read(text).reported?.facts("munitions").last == expected) }

    @Test(
        "of a group's boast are that group's own",
        arguments: [
            "Rockets hit Dora. A group calling itself Guardians of Blood said it had fired 24 rockets.",
            "Rockets hit Dora. The Islamic State claimed the attack, saying its men had fired 24.",
            "The Houthis said they had fired 24 drones at Dora.",
        ])
    func boasts(text: String) {
        let told = read(text).reported?.claims.filter { if case .munitions = $0.fact { true } else { false } }
        #expect(told?.map(\.fact) == [.munitions(CountRange(exactly: 24), .fired)])
        #expect(told?.map(\.speaker.kind) == [.militant])
    }

    @Test(
        "found and never fired stay out",
        arguments: [
            "Two rockets hit Dora. Troops foiled another attack in Taji, where they seized a rocket aimed at the base.",
            "Two rockets hit Dora. The truck caught fire when a third rocket blew up in its tube.",
            "Two rockets hit Dora. The launcher was found in Taji with another rocket set to be fired.",
        ])
    func neverFired(text: String) { #expect(read(text).reported?.facts("munitions") == ["2 landed"]) }

    @Test("told again as a part by somebody else are no rival")
    func partsAgain() {
        let text = """
            Five rockets landed in Dora. Two of the rockets hit a dormitory. Later the army confirmed that two rockets fell
            inside the base.
            """
        #expect(read(text).reported?.facts("munitions") == ["5 landed"])
    }

    @Test("found before they were fired stay out")
    func foundBefore() {
        let found = read("Two rockets hit Dora. Three rockets had been found in Taji earlier, ready to be launched.")
        #expect(found.reported?.facts("munitions") == ["2 landed"])
    }

    @Test("behind their noun count it")
    func behind() {
        #expect(read("The rockets, about 60 of them, were fired at Dora.").reported?.facts("munitions") == ["60 used"])
    }

    @Test("are parts where a whole is told")
    func whole() {
        let event = read("Five rockets were fired at Dora. Two landed inside, one hit a hangar and another fell short.")
            .reported
        #expect(event?.facts("munitions") == ["5 fired"])
    }
}
