import ReportReading
import Testing

@Suite("Clocks in the words of the press")
struct ClockTests {
    @Test(
        "are read where digits alone count something else",
        arguments: [
            ("Three shells hit a school in Dora. The attack took place at about 1100 (0800 GMT) on Sunday.", "11:00"),
            ("Six mortar rounds struck Dora at approximately 2130 on Tuesday.", "21:30"),
            ("Rockets hit Dora at 1930 GMT.", "19:30"),
            ("Rockets hit Dora at half past ten in the evening.", "22:30"),
            ("Rockets hit Dora at a quarter to nine in the morning.", "08:45"),
            ("Rockets hit Dora at 6 on Sunday morning.", "06:00"),
            ("Rockets hit Dora at nine at night.", "21:00"),
            ("A missile hit Dora at half past eleven of before the midnight.", "23:30"),
        ])
    func clock(text: String, expected: String) {
        #expect(read(text).reported?.facts("time").map { String($0.prefix(5)) } == [expected])
    }

    @Test(
        "are not made of what is counted",
        arguments: [
            "Rockets hit Dora, where about 1100 people live.", "Rockets hit Dora, where about 1500 homes stand.",
            "Half past experience, rockets hit Dora.",
        ])
    func counted(text: String) { #expect(read(text).reported?.facts("time") == []) }

    @Test("begin the shelling that the report is about, behind a word on many others")
    func begins() {
        let text = """
            Mortars hit Dora on Tuesday. It was the heaviest in a series of recent attacks on the city. The shelling began about
            4 p.m. and lasted half an hour.
            """
        #expect(read(text).reported?.facts("time").map { String($0.prefix(5)) } == ["16:00"])
    }
}
