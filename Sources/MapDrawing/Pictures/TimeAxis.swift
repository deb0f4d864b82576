internal import IncidentModel

/// Days laid out from left to right, with ticks at months or years that are round.
struct TimeAxis {
    struct Tick {
        let day: Int
        let text: String
    }

    let days: ClosedRange<Int>
    let left: Double
    let right: Double
    let ticks: [Tick]

    /// - Parameter known: what must be on the axis; it is widened to whole months or years.
    init(_ known: ClosedRange<Int>, left: Double, right: Double, words: SheetWords) {
        self.left = left
        self.right = right
        let span = known.upperBound - known.lowerBound
        let first = CivilDay(daysSince1970: known.lowerBound).partialDate
        let last = CivilDay(daysSince1970: known.upperBound).partialDate
        let (firstYear, lastYear) = (first.year ?? 1970, last.year ?? 1970)
        let firstMonth = firstYear * 12 + (first.month ?? 1) - 1
        let lastMonth = lastYear * 12 + (last.month ?? 1) - 1
        func start(_ month: Int) -> Int { CivilDay(year: month / 12, month: month % 12 + 1, day: 1).daysSince1970 }
        let isOfMonths = span <= 800
        days =
            isOfMonths
            ? start(firstMonth)...start(lastMonth + 1) : start(firstYear * 12)...start((lastYear + 1) * 12)
        var ticks: [Tick] = []
        let room = right - left
        if isOfMonths {
            let months = lastMonth + 1 - firstMonth
            let step = [1, 2, 3, 6, 12].first { room * Double($0) / Double(months) >= 64 } ?? 12
            for month in firstMonth...(lastMonth + 1) where month % step == 0 || month == firstMonth {
                // The first month has its tick, so the next stays away.
                if month > firstMonth, 2 * (month - firstMonth) < step { continue }
                let isMajor = month % 12 == 0 || month == firstMonth
                let name = Self.short(words.month(month % 12 + 1), words)
                ticks.append(Tick(day: start(month), text: isMajor ? "\(name) \(month / 12)" : name))
            }
        } else {
            let years = lastYear + 1 - firstYear
            let step = [1, 2, 5, 10, 20, 50, 100, 500, 1000].first { room * Double($0) / Double(years) >= 52 } ?? 1000
            for year in firstYear...(lastYear + 1) where year % step == 0 {
                ticks.append(Tick(day: start(year * 12), text: String(year)))
            }
        }
        self.ticks = ticks
    }

    func x(_ day: Int) -> Double {
        left + Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound) * (right - left)
    }

    /// From the start of the first day to the end of the last.
    func span(_ days: ClosedRange<Int>) -> (from: Double, to: Double) {
        (max(left, x(days.lowerBound)), min(right, x(days.upperBound + 1)))
    }

    /// Arabic months have no short forms.
    private static func short(_ month: String, _ words: SheetWords) -> String {
        words.isArabic ? month : String(month.prefix(3))
    }
}
