internal import IncidentModel

/// Tolls told by verb, verbal noun or noun.
extension ArabicHarm {
    func toll(at index: Int, _ sentence: Range<Int>) -> CasualtyFinder.Found? {
        guard passage.isA(index, [.killedNoun, .injuredNoun, .killing, .injuring]), !isEarlier(index, sentence) else {
            return nil
        }
        if passage.isA(index, [.killedNoun, .injuredNoun]) {
            return risen(at: index, sentence) ?? noun(at: index, sentence)
        }
        guard passage.isA(index, [.killing, .injuring]) else { return nil }
        let isKilled = passage.isA(index, .killing)
        // "لم يصب أحد بأذى".
        if passage.isA(index - 1, .negation), passage.isAny(index + 1, Self.anyone) {
            return CasualtyFinder.Found(
                facts: [.killed(.none), .injured(.none)], tokens: index - 1..<index + 2, isNone: true)
        }
        // "مقتل وإصابة خمسة": together, how many of each is not said.
        if isKilled, passage.isAny(index + 1, Self.wounding), passage.has(index + 1, .and),
            !passage.isAny(index, Self.theyDied),
            let (_, end) = people(at: index + 2, sentence.upperBound)
        {
            return CasualtyFinder.Found(facts: [], tokens: index..<end, isNone: false)
        }
        if !isKilled, let own = ownWound(at: index, sentence) { return own }
        // "مقتل سليماني" recalls a person; a number or a person's noun makes a toll.
        guard
            let (count, end) = people(at: index + 1, sentence.upperBound)
                ?? people(at: behindDay(index + 1, sentence.upperBound), sentence.upperBound)
        else {
            return subject(before: index, sentence, isKilled: isKilled)
        }
        // "وقتلت أربعة من المسلحين": the other side's dead.
        if passage.isWord(end, ArabicWord.from), passage.isAny(end + 1, Self.attackers) { return nil }
        return CasualtyFinder.Found(
            facts: [isKilled ? .killed(count) : .injured(count)], tokens: index..<end, isNone: false)
    }

    /// "قتل في السادس من حزيران الحالي | خمسة جنود", "أصيب، صباح اليوم، | مدنيان": where whom it struck begins.
    private func behindDay(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < min(end, start + 9) {
            let isDay =
                passage.isA(index, [.ordinal, .partOfDay, .past, .period]) || passage.isMark(index, ArabicMark.comma)
                || passage.isAny(index, Self.dayWords) || passage.isWord(index, ArabicWord.at)
                || passage.isWord(index, ArabicWord.from) && index > start
                || passage.has(index, .article) && ArabicCalendar.weekdays[passage.tokens[index].key] != nil
                || passage.isA(index, .number) && Self.isMonth(passage, index + 1)
                || Self.isMonth(passage, index) || passage.isA(index, .number) && passage.has(index, .article)
            if !isDay { break }
            index += 1
        }
        return index
    }

    private static let dayWords = arabicKeys("يوم أمس حالي جاري شهر")

    private static func isMonth(_ passage: ArabicPassage, _ index: Int) -> Bool {
        let next = passage.isWord(index, ArabicWord.from) ? index + 1 : index
        return passage.isAny(next, months)
    }

    private static let months = WordSet(ArabicCalendar.months.keys.compactMap(\.first))

    /// "راعي أغنام نُقل إلى المستشفى بعد إصابته بشظية": one who was told before.
    private func ownWound(at index: Int, _ sentence: Range<Int>) -> CasualtyFinder.Found? {
        guard passage.isAny(index, Self.wounding), passage.has(index, .pronoun), sentence.contains(index + 1),
            passage.has(index + 1, .by),
            let person = (max(sentence.lowerBound, index - 14)..<index).last(where: {
                passage.isA($0, .person) && passage.tokens[$0].value == 1 && !passage.has($0, .article)
            })
        else { return nil }
        return CasualtyFinder.Found(
            facts: [.injured(CountRange(exactly: 1))], tokens: person..<index + 2, isNone: false)
    }

    /// "سبعة مدنيين قتلوا وجرح 16": the killed stand before.
    private static let theyDied = arabicKeys("قتلوا قتلا استشهدوا استشهدا لقوا لقيا قضوا قضيا")
    private static let wounding = arabicKeys("إصابة جرح")

    /// "بعد أن كانت حصيلة سابقة قد أشارت إلى مقتل تسعة", "الحصيلة الأولية": what was said before is replaced.
    func isEarlier(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, index - 10)..<index).contains {
            passage.isAny($0, Self.tollWord) && passage.isAny($0 + 1, Self.earlier)
        }
    }

    static let tollWord = arabicKeys("حصيلة")
    static let earlier = arabicKeys("سابقة أولى")
    static let anyone = arabicKeys("أحد أحدا")

    /// "ارتفع إلى خمسة عشر عدد القتلى", "ارتفاع حصيلة القتلى إلى 15".
    func risen(at index: Int, _ sentence: Range<Int>) -> CasualtyFinder.Found? {
        guard passage.has(index, .article), passage.isAny(index - 1, Self.numbers) else { return nil }
        let isKilled = passage.isA(index, .killedNoun)
        func found(_ value: Int, _ tokens: Range<Int>) -> CasualtyFinder.Found {
            let count = CountRange(exactly: value)
            return CasualtyFinder.Found(
                facts: [isKilled ? .killed(count) : .injured(count)], tokens: tokens, isNone: false)
        }
        // The number behind, after "إلى"; else the one before.
        for next in index + 1..<max(index + 1, min(index + 8, sentence.upperBound)) {
            if passage.isMark(next) { break }
            if passage.isWord(next, ArabicWord.to), let (value, end) = counts.number(at: next + 1, sentence.upperBound)
            {
                return found(value, index..<(passage.isA(end, [.killedNoun, .injuredNoun]) ? end + 1 : end))
            }
        }
        for start in stride(from: index - 2, through: max(sentence.lowerBound, index - 6), by: -1)
        where passage.isWord(start, ArabicWord.to) {
            guard let (value, end) = counts.number(at: start + 1, index), end == index - 1 else { return nil }
            return found(value, start..<index + 1)
        }
        return nil
    }

    static let attackers = arabicKeys("مسلحين إرهابيين مهاجمين متمردين")
    static let wounds = arabicKeys("بجروح بجراح جروح جراح")
    static let numbers = arabicKeys("عدد حصيلة")

    /// "ثلاثة جرحى", "قتيلان", "جريح", "5 شهداء".
    func noun(at index: Int, _ sentence: Range<Int>) -> CasualtyFinder.Found? {
        let isKilled = passage.isA(index, .killedNoun)
        func found(_ count: CountRange, _ tokens: Range<Int>) -> CasualtyFinder.Found {
            CasualtyFinder.Found(facts: [isKilled ? .killed(count) : .injured(count)], tokens: tokens, isNone: false)
        }
        if let before = counts.count(before: index, notBefore: sentence.lowerBound) {
            return before.count.map { found($0, before.tokens.lowerBound..<index + 1) }
        }
        let value = passage.tokens[index].value
        guard value > 0, !passage.has(index, .article) else { return nil }
        return found(CountRange(exactly: value), index..<index + 1)
    }

    /// Whom it struck: "شخصين", "ثلاثة مدنيين", "ما لا يقل عن 3 أشخاص", "مدني", "طفلة", "أحد الجنود".
    func people(at start: Int, _ end: Int) -> (CountRange, Int)? {
        var index = start
        while index < end, index - start < 4,
            passage.isAny(index, Self.fillersOfTolls)
                || passage.isA(index, .preposition) && passage.isA(index + 1, .number)
                || passage.isAny(index, Self.leastWords)
        { index += 1 }
        guard index < end else { return nil }
        if let (_, next) = counts.number(at: index, end), !passage.has(index, .article),
            let count = counts.count(before: next, notBefore: start - 1)?.count
        {
            var last = next
            // "قتل ستة رعاة": whoever is killed is a person, listed or not.
            if passage.isUnknownWord(last), last < end, !passage.has(last, [.article, .and, .perhapsAnd, .pronoun]),
                passage.isA(start - 1, .killing)
            {
                last += 1
            }
            if namesOne(of: index, next, end) { last += 1 }
            while last < end, last - next < 2, passage.isA(last, .person), !passage.has(last, .and) { last += 1 }
            // "أصيب 3 منازل" are no people; a bare number with a mark or "بجروح" is.
            let isPeople =
                last > next || passage.isMark(last) || last == end || passage.has(last, [.by, .and])
                || passage.isAny(last, Self.wounds)
                || passage.isAny(last, Self.both) || passage.isWord(last, ArabicWord.at)
                || passage.isWord(last, ArabicWord.from)
            guard isPeople else { return nil }
            if counts.isLowerBound(after: last) { return (CountRange(min: count.min, max: nil), last + 2) }
            return withJoined(count, last, end)
        }
        // "إصابة مقيمين اثنين", "أميركيين اثنين": the number behind the noun.
        if passage.isUnknownWord(index) || passage.isA(index, .person) && passage.tokens[index].value == 0,
            !passage.has(index, [.article, .and, .by, .to]),
            passage.isA(index + 1, .number),
            passage.tokens[index + 1].kind == .word, (1...2).contains(passage.tokens[index + 1].value),
            !passage.has(index + 1, [.article, .and, .pronoun])
        {
            return withJoined(CountRange(exactly: passage.tokens[index + 1].value), index + 2, end)
        }
        guard passage.isA(index, .person), !passage.has(index, .article) else { return nil }
        // طفليه, طفليهما: the dual before a pronoun has lost its ن.
        let value = isDualOfKin(index) ? 2 : passage.tokens[index].value
        if value == 0 { return nil }
        var last = index + 1
        if passage.isA(last, .number), passage.tokens[last].kind == .word { last += 1 }
        return withJoined(CountRange(exactly: value), last, end)
    }

    /// "خمسة متعاقدين وجندي", "مدني وطفلة": those joined to the first are added.
    func withJoined(_ count: CountRange, _ index: Int, _ end: Int) -> (CountRange, Int) {
        var sum = count
        var last = index
        while last < end {
            var next = last
            let isAdjective =
                passage.isUnknownWord(next) || passage.isA(next, .nameAdjective)
                || passage.isA(next, .person) && passage.tokens[next].value == 0
            if isAdjective, !passage.has(next, .and) { next += 1 }
            // "جنديين من الولايات المتحدة | وجندية".
            if passage.isWord(next, ArabicWord.from),
                let joined = (next + 2..<next + 4).first(where: {
                    $0 < end && passage.has($0, .and) && passage.isA($0, .person)
                })
            {
                next = joined
            }
            guard next < end, passage.has(next, .and), !passage.has(next, .article),
                passage.isA(next, .person) && passage.tokens[next].value > 0 || isNationality(next)
            else { break }
            let more = isDualOfKin(next) ? 2 : max(1, passage.tokens[next].value)
            sum.min += more
            sum.max = sum.max.map { $0 + more }
            last = next + 1
        }
        return (sum, last)
    }

    /// "أحد ساكنيها", "إحدى النازلات": one of people, listed or not.
    private func namesOne(of index: Int, _ next: Int, _ end: Int) -> Bool {
        guard passage.isAny(index, ArabicWord.oneOf), next < end, passage.tokens[next].kind == .word else {
            return false
        }
        return passage.isAny(next, Self.dwellers)
            || passage.isUnknownWord(next) && passage.has(next, [.article, .pronoun])
    }

    private static let dwellers = arabicKeys("ساكنيها ساكنيه ساكني قاطنيها قاطنيه أفرادها أفراده")

    /// "أميركيين اثنين وبريطاني": one of that nation.
    private func isNationality(_ index: Int) -> Bool { passage.isAny(index, Self.nations) }

    private static let nations = arabicKeys(
        "أميركي أمريكي بريطاني فرنسي تركي إيراني عراقي سوري أردني هندي باكستاني فلبيني أفغاني لبناني مصري كندي إيطالي إسباني ألماني أوكراني سعودي نيبالي بنغالي أميركية أمريكية بريطانية فرنسية تركية إيرانية عراقية سورية أردنية هندية فلبينية أفغانية لبنانية مصرية أوكرانية"
    )

    /// "طفليه", "ولديهما", "ابنتيها".
    func isDualOfKin(_ index: Int) -> Bool { passage.isAny(index, Self.dualKin) }

    static let dualKin = arabicKeys(
        "طفليه طفليها طفليهما ولديه ولديها ولديهما ابنيه ابنيها ابنتيه ابنتيها شقيقيه نجليه والديه والديها والديهما أبويه أبويها زوجتيه"
    )

    static let fillersOfTolls = arabicKeys("وإصابة حياة بحياة عدد نحو حوالي قرابة زهاء")
    static let leastWords = arabicKeys("ما لا يقل تقل أكثر يزيد تزيد")
}
