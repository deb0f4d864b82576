import IncidentModel
import ReportReading
import TestSupport
import Testing

struct BlameTests {
    private func event(_ sentence: String) throws -> ReportedEvent {
        try #require(read("Two rockets hit Dora on Friday. \(sentence)").reported)
    }

    @Test("nobody claiming it is no claim")
    func noClaim() throws {
        let event = try event("No group has claimed responsibility for the attack.")
        #expect(event.facts("claimedBy").isEmpty)
        #expect(event.facts("noClaim").count == 1)
    }

    @Test("a claim names the group")
    func claim() throws {
        #expect(
            try event("The Islamic Resistance claimed responsibility for the attack.").facts("claimedBy") == [
                "Islamic Resistance"
            ])
    }

    @Test("an attribution of this attack is kept with its hedge")
    func attribution() throws {
        let event = try event("The attack was likely carried out by Iran-backed militias.")
        #expect(event.facts("attributedTo") == ["Iran-backed militias"])
        #expect(event.claims.contains { $0.fact.field == "attributedTo" && $0.isHedged })
    }

    @Test("blame for past attacks never becomes an attribution of this one")
    func generic() throws {
        let event = try event("The US has blamed Kata'ib Hezbollah for past rocket attacks.")
        #expect(event.facts("blamed") == ["Kata'ib Hezbollah"])
        #expect(event.facts("attributedTo").isEmpty)
    }

    @Test("a group that criticises the attack is neither claimed nor blamed")
    func critic() throws {
        let event = try event("Kataeb Hezbollah issued a statement criticizing the attack.")
        #expect(
            event.facts("blamed").isEmpty && event.facts("claimedBy").isEmpty && event.facts("attributedTo").isEmpty)
    }
}
