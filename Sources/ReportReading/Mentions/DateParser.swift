internal import IncidentModel

/// A date or weekday as written.
struct DateMention: Sendable {
    var tokens: Range<Int>
    var date: PartialDate
    var weekday: Weekday?
    /// "last Friday", "earlier in December": said to lie before the day of writing.
    var isRelative: Bool = false
    /// Days before (negative) or after the day of writing: today 0, yesterday −1.
    var dayOffset: Int?
    /// "earlier in", "last", "previous": part of a phrase that looks back.
    var looksBack: Bool = false
    /// "last month", "earlier this year": counted from the day of writing.
    var unitsBack: UnitsBack?
    /// "in March last year": the year counted from the day of writing.
    var yearsBack: Int?

    struct UnitsBack: Sendable {
        var isYear: Bool
        var count: Int
    }
}

/// Finds dates in every written order, weekdays, and "today" words.
struct DateParser {
    let passage: Passage

    func mentions(in range: Range<Int>) -> [DateMention] {
        var mentions: [DateMention] = []
        var index = range.lowerBound
        let openers = Self.openers
        while index < range.upperBound {
            // "14 July Bridge", "July 17 Street": a date that belongs to a name dates nothing.
            if passage.nameEnd[index] > index {
                index = passage.nameEnd[index]
                continue
            }
            guard passage.isA(index, [.number, .month, .weekday]) || passage.isAny(index, openers) else {
                assert(mention(at: index, range.upperBound) == nil, "add the word to openers")
                index += 1
                continue
            }
            if let mention = mention(at: index, range.upperBound), !opensName(mention, range.upperBound) {
                mentions.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// The words, besides those of the calendar, at which a mention begins: all others are passed over unasked.
    private static let openers = WordSet(
        joining: [WordSet(Set(dayWords.keys))], "today tonight yesterday day days night nights this last new christmas")

    /// "July 14 suspension bridge", "17 July Street": a place named after a day.
    private func opensName(_ mention: DateMention, _ end: Int) -> Bool {
        let next = mention.tokens.upperBound
        if passage.isA(next, .placeClass) { return true }
        // "the July 14th statue".
        if mention.date.year == nil, mention.date.day != nil, passage.isAny(next, Self.monuments),
            passage.isWord(mention.tokens.lowerBound - 1, Word.the)
        {
            return true
        }
        guard mention.date.year == nil, mention.date.day != nil, next + 1 < end, passage.tokens[next].kind == .word
        else {
            return false
        }
        return passage.tokens[next].classes.isEmpty && passage.isA(next + 1, .placeClass)
    }

    private static let monuments = WordSet(
        joining: [], "statue monument memorial revolution roundabout overpass tunnel hall gate traffic circle uprising")

    func mention(at index: Int, _ end: Int) -> DateMention? {
        if let weekday = weekday(index) {
            // "7:20 a.m. (11:20 p.m. Thursday ET)": the day elsewhere.
            if passage.isAny(index + 1, TimeParser.zones), passage.isWord(index + 2, Word.close) { return nil }
            var next = index + 1
            if passage.isWord(next, Word.stop), next + 1 < end { next += 0 }
            if passage.isWord(next, Word.comma) { next += 1 }
            if passage.isWord(next, Word.open) { next += 1 }
            for skip in 0...1 {
                if let dated = calendarDate(at: next + skip, end),
                    skip == 0 || passage.isA(next, [.partOfDay, .preposition])
                {
                    return DateMention(tokens: index..<dated.1, date: dated.0, weekday: weekday)
                }
            }
            let looksBack = passage.isWord(index - 1, Word.last)
            return DateMention(
                tokens: index..<index + 1, date: PartialDate(), weekday: weekday, isRelative: looksBack,
                looksBack: looksBack)
        }
        if let (date, next) = calendarDate(at: index, end) {
            var mention = DateMention(tokens: index..<next, date: date, looksBack: looksBack(before: index))
            // "in March last year", "on May 3 of this year".
            let year = passage.isWord(next, Word.of) ? next + 1 : next
            if date.year == nil, date.month != nil, passage.isWord(year + 1, Self.year) {
                if passage.isWord(year, Word.last) { mention.yearsBack = 1 }
                if passage.isWord(year, Word.this) { mention.yearsBack = 0 }
                if mention.yearsBack != nil { mention.tokens = index..<year + 2 }
            }
            return mention
        }
        return offsetMention(at: index)
    }

    // MARK: - Calendar dates

    /// "May 19, 2020", "19 May 2020", "Dec. 31", "December 2", "October 2020", "2020-05-19", "the 5th of May", "March".
    private func calendarDate(at index: Int, _ end: Int) -> (PartialDate, Int)? {
        guard index < end else { return nil }
        if passage.tokens[index].kind == .number,
            let (date, bytes) = NumericDate.parse(passage.report.text, at: passage.tokens[index].start)
        {
            var next = index + 1
            while next < end, passage.tokens[next].end <= bytes.upperBound { next += 1 }
            // "2021-05-03T05:41": the tokens after share bytes with the date.
            if next < end, passage.tokens[next].start < bytes.upperBound { next += 1 }
            return (date, next)
        }
        if let feast = feast(at: index) { return feast }
        if let month = month(index) { return monthFirst(month, at: index, end) }
        if let (day, last) = day(index).map({ ($0, index + 1) }) ?? dayInWords(index) {
            var next = last
            if passage.isWord(next, Word.of) || isSlash(next) { next += 1 }
            // "the eighth of the current May", as translations have it.
            if passage.isWord(next, Word.the), passage.isWord(next + 1, Self.current) { next += 1 }
            if passage.isWord(next, Self.current) { next += 1 }
            if next < end, let month = month(next) {
                next = afterDot(next + 1)
                let yearAt = passage.isWord(next, Word.comma) || isSlash(next) ? next + 1 : next
                if let year = year(yearAt), yearAt < end {
                    return checked(PartialDate(year: year, month: month, day: day), yearAt + 1)
                }
                return checked(PartialDate(month: month, day: day), next)
            }
        }
        return nil
    }

    private static var current: UInt64 { wordKey("current") }

    /// "29 / July".
    private func isSlash(_ index: Int) -> Bool { passage.isWord(index, wordKey("/")) }

    private func monthFirst(_ month: Int, at index: Int, _ end: Int) -> (PartialDate, Int)? {
        var next = afterDot(index + 1)
        if next < end, let day = day(next), year(next) == nil {
            next += 1
            let yearAt = passage.isWord(next, Word.comma) ? next + 1 : next
            if yearAt < end, let year = year(yearAt) {
                return checked(PartialDate(year: year, month: month, day: day), yearAt + 1)
            }
            return checked(PartialDate(month: month, day: day), next)
        }
        let yearAt = passage.isWord(next, Word.comma) || passage.isWord(next, Word.of) ? next + 1 : next
        if yearAt < end, let year = year(yearAt) { return checked(PartialDate(year: year, month: month), yearAt + 1) }
        // A month alone is a date only where the word cannot be a verb or a name ("march", "May").
        return (PartialDate(month: month), index + 1)
    }

    private func checked(_ date: PartialDate, _ next: Int) -> (PartialDate, Int)? {
        date.isPossible ? (date, next) : nil
    }

    private func month(_ index: Int) -> Int? {
        guard passage.isA(index, .month),
            passage.tokens[index].isCapitalized || passage.isAny(index, CalendarWords.partOfMonthKeys)
        else { return nil }
        guard !isShort(index) || isDated(index) else { return nil }
        // "Col. Brad May of the cavalry".
        if passage.isAny(index, Self.wholeMonths), !isDated(index), index > 1, passage.tokens[index - 1].isCapitalized,
            passage.tokens[index - 1].kind == .word, !passage.isA(index - 1, [.preposition, .past, .weekday]),
            passage.tokens[index - 2].isCapitalized || passage.isWord(index - 2, Word.stop)
        {
            return nil
        }
        return CalendarWords.months[passage.tokens[index].key]
    }

    /// "Jan", "Sept", which are names of people and places too; "May" and "June" are whole.
    private func isShort(_ index: Int) -> Bool {
        passage.tokens[index].range.count <= 4 && !passage.isAny(index, Self.wholeMonths)
    }

    private func isDated(_ index: Int) -> Bool {
        let next = afterDot(index + 1)
        return next > index + 1 || day(next) != nil || year(next) != nil || day(index - 1) != nil
            || passage.isWord(next, Word.comma) && year(next + 1) != nil
    }

    private static let wholeMonths = WordSet(joining: [], "may june july")

    private func weekday(_ index: Int) -> Weekday? {
        guard passage.isA(index, .weekday), passage.tokens[index].isCapitalized else { return nil }
        let token = passage.tokens[index]
        // "Sun" and "Sat" are names and verbs too: short forms count with a dot or comma only.
        let isDated =
            passage.isWord(index + 1, Word.stop) || passage.isWord(index + 1, Word.comma) || day(index + 1) != nil
            || passage.isA(index + 1, .month) && day(index + 2) != nil
        if token.range.count <= 4, !isDated { return nil }
        return CalendarWords.weekdays[token.key]
    }

    private func day(_ index: Int) -> Int? {
        guard passage.tokens.indices.contains(index), passage.tokens[index].kind == .number else { return nil }
        let token = passage.tokens[index]
        guard (1...31).contains(token.value) else { return nil }
        let text = passage.report.text[token.range]
        let digits = text.prefix { $0 &- 48 < 10 }.count
        guard digits == 1 || digits == 2 else { return nil }
        switch text.count - digits {
        case 0: return token.value
        case 2: return Self.ordinalEndings.contains(wordKey(text.suffix(2))) ? token.value : nil
        default: return nil
        }
    }

    private static let ordinalEndings = WordSet(["st", "nd", "rd", "th"].map { wordKey($0.utf8) })

    private func year(_ index: Int) -> Int? {
        guard passage.tokens.indices.contains(index), passage.tokens[index].kind == .number,
            passage.tokens[index].range.count == 4, (1900...2100).contains(passage.tokens[index].value)
        else { return nil }
        return passage.tokens[index].value
    }

    private func afterDot(_ index: Int) -> Int {
        passage.isWord(index, Word.stop) && index > 0 && passage.tokens[index - 1].end == passage.tokens[index].start
            && passage.tokens[index - 1].range.count <= 4 ? index + 1 : index
    }

    // MARK: - Words

    private static var month: UInt64 { wordKey("month") }
    static var year: UInt64 { wordKey("year") }
    static var day: UInt64 { wordKey("day") }
    private static var days: UInt64 { wordKey("days") }
    private static var night: UInt64 { wordKey("night") }
    private static var nights: UInt64 { wordKey("nights") }

    /// "last month", "earlier this year".
    private func unitsBack(at index: Int) -> DateMention? {
        let isYear = passage.isWord(index + 1, Self.year)
        guard isYear || passage.isWord(index + 1, Self.month) else { return nil }
        let isLast = passage.isWord(index, Word.last)
        guard isLast || passage.isWord(index, Word.this) && passage.isWord(index - 1, Word.earlier) else { return nil }
        return DateMention(
            tokens: index..<index + 2, date: PartialDate(), isRelative: true, looksBack: true,
            unitsBack: DateMention.UnitsBack(isYear: isYear, count: isLast ? 1 : 0))
    }

    private func offsetMention(at index: Int) -> DateMention? {
        if let units = unitsBack(at: index) { return units }
        let offset: Int
        switch passage.tokens[index].key {
        case Word.today, Word.tonight: offset = 0
        case Word.yesterday: offset = -1
        case Self.day where passage.isWord(index + 1, wordKey("before")) && passage.isWord(index + 2, Word.yesterday):
            return DateMention(tokens: index..<index + 3, date: PartialDate(), dayOffset: -2, looksBack: true)
        case Self.days, Self.day, Self.nights, Self.night:
            guard passage.isWord(index + 1, wordKey("ago")) else { return nil }
            let isOne = passage.isWord(index - 1, Word.a) || passage.isWord(index - 1, Word.one)
            let count = isOne ? 1 : passage.isA(index - 1, .number) ? passage.tokens[index - 1].value : 0
            guard (1...30).contains(count) else { return nil }
            return DateMention(
                tokens: index - 1..<index + 2, date: PartialDate(), dayOffset: -count, looksBack: count > 1)
        case Word.last
        where passage.isWord(index + 1, wordKey("night")) || passage.isWord(index + 1, wordKey("evening")):
            return DateMention(tokens: index..<index + 2, date: PartialDate(), dayOffset: -1)
        case Word.this where passage.isA(index + 1, .partOfDay):
            return DateMention(tokens: index..<index + 2, date: PartialDate(), dayOffset: 0)
        default: return nil
        }
        return DateMention(tokens: index..<index + 1, date: PartialDate(), dayOffset: offset)
    }

    /// "earlier in December", "last March", "back in 2014".
    private func looksBack(before index: Int) -> Bool {
        for back in 1...3 where passage.isA(index - back, .past) { return true }
        return false
    }
}
