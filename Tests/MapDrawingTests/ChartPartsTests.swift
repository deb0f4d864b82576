import IncidentModel
import Testing

@testable import MapDrawing

@Suite("Parts of charts") struct ChartPartsTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        CivilDay(year: year, month: month, day: day).daysSince1970
    }

    @Test("a partial date spans the days it leaves open") func spans() {
        #expect(DaySpan(PartialDate(year: 2020, month: 5, day: 19)) == .days(day(2020, 5, 19)...day(2020, 5, 19)))
        #expect(DaySpan(PartialDate(year: 2020, month: 2)) == .days(day(2020, 2, 1)...day(2020, 2, 29)))
        #expect(DaySpan(PartialDate(year: 2021)) == .days(day(2021, 1, 1)...day(2021, 12, 31)))
        #expect(DaySpan(PartialDate(month: 3, day: 26)) == .yearly(month: 3, day: 26))
        #expect(DaySpan(PartialDate(day: 3)) == .unknown)
        #expect(DaySpan(nil) == .unknown)
        #expect(DaySpan(PartialDate(year: 2020, month: 13, day: 1)) == .unknown)
    }

    @Test("without a year it may be any that the axis shows") func yearly() {
        let axis = day(2019, 6, 1)...day(2024, 5, 31)
        #expect(
            DaySpan.yearly(month: 2, day: 29).spans(within: axis)
                == [day(2020, 2, 29)...day(2020, 2, 29), day(2024, 2, 29)...day(2024, 2, 29)])
        #expect(DaySpan.yearly(month: 3, day: nil).spans(within: axis).count == 5)
    }

    @Test("a histogram shares each incident out wholly, and none is certain that may lie elsewhere") func histogram() {
        let spans: [DaySpan] = [
            DaySpan(PartialDate(year: 2020, month: 5, day: 19)), DaySpan(PartialDate(year: 2020, month: 5)),
            DaySpan(PartialDate(year: 2020)), .yearly(month: 3, day: nil), .unknown,
        ]
        let words = SheetWords(.english, places: [])
        let sheet = ChartSheet(
            [], kind: "", reports: [], note: "", options: MapOptions(title: "Test"), words: words)
        let axis = TimeAxis(day(2020, 1, 1)...day(2020, 12, 31), left: 0, right: 800, words: words)
        let bins = TimelineHistogram(spans, axis: axis, sheet: sheet, words: words)
        #expect(abs(bins.bins.map(\.expected).reduce(0, +) - 3) < 1e-9)
        #expect(bins.bins.map(\.certain).reduce(0, +) == 2)
        #expect(bins.withoutYear == 2)
    }

    @Test("the key of a histogram says what a bar counts, and shows doubt only where there is any") func histogramKey()
    {
        let words = SheetWords(.english, places: [])
        let sheet = ChartSheet(
            [], kind: "", reports: [], note: "", options: MapOptions(title: "Test"), words: words)
        func key(_ spans: [DaySpan], years: Int) -> [String] {
            let axis = TimeAxis(
                day(2020, 1, 1)...day(2019 + years, 12, 31), left: 0, right: 800, words: words)
            return TimelineHistogram(spans, axis: axis, sheet: sheet, words: words).signs.map(\.text)
        }
        let (known, open) = (
            DaySpan(PartialDate(year: 2020, month: 5, day: 19)), DaySpan(PartialDate(year: 2020))
        )
        #expect(key([known], years: 1) == ["Attacks a month"])
        #expect(key([known, open], years: 20) == ["Attacks a year"])
        #expect(
            key([known, open], years: 1) == ["Attacks reported for the month", "Share of those that may lie in it"])
    }

    @Test("ticks stand at round days and do not crowd", arguments: [20, 200, 799, 3000, 40_000])
    func ticks(span: Int) {
        let axis = TimeAxis(
            day(2020, 3, 7)...(day(2020, 3, 7) + span), left: 100, right: 900, words: SheetWords(.english, places: []))
        let places = axis.ticks.map { axis.x($0.day) }
        #expect(places.count >= 2)
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 40 })
        #expect(axis.ticks.allSatisfy { CivilDay(daysSince1970: $0.day).partialDate.day == 1 })
        #expect(axis.days.lowerBound <= day(2020, 3, 7))
    }

    @Test("classes of a choropleth hold each number once") func breaks() {
        let breaks = ZoneBreaks([0.3, 0.9, 4.1, 5.4])
        #expect(breaks.texts.count == 5)
        #expect(breaks.level(0.3) == 1 && breaks.level(0.5) == 1 && breaks.level(0.51) == 2)
        #expect(breaks.level(5.4) == 5 && breaks.level(0) == 0)
        #expect(ZoneBreaks([]).texts == ["≤ 0"])
    }

    @Test("scales go up in steps of 1, 2 or 5") func scale() {
        #expect(LinearScale.step(upTo: 19, ticks: 7) == 5)
        #expect(LinearScale.step(upTo: 1, ticks: 5) == 0.2)
        #expect(
            LinearScale.figure(2.5) == "2.5" && LinearScale.figure(10) == "10" && LinearScale.figure(0.05) == "0.05")
    }
}
