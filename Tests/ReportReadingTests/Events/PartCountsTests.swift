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
        ])
    func added(text: String, expected: String) { #expect(read(text).reported?.facts("munitions").last == expected) }

    @Test("of a group's boast, or found and never fired, stay out")
    func boasts() {
        let boast = read("Rockets hit Dora. A group calling itself Guardians of Blood said it had fired 24 rockets.")
        #expect(boast.reported?.facts("munitions") == [])
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
