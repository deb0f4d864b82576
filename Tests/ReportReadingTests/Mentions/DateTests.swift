import IncidentModel
import ReportReading
import TestSupport
import Testing

struct DateTests {
    private func dates(_ text: String, published: String? = nil) -> [String] {
        read(text, published: published).reported?.facts("date") ?? []
    }

    @Test(
        "dates of the attack are read in every usual order",
        arguments: [
            ("Two rockets hit Dora on May 19, 2020.", "2020-05-19"),
            ("Two rockets hit Dora on 19 May 2020.", "2020-05-19"),
            ("Two rockets hit Dora on Dec. 8, 2023.", "2023-12-08"),
            ("Two rockets hit Dora on Friday, December 08, 2023.", "2023-12-08 Friday"),
            ("Two rockets hit Dora on the 5th of January 2020.", "2020-01-05"),
            ("Two rockets hit Dora on 2020-05-19.", "2020-05-19"),
            ("Two rockets hit Dora on March 26.", "XXXX-03-26"),
            ("Two rockets hit Dora on New Year's Eve.", "XXXX-12-31"),
            ("Two rockets hit Dora on Christmas Day.", "XXXX-12-25"),
            ("Two rockets hit Dora on Tuesday.", "Tuesday"),
        ])
    func orders(text: String, expected: String) {
        #expect(dates(text) == [expected])
    }

    @Test(
        "a weekday counts back from the publication day",
        arguments: [
            ("Sunday night", "2020-12-21", "2020-12-20 Sunday"), ("Monday", "2020-12-21", "2020-12-21 Monday"),
            ("Tuesday", "2020-12-21", "2020-12-15 Tuesday"), ("yesterday", "2020-03-01", "2020-02-29 Saturday"),
            ("today", "2020-03-01", "2020-03-01 Sunday"), ("the base last night", "2020-03-01", "2020-02-29 Saturday"),
        ])
    func weekdays(word: String, published: String, expected: String) {
        #expect(dates("Two rockets hit Dora on \(word).", published: published) == [expected])
    }

    @Test("a month and day without a year is the latest such day before the publication, else stays without a year")
    func yearless() {
        #expect(
            dates("Two rockets hit Dora on March 26.", published: "2020-03-30").first?.hasPrefix("2020-03-26") == true)
        #expect(
            dates("Two rockets hit Dora on December 30.", published: "2021-01-02").first?.hasPrefix("2020-12-30")
                == true)
    }

    @Test(
        "yesterday counts from the day before the first words, not from a later page",
        arguments: [
            ("yesterday", "2021-07-08", "2021-07-05 Monday"), ("last night", "2021-07-08", "2021-07-05 Monday"),
            ("the day before yesterday", "2021-07-08", "2021-07-04 Sunday"),
            ("yesterday", nil, "XXXX-07-05"), ("on July 4", nil, "XXXX-07-04"), ("two nights ago", nil, "XXXX-07-04"),
        ])
    func datelines(word: String, published: String?, expected: String) {
        let text = "BAGHDAD, July 6 (Xinhua) -- Two rockets hit Dora \(word).\n"
        #expect(dates(text, published: published).first == expected, "\(dates(text, published: published))")
    }

    @Test("the hour of a statement is not the attack's day, and a clock beside a day is")
    func statements() {
        let issued = "Dora was hit on Monday night by three rockets, the army said in a statement issued early Tuesday."
        #expect(dates(issued, published: "2019-06-18") == ["2019-06-17 Monday"])
        let clock = "Rockets hit Dora at dawn on Friday. Two salvos were fired at Dora at 4:15 a.m. on December 8."
        #expect(dates(clock).contains { $0.hasPrefix("XXXX-12-08") }, "\(dates(clock))")
    }

    @Test("impossible dates are no dates")
    func impossible() {
        #expect(dates("Two rockets hit Dora on February 30, 2020.").isEmpty)
    }

    @Test("a caption's date is not the attack's")
    func caption() {
        let text = "US soldiers patrol Baghdad, Dec. 31, 2019.\n\nTwo rockets hit Dora on Sunday."
        #expect(dates(text) == ["Sunday"])
    }

    @Test("month and year follow from the report's own words, and a finding says so")
    func inferred() throws {
        let text = """
            Two rockets hit Dora on Sunday.

            The embassy sent staff home earlier in December. Sunday's attack was the first since the October 2020 truce.
            """
        let event = try #require(read(text).reported)
        #expect(event.facts("date").contains("2020-12-XX Sunday"))
        #expect(event.findings.map(\.code) == ["date-inferred"])
    }

    @Test("a year that belongs to something else is not taken")
    func foreignYear() {
        let text =
            "Two rockets hit Dora on Sunday. The zone was built after the invasion of 2003. Troops left earlier in December."
        #expect(!dates(text).joined().contains("2003"))
    }

    @Test(
        "times of day keep their precision",
        arguments: [
            ("at around 4am", "04:00"), ("at 4:15 a.m.", "04:15"), ("at 16:40", "16:40"), ("at 9 p.m.", "21:00"),
            ("in the early hours of Friday", "early hours"), ("on Sunday night", "night"),
            ("early on Tuesday morning", "early morning"), ("at dawn", "dawn"), ("overnight", "overnight"),
            ("at 12:20 a.m.", "00:20"), ("at 00:20 a.m.", "00:20"),
        ])
    func times(words: String, expected: String) throws {
        let event = try #require(read("Two rockets hit Dora \(words).").reported)
        #expect(event.facts("time") == [expected])
    }

    @Test(
        "the stamp of a page dates its weekdays, however it is written",
        arguments: [
            ("2021-05-03T05:41:27+00:00", "Monday", "2021-05-03"), ("10:52 - 2020/09/11", "Friday", "2020-09-11"),
            ("The date of publication: January 28, 2020 - 9:14 PM", "Sunday", "2020-01-26"),
            ("Updated: April 15th 2021, 1:52 PM", "Wednesday", "2021-04-14"),
            ("Last updated: June 24, 2021 21:08 • 1 min read", "Wednesday", "2021-06-23"),
            ("Published on: 24/06/2021 - 10:15 Modified: 24/06/2021 - 10:14", "Wednesday", "2021-06-23"),
            ("By Ann B. Author | AP January 4, 2020 at 3:44 p.m. EST", "Saturday", "2020-01-04"),
            ("Sun 20 Dec 2020 18.50 GMT", "Sunday", "2020-12-20"), ("05-07-2021, 10:11", "Monday", "2021-07-05"),
            ("20.12.2020", "Sunday", "2020-12-20"), ("12/20/2020", "Sunday", "2020-12-20"),
        ])
    func pageStamps(stamp: String, weekday: String, edtf: String) throws {
        let event = try #require(
            read("Rockets hit Dora\n\n\(stamp)\n\nThree rockets landed in Dora on \(weekday), a source said.\n")
                .reported)
        #expect(event.facts("date").contains { $0.hasPrefix(edtf) }, "\(event.facts("date"))")
    }

    @Test(
        "clock times are read in the forms of the press, the local one before the other zone's",
        arguments: [
            ("at 20:30 local time (17:30 GMT)", "20:30"), ("at 8,35 in the evening", "20:35"), ("at 20,20", "20:20"),
            ("at 11:20 at night", "23:20"), ("at 2:30 in the afternoon", "14:30"),
            ("at 6 o'clock in the morning", "06:00"),
            ("around 6:45 pm", "18:45"), ("at 4 a.m.", "04:00"),
        ])
    func clocks(words: String, clock: String) throws {
        let event = try #require(read("Three rockets landed in Dora on Friday \(words), a source said.").reported)
        #expect(event.facts("time") == [clock])
    }
}
