internal import IncidentModel

/// Munitions told beside those counted before.
extension ArabicEventBuilder {
    /// "العدد الكلي سبعة", "عددها اثنان فقط", "مجموعها بلغ 12": the whole salvo.
    mutating func addTotal(_ sentence: ArabicSentence) {
        guard !sentence.weapons.isEmpty else { return }
        let counts = ArabicCounts(passage: passage)
        for index in sentence.tokens
        where passage.isAny(index, Self.totals) && passage.has(index, [.article, .pronoun]) {
            var next = index + 1
            while next < sentence.tokens.upperBound, next - index < 4, passage.isAny(next, Self.fillers) { next += 1 }
            guard let (value, end) = counts.number(at: next, sentence.tokens.upperBound), (1...200).contains(value),
                end >= sentence.tokens.upperBound || passage.isMark(end) || passage.isA(end, [.weapon, .boundary])
                    || passage.has(end, .and) || passage.isAny(end, Self.only)
            else { continue }
            reported.append(
                Claim(
                    .munitions(CountRange(exactly: value), .used), speaker: sentence.speaker,
                    evidence: passage.evidence(index..<end)))
            return
        }
    }

    private static let totals = arabicKeys("عدد مجموع إجمالي")
    private static let fillers = arabicKeys("كلي إجمالي نهائي بلغ هو كان قد صواريخ قذائف")
    private static let only = arabicKeys("فقط")

    /// "صاروخ من بين ثلاثة", "صاروخان من أصل خمسة".
    func among(_ weapon: WeaponMention) -> CountRange? {
        let index = weapon.tokens.upperBound
        guard passage.isWord(index, ArabicWord.from), passage.isAny(index + 1, Self.amongWords),
            let (value, _) = ArabicCounts(passage: passage).number(at: index + 2, passage.tokens.count), value < 200
        else { return nil }
        return CountRange(exactly: value)
    }

    private static let amongWords = arabicKeys("بين أصل")

    /// "مدعية أنها أطلقت 24 صاروخا", in the sentence by which a group claims the attack.
    func isBoast(_ frame: Frame, _ sentence: ArabicSentence) -> Bool {
        sentence.blame.contains { found in
            if case .claimedBy = found.fact { found.tokens.lowerBound < frame.trigger } else { false }
        } && frame.kind == .launch
    }

    /// "وكان مصدر أمني قد أبلغ …": a report before the one that stands.
    func isEarlierWord(_ frame: Frame, _ sentence: ArabicSentence) -> Bool {
        guard sentence.tokens.prefix(2).contains(where: { passage.isAny($0, Self.was) }) else { return false }
        let before = max(sentence.tokens.lowerBound, frame.trigger - 24)..<frame.trigger
        return before.contains { passage.isA($0, .reporting) && passage.isAny($0 - 1, Self.had) }
    }

    private static let was = arabicKeys("كان كانت"), had = arabicKeys("قد")

    /// "إحباط عملية", "إيقاف هجوم آخر".
    func isFoiling(_ index: Int) -> Bool {
        passage.isA(index, .foil) || passage.isAny(index, Self.stops) && passage.isA(index + 1, .attackNoun)
    }

    private static let stops = arabicKeys("إيقاف أوقف أوقفت أوقفوا تعطيل منع منعت إفشال")

    func saysFurther(_ weapon: WeaponMention) -> Bool {
        let last = weapon.tokens.upperBound
        return [last - 1, last].contains { passage.isAny($0, ArabicWord.other) && !passage.has($0, .article) }
    }

    /// "صاروخا رابعا سقط على منزل" after three.
    func saysNext(_ weapon: WeaponMention, after landed: CountRange?) -> Bool {
        let index = weapon.tokens.upperBound
        guard weapon.count?.isIndefinite == true, passage.isA(index, .ordinal), !passage.has(index, .article),
            let most = landed?.max
        else { return false }
        return passage.tokens[index].value == most + 1
    }

    /// "سقوط صاروخ على X، وآخر في Y، وثالث قرب Z": how many more.
    func furtherParts(_ frame: Frame) -> Int {
        frame.clause.prefix(60).count { index in
            passage.has(index, .and) && passage.isA(index, .ordinal) && !passage.has(index, .article)
                && !passage.isAny(index, ArabicElsewhere.theOther) && passage.isA(index + 1, [.preposition, .relation])
        }
    }
}
