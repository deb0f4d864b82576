import IncidentModel
import ReportReading
import TestSupport
import Testing

struct CountTests {
    @Test(
        "munitions are counted as said",
        arguments: [
            ("Three rockets hit Dora.", "3 landed"), ("At least eight Katyusha rockets hit Dora.", "≥ 8 landed"),
            ("No fewer than eight rockets hit Dora.", "≥ 8 landed"), ("More than 10 rockets hit Dora.", "≥ 10 landed"),
            ("Up to six rockets hit Dora.", "1–6 landed"), ("Eight to 10 rockets hit Dora.", "8–10 landed"),
            ("Two or three rockets hit Dora.", "2–3 landed"), ("A pair of rockets hit Dora.", "2 landed"),
            ("Two 107mm rockets hit Dora.", "2 landed"),
            ("Twenty-one rockets and 4 mortar shells hit Dora.", "25 landed"),
            (
                "Three rockets were fired at Dora. The army puts the number of rockets that landed there at five.",
                "5 fired"
            ),
            ("The first drone struck Dora. A second one was shot down near Taji.", "2 used"),
            ("At least two rockets hit Dora. A third hit a house in Karrada.", "≥ 3 used"),
            ("Men had mounted 23 rockets on a lorry and set them off. A rocket fell in Dora.", "23 fired"),
            ("Thirteen of the drones were launched at Dora from Taji.", "13 fired"),
            ("Five rockets fell in Dora, two in Karrada and three near Taji.", "5 landed"),
            ("Two salvos of rockets were fired at Dora.", "2 salvos"), ("A rocket hit Dora.", "1 landed"),
            ("Thirty-three rockets hit Dora.", "33 landed"),
            ("One rocket fell in Dora, another in Karrada and a third near Taji.", "3 landed"),
            ("Dora was attacked by two rocket salvos.", "2 salvos"), ("Two more rockets hit Dora.", "2 landed"),
        ])
    func munitions(text: String, expected: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.facts("munitions").contains(expected), "\(event.facts("munitions"))")
    }

    @Test(
        "launchers, what was found unfired, and those told one by one count nothing more",
        arguments: [
            "Soldiers found four rocket launching rails. The three rockets that were launched hit Dora.",
            "Three rockets hit Dora. A timer was found in Taji, along with another rocket set to be launched.",
            "Three rockets hit Dora. A rocket fell in a yard and the second fell close to a school.",
        ])
    func nothingMore(text: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.facts("munitions").allSatisfy { ["1", "2", "3"].contains($0.prefix(1)) })
    }

    @Test("an attack that was foiled fired nothing")
    func foiled() throws {
        let text =
            "Police foiled an attack on Dora when they discovered 14 rockets on rails in Taji, aimed at the base."
        let event = try #require(read(text).events.first)
        #expect(event.status == .foiled && event.facts("munitions").isEmpty)
    }

    @Test(
        "vague numbers are no counts",
        arguments: [
            "Several rockets hit Dora.", "A barrage of rockets hit Dora.", "Rockets hit Dora.",
            "Some 2,500 troops saw rockets hit Dora.",
        ])
    func vague(text: String) throws {
        let event = try #require(read(text).reported)
        #expect(!event.facts("munitions").contains { $0.hasSuffix("landed") })
    }

    @Test(
        "killed and injured are told apart, none is zero and silence is nothing",
        arguments: [
            ("Three rockets hit Dora, killing two people and wounding five.", ["2"], ["5"]),
            ("At least one soldier was injured when a rocket hit Dora.", [], ["≥ 1"]),
            ("Three rockets hit Dora but there were no casualties.", ["0"], ["0"]),
            ("A rocket hit Dora. No injuries have been reported.", [], ["0"]),
            ("A rocket hit Dora. No one was hurt, police said.", ["0"], ["0"]),
            ("A rocket hit Dora. Two civilians were killed and three were wounded.", ["2"], ["3"]),
            ("A rocket hit Dora.", [], []),
            ("A rocket hit Dora. It was unclear whether there were any casualties.", [], []),
        ])
    func harm(text: String, killed: [String], injured: [String]) throws {
        let event = try #require(read(text).reported)
        #expect(event.facts("killed") == killed)
        #expect(event.facts("injured") == injured)
    }

    @Test("the toll of another event is not the attack's")
    func otherTolls() throws {
        let text = """
            A rocket hit Dora on Friday. An airstrike killed the general and nine others last week. Militiamen had fired on
            protesters in Basra, where one was killed. The war has killed over 16,500 people.
            """
        let event = try #require(read(text).reported)
        #expect(event.facts("killed").isEmpty)
    }

    @Test(
        "munitions that were not used are not counted",
        arguments: [
            "Two rockets hit Dora. A launcher with four rockets which were defused was found in Taji.",
            "Two rockets hit Dora. Police found the launch pad with 11 more rockets that failed to launch.",
            "Two rockets hit Dora. The launch was from Taji, and the launcher was found with four rockets ready to be fired.",
        ])
    func unused(text: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.facts("munitions") == ["2 landed"], "\(event.facts("munitions"))")
    }

    @Test(
        "numbers that stand without a role word are counted",
        arguments: [
            ("Rockets hit Dora. The military put the number of rockets at eight.", "8 fired"),
            ("Rockets, five in number, fell near Taji.", "5 fired"),
            ("Drones hit Dora. A spokesman said four drones had been used.", "4 used"),
            ("A rocket hit Dora. A second rocket landed in Taji.", "2 landed"),
        ])
    func stated(text: String, count: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.facts("munitions").contains(count), "\(event.facts("munitions"))")
    }
}
