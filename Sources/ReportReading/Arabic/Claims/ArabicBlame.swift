internal import IncidentModel

/// Claims of responsibility, attribution of this attack, blame in general.
struct ArabicBlame {
    let passage: ArabicPassage

    private static let responsibility = arabicKeys("مسؤولية مسئولية مسؤوليه")
    private static let adopt = arabicKeys("تبنى تبنت تتبنى تتبن يتبنى يتبن تبني")
    private static let announce = arabicKeys("أعلن أعلنت تعلن يعلن إعلان")
    private static let accuse = arabicKeys("اتهم اتهمت تتهم يتهم حمل حملت حملوا تحمل نسبت نسب")
    private static let perpetrate = arabicKeys("نفذ نفذت نفذه نفذته نفذها نفذتها أقدم أقدمت أقدموا")
    /// The words, besides those of launching, at which a claim begins.
    private static let openers = WordSet(joining: [adopt, announce, accuse, perpetrate], "")
    private static let standing = arabicKeys("وقوف وراء")
    private static let any = arabicKeys("أي أية")

    func claims(in sentence: Range<Int>) -> [BlameFinder.Found] {
        var found: [BlameFinder.Found] = []
        let openers = Self.openers
        for index in sentence
        where passage.tokens[index].kind == .word && (passage.isA(index, .launch) || passage.isAny(index, openers)) {
            if let claim = claim(at: index, sentence) ?? accusation(at: index, sentence)
                ?? perpetrator(at: index, sentence)
            {
                found.append(claim)
            }
        }
        return found
    }

    /// "لم تعلن أي جهة مسؤوليتها", "أعلنت سرايا X مسؤوليتها", "تبنى فصيل X الهجوم", "لم تتبن أي جهة".
    private func claim(at index: Int, _ sentence: Range<Int>) -> BlameFinder.Found? {
        let isAdoption = passage.isAny(index, Self.adopt)
        guard isAdoption || passage.isAny(index, Self.announce) else { return nil }
        let end = min(index + 12, sentence.upperBound)
        let responsibility = (index + 1..<max(index + 1, end)).first { passage.isAny($0, Self.responsibility) }
        guard isAdoption || responsibility != nil else { return nil }
        let attack = (index + 1..<max(index + 1, end)).first { passage.isA($0, .attackNoun) }
        let last = responsibility ?? attack ?? index
        let isDenied = (1...3).contains { sentence.contains(index - $0) && passage.isA(index - $0, .negation) }
        if isDenied || passage.isAny(index + 1, Self.any) {
            return BlameFinder.Found(fact: .noClaim, tokens: max(sentence.lowerBound, index - 1)..<last + 1)
        }
        guard responsibility != nil || attack != nil,
            let actor = actor(from: index + 1, last) ?? actor(before: index, sentence.lowerBound)
        else { return nil }
        return BlameFinder.Found(
            fact: .claimedBy(passage.name(actor).name), tokens: min(actor.lowerBound, index)..<last + 1)
    }

    /// "اتهمت واشنطن فصائل موالية لإيران بالوقوف وراء الهجوم"; of attacks in the plural it is general blame.
    private func accusation(at index: Int, _ sentence: Range<Int>) -> BlameFinder.Found? {
        guard passage.isAny(index, Self.accuse) else { return nil }
        let end = min(index + 16, sentence.upperBound)
        guard let start = (index + 1..<max(index + 1, end)).first(where: { passage.isA($0, .actor) }),
            let actor = actor(from: start, end)
        else { return nil }
        let attack = (actor.upperBound..<max(actor.upperBound, end)).first { passage.isA($0, .attackNoun) }
        let isThisOne = attack.map { !passage.isA($0, .pluralNoun) && passage.has($0, .article) } ?? false
        let name = passage.name(actor).name
        return BlameFinder.Found(
            fact: isThisOne ? .attributedTo(name) : .blamed(name), tokens: index..<actor.upperBound)
    }

    /// "نفذته مجاميع خارجة عن القانون", "أقدمت عصابات على استهداف …".
    private func perpetrator(at index: Int, _ sentence: Range<Int>) -> BlameFinder.Found? {
        // "أطلقتها مجموعة خارجة عن القانون": who fired stands right behind the verb.
        let isFiring = passage.isA(index, .launch) && !passage.isAny(index, ArabicWord.launchNoun)
        guard passage.isAny(index, Self.perpetrate) || isFiring, passage.isA(index + 1, .actor),
            !passage.isAny(index + 1, Self.nobody), let actor = actor(from: index + 1, sentence.upperBound)
        else { return nil }
        return BlameFinder.Found(fact: .attributedTo(passage.name(actor).name), tokens: index..<actor.upperBound)
    }

    private static let nobody = arabicKeys("مجهولون مجهولين مسلحون مسلحين جهة جهات")

    private func actor(from start: Int, _ end: Int) -> Range<Int>? {
        if let called = calledItself(start, end) { return called }
        guard start < end,
            passage.isA(start, .actor) || passage.isMark(start, ArabicMark.openQuote) || passage.isUnknownWord(start)
        else { return nil }
        var last = start
        while last < end, last - start < 7 {
            let token = passage.tokens[last]
            let isQuote = passage.isMark(last, ArabicMark.quote)
            if token.kind == .mark, !isQuote { break }
            if isQuote, last > start, passage.isMark(start) {
                last += 1
                break
            }
            let isInside =
                passage.isAny(last, Self.inside)
                || passage.isWord(last, ArabicWord.from) && passage.isAny(last - 1, Self.ties)
            if token.isA([.boundary, .reporting, .attackNoun, .target, .weapon, .grammar, .preposition]), !isInside {
                break
            }
            if last > start, token.clitics.contains(.by) || passage.isAny(last, Self.responsibility) { break }
            last += 1
        }
        guard (start..<last).contains(where: { passage.isA($0, .actor) }) || passage.isMark(start) else { return nil }
        // The name is what stands in the quotation marks.
        let first = passage.isMark(start) ? start + 1 : start
        if passage.isMark(last - 1, ArabicMark.closeQuote), first > start { last -= 1 }
        return last > first ? first..<last : nil
    }

    /// "فصيل يطلق على نفسه اسم «ألوية …»": the name in quotation marks.
    private func calledItself(_ start: Int, _ limit: Int) -> Range<Int>? {
        let end = min(limit, start + 7)
        guard start < end, passage.isA(start, .actor),
            let itself = (start + 1..<max(start + 1, end)).first(where: { passage.isAny($0, Self.itself) }),
            let open = (itself + 1..<min(itself + 4, passage.tokens.count)).first(where: {
                passage.isMark($0, ArabicMark.openQuote)
            }),
            let close = (open + 2..<max(open + 2, min(open + 9, passage.tokens.count))).first(where: {
                passage.isMark($0, ArabicMark.closeQuote)
            })
        else { return nil }
        return open + 1..<close
    }

    private static let itself = arabicKeys("نفسه نفسها")

    /// "خارجة عن القانون", "المقاومة الإسلامية في العراق".
    /// "مدعومة من إيران".
    private static let ties = arabicKeys("مدعومة مدعوم مقربة قريبة ممولة")
    private static let inside = arabicKeys("عن في")

    private func actor(before end: Int, _ start: Int) -> Range<Int>? {
        guard let first = (max(start, end - 7)..<end).first(where: { passage.isA($0, .actor) }) else { return nil }
        return actor(from: first, end)
    }
}
