import IncidentModel
import Testing

@Suite("Local times")
struct LocalTimeTests {
    @Test(
        "are clock times, a night's past midnight included",
        arguments: [(0, "00:00"), (255, "04:15"), (1439, "23:59"), (1440, "00:00"), (1500, "01:00"), (-15, "23:45")])
    func clock(minutes: Int, text: String) {
        #expect(LocalTime.clock(minutes) == text)
    }
}
