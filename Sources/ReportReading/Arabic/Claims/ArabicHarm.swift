internal import IncidentModel

/// Killed, injured and damage, explicit none included.
struct ArabicHarm {
    let passage: ArabicPassage
    let counts: ArabicCounts

    init(passage: ArabicPassage) {
        self.passage = passage
        counts = ArabicCounts(passage: passage)
    }

    private static let material = arabicKeys("مادية مادي"), human = arabicKeys("بشرية بشري أرواح")
    private static let ranks = arabicKeys("صفوف"), forces = arabicKeys("قوات جيش تحالف شرطة")
    private static let lives = arabicKeys("أرواح")
    private static let hurt = arabicKeys("إصابات اصابات")
    private static let fillers = arabicKeys(
        "وقوع وجود تسجيل سجلت سجل نجم ينجم ينتج نتج حصلت يحصل تحصل وقعت وقع كان كانت تكن يكن ذلك هجوم عملية إيقاع بوقوع بأي ظهور حدوث حصول أي أية سقوط أن تسفر يسفر تسجل تقع يقع تحدث أسفرت عن من في إلحاق تكبد ورود معلومات أنباء ذكر هناك توجد يوجد ترد يوقع توقع يخلف تخلف حادث هجوم قصف انفجار يؤد تؤد يؤدي إلى أدى يبلغ يتسبب تتسبب يلحق يوقعا توقعا يسفرا تسفرا يخلفا تخلفا يتسببا تتسببا يلحقا تلحقا يؤديا تؤديا يسببا يسبب تسبب يوقعوا تقارير بلاغات إبلاغ أفيد"
    )
    static let both = arabicKeys("آخرين آخرون آخران أخريان أخريين أخريات")
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
                // "خسائر في صفوف القوات العراقية" clears those alone.
                let isOfGroup =
                    passage.isWord(last, ArabicWord.at) && passage.isAny(last + 1, Self.ranks)
                    && passage.isAny(last + 2, Self.forces)
                    || passage.isWord(last, ArabicWord.between) && passage.has(last + 1, .pronoun)
                if !facts.isEmpty, !isOfGroup {
                    casualties.append(.init(facts: facts, tokens: index..<last, isNone: true))
                }
                end = last
            } else if passage.isA(end, .damage), passage.isAny(end + 1, Self.human) {
                // "دون أن يتسببا بأضرار بشرية أو مادية".
                casualties.append(
                    .init(facts: [.killed(.none), .injured(.none)], tokens: index..<end + 2, isNone: true))
                end += 2
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

    // MARK: - Damage

    func damage(in sentence: Range<Int>) -> [DamageFinder.Found] {
        let unknown = Self.unknown
        guard !sentence.contains(where: { passage.isAny($0, unknown) }) else { return [] }
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
