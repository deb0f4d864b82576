import IncidentModel
import ReportReading
import TestSupport
import Testing

/// A headline above the text: it sums up, in other names and numbers, what the text tells.
struct HeadlineTests {
    @Test("a headline's short name for the place is no second place")
    func shortNames() throws {
        let reading = read(
            """
            Rockets hit Orlan camp in northern Iraq

            Three rockets landed inside Camp Orlan on Tuesday, the army said. Nobody was hurt.
            """)
        #expect(reading.events.count == 1)
        #expect(try #require(reading.reported).names(.impact) == ["Camp Orlan"])
    }

    @Test("a headline that counts otherwise does not part the attack in two")
    func noSecondEvent() throws {
        let reading = read(
            """
            Five soldiers hurt as rockets hit base hosting US forces near Marwan airport

            Four rockets hit a military base near Marwan airport on Monday, wounding six soldiers. They were fired from Tel Bardi.

            On Thursday, two rockets landed at Camp Orlan.
            """)
        let event = try #require(reading.reported)
        #expect(event.names(.impact) == ["Marwan airport"])
        #expect(event.names(.launch) == ["Tel Bardi"])
        #expect(event.facts("injured") == ["6"])
        #expect(reading.events.count == 2)
    }

    @Test("what only the headline names is kept")
    func added() throws {
        let reading = read(
            """
            Rockets fired at Fort Samreh, one wounded

            Two rockets landed in Hay Marwan on Monday, police said.
            """)
        let event = try #require(reading.reported)
        #expect(event.names(.target) == ["Fort Samreh"])
        #expect(event.names(.impact) == ["Hay Marwan"])
        #expect(event.facts("injured") == ["1"])
    }

    @Test("where the text tells no attack of its own, the headline's is the event")
    func alone() throws {
        let reading = read(
            """
            Two rockets hit Camp Orlan

            Smoke rose over the area on Tuesday. No one was hurt.
            """)
        #expect(try #require(reading.reported).names(.impact) == ["Camp Orlan"])
    }
}
