public import IncidentModel

/// The day in a page's or feed's date, in the zone that the source itself uses.
///
/// Reads ISO 8601 ("2023-12-08T05:41:27+03:00", "20231208", "2023/12/08"), RFC 822 and its kin ("Fri, 08 Dec 2023 …"), days
/// with month names in English and Arabic, and days in digits when only one order is possible. "08/12/2023" is none.
public enum PublicationDay {
    public static func read(_ text: String) -> PartialDate? {
        let scalars = Array(text.unicodeScalars.prefix(80))
        return iso(text) ?? words(scalars)
    }

    private static func iso(_ text: String) -> PartialDate? {
        var digits = Array(text.utf8.drop { $0 <= 0x20 }.prefix(10))
        for index in digits.indices where digits[index] == UInt8(ascii: "/") || digits[index] == UInt8(ascii: ".") {
            digits[index] = UInt8(ascii: "-")
        }
        func isNumber(_ range: Range<Int>) -> Bool {
            range.upperBound <= digits.count && digits[range].allSatisfy { (48...57).contains($0) }
        }
        func isDash(_ index: Int) -> Bool { index < digits.count && digits[index] == UInt8(ascii: "-") }
        func date(_ count: Int) -> PartialDate? {
            PartialDate(edtf: String(decoding: digits.prefix(count), as: UTF8.self))
        }
        guard isNumber(0..<4) else { return nil }
        if isDash(4), isNumber(5..<7), isDash(7), isNumber(8..<10) { return date(10) }
        if isNumber(0..<8), digits.count == 8 || !isNumber(8..<9) {
            digits.insert(UInt8(ascii: "-"), at: 6)
            digits.insert(UInt8(ascii: "-"), at: 4)
            return date(10)
        }
        if isDash(4), isNumber(5..<7), digits.count == 7 { return date(7) }
        return digits.count == 4 ? date(4) : nil
    }

    /// Numbers and month names in any order that only one date fits.
    private static func words(_ scalars: [Unicode.Scalar]) -> PartialDate? {
        var numbers: [Int] = []
        var month: Int?
        var monthStands = 0
        var half: String?
        for word in tokens(scalars) {
            if let first = half {
                half = nil
                if month == nil, let named = pairs[first]?[word] {
                    month = named
                    monthStands = numbers.count
                    continue
                }
            }
            if pairs[word] != nil {
                half = word
            } else if let number = Int(word) {
                // Behind year and day come the hours.
                if numbers.count < (month == nil ? 3 : 2) { numbers.append(number) }
            } else if month == nil, let named = monthNumber(word) {
                month = named
                monthStands = numbers.count
            } else if word.contains(":") {
                continue
            }
        }
        guard let month else { return numeric(numbers) }
        guard numbers.count == 2 else { return nil }
        // "8 December 2023", "December 8, 2023"; "2023 December 8".
        var (day, year) = (numbers[0], numbers[1])
        if day > 31, monthStands == 1 { (day, year) = (year, day) }
        if year < 100, monthStands == 1 { year += year < 70 ? 2000 : 1900 }
        return possible(year, month, day)
    }

    private static func numeric(_ numbers: [Int]) -> PartialDate? {
        guard numbers.count == 3, numbers[2] > 1900 else { return nil }
        let (first, second, year) = (numbers[0], numbers[1], numbers[2])
        if first > 12 { return possible(year, second, first) }
        if second > 12 || first == second { return possible(year, first, second) }
        return nil
    }

    private static func possible(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
        let date = PartialDate(year: year, month: month, day: day)
        return (1900...2200).contains(year) && date.isPossible ? date : nil
    }

    /// Words and numbers; Arabic-Indic digits as ASCII ones, a clock as one word with its colon.
    private static func tokens(_ scalars: [Unicode.Scalar]) -> [String] {
        var tokens: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { tokens.append(String(word)) }
            word.removeAll()
        }
        for scalar in scalars {
            switch scalar.value {
            case 0x660...0x669: add(Unicode.Scalar(UInt8(scalar.value - 0x660 + 48)), isDigit: true)
            case 0x6F0...0x6F9: add(Unicode.Scalar(UInt8(scalar.value - 0x6F0 + 48)), isDigit: true)
            case 48...57: add(scalar, isDigit: true)
            case 0x3A: word.append(scalar)
            case 65...90: add(Unicode.Scalar(UInt8(scalar.value + 32)), isDigit: false)
            case 97...122, 0x620...0x64A, 0x671...0x6D3: add(scalar, isDigit: false)
            default: end()
            }
        }
        end()
        return tokens

        func add(_ scalar: Unicode.Scalar, isDigit: Bool) {
            // "8th", "08Dec": a number ends where letters begin.
            if let last = word.last, last != ":", (48...57).contains(last.value) != isDigit { end() }
            word.append(scalar)
        }
    }

    private static func monthNumber(_ word: String) -> Int? {
        for (index, names) in months.enumerated() {
            for name in names
            where word == name || name.utf8.count > 3 && word == name.prefix(3) && word.utf8.count == 3 {
                return index + 1
            }
        }
        return word == "sept" ? 9 : nil
    }

    /// English; the Arabic of the Gulf and Egypt; that of Iraq and the Levant.
    private static let months: [[String]] = [
        ["january", "يناير"], ["february", "فبراير", "شباط"], ["march", "مارس", "آذار", "اذار"],
        ["april", "أبريل", "ابريل", "إبريل", "نيسان"], ["may", "مايو", "أيار", "ايار"], ["june", "يونيو", "حزيران"],
        ["july", "يوليو", "تموز"], ["august", "أغسطس", "اغسطس", "آب", "اب"], ["september", "سبتمبر", "أيلول", "ايلول"],
        ["october", "أكتوبر", "اكتوبر"], ["november", "نوفمبر"], ["december", "ديسمبر"],
    ]

    /// Months of two words.
    private static let pairs: [String: [String: Int]] = [
        "كانون": ["الثاني": 1, "الأول": 12, "الاول": 12], "تشرين": ["الأول": 10, "الاول": 10, "الثاني": 11],
    ]
}
