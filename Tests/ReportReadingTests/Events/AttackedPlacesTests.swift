import IncidentModel
import ReportReading
import TestSupport
import Testing

@Suite("What was attacked")
struct AttackedPlacesTests {
    @Test(
        "was hit, where the report tells of nothing else that was",
        arguments: [
            "A rocket attack on Dora wounded two on Friday.",
            "Dora came under rocket fire on Friday.",
            "Dora was subjected to a bombardment with five rockets on Friday.",
            "Two drones attacked Dora on Friday.",
        ])
    func hit(text: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.names(.impact) == ["Dora"] && event.names(.target).isEmpty)
    }

    @Test(
        "stays a target when it was only aimed at, or munitions came down elsewhere",
        arguments: [
            ("Two rockets were fired at Dora on Friday.", []),
            ("Two rockets were launched towards Dora on Friday.", []),
            ("In a rocket attack on Dora on Friday, two rockets fell in Taji.", ["Taji"]),
        ])
    func target(text: String, impacts: [String]) throws {
        let event = try #require(read(text).reported)
        #expect(event.names(.target) == ["Dora"] && event.names(.impact) == impacts)
    }

    @Test("is told once, by where it was hit")
    func once() throws {
        let event = try #require(read("Rockets hit Dora on Friday. The rocket attack on Dora came at night.").reported)
        #expect(event.names(.impact) == ["Dora"] && event.names(.target).isEmpty)
    }

    @Test(
        "a street in the quarter that is named is no point of its own, a number of its own makes it one")
    func parts() throws {
        let told = try #require(read("A rocket hit Dora. It exploded on a street.").reported)
        #expect(told.names(.impact) == ["Dora"])
        let apart = try #require(
            read("Four rockets hit Dora. Two of them fell on an empty plot, one on a school.").reported)
        #expect(apart.names(.impact).count > 1)
    }

    @Test("the zone is told by the American embassy in it")
    func zone() throws {
        let text = "Rockets struck the Green Zone on Friday. One landed near the US Embassy."
        #expect(try #require(read(text).reported).names(.impact) == ["US Embassy"])
    }
}
