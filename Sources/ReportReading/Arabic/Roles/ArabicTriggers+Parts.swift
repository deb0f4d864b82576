internal import IncidentModel

/// Triggers without a verb of attack: a part of the salvo with its place, a platform that stands somewhere, damage.
extension ArabicTriggerFinder {
    /// "أُطلقت أربعة صواريخ من X، ثلاثة منها داخل Y وأحدها قرب Z": after the launching, a part with a place came down there.
    func part(at index: Int, last: ArabicTrigger?) -> ArabicTrigger? {
        guard let last, [.launch, .origin, .launchSite].contains(last.kind),
            passage.isA(index, [.number, .ordinal])
        else { return nil }
        var next = index + 1
        let isPart =
            passage.isAny(next, Self.ofThem) || passage.isAny(index, ArabicWord.oneOf) && passage.has(index, .pronoun)
            || passage.isAny(index, ArabicWord.oneOfThem)
        guard isPart else { return nil }
        if passage.isAny(next, Self.ofThem) { next += 1 }
        guard passage.isA(next, [.relation, .preposition]), !passage.isWord(next, ArabicWord.from) else { return nil }
        return ArabicTrigger(index: index, next: next, kind: .land)
    }

    /// "القصف تم من داخل منزل", "الهجوم كان من منطقة X": where an attack was made from.
    func startedFrom(_ index: Int) -> ArabicTrigger? {
        guard passage.isA(index, .attackNoun), passage.has(index, .article), !passage.isA(index, .pluralNoun) else {
            return nil
        }
        let next = passage.isAny(index + 1, Self.happened) ? index + 2 : index + 1
        guard passage.isWord(next, ArabicWord.from), next > index + 1 || passage.isAny(index - 1, Self.happened),
            passage.isA(next + 1, [.placeClass, .genericPlace, .building, .relation])
                || passage.tokens.indices.contains(next + 1) && passage.nameEnd[next + 1] > 0
        else { return nil }
        return ArabicTrigger(index: index, next: next, kind: .origin)
    }

    private static let happened = arabicKeys("تم جرى كان كانت حصل حدث نفذ شن انطلق نفذت انطلقت")

    /// "فكان هدفه معسكر X", "وهدفها السفارة": what it was meant for.
    func meant(at index: Int) -> ArabicTrigger? {
        guard passage.isAny(index, Self.aim), passage.has(index, .pronoun), !passage.isA(index - 1, .preposition),
            passage.isA(index + 1, .placeClass)
                || passage.tokens.indices.contains(index + 1) && passage.nameEnd[index + 1] > 0
        else { return nil }
        return ArabicTrigger(index: index, next: index + 1, kind: .target)
    }

    private static let aim = arabicKeys("هدف")

    /// "الصواريخ خرجت من منطقة X"; people and cars leave places too.
    func comes(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard passage.isAny(index, Self.leaves) else { return true }
        return (max(sentence.lowerBound, index - 6)..<index).contains { passage.isA($0, .weapon) }
    }

    private static let leaves = arabicKeys("خرج خرجت خرجا خرجتا")

    static let ofThem = arabicKeys("منها منهما منهم")

    /// "وكانت محملة على عجلة نوع كيا في X", "منصوبة داخل بستان في X".
    func mounted(at index: Int, last: ArabicTrigger?) -> ArabicTrigger? {
        guard last != nil, passage.isAny(index, Self.mounts),
            passage.isWord(index + 1, ArabicWord.on) && passage.isA(index + 2, [.vehicle, .launcher])
        else { return nil }
        return ArabicTrigger(index: index, next: index + 2, kind: .found, isMounted: true)
    }

    private static let mounts = arabicKeys(
        "محملة محمل محملا محملين محمولة محمولا منصوبة منصوب منصوبا مثبتة مثبت مثبتا موضوعة نصبت ثبتت مركبة")

    /// "ما أدى إلى أضرار في مجمع X", "اندلاع حريق في X": what came down there is told by what it did.
    func effect(at index: Int, _ sentence: Range<Int>) -> ArabicTrigger? {
        guard !passage.isA(index - 1, .placeClass),
            passage.isA(index, .damage) || passage.isAny(index, Self.fires) && passage.isAny(index - 1, Self.breaks)
        else { return nil }
        for next in index + 1..<min(index + 6, sentence.upperBound) {
            if passage.isMark(next) || passage.isA(next, [.boundary, .without, .reporting]) { return nil }
            if passage.isWord(next, ArabicWord.at) || passage.isAny(next, Self.within) {
                return ArabicTrigger(index: index, next: next, kind: .hit, isEffect: true)
            }
        }
        return nil
    }

    private static let fires = arabicKeys("حريق حرائق نيران النيران")
    private static let breaks = arabicKeys("اندلاع اندلع اندلعت نشوب نشب نشبت اشتعال اشتعلت")
    private static let within = arabicKeys("داخل ضمن")

    /// "انفجار وقع داخل مقر … نتيجة هجوم بطائرة مسيرة": a munition stands behind the cause.
    func isCaused(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let scope = index + 1..<max(index + 1, min(index + 28, sentence.upperBound))
        return scope.contains { cause in
            passage.isAny(cause, Self.causes)
                && (cause + 1...cause + 4).contains { sentence.contains($0) && passage.isA($0, .weapon) }
        }
    }

    private static let causes = arabicKeys("نتيجة جراء إثر بسبب بفعل ناجم ناجمة")

    /// "ألقت القبض", "ألقى كلمة".
    func throwsNothing(_ index: Int) -> Bool {
        passage.isAny(index, Self.thrown) && (1...4).contains { passage.isAny(index + $0, Self.notThrown) }
    }

    private static let thrown = arabicKeys("ألقى ألقت")
    private static let notThrown = arabicKeys("قبض كلمة خطاب ضوء لوم مسؤولية محاضرة بيان")
}
