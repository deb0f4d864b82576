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
        if let capital = capital(at: start, end) { return capital }
        if let name = gazetteerName(at: start, end, isAsked) { return name }
        if let whole = whole(ofPartAt: start, end) ?? owned(at: start, end) { return whole }
        if let quoted = quoted(at: start, end, classWord: nil), isAsked { return quoted }
        if passage.isA(start, .placeClass) { return classed(at: start, end) }
        if passage.isA(start, .genericPlace), let site = namedSite(at: start, end) { return site }
        if passage.isA(start, .genericPlace) {
            return ArabicPlaceNoun(
                kind: .generic, reference: description(start..<start + 1),
                tokens: start..<skipped(start + 1, end))
        }
        if passage.isA(start, .building) {
            let last = skipped(start + 1, end)
            return ArabicPlaceNoun(kind: .description, reference: description(start..<start + 1), tokens: start..<last)
        }
        return isAsked ? unlisted(at: start, end, isJoined) : nil
    }

    /// "باب متنزه الزوراء", "مبنى السفارة", "مطعم السفارة": the named place around the nameless part.
    private func whole(ofPartAt start: Int, _ end: Int) -> ArabicPlaceNoun? {
        let isPart = passage.isAny(start, Self.parts) || passage.isA(start, .building)
        guard isPart, !passage.has(start, .article), start + 1 < end, !passage.has(start + 1, [.and, .by, .to]),
            passage.isA(start + 1, .placeClass) || passage.nameEnd[start + 1] > 0,
            var noun = noun(at: start + 1, end, isAsked: false), noun.kind == .named || noun.kind == .anaphor
        else { return nil }
        noun.tokens = start..<noun.tokens.upperBound
        // "مدرج المطار", "مياه النهر": a part of its own, told by both words.
        if passage.isAny(start, Self.ownParts) || passage.isAny(start + 1, Self.command) {
            noun.kind = .named
            noun.reference = passage.name(noun.tokens)
            noun.isContainer = false
        }
        return noun
    }

    private static let ownParts = arabicKeys(
        "مدخل مداخل بوابة سياج سور أسوار مدرج مدرجات مياه مرآب مهبط ملحق مجمع سطح حديقة كراج جدار")

    private static let command = arabicKeys("قيادة مديرية")

    /// "السياج الخارجي للمطار": the owner stands behind ل.
    private func owned(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        guard passage.isA(start, .building) || passage.isAny(start, Self.ownParts), passage.has(start, .article) else {
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

    private static let parts = arabicKeys(
        "باب بوابة مدخل مداخل سياج سور أسوار مبنى مباني مقر ساحة حديقة مدرج باحة محيط مياه مجمع مرآب سطح جدار ملحق")

    /// "موقع البرجسية": a name right behind the word for a site.
    private func namedSite(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        let next = start + 1
        guard passage.isAny(start, Self.sites), !passage.has(start, .article), next < end,
            passage.has(next, .article), !passage.has(next, [.and, .by, .to])
        else { return nil }
        var last = next
        if passage.nameEnd[next] > 0, passage.nameEnd[next] <= end {
            last = passage.nameEnd[next]
        } else if passage.isUnknownWord(next) {
            last = withAdjectives(next + 1, end)
        } else if let owners = ownersEnd(at: next, end) {
            last = owners
        }
        guard last > next else { return nil }
        return ArabicPlaceNoun(kind: .named, reference: passage.name(start..<last), tokens: start..<last)
    }

    private static let sites = arabicKeys("موقع مواقع")

    /// "مقر | قيادة عمليات بغداد", "نصب | الجندي المجهول": nouns in construct up to the first with an article or a
    /// name, then its adjectives.
    private func ownersEnd(at start: Int, _ end: Int) -> Int? {
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
                return last
            }
            guard token.isA([.official, .actor, .institution, .building, .common, .agency]) || last == start else {
                return nil
            }
            last += 1
        }
        // "مقر اللواء 30"
        return nil
    }

    private func description(_ range: Range<Int>) -> PlaceReference {
        var reference = passage.name(range)
        reference.isDescription = true
        return reference
    }

    private func nameless(_ range: Range<Int>, _ classWord: String?) -> PlaceReference {
        var reference = description(range)
        reference.classWord = classWord
        return reference
    }

    /// After adjectives that belong to no name: "الزراعية", "السكني".
    private func skipped(_ index: Int, _ end: Int) -> Int {
        var next = index
        while next < end, next - index < 4, passage.isA(next, .skippedAdjective), !passage.has(next, [.and, .by]) {
            next += 1
        }
        return next
    }

    /// After adjectives that belong to it: "الجوية", "الدولي".
    private func withAdjectives(_ index: Int, _ end: Int) -> Int {
        var next = index
        while next < end, next - index < 3, passage.isA(next, .nameAdjective), passage.nameEnd[next] == 0,
            passage.has(next, .article), !passage.has(next, [.and, .by, .to])
        {
            next += 1
        }
        return next
    }

    /// Of a quarter only what numbers or sizes it: "الأمين الثانية", not "الكرادة الدولية".
    private func withOrdinals(_ index: Int, _ end: Int) -> Int {
        guard index < end, passage.isAny(index, Self.counting), passage.has(index, .article),
            !passage.has(index, [.and, .by, .to])
        else { return index }
        return index + 1
    }

    private static let counting = arabicKeys(
        "أولى ثانية ثالثة رابعة أول ثاني ثالث شرقية غربية شمالية جنوبية جديدة كبيرة صغيرة")

    // MARK: - Names

    private func gazetteerName(at start: Int, _ end: Int, _ isAsked: Bool) -> ArabicPlaceNoun? {
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
    private func capital(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
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
    private func quoted(at start: Int, _ end: Int, classWord: String?) -> ArabicPlaceNoun? {
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

    private func classed(at start: Int, _ end: Int) -> ArabicPlaceNoun? {
        let key = passage.tokens[start].key
        let classWord = ArabicPlaceClass.english(key)
        let isInstitution = passage.isA(start, .institution)
        let isDual = ArabicPlaceClass.duals.contains(key)
        var next = start + 1
        // "المنطقة الخضراء", "السفارة التركية": class word and adjective are the name.
        if passage.has(start, .article) { return definite(at: start, end, classWord) }
        // "منطقة سكنية في …" has no name.
        if passage.isA(next, .skippedAdjective), !passage.has(next, .article) {
            next = skipped(next, end)
            return ArabicPlaceNoun(kind: .generic, reference: nameless(start..<next, classWord), tokens: start..<next)
        }
        guard next < end, !passage.has(next, [.by, .to]), !passage.has(next, .and) else {
            // "قاعدة للتحالف في X": whose it is stands between.
            let last = next < end && passage.isA(next, [.official, .person]) ? indefinite(next, end) : next
            return ArabicPlaceNoun(kind: .generic, reference: nameless(start..<next, classWord), tokens: start..<last)
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
        } else if let unlistedEnd = nameEnd(at: next, end) {
            last = unlistedEnd
        } else if passage.isA(next, .placeClass), let inner = classed(at: next, end), inner.kind == .named {
            // "مجمع السفارة الأميركية", "مبنى محافظة نينوى".
            var noun = inner
            noun.tokens = start..<inner.tokens.upperBound
            if passage.isAny(start, Self.ownParts) || passage.isAny(next, Self.command) {
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
            isContainer: isContainer || classWord == "province" && !isInstitution, isDual: isDual)
    }

    /// "قاعدة عسكرية", "معسكر للتحالف": adjectives and owners of a nameless place.
    private func indefinite(_ index: Int, _ end: Int) -> Int {
        var next = index
        while next < end, next - index < 3, passage.isA(next, [.nameAdjective]) || passage.has(next, .to) { next += 1 }
        return next
    }

    private func definite(at start: Int, _ end: Int, _ classWord: String?) -> ArabicPlaceNoun {
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

    private static let kinds = arabicKeys("دولي دولية جوية جوي عسكرية عسكري كبير كبيرة")

    // MARK: - Names that no gazetteer knows

    /// Where a name behind a class word ends: أبو غريب, عين الأسد, الصويرة الشمالية.
    private func nameEnd(at start: Int, _ end: Int) -> Int? {
        var last = start
        if passage.isA(last, .kunya), !passage.has(last, .article), last + 1 < end,
            passage.tokens[last + 1].kind == .word
        {
            last += 2
        } else if passage.isUnknownWord(last) {
            last += 1
        } else if passage.tokens[last].kind == .word, passage.tokens[last].classes.isEmpty, last + 1 < end,
            passage.tokens[last + 1].kind != .mark, !passage.has(last + 1, .article)
        {
            // "كي وان", "كي 1": a letter's name opens it, and its و is none.
            last += 2
        } else if passage.tokens[last].kind == .latin {
            last += 1
        } else {
            return nil
        }
        // A second word with the article, or one that a mark or a preposition closes: "ليسه مريم في …".
        if last < end, passage.isUnknownWord(last), !passage.has(last, [.and, .by, .to, .perhapsAnd, .pronoun]),
            passage.has(last, .article) || closes(last + 1, end) && !looksLikeVerb(last)
        {
            last += 1
        }
        while last < end, passage.isA(last, [.nameAdjective, .ordinal]), passage.has(last, .article),
            !passage.has(last, [.and, .by, .to]), last - start < 4
        {
            last += 1
        }
        return last
    }

    private func closes(_ index: Int, _ end: Int) -> Bool {
        index >= end || passage.isMark(index)
            || passage.isA(index, [.preposition, .direction, .placeMarker, .boundary])
            || passage.has(index, .by)
    }

    /// ي and ت open verbs.
    private func looksLikeVerb(_ index: Int) -> Bool {
        let letters = ArabicLetters.letters(of: passage.words(index..<index + 1))
        return letters.first == 0x64A || letters.first == ArabicLetters.teh || letters.last == ArabicLetters.teh
    }

    /// A bare unknown word where the sentence asks for a place: "سقط في الصويرة".
    private func unlisted(at start: Int, _ end: Int, _ isJoined: Bool) -> ArabicPlaceNoun? {
        guard passage.tokens[start].kind == .word, !passage.has(start, [.pronoun, .like]),
            isJoined || !passage.has(start, .perhapsAnd), let last = nameEnd(at: start, end)
        else { return nil }
        var reference = passage.name(start..<last)
        if passage.has(start, .perhapsAnd), reference.name.hasPrefix("و") {
            reference.name.removeFirst()
            reference.range = reference.range.lowerBound + 2..<reference.range.upperBound
        }
        return ArabicPlaceNoun(kind: .named, reference: reference, tokens: start..<last)
    }
}
