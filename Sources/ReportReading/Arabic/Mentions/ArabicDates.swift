internal import IncidentModel

/// Dates in both month systems, weekdays, "اليوم" and "أمس".
struct ArabicDates {
    let passage: ArabicPassage
    /// The day of the page, for "الثامن من الشهر الجاري".
    var page: CivilDay?

    private static let today = arabicKeys("اليوم"), yesterday = arabicKeys("أمس")
    private static let first = arabicKeys("أول")
    private static let past = arabicKeys("ماضي ماضية فائت منصرم")
    private static let year = arabicKeys("عام سنة لعام")
    private static let day = arabicKey("يوم")

    /// Two-word month names begin with one of these.
    private static let monthOpeners = WordSet(ArabicCalendar.months.keys.compactMap(\.first))

    func mentions(in range: Range<Int>) -> [DateMention] {
        var mentions: [DateMention] = []
        var index = range.lowerBound
        let openers = Self.openers
        while index < range.upperBound {
            guard passage.isA(index, [.number, .ordinal]) || openers.contains(passage.tokens[index].key) else {
                assert(mention(at: index, range.upperBound) == nil, "add the word to openers")
                index += 1
                continue
            }
            if let mention = ofSameMonth(at: index, range.upperBound, mentions.last)
                ?? mention(at: index, range.upperBound)
            {
                mentions.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return joined(ArabicHijri(passage: passage).settled(mentions))
    }

    /// The words, besides numbers, at which a mention begins: all others are passed over unasked.
    private static let openers = WordSet(
        WordSet(joining: [monthOpeners, monthWord, yesterday, first, ago, year, ArabicCalendar.weekdayKeys], "") + [day]
    )

    /// "الثامن من الشهر الجاري", "في 15 من هذا الشهر"; "في الخامس منه" behind a month.
    private func ofSameMonth(at index: Int, _ end: Int, _ last: DateMention?) -> DateMention? {
        guard let (day, after) = ordinalDay(at: index, end) else { return nil }
        if let last, let month = last.date.month, passage.isAny(after, Self.ofIt), after < end {
            return DateMention(
                tokens: index..<after + 1, date: PartialDate(year: last.date.year, month: month, day: day))
        }
        guard let page, passage.isWord(after, ArabicWord.from) else { return nil }
        let isThis =
            passage.isAny(after + 1, Self.monthWord) && passage.isAny(after + 2, Self.current)
            || passage.isAny(after + 1, Self.this) && passage.isAny(after + 2, Self.monthWord)
        guard isThis, after + 2 < end else { return nil }
        let date = PartialDate(year: page.partialDate.year, month: page.partialDate.month, day: day)
        guard date.isPossible else { return nil }
        return DateMention(tokens: index..<after + 3, date: date)
    }

    private static let same = arabicKeys("نفسه ذاته عينه")
    private static let ofIt = arabicKeys("منه"), current = arabicKeys("جاري حالي الجاري الحالي"),
        this = arabicKeys("هذا")

    /// "أمس الأحد", "الاثنين، 28 أيلول": two mentions side by side speak of one day.
    private func joined(_ mentions: [DateMention]) -> [DateMention] {
        var result: [DateMention] = []
        for mention in mentions {
            guard var last = result.last, mention.tokens.lowerBound - last.tokens.upperBound <= 2,
                (last.tokens.upperBound..<mention.tokens.lowerBound).allSatisfy({
                    passage.isMark($0) || passage.isA($0, .preposition)
                }),
                (last.weekday == nil) != (mention.weekday == nil)
                    || (last.dayOffset == nil) != (mention.dayOffset == nil),
                !(last.date.month != nil && mention.date.month != nil), !(last.weekday != nil && mention.weekday != nil)
            else {
                result.append(mention)
                continue
            }
            last.tokens = last.tokens.lowerBound..<mention.tokens.upperBound
            last.weekday = last.weekday ?? mention.weekday
            last.dayOffset = last.dayOffset ?? mention.dayOffset
            if mention.date.month != nil { last.date = mention.date }
            last.looksBack = last.looksBack || mention.looksBack
            result[result.count - 1] = last
        }
        return result
    }

    /// "سوق الجمعة", "جسر الجمعة": a place named after the day.
    private static let markets = arabicKeys("سوق جسر جامع ساحة شارع")

    private func mention(at index: Int, _ end: Int) -> DateMention? {
        if let numeric = numeric(at: index, end) { return numeric }
        if let month = dayAndMonth(at: index, end) { return month }
        let token = passage.tokens[index]
        guard token.kind == .word else { return nil }
        if let weekday = ArabicCalendar.weekdays[token.key], token.isDefinite || passage.isWord(index - 1, Self.day),
            !passage.isAny(index - 1, Self.markets)
        {
            return DateMention(tokens: index..<index + 1, date: PartialDate(), weekday: weekday)
        }
        if isToday(index) { return DateMention(tokens: index..<index + 1, date: PartialDate(), dayOffset: 0) }
        if passage.isAny(index, Self.yesterday) {
            return DateMention(tokens: index..<index + 1, date: PartialDate(), dayOffset: -1)
        }
        // "أول أمس", "أول من أمس".
        if passage.isAny(index, Self.first) {
            let next = passage.isWord(index + 1, ArabicWord.from) ? index + 2 : index + 1
            if next < end, passage.isAny(next, Self.yesterday) {
                return DateMention(tokens: index..<next + 1, date: PartialDate(), dayOffset: -2)
            }
        }
        return daysAgo(at: index, end) ?? yearAlone(at: index, end)
    }

    /// "قبل يومين", "قبل ثلاثة أيام": always looking back.
    private func daysAgo(at index: Int, _ end: Int) -> DateMention? {
        guard passage.isAny(index, Self.ago), index + 1 < end else { return nil }
        func days(_ count: Int, _ last: Int) -> DateMention {
            DateMention(tokens: index..<last, date: PartialDate(), dayOffset: -count, looksBack: true)
        }
        if passage.isAny(index + 1, Self.twoDays), !passage.isWord(index + 2, ArabicWord.from) {
            return days(2, index + 2)
        }
        guard passage.isA(index + 1, .number), passage.isAny(index + 2, Self.days), index + 2 < end,
            (3...10).contains(passage.tokens[index + 1].value), !passage.isWord(index + 3, ArabicWord.from)
        else { return nil }
        return days(passage.tokens[index + 1].value, index + 3)
    }

    private static let ago = arabicKeys("قبل"), days = arabicKeys("أيام"), twoDays = arabicKeys("يومين")

    private func isToday(_ index: Int) -> Bool {
        guard !isPublisher(index) else { return false }
        return passage.isWord(index, Self.day) && passage.has(index, .article)
            // "اليوم التالي", "اليوم نفسه".
            && !(passage.isUnknownWord(index + 1) && passage.has(index + 1, .article))
            && !passage.isAny(index + 1, Self.same)
            && ArabicCalendar.weekdays[passage.tokens[min(index + 1, passage.tokens.count - 1)].key] == nil
            || passage.isWord(index, Self.day) && passage.has(index, .article) && isWeekday(index + 1)
    }

    /// "(بغداد اليوم)", "قناة روسيا اليوم": a country or city with nothing before it but a mark, or an agency.
    private func isPublisher(_ index: Int) -> Bool {
        guard index > 0, passage.isContainerName[index - 1] || passage.isAny(index - 1, ArabicWord.countries) else {
            return false
        }
        guard index > 1, !passage.has(index - 1, [.by, .and, .to]) else { return index == 1 }
        return passage.isMark(index - 2, ArabicMark.openOrQuote) || passage.isA(index - 2, .agency)
            || passage.isMark(index + 1, ArabicMark.slash)
    }

    private func isWeekday(_ index: Int) -> Bool {
        passage.tokens.indices.contains(index) && passage.has(index, .article)
            && ArabicCalendar.weekdays[passage.tokens[index].key] != nil
    }

    // MARK: - Months

    /// "28 أيلول/سبتمبر 2020", "الثامن من كانون الأول", "كانون الأول الماضي".
    private func dayAndMonth(at index: Int, _ end: Int) -> DateMention? {
        var next = index
        var day: Int?
        if let (value, after) = ordinalDay(at: next, end) {
            day = value
            next = after
            if let hijri = ArabicHijri(passage: passage).date(day: value, at: after, end) {
                return DateMention(tokens: index..<hijri.next, date: hijri.day.partialDate)
            }
            if passage.isWord(next, ArabicWord.from) { next += 1 }
            if passage.isAny(next, Self.monthWord) { next += 1 }
        } else if passage.isAny(next, Self.monthWord) {
            next += 1
        }
        guard let (month, after) = month(at: next, end) else { return nil }
        next = after
        // "سبتمبر/أيلول", "كانون الثاني (يناير)".
        var second = next
        if passage.isMark(second, ArabicMark.slashOrOpen) { second += 1 }
        if let (other, last) = self.month(at: second, end), other == month, second > next {
            next = last
            if passage.isMark(next, ArabicMark.close) { next += 1 }
        }
        var year: Int?
        var atYear = next
        if passage.isMark(atYear, ArabicMark.comma) || passage.isWord(atYear, ArabicWord.from) { atYear += 1 }
        if passage.isAny(atYear, Self.year) { atYear += 1 }
        if let value = self.year(atYear, end) {
            year = value
            next = atYear + 1
        }
        let looksBack = passage.isAny(next, Self.past)
        return DateMention(
            tokens: index..<(looksBack ? next + 1 : next), date: PartialDate(year: year, month: month, day: day),
            weekday: nil, looksBack: looksBack && day == nil)
    }

    private static let monthWord = arabicKeys("شهر")

    private func month(at index: Int, _ end: Int) -> (Int, Int)? {
        guard index < end, passage.tokens[index].kind == .word else { return nil }
        let key = passage.tokens[index].key
        guard Self.monthOpeners.contains(key) else { return nil }
        // "بيك أب" is a pickup.
        if passage.isA(index - 1, .vehicle) { return nil }
        if index + 1 < end, passage.has(index + 1, .article) {
            let second = passage.tokens[index + 1]
            if let month = ArabicCalendar.months[[key, Self.literal(second)]] { return (month, index + 2) }
        }
        return ArabicCalendar.months[[key]].map { ($0, index + 1) }
    }

    /// The second word of a month is listed with its article, which the token's key lacks.
    private static func literal(_ token: ArabicToken) -> UInt64 {
        switch token.value {
        case 1 where token.isA(.ordinal): firstKey
        case 2 where token.isA(.ordinal): secondKey
        default: 0
        }
    }

    private static let firstKey = arabicKey("الأول"), secondKey = arabicKey("الثاني")

    /// "28", "الثامن", "الثامن والعشرين", "الحادي عشر".
    private func ordinalDay(at index: Int, _ end: Int) -> (Int, Int)? {
        guard index < end else { return nil }
        let token = passage.tokens[index]
        if token.kind == .number { return (1...31).contains(token.value) ? (token.value, index + 1) : nil }
        guard token.isA([.ordinal, .number]), token.isDefinite else { return nil }
        var value = token.value
        var next = index + 1
        if token.value == 11, token.isA(.ordinal) { value = 1 }
        if passage.isA(next, .number), passage.tokens[next].kind == .word {
            let second = passage.tokens[next]
            if second.value == 10, !second.clitics.contains(.and) {
                value += 10
                next += 1
            } else if [20, 30].contains(second.value), second.clitics.contains(.and) {
                value += second.value
                next += 1
            }
        }
        return (1...31).contains(value) ? (value, next) : nil
    }

    private func year(_ index: Int, _ end: Int) -> Int? {
        guard index < end, passage.tokens[index].kind == .number, (1900...2100).contains(passage.tokens[index].value)
        else { return nil }
        return passage.tokens[index].value
    }

    private func yearAlone(at index: Int, _ end: Int) -> DateMention? {
        guard passage.isAny(index, Self.year) else { return nil }
        if let year = year(index + 1, end) {
            return DateMention(tokens: index..<index + 2, date: PartialDate(year: year))
        }
        return nil
    }

    // MARK: - Digits

    /// "28/9/2020", "2020-09-28", "28-9-2020", "٢٨/٩/٢٠٢٠".
    private func numeric(at index: Int, _ end: Int) -> DateMention? {
        guard index + 4 < end, passage.isMark(index + 1, Self.separators), passage.isMark(index + 3, Self.separators),
            [0, 2, 4].allSatisfy({ passage.tokens[index + $0].kind == .number })
        else { return nil }
        let parts = [0, 2, 4].map { passage.tokens[index + $0].value }
        let date =
            parts[0] > 31
            ? PartialDate(year: parts[0], month: parts[1], day: parts[2])
            : PartialDate(year: parts[2], month: parts[1], day: parts[0])
        guard let year = date.year, (1900...2100).contains(year), date.isPossible else { return nil }
        return DateMention(tokens: index..<index + 5, date: date)
    }

    private static let separators = WordSet([0x2F, 0x2D, 0x2E, 0x2013])
}
