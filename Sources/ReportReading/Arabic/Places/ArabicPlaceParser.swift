internal import IncidentModel

/// A place noun phrase in Arabic: class word and name, a quoted name, a bare name, a description.
struct ArabicPlaceNoun: Sendable {
    enum Kind: Sendable { case named, description, generic, anaphor }

    var kind: Kind
    var reference: PlaceReference
    var tokens: Range<Int>
    /// A city, province or country.
    var isContainer = false
    /// "منطقتي X وY": the next name belongs to the same class word.
    var isDual = false
}

/// Reads places as "حي الجهاد", "قاعدة بلد الجوية", «الدورة», "السفارة", "منزل".
struct ArabicPlaceParser {
    let passage: ArabicPassage

    /// - Parameters:
    ///   - isAsked: the sentence asks for a place here, so that an unknown word may be its name.
    ///   - isJoined: a name went before, so that a first و is "and".
    func noun(at start: Int, _ end: Int, isAsked: Bool, isJoined: Bool = false) -> ArabicPlaceNoun? {
        guard start < end else { return nil }
        // "قاعدة الإطلاق", "موقع إطلاق الصواريخ" name no place.
        if start + 1 < end, passage.isA(start, [.placeClass, .genericPlace]),
            passage.isAny(start + 1, ArabicWord.launchNoun)
        {
            return nil
        }
        if let one = oneOf(at: start, end) { return one }
        // "على مدرجه", "داخل أسوارها": a part of the place spoken of.
        if passage.has(start, .pronoun), passage.isAny(start, Self.ownParts) {
            return ArabicPlaceNoun(kind: .anaphor, reference: description(start..<start + 1), tokens: start..<start + 1)
        }
        if let capital = capital(at: start, end) { return capital }
        if let name = gazetteerName(at: start, end, isAsked) { return name }
        if let whole = whole(ofPartAt: start, end) ?? owned(at: start, end) { return whole }
        if let quoted = quoted(at: start, end, classWord: nil), isAsked { return quoted }
        if passage.isA(start, .placeClass) { return classed(at: start, end) }
        if passage.isA(start, .genericPlace), let site = soil(at: start, end) ?? namedSite(at: start, end) {
            return site
        }
        if passage.isA(start, .genericPlace) {
            return ArabicPlaceNoun(
                kind: .generic, reference: description(start..<start + 1),
                tokens: start..<skipped(indefinite(skipped(start + 1, end), end), end))
        }
        if passage.isA(start, .building) {
            let last = withResidents(skipped(start + 1, end), end)
            return ArabicPlaceNoun(kind: .description, reference: description(start..<start + 1), tokens: start..<last)
        }
        return isAsked ? unlisted(at: start, end, isJoined) : nil
    }

    func description(_ range: Range<Int>) -> PlaceReference {
        var reference = passage.name(range)
        reference.isDescription = true
        return reference
    }

    func nameless(_ range: Range<Int>, _ classWord: String?) -> PlaceReference {
        var reference = description(range)
        reference.classWord = classWord
        return reference
    }

    /// After adjectives that belong to no name: "الزراعية", "السكني".
    func skipped(_ index: Int, _ end: Int) -> Int {
        var next = index
        while next < end, next - index < 4, passage.isA(next, .skippedAdjective), !passage.has(next, [.and, .by]) {
            next += 1
        }
        return next
    }

    /// After adjectives that belong to it: "الجوية", "الدولي".
    func withAdjectives(_ index: Int, _ end: Int) -> Int {
        var next = index
        while next < end, next - index < 3, passage.isA(next, .nameAdjective), passage.nameEnd[next] == 0,
            passage.has(next, .article), !passage.has(next, [.and, .by, .to])
        {
            next += 1
        }
        return next
    }

    /// Of a quarter only what numbers or sizes it: "الأمين الثانية", not "الكرادة الدولية".
    func withOrdinals(_ index: Int, _ end: Int) -> Int {
        guard index < end, passage.isAny(index, Self.counting), passage.has(index, .article),
            !passage.has(index, [.and, .by, .to])
        else { return index }
        return index + 1
    }

    static let quarters = arabicKeys("حي محلة قرية قريتي ناحية بلدة بساتين")
    static let counting = arabicKeys(
        "أولى ثانية ثالثة رابعة أول ثاني ثالث شرقية غربية شمالية جنوبية جديدة كبيرة صغيرة")

    // MARK: - Names

    func gazetteerName(at start: Int, _ end: Int, _ isAsked: Bool) -> ArabicPlaceNoun? {
        let nameEnd = passage.nameEnd[start]
        guard nameEnd > 0, nameEnd <= end, isAsked || !passage.isWeakName[start] else { return nil }
        var last = nameEnd
        var reference = passage.name(start..<last)
        if passage.isA(start, .placeClass) {
            last = passage.isA(start, .institution) ? withAdjectives(last, end) : withOrdinals(last, end)
            reference = passage.name(start..<last)
            reference.classWord = ArabicPlaceClass.english(passage.tokens[start].key)
        }
        return ArabicPlaceNoun(
            kind: .named, reference: reference, tokens: start..<skipped(last, end),
            isContainer: passage.isContainerName[start])
    }

    /// "العاصمة العراقية بغداد", "العاصمة".
    func capital(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        guard passage.isWord(start, ArabicWord.capital) else { return nil }
        let next = withAdjectives(start + 1, end)
        if next < end, passage.nameEnd[next] > 0, !passage.has(next, [.and, .by]) {
            let last = passage.nameEnd[next]
            return ArabicPlaceNoun(
                kind: .named, reference: passage.name(next..<last), tokens: start..<last, isContainer: true)
        }
        var reference = description(start..<next)
        reference.classWord = "capital"
        return ArabicPlaceNoun(kind: .anaphor, reference: reference, tokens: start..<next, isContainer: true)
    }

    /// «الزعفرانية», "عين الأسد" in quotation marks.
    func quoted(at start: Int, _ end: Int, classWord: String?) -> ArabicPlaceNoun? {
        guard passage.isMark(start, ArabicMark.openQuote) || passage.isMark(start, ArabicMark.open) else { return nil }
        var last = start + 1
        while last < end, last - start < 6, !passage.isMark(last) { last += 1 }
        guard last > start + 1, last < end,
            passage.isMark(last, ArabicMark.closeQuote) || passage.isMark(last, ArabicMark.close)
        else { return nil }
        var reference = passage.name(start + 1..<last)
        reference.classWord = classWord
        return ArabicPlaceNoun(kind: .named, reference: reference, tokens: start..<last + 1)
    }

    // MARK: - Class words

    func classed(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        let key = passage.tokens[start].key
        let classWord = ArabicPlaceClass.english(key)
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
            !passage.isA(next, .placeClass)
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
        last = isInstitution || last == next ? withAdjectives(last, end) : withOrdinals(last, end)
        var reference = passage.name((isInstitution ? start : next)..<last)
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
        "مخيم سوق مستشفى مستوصف مسجد جامع كنيسة كلية معهد ملعب فندق محطة مصنع شركة متحف محول مصرف بنك مقبرة صهريج مبنى عمارة برج"
    )

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
        let pointsBack = last == next || (next..<last).allSatisfy { passage.isAny($0, Self.kinds) }
        var reference = pointsBack ? description(start..<last) : passage.name(start..<last)
        reference.classWord = classWord
        return ArabicPlaceNoun(kind: pointsBack ? .anaphor : .named, reference: reference, tokens: start..<last)
    }

    static let kinds = arabicKeys("دولي دولية جوية جوي عسكرية عسكري كبير كبيرة")
}
