internal import IncidentModel

/// Tells the reported event from recalled ones in Arabic.
struct ArabicScopes {
    let passage: ArabicPassage

    /// "يذكر أن", "الجدير بالذكر", "يشار إلى", "سبق أن": the sentence looks back.
    private static let openers = arabicKeys("يذكر جدير يشار سبق تجدر يجدر")
    private static let was = arabicKeys("كان كانت كانوا كانا كانتا")
    private static let pluperfect = arabicKeys("قد")
    private static let `where` = arabicKeys("حيث التي الذي")
    private static let ago = arabicKeys("قبل منذ")
    private static let during = arabicKeys("خلال")
    private static let moment = arabicKeys("وقت")
    private static let moments = arabicKeys("حين آونة فترة")
    private static let its = arabicKeys("نوعه نوعها")
    private static let ceasing = arabicKeys("وقف إيقاف منع تجنب تفادي تكرار")
    private static let manyPeriods = arabicKeys("أيام أسابيع أشهر سنوات أعوام")
    private static let hours = arabicKeys("ساعة ساعات ساعتين دقيقة دقائق دقيقتين")

    func looksBack(_ sentence: Range<Int>) -> Bool {
        sentence.prefix(5).contains { passage.isAny($0, Self.openers) }
    }

    /// - Parameter floor: where the trigger before ends; a cue does not reach over it.
    func scope(
        of frame: Frame, floor: Int, in sentence: Range<Int>, dates: [DateMention], anchor: BackgroundCues.Anchor
    ) -> EventScope {
        let trigger = frame.trigger
        let window = max(floor, trigger - 14, sentence.lowerBound)..<min(frame.clause.upperBound, trigger + 40)
        let reach = window.lowerBound..<ownEnd(behind: trigger, window)
        var own = dates.filter { reach.contains($0.tokens.lowerBound) }
        // "وفي 28 سبتمبر الماضي، قُتل خمسة … إثر سقوط صاروخ": the day that opens the sentence.
        if own.isEmpty, floor <= sentence.lowerBound, let opening = dates.first,
            opening.tokens.lowerBound <= sentence.lowerBound + 2, trigger - opening.tokens.upperBound < 30
        {
            own = [opening]
        }
        if speaksOfSeries(window, trigger) { return .series }
        if let foreign = own.first(where: { isForeign($0, anchor) }) { return .background(foreign) }
        if after(before: trigger, window) != nil { return .background(nil) }
        if anchor.hasEvent, comesAfter(sentence, trigger) { return .background(own.first) }
        if let period = pastPeriod(window, trigger) {
            return passage.isAny(period, Self.manyPeriods)
                ? .series : .background(own.first { $0.date.month != nil || $0.dayOffset != nil && $0.looksBack })
        }
        let isToday = own.contains { isReportedDay($0, anchor) }
        // "فقد سقط صاروخ، الثلاثاء، على …", below an attack of Wednesday's: why it is the fourth.
        if anchor.hasEvent, passage.isAny(sentence.lowerBound, Self.indeed),
            let day = own.first(where: { $0.weekday != nil && $0.weekday != anchor.weekday }), anchor.weekday != nil
        {
            return .background(day)
        }
        // "وردت بضرب مواقع للكتائب": the answer of the other side.
        if (max(floor, trigger - 2)..<trigger).contains(where: { passage.isAny($0, Self.answered) }),
            passage.has(trigger, .by)
        {
            return .series
        }
        // "…، وسبق ذلك سقوط ثلاثة صواريخ": before what was told.
        let isBefore = (max(floor, trigger - 4)..<trigger).contains {
            passage.isAny($0, Self.preceding) && passage.isAny($0 + 1, Self.it)
        }
        if anchor.hasEvent, isBefore || isDaysBefore(trigger, floor, sentence) { return .background(own.first) }
        if looksBack(sentence), !isToday { return .background(own.first) }
        if isPluperfect(sentence, trigger) || hadBefore(sentence, trigger, own, anchor), !isToday {
            if passage.isA(trigger, [.exposed, .target]) { return .background(own.first) }
            // "وكان صاروخان قد سقطا الخميس الماضي", "وكانت قذيفة أخرى أطلقت ليلة الجمعة".
            if anchor.hasEvent, !own.isEmpty || saysAnother(near(trigger, in: sentence)) {
                return .background(own.first)
            }
        }
        if isAnnouncedBefore(sentence, trigger, own, anchor) { return .background(own.first) }
        return .reported
    }

    /// "أسقطت الدفاعات قبلها بيومين طائرتين", "قبل ذلك بأسبوع": days before what was told.
    private func isDaysBefore(_ trigger: Int, _ floor: Int, _ sentence: Range<Int>) -> Bool {
        let first = max(floor, trigger - 6)
        return (first..<max(first, min(trigger + 9, sentence.upperBound))).contains { index in
            guard passage.isAny(index, Self.before) || passage.isAny(index, Self.beforeIt) else { return false }
            let isWhole = passage.has(index, .pronoun) || passage.isAny(index, Self.beforeIt)
            let next = isWhole ? index + 1 : passage.isAny(index + 1, Self.it) ? index + 2 : index
            return next > index && passage.has(next, .by) && passage.isA(next, .period)
                && !passage.isAny(next, Self.hours)
        }
    }

    /// "وكانت الخلية قد أعلنت السبت سقوط صاروخ", in a report of Sunday's: nobody tells of an attack before its day.
    private func isAnnouncedBefore(
        _ sentence: Range<Int>, _ trigger: Int, _ own: [DateMention], _ anchor: BackgroundCues.Anchor
    ) -> Bool {
        guard anchor.hasEvent, opensWithWas(sentence), let page = anchor.pageDay, let day = anchor.eventDay,
            near(trigger, in: sentence).contains(where: { passage.isAny($0, Self.pluperfect) })
        else { return false }
        return own.contains { mention in
            guard let weekday = mention.weekday, mention.date.month == nil else { return false }
            return page.mostRecent(weekday) < day
        }
    }

    /// The day of a recalling sentence is the reported event's own.
    private func isReportedDay(_ mention: DateMention, _ anchor: BackgroundCues.Anchor) -> Bool {
        if let weekday = mention.weekday, let known = anchor.weekday, mention.date.month == nil {
            return weekday == known
        }
        guard let offset = mention.dayOffset else { return false }
        guard let page = anchor.pageDay, let day = anchor.eventDay else {
            return offset == 0 || anchor.dayOffset == nil
        }
        return page.adding(days: offset) == day
    }

    /// "وكانت القاعدة قد تعرضت", "وكان صاروخان سقطا": told as over before what the report tells. A speaker's
    /// "كانت الخلية قد أعلنت" is not.
    private func isPluperfect(_ sentence: Range<Int>, _ trigger: Int) -> Bool {
        // "وأضاف أن مسلحين كانوا قد أطلقوا صاروخا آخر".
        if passage.isAny(trigger - 1, Self.pluperfect), passage.isAny(trigger - 2, Self.was),
            trigger - 2 >= sentence.lowerBound
        {
            return true
        }
        guard opensWithWas(sentence), sentence.lowerBound < trigger else { return false }
        let before = near(trigger, in: sentence)
        if before.contains(where: { passage.isA($0, .reporting) }) { return false }
        return before.contains { passage.isAny($0, Self.pluperfect) } || saysAnother(before)
    }

    /// "وكانت الدفاعات أسقطت يوم أمس مسيرتين" of a report about today: a day of its own says the same as قد.
    private func hadBefore(
        _ sentence: Range<Int>, _ trigger: Int, _ own: [DateMention], _ anchor: BackgroundCues.Anchor
    ) -> Bool {
        guard anchor.hasEvent, opensWithWas(sentence), sentence.lowerBound < trigger,
            !near(trigger, in: sentence).contains(where: { passage.isA($0, .reporting) })
        else { return false }
        return own.contains { mention in
            (mention.dayOffset != nil || mention.weekday != nil) && !isReportedDay(mention, anchor)
        }
    }

    /// What may qualify the verb: of a sentence without end, only what stands near.
    private func near(_ trigger: Int, in sentence: Range<Int>) -> Range<Int> {
        max(sentence.lowerBound, trigger - Self.reach)..<trigger
    }

    private static let reach = 60

    /// "صاروخ آخر", "هجوم مماثل"; the counting "الآخر" of a list is none.
    private func saysAnother(_ range: Range<Int>) -> Bool {
        range.contains { passage.isAny($0, Self.another) && !passage.has($0, .article) }
    }

    private static let another = arabicKeys("آخر أخرى آخران آخرين مماثل مماثلة سابق سابقة مشابه مشابهة")

    /// "في تاسع هجوم من نوعه منذ ستة أسابيع": the count of attacks is told of this one.
    private func countsThisOne(_ index: Int, _ window: Range<Int>) -> Bool {
        (max(window.lowerBound, index - 7)..<index).contains {
            passage.isA($0, .ordinal) && passage.isA($0 + 1, .attackNoun)
                || passage.isA($0, .attackNoun) && passage.isA($0 + 1, .ordinal) && passage.has($0 + 1, .article)
                || passage.isAny($0, Self.its)
        }
    }

    private func opensWithWas(_ sentence: Range<Int>) -> Bool {
        sentence.prefix(3).contains { passage.isAny($0, Self.was) }
    }

    /// "بين الحين والآخر", "بشكل متكرر", "سلسلة هجمات", "عشرات المرات".
    private func speaksOfSeries(_ window: Range<Int>, _ trigger: Int) -> Bool {
        window.contains { index in
            // "وغالبا ما تتعرض القواعد": what happens again and again.
            if passage.isAny(index, Self.often), passage.isAny(index + 1, Self.what) { return true }
            // "الهجمات التي تستهدف", "وقف استهداف": no single attack.
            if passage.isA(index, .attackNoun), passage.isA(index, .pluralNoun), index < trigger, trigger - index <= 5 {
                return true
            }
            // "لأكثر من 60 هجوما".
            if passage.isA(index, .number), 4...999 ~= passage.tokens[index].value, passage.isA(index + 1, .attackNoun),
                !passage.has(index + 1, [.to, .by])
            {
                return true
            }
            if index == trigger - 1, passage.isAny(index, Self.ceasing) { return true }
            if passage.isAny(index, Self.moments) {
                return passage.has(index, .article) && passage.isWord(index - 1, ArabicWord.between)
            }
            guard passage.isA(index, .series) else { return false }
            // "عشرات الصواريخ" counts the munitions of one attack.
            return !passage.isA(index + 1, [.weapon, .person]) && index < trigger + 14
        }
    }

    private static let indeed = arabicKeys("فقد قد")
    private static let answered = arabicKeys("رد ردت ردوا ترد يرد")
    private static let before = arabicKeys("قبل")
    private static let beforeIt = arabicKeys("قبلها قبله قبلهما")
    private static let preceding = arabicKeys("سبق سبقه سبقها")
    private static let it = arabicKeys("ذلك هذا")
    private static let often = arabicKeys("غالبا كثيرا عادة أحيانا نادرا قلما")
    private static let what = arabicKeys("ما")

    /// "الشهر الماضي", "قبل يومين", "خلال الأشهر الماضية"; the period's index. "في وقت سابق" is the same day's.
    private func pastPeriod(_ window: Range<Int>, _ trigger: Int) -> Int? {
        // "أطلقت من X حيث تدور منذ أيام معارك": the time of what is said of X.
        let end = (trigger + 1..<max(trigger + 1, window.upperBound)).first { passage.isAny($0, Self.where) }
        for index in window.lowerBound..<(end ?? window.upperBound) {
            if passage.isA(index, .past), passage.isA(index - 1, [.period, .attackNoun]) {
                return index - 1
            }
            if passage.isAny(index, Self.ago),
                passage.isA(index + 1, .period) || passage.isA(index + 1, .number) && passage.isA(index + 2, .period),
                !passage.has(index + 1, .article)
            {
                if countsThisOne(index, window) { continue }
                let period = passage.isA(index + 1, .period) ? index + 1 : index + 2
                // "قبل ساعات" is still today, "بعد يومين من" looks the other way.
                if !passage.isAny(period, Self.hours), !passage.isWord(period + 1, ArabicWord.from) { return index }
            }
        }
        return nil
    }

    /// A date that cannot be the reported day.
    func isForeign(_ mention: DateMention, _ anchor: BackgroundCues.Anchor) -> Bool {
        if let offset = mention.dayOffset {
            return offset < -2 || offset < -1 && anchor.eventDay != nil && !isReportedDay(mention, anchor)
        }
        let date = mention.date
        if date.month == nil, date.year == nil {
            guard let weekday = mention.weekday, anchor.hasEvent, let known = anchor.weekday else { return false }
            // "الاثنين الماضي" of a report about Sunday is the week before.
            if weekday != known, passage.isA(mention.tokens.upperBound, .past) { return true }
            return ![0, 1, 6].contains((weekday.index - known.index + 7) % 7)
        }
        if let page = anchor.pageDay {
            if let day = DateResolver.latest(date, notAfter: page) {
                return !(0...6).contains(page.daysSince1970 - day.daysSince1970)
            }
            if date.day == nil {
                return !date.agrees(with: PartialDate(year: page.partialDate.year, month: page.partialDate.month))
            }
            return false
        }
        if let known = anchor.date { return !known.agrees(with: date) }
        return anchor.hasEvent && (anchor.weekday != nil && mention.weekday != anchor.weekday || date.day == nil)
    }
}
