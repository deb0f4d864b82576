import Foundation
import IncidentModel
import Testing

@Suite("Civil days")
struct CivilDayTests {
    @Test(
        "agree with known day numbers and weekdays",
        arguments: [
            (1970, 1, 1, 0, Weekday.thursday), (1969, 12, 31, -1, .wednesday), (2000, 2, 29, 11_016, .tuesday),
            (2020, 5, 19, 18_401, .tuesday), (2020, 12, 20, 18_616, .sunday), (2023, 12, 8, 19_699, .friday),
            (1900, 3, 1, -25_508, .thursday), (1, 1, 1, -719_162, .monday), (9999, 12, 31, 2_932_896, .friday),
        ])
    func known(year: Int, month: Int, day: Int, number: Int, weekday: Weekday) {
        let civil = CivilDay(year: year, month: month, day: day)
        #expect(civil.daysSince1970 == number)
        #expect(civil.weekday == weekday)
        #expect(civil.partialDate == PartialDate(year: year, month: month, day: day))
    }

    @Test("agree with Foundation's calendar from 1600 to 2400")
    func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -135_140, to: 157_000, by: 97) {
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            let day = CivilDay(daysSince1970: number)
            #expect(day.partialDate == PartialDate(year: parts.year, month: parts.month, day: parts.day))
            #expect(day.weekday.index == ((parts.weekday ?? 0) + 5) % 7)
        }
    }

    @Test("come back from their date, every day of nine thousand years")
    func roundTrip() throws {
        for number in stride(from: -719_162, through: 2_932_896, by: 13) {
            let date = CivilDay(daysSince1970: number).partialDate
            #expect(try #require(date.civilDay).daysSince1970 == number)
        }
    }

    @Test("find the latest such weekday, the day itself included")
    func mostRecent() {
        let monday = CivilDay(year: 2020, month: 12, day: 21)
        #expect(monday.mostRecent(.sunday) == CivilDay(year: 2020, month: 12, day: 20))
        #expect(monday.mostRecent(.monday) == monday)
        #expect(monday.mostRecent(.tuesday) == CivilDay(year: 2020, month: 12, day: 15))
        for weekday in Weekday.allCases {
            let found = monday.mostRecent(weekday)
            #expect(found.weekday == weekday)
            #expect((0...6).contains(monday.daysSince1970 - found.daysSince1970))
        }
    }

    @Test("know the length of every month", arguments: [(2019, 28), (2020, 29), (1900, 28), (2000, 29)])
    func february(year: Int, days: Int) {
        #expect(CivilDay.daysInMonth(2, year: year) == days)
        #expect((1...12).reduce(0) { $0 + CivilDay.daysInMonth($1, year: year) } == 337 + days)
    }
}
