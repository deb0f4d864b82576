internal import IncidentModel

extension ArabicLocationParser {
    /// "على بعد 3 كيلومترات جنوب X", "على مسافة 500 متر من X", "على بعد عدة كيلومترات من X".
    func distance(at index: Int, _ end: Int) -> ArabicLocation? {
        var next = index
        if passage.isWord(next, ArabicWord.on) || passage.has(next, .by) && passage.isAny(next, ArabicWord.distance) {
            next += passage.isWord(next, ArabicWord.on) ? 1 : 0
        }
        let isClause = next == index && passage.isAny(next, Self.isAway)
        guard isClause || passage.isAny(next, ArabicWord.distance) && (next > index || passage.has(next, .by)) else {
            return nil
        }
        next += 1
        if passage.isWord(next, ArabicWord.toward) || passage.isAny(next, Self.about) { next += 1 }
        var value: Double?
        var isVague = false
        if next < end, passage.isA(next, .number) {
            value = Double(passage.tokens[next].value)
            next += 1
            if passage.isMark(next), next + 1 < end, passage.tokens[next + 1].kind == .number,
                ArabicMark.decimal.contains(passage.tokens[next].key),
                passage.tokens[next].end == passage.tokens[next + 1].start
            {
                let digits = passage.tokens[next + 1].value
                var fraction = Double(digits)
                while fraction >= 1 { fraction /= 10 }
                value = (value ?? 0) + fraction
                next += 2
            }
            // "ثلاثة أرباع الكيلومتر".
            if passage.isAny(next, Self.quarters), let quarters = value {
                value = quarters / 4
                next += 1
            }
        } else if let part = part(at: next) {
            value = part
            next += 1
        } else if passage.isAny(next, ArabicWord.vagueDistance) {
            value = 3
            isVague = true
            next += 1
        }
        guard next < end, passage.isA(next, .unit) else { return nil }
        let unit = Double(passage.tokens[next].value)
        var count = value ?? (passage.isAny(next, Self.dualUnits) ? 2 : 1)
        next += 1
        // "كيلومتر ونصف".
        if passage.isAny(next, Self.andHalf) || passage.has(next, [.and, .perhapsAnd]) && part(at: next) != nil {
            count += part(at: next) ?? 0.5
            next += 1
        }
        let meters = count * unit
        if passage.isA(next, .number), passage.tokens[next].value == 1 { next += 1 }
        if passage.isAny(next, Self.roughly) { next += 1 }
        var direction: CompassDirection?
        if let (relation, _, after) = relation(at: next, end) {
            switch relation {
            case .sideOf(let side), .partOf(let side):
                direction = side
                next = after
            default: break
            }
        }
        if direction == nil {
            guard passage.isWord(next, ArabicWord.from) || passage.isAny(next, Self.off) else { return nil }
            next += 1
        }
        return place(
            at: next, end, relation: .distance(meters: meters, direction: direction, isVague: isVague), slot: .near,
            start: index, isAsked: true)
    }

    /// "نصف كيلومتر", "ربع ميل".
    private func part(at index: Int) -> Double? {
        passage.isAny(index, Self.half) ? 0.5 : passage.isAny(index, Self.quarter) ? 0.25 : nil
    }

    private static let half = arabicKeys("نصف")
    private static let andHalf = arabicKeys("ونصف")
    private static let quarter = arabicKeys("ربع")
    private static let quarters = arabicKeys("أرباع")

    /// "أرض تبعد ثلاثة كيلومترات عن …"
    private static let isAway = arabicKeys("تبعد يبعد")
    private static let roughly = arabicKeys("تقريبا فقط")
    private static let about = arabicKeys("حوالي قرابة نحو تقارب يقارب تقدر زهاء")
    private static let off = arabicKeys("عن")
    private static let dualUnits = arabicKeys("كيلومترين كيلومتران مترين ميلين")

    /// "على الضفة الأخرى من نهر دجلة", "من الضفة المقابلة للمنطقة الخضراء".
    func otherBank(at index: Int, _ end: Int) -> (Relation, Slot, Int)? {
        var next = index
        if passage.isWord(next, ArabicWord.on) || passage.isWord(next, ArabicWord.at) { next += 1 }
        guard next + 2 < end, passage.isAny(next, Self.banks), passage.has(next, .article),
            passage.isAny(next + 1, Self.other),
            passage.has(next + 1, .article) || passage.isAny(next + 1, Self.theOther)
        else { return nil }
        next += 2
        if passage.isWord(next, ArabicWord.from) { return (.acrossRiver, .near, next + 1) }
        return passage.has(next, .to) ? (.acrossRiver, .near, next) : nil
    }

    private static let banks = arabicKeys("ضفة جانب جهة")
    private static let theOther = arabicKeys("الآخر")
    private static let other = arabicKeys("أخرى آخر الآخر مقابلة مقابل ثانية ثاني")

    /// "بين الدورة والزعفرانية".
    func between(at index: Int, _ end: Int) -> ArabicLocation? {
        var next = index
        if passage.isWord(next, ArabicWord.at) || passage.isWord(next, ArabicWord.on) { next += 1 }
        if next > index, passage.isA(next, [.genericPlace, .placeClass]) { next += 1 }
        if next > index, passage.isA(next, .placeMarker) { next += 1 }
        guard passage.isWord(next, ArabicWord.between), let first = places.noun(at: next + 1, end, isAsked: true),
            first.kind == .named, passage.has(first.tokens.upperBound, [.and, .perhapsAnd]),
            let second = places.noun(at: first.tokens.upperBound, end, isAsked: true, isJoined: true),
            second.kind == .named
        else { return nil }
        var phrase = LocationPhrase(relation: .between, anchors: [first.reference, second.reference])
        let last = takeQualifiers(into: &phrase, at: second.tokens.upperBound, end)
        return ArabicLocation(
            slot: .near, found: FoundLocation(phrase: phrase, tokens: index..<last, isAnaphor: false),
            isContainer: false)
    }
}
