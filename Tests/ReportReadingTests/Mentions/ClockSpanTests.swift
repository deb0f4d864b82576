import ReportReading
import Testing

@Suite("Clocks that share their half of the day")
struct ClockSpanTests {
    @Test(
        "take it from the later one, over midnight where the hours say so",
        arguments: [
            ("Rockets hit Dora between 4 and 4:30 p.m.", ["16:00", "16:30"]),
            ("Rockets hit Dora from 7:10 to 7:40 pm.", ["19:10", "19:40"]),
            ("Rockets hit Dora between 11:30 and 1 a.m.", ["23:30", "01:00"]),
            ("From 4 to 6 rockets hit Dora at 9 am.", ["09:00"]),
        ])
    func spans(text: String, expected: [String]) {
        #expect(read(text).reported?.facts("time").map { String($0.prefix(5)) } == expected)
    }
}
