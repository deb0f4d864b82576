internal import IncidentModel

/// Parts of places and those that they belong to.
extension ArabicPlaceParser {
    /// "باب متنزه الزوراء", "مبنى السفارة", "مطعم السفارة": the named place around the nameless part.
    func whole(ofPartAt start: Int, _ end: Int) -> ArabicPlaceNoun? {
        // "موقع شركة كذا": the company's.
        let isPart =
            passage.isAny(start, Self.parts) || passage.isA(start, .building)
            || passage.isAny(start, Self.sites) && passage.isA(start + 1, .placeClass)
        // "سطح منزل", "فناء مدرسة": the house was struck.
        if isPart, !passage.has(start, .article), passage.isA(start + 1, .building),
            !passage.has(start + 1, [.and, .by, .to]), var inner = noun(at: start + 1, end, isAsked: false),
            inner.kind == .description
        {
            inner.tokens = start..<inner.tokens.upperBound
            return inner
        }
        if let house = houseOfOwners(at: start, end) { return house }
        guard isPart, !passage.has(start, .article), start + 1 < end, !passage.has(start + 1, [.and, .by, .to]),
            passage.isA(start + 1, .placeClass) || passage.nameEnd[start + 1] > 0,
            var noun = noun(at: start + 1, end, isAsked: false), noun.kind == .named || noun.kind == .anaphor
        else { return nil }
        noun.tokens = start..<noun.tokens.upperBound
        // "مدرج المطار", "مياه النهر": a part of its own, told by both words.
        // "مبنى محافظة بغداد" is no province.
        let isHouse = passage.isAny(start, Self.house) && (noun.isContainer || noun.reference.classWord == "province")
        if isHouse || passage.isAny(start, Self.ownParts) || passage.isAny(start + 1, Self.command) {
            noun.kind = .named
            noun.reference = passage.name(noun.tokens)
            noun.isContainer = false
        }
        return noun
    }

    /// "بناية جهاز الأمن الوطني", "سياج مقر قيادة الفرقة السادسة": a house told by those whose it is, all words of it.
    private func houseOfOwners(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        guard passage.isA(start, .building), !passage.has(start, .article), !passage.isAny(start, Self.homes) else {
            return nil
        }
        let first = passage.isAny(start + 1, Self.house) ? start + 2 : start + 1
        guard first < end, !passage.has(first, [.and, .by, .to, .article, .pronoun]), passage.nameEnd[first] == 0,
            passage.isA(first, [.official, .agency, .institution]), !passage.isA(first, .person),
            let last = ownersEnd(at: first, end), last > first + 1
        else { return nil }
        // "سياج مقر جهاز كذا": the house stands behind it.
        let house = first > start + 1 && passage.isAny(start, ArabicLocationParser.fences) ? start + 1 : start
        return ArabicPlaceNoun(kind: .named, reference: passage.name(house..<last), tokens: start..<last)
    }

    /// Of persons.
    private static let homes = arabicKeys("منزل بيت دار مسكن شقة فيلا")

    /// "إحدى القرى", "أحد المعسكرات", "بعض المناطق": one of a kind has no name.
    func oneOf(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        // "إحدى قرى ناحية X": it lies there.
        if passage.isAny(start, ArabicWord.oneOf) || passage.isAny(start, Self.some), !passage.has(start, .pronoun),
            start + 2 < end, passage.isA(start + 1, [.placeClass, .building, .genericPlace]),
            !passage.has(start + 1, .article),
            passage.isA(start + 2, .placeClass) || passage.nameEnd[start + 2] > 0,
            var inner = noun(at: start + 2, end, isAsked: false), inner.kind == .named
        {
            inner.tokens = start..<inner.tokens.upperBound
            return inner
        }
        guard passage.isAny(start, ArabicWord.oneOf) || passage.isAny(start, Self.some), !passage.has(start, .pronoun),
            start + 1 < end, passage.isA(start + 1, [.placeClass, .building]), passage.has(start + 1, .article)
        else { return nil }
        let last = skipped(withAdjectives(start + 2, end), end)
        return ArabicPlaceNoun(kind: .generic, reference: description(start + 1..<start + 2), tokens: start..<last)
    }

    static let some = arabicKeys("بعض")

    /// "منازل المواطنين", "دار أحد المواطنين": whose house it is.
    func withResidents(_ index: Int, _ end: Int) -> Int {
        var next = index
        if next + 1 < end, passage.isAny(next, ArabicWord.oneOf), passage.isA(next + 1, .person) { next += 1 }
        guard next < end, passage.isA(next, .person), !passage.has(next, [.and, .by, .to]) else { return index }
        return next + 1
    }

    static let ownParts = arabicKeys(
        "مدخل مداخل بوابة سياج سور أسوار جدار مدرج مدرجات مياه مرآب مهبط ملحق مجمع سطح حديقة كراج جناح")

    static let house = arabicKeys("مبنى مقر")
    static let command = arabicKeys("قيادة مديرية")

    /// "السياج الخارجي للمطار": the owner stands behind ل.
    func owned(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        guard
            passage.isA(start, .building) || passage.isAny(start, Self.ownParts) || passage.isAny(start, Self.banks),
            passage.has(start, .article)
        else {
            return nil
        }
        var next = start + 1
        while next < end, next - start < 3, passage.has(next, .article), !passage.has(next, [.and, .by, .to]),
            passage.isUnknownWord(next) || passage.isA(next, [.nameAdjective, .skippedAdjective, .direction])
        {
            next += 1
        }
        guard next < end, passage.has(next, .to), passage.isA(next, .placeClass) || passage.nameEnd[next] > 0,
            let owner = noun(at: next, end, isAsked: false), owner.kind == .named || owner.kind == .anaphor
        else { return nil }
        let tokens = start..<owner.tokens.upperBound
        return ArabicPlaceNoun(kind: .named, reference: passage.name(tokens), tokens: tokens)
    }

    static let banks = arabicKeys("ضفة ضفاف شاطئ ساحل")

    static let parts = arabicKeys(
        "ضفة ضفاف شاطئ ساحل باب بوابة مدخل مداخل فناء سياج سور أسوار مبنى مباني مقر ساحة حديقة مدرج باحة محيط مياه مجمع مرآب سطح جدار ملحق مجرى سقف شرفة أحراج أحراش حرش غابة غابات كروم ضفتي"
    )

    /// "مقر لجهاز مكافحة الإرهاب", "قاعدة للتحالف الدولي": whose it is, all words of it.
    func ownersEnd(behindTo index: Int, _ end: Int) -> Int? {
        guard index < end, passage.has(index, .to),
            passage.isA(index, [.official, .actor, .common]) || passage.has(index, .article)
        else { return nil }
        if !passage.has(index, .article) { return ownersEnd(at: index + 1, end) }
        var last = index + 1
        while last < end, last - index < 3, passage.has(last, .article), !passage.has(last, [.and, .by, .to]),
            passage.isUnknownWord(last) || passage.isA(last, [.nameAdjective, .official, .common, .skippedAdjective])
        {
            last += 1
        }
        return last
    }

    /// "موقع البرجسية": a name right behind the word for a site.
    func namedSite(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        let next = start + 1
        guard passage.isAny(start, Self.sites), !passage.has(start, .article), next < end,
            passage.has(next, .article), !passage.has(next, [.and, .by, .to])
        else { return nil }
        var last = next
        if passage.nameEnd[next] > 0, passage.nameEnd[next] <= end {
            last = passage.nameEnd[next]
        } else if passage.isUnknownWord(next) {
            last = withAdjectives(next + 1, end)
            if last == next + 1, passage.isUnknownWord(last), passage.has(last, .article),
                !passage.has(last, [.and, .by, .to])
            {
                last += 1
            }
        } else if let owners = ownersEnd(at: next, end) {
            last = owners
        }
        guard last > next else { return nil }
        return ArabicPlaceNoun(kind: .named, reference: passage.name(start..<last), tokens: start..<last)
    }

    /// "الأراضي اليمنية": a country told by its adjective.
    func soil(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        let next = start + 1
        guard passage.isAny(start, Self.soils), passage.has(start, .article), next < end, passage.has(next, .article),
            !passage.has(next, [.and, .by, .to]), passage.isUnknownWord(next) || passage.isA(next, .nameAdjective)
        else { return nil }
        return ArabicPlaceNoun(
            kind: .named, reference: passage.name(start..<next + 1), tokens: start..<next + 1, isContainer: true)
    }

    private static let soils = arabicKeys("أراضي")

    static let sites = arabicKeys("موقع مواقع")

    /// "مقر | قيادة عمليات بغداد", "نصب | الجندي المجهول": nouns in construct up to the first with an article or a
    /// name, then its adjectives.
    func ownersEnd(at start: Int, _ end: Int) -> Int? {
        var last = start
        while last < end, last - start < 4 {
            let token = passage.tokens[last]
            guard token.kind == .word, !passage.has(last, [.and, .by, .to, .pronoun]),
                !token.isA([.grammar, .preposition, .relation, .boundary, .weapon, .land, .target, .launch, .reporting])
                    || token.isDefinite && !token.isA([.grammar, .preposition])
            else { return nil }
            if passage.nameEnd[last] > 0, passage.nameEnd[last] <= end { return passage.nameEnd[last] }
            if token.isDefinite {
                last += 1
                var adjectives = 0
                while last < end, adjectives < 2, passage.has(last, .article), !passage.has(last, [.and, .by, .to]),
                    passage.isUnknownWord(last) || passage.isA(last, [.nameAdjective, .official, .common])
                {
                    last += 1
                    adjectives += 1
                }
                // "اللواء 30".
                if last < end, adjectives == 0, passage.tokens[last].kind == .number { last += 1 }
                return last
            }
            guard
                token.isA([.official, .actor, .institution, .building, .common, .agency]) || last == start
                    || passage.isUnknownWord(last)
            else {
                return nil
            }
            last += 1
        }
        // "مقر اللواء 30"
        return nil
    }
}
