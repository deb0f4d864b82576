internal import IncidentModel

/// Clock times ("الساعة 20:20", "العاشرة والنصف مساء") and parts of the day.
struct ArabicTimes {
    let passage: ArabicPassage

    private static let hour = arabicKeys("ساعة"), hours = arabicKeys("ساعات"), first = arabicKeys("أولى أول مبكرة")
    private static let half = arabicKeys("نصف"), quarter = arabicKeys("ربع"), third = arabicKeys("ثلث")
    private static let middle = arabicKeys("منتصف"), late = arabicKeys("متأخرة متأخر"), early = arabicKeys("باكر مبكر")
    private static let clock = arabicKeys("توقيت"), abroad = arabicKeys("غرينتش جرينتش عالمي غرينيتش")
    private static let until = arabicKeys("حتى لغاية لحد")
    private static let second = arabicKeys("ثاني ثانية")

    /// - Parameter part: the part of the day that is spoken of, for "الساعة التاسعة" alone.
    func mentions(in range: Range<Int>, part: String? = nil) -> [TimeMention] {
        var mentions: [TimeMention] = []
        var index = range.lowerBound
        let openers = Self.openers
        while index < range.upperBound {
            guard mayOpen(index, openers) else {
                index += 1
                continue
            }
            if let mention = clockTime(at: index, range.upperBound, part) ?? partOfDay(at: index, range.upperBound) {
                // "لم تتبن أي جهة الهجوم حتى الساعة 06:00": of the telling.
                let isUntil = passage.isAny(mention.tokens.lowerBound - 1, Self.until)
                if !isUntil, !isAbroad(after: mention.tokens.upperBound) { mentions.append(mention) }
                index = max(mention.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// Whether a time may begin at this word: nearly all others are passed over unasked.
    @inline(__always)
    private func mayOpen(_ index: Int, _ openers: WordSet) -> Bool {
        if passage.isA(index, [.number, .ordinal, .partOfDay]) || passage.isAny(index, openers) { return true }
        assert(
            clockTime(at: index, passage.tokens.count, nil) == nil && partOfDay(at: index, passage.tokens.count) == nil,
            "\(passage.words(index..<index + 1)): add it to openers")
        return false
    }

    private static let openers = WordSet(joining: [hour, middle, after, before, rise, hours], "")

    /// "17:20 بتوقيت غرينتش" repeats the local time.
    private func isAbroad(after index: Int) -> Bool {
        passage.isAny(index, Self.clock) && passage.isAny(index + 1, Self.abroad)
    }

    /// "مساء أمس الأحد": the part of the day that a sentence tells, when it tells one.
    func partOfDay(toldIn range: Range<Int>) -> String? {
        let openers = Self.openers
        return range.lazy.compactMap {
            mayOpen($0, openers) ? partOfDay(at: $0, range.upperBound)?.tokens.lowerBound : nil
        }.first.flatMap(partName)
    }

    private func clockTime(at index: Int, _ end: Int, _ context: String?) -> TimeMention? {
        var next = index
        let hasWord = passage.isAny(index, Self.hour) && passage.has(index, .article)
        if hasWord { next += 1 }
        if hasWord, passage.isA(next, .preposition) { next += 1 }
        guard next < end, passage.isA(next, [.number, .ordinal]) else { return nil }
        var hour = passage.tokens[next].value
        if passage.isA(next, .ordinal), hour == 11 { hour = 1 }
        var minute: Int?
        let isDigit = passage.tokens[next].kind == .number
        next += 1
        // "في الساعة 2315".
        if isDigit, hasWord, hour >= 100, passage.tokens[next - 1].end - passage.tokens[next - 1].start >= 4 {
            minute = hour % 100
            hour /= 100
        }
        if isDigit, next + 1 < end, passage.isMark(next, Self.separators), passage.tokens[next + 1].kind == .number,
            passage.tokens[next].start == passage.tokens[next - 1].end,
            passage.tokens[next + 1].start == passage.tokens[next].end,
            hasWord || passage.isMark(next, ArabicMark.colon)
        {
            minute = passage.tokens[next + 1].value
            next += 2
        } else if !hasWord {
            return nil
        } else if !isDigit {
            // "الحادية عشرة", "الثانية عشرة".
            if passage.isA(next, .number), passage.tokens[next].value == 10, !passage.has(next, .and) {
                hour += 10
                next += 1
            }
            if passage.has(next, .and), passage.isAny(next, Self.half) {
                minute = 30
                next += 1
            } else if passage.has(next, .and), passage.isAny(next, Self.quarter) {
                minute = 15
                next += 1
            } else if passage.has(next, .and), passage.isAny(next, Self.third) {
                minute = 20
                next += 1
            } else if let (value, after) = minutes(at: next, end) {
                minute = value
                next = after
            }
            // "السابعة إلا ربعا".
            if passage.isAny(next, Self.less), next + 1 < end {
                let missing =
                    passage.isAny(next + 1, Self.quarter)
                    ? 15 : passage.isAny(next + 1, Self.third) ? 20 : minutes(at: next + 1, end)?.value
                if let missing, missing < 60 {
                    let all = (hour * 60 + (minute ?? 0) - missing + 720) % 720
                    hour = all / 60 == 0 ? 12 : all / 60
                    minute = all % 60
                    next = minutes(at: next + 1, end)?.next ?? next + 2
                }
            }
        }
        guard (0...24).contains(hour), minute.map({ (0...59).contains($0) }) ?? true else { return nil }
        // "مساء" after the hour tells which half of the day.
        var hour24 = hour
        // "11:30 من ليل السبت".
        if passage.isAny(next, Self.partitive), partName(at: next + 1) != nil || isAfternoon(next + 1, end) {
            next += 1
        }
        if let part = isAfternoon(next, end) ? "afternoon" : partName(at: next), hour <= 12 {
            if part == "afternoon", !passage.isA(next, .partOfDay) { next += 1 }
            if ["evening", "night", "noon", "afternoon", "dusk"].contains(part) {
                let isAfterMidnight = part == "night" && (hour == 12 || hour < 5)
                hour24 = isAfterMidnight ? hour % 12 : hour % 12 + 12
                if part == "noon", hour == 11 { hour24 = 11 }
            } else {
                hour24 = hour % 12
            }
            next += 1
        } else if !isDigit, minute == nil || hour <= 12 {
            // "الساعة الثامنة" alone may be either; its words stay without a half.
            if !passage.isA(next, .partOfDay) {
                guard let context, hour <= 12 else { return nil }
                hour24 = Self.hour(hour, in: context)
            }
        } else if isDigit, hour < 12, passage.words(index..<next).contains(":"), let context,
            !opensWithZero(index, next)
        {
            hour24 = Self.hour(hour, in: context)
        }
        let minutes = hour24 % 24 * 60 + (minute ?? 0)
        return TimeMention(
            tokens: index..<next,
            time: LocalTime(
                local: LocalTime.clock(minutes), precision: minute == nil ? .hour : .minute, minutes: minutes...minutes)
        )
    }

    private static func hour(_ hour: Int, in part: String) -> Int {
        guard ["evening", "night", "noon", "afternoon", "dusk"].contains(part) else { return hour % 12 }
        if part == "night", hour == 12 || hour < 5 { return hour % 12 }
        return part == "noon" && hour == 11 ? 11 : hour % 12 + 12
    }

    /// "09:10" is of the 24-hour clock.
    private func opensWithZero(_ start: Int, _ end: Int) -> Bool {
        (start..<end).first { passage.tokens[$0].kind == .number }.map { index in
            let token = passage.tokens[index]
            return token.value < 10 && token.end - token.start > 1
                && passage.words(index..<index + 1) != "\(token.value)"
        } ?? false
    }

    /// "وعشر دقائق", "و20 دقيقة", "وخمس وعشرين دقيقة".
    private func minutes(at index: Int, _ end: Int) -> (value: Int, next: Int)? {
        var next = index
        if passage.isWord(next, Self.and) { next += 1 }
        guard let (value, after) = counts.number(at: next, end), passage.isAny(after, Self.minute), value < 60 else {
            return nil
        }
        return (value, after + 1)
    }

    private var counts: ArabicCounts { ArabicCounts(passage: passage) }
    private static let minute = arabicKeys("دقيقة دقائق دقيقتين"), less = arabicKeys("إلا"), and = arabicKey("و")

    private static let separators = WordSet([0x3A, 0x2C, 0x60C, 0x2E, 0x66B])

    private static let partitive = arabicKeys("من في")
    private static let after = arabicKeys("بعد"), before = arabicKeys("قبل قبيل"), noon = arabicKeys("ظهر")
    private static let rise = arabicKeys("شروق طلوع بزوغ"), sunset = arabicKeys("غروب مغيب")

    /// "بعد ظهر الاثنين".
    private func isAfternoon(_ index: Int, _ end: Int) -> Bool {
        index + 1 < end && passage.isAny(index, Self.after) && passage.isAny(index + 1, Self.noon)
    }

    private func partName(at index: Int) -> String? {
        guard passage.isA(index, .partOfDay) else { return nil }
        return ArabicCalendar.partsOfDay.first { passage.isAny(index, $0.keys) }?.name
    }

    /// "فجر اليوم", "بعد منتصف الليل", "في ساعة متأخرة من ليل الأحد", "الساعات الأولى".
    private func partOfDay(at index: Int, _ end: Int) -> TimeMention? {
        if passage.isAny(index, Self.middle), passage.isA(index + 1, .partOfDay), index + 1 < end {
            let isNight = partName(at: index + 1) == "night"
            return mention(index..<index + 2, isNight ? "midnight" : "noon", isNight ? 1380...1500 : 690...750)
        }
        if isAfternoon(index, end) { return mention(index..<index + 2, "afternoon", 720...1020) }
        if passage.isAny(index, Self.before), passage.isAny(index + 1, Self.rise), index + 1 < end {
            return mention(index..<index + 2, "before sunrise", 180...420)
        }
        if passage.isAny(index, Self.rise), passage.has(index, .by) || passage.isWord(index - 1, ArabicWord.with) {
            return mention(index..<index + 1, "sunrise", 270...420)
        }
        if passage.isAny(index, Self.before), passage.isAny(index + 1, Self.sunset), index + 1 < end {
            return mention(index..<index + 2, "before sunset", 960...1140)
        }
        if passage.isAny(index, Self.hours), index + 1 < end,
            passage.isAny(index + 1, Self.first) || passage.isA(index + 1, .ordinal)
        {
            return mention(index..<index + 2, "early hours", 0...360)
        }
        guard passage.isA(index, .partOfDay),
            let part = ArabicCalendar.partsOfDay.first(where: { passage.isAny(index, $0.keys) })
        else { return nil }
        // "ظهر" also means "appeared": a noun of time goes on with a day or stands as an adverb.
        if part.name == "noon" || part.name == "afternoon", !goesOnWithDay(index + 1), !isAdverb(index) { return nil }
        if (1...3).contains(where: { passage.isAny(index - $0, Self.late) }) {
            return mention(
                index..<index + 1, "late \(part.name)", part.minutes.lowerBound + 180...part.minutes.upperBound)
        }
        if passage.isAny(index + 1, Self.early) {
            return mention(
                index..<index + 2, "early \(part.name)", part.minutes.lowerBound...part.minutes.upperBound - 180)
        }
        return mention(index..<index + 1, part.name, part.minutes)
    }

    private func goesOnWithDay(_ index: Int) -> Bool {
        guard passage.tokens.indices.contains(index) else { return false }
        return passage.isAny(index, Self.days)
            || passage.has(index, .article) && ArabicCalendar.weekdays[passage.tokens[index].key] != nil
    }

    private static let days = arabicKeys("يوم أمس")

    private func isAdverb(_ index: Int) -> Bool {
        ArabicLetters.letters(of: passage.words(index..<index + 1)).last == ArabicLetters.alef
            || passage.has(index, .article)
    }

    private func mention(_ tokens: Range<Int>, _ name: String, _ minutes: ClosedRange<Int>) -> TimeMention {
        TimeMention(tokens: tokens, time: LocalTime(local: name, precision: .partOfDay, minutes: minutes))
    }
}
