internal import IncidentModel

/// Munitions told beside those counted before.
extension ArabicEventBuilder {
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
