import IncidentModel
import ReportReading
import Testing

@Suite("Attacks told as equals")
struct EqualsTests {
    @Test("that the report announces are events of their own, each with its place, number and harm")
    func announced() {
        let reading = read(
            """
            Two separate attacks were reported on Monday.

            At 19:10, three rockets fell inside Camp Taji. There were no casualties.

            At around 10 p.m. it was the turn of the capital. Gunmen fired a mortar shell at Dora from Zafaraniya. It wounded a vendor.
            """, published: "2024-05-14")
        let events = reading.events.filter { $0.status == .carriedOut }
        #expect(events.count == 2)
        #expect(events.first?.names(.impact) == ["Camp Taji"] && events.first?.facts("injured") == ["0"])
        #expect(events.last?.names(.target) == ["Dora"] && events.last?.names(.launch) == ["Zafaraniya"])
        #expect(events.last?.facts("injured") == ["1"])
        #expect(events.map { $0.facts("date") } == [["2024-05-13 Monday"], ["2024-05-13 Monday"]])
    }

    @Test("hours apart by the clock and at places of their own are two, an update of the same place is one")
    func clocks() {
        let two = read(
            "Three rockets landed in Dora at 7 pm. Two mortar rounds hit Taji at 11 pm, wounding a guard.")
        #expect(two.events.count == 2)
        let one = read("Three rockets landed in Dora at 7 pm. Four rockets hit Dora at 7:20 p.m., police said later.")
        #expect(one.events.count == 1)
    }

    @Test("in one sentence are two when other arms hit another place in a clause of their own")
    func simultaneous() {
        let reading = read(
            "A drone struck Dora on Monday, while three rockets were fired at Taji at about the same time.")
        #expect(reading.events.map { $0.names(.impact) + $0.names(.target) } == [["Dora"], ["Taji"]])
    }

    @Test(
        "on the day after, in another wave, or told as separate are two",
        arguments: [
            "Three rockets hit Dora on Monday. The following day, four more rockets struck Dora, this time from Taji.",
            "A rocket hit Dora on Monday. A day later a drone struck Taji, wounding two.",
            "Several rockets hit Dora on Monday. A second group of rockets landed near Taji.",
            "Two rockets fell in Dora on Monday as a separate drone was brought down over Taji.",
        ])
    func further(text: String) {
        let events = read(text, published: "2024-05-17").events
        #expect(events.count == 2 && events.allSatisfy { $0.status != .background })
    }

    @Test("that came hours before the reported one are recalled")
    func before() {
        let reading = read("Rockets were fired at Dora on Tuesday, hours after a drone attack on Taji.")
        #expect(reading.reported?.names(.target) == ["Dora"])
        #expect(reading.background.first?.names(.target) == ["Taji"])
    }
}
