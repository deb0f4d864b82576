internal import IncidentModel

struct TimeMention: Sendable {
    var tokens: Range<Int>
    var time: LocalTime
}

/// Finds clock times and parts of the day.
struct TimeParser {
    let passage: Passage

    private static var am: UInt64 { wordKey("am") }
    private static var pm: UInt64 { wordKey("pm") }
    private static var hours: UInt64 { wordKey("hours") }

    func mentions(in range: Range<Int>) -> [TimeMention] {
        var mentions: [TimeMention] = []
        var index = range.lowerBound
        let openers = Self.openers
        while index < range.upperBound {
            guard passage.isA(index, [.number, .partOfDay]) || passage.isAny(index, openers) else {
                assert(clock(at: index) == nil && partOfDay(at: index) == nil, "add the word to openers")
                index += 1
                continue
            }
            if let mention = clock(at: index) ?? partOfDay(at: index) {
                mentions.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        guard !mentions.isEmpty else { return [] }
        // "20:30 local time (17:30 GMT)": the clock of the place counts.
        // "(11:20 p.m. Thursday ET)".
        let isLocal = { (mention: TimeMention) in
            let end = mention.tokens.upperBound
            return !passage.isAny(passage.isA(end, .weekday) ? end + 1 : end, Self.zones)
        }
        let clocks = mentions.filter { $0.time.precision != .partOfDay }
        if clocks.contains(where: isLocal) {
            mentions.removeAll { $0.time.precision != .partOfDay && !isLocal($0) }
        }
        return mentions
    }

    /// The words, besides numbers and parts of the day, at which a mention begins: all others are passed over unasked.
    private static let openers = WordSet(joining: [], "hours early late half quarter")
    static let zones: WordSet = WordSet(["gmt", "utc", "est", "edt", "et"].map { wordKey($0.utf8) })
    private static let oclock: WordSet = WordSet(["o'clock", "o’clock", "oclock"].map { wordKey($0.utf8) })

    /// "4:15 a.m.", "4am", "04:15", "00:20 a.m.".
    private func clock(at index: Int) -> TimeMention? {
        let token = passage.tokens[index]
        if let mention = hourInWords(at: index) ?? commaClock(at: index) ?? militaryClock(at: index)
            ?? bareHour(at: index)
        {
            return mention
        }
        guard token.kind == .number else { return nil }
        // A mere number, as most are, is a clock beside words only.
        let isPlain = passage.report.text[token.range].allSatisfy { $0 &- 48 < 10 }
        if isPlain, !passage.isWord(index + 1, Self.am), !passage.isWord(index + 1, Self.pm),
            !passage.isAny(index - 1, [Word.between, Word.from])
        {
            return nil
        }
        let text = passage.report.quote(token.range).lowercased()
        var digits = Substring(text)
        var half: Substring = ""
        if let letter = text.firstIndex(where: { $0.isLetter }) {
            digits = text[..<letter]
            half = text[letter...]
            guard half == "am" || half == "pm" || half == "a" || half == "p" else { return nil }
        }
        let parts = digits.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour) else { return nil }
        let minute = parts.count == 2 ? Int(parts[1]) : nil
        if let minute, !(0...59).contains(minute) || parts[1].count != 2 { return nil }
        var end = index + 1
        var isAfternoon = half.first == "p"
        var hasHalf = !half.isEmpty
        if !hasHalf, passage.isWord(end, Self.am) || passage.isWord(end, Self.pm) {
            isAfternoon = passage.isWord(end, Self.pm)
            hasHalf = true
            end += 1
        }
        if !hasHalf, minute != nil || passage.isAny(index - 1, [Word.between, Word.from]),
            let later = halfBehind(end, hour)
        {
            (isAfternoon, hasHalf) = (later, true)
        }
        // A bare number is a time only with minutes and a colon.
        guard hasHalf || (minute != nil && digits.contains(":")) else { return nil }
        if !hasHalf { return mention(index..<end, hour, minute) }
        return Self.mention(index..<end, hour <= 12 ? hour % 12 + (isAfternoon ? 12 : 0) : hour, minute)
    }

    /// "between 4 | and 4:30 p.m.": the half of the day that stands with the later clock; "11:30 and 1 a.m." runs over midnight.
    private func halfBehind(_ joint: Int, _ hour: Int) -> Bool? {
        guard passage.isAny(joint, Self.joints), passage.tokens.indices.contains(joint + 1) else { return nil }
        let token = passage.tokens[joint + 1]
        guard token.kind == .number else { return nil }
        let text = passage.report.quote(token.range).lowercased()
        guard let later = Int(text.prefix { $0.isNumber }), (1...12).contains(later), (1...12).contains(hour) else {
            return nil
        }
        let isAfternoon: Bool
        if passage.isWord(joint + 2, Self.am) || passage.isWord(joint + 2, Self.pm) {
            isAfternoon = passage.isWord(joint + 2, Self.pm)
        } else if text.hasSuffix("am") || text.hasSuffix("pm") {
            isAfternoon = text.hasSuffix("pm")
        } else {
            return nil
        }
        return hour % 12 > later % 12 ? !isAfternoon : isAfternoon
    }

    private static let joints: WordSet = WordSet(["and", "to", "-", "–"].map { wordKey($0.utf8) })

    /// "2345 hrs", "0700 hours", "1000 local time", "2130L", "at 0530".
    private func militaryClock(at index: Int) -> TimeMention? {
        let token = passage.tokens[index]
        guard token.kind == .number else { return nil }
        let text = passage.report.text[token.range]
        guard text.count >= 4, text.prefix(4).allSatisfy({ $0 &- 48 < 10 }) else { return nil }
        let value = text.prefix(4).reduce(0) { $0 * 10 + Int($1 - 48) }
        guard value / 100 < 24, value % 100 < 60 else { return nil }
        let suffix = String(decoding: text.dropFirst(4), as: UTF8.self).lowercased()
        guard suffix.isEmpty else {
            return ["hrs", "hr", "h", "l", "hours"].contains(suffix)
                ? Self.mention(index..<index + 1, value / 100, value % 100) : nil
        }
        if passage.isAny(index + 1, Self.militaryWords) {
            return Self.mention(index..<index + 2, value / 100, value % 100)
        }
        guard text.first == UInt8(ascii: "0") || isClockBeside(index), passage.isAny(index - 1, Self.clockLeads) else {
            return nil
        }
        return Self.mention(index..<index + 1, value / 100, value % 100)
    }

    /// "at about 1100 (0800 GMT)", "at 1930 GMT", "at approximately 2130 on Tuesday": four digits that count nothing.
    private func isClockBeside(_ index: Int) -> Bool {
        if passage.isAny(index + 1, Self.zones) { return true }
        guard passage.isWord(index - 1, Word.at) || passage.isWord(index - 2, Word.at) else { return false }
        if passage.isWord(index + 1, Word.open) { return passage.isAny(index + 3, Self.zones) }
        return passage.isA(index + 1, .weekday)
            || passage.isWord(index + 1, Word.on) && passage.isA(index + 2, .weekday)
    }

    private static let militaryWords: WordSet = WordSet(["hrs", "hr", "hours", "local", "h"].map { wordKey($0.utf8) })
    private static let clockLeads: WordSet = WordSet(
        ["at", "around", "about", "approximately"].map { wordKey($0.utf8) })

    /// "at half past ten in the evening", "a quarter to nine": the part of the day, where it is told, stands behind.
    private func partedHour(at index: Int) -> TimeMention? {
        let isHalf = passage.isWord(index, wordKey("half"))
        guard isHalf || passage.isWord(index, wordKey("quarter")) else { return nil }
        let isTo = passage.isWord(index + 1, Word.to)
        guard isTo && !isHalf || passage.isWord(index + 1, wordKey("past")), passage.isA(index + 2, .number) else {
            return nil
        }
        let value = passage.tokens[index + 2].value
        guard (1...12).contains(value), !passage.isA(index + 3, [.weapon, .person, .number]) else { return nil }
        let hour = isTo ? (value == 1 ? 12 : value - 1) : value
        return mention(index..<index + 3, hour, isHalf ? 30 : isTo ? 45 : 15)
    }

    /// "at 6 on Sunday morning", "around nine at night": an hour that the part of the day behind it makes a clock.
    private func bareHour(at index: Int) -> TimeMention? {
        guard passage.isA(index, .number) || passage.tokens[index].kind == .number,
            passage.isAny(index - 1, Self.hourLeads), (1...12).contains(passage.tokens[index].value),
            passage.tokens[index].kind != .number || passage.tokens[index].range.count <= 2
        else { return partedHour(at: index) }
        var next = index + 1
        if passage.isWord(next, Word.on), passage.isA(next + 1, .weekday) { next += 1 }
        if passage.isA(next, .weekday) {
            guard passage.isA(next + 1, .partOfDay), let part = CalendarWords.partsOfDay[passage.tokens[next + 1].key]
            else { return nil }
            return mention(index..<index + 1, passage.tokens[index].value, nil, part.name, next + 2)
        }
        guard passage.isAny(next, Self.partLeads), partAfter(next) != nil else { return nil }
        return mention(index..<index + 1, passage.tokens[index].value, nil)
    }

    private static let hourLeads: WordSet = WordSet(
        ["at", "around", "about", "approximately", "before", "after"].map { wordKey($0.utf8) })
    private static let partLeads: WordSet = WordSet(["in", "at"].map { wordKey($0.utf8) })

    /// "6 o'clock in the morning", "four o'clock".
    private func hourInWords(at index: Int) -> TimeMention? {
        let (value, next): (Int, Int)
        if passage.isAny(index + 1, Self.oclock) {
            (value, next) = (passage.tokens[index].value, index + 2)
        } else if passage.isWord(index + 1, wordKey("o")), passage.isWord(index + 3, wordKey("clock")) {
            (value, next) = (passage.tokens[index].value, index + 4)
        } else {
            return nil
        }
        guard passage.isA(index, .number) || passage.tokens[index].kind == .number, (1...12).contains(value) else {
            return nil
        }
        return mention(index..<next, value, nil)
    }

    /// "8,35 in the evening", "at 20,20": a comma in the clock's place.
    private func commaClock(at index: Int) -> TimeMention? {
        guard index + 2 < passage.tokens.count, passage.isWord(index + 1, Word.comma) else { return nil }
        let (hours, minutes) = (passage.tokens[index], passage.tokens[index + 2])
        guard hours.kind == .number, minutes.kind == .number, hours.end + 1 == minutes.start, minutes.range.count == 2,
            (0...24).contains(hours.value), (0...59).contains(minutes.value),
            partAfter(index + 3) != nil || passage.isWord(index - 1, Word.at) || passage.isWord(index - 1, Word.open)
        else { return nil }
        return mention(index..<index + 3, hours.value, minutes.value)
    }

    /// A clock of which the half of the day may stand behind: "11:20 at night", "2:30 in the afternoon".
    private func mention(_ tokens: Range<Int>, _ hour: Int, _ minute: Int?) -> TimeMention {
        guard hour <= 12, let (part, end) = partAfter(tokens.upperBound) else {
            return Self.mention(tokens, hour, minute)
        }
        return mention(tokens, hour, minute, part, end)
    }

    private func mention(_ tokens: Range<Int>, _ hour: Int, _ minute: Int?, _ part: String, _ end: Int) -> TimeMention {
        let isAfternoon: Bool
        switch part {
        case "afternoon", "evening": isAfternoon = true
        case "night": isAfternoon = (6...11).contains(hour)
        default: isAfternoon = false
        }
        return Self.mention(tokens.lowerBound..<end, hour % 12 + (isAfternoon ? 12 : 0), minute)
    }

    /// "in the evening", "at night" right here: the part of the day and where it ends.
    private func partAfter(_ index: Int) -> (String, Int)? {
        var next = index
        // "half past eleven of before the midnight", as translations put it.
        if passage.isWord(next, Word.of), passage.isWord(next + 1, wordKey("before")) { next += 1 }
        if passage.isWord(next, wordKey("before")),
            passage.isA(next + 1, .partOfDay) || passage.isWord(next + 1, Word.the)
        {
            let noon = passage.isWord(next + 1, Word.the) ? next + 2 : next + 1
            if passage.isWord(noon, wordKey("midnight")) { return ("night", noon + 1) }
            if passage.isWord(noon, wordKey("noon")) { return ("morning", noon + 1) }
        }
        if passage.isWord(next, Word.in) || passage.isWord(next, Word.at) { next += 1 }
        if passage.isWord(next, Word.the) { next += 1 }
        // "a quarter past eight on Wednesday evening".
        if passage.isWord(next, Word.on), passage.isA(next + 1, .weekday), passage.isA(next + 2, .partOfDay) {
            next += 2
        }
        guard next > index, passage.isA(next, .partOfDay),
            let part = CalendarWords.partsOfDay[passage.tokens[next].key]
        else { return nil }
        return (part.name, next + 1)
    }

    private static func mention(_ tokens: Range<Int>, _ hour: Int, _ minute: Int?) -> TimeMention {
        let minutes = hour * 60 + (minute ?? 0)
        return TimeMention(
            tokens: tokens,
            time: LocalTime(
                local: LocalTime.clock(minutes), precision: minute == nil ? .hour : .minute, minutes: minutes...minutes)
        )
    }

    /// "early on Tuesday morning", "in the early hours", "Sunday night", "overnight".
    private func partOfDay(at index: Int) -> TimeMention? {
        if passage.isWord(index, Self.hours), passage.isWord(index - 1, wordKey("small")) {
            return TimeMention(
                tokens: index - 1..<index + 1,
                time: LocalTime(local: "small hours", precision: .partOfDay, minutes: 0...300))
        }
        if passage.isWord(index, Self.hours), passage.isWord(index - 1, Word.early) {
            return TimeMention(
                tokens: index - 1..<index + 1,
                time: LocalTime(local: "early hours", precision: .partOfDay, minutes: 0...360))
        }
        if passage.isWord(index, Word.early) || passage.isWord(index, Word.late), let bare = earlyOrLate(at: index) {
            return bare
        }
        guard passage.isA(index, .partOfDay), let part = CalendarWords.partsOfDay[passage.tokens[index].key] else {
            return nil
        }
        // "the night curfew" is no time.
        if passage.isAny(index + 1, Self.nightly) { return nil }
        var start = index
        var modifier: String?
        for back in 1...4 {
            if passage.isWord(index - back, Word.early) || passage.isWord(index - back, Word.late) {
                start = index - back
                modifier = passage.isWord(start, Word.early) ? "early" : "late"
                break
            }
            let isFiller =
                passage.isA(index - back, [.weekday, .determiner]) || passage.isWord(index - back, Word.on)
                || passage.isWord(index - back, Word.in)
            if !isFiller { break }
        }
        let before = modifier == nil && passage.isWord(index - 1, wordKey("before"))
        if before, part.name == "dawn" {
            return TimeMention(
                tokens: index - 1..<index + 1,
                time: LocalTime(local: "before dawn", precision: .partOfDay, minutes: 120...360))
        }
        // "after noon on Thursday", as translations put it.
        if modifier == nil, part.name == "noon", passage.isWord(index, wordKey("noon")),
            passage.isWord(index - 1, Word.after)
        {
            return TimeMention(
                tokens: index - 1..<index + 1,
                time: LocalTime(local: "afternoon", precision: .partOfDay, minutes: 720...1080))
        }
        let name = modifier.map { "\($0) \(part.name)" } ?? part.name
        return TimeMention(
            tokens: start..<index + 1,
            time: LocalTime(local: name, precision: .partOfDay, minutes: narrowed(part.minutes, modifier)))
    }

    private static let nightly: WordSet = WordSet(
        ["curfew", "shift", "sky", "skies", "vision", "watch", "club", "prayers", "prayer"].map { wordKey($0.utf8) })

    /// "early on Friday", "late Thursday": no part of the day is named.
    private func earlyOrLate(at index: Int) -> TimeMention? {
        var next = index + 1
        if passage.isWord(next, Word.on) { next += 1 }
        let isDay =
            passage.isA(next, .weekday) && !passage.isA(next + 1, .partOfDay)
            || passage.isA(next, .month) && passage.tokens.indices.contains(next + 1)
                && passage.tokens[
                    passage.isWord(next + 1, Word.stop) ? min(next + 2, passage.tokens.count - 1) : next + 1
                ].kind == .number
        guard isDay else { return nil }
        let isEarly = passage.isWord(index, Word.early)
        return TimeMention(
            tokens: index..<index + 1,
            time: LocalTime(
                local: isEarly ? "early" : "late", precision: .partOfDay, minutes: isEarly ? 0...540 : 1080...1740))
    }

    private func narrowed(_ minutes: ClosedRange<Int>, _ modifier: String?) -> ClosedRange<Int> {
        let span = minutes.upperBound - minutes.lowerBound
        switch modifier {
        case "early": return minutes.lowerBound...minutes.lowerBound + span * 3 / 4
        case "late": return minutes.lowerBound + span / 4...minutes.upperBound
        default: return minutes
        }
    }
}
