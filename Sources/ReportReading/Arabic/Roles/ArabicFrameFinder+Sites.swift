internal import IncidentModel

/// Which places a trigger governs.
extension ArabicFrameFinder {
    // MARK: - Sites

    func addSites(
        to frame: inout Frame, _ trigger: ArabicTrigger, _ limit: Int, _ cursor: inout WeaponCursor,
        _ skips: inout SkipCursor
    ) {
        var index = trigger.next
        var pending: [ArabicLocation] = []
        var isFromVehicle = false
        // Where each place opens that no "and" joins to the one before.
        var openings: [Int] = []
        var isNextPart = false
        var isStanding = false
        var takesObject = [.target, .hit, .launchSite].contains(trigger.kind)
        while index < limit, index - trigger.index < 60 {
            if let end = skips.end(at: index) {
                index = end
                continue
            }
            if let mention = cursor.first(in: index..<index + 1) {
                index = max(mention.tokens.upperBound, index + 1)
                continue
            }
            if passage.isMark(index, ArabicMark.semicolon) { break }
            // "اطلقت على ما يبدو من شرقي X".
            if passage.isWord(index, ArabicWord.on), passage.isAny(index + 2, Self.seems) {
                index += 3
                continue
            }
            // "بعيدا عن المناطق المأهولة" is not what was hit.
            if passage.isWord(index, ArabicWord.off) { takesObject = false }
            if trigger.kind == .launch, passage.isWord(index, ArabicWord.from),
                passage.isA(index + 1, [.vehicle, .launcher])
            {
                isFromVehicle = true
                index += 2
                continue
            }
            // "قصفت فصائل متمركزة في X بلدة Y": where they stand is where it came from.
            if [.launch, .target].contains(trigger.kind), stands(at: index) {
                isStanding = true
                index += 1
                continue
            }
            if index > trigger.next, isOfWhat(index) {
                index += 2
                continue
            }
            // "عثرت على منصة الإطلاق وبداخلها صاروخ": in the launcher.
            if trigger.kind == .found, passage.has(index, .pronoun),
                (trigger.index..<index).contains(where: { passage.isA($0, .launcher) })
            {
                index += 1
                continue
            }
            // "على مقر لعدة شركات، من بينها شركة كذا، في منطقة X": some of whose it is.
            if !pending.isEmpty, passage.isMark(index, ArabicMark.comma), let close = amongEnd(index + 1, limit) {
                if let last = pending.last, last.found.phrase.anchors.first?.isDescription == true,
                    let closer = locations.phrase(at: close, limit), closer.slot == .inside, !closer.found.isAnaphor
                {
                    pending[pending.count - 1] = closer
                    index = closer.found.tokens.upperBound
                } else {
                    index = close
                }
                continue
            }
            if var location = location(at: index, limit, takesObject: takesObject, trigger) {
                // "أطلقت من شاحنة متوقفة في X": where the truck stands is where they came from.
                if isStanding, location.slot == .inside { location.slot = .from }
                isStanding = false
                let first = pending.count
                if !isNextPart { openings.append(first) }
                isNextPart = false
                pending.append(location)
                if location.slot == .object || trigger.kind == .launchSite { takesObject = false }
                index = addList(to: &pending, location, at: location.found.tokens.upperBound, limit)
                if var closer = finer(at: index, limit) {
                    index = closer.found.tokens.upperBound
                    closer.slot = pending[pending.count - 1].slot
                    pending[pending.count - 1] = closer
                }
                if isFromVehicle, [.inside, .near, .at, .on].contains(location.slot) {
                    for item in first..<pending.count { pending[item].slot = .from }
                    isFromVehicle = false
                }
                continue
            }
            // "المنطقة التي تضم …، وثالث على مخبز", "دون إصابات، والثاني قرب …": the list goes on behind the clause.
            if !pending.isEmpty, passage.isA(index, [.relative, .without, .damage]),
                let next = nextPart(after: index, limit)
            {
                index = next
                isNextPart = true
                continue
            }
            // "العثور على منصة مع صواريخ لم تنطلق بسبب خلل فني، في منطقة X".
            if trigger.kind == .found, pending.isEmpty, passage.isA(index, .boundary),
                let comma = (index + 1..<max(index + 1, min(index + 10, limit))).first(where: {
                    passage.isMark($0, ArabicMark.comma)
                }), comma + 1 < limit, locations.phrase(at: comma + 1, limit)?.slot == .inside
            {
                index = comma + 1
                continue
            }
            // "وعن مكان الإطلاق، أشار المصدر إلى أنه يقع بين X وY": who says so stands between.
            if trigger.kind == .launchSite, pending.isEmpty, index - trigger.index < 16,
                passage.isA(index, .reporting) || passage.isAny(index, Self.lies)
            {
                if passage.isA(index, .reporting) { takesObject = false }
                index += 1
                continue
            }
            // "كانت تستهدف، بحسب مصادر أمنية، مطار X": by whose word.
            if pending.isEmpty, passage.isMark(index, ArabicMark.comma), passage.isAny(index + 1, Self.according),
                let comma = (index + 2..<max(index + 2, min(index + 9, limit))).first(where: {
                    passage.isMark($0, ArabicMark.comma)
                })
            {
                index = comma + 1
                continue
            }
            if ends(at: index, trigger, hasSite: !pending.isEmpty) { break }
            index += 1
        }
        if [.land, .hit].contains(trigger.kind) { pending = onePoint(pending, openings) }
        if trigger.isAimed, trigger.followsFound { pending = pending.flatMap(standing) }
        if trigger.landsOnObject { pending = pending.flatMap(landing) }
        let slots = Set(pending.map(\.slot))
        for location in trigger.isEffect ? pending.prefix(1).filter(tellsWhere) : pending {
            guard let rule = rule(for: trigger, location.slot) else { continue }
            // "العثور على سيارة": what is found, not where.
            if rule.role == .found, [.on, .inside].contains(location.slot), isPlatform(location.found) {
                if let around = within(location.found) {
                    frame.sites.append(.init(role: rule.role, location: around, evidence: location.found.tokens))
                }
                continue
            }
            // "استهدف X في Y": the object is the target, the rest says where it is.
            if trigger.kind == .target, rule.role != .found, slots.contains(.object) || slots.contains(.on),
                [.inside, .near].contains(location.slot)
            {
                continue
            }
            // "تعرضت القوات في قاعدة X لهجوم": the forces' place, when no place itself is the subject.
            if trigger.isExposed, location.slot != .object, location.slot != .from,
                location.slot != .inside || slots.contains(.object)
            {
                continue
            }
            let evidence = min(trigger.index, location.found.tokens.lowerBound)..<location.found.tokens.upperBound
            // "على منزل في حي الجهاد": told by the quarter.
            let quarter = [.impact, .launch, .found].contains(rule.role) ? around(location.found) : nil
            frame.sites.append(
                .init(role: rule.role, location: quarter ?? location.found.fitting, evidence: evidence))
        }
    }

    /// Behind "من بينها …،", "بينها …،".
    private func amongEnd(_ index: Int, _ limit: Int) -> Int? {
        let among = passage.isWord(index, ArabicWord.from) ? index + 1 : index
        guard passage.isAny(among, Self.among) else { return nil }
        return (among + 1..<max(among + 1, min(among + 10, limit))).first { passage.isMark($0, ArabicMark.comma) }
            .map { $0 + 1 }.flatMap { $0 < limit ? $0 : nil }
    }

    private static let among = arabicKeys("بينها بينهم ضمنها ضمنهم")

    /// "الضفة المقابلة، وتحديدا بساتين X", "على وجه التحديد في Y": the place that says it closer.
    private func finer(at index: Int, _ limit: Int) -> ArabicLocation? {
        var next = passage.isMark(index, ArabicMark.comma) ? index + 1 : index
        if passage.isWord(next, ArabicWord.on), passage.isAny(next + 1, Self.face) { next += 2 }
        guard next < limit, passage.isAny(next, ArabicWord.namely) else { return nil }
        return locations.phrase(at: next + 1, limit) ?? locations.bare(at: next + 1, limit)
    }

    private static let face = arabicKeys("وجه")
    private static let according = arabicKeys("بحسب حسب وفق وفقا")
    private static let lies = arabicKeys("يقع تقع كان كانت")

    /// "سقط خارج السور على أرض زراعية": what no "and" joins is one point, told by the name.
    private func onePoint(_ pending: [ArabicLocation], _ openings: [Int]) -> [ArabicLocation] {
        guard openings.count > 1 else { return pending }
        func isAlone(_ position: Int) -> Bool {
            position + 1 < openings.count
                ? openings[position + 1] == openings[position] + 1 : pending.count == openings[position] + 1
        }
        func isFall(_ location: ArabicLocation) -> Bool {
            [.inside, .on, .near, .at, .object].contains(location.slot)
        }
        func isNamed(_ location: ArabicLocation) -> Bool {
            isFall(location) && !location.isContainer && !location.found.isAnaphor
                && (location.found.phrase.anchors.first?.isDescription == false || within(location.found) != nil)
        }
        let alone = openings.indices.filter(isAlone).map { openings[$0] }
        func isBeside(_ position: Int) -> Bool {
            let tokens = pending[position].found.tokens
            return alone.contains { other in
                let others = pending[other].found.tokens
                return other != position && isNamed(pending[other])
                    && (0...1).contains(
                        other > position
                            ? others.lowerBound - tokens.upperBound : tokens.lowerBound - others.upperBound)
            }
        }
        let nameless = alone.filter {
            isFall(pending[$0]) && !isNamed(pending[$0]) && !pending[$0].isContainer && isBeside($0)
        }
        return pending.indices.filter { !nameless.contains($0) }.map { pending[$0] }
    }

    /// "سيارة", "قاعدة حديدية محلية الصنع": no place has such a name.
    private func isPlatform(_ found: FoundLocation) -> Bool {
        let isNameless = found.phrase.anchors.first?.isDescription == true
        return found.tokens.contains { index in
            if isNameless, passage.isA(index, [.vehicle, .launcher]) { return true }
            guard passage.isAny(index, Self.base) else { return false }
            return isNameless
                || passage.isUnknownWord(index + 1) && !passage.has(index + 1, .article)
                    && passage.nameEnd[min(index + 1, passage.nameEnd.count - 1)] == 0
        }
    }

    /// The role of a place in this slot, and what the words around the trigger change about it.
    func rule(for trigger: ArabicTrigger, _ slot: Slot) -> RoleRule? {
        if trigger.landsOnObject, [.on, .near, .at, .inside].contains(slot) {
            return ArabicRoleRules.rule(for: .land, slot)
        }
        // "ضبط منصة معدة للإطلاق على X في Y": Y is where it stood.
        if trigger.isAimed, trigger.followsFound, [.inside, .near].contains(slot) {
            return ArabicRoleRules.rule(for: .found, slot)
        }
        return ArabicRoleRules.rule(for: trigger.kind, slot)
    }

    /// "سقط صاروخ أطلق من X في Y": Y is no part of X but where it fell, unless it is a wider place.
    func landing(_ location: ArabicLocation) -> [ArabicLocation] {
        guard location.slot == .from, location.found.phrase.anchors.first?.isDescription == false,
            let index = location.found.phrase.qualifiers.firstIndex(where: { qualifier in
                let isWide = isContainer(qualifier.place, location.found.tokens) || isDistrict(qualifier.place)
                return [.in, .at, .near, .on].contains(qualifier.relation) && (location.isContainer || !isWide)
            })
        else { return [location] }
        let qualifier = location.found.phrase.qualifiers[index]
        var origin = location
        origin.found.phrase.qualifiers.removeSubrange(index...)
        var fall = location
        fall.slot = ArabicLocationParser.slot(of: qualifier.relation)
        fall.found.phrase = LocationPhrase(relation: qualifier.relation, anchors: [qualifier.place])
        fall.found.phrase.qualifiers = Array(location.found.phrase.qualifiers.dropFirst(index + 1))
        fall.found.isAnaphor = false
        return [origin, fall]
    }

    private func isDistrict(_ place: PlaceReference) -> Bool {
        ["district", "subdistrict", "city", "town"].contains(place.classWord)
    }

    /// "معدة للإطلاق باتجاه X في Y": Y is no part of X but where the platform stood.
    func standing(_ location: ArabicLocation) -> [ArabicLocation] {
        guard [.toward, .on, .to, .against].contains(location.slot),
            let index = location.found.phrase.qualifiers.firstIndex(where: { qualifier in
                [.in, .at].contains(qualifier.relation) && !isContainer(qualifier.place, location.found.tokens)
            })
        else { return [location] }
        var target = location
        var platform = location
        platform.slot = .inside
        platform.found.phrase = LocationPhrase(
            relation: .in, anchors: [location.found.phrase.qualifiers[index].place])
        target.found.phrase.qualifiers.remove(at: index)
        return [target, platform]
    }

    /// Damage tells of an impact only at a place with a name of its own, smaller than a city.
    func tellsWhere(_ location: ArabicLocation) -> Bool {
        guard let anchor = location.found.phrase.anchors.first else { return false }
        return !location.isContainer && !location.found.isAnaphor
            && (!anchor.isDescription || around(location.found) != nil)
            && [.inside, .near, .at].contains(location.slot)
    }

    func location(at index: Int, _ limit: Int, takesObject: Bool, _ trigger: ArabicTrigger) -> ArabicLocation? {
        if let location = locations.phrase(at: index, limit) { return location }
        guard takesObject, !passage.has(index, [.by, .to]) else { return nil }
        // "محيط السفارة" as an object has its relation in itself.
        if let (relation, _, next) = locations.relation(at: index, limit), relation == .near || relation == .outskirts,
            var location = locations.place(
                at: next, min(limit, next + 20), relation: relation, slot: .object, start: index, isAsked: true)
        {
            location.slot = .object
            return location
        }
        return locations.bare(at: index, limit)
    }

    /// Another thought begins: "دون خسائر", "فيما …", "وأضاف", or a joined clause once the place is told.
    func ends(at index: Int, _ trigger: ArabicTrigger, hasSite: Bool) -> Bool {
        // "أطلقت بعد ظهر اليوم من حي X": when, and nothing ends.
        if passage.isA(index, .boundary), passage.isAny(index + 1, Self.dayParts) { return false }
        if passage.isA(index, [.boundary, .exposed, .damage]) { return true }
        // "صهاريج لنقل الوقود": the verbal noun reports nothing.
        if passage.isA(index, .reporting), !passage.has(index, .to) { return true }
        if passage.isA(index, .without), !passage.isAny(index + 1, Self.pilot) { return true }
        // "استهدفوا القاعدة ردا على …": the reason, and no further target.
        if passage.isAny(index, Self.reply), passage.endsInAlef(index) { return true }
        // "سقطت قرب السفارة بالتزامن مع انعقاد القمة في X": what else went on.
        if hasSite, passage.isAny(index, Self.meanwhile) { return true }
        guard hasSite, !passage.isAny(index, ArabicWord.namely) else { return false }
        // "المعسكر الذي تتخذه القوات مقرا لها غرب العاصمة": what is said of the place.
        if passage.isA(index, .relative) { return true }
        // "في وقت تترقب فيه المنطقة هجمات من إيران": the state of things.
        if passage.isWord(index, ArabicWord.at), passage.isAny(index + 1, Self.moment),
            !passage.isA(index + 2, .past), !passage.isAny(index + 2, Self.ofDay)
        {
            return true
        }
        if passage.isA(index, .attackNoun), passage.isA(index, .pluralNoun) { return true }
        if passage.isA(index, [.killing, .injuring]) { return true }
        return passage.has(index, [.and, .perhapsAnd])
            && !passage.isA(index, [.ordinal, .weapon, .number, .relation, .preposition])
    }

    static let dayParts = arabicKeys("ظهر منتصف فجر مغرب عصر غروب شروق صلاة")
    static let seems = arabicKeys("يبدو يرجح يعتقد")
    static let moment = arabicKeys("وقت")
    static let ofDay = arabicKeys("لاحق متأخر مبكر واحد")
    static let reply = arabicKeys("رد ردا انتقام انتقاما ثأر ثأرا نصرة")
    static let pilot = arabicKeys("طيار")
}
