internal import IncidentModel

/// Places told by a class word: "حي الجهاد", "قاعدة بلد", "محطة وقود".
extension ArabicPlaceParser {
    /// "يقيمون": what many do, and no name.
    private func isVerbOfMany(_ index: Int, _ end: Int) -> Bool {
        guard index < end, passage.isUnknownWord(index) else { return false }
        let letters = ArabicLetters.letters(of: passage.words(index..<index + 1))
        return letters.count > 4 && letters.first == 0x64A
            && letters.suffix(2).elementsEqual([ArabicLetters.waw, 0x646])
    }

    private static let agreed = arabicKeys("تخفيف خفض تخفيض")

    func classed(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        let key = passage.tokens[start].key
        let classWord = ArabicPlaceClass.english(key)
        // "اتفاق منطقة تخفيف التوتر".
        if passage.isAny(start + 1, Self.agreed), passage.has(start + 2, .article) { return nil }
        // "مخيم يقيمون فيه".
        if isVerbOfMany(start + 1, end) {
            return ArabicPlaceNoun(kind: .generic, reference: description(start..<start + 1), tokens: start..<start + 1)
        }
        let isInstitution = passage.isA(start, .institution)
        let isDual = ArabicPlaceClass.duals.contains(key)
        var next = start + 1
        // "مجمعها": of the place spoken of.
        if passage.has(start, .pronoun) {
            return ArabicPlaceNoun(kind: .anaphor, reference: nameless(start..<next, classWord), tokens: start..<next)
        }
        // "المنطقة الخضراء", "السفارة التركية": class word and adjective are the name.
        if passage.has(start, .article) { return definite(at: start, end, classWord) }
        // "منطقة سكنية في …" has no name.
        if passage.isA(next, .skippedAdjective), !passage.has(next, .article) {
            next = skipped(next, end)
            return unnamed(start, start..<next, classWord)
        }
        guard next < end, !passage.has(next, [.by, .to]), !passage.has(next, .and) else {
            // "قاعدة للتحالف في X": whose it is stands between.
            let last = next < end && passage.isA(next, [.official, .person]) ? indefinite(next, end) : next
            if isInstitution, let owners = ownersEnd(behindTo: next, end) {
                return ArabicPlaceNoun(
                    kind: .generic, reference: description(start..<owners), tokens: start..<owners)
            }
            let isOwned = last == next && next < end && passage.has(next, .to) && passage.isAny(start, Self.things)
            var owner = isOwned ? next + 1 : last
            if isOwned, owner < end, passage.isUnknownWord(owner), passage.has(owner, .article) { owner += 1 }
            return unnamed(start, start..<owner, classWord)
        }
        // "مناطق سيطرته": a word with his, her, their is no name.
        if passage.has(next, .pronoun) {
            return ArabicPlaceNoun(
                kind: .generic, reference: nameless(start..<next, classWord), tokens: start..<next + 1)
        }
        // "مدينة الألعاب": a fairground.
        if passage.isAny(start, Self.town), passage.isAny(next, Self.games) {
            return ArabicPlaceNoun(
                kind: .generic, reference: description(start..<next + 1), tokens: start..<skipped(next + 1, end))
        }
        // "محطة كهرباء", "محطة الوقود": what it deals in is no name.
        if passage.isAny(start, Self.things), passage.isAny(next, Self.goods) {
            return unnamed(start, start..<next + 1, classWord)
        }
        if let quoted = quoted(at: next, end, classWord: classWord) {
            var noun = quoted
            noun.tokens = start..<quoted.tokens.upperBound
            // "قاعدة «كي وان»" is قاعدة كي وان: the class word belongs to it.
            if isInstitution { noun.reference.name = passage.name(start..<next).name + " " + noun.reference.name }
            return noun
        }
        var last = next
        var isContainer = false
        if passage.nameEnd[next] > 0, passage.nameEnd[next] <= end {
            last = passage.nameEnd[next]
            isContainer = passage.isContainerName[next]
            // "منطقة خير خانه" where the list knows only خير.
            if !isContainer, let far = foreignEnd(at: last, end, from: next) { last = far }
        } else if passage.isAny(start, Self.quarters), passage.has(next, .article), passage.tokens[next].kind == .word,
            !passage.isA(next, .placeClass) || passage.isAny(next, Self.plots)
        {
            // "حي البساتين": a quarter may be called by any noun.
            last = next + 1
            // "بساتين الندا" keeps its gardens.
            if classWord == "farm" {
                var reference = passage.name(start..<last)
                reference.classWord = classWord
                return ArabicPlaceNoun(kind: .named, reference: reference, tokens: start..<last)
            }
        } else if let unlistedEnd = nameEnd(at: next, end) {
            last = unlistedEnd
        } else if passage.isA(next, .placeClass), let inner = classed(at: next, end), inner.kind == .named {
            // "مجمع السفارة الأميركية", "مبنى محافظة نينوى".
            var noun = inner
            noun.tokens = start..<inner.tokens.upperBound
            let isHouse =
                passage.isAny(start, Self.house) && (inner.isContainer || inner.reference.classWord == "province")
            if isHouse || passage.isAny(start, Self.ownParts) || passage.isAny(next, Self.command) {
                noun.reference = passage.name(noun.tokens)
                noun.reference.classWord = classWord
            }
            return noun
        } else if isInstitution, let owners = ownersEnd(at: next, end) {
            var reference = passage.name(start..<owners)
            reference.classWord = classWord
            return ArabicPlaceNoun(kind: .named, reference: reference, tokens: start..<skipped(owners, end))
        } else if passage.isA(next, .nameAdjective), passage.has(next, .article) {
            last = next
        } else if passage.isAny(start, Self.things) {
            return unnamed(start, start..<skipped(indefinite(next, end), end), classWord)
        } else {
            let generic = skipped(indefinite(next, end), end)
            return ArabicPlaceNoun(
                kind: .generic, reference: nameless(start..<next, classWord), tokens: start..<generic)
        }
        let bare = last
        last = isInstitution || last == next ? withAdjectives(last, end) : withOrdinals(last, end)
        let own = bare > next ? withoutHome(last, from: bare) : last
        var reference = passage.name((isInstitution ? start : next)..<own)
        reference.classWord = classWord
        return ArabicPlaceNoun(
            kind: .named, reference: reference, tokens: start..<skipped(last, end),
            isContainer: !isInstitution && (isContainer || classWord == "province"), isDual: isDual)
    }

    /// "سوق شعبية", "محطة للوقود" were struck themselves; "قاعدة عسكرية", "منطقة سكنية" only lead to a named place.
    func unnamed(_ start: Int, _ tokens: Range<Int>, _ classWord: String?) -> ArabicPlaceNoun {
        if passage.isAny(start, Self.things) {
            return ArabicPlaceNoun(kind: .description, reference: description(tokens), tokens: tokens)
        }
        return ArabicPlaceNoun(
            kind: .generic, reference: nameless(start..<min(start + 1, tokens.upperBound), classWord), tokens: tokens)
    }

    static let things = arabicKeys(
        "مخيم سوق مستشفى مستوصف مسجد جامع كنيسة كلية معهد ملعب فندق محطة مصنع شركة متحف محول مصرف بنك مقبرة صهريج مبنى عمارة برج حقل"
    )

    private static let town = arabicKeys("مدينة"), games = arabicKeys("ألعاب ملاهي")

    static let goods = arabicKeys("كهرباء وقود غاز ماء مياه نفط محروقات بنزين خضار أسلحة عتاد تحلية حبوب مواشي أغنام")

    /// "قاعدة عسكرية", "معسكر للتحالف": adjectives and owners of a nameless place.
    func indefinite(_ index: Int, _ end: Int) -> Int {
        var next = index
        while next < end, next - index < 3, passage.isA(next, [.nameAdjective]) || passage.has(next, .to) {
            next += 1
            // "لقوات الأمن": the owner goes on.
            if passage.has(next - 1, .to), next < end, passage.has(next, .article), passage.nameEnd[next] == 0,
                !passage.has(next, [.and, .by, .to]),
                passage.isUnknownWord(next) || passage.isA(next, [.common, .official])
            {
                next += 1
            }
        }
        return next
    }

    func definite(at start: Int, _ end: Int, _ classWord: String?) -> ArabicPlaceNoun {
        let next = start + 1
        var last = withAdjectives(next, end)
        if last == next, next < end, passage.isUnknownWord(next), passage.has(next, .article),
            !passage.has(next, [.and, .by, .to])
        {
            last = withAdjectives(next + 1, end)
        }
        // "القاعدة العسكرية", "المطار الدولي" still only point back.
        let pointsBack =
            last == next || (next..<last).allSatisfy { passage.isAny($0, Self.kinds) }
            || isBaseNamedBefore(start, classWord) && (next..<last).allSatisfy { passage.isAny($0, Self.nations) }
        var reference = pointsBack ? description(start..<last) : passage.name(start..<last)
        reference.classWord = classWord
        return ArabicPlaceNoun(kind: pointsBack ? .anaphor : .named, reference: reference, tokens: start..<last)
    }

    /// "القاعدة العراقية", below "معسكر التاجي": that one.
    private func isBaseNamedBefore(_ start: Int, _ classWord: String?) -> Bool {
        guard classWord == "base" || classWord == "camp" else { return false }
        return (max(0, start - Self.wordsRemembered)..<start).contains { index in
            let word = ArabicPlaceClass.english(passage.tokens[index].key)
            return (word == "base" || word == "camp") && !passage.has(index, .article)
                && (passage.nameEnd[index] > 0 || passage.nameEnd[index + 1] > 0)
        }
    }

    private static let wordsRemembered = 300
    private static let nations = arabicKeys("عراقية عراقي أميركية أميركي أمريكية أمريكي تركية تركي روسية روسي")

    /// Of no name of its own, or pointing back: "القاعدة العسكرية", "القاعدة المذكورة".
    static let kinds = arabicKeys(
        "دولي دولية جوية جوي عسكرية عسكري كبير كبيرة مذكورة مذكور مستهدفة مستهدف مقصوفة ذاتها ذاته نفسها نفسه")
}
