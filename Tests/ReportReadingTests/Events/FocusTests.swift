import IncidentModel
import ReportReading
import TestSupport
import Testing

struct FocusTests {
    @Test("what follows a recalled attack in its paragraph is told of that one")
    func continuation() throws {
        let reading = read(
            "Two rockets hit Dora on Friday, wounding a guard.\n\nOn Monday three rockets fell in the Green Zone. Four people were killed.",
            published: "2021-06-19")
        let event = try #require(reading.background.first)
        #expect(event.facts("killed") == ["4"])
        #expect(reading.reported?.facts("killed") == [])
        #expect(reading.reported?.facts("injured") == ["1"])
    }

    @Test("the name of the reported attack brings it back")
    func returning() {
        let reading = read(
            "Two rockets hit Dora on Friday.\n\nOn Monday three rockets fell in the Green Zone. Friday's attack wounded two people.",
            published: "2021-06-19")
        #expect(reading.reported?.facts("injured") == ["2"])
        #expect(reading.background.first?.facts("injured") == [])
    }

    @Test(
        "the day before is another attack's where new munitions come in, and the same where the night runs over midnight"
    )
    func neighbouringDay() {
        let another = read(
            "A rocket hit Dora on Friday.\n\nThe Green Zone was struck by two rockets on Thursday.",
            published: "2021-06-19")
        #expect(another.background.first?.names(.impact) == ["Green Zone"])
        #expect(another.reported?.names(.impact) == ["Dora"])
        let same = read(
            "Rockets hit Dora early on Friday. The two rockets fell late on Thursday night near the Green Zone.",
            published: "2021-06-19")
        #expect(same.background.isEmpty)
    }

    @Test("\"a day earlier\" counts from the event told before")
    func relativeDay() throws {
        let reading = read(
            "Two rockets hit Dora on Friday.\n\nOn May 14 a rocket fell in the Green Zone. A day earlier a rocket fell in Karrada.",
            published: "2021-06-19")
        let days = reading.background.compactMap { event in
            event.claims.lazy.compactMap { claim in
                if case .date(let date) = claim.fact { date.date.edtf } else { nil }
            }.first
        }
        #expect(days == ["2021-05-14", "2021-05-13"])
    }

    @Test("violence of another kind and its dead are not the attack's")
    func otherViolence() {
        let reading = read(
            "Two rockets hit Dora on Friday.\n\nAnti-government protests have gripped Iraq since Oct. 1. At least 400 people have been killed.",
            published: "2019-12-10")
        #expect(reading.reported?.facts("killed") == [])
    }

    @Test(
        "an equal of the reported attack is an incident of its own",
        arguments: [
            "Hours later, three rockets landed in Karrada.", "In another incident, a drone crashed in Karrada.",
            "Meanwhile, a rocket fell in Karrada.",
        ])
    func equals(sentence: String) {
        let reading = read("Two rockets hit Dora on Friday.\n\n\(sentence)", published: "2021-06-19")
        let equals = reading.events.filter { $0.status != .background }
        #expect(equals.map { $0.names(.impact) } == [["Dora"], ["Karrada"]])
    }

    @Test("the day of telling dates the attack only where nothing else does")
    func statementDay() throws {
        let reading = read(
            "BAGHDAD, June 20 (Press) - The army said on Sunday that two rockets hit Dora late on Friday.",
            published: "2021-06-20")
        let date = try #require(
            reading.reported?.claims.lazy.compactMap { claim in
                if case .date(let date) = claim.fact { date.date.edtf } else { nil }
            }.first)
        #expect(date == "2021-06-18")
    }

    @Test("a foiled attack is told as foiled")
    func foiled() {
        let reading = read("The army thwarted a rocket attack on the Green Zone on Friday.", published: "2021-06-19")
        #expect(reading.reported?.status == .foiled)
    }
}
