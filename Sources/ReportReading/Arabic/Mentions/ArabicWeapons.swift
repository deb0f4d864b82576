internal import IncidentModel

/// Munitions: "ثلاثة صواريخ من نوع كاتيوشا", "قذيفتي هاون", "طائرة مسيرة مفخخة", "هجوم صاروخي".
struct ArabicWeapons {
    let passage: ArabicPassage
    let counts: ArabicCounts

    init(passage: ArabicPassage) {
        self.passage = passage
        counts = ArabicCounts(passage: passage)
    }

    /// Stems and the normalised term, one weapon a line.
    private static let terms: WordTable<String> = {
        var table: [UInt64: String] = [:]
        for (words, term) in [
            ("كاتيوشا كاتوشا", "Katyusha rocket"),
            ("غراد جراد", "Grad rocket"),
            ("القسام", "Qassam rocket"),
            ("فجر5", "Fajr rocket"),
            ("شاهد136", "Shahed drone"),
            ("صاروخ صاروخا صاروخين صاروخان صواريخ صواريخا صاروخي صاروخية صاروخيا صاروخيين", "rocket"),
            ("هاون هاونات قنبرة قنبرتين قنبرتان قنابر", "mortar"),
            ("طائرة طيارة طائرتين طائرتان طائرتي طائرات طيارات مسيرة مسيرتين مسيرتان مسيرات درون درونز", "drone"),
            ("قذيفة قذيفتين قذيفتان قذيفتي قذيفتا قذائف قذايف مدفعي مدفعية", "shell"),
            ("مقذوف مقذوفا مقذوفين مقذوفان مقذوفات قنبلة قنابل", "projectile"),
        ] {
            for key in arabicKeys(words) { table[key] = term }
        }
        return WordTable(table)
    }()

    private static let rocket = arabicKeys("صاروخ صاروخا صواريخ صاروخين صاروخان صاروخي")
    private static let dualOrAdjective = arabicKeys("صاروخي")
    private static let singleOrDual = arabicKeys("صاروخا")
    private static let aircraft = arabicKeys("طائرة طيارة طائرتين طائرتان طائرتي طائرات طيارات")
    private static let unmanned = arabicKeys("مسيرة مسيرتين مسيرتان مسيرات درون انتحارية ملغومة")
    private static let march = arabicKeys("مسيرة مسيرات")
    private static let armed = arabicKeys("مفخخة مفخختين مفخختان ملغومة انتحارية انتحاريتين مسلحة هجومية")
    private static let shells = arabicKeys("قذيفة قذائف قذيفتين قذيفتان قذايف")
    private static let rocketLike = arabicKeys("صاروخي صاروخية صاروخيا صاروخيين")
    private static let bombs = arabicKeys("قنبلة قنابل")
    private static let aerial = arabicKeys("جوية جوي")
    private static let raids = arabicKeys("غارة غارات غارتين غارتان")
    private static let ballistic = arabicKeys("باليستي بالستي باليستية بالستية كروز")

    /// - Parameter afterDrone: a drone was told of before, so that "الطائرة" is that drone.
    func mentions(in range: Range<Int>, afterDrone: Bool = false) -> [WeaponMention] {
        var mentions: [WeaponMention] = []
        var index = range.lowerBound
        var floor = range.lowerBound
        let openers = Self.openers
        while index < range.upperBound {
            guard passage.isA(index, Self.openingClasses) || passage.isAny(index, openers) else {
                assert(
                    air(at: index, range) == nil && adjective(at: index, range) == nil
                        && munition(at: index, range, floor) == nil && sameDrone(at: index) == nil
                        && further(at: index, range, mentions.last) == nil, "add the word to openers")
                index += 1
                continue
            }
            let knowsDrone = afterDrone || mentions.last?.term == "drone"
            if let mention = air(at: index, range) ?? adjective(at: index, range) ?? munition(at: index, range, floor)
                ?? (knowsDrone ? sameDrone(at: index) : nil) ?? further(at: index, range, mentions.last)
            {
                if let last = mentions.last, isCountedWith(last, mention) {
                    mentions[mentions.count - 1].tokens = last.tokens.lowerBound..<mention.tokens.upperBound
                    index = max(mention.tokens.upperBound, index + 1)
                    floor = index
                    continue
                }
                mentions.append(mention)
                index = max(mention.tokens.upperBound, index + 1)
                floor = index
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// "نحو 40 قذيفة هاون | وصاروخ كاتيوشا": from eleven on the number stands with one of each, and counts both.
    private func isCountedWith(_ last: WeaponMention, _ mention: WeaponMention) -> Bool {
        guard last.tokens.upperBound == mention.tokens.lowerBound, passage.has(mention.head, .and),
            mention.count?.isIndefinite == true, let count = last.count?.count
        else { return false }
        return count.min > 10
    }

    /// The classes and words at which a mention begins: all others are passed over unasked.
    private static let openingClasses: ArabicClass = [.weapon, .rocketAdjective, .airStrike, .attackNoun, .number]
    private static let openers = WordSet(joining: [raids, aircraft, dualOrAdjective], "")

    /// "غارة", "ضربة جوية", "قصف جوي": never the rocket attack itself.
    private func air(at index: Int, _ range: Range<Int>) -> WeaponMention? {
        let isRaid = passage.isAny(index, Self.raids)
        let isPlane = isWarplane(index)
        let isStrike =
            passage.isA(index, [.airStrike, .attackNoun]) && index + 1 < range.upperBound
            && passage.isAny(index + 1, Self.aerial)
        guard isRaid || isStrike || isPlane else { return nil }
        let tokens = index..<(isStrike ? index + 2 : index + 1)
        return WeaponMention(
            tokens: tokens, head: index, term: "air strike", verbatim: passage.words(tokens), count: nil,
            isSalvo: false,
            isAir: true, isModifier: false, isPlural: true)
    }

    /// "قصفت طائرات الاحتلال", "الطائرات الحربية": flown by pilots.
    private func isWarplane(_ index: Int) -> Bool {
        guard passage.isAny(index, Self.aircraft), isUnarmedWord(index) else { return false }
        return passage.isAny(index + 1, Self.warlike)
            || passage.isA(index - 1, [.target, .hit]) && !passage.has(index, .article)
                && passage.has(index + 1, .article)
    }

    private static let warlike = arabicKeys("حربية مقاتلة حربيتان مروحية مروحيات")

    /// "أصابت الطائرة محطة": the drone spoken of before.
    private func sameDrone(at index: Int) -> WeaponMention? {
        guard passage.isAny(index, Self.aircraft), passage.has(index, .article), !isWarplane(index) else { return nil }
        return WeaponMention(
            tokens: index..<index + 1, head: index, term: "drone", verbatim: passage.name(index..<index + 1).name,
            count: nil, isSalvo: false, isAir: false, isModifier: false, isPlural: passage.tokens[index].value == 0)
    }

    /// "فيما سقطت ثلاثة أخرى خارجها": the munition told before, so many more.
    private func further(at index: Int, _ range: Range<Int>, _ last: WeaponMention?) -> WeaponMention? {
        guard let last, !last.isAir, passage.isA(index, .number), !passage.has(index, .article),
            passage.isA(index - 1, [.land, .launch, .hit, .intercept]),
            let (value, next) = counts.number(at: index, range.upperBound), (1...99).contains(value),
            next < range.upperBound, passage.isAny(next, ArabicWord.other), !passage.has(next, .article)
        else { return nil }
        return WeaponMention(
            tokens: index..<next + 1, head: index, term: last.term, verbatim: last.verbatim,
            count: CountMention(tokens: index..<next, count: CountRange(exactly: value), isIndefinite: false),
            isSalvo: false, isAir: false, isModifier: false, isPlural: value > 2)
    }

    /// "هجوم صاروخي", "القصف الصاروخي": the weapon only describes.
    private func adjective(at index: Int, _ range: Range<Int>) -> WeaponMention? {
        guard passage.isA(index, .rocketAdjective), let term = Self.terms[passage.tokens[index].key] else { return nil }
        // صاروخي before a name of rockets is the dual of صاروخ.
        if passage.isAny(index, Self.dualOrAdjective), index + 1 < range.upperBound,
            passage.isA(index + 1, .weaponName) || passage.isA(index + 1, .weapon)
        {
            return nil
        }
        return WeaponMention(
            tokens: index..<index + 1, head: index, term: term, verbatim: passage.words(index..<index + 1), count: nil,
            isSalvo: false, isAir: false, isModifier: true, isPlural: false)
    }

    private func munition(at index: Int, _ range: Range<Int>, _ floor: Int) -> WeaponMention? {
        let isDual = passage.isAny(index, Self.dualOrAdjective)
        guard passage.isA(index, .weapon) || isDual, !isOrdinary(index, range) else { return nil }
        guard var term = Self.terms[passage.tokens[index].key] else { return nil }
        var end = index + 1
        func better(_ key: UInt64) {
            if let named = Self.terms[key], WeaponTerm.specificity(of: named) > WeaponTerm.specificity(of: term) {
                term = named
            }
        }
        // "من نوع كاتيوشا", "عيار 107 ملم", "مسيرة مفخخة", "هاون".
        while end < range.upperBound, end - index < 9 {
            if passage.isWord(end, ArabicWord.from), passage.isAny(end + 1, ArabicWord.kind) {
                end += 2
            } else if passage.isAny(end, ArabicWord.kind), passage.isA(end + 1, .weapon) || passage.isMark(end + 1) {
                end += 1
            } else if passage.isWord(end, ArabicWord.caliber), end + 1 < range.upperBound {
                end += passage.isA(end + 2, .common) ? 3 : 2
            } else if passage.isMark(end, ArabicMark.quote),
                passage.isA(end + 1, .weapon) || passage.isA(end - 1, .weaponName)
            {
                end += 1
            } else if passage.isA(end, [.weapon, .weaponName]), !passage.has(end, [.and, .by]) {
                better(passage.tokens[end].key)
                end += 1
            } else if passage.isA(end, .rocketAdjective), passage.isAny(index, Self.shells), !passage.has(end, .and) {
                // "قذائف صاروخية" are rockets, "قذائف مدفعية" shells of guns.
                term = passage.isAny(end, Self.rocketLike) ? "rocket" : "artillery shell"
                end += 1
            } else if passage.isAny(end, Self.armed) || passage.isAny(end, Self.unmanned) {
                end += 1
            } else if passage.isAny(end, Self.ballistic) {
                term = "missile"
                end += 1
            } else if unmannedWords(at: end) > 0 {
                end += unmannedWords(at: end)
            } else {
                break
            }
        }
        end = min(end, range.upperBound)
        let (count, last) = count(of: index, end, range, floor)
        let tokens = min(count?.tokens.lowerBound ?? index, index)..<last
        return WeaponMention(
            tokens: tokens, head: index, term: term, verbatim: passage.name(index..<end).name, count: count,
            isSalvo: false, isAir: false, isModifier: isPartOfLauncher(index),
            isPlural: passage.tokens[index].value == 0)
    }

    /// "بدون طيار", "دون طيار".
    private func unmannedWords(at index: Int) -> Int {
        passage.isA(index, .without) && passage.isAny(index + 1, Self.pilot) ? 2 : 0
    }

    private static let pilot = arabicKeys("طيار")

    /// "منصة صواريخ", "راجمة صواريخ".
    private func isPartOfLauncher(_ index: Int) -> Bool {
        passage.isA(index - 1, .launcher) && !passage.has(index, [.and, .by])
    }

    /// An aircraft with a pilot, a demonstration, a bomb that nobody fired.
    private func isOrdinary(_ index: Int, _ range: Range<Int>) -> Bool {
        if passage.isAny(index, Self.aircraft) {
            return isUnarmedWord(index)
        }
        if passage.isAny(index, Self.march) {
            return
                !(passage.isAny(index + 1, Self.armed)
                || passage.isA(index - 1, [.target, .land, .intercept, .launch, .hit])
                || passage.isA(index + 1, [.target, .land, .hit, .launch, .intercept]) || passage.has(index, .by)
                || passage.isA(index - 1, .number))
        }
        return passage.isAny(index, Self.bombs) && passage.isA(index + 1, .otherViolence)
    }

    private func isUnarmedWord(_ index: Int) -> Bool {
        !(passage.isAny(index + 1, Self.unmanned) || unmannedWords(at: index + 1) > 0
            || passage.isAny(index + 1, Self.armed))
    }

    // MARK: - Numbers

    /// The count of a munition and the index after the words that belong to it.
    private func count(of index: Int, _ end: Int, _ range: Range<Int>, _ floor: Int) -> (CountMention?, Int) {
        let token = passage.tokens[index]
        let isDual =
            token.value == 2 || passage.isAny(index, Self.dualOrAdjective)
            || passage.isAny(index, Self.singleOrDual) && end > index + 1 && !passage.isA(index - 1, .number)
                && passage.isA(index + 1, .weaponName)
        if !token.clitics.contains([.by]), let before = counts.count(before: index, notBefore: floor) {
            guard counts.isLowerBound(after: end), let count = before.count else { return (before, end) }
            var bound = before
            bound.count = CountRange(min: count.min, max: nil)
            return (bound, end + 2)
        }
        // "الصواريخ الثلاثة", "صاروخ واحد", "بصواريخ عدد 3".
        var next = end
        if passage.isAny(next, Self.numbering), next + 1 < range.upperBound { next += 1 }
        if next < range.upperBound, passage.isA(next, .number), !passage.has(next, [.and, .by]),
            let (value, last) = counts.number(at: next, range.upperBound),
            next > end || passage.tokens[next].kind == .word
        {
            return (
                CountMention(tokens: index..<last, count: CountRange(exactly: value), isIndefinite: false), last
            )
        }
        if isDual {
            return (CountMention(tokens: index..<end, count: CountRange(exactly: 2), isIndefinite: false), end)
        }
        guard token.value == 1, !token.isDefinite, !passage.isA(index - 1, .vague), !token.clitics.contains(.pronoun)
        else { return (nil, end) }
        // "قذائف هاون" counts no mortar; "صاروخ" is one.
        let last = passage.isAny(end, ArabicWord.other) ? end + 1 : end
        return (CountMention(tokens: index..<last, count: CountRange(exactly: 1), isIndefinite: true), last)
    }

    private static let numbering = arabicKeys("عدد عددها")
}
