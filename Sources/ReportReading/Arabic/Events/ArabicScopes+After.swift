internal import IncidentModel

/// What "بعد" says of the attack behind it.
extension ArabicScopes {
    private static let after = arabicKeys("بعد عقب منذ قبل")
    private static let nights = arabicKeys("ليلة ليلتين")
    private static let that = arabicKeys("ذلك")
    private static let behind = arabicKeys("بعد عقب غداة إثر أعقاب غداة")
    private static let comes = arabicKeys("يأتي تأتي جاء جاءت أتى أتت")
    private static let this = arabicKeys("هذا هذه ذلك تلك")
    private static let days = arabicKeys("يوم أيام"), twoDays = arabicKeys("يومين"), week = arabicKeys("أسبوع")
    private static let also = arabicKeys("كما")
    private static let reasons = arabicKeys("ردا رد انتقاما انتقام ثأرا ثأر اغتيال غارة غارات")

    /// "بعد يومين على هجوم …", "بعد ساعات من سقوط …": what stands behind it is another event; the index of "بعد".
    func after(before trigger: Int, _ window: Range<Int>) -> Int? {
        guard
            let after = (max(window.lowerBound, trigger - 14)..<max(window.lowerBound, trigger)).last(where: {
                passage.isAny($0, Self.after)
            })
        else { return nil }
        // "وقبل ذلك بساعات سقطت": told beside the attack, not recalled.
        if passage.isAny(after + 1, Self.that) { return nil }
        if (after..<trigger).contains(where: { passage.isMark($0) || passage.isA($0, .boundary) && $0 > after }) {
            return nil
        }
        let hasPeriod = (after + 1..<max(after + 1, min(after + 5, trigger))).contains {
            (passage.isA($0, .period) || passage.isAny($0, Self.nights)) && !passage.has($0, .article)
        }
        return hasPeriod ? after : nil
    }

    /// "بعد أسبوع على قصف X، استهدفت …": the clause that opens the sentence ends at the comma.
    func isMainClause(_ trigger: Int, behind recalled: Int, in sentence: Range<Int>) -> Bool {
        guard recalled < trigger, recalled - sentence.lowerBound < 8,
            sentence.prefix(2).contains(where: { passage.isAny($0, Self.after) || passage.isAny($0, Self.behind) })
        else { return false }
        return (recalled..<trigger).contains { passage.isMark($0, ArabicMark.comma) }
    }

    /// "بعد يوم من تفجير أودى بحياة 32", "ومنذ آذار …", "قتل 320 منذ بداية الاحتجاجات": a toll of something else.
    func tellsOther(_ toll: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if after(before: toll.lowerBound, sentence) != nil { return true }
        return sentence.prefix(2).contains { passage.isAny($0, Self.since) }
            || (toll.upperBound..<max(toll.upperBound, min(toll.upperBound + 4, sentence.upperBound))).contains {
                passage.isAny($0, Self.since)
            }
    }

    private static let since = arabicKeys("منذ")

    /// Of "بعد يومين من سقوط …": the days that lie between.
    func lag(before trigger: Int, floor: Int, in sentence: Range<Int>) -> Int? {
        guard let after = after(before: trigger, max(floor, sentence.lowerBound)..<trigger) else { return nil }
        for index in after + 1..<min(after + 5, trigger) {
            if passage.isAny(index, Self.twoDays) { return 2 }
            if passage.isAny(index, Self.week) { return 7 }
            if passage.isAny(index, Self.days) {
                return passage.isA(index - 1, .number)
                    ? passage.tokens[index - 1].value : passage.has(index, .article) ? nil : 1
            }
        }
        return nil
    }

    /// "يأتي هذا بعد أن استهدفت …", "وجاء الهجوم غداة سقوط …": all behind it lies before what the report tells.
    func comesAfter(_ sentence: Range<Int>, _ trigger: Int) -> Bool {
        guard
            let verb = sentence.prefix(4).first(where: { passage.isAny($0, Self.comes) }),
            passage.isAny(verb + 1, Self.this) || passage.isA(verb + 1, .attackNoun) && passage.has(verb + 1, .article)
        else { return false }
        return (verb + 2..<max(verb + 2, min(verb + 7, trigger))).contains { passage.isAny($0, Self.behind) }
    }

    /// Where what is told of the trigger ends: the reason behind it and the next attack have days of their own.
    func ownEnd(behind trigger: Int, _ window: Range<Int>) -> Int {
        (trigger + 1..<max(trigger + 1, window.upperBound)).first {
            passage.isAny($0, Self.reasons) || passage.isAny($0, Self.also)
        } ?? window.upperBound
    }
}
