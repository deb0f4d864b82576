internal import IncidentModel

/// A word that may govern sites.
struct ArabicTrigger: Sendable {
    var index: Int
    /// Where its right side begins.
    var next: Int
    var kind: TriggerKind
    /// What is hit is its subject: تعرض.
    var isExposed = false
    /// Only pointed there: موجهة نحو.
    var isAimed = false
    /// "سقوطه", "أطلقت" without a noun: the munition is the one spoken of before.
    var hasPronoun = false
    /// Told by what came of it: "أضرار في X", "انفجار داخل X نتيجة هجوم بطائرة مسيرة".
    var isEffect = false
    /// "محملة على عجلة في X": where the platform stands.
    var isMounted = false
    /// "سقوط مقذوفات أطلقتها …على X": what it was fired on is where it fell.
    var landsOnObject = false
    /// A launcher was found before it: "ضبط منصة كانت معدة للإطلاق على X في Y".
    var followsFound = false
}

/// Finds the triggers of a sentence.
struct ArabicTriggerFinder {
    let passage: ArabicPassage

    func triggers(in sentence: Range<Int>) -> [ArabicTrigger] {
        var triggers: [ArabicTrigger] = []
        for index in sentence where index >= triggers.last?.next ?? index {
            guard var trigger = trigger(at: index, sentence, last: triggers.last) else { continue }
            trigger.hasPronoun = passage.has(index, .pronoun)
            trigger.followsFound = triggers.last?.kind == .found || triggers.last?.followsFound == true
            // "سقوط أحد الصواريخ التي استهدفت X على Y": Y is where it fell.
            if trigger.kind == .target, !trigger.isExposed, passage.isA(index - 1, .relative), let fall = triggers.last,
                fall.kind == .land, hasNoPlace(between: fall.index, index - 1)
            {
                trigger.landsOnObject = true
            }
            triggers.append(trigger)
        }
        return triggers
    }

    private func trigger(at index: Int, _ sentence: Range<Int>, last: ArabicTrigger?) -> ArabicTrigger? {
        let token = passage.tokens[index]
        guard token.kind == .word || token.kind == .number, !token.classes.isEmpty else { return nil }
        if let part = part(at: index, last: last) ?? mounted(at: index, last: last) ?? startedFrom(index)
            ?? meant(at: index)
        {
            return part
        }
        if let found = launcher(at: index, sentence, last: last) ?? planted(at: index, sentence) { return found }
        if let other = used(at: index) ?? aim(at: index) ?? cameFrom(index) ?? spread(at: index, sentence) {
            return other
        }
        if isOwnDebris(index + 1, sentence) { return nil }
        if token.isA(.launch) { return launch(at: index, sentence, last: last) }
        if token.isA(.find) {
            // "وتحديدا من جهة الشرق": an adverb.
            if passage.isAny(index, ArabicWord.namely),
                passage.endsInAlef(index) || passage.has(index, .article) && passage.has(index, .by)
                    || passage.isAny(index - 1, Self.face)
            {
                return nil
            }
            // "موقع الإطلاق حُدد في X": of the place told.
            if let last, last.kind == .launchSite, index - last.index < 5, passage.isAny(index, Self.determined) {
                return nil
            }
            return ArabicTrigger(index: index, next: index + 1, kind: .found)
        }
        if token.isA(.exposed) {
            // "تعرضت الدار لأضرار مادية": what came of it, and no attack.
            if (index + 1..<min(index + 8, sentence.upperBound)).first(where: { passage.has($0, .to) }).map({
                passage.isA($0, [.damage, .losses])
            }) == true {
                return nil
            }
            return ArabicTrigger(index: index, next: index + 1, kind: .target, isExposed: true)
        }
        if token.isA(.land) {
            // "سقوط قتلى" are casualties, "وقوع إصابات" too.
            if passage.isA(index + 1, [.killedNoun, .injuredNoun, .losses, .person, .damage]) { return nil }
            if passage.isA(index + 1, .number), passage.isA(index + 2, [.killedNoun, .injuredNoun, .person]) {
                return nil
            }
            if throwsNothing(index) || burstsInPlace(index) { return nil }
            // "لم ينفجر": it came down all the same, where its own clause says.
            if passage.isAny(index, Self.explodes), passage.isA(index - 1, .negation) { return nil }
            if token.isA(.explode), !hasMunition(near: index, sentence), !hasSubject(before: index, sentence) {
                guard isCaused(index, sentence) else { return nil }
                return ArabicTrigger(index: index, next: index + 1, kind: .land, isEffect: true)
            }
            // تسقط of a defence is "brings down".
            let isDefence =
                passage.isAny(index, Self.bringsDown)
                && (1...4).contains {
                    sentence.contains(index - $0) && passage.isAny(index - $0, Self.defences)
                }
            return ArabicTrigger(index: index, next: index + 1, kind: isDefence ? .intercept : .land)
        }
        if token.isA(.intercept) { return ArabicTrigger(index: index, next: index + 1, kind: .intercept) }
        if token.isA(.hit), !passage.isA(index + 1, [.injuredNoun, .person]), !strikesPeople(index) {
            return ArabicTrigger(index: index, next: index + 1, kind: .hit)
        }
        // "الجهة التي خرج منها هي منطقة X".
        if token.isA(.origin), (1...2).contains(where: { passage.isA(index - $0, .launchPlace) }),
            (index + 1...index + 3).contains(where: { passage.isAny($0, ArabicWord.fromIt) })
        {
            return ArabicTrigger(index: index, next: index + 1, kind: .launchSite)
        }
        if token.isA(.origin), passage.isWord(index + 1, ArabicWord.from), comes(index, sentence) {
            return ArabicTrigger(index: index, next: index + 1, kind: .origin)
        }
        // "موجهة نحو المنطقة الخضراء": aimed there.
        if passage.isAny(index, Self.aimed),
            passage.isAny(index + 1, ArabicWord.towards) || passage.has(index + 1, .to)
                || passage.isWord(index + 1, ArabicWord.to)
        {
            return ArabicTrigger(index: index, next: index + 1, kind: .target, isAimed: true)
        }
        // "ومصدره مواقع القوات …".
        if passage.isAny(index, Self.source), passage.has(index, .pronoun) {
            return ArabicTrigger(index: index, next: index + 1, kind: .launchSite)
        }
        // "مصدر النيران تلال حمرين".
        if passage.isAny(index, Self.source), passage.isAny(index + 1, Self.fire) {
            return ArabicTrigger(index: index, next: index + 2, kind: .launchSite)
        }
        return target(at: index, sentence) ?? effect(at: index, sentence)
    }

    private static let face = arabicKeys("وجه"), determined = arabicKeys("حدد حددت تحديد")
    private static let aimed = arabicKeys("موجه موجهة موجهين موجهتين مصوب مصوبة مصوبين مصوبتين")
    private static let source = arabicKeys("مصدر")

    private static let fire = arabicKeys("نيران قصف صواريخ قذائف هجوم مقذوفات")

    private static let defences = arabicKeys("منظومة منظومات دفاعات سيرام قوات")

    /// "الصاروخ، وهو قصير المدى، انفجر": a verb's munition may stand further off than a noun's.
    private func hasSubject(before index: Int, _ sentence: Range<Int>) -> Bool {
        // "واحد انفجر", "اثنان منها وقعا", "والأخير وقع".
        if passage.isA(index - 1, [.number, .ordinal]) || passage.isAny(index - 1, Self.ofThem),
            index > sentence.lowerBound
        {
            return true
        }
        guard passage.isAny(index, Self.explodes) else { return false }
        return (max(sentence.lowerBound, index - 16)..<index).contains { passage.isA($0, .weapon) }
            || passage.isA(index + 1, .ordinal) || passage.isAny(index + 1, ArabicWord.oneOf)
    }

    /// "وأصابت 31 آخرين": a toll.
    private func strikesPeople(_ index: Int) -> Bool {
        guard passage.isA(index + 1, .number) else { return false }
        let next = passage.isA(index + 2, .number) ? index + 3 : index + 2
        return passage.isA(next, .person) || passage.isAny(next, ArabicWord.other)
    }

    private static let bringsDown = arabicKeys("تسقط يسقط يسقطون")
    private static let explodes = arabicKeys("انفجر انفجرت انفجرا انفجرتا تنفجر ينفجر تفجرت")

    private func hasMunition(near index: Int, _ sentence: Range<Int>) -> Bool {
        passage.isA(index + 1, .ordinal)
            || passage.isA(index + 1, .number)
                && (passage.isAny(index + 2, Self.ofThem) || passage.isA(index + 2, [.preposition, .relation]))
            || (index + 1...index + 3).contains {
                sentence.contains($0) && passage.isA($0, .weapon) && passage.nameEnd[$0] == 0
            }
            || (1...3).contains { sentence.contains(index - $0) && passage.isA(index - $0, .weapon) }
    }

    /// إطلاق as an act, as part of a launcher, or as the place of launching.
    private func launch(at index: Int, _ sentence: Range<Int>, last: ArabicTrigger?) -> ArabicTrigger? {
        if passage.isA(index + 1, .notMunition) || (1...2).contains(where: { passage.isAny(index + $0, Self.itself) }) {
            return nil
        }
        if passage.isA(index - 1, .launcher) || isBase(index - 1) { return nil }
        // "العجلة التي انطلقت منها الصواريخ": the vehicle's place counts, the verb only describes.
        if last?.kind == .found, (index + 1...index + 4).contains(where: { passage.isAny($0, ArabicWord.fromIt) }) {
            return nil
        }
        // "وفيها صواريخ لم تنطلق".
        if last?.kind == .found, passage.isA(index - 1, .negation) { return nil }
        // "من يطلق الصواريخ", "كل ما ينطلق": whoever, whatever.
        if passage.isAny(index, Self.general), passage.isAny(index - 1, Self.whoever) { return nil }
        // "صواريخ معدة للإطلاق" were not fired; "باتجاه X" says where they pointed.
        if passage.has(index, .to), passage.isAny(index, ArabicWord.launchNoun) {
            return pointsAt(index + 1)
                ? ArabicTrigger(index: index, next: index + 1, kind: .target, isAimed: true) : nil
        }
        if passage.isAny(index, ArabicWord.launchNoun),
            (1...3).contains(where: { passage.isAny(index - $0, Self.intends) })
        {
            return ArabicTrigger(index: index, next: index + 1, kind: .target, isAimed: true)
        }
        let isPlace =
            passage.isAny(index, ArabicWord.launchNoun)
            && (passage.isA(index - 1, .launchPlace) || passage.isAny(index - 1, Self.operation))
            || (1...2).contains { passage.isA(index - $0, .launchPlace) }
                && (index + 1...index + 3).contains { passage.isAny($0, ArabicWord.fromIt) }
        let landsOnObject =
            (passage.has(index, .pronoun) || isPassive(index)) && last?.kind == .land
            && hasNoPlace(between: last?.index ?? index, index)
        return ArabicTrigger(
            index: index, next: index + 1, kind: isPlace ? .launchSite : .launch, landsOnObject: landsOnObject)
    }

    /// "صاروخ أُطلق من X في Y": the verb hangs on the noun right before it.
    private func isPassive(_ index: Int) -> Bool {
        passage.isAny(index, Self.fired) && !passage.has(index, .and)
            && (passage.isA(index - 1, [.weapon, .rocketAdjective, .nameAdjective])
                || passage.isAny(index - 1, Self.kinds))
            && passage.isWord(index + 1, ArabicWord.from)
    }

    private static let fired = arabicKeys("أطلق أطلقت أطلقا أطلقتا")
    private static let kinds = arabicKeys("باليستي بالستي مجهول مفخخة مسيرة")

    /// "سقط صاروخ من طراز X أطلقه …": nothing between says where it fell.
    private func hasNoPlace(between land: Int, _ launch: Int) -> Bool {
        launch - land < 14
            && (land + 1..<max(land + 1, launch)).allSatisfy { index in
                !passage.isA(index, .relation)
                    && (!passage.isA(index, .preposition)
                        || passage.isWord(index, ArabicWord.from) && passage.isAny(index + 1, ArabicWord.kind))
            }
    }

    private func pointsAt(_ index: Int) -> Bool {
        passage.isAny(index, ArabicWord.towards) || passage.isWord(index, ArabicWord.on)
            || passage.isWord(index, ArabicWord.against) || passage.isWord(index, ArabicWord.to)
    }

    private static let intends = arabicKeys(
        "يعتزم يعتزمون تعتزم اعتزموا ينوي ينوون تنوي نووا يخطط يخططون تخطط خططوا بصدد يريدون يستعدون")

    /// "عملية الإطلاق جرت بالزعفرانية".
    private static let operation = arabicKeys("عملية")
    private static let general = arabicKeys("يطلق تطلق ينطلق تنطلق يطلقون")
    private static let whoever = arabicKeys("من ما")

    /// "قاعدة إطلاق": the base is a launcher here.
    private func isBase(_ index: Int) -> Bool { passage.isAny(index, Self.base) }
    private static let base = arabicKeys("قاعدة قواعد")
    /// "يطلق على نفسه اسم" calls itself.
    private static let itself = arabicKeys("نفسه نفسها عليه عليها")

    /// "وكانت منصة الإطلاق في X": a launcher with a place and no verb of finding before it.
    private func launcher(at index: Int, _ sentence: Range<Int>, last: ArabicTrigger?) -> ArabicTrigger? {
        guard passage.isA(index, .launcher) || isBase(index) && passage.isAny(index + 1, ArabicWord.launchNoun),
            last?.kind != .found
        else { return nil }
        // "المنصة التي أُطلقت منها الصواريخ".
        if passage.isA(index + 1, .relative), passage.isA(index + 2, .launch) {
            return ArabicTrigger(index: index, next: index + 1, kind: .found)
        }
        guard passage.isAny(index + 1, ArabicWord.launchNoun) || passage.isA(index + 1, .weapon) else { return nil }
        return ArabicTrigger(index: index, next: index + 2, kind: .found)
    }
}
