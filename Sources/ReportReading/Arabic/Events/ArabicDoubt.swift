/// What Arabic sentences hedge, deny, or say did not happen.
struct ArabicDoubt {
    let passage: ArabicPassage

    func isHedged(_ frame: Frame, _ sentence: ArabicSentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, frame.trigger - 10)
        return (start..<min(frame.clause.upperBound, frame.trigger + 25)).contains {
            passage.isA($0, .hedge) || passage.isAny($0, Self.rumours) && !passage.has($0, .article)
        }
    }

    private static let rumours = arabicKeys("أنباء تقارير")

    /// "لم ينفجر", "عدم سقوط صاروخ", "إطلاق أي صاروخ": it did not happen.
    func isNegated(_ frame: Frame, _ sentence: ArabicSentence) -> Bool {
        if (1...2).contains(where: { passage.isA(frame.trigger - $0, .negation) }) { return true }
        if passage.isAny(frame.trigger + 1, Self.any), frame.kind != .intercept { return true }
        for index in (max(sentence.tokens.lowerBound, frame.trigger - 6)..<frame.trigger).reversed() {
            if passage.isMark(index) || passage.isA(index, .reporting) { return false }
            if passage.isAny(index, Self.absence) { return true }
        }
        return false
    }

    private static let absence = arabicKeys("عدم")
    private static let any = arabicKeys("أي أية")

    /// "نفى سقوط صاروخ في …"; what is said behind it, and no new sentence in between.
    func isDenied(_ frame: Frame, _ sentence: ArabicSentence) -> Bool {
        for index in (max(sentence.tokens.lowerBound, frame.trigger - 24)..<frame.trigger).reversed() {
            if passage.isAny(index, Self.deny) { return true }
            if passage.isA(index, [.reporting]), !passage.has(index, .article) || passage.has(index, .and) {
                return false
            }
        }
        return false
    }

    private static let deny = arabicKeys("نفى نفت ينفي تنفي نفي كذب كذبت تكذيب")

    /// "سيحد من إطلاق الصواريخ": rockets in general, at no place and in no number.
    func isGeneral(_ frame: Frame, _ sentence: ArabicSentence) -> Bool {
        guard frame.sites.isEmpty, frame.kind != .found, !frame.isAimed, sentence.dates.isEmpty,
            sentence.times.isEmpty
        else { return false }
        guard let weapon = frame.weapon else { return false }
        return weapon.isPlural && weapon.count == nil && passage.has(weapon.head, .article)
            && passage.isAny(frame.trigger, Self.acts)
    }

    private static let acts = arabicKeys("إطلاق انطلاق سقوط استهداف اعتراض إسقاط ضبط اكتشاف تصدي")
}
