internal import IncidentModel

/// Months of both systems, weekdays, and parts of the day.
enum ArabicCalendar {
    /// One month a line: the Levantine name (one or two words), the Egyptian and the Maghreb ones.
    static let months: [[UInt64]: Int] = {
        var table: [[UInt64]: Int] = [:]
        for (index, line) in [
            "كانون_الثاني يناير جانفي", "شباط فبراير فيفري", "آذار مارس", "نيسان أبريل إبريل أفريل", "أيار مايو ماي",
            "حزيران يونيو يونيه جوان", "تموز يوليو يوليه جويلية", "آب أغسطس أوت", "أيلول سبتمبر", "تشرين_الأول أكتوبر",
            "تشرين_الثاني نوفمبر", "كانون_الأول ديسمبر",
        ].enumerated() {
            for name in line.split(separator: " ") {
                table[name.split(separator: "_").map { arabicKey(String($0)) }] = index + 1
            }
        }
        return table
    }()

    /// By the word with its article, since the same letters without it are numbers.
    private static let weekdayNames = ["اثنين إثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد"]
    static let weekdayKeys = WordSet(joining: weekdayNames.map(arabicKeys), "")

    static let weekdays: WordTable<Weekday> = {
        var table: [UInt64: Weekday] = [:]
        for (name, weekday) in zip(weekdayNames, Weekday.allCases) {
            for key in arabicKeys(name) { table[key] = weekday }
        }
        return WordTable(table)
    }()

    /// Minutes after midnight that a part of the day may mean, and its English name in the products.
    static let partsOfDay: [(keys: WordSet, name: String, minutes: ClosedRange<Int>)] = [
        (arabicKeys("فجر فجرا"), "dawn", 120...420),
        (arabicKeys("صباح صباحا"), "morning", 240...720),
        (arabicKeys("ظهر ظهرا"), "noon", 660...840),
        (arabicKeys("عصر عصرا"), "afternoon", 840...1080),
        (arabicKeys("مساء"), "evening", 960...1439),
        (arabicKeys("ليل ليلة ليلا"), "night", 1080...1740),
        (arabicKeys("غروب"), "dusk", 1020...1200),
    ]
}
