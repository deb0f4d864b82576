internal import IncidentModel

extension EventBuilder {
    private static let denials: WordSet = WordSet(
        ["denied", "denies", "deny", "denying", "refuted", "refutes", "dismissed", "rejected"].map { wordKey($0.utf8) })

    // MARK: - Sites and munitions

    func add(
        _ frame: Frame, _ sentence: SentenceReading, to event: inout ReportedEvent, _ siteIndexes: inout [SiteKey: Int]
    ) {
        let isHedged = isHedged(frame.clause, sentence)
        if isDenied(frame) { return }
        for found in frame.sites where !isOpenArea(found, event) {
            append(site(found, frame, sentence, isHedged: isHedged, event: &event), to: &event, &siteIndexes)
        }
        if frame.kind == .intercept, !foilsAttack(frame.trigger) {
            event.claims.append(
                Claim(
                    .intercepted, speaker: sentence.speaker, isHedged: isHedged,
                    evidence: passage.evidence(frame.clause)))
        }
        addMunitions(frame, sentence, to: &event)
        if event.status == .background {
            for mention in sentence.times
            where cues.segment(of: frame.trigger, sentence.tokens).contains(mention.tokens.lowerBound) {
                event.claims.append(Claim(.time(mention.time), evidence: passage.evidence(mention.tokens)))
            }
        }
    }

    /// "in the town" with no town named before is wherever the report is.
    private func isOpenArea(_ found: Frame.FoundSite, _ event: ReportedEvent) -> Bool {
        guard found.location.isAnaphor, let anchor = found.location.phrase.anchors.first, let word = anchor.classWord,
            Self.areaWords.contains(word)
        else { return false }
        return references.antecedent(
            of: anchor, before: found.location.tokens.lowerBound, known: known(event)) == nil
    }

    /// What "the base" may point back to: the event's own places, else the reported one's.
    private func known(_ event: ReportedEvent) -> [Site] {
        event.sites.isEmpty ? reported.sites : event.sites
    }

    private static let areaWords: Set<String> = [
        "city", "town", "capital", "village", "area", "place", "region", "district", "neighborhood", "neighbourhood",
        "country", "site", "location", "spot", "ground", "land", "province", "border", "part", "position", "point",
        "field",
    ]

    func site(
        _ found: Frame.FoundSite, _ frame: Frame, _ sentence: SentenceReading, isHedged: Bool,
        event: inout ReportedEvent
    ) -> Site {
        var phrase = found.location.phrase
        let evidence = passage.evidence(found.evidence)
        var findings: [Finding] = []
        resolve(
            &phrase, isAnaphor: found.location.isAnaphor, at: found.location.tokens.lowerBound, evidence, &findings,
            event)
        var count: CountRange?
        if [.land, .hit].contains(frame.kind) {
            count = ellipticCount(before: found.location.tokens.lowerBound, frame) ?? siteCount(frame)
        }
        return Site(
            role: found.role, phrase: phrase, verbatim: passage.words(found.location.tokens), count: count,
            isHedged: isHedged,
            speaker: sentence.speaker, evidence: evidence, findings: findings)
    }

    /// How many came down here: "four fell inside …" counts its own, whatever the sentence counted before.
    func siteCount(_ frame: Frame) -> CountRange? {
        // "killing two in P" counts people.
        if passage.isA(frame.trigger, [.killed, .injured, .casualty]), frame.kind == .land { return nil }
        let subject = frame.clause.lowerBound..<max(frame.trigger, frame.clause.lowerBound)
        if let weapon = frame.weapon, !frame.isContinuation, frame.clause.contains(weapon.head) {
            return weapon.isModifier || weapon.isSalvo ? nil : weapon.count?.count
        }
        // "on January 8 two fell in P".
        let first = isDay(subject.lowerBound + 2) ? subject.lowerBound + 3 : subject.lowerBound
        guard
            let number = (first..<max(first, subject.upperBound)).first(where: {
                passage.isA($0, .number) && !isDay($0) || passage.isAny($0, Self.single)
            }), number - first <= 3
        else {
            // "They landed …" are all of them, "debris fell …" is none.
            let isWhole = passage.isAny(frame.clause.lowerBound, Self.wholeSalvo)
            return frame.isContinuation && isWhole ? frame.weapon?.count?.count : nil
        }
        if passage.isAny(number, Self.single) {
            return passage.isA(number + 1, [.salvoNoun, .attackNoun]) ? nil : CountRange(exactly: 1)
        }
        return CountParser(passage: passage).count(endingAt: number, notBefore: subject.lowerBound)?.count
    }

    /// "January | 8".
    func isDay(_ index: Int) -> Bool { passage.isA(index, .number) && passage.isA(index - 1, .month) }

    /// "two landed by the church and | a third | on a market": the number that stands for the verb left out.
    private func ellipticCount(before preposition: Int, _ frame: Frame) -> CountRange? {
        var last = preposition - 1
        while last > frame.trigger,
            passage.isA(last, .weapon)
                || passage.isWord(last, Word.one) && !passage.isAny(last - 1, Self.listJoints)
        { last -= 1 }
        if passage.isA(last, .number), last > frame.trigger + 1 {
            return passage.isAny(last - 1, Self.listJoints)
                ? CountParser(passage: passage).count(endingAt: last, notBefore: last)?.count : nil
        }
        guard last > frame.trigger + 1, passage.isAny(last, FrameFinder.others),
            passage.isAny(passage.isA(last - 1, .determiner) ? last - 2 : last - 1, Self.listJoints)
        else { return nil }
        return passage.isAny(last, Self.plurals) ? nil : CountRange(exactly: 1)
    }

    private static let listJoints = BackgroundCues.keys("and , ; : while but")
    private static let plurals = BackgroundCues.keys("others rest remaining")

    static let wholeSalvo: WordSet = WordSet(["they", "it", "both", "these"].map { wordKey($0.utf8) })
    static let single: WordSet = WordSet(["another", "other"].map { wordKey($0.utf8) })

    func resolve(
        _ phrase: inout LocationPhrase, isAnaphor: Bool, at index: Int, _ evidence: [Evidence],
        _ findings: inout [Finding], _ event: ReportedEvent
    ) {
        if isAnaphor, let anchor = phrase.anchors.first {
            // "the base near Baghdad airport", after "a base south of Baghdad airport".
            if let beside = phrase.qualifiers.first(where: { qualifier in
                qualifier.relation.isMeasured || qualifier.relation == .near
            }),
                let site = known(event).prefix(Self.sitesCompared).first(where: {
                    $0.phrase.relation != .in && $0.phrase.relation != .at
                        && Self.folded($0.name) == Self.folded(beside.place.name)
                })
            {
                phrase.anchors[0] = site.phrase.anchors[0]
                phrase.relation = site.phrase.relation
                phrase.qualifiers.removeAll { $0.place.name == beside.place.name }
            } else if let antecedent = references.antecedent(of: anchor, before: index, known: known(event)) {
                phrase.anchors[0] = PlaceReference(
                    name: antecedent.name, classWord: anchor.classWord, range: antecedent.range)
                if phrase.anchors[0].classWord == "area" || phrase.anchors[0].classWord == "place" {
                    phrase.anchors[0].classWord = nil
                }
            } else if let seat = phrase.qualifiers.first(where: { !$0.place.isDescription }) {
                // "the Turkish base in Bamerne", told of for the first time.
                // "the airport in Irbil" is Irbil's one.
                if let word = anchor.classWord, ["airport", "port"].contains(word) {
                    phrase.anchors[0] = PlaceReference(
                        name: seat.place.name + " " + word, classWord: word, range: seat.place.range)
                } else {
                    phrase.anchors[0] = seat.place
                    phrase.relation = seat.relation
                }
            } else {
                findings.append(
                    Finding(
                        code: "open-reference", severity: .note,
                        message:
                            "\"\(anchor.name)\" points back to no place that the report named before; kept without a position.",
                        evidence: evidence))
            }
        }
        for position in phrase.qualifiers.indices where phrase.qualifiers[position].place.isDescription {
            let place = phrase.qualifiers[position].place
            if let antecedent = references.antecedent(of: place, before: index, known: known(event)) {
                phrase.qualifiers[position].place = PlaceReference(name: antecedent.name, range: antecedent.range)
            }
        }
        phrase.qualifiers.removeAll { $0.place.isDescription }
        guard !phrase.qualifiers.isEmpty else { return }
        let anchors = phrase.anchors
        phrase.qualifiers.removeAll { qualifier in anchors.contains { $0.name == qualifier.place.name } }
    }

    /// The same place in the same role again is further evidence, not a further site.
    func append(_ site: Site, to event: inout ReportedEvent, _ siteIndexes: inout [SiteKey: Int]) {
        let key = SiteKey(site)
        if let index = siteIndexes[key] {
            for item in site.evidence where !event.sites[index].evidence.suffix(Self.evidenceOfASentence).contains(item)
            {
                event.sites[index].evidence.append(item)
            }
            event.sites[index].isHedged = event.sites[index].isHedged && site.isHedged
            for qualifier in site.phrase.qualifiers
            where !event.sites[index].phrase.qualifiers.contains(where: { $0.place.name == qualifier.place.name }) {
                event.sites[index].phrase.qualifiers.append(qualifier)
            }
            if event.sites[index].speaker.kind == .unattributed { event.sites[index].speaker = site.speaker }
            if event.sites[index].count == nil { event.sites[index].count = site.count }
        } else {
            siteIndexes[key] = event.sites.count
            event.sites.append(site)
        }
    }

    /// Evidence comes in the order of the text, so a repetition is among the last.
    private static let evidenceOfASentence = 16

    // MARK: - Hedge and denial

    func isHedged(_ clause: Range<Int>, _ sentence: SentenceReading) -> Bool {
        let segment = cues.segment(of: clause.lowerBound, sentence.tokens)
        return passage.has(.hedge, in: segment)
    }

    private static let nothing = BackgroundCues.keys("none nothing")
    private static let proofs = BackgroundCues.keys("evidence indication proof sign indications confirmation")

    private static let denialsOrProofs = WordSet(joining: [denials, proofs], "")

    /// "two that did not explode | fell": another verb is denied.
    private func deniesVerb(before trigger: Int, at not: Int) -> Bool {
        (not + 1..<max(not + 1, trigger)).contains {
            passage.isA($0, .verb) && !passage.isA($0, [.be, .have, .adverb])
        }
    }

    private static let accounts = BackgroundCues.keys(
        "reports report claims claim rumors rumours news allegations suggestions accounts")

    /// "No American facility was hit": what did not happen to any such place.
    private func deniesSubject(_ frame: Frame) -> Bool {
        guard [.hit, .target, .land].contains(frame.kind), passage.isA(frame.trigger - 1, .be) else { return false }
        let floor = max(frame.clause.lowerBound, frame.trigger - 9)
        guard let no = (floor..<max(floor, frame.trigger)).last(where: { passage.isWord($0, Word.no) }) else {
            return false
        }
        return (no + 1..<frame.trigger - 1).allSatisfy {
            passage.tokens[$0].kind != .mark && !passage.isA($0, [.verb, .subordinator, .number])
                && (!passage.isA($0, .preposition) || passage.isWord($0, Word.of))
        }
    }

    /// "denying the fall of any missile on P".
    private func deniesNoun(_ frame: Frame) -> Bool {
        guard passage.isWord(frame.trigger + 1, Word.of) else { return false }
        return (max(0, frame.trigger - 8)..<frame.trigger).contains { passage.isAny($0, Self.denials) }
    }

    func isDenied(_ frame: Frame) -> Bool {
        // "denied that the rockets | which hit P | had been fired from Q": they hit it all the same.
        let isRelative = passage.isAny(frame.trigger - 1, Word.thatWhich)
        let before = max(0, frame.clause.lowerBound - 6)..<frame.trigger
        let mayDeny = passage.has(Self.denialsOrProofs, in: before)
        let denies =
            mayDeny && !isRelative
            && passage.any(Self.denials, in: before) { index in
                passage.isWord(index + 1, Word.that)
                    // "denied reports that P had been hit", "rejected as untrue the claims that".
                    || (index + 2..<index + 7).contains {
                        $0 < frame.trigger && passage.isWord($0, Word.that) && passage.isAny($0 - 1, Self.accounts)
                    }
            }
        // "There was no evidence the drones came from P".
        let lacks =
            mayDeny
            && passage.any(Self.proofs, in: before) {
                passage.isWord($0 - 1, Word.no) || passage.isWord($0 - 2, Word.no)
            }
        if denies || lacks || deniesNoun(frame) { return true }
        // "None of them hit the base".
        let first = frame.clause.lowerBound
        if first < frame.trigger, frame.trigger - first < 6, passage.isAny(first, Self.nothing) { return true }
        if deniesSubject(frame) { return true }
        let start = max(frame.clause.lowerBound, frame.trigger - 4)
        return (start..<frame.trigger).contains { index in
            passage.isWord(index, Word.not) && !deniesVerb(before: frame.trigger, at: index)
                || passage.isWord(index, wordKey("never"))
                || passage.isWord(index, Word.no) && passage.isA(index + 1, .weapon)
        }
    }
}

/// What makes two site statements of one report the same.
struct SiteKey: Hashable {
    var role: SiteRole
    var name: String
    var relation: Relation
    private let hash: UInt64

    init(_ site: Site) {
        role = site.role
        var folded = Self.plain(site.name)
        if folded.utf8.starts(with: "the ".utf8) { folded.removeFirst(4) }
        if folded.utf8.starts(with: "al ".utf8) { folded.removeFirst(3) }
        name = folded
        // "in", "at" and "on" say the same of one place.
        switch site.phrase.relation {
        case .in, .at, .on: relation = .in
        // As it is written.
        case .distance(let meters, let direction, let isVague):
            relation = .distance(meters: meters.rounded(), direction: direction, isVague: isVague)
        default: relation = site.phrase.relation
        }
        hash = wordKey(folded.utf8)
    }

    /// By the name alone, and hashed once.
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// Letters, digits and spaces, in lower case.
    static func plain(_ name: String) -> String {
        var name = name
        let plain: String? = name.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { buffer in
                var count = 0
                for byte in bytes {
                    let lower = byte &- 65 < 26 ? byte | 32 : byte
                    guard lower &- 97 < 26 || lower &- 48 < 10 || lower == UInt8(ascii: " ") else { continue }
                    buffer[count] = lower
                    count += 1
                }
                return count
            }
        }
        return plain ?? name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
    }
}
