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
        var next = passage.isAny(index + 1, Self.happened) ? index + 2 : index + 1
        // "القصف نفذ | أمس الأربعاء | من محيط قرية X".
        while next > index + 1, next - index < 6,
            passage.isA(next, .partOfDay) || passage.isAny(next, Self.dayWords)
                || passage.tokens.indices.contains(next) && ArabicCalendar.weekdays[passage.tokens[next].key] != nil
        { next += 1 }
        guard passage.isWord(next, ArabicWord.from), next > index + 1 || passage.isAny(index - 1, Self.happened),
            passage.isA(next + 1, [.placeClass, .genericPlace, .building, .relation])
                || passage.tokens.indices.contains(next + 1) && passage.nameEnd[next + 1] > 0
        else { return nil }
        return ArabicTrigger(index: index, next: next, kind: .origin)
    }

    private static let dayWords = arabicKeys("يوم أمس اليوم")
    private static let happened = arabicKeys("تم جرى كان كانت حصل حدث نفذ شن انطلق نفذت انطلقت")

    /// "فكان هدفه معسكر X", "وهدفها السفارة": what it was meant for.
    func meant(at index: Int) -> ArabicTrigger? {
        guard passage.has(index, .pronoun) else { return nil }
        // "هدفه على الأرجح معسكر X".
        var next = index + 1
        if passage.isWord(next, ArabicWord.on), passage.isAny(next + 1, Self.likely) { next += 2 }
        guard passage.isAny(index, Self.aim), !passage.isA(index - 1, .preposition),
            passage.isA(next, .placeClass) || passage.tokens.indices.contains(next) && passage.nameEnd[next] > 0
        else { return nil }
        return ArabicTrigger(index: index, next: next, kind: .target)
    }

    private static let aim = arabicKeys("هدف"), likely = arabicKeys("أرجح أغلب")

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
            if passage.isWord(next, ArabicWord.at) || passage.isAny(next, Self.within)
                || passage.has(next, .by) && passage.isA(next, [.building, .placeClass])
            {
                return ArabicTrigger(index: index, next: next, kind: .hit, isEffect: true)
            }
        }
        return nil
    }

    /// "القصف نُفذ بثلاثة صواريخ", "إنه تم بأربعة صواريخ": with what the attack spoken of was made.
    func used(at index: Int) -> ArabicTrigger? {
        guard passage.has(index + 1, .by), passage.isAny(index, Self.happened),
            (1...3).contains(where: { passage.isA(index + $0, .weapon) }),
            (1...6).contains(where: { passage.isA(index - $0, .attackNoun) })
        else { return nil }
        return ArabicTrigger(index: index, next: index + 1, kind: .target)
    }

    /// "كان هدفا لقصف"; "معدا لضرب معسكر X": whom it was to strike.
    func aim(at index: Int) -> ArabicTrigger? {
        if passage.isAny(index, Self.aim), !passage.has(index, [.article, .pronoun]),
            (1...4).contains(where: { passage.isA(index + $0, .attackNoun) && passage.has(index + $0, .to) })
        {
            return ArabicTrigger(index: index, next: index + 1, kind: .target, isExposed: true)
        }
        guard passage.isA(index, [.hit, .target]), passage.has(index, .to), passage.isAny(index - 1, Self.prepared)
        else {
            return nil
        }
        return ArabicTrigger(index: index, next: index + 1, kind: .target, isAimed: true)
    }

    private static let prepared = arabicKeys("معد معدة معدين معدان معدا مهيأ مهيأة جاهز جاهزة مجهز مجهزة")

    /// "قدوم المسيرتين من جهة X".
    func cameFrom(_ index: Int) -> ArabicTrigger? {
        guard passage.isA(index + 1, .weapon), passage.isAny(index, Self.coming),
            (2...4).contains(where: { passage.isWord(index + $0, ArabicWord.from) })
        else { return nil }
        return ArabicTrigger(index: index, next: index + 1, kind: .origin)
    }

    private static let coming = arabicKeys("قدوم مجيء انطلاق")

    /// "قذائف توزعت بين A وB", "وانتهى أحدها عند …": where each came down.
    func spread(at index: Int, _ sentence: Range<Int>) -> ArabicTrigger? {
        if passage.isAny(index, Self.ends),
            passage.isA(index + 1, .weapon) || passage.isAny(index + 1, ArabicWord.oneOf)
        {
            return ArabicTrigger(index: index, next: index + 1, kind: .land)
        }
        guard passage.isA(index + 1, [.relation, .preposition]), passage.isAny(index, Self.spreads),
            (max(sentence.lowerBound, index - 24)..<index).contains(where: { passage.isA($0, .weapon) })
        else { return nil }
        let isAmong = passage.isWord(index + 1, ArabicWord.between)
        return ArabicTrigger(index: index, next: isAmong ? index + 2 : index + 1, kind: .hit)
    }

    private static let ends = arabicKeys("انتهى انتهت")
    private static let spreads = arabicKeys("توزعت توزع توزعوا توزعا موزعة متوزعة تتوزع")

    /// "نصبوا منصتهم عند X", "راجمة متمركزة في X", "عجلة مركونة في X، وكانت تحمل منصة": where it stood.
    func planted(at index: Int, _ sentence: Range<Int>) -> ArabicTrigger? {
        if passage.isA(index + 1, .launcher), passage.isAny(index, Self.plants) {
            return ArabicTrigger(index: index, next: index + 2, kind: .found, isMounted: true)
        }
        guard passage.isA(index + 1, [.preposition, .relation]), passage.isAny(index, Self.parked) else { return nil }
        let before = max(sentence.lowerBound, index - 6)..<index
        let behind = index + 1..<max(index + 1, min(index + 24, sentence.upperBound))
        let isPlatform =
            before.contains { passage.isA($0, .launcher) }
            || before.contains { passage.isA($0, .vehicle) } && behind.contains { passage.isA($0, .launcher) }
        return isPlatform ? ArabicTrigger(index: index, next: index + 1, kind: .found, isMounted: true) : nil
    }

    private static let plants = arabicKeys("نصب نصبوا نصبت ثبت ثبتوا ركزوا وضعوا أخفوا")
    private static let parked = arabicKeys(
        "مركونة مركون متوقفة متوقف متمركزة متمركز منصوبة منصوب متروكة مخبأة مخفية مخبأ موجودة")

    /// "منظومة سي رام …، وقد أصابت شظاياها سطحا": what the defence did.
    func isOwnDebris(_ index: Int, _ sentence: Range<Int>) -> Bool {
        passage.isAny(index, ArabicWord.debris) && passage.has(index, .pronoun)
            && (max(sentence.lowerBound, index - 24)..<max(sentence.lowerBound, index)).contains {
                passage.isA($0, .intercept) || passage.isAny($0, Self.defence)
            }
    }

    private static let defence = arabicKeys("منظومة منظومات دفاعات قبة")

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

    /// "انفجر في مكانه", "انفجر على منصته": it never flew.
    func burstsInPlace(_ index: Int) -> Bool {
        passage.isA(index, .explode) && passage.isA(index + 1, .preposition) && passage.has(index + 2, .pronoun)
            && (passage.isAny(index + 2, Self.standing) || passage.isA(index + 2, .launcher))
    }

    private static let standing = arabicKeys("مكان موضع قاعدة")

    /// "ألقت القبض", "ألقى كلمة".
    func throwsNothing(_ index: Int) -> Bool {
        passage.isAny(index, Self.thrown) && (1...4).contains { passage.isAny(index + $0, Self.notThrown) }
    }

    private static let thrown = arabicKeys("ألقى ألقت")
    private static let notThrown = arabicKeys("قبض كلمة خطاب ضوء لوم مسؤولية محاضرة بيان")
}
