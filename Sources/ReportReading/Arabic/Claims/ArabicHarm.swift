internal import IncidentModel

/// Killed, injured and damage, explicit none included.
struct ArabicHarm {
    let passage: ArabicPassage
    private let counts: ArabicCounts

    init(passage: ArabicPassage) {
        self.passage = passage
        counts = ArabicCounts(passage: passage)
    }

    private static let material = arabicKeys("مادية مادي"), human = arabicKeys("بشرية بشري أرواح")
    private static let lives = arabicKeys("أرواح")
    private static let hurt = arabicKeys("إصابات اصابات")
    private static let fillers = arabicKeys(
        "وقوع تسجيل سجلت سجل نجم ينجم ينتج نتج حصلت يحصل تحصل وقعت وقع كان كانت تكن يكن ذلك هجوم عملية إيقاع بوقوع بأي ظهور حدوث حصول أي أية سقوط أن تسفر يسفر تسجل تقع يقع تحدث أسفرت عن من في إلحاق تكبد ورود معلومات أنباء ذكر هناك توجد يوجد ترد يوقع توقع يخلف تخلف حادث هجوم قصف انفجار يؤد تؤد يؤدي إلى أدى يبلغ يتسبب تتسبب يلحق"
    )
    private static let both = arabicKeys("آخرين آخرون")
    private static let none = arabicKeys("أحد أي")
    private static let unknown = arabicKeys("حجم معرفة يعرف تعرف يتضح تتضح")

    // MARK: - Casualties

    func casualties(in sentence: Range<Int>) -> [CasualtyFinder.Found] {
        var found: [CasualtyFinder.Found] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let none = none(at: index, sentence) {
                found += none.casualties
                index = none.end
            } else if let toll = toll(at: index, sentence) {
                found.append(toll)
                index = max(toll.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    /// "دون وقوع خسائر بشرية أو مادية", "لم تسجل إصابات", "ولا خسائر": what is said not to be.
    private func none(at index: Int, _ sentence: Range<Int>) -> (
        casualties: [CasualtyFinder.Found], damage: [DamageFinder.Found], end: Int
    )? {
        guard passage.isA(index, [.without, .negation]) else { return nil }
        var next = index + 1
        while next < sentence.upperBound, next - index < 8,
            passage.isAny(next, Self.fillers) || passage.isA(next, .without)
        {
            next += 1
        }
        var casualties: [CasualtyFinder.Found] = []
        var damage: [DamageFinder.Found] = []
        var end = next
        // A list of nouns, each with what it says.
        while end < sentence.upperBound, end - next < 10 {
            if passage.isA(end, .losses) || passage.isA(end, [.killedNoun, .injuredNoun]) {
                let (facts, isMaterial, last) = losses(at: end, sentence)
                if isMaterial { damage.append(.init(text: passage.words(index..<last), tokens: index..<last)) }
                if !facts.isEmpty { casualties.append(.init(facts: facts, tokens: index..<last, isNone: true)) }
                end = last
            } else if passage.isA(end, .damage) {
                damage.append(.init(text: passage.words(index..<end + 1), tokens: index..<end + 1))
                end += 1
            } else if end > next,
                passage.isAny(end, Self.joiners) || passage.isAny(end, Self.material)
                    || passage.isA(end, [.negation]) || passage.isAny(end, Self.human)
                    || passage.isAny(end, Self.fillers)
            {
                end += 1
            } else {
                break
            }
        }
        guard !casualties.isEmpty || !damage.isEmpty else { return nil }
        return (casualties, damage, max(end, index + 1))
    }

    private static let joiners = arabicKeys("أو و")

    private func losses(at index: Int, _ sentence: Range<Int>) -> ([Fact], isMaterial: Bool, end: Int) {
        if passage.isA(index, .killedNoun) { return ([.killed(.none)], false, index + 1) }
        if passage.isA(index, .injuredNoun) { return ([.injured(.none)], false, index + 1) }
        var end = index + 1
        var isHuman = false
        var isMaterial = false
        while end < sentence.upperBound, end - index < 6 {
            if passage.isAny(end, Self.human) {
                isHuman = true
            } else if passage.isAny(end, Self.material) {
                isMaterial = true
            } else if !passage.isAny(end, Self.joiners),
                !passage.isWord(end, ArabicWord.at) || !passage.isAny(end + 1, Self.human)
            {
                break
            }
            end += 1
        }
        while end > index + 1, passage.isAny(end - 1, Self.joiners) { end -= 1 }
        // Bare خسائر is the security cell's word for both; only "مادية" leaves people out.
        if isMaterial && !isHuman { return ([], isMaterial, end) }
        if passage.isAny(index, Self.hurt) { return ([.injured(.none)], isMaterial, end) }
        // "خسائر في الأرواح": lives, not wounds.
        let isLives = (index + 1..<end).contains { passage.isAny($0, Self.lives) }
        return (isLives ? [.killed(.none)] : [.killed(.none), .injured(.none)], isMaterial, end)
    }

    // MARK: - Tolls

    private func toll(at index: Int, _ sentence: Range<Int>) -> CasualtyFinder.Found? {
        if passage.isA(index, [.killedNoun, .injuredNoun]) { return noun(at: index, sentence) }
        guard passage.isA(index, [.killing, .injuring]) else { return nil }
        let isKilled = passage.isA(index, .killing)
        // "مقتل سليماني" recalls a person; a number or a person's noun makes a toll.
        guard let (count, end) = people(at: index + 1, sentence.upperBound) else {
            return subject(before: index, sentence, isKilled: isKilled)
        }
        // "مقتل وإصابة خمسة": together, kind by kind unknown.
        return CasualtyFinder.Found(
            facts: [isKilled ? .killed(count) : .injured(count)], tokens: index..<end, isNone: false)
    }

    /// "ثلاثة مدنيين أصيبوا", "جنديان قتلا".
    private func subject(before index: Int, _ sentence: Range<Int>, isKilled: Bool) -> CasualtyFinder.Found? {
        var end = index
        while end > sentence.lowerBound, index - end < 3, passage.isA(end - 1, .grammar) { end -= 1 }
        guard end > sentence.lowerBound, passage.isA(end - 1, .person) || passage.isAny(end - 1, Self.both) else {
            return nil
        }
        let person = end - 1
        let count: CountRange?
        var start = person
        if let before = counts.count(before: person, notBefore: sentence.lowerBound) {
            count = before.count
            start = before.tokens.lowerBound
        } else {
            let value = passage.tokens[person].value
            count = value > 0 && !passage.has(person, .article) ? CountRange(exactly: value) : nil
        }
        guard let count else { return nil }
        return CasualtyFinder.Found(
            facts: [isKilled ? .killed(count) : .injured(count)], tokens: start..<index + 1, isNone: false)
    }

    /// "ثلاثة جرحى", "قتيلان", "جريح", "5 شهداء".
    private func noun(at index: Int, _ sentence: Range<Int>) -> CasualtyFinder.Found? {
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
    private func people(at start: Int, _ end: Int) -> (CountRange, Int)? {
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
            while last < end, last - next < 2, passage.isA(last, .person), !passage.has(last, .and) { last += 1 }
            // "أصيب 3 منازل" are no people; a bare number with a mark or "بجروح" is.
            let isPeople =
                last > next || passage.isMark(last) || last == end || passage.has(last, [.by, .and])
                || passage.isAny(last, Self.both) || passage.isWord(last, ArabicWord.at)
                || passage.isWord(last, ArabicWord.from)
            guard isPeople else { return nil }
            if counts.isLowerBound(after: last) { return (CountRange(min: count.min, max: nil), last + 2) }
            return withJoined(count, last, end)
        }
        guard passage.isA(index, .person), !passage.has(index, .article) else { return nil }
        let value = passage.tokens[index].value
        if value == 0 { return nil }
        var last = index + 1
        if passage.isA(last, .number), passage.tokens[last].kind == .word { last += 1 }
        return withJoined(CountRange(exactly: value), last, end)
    }

    /// "خمسة متعاقدين وجندي", "مدني وطفلة": those joined to the first are added.
    private func withJoined(_ count: CountRange, _ index: Int, _ end: Int) -> (CountRange, Int) {
        var sum = count
        var last = index
        while last < end {
            var next = last
            let isAdjective =
                passage.isUnknownWord(next) || passage.isA(next, .nameAdjective)
                || passage.isA(next, .person) && passage.tokens[next].value == 0
            if isAdjective, !passage.has(next, .and) { next += 1 }
            guard next < end, passage.has(next, .and), passage.isA(next, .person), !passage.has(next, .article),
                passage.tokens[next].value > 0
            else { break }
            sum.min += passage.tokens[next].value
            sum.max = sum.max.map { $0 + passage.tokens[next].value }
            last = next + 1
        }
        return (sum, last)
    }

    private static let fillersOfTolls = arabicKeys("وإصابة حياة عدد نحو حوالي قرابة زهاء")
    private static let leastWords = arabicKeys("ما لا يقل تقل أكثر يزيد تزيد")

    // MARK: - Damage

    func damage(in sentence: Range<Int>) -> [DamageFinder.Found] {
        guard !sentence.contains(where: { passage.isAny($0, Self.unknown) }) else { return [] }
        var found: [DamageFinder.Found] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let none = none(at: index, sentence) {
                found += none.damage
                index = none.end
                continue
            }
            let isMaterialLoss = passage.isA(index, .losses) && passage.isAny(index + 1, Self.material)
            guard passage.isA(index, .damage) || isMaterialLoss else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentence.upperBound, end - index < 12, passage.tokens[end].kind != .mark,
                !passage.isA(end, [.boundary, .reporting, .without, .killing, .injuring, .negation])
            {
                end += 1
            }
            found.append(.init(text: passage.name(index..<end).name, tokens: index..<end))
            index = end
        }
        return found
    }
}
