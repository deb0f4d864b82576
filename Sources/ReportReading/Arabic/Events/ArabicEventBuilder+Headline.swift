internal import IncidentModel

/// The headline comes last: it sums up what the report tells, and adds only what that leaves open.
extension ArabicEventBuilder {
    /// Reads the blocks into events.
    /// - Returns: the sentences of the headline, which are left out when it comes last.
    mutating func read(
        _ blocks: [ArabicBlocks.Block], _ cutter: ArabicBlocks, _ reader: ArabicSentenceReader, isHeadlineLast: Bool
    ) -> [ArabicSentence] {
        var headline: [ArabicSentence] = []
        var previous: ArabicSentence?
        var carried: WeaponMention?
        for block in blocks {
            for tokens in cutter.sentences(in: block.tokens) {
                let sentence = reader.read(tokens, previous: previous, carried: carried)
                if block.isHeadline { headline.append(sentence) }
                if !block.isHeadline || !isHeadlineLast { add(sentence) }
                carried = sentence.frames.last { $0.weapon != nil && !$0.isAir }?.weapon ?? carried
                previous = sentence
            }
        }
        return headline
    }

    /// The text says where something was fired, was aimed at or came down.
    var tellsWithoutHeadline: Bool {
        hasReportedEvent && reported.event.sites.contains { $0.role != .found }
    }

    mutating func addHeadline(_ sentence: ArabicSentence) {
        let frames = sentence.frames.filter { frame in
            !frame.isAir && !doubt.isNegated(frame, sentence) && !doubt.isDenied(frame, sentence)
        }
        let told = reported.event.sites
        for frame in frames {
            for found in frame.sites where found.role != .launch && found.role != .found {
                let site = site(found, frame, sentence, isOnly: frame.sites.count == 1, reported)
                let isCity = site.phrase.anchors.contains { isContainer($0, found.location.tokens) }
                if !isCity, !found.location.isAnaphor, !site.phrase.anchors.contains(where: \.isDescription),
                    !isTold(site, told), !belongsElsewhere(site)
                {
                    reported.append(site)
                }
            }
        }
        guard !frames.isEmpty else { return }
        headlineDates += sentence.dates.filter { !$0.looksBack }
        let facts = reported.event.claims.map(\.fact)
        func has(_ isKind: (Fact) -> Bool) -> Bool { facts.contains(where: isKind) }
        if !has({ if case .munitions = $0 { true } else { false } }), coReported.isEmpty {
            // Swapped out, since the builder itself takes notes of what is added.
            var draft = ArabicEventDraft(report: passage.report.id, status: .carriedOut)
            swap(&draft, &reported)
            for frame in frames { addMunitions(frame, sentence, isHedged: false, to: &draft) }
            swap(&draft, &reported)
        }
        guard coReported.isEmpty else { return }
        for found in sentence.casualties {
            for fact in found.facts where !has({ $0.counts(theSameAs: fact) }) {
                reported.append(
                    Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
            }
        }
    }

    private func isContainer(_ place: PlaceReference, _ tokens: Range<Int>) -> Bool {
        place.classWord == "province"
            || tokens.contains {
                passage.tokens[$0].stemStart == place.range.lowerBound && passage.isContainerName[$0]
            }
    }

    /// The text names the place in this role, maybe more fully, or something that lies in it.
    private func isTold(_ site: Site, _ told: [Site]) -> Bool {
        let words = site.phrase.anchors.flatMap { Self.words($0.name) }
        return told.contains { other in
            let isStruck =
                site.role == .target && other.role == .impact && [.in, .at, .on].contains(other.phrase.relation)
            guard other.role == site.role || isStruck else { return false }
            let names = other.phrase.anchors + other.phrase.qualifiers.map(\.place)
            return names.contains { Self.isOne(words, Self.words($0.name)) }
        }
    }

    private func belongsElsewhere(_ site: Site) -> Bool {
        let words = site.phrase.anchors.flatMap { Self.words($0.name) }
        return (coReported + background).contains { event in
            event.sites.contains { other in
                other.phrase.anchors.contains { Self.isOne(words, Self.words($0.name)) }
            }
        }
    }

    /// "قاعدة بلد" is "قاعدة بلد الجوية", "التاجي" is "معسكر التاجي".
    private static func isOne(_ words: [String], _ others: [String]) -> Bool {
        !words.isEmpty && !others.isEmpty
            && (Set(words).isSubset(of: Set(others)) || Set(others).isSubset(of: Set(words)))
    }

    /// The words of a name without article and class word.
    private static func words(_ name: String) -> [String] {
        let all = name.split(separator: " ").map { word -> [UInt16] in
            let letters = ArabicLetters.letters(of: String(word))
            return letters.starts(with: [ArabicLetters.alef, ArabicLetters.lam]) ? Array(letters.dropFirst(2)) : letters
        }
        let own = all.filter { ArabicPlaceClass.english(arabicKey($0)) == nil }
        return (own.isEmpty ? all : own).map { $0.map { String($0) }.joined(separator: ".") }
    }
}

extension Fact {
    /// Dead as dead, wounded as wounded.
    fileprivate func counts(theSameAs other: Fact) -> Bool {
        switch (self, other) {
        case (.killed, .killed), (.injured, .injured): true
        default: false
        }
    }
}
