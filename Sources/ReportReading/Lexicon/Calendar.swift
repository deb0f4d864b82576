internal import IncidentModel

/// Names of months and weekdays, and the parts of the day.
enum CalendarWords {
    static let months = WordTable(table(monthLines + partsOfMonths).mapValues { $0 % 12 + 1 })

    private static let monthLines = [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ]

    /// "mid-January", which no capital opens: a line a month.
    static let partsOfMonths = monthLines.map { line in
        ["early", "mid", "late"].map { "\($0)-\(line.prefix { $0 != " " })" }.joined(separator: " ")
    }

    static let partOfMonthKeys = WordSet(partsOfMonths.flatMap { $0.split(separator: " ") }.map { wordKey($0.utf8) })

    static let weekdays = WordTable(
        table([
            "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs thur", "friday fri", "saturday sat",
            "sunday sun",
        ]).mapValues { Weekday.allCases[$0] })

    /// Minutes after midnight that a part of the day may mean. Wide on purpose: reporters call 04:00 "morning".
    static let partsOfDay = WordTable<(name: String, minutes: ClosedRange<Int>)>([
        wordKey("morning"): ("morning", 0...720),
        wordKey("afternoon"): ("afternoon", 720...1080),
        wordKey("evening"): ("evening", 1020...1380),
        wordKey("night"): ("night", 1080...1740),
        wordKey("overnight"): ("overnight", 1260...1800),
        wordKey("dawn"): ("dawn", 180...420),
        wordKey("daybreak"): ("dawn", 180...420),
        wordKey("sunrise"): ("dawn", 240...450),
        wordKey("predawn"): ("before dawn", 120...360),
        wordKey("pre-dawn"): ("before dawn", 120...360),
        wordKey("midnight"): ("midnight", 1410...1470),
        wordKey("noon"): ("noon", 690...750),
        wordKey("midday"): ("noon", 690...750),
        wordKey("mid-day"): ("noon", 690...750),
        wordKey("midmorning"): ("morning", 540...660),
        wordKey("mid-morning"): ("morning", 540...660),
        wordKey("midafternoon"): ("afternoon", 840...960),
        wordKey("mid-afternoon"): ("afternoon", 840...960),
        wordKey("mid-evening"): ("evening", 1140...1260),
        wordKey("early-morning"): ("early morning", 0...540),
        wordKey("late-morning"): ("late morning", 600...720),
        wordKey("late-afternoon"): ("late afternoon", 900...1080),
        wordKey("late-evening"): ("late evening", 1140...1380),
        wordKey("late-night"): ("late night", 1245...1740),
        wordKey("dusk"): ("dusk", 1020...1200),
        wordKey("sunset"): ("dusk", 1020...1200),
    ])

    private static func table(_ lines: [String]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        for (index, line) in lines.enumerated() {
            for word in line.utf8.split(separator: UInt8(ascii: " ")) { result[wordKey(word)] = index }
        }
        return result
    }
}
