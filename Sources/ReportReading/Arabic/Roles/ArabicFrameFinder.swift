internal import IncidentModel

/// Turns the triggers of an Arabic sentence into frames. Verb and verbal noun stand first, so that their places are to the
/// right, up to the next trigger or a word that opens another thought.
struct ArabicFrameFinder {
    let passage: ArabicPassage
    let locations: ArabicLocationParser
    private let triggers: ArabicTriggerFinder

    init(passage: ArabicPassage) {
        self.passage = passage
        locations = ArabicLocationParser(passage: passage)
        triggers = ArabicTriggerFinder(passage: passage)
    }

    /// - Parameters:
    ///   - skipped: tokens of dates and times.
    ///   - carried: the munition of the sentence before, for "سقطت في …".
    func frames(
        in sentence: Range<Int>, weapons: [WeaponMention], skipped: [Range<Int>], carried: WeaponMention?
    ) -> [Frame] {
        let found = triggers.triggers(in: sentence)
        var cursor = WeaponCursor(mentions: weapons)
        var skips = SkipCursor(ranges: skipped.sorted { $0.lowerBound < $1.lowerBound })
        return found.indices.compactMap { position -> Frame? in
            let trigger = found[position]
            let limit = position + 1 < found.count ? found[position + 1].index : sentence.upperBound
            let previous = position > 0 ? found[position - 1].next : sentence.lowerBound
            guard
                let (weapon, isContinuation) = weapon(
                    for: trigger, sentence, limit, previous, &cursor, carried, hasOnlyOne: found.count == 1)
            else { return nil }
            var frame = Frame(
                trigger: trigger.index, kind: trigger.kind, clause: trigger.index..<max(limit, trigger.next),
                weapon: weapon, isContinuation: isContinuation, sites: [])
            addSites(to: &frame, trigger, limit, &cursor, &skips)
            frame.isAimed = trigger.isAimed
            if trigger.kind == .target, !trigger.isAimed, !frame.sites.contains(where: { $0.role == .target }) {
                addSubject(to: &frame, trigger, floor: previous)
            }
            if trigger.kind == .launch || trigger.kind == .target { addStand(to: &frame, trigger, floor: previous) }
            if trigger.kind == .found, frame.sites.isEmpty { addWhereFound(to: &frame, trigger, floor: previous) }
            if trigger.kind == .land { addSeen(to: &frame, trigger, floor: previous) }
            // Damage alone, without a place of its own, is no act.
            if trigger.isEffect, frame.sites.isEmpty { return nil }
            return frame
        }
    }

    // MARK: - Munitions

    /// The munition that the trigger speaks of; nil when it speaks of something else altogether.
    private func weapon(
        for trigger: ArabicTrigger, _ sentence: Range<Int>, _ limit: Int, _ previous: Int, _ cursor: inout WeaponCursor,
        _ carried: WeaponMention?, hasOnlyOne: Bool
    ) -> (WeaponMention?, Bool)? {
        let right = trigger.next..<max(limit, trigger.next)
        if trigger.isMounted { return (cursor.first(in: right), true) }
        if trigger.kind == .found { return isLauncher(right, trigger) ? (cursor.first(in: right), false) : nil }
        if right.prefix(8).prefix(while: { !passage.isAny($0, Self.reply) }).contains(where: {
            passage.isA($0, .otherViolence)
        }) {
            return nil
        }
        if let mention = cursor.first(in: right) {
            // "قصف برشقة صاروخية من عشرة صواريخ": the noun that is counted, not the adjective.
            let behind = mention.tokens.upperBound..<min(right.upperBound, mention.tokens.upperBound + 4)
            if mention.isModifier, !behind.isEmpty, let counted = cursor.first(in: behind), counted.count != nil,
                passage.isWord(mention.tokens.upperBound, ArabicWord.from)
                    || passage.has(counted.tokens.lowerBound, .by)
            {
                return (counted, false)
            }
            return (mention, false)
        }
        // "الصواريخ سقطت": to the left, in the same clause.
        if let mention = cursor.last(in: previous..<max(previous, trigger.index)) { return (mention, false) }
        if let mention = cursor.last(in: sentence.lowerBound..<max(sentence.lowerBound, trigger.index)) {
            return (mention, true)
        }
        if let mention = cursor.first(in: right.upperBound..<max(right.upperBound, sentence.upperBound)),
            trigger.kind == .target || trigger.isEffect
        {
            return (mention, false)
        }
        guard let carried else { return nil }
        let pointsBack =
            trigger.hasPronoun || passage.isA(trigger.next, [.preposition, .relation, .ordinal, .placeClass])
            || passage.isA(trigger.index - 1, .attackNoun) || passage.isA(trigger.next, .attackNoun)
            || trigger.isEffect || trigger.kind == .launchSite || trigger.isExposed || trigger.isAimed
            || passage.isAny(trigger.next, ArabicWord.debris) || passage.isAny(trigger.next, ArabicWord.oneOf)
            || passage.isA(trigger.next, .number) && trigger.kind == .land
            || trigger.kind == .launch && passage.has(trigger.index, .article)
            || trigger.kind == .hit && passage.isA(trigger.next, .building)
                && speaksOfIt(before: trigger.index, sentence)
        return pointsBack ? (carried, true) : nil
    }

    /// "القصف حدث فجر اليوم وطال مدرج القاعدة".
    private func speaksOfIt(before index: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, index - 10)..<index).contains {
            passage.isA($0, .attackNoun) && passage.has($0, .article)
        }
    }

    /// What is found must have to do with launching: a platform, or a vehicle that rockets left.
    private func isLauncher(_ right: Range<Int>, _ trigger: ArabicTrigger) -> Bool {
        // "المنصة المستخدمة في القصف ضبطت في X": what was found stands before the verb.
        let isBehind =
            passage.isAny(trigger.index, Self.wasFound)
            && (trigger.index - 10..<trigger.index).contains { passage.isA($0, .launcher) && passage.has($0, .article) }
            || passage.isAny(trigger.index, Self.wasFound)
                && (firedBefore(trigger.index) || wasUsed(trigger.index))
        if isBehind { return true }
        let scope = trigger.index..<min(right.upperBound, trigger.index + 36)
        let hasLaunching = scope.contains { passage.isA($0, .launch) }
        let hasWeapon = scope.contains { passage.isA($0, [.weapon, .rocketAdjective]) }
        return scope.contains { passage.isA($0, .launcher) } && (hasLaunching || hasWeapon)
            || scope.contains { passage.isAny($0, Self.used) && passage.isA($0 + 2, .attackNoun) }
            || hasWeapon && isBeforeLaunch(trigger.index..<trigger.index + 24)
            || hasWeapon && scope.contains { passage.isAny($0, Self.ready) }
            || hasLaunching && (hasWeapon || scope.contains { passage.isA($0, .vehicle) } || isBase(scope))
    }

    private func isBase(_ scope: Range<Int>) -> Bool {
        scope.contains { passage.isAny($0, Self.base) && passage.isAny($0 + 1, ArabicWord.launchNoun) }
    }

    /// "ضبط صواريخ في X قبل ساعات من إطلاقها".
    private func isBeforeLaunch(_ scope: Range<Int>) -> Bool {
        scope.contains { index in
            passage.isAny(index, Self.before)
                && (index + 1...index + 3).contains {
                    passage.isAny($0, ArabicWord.launchNoun) && passage.has($0, .pronoun)
                }
        }
    }

    /// "العجلة التي استُخدمت لقصف X. … العجلة وُجدت محترقة في Y": said to have been used a sentence before.
    private func wasUsed(_ index: Int) -> Bool {
        (max(0, index - 8)..<index).contains {
            passage.isA($0, [.vehicle, .launcher]) && passage.has($0, .article)
        }
            && (max(0, index - 70)..<index).contains {
                passage.isAny($0, Self.used) && passage.isA($0 + 1, [.target, .hit, .launch])
            }
    }

    /// Pointed or set up, and so meant to be fired.
    private static let ready = arabicKeys(
        "منصوبة منصوب منصوبا منصوبين معد معدة معدا معدين معدان موجه موجهة موجها موجهين مهيأة مهيأ جاهزة جاهز مصوبة مصوب مجهزة مجهز"
    )

    /// "العجلة التي انطلقت منها الصواريخ وجدت محترقة في X".
    private func firedBefore(_ index: Int) -> Bool {
        let window = max(0, index - 8)..<index
        return window.contains { passage.isA($0, .vehicle) && passage.has($0, .article) }
            && window.contains { passage.isA($0, .launch) }
    }

    private static let wasFound = arabicKeys("ضبطت ضبط وجدت وجد عثر صودرت فككت")
    private static let before = arabicKeys("قبل قبيل")
    private static let used = arabicKeys("استخدمت استعملت استخدم استعمل")
    static let base = arabicKeys("قاعدة قواعد مكان منطقة")
}
