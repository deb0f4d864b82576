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
        if start + 1 < end, passage.isA(start, [.placeClass, .genericPlace]) || passage.isAny(start, Self.bases),
            passage.isAny(start + 1, ArabicWord.launchNoun)
        {
            return nil
        }
        if let one = oneOf(at: start, end) { return one }
        // "على مدرجه", "داخل أسوارها": a part of the place spoken of.
        if passage.has(start, .pronoun), passage.isAny(start, Self.ownParts) {
            var reference = description(start..<start + 1)
            // "مجمعها" is of an embassy, not of a city.
            if passage.isAny(start, Self.compound) { reference.classWord = "compound" }
            return ArabicPlaceNoun(kind: .anaphor, reference: reference, tokens: start..<start + 1)
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
            // "خزانات الوقود": what they hold.
            let isFilled = start + 1 < end && passage.isAny(start + 1, Self.goods) && !passage.has(start + 1, .and)
            let last = withResidents(skipped(isFilled ? start + 2 : start + 1, end), end)
            return ArabicPlaceNoun(kind: .description, reference: description(start..<start + 1), tokens: start..<last)
        }
        return isAsked ? unlisted(at: start, end, isJoined) : nil
    }

    private static let bases = arabicKeys("قواعد"), compound = arabicKeys("مجمع")

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
        while next < end, next - index < 4, !passage.has(next, [.and, .by]) {
            // "غير مأهولة", "قيد الإنشاء".
            if passage.isAny(next, Self.not), next + 1 < end, passage.tokens[next + 1].kind == .word {
                next += 2
            } else if passage.isA(next, .skippedAdjective) {
                next += 1
            } else {
                break
            }
        }
        return next
    }

    private static let not = arabicKeys("غير قيد شبه")

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
    /// "حي البساتين", "حي المزارع", "حي المطار".
    static let plots = arabicKeys("بساتين مزارع مطار معسكر جسر جامعة سوق قلعة مركز جزيرة ميدان")
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
            let own = withoutHome(last, from: nameEnd)
            reference = passage.name(start..<own)
            reference.classWord = ArabicPlaceClass.english(passage.tokens[start].key)
        }
        // "السفارة الأميركية في بغداد" of the gazetteer: the city stands beside the name.
        if let at = passage.cityStart(in: start..<nameEnd) {
            reference = passage.name(start..<at)
            if passage.isA(start, .placeClass) {
                reference.classWord = ArabicPlaceClass.english(passage.tokens[start].key)
            }
            return ArabicPlaceNoun(kind: .named, reference: reference, tokens: start..<at)
        }
        return ArabicPlaceNoun(
            kind: .named, reference: reference, tokens: start..<skipped(last, end),
            isContainer: passage.isContainerName[start])
    }

    /// "قاعدة بلد العراقية": the country that it lies in is no part of the name.
    func withoutHome(_ last: Int, from name: Int) -> Int {
        last > name && passage.isAny(last - 1, Self.homes) ? last - 1 : last
    }

    private static let homes = arabicKeys("عراقية عراقي سورية سوري يمنية يمني لبنانية لبناني أفغانية أفغاني")

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
}
