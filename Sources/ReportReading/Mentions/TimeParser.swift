internal import IncidentModel

struct TimeMention: Sendable {
    var tokens: Range<Int>
    var time: LocalTime
}

/// Finds clock times and parts of the day.
struct TimeParser {
    let passage: Passage

    private static let am = wordKey("am"), pm = wordKey("pm")
    private static let hours = wordKey("hours")

    func mentions(in range: Range<Int>) -> [TimeMention] {
        var mentions: [TimeMention] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let mention = clock(at: index) ?? partOfDay(at: index) {
                mentions.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// "4:15 a.m.", "4am", "04:15", "00:20 a.m.".
    private func clock(at index: Int) -> TimeMention? {
        let token = passage.tokens[index]
        guard token.kind == .number else { return nil }
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
        // A bare number is a time only with minutes and a colon.
        guard hasHalf || (minute != nil && digits.contains(":")) else { return nil }
        var hour24 = hour
        if hasHalf, hour <= 12 { hour24 = hour % 12 + (isAfternoon ? 12 : 0) }
        let minutes = hour24 * 60 + (minute ?? 0)
        let isRounded = minute == nil
        return TimeMention(
            tokens: index..<end,
            time: LocalTime(
                local: LocalTime.clock(minutes), precision: isRounded ? .hour : .minute, minutes: minutes...minutes))
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
        let name = modifier.map { "\($0) \(part.name)" } ?? part.name
        return TimeMention(
            tokens: start..<index + 1,
            time: LocalTime(local: name, precision: .partOfDay, minutes: narrowed(part.minutes, modifier)))
    }

    /// "early on Friday", "late Thursday": no part of the day is named.
    private func earlyOrLate(at index: Int) -> TimeMention? {
        var next = index + 1
        if passage.isWord(next, Word.on) { next += 1 }
        guard passage.isA(next, .weekday), !passage.isA(next + 1, .partOfDay) else { return nil }
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
