import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Islamic dates in Arabic reports")
struct ArabicHijriTests {
    @Test(
        "the tabular calendar",
        arguments: [
            (1400, 1, 1, "1979-11-21"), (1442, 7, 11, "2021-02-23"),
            (1442, 12, 30, "2021-08-09"), (1445, 9, 1, "2024-03-11"),
        ])
    func table(year: Int, month: Int, day: Int, gregorian: String) {
        let found = ArabicHijri.civilDay(year: year, month: month, day: day)
        #expect(found.partialDate.edtf == gregorian)
    }

    @Test("a full one alone is converted and said to be doubtful by a day")
    func alone() throws {
        let event = try #require(readArabic("سقط صاروخ في الدورة في 11 رجب 1442 هـ.").reported)
        #expect(event.facts("date") == ["2021-02-23"])
        #expect(event.findings.map(\.code) == ["date-islamic"])
    }

    @Test("a weekday beside it says which day it is")
    func weekday() throws {
        let event = try #require(
            readArabic("سقط صاروخ في الدورة يوم الإثنين العاشر من شهر رجب 1442هـ.").reported)
        #expect(event.facts("date") == ["2021-02-22 Monday"])
        #expect(event.findings.isEmpty)
    }

    @Test(
        "the Gregorian date beside it stands, and a month without its year says no day",
        arguments: [
            ("سقط صاروخ في الدورة في 11 رجب 1442 هـ الموافق 24 شباط 2021.", ["2021-02-24"]),
            ("سقط صاروخ في الدورة في الخامس من رمضان.", []),
        ])
    func beside(text: String, dates: [String]) throws {
        let event = try #require(readArabic(text).reported)
        #expect(event.facts("date") == dates)
    }

    @Test(
        "days of the month that is spoken of",
        arguments: ["في الثامن من الشهر الجاري", "في 8 من الشهر الحالي", "في الثامن من هذا الشهر"])
    func current(words: String) throws {
        let event = try #require(readArabic("سقط صاروخ في الدورة \(words).", published: "2021-06-11").reported)
        #expect(event.facts("date").first?.hasPrefix("2021-06-08") == true)
    }
}
