internal import IncidentModel

/// Nobody harmed: said of all, of those in one place, or of one group.
extension CasualtyFinder {
    /// "no dead or wounded", "there are no martyrs or wounded": the words of harm stand for people.
    func nobody(_ index: Int, _ sentence: Range<Int>) -> Found? {
        var start = index
        while start > sentence.lowerBound, index - start < 5,
            passage.isA(start - 1, [.conjunction, .killed, .injured, .person])
                || passage.isAny(start - 1, Self.reportedAs)
        { start -= 1 }
        // "There were neither dead nor wounded".
        let isNor =
            passage.isWord(index - 1, wordKey("nor"))
            && (max(sentence.lowerBound, index - 4)..<index).contains { passage.isWord($0, wordKey("neither")) }
        if isNor || passage.isWord(index - 1, wordKey("neither")) {
            return Found(
                facts: [passage.isA(index, .killed) ? .killed(.none) : .injured(.none)], tokens: index - 1..<index + 1,
                isNone: true)
        }
        // "confirmed the absence of dead or wounded".
        let isAbsence = passage.isWord(start - 1, Word.of) && passage.isWord(start - 2, wordKey("absence"))
        guard isAbsence || passage.isWord(start - 1, Word.no) || passage.isWord(start - 1, wordKey("without")) else {
            return nil
        }
        // "with no one hurt".
        if passage.isWord(start, Word.one), start + 1 == index { return none(index, start - 1) }
        return Found(
            facts: [passage.isA(index, .killed) ? .killed(.none) : .injured(.none)], tokens: start - 1..<index + 1,
            isNone: true)
    }

    func isFalseAlarm(_ sentence: Range<Int>) -> Bool {
        sentence.contains { passage.isWord($0, wordKey("false")) && passage.isWord($0 + 1, wordKey("alarm")) }
    }

    private static let reportedAs: WordSet = WordSet(["martyrs", "any", "one"].map { wordKey($0.utf8) })

    /// "no one inside the zone was hurt", "no one of the crew was hurt", "no reports of people being hurt".
    func nobodyThere(_ index: Int, _ end: Int, _ sentence: Range<Int>) -> Found? {
        let floor = max(sentence.lowerBound, end - 10)
        guard floor < end,
            let no = (floor..<end).last(where: {
                passage.isWord($0, Word.no)
                    && (passage.isWord($0 + 1, Word.one) || passage.isAny($0 + 1, Self.tellings))
            }), no + 2 < end,
            !(no + 2..<end).contains(where: {
                passage.tokens[$0].kind == .mark || passage.isA($0, [.verb, .number, .subordinator])
            })
        else { return nil }
        if passage.isAny(no + 1, Self.tellings) { return passage.isWord(no + 2, Word.of) ? none(index, no) : nil }
        guard passage.isA(no + 2, .preposition) else { return nil }
        let isGroup = passage.isWord(no + 2, Word.of) || passage.isWord(no + 2, wordKey("among"))
        return isGroup ? cleared(no..<index + 1, zeros: none(index, no).facts) : none(index, no)
    }

    private static let tellings: WordSet = WordSet(
        ["reports", "report", "indications", "signs"].map { wordKey($0.utf8) })

    /// "no people were hurt"; "no Americans", "no soldier" clear one group only.
    static let anyone: WordSet = WordSet(
        ["people", "person", "persons", "individual", "individuals", "victims", "citizens", "citizen"].map {
            wordKey($0.utf8)
        })

    /// "no one was harmed except a soldier", "no one else was hurt".
    func isExcepted(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (index + 1..<min(index + 6, max(index + 1, sentence.upperBound))).contains {
            passage.isAny($0, Self.exceptions) && !(passage.isWord($0, Word.but) && tellsOfHarm(after: $0, sentence))
        }
    }

    /// "no one was killed, but | two guards were wounded".
    private func tellsOfHarm(after index: Int, _ sentence: Range<Int>) -> Bool {
        (index + 1..<max(index + 1, min(index + 9, sentence.upperBound))).contains {
            passage.isA($0, [.injured, .killed]) || passage.isAny($0, Self.suffering)
        }
    }

    private static let exceptions: WordSet = WordSet(["except", "but", "besides", "apart"].map { wordKey($0.utf8) })

    func cleared(_ tokens: Range<Int>, zeros: [Fact] = []) -> Found {
        Found(facts: [.casualtyNote(passage.words(tokens))], tokens: tokens, isNone: true, weakFacts: zeros)
    }

    private static let woundings: WordSet = WordSet(["injured", "wounded"].map { wordKey($0.utf8) })
    static let nobody: WordSet = WordSet(["nobody", "none", "neither"].map { wordKey($0.utf8) })

    func none(_ index: Int, _ start: Int) -> Found {
        // "Nobody was hurt" speaks of the dead as well, "nobody was wounded" does not.
        let facts: [Fact] =
            passage.isA(index, .killed) && !passage.isA(index, .injured)
            ? [.killed(.none)]
            : passage.isAny(index, Self.woundings) ? [.injured(.none)] : [.killed(.none), .injured(.none)]
        return Found(facts: facts, tokens: start..<index + 1, isNone: true)
    }
}
