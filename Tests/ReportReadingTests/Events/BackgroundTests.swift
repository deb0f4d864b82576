import IncidentModel
import ReportReading
import TestSupport
import Testing

struct BackgroundTests {
    @Test(
        "a recalled attack is an event of its own",
        arguments: [
            "The last rocket attack on the Green Zone was in March, when a round hit near the US Embassy.",
            "Last month, two rockets landed in the Green Zone.",
            "A previous rocket attack on the Green Zone wounded a guard.",
            "Three days earlier, a rocket had landed in the Green Zone.",
            "On March 26, two rockets landed in the Green Zone.",
        ])
    func recalled(sentence: String) throws {
        let reading = read("Two rockets hit Dora on Friday. \(sentence)")
        #expect(reading.reported?.names(.impact) == ["Dora"])
        let event = try #require(reading.background.first)
        #expect(event.sites.contains { $0.name == "Green Zone" })
    }

    @Test(
        "attacks in general are no event",
        arguments: [
            "The Green Zone has been hit by several rockets in recent years.",
            "US forces in Iraq have faced more than 70 attacks by rockets and drones since mid-October.",
            "There have been previous attacks against the US Embassy with rockets.",
        ])
    func series(sentence: String) {
        let reading = read("Two rockets hit Dora on Friday. \(sentence)")
        #expect(reading.background.isEmpty)
        #expect(reading.reported?.sites.map(\.name) == ["Dora"])
    }

    @Test("an air strike with a place is background and no rocket attack")
    func airStrike() throws {
        let reading = read(
            "Two rockets hit Dora on Friday, a day after US airstrikes in northern Iraq killed a commander.")
        #expect(reading.reported?.sites.map(\.name) == ["Dora"])
        let event = try #require(reading.background.first)
        #expect(event.facts("weapon") == ["air strike"])
    }
}
