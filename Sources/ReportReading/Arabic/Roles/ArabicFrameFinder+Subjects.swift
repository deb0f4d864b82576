internal import IncidentModel

/// Places before the verb, and the forms in which a place is kept.
extension ArabicFrameFinder {
    // MARK: - Subjects

    /// "قاعدة بلد تتعرض لقصف": the place stands before the verb.
    func addSubject(to frame: inout Frame, _ trigger: ArabicTrigger, floor: Int) {
        for index in trigger.next..<min(trigger.next + 6, frame.clause.upperBound) where trigger.isExposed {
            if passage.isA(index, .preposition) || passage.has(index, [.to, .by]) { break }
            if let location = locations.bare(at: index, frame.clause.upperBound) {
                append(location, to: &frame, trigger)
                return
            }
        }
        for index in max(floor, trigger.index - 18)..<max(floor, trigger.index) {
            guard !passage.isA(index - 1, [.preposition, .relation, .direction]), !passage.has(index, [.by, .to]),
                let location = locations.bare(at: index, trigger.index),
                (location.found.tokens.upperBound..<trigger.index).allSatisfy(standsBetween)
                    || isClause(location.found.tokens.upperBound, trigger.index)
            else { continue }
            append(location, to: &frame, trigger)
            return
        }
    }

    /// "معسكر X الذي تتخذه القوات مقرا لها، كان هدفا": a relative clause up to its comma.
    private func isClause(_ start: Int, _ end: Int) -> Bool {
        let first = passage.isMark(start, ArabicMark.comma) ? start + 1 : start
        guard passage.isA(first, .relative),
            let comma = (first..<end).last(where: { passage.isMark($0, ArabicMark.comma) })
        else { return false }
        return (comma..<end).allSatisfy(standsBetween)
    }

    /// "قاعدة X، فجر اليوم، تعرضت": grammar and the hour.
    private func standsBetween(_ index: Int) -> Bool {
        passage.isA(index, [.grammar, .partOfDay]) || passage.isMark(index, ArabicMark.comma)
            || passage.isMark(index, ArabicMark.closeQuote) || passage.isAny(index, Self.days)
            || passage.has(index, .article) && ArabicCalendar.weekdays[passage.tokens[index].key] != nil
    }

    static let days = arabicKeys("يوم أمس")

    /// "شهدت ناحية X سقوط ثلاث قذائف": the place saw it.
    func addSeen(to frame: inout Frame, _ trigger: ArabicTrigger, floor: Int) {
        let window = max(floor, trigger.index - 16)..<max(floor, trigger.index)
        guard let verb = window.last(where: { passage.isAny($0, Self.saw) }),
            let location = seen(at: verb, trigger, window.lowerBound),
            let rule = ArabicRoleRules.rule(for: .land, .inside)
        else { return }
        var found = location.found
        found.phrase.relation = .in
        frame.sites.insert(
            .init(role: rule.role, location: found, evidence: found.tokens.lowerBound..<trigger.next), at: 0)
    }

    /// The place behind the verb, or "المنطقة ذاتها" before it.
    private func seen(at verb: Int, _ trigger: ArabicTrigger, _ floor: Int) -> ArabicLocation? {
        if let location = locations.bare(at: verb + 1, trigger.index), !location.found.isAnaphor,
            location.found.phrase.anchors.first?.isDescription == false
        {
            return location
        }
        for index in max(floor, verb - 6)..<max(floor, verb) {
            guard !passage.isA(index - 1, [.preposition, .relation, .direction]),
                let location = locations.bare(at: index, verb), !location.isContainer,
                (location.found.tokens.upperBound..<verb).allSatisfy({ passage.isA($0, .grammar) })
            else { continue }
            return location
        }
        return nil
    }

    /// "المسلحون المتحصنون في ريف X أطلقوا", "مجموعات متمركزة في X استهدفت": where those who fired stood.
    func addStand(to frame: inout Frame, _ trigger: ArabicTrigger, floor: Int) {
        let window = max(floor, trigger.index - 12)..<max(floor, trigger.index)
        guard let stand = window.last(where: stands),
            let location = locations.phrase(at: stand + 1, trigger.index), location.slot == .inside,
            let rule = ArabicRoleRules.rule(for: .launch, .from)
        else { return }
        frame.sites.append(
            .init(role: rule.role, location: location.found, evidence: stand..<location.found.tokens.upperBound))
    }

    func stands(at index: Int) -> Bool {
        passage.isAny(index, Self.stands)
            && (passage.isA(index - 1, .actor) || passage.isAny(index - 1, Self.fighters))
    }

    private static let stands = arabicKeys(
        "متحصنون متحصنين متحصنة متمركزون متمركزين متمركزة منتشرون منتشرين منتشرة متواجدون متواجدين متواجدة موجودون موجودين موجودة"
    )
    private static let fighters = arabicKeys("مسلحة إرهابية إرهابيون إرهابيين مسلحون مسلحين حوثيون حوثيين حوثية")

    static let saw = arabicKeys("شهد شهدت تشهد يشهد")

    /// "على منزل في حي الجهاد": the quarter was struck as well as the house.
    func around(_ found: FoundLocation) -> FoundLocation? {
        let word = found.phrase.anchors.first?.classWord
        return word == nil || word == "building" || word == "farm" ? within(found) : nil
    }

    /// The named place, smaller than a city, that a nameless one stands in.
    func within(_ found: FoundLocation) -> FoundLocation? {
        guard let anchor = found.phrase.anchors.first, anchor.isDescription,
            let qualifier = found.phrase.qualifiers.first,
            [.in, .at, .near, .outskirts, .acrossRiver].contains(qualifier.relation),
            !isContainer(qualifier.place, found.tokens), !Self.towns.contains(qualifier.place.classWord ?? "")
        else { return nil }
        var copy = found
        let isInside = [.in, .at].contains(qualifier.relation)
        copy.phrase = LocationPhrase(relation: isInside ? .in : qualifier.relation, anchors: [qualifier.place])
        copy.phrase.qualifiers = Array(found.phrase.qualifiers.dropFirst())
        return copy
    }

    /// What stands in them is told by itself.
    private static let towns: Set<String> = ["city", "town", "district"]

    func isContainer(_ place: PlaceReference, _ tokens: Range<Int>) -> Bool {
        if place.classWord == "province" || place.classWord == "region" { return true }
        return tokens.contains { index in
            passage.tokens[index].stemStart == place.range.lowerBound && passage.isContainerName[index]
        }
    }

    /// "تعرضت إلى ثماني قذائف هاون": by shells and no attack with them.
    private func isByMunition(_ trigger: ArabicTrigger) -> Bool {
        var index = trigger.next
        while index < min(trigger.next + 8, passage.tokens.count), !passage.isMark(index) {
            if passage.isA(index, .attackNoun) { return false }
            if passage.isA(index, .weapon) {
                let first = passage.isA(index - 1, .number) ? index - 1 : index
                return passage.has(first, .to) || passage.isWord(first - 1, ArabicWord.to)
            }
            index += 1
        }
        return false
    }

    /// "إحباط عملية في منطقة X، حيث ضبطت صاروخا", "كمين في X أسفر عن ضبط صواريخ": the place before the verb.
    func addWhereFound(to frame: inout Frame, _ trigger: ArabicTrigger, floor: Int) {
        guard let rule = ArabicRoleRules.rule(for: .found, .inside) else { return }
        let window = max(floor, trigger.index - 18)..<max(floor, trigger.index)
        for index in window.reversed() {
            guard passage.isWord(index, ArabicWord.at) || passage.has(index, .by),
                let location = locations.phrase(at: index, trigger.index), location.slot == .inside,
                !location.isContainer, !location.found.isAnaphor,
                location.found.phrase.anchors.first?.isDescription == false,
                location.found.phrase.anchors.first.map({ !isContainer($0, location.found.tokens) }) == true
            else { continue }
            frame.sites.append(
                .init(
                    role: rule.role, location: location.found, evidence: location.found.tokens.lowerBound..<trigger.next
                ))
            return
        }
    }

    func append(_ location: ArabicLocation, to frame: inout Frame, _ trigger: ArabicTrigger) {
        let isStruck = trigger.isExposed && isByMunition(trigger)
        guard let rule = isStruck ? ArabicRoleRules.rule(for: .land, .at) : ArabicRoleRules.rule(for: .target, .subject)
        else { return }
        let tokens = location.found.tokens
        frame.sites.append(
            .init(
                role: rule.role, location: location.found.fitting,
                evidence: min(tokens.lowerBound, trigger.index)..<max(tokens.upperBound, trigger.next)))
    }
}

extension FoundLocation {
    /// "استهدف المنطقة الخضراء" is in it, "استهدف السفارة" is at it.
    var fitting: FoundLocation {
        guard phrase.relation == .at, let anchor = phrase.anchors.first else { return self }
        let areas = [
            "neighborhood", "area", "subdistrict", "district", "city", "town", "village", "province", "region",
        ]
        guard let word = anchor.classWord, areas.contains(word) else { return self }
        var copy = self
        copy.phrase.relation = .in
        return copy
    }
}
