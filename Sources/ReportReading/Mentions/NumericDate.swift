internal import IncidentModel

/// Dates written as one word: "2021-05-03", "2020/09/11", "24/06/2021", "20.12.2020", "23-Jan-2024".
enum NumericDate {
    /// The date that begins at this byte and the bytes it takes; nil when there is none.
    ///
    /// Of two ways to read day and month the one that is possible counts; where both are, the day comes first, as in all
    /// countries but one.
    static func parse(_ text: [UInt8], at start: Int) -> (PartialDate, Range<Int>)? {
        var index = start
        var parts: [(value: Int, digits: Int)] = []
        var separator: UInt8 = 0
        while parts.count < 3 {
            let first = index
            var value = 0
            while index < text.count, index - first < 4, text[index] &- 48 < 10 {
                value = value * 10 + Int(text[index] - 48)
                index += 1
            }
            if index == first, parts.count == 1, separator == UInt8(ascii: "-") {
                while index < text.count, index - first < 9, (text[index] | 0x20) &- 97 < 26 { index += 1 }
                value = CalendarWords.months[wordKey(text[first..<index])] ?? 0
                guard index - first > 2, value > 0 else { return nil }
                parts.append((value, 2))
            } else {
                guard index > first else { return nil }
                parts.append((value, index - first))
            }
            guard parts.count < 3 else { break }
            // "06 /05 /2008".
            if index + 1 < text.count, text[index] == 0x20, text[index + 1] == UInt8(ascii: "/") { index += 1 }
            guard index < text.count, [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(text[index]),
                separator == 0 || text[index] == separator
            else { return nil }
            separator = text[index]
            index += 1
        }
        if index < text.count, text[index] &- 48 < 10 { return nil }
        let date: PartialDate
        switch (parts[0].digits, parts[1].digits, parts[2].digits) {
        case (4, 1...2, 1...2): date = PartialDate(year: parts[0].value, month: parts[1].value, day: parts[2].value)
        case (1...2, 1...2, 4):
            let dayFirst = parts[1].value <= 12
            date = PartialDate(
                year: parts[2].value, month: dayFirst ? parts[1].value : parts[0].value,
                day: dayFirst ? parts[0].value : parts[1].value)
        default: return nil
        }
        guard date.isPossible, let year = date.year, (1900...2100).contains(year) else { return nil }
        return (date, start..<index)
    }
}
