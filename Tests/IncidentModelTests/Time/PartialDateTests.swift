import IncidentModel
import Testing

@Suite("Partial dates")
struct PartialDateTests {
    @Test(
        "are written and read as EDTF",
        arguments: [
            (PartialDate(year: 2023, month: 12, day: 8), "2023-12-08"),
            (PartialDate(year: 2020, month: 12), "2020-12-XX"),
            (PartialDate(year: 2020), "2020"), (PartialDate(month: 3, day: 26), "XXXX-03-26"),
            (PartialDate(month: 3), "XXXX-03-XX"), (PartialDate(year: 2020, day: 5), "2020-XX-05"),
            (PartialDate(year: 812, month: 1, day: 2), "0812-01-02"), (PartialDate(day: 31), "XXXX-XX-31"),
            (PartialDate(month: 2, day: 29), "XXXX-02-29"),
        ])
    func edtf(date: PartialDate, text: String) {
        #expect(date.edtf == text)
        #expect(PartialDate(edtf: text) == date)
    }

    @Test("read a month without a day")
    func month() {
        #expect(PartialDate(edtf: "2020-12") == PartialDate(year: 2020, month: 12))
    }

    @Test("have no text when nothing is known")
    func nothing() {
        #expect(PartialDate().edtf == nil)
    }

    @Test(
        "refuse what is no date",
        arguments: [
            "", "XXXX", "XXXX-XX-XX", "20-12-01", "2020-13", "2020-00-01", "2020-02-30", "2019-02-29", "2023-04-31",
            "2020-1-1", "2020-12-01-01", "0000", "202X", "2020/12/01", "٢٠٢٠-١٢-٠١", "+020-01-01", "2020-12-0１",
            "-2020",
            "2020-12-01T00:00",
        ])
    func refused(text: String) {
        #expect(PartialDate(edtf: text) == nil)
    }

    @Test("agree when every part known to both is equal")
    func agreement() {
        let december = PartialDate(year: 2020, month: 12)
        #expect(december.agrees(with: PartialDate(year: 2020, month: 12, day: 20)))
        #expect(december.agrees(with: PartialDate(day: 4)))
        #expect(!december.agrees(with: PartialDate(year: 2021)))
        #expect(!december.agrees(with: PartialDate(month: 3, day: 26)))
    }

    @Test("are a civil day only when full and possible")
    func civilDay() {
        #expect(PartialDate(year: 2020, month: 12).civilDay == nil)
        #expect(PartialDate(year: 2020, month: 2, day: 30).civilDay == nil)
        #expect(PartialDate(year: 1970, month: 1, day: 2).civilDay?.daysSince1970 == 1)
    }
}
