internal import IncidentModel

/// Who says what an Arabic sentence says.
struct ArabicSpeakers {
    let passage: ArabicPassage

    private static let according = arabicKeys("بحسب حسب وفقا وفق")
    private static let about = arabicKey("عن")
    private static let quotes = WordSet([0x22, 0xAB, 0xBB])
    private static let statement = arabicKeys("بيان بيانا")
    private static let sameSource = arabicKeys("مصدر بيان خلية وكالة متحدث")

    /// - Parameter previous: who spoke before, for "وأضاف" and "البيان".
    func speaker(of sentence: Range<Int>, previous: Speaker) -> Speaker {
        for index in sentence where passage.isA(index, .reporting) && !passage.isAny(index, Self.statement) {
            if (1...4).contains(where: { passage.isAny(index + $0, Self.responsibility) }) { continue }
            // "نقلت الوكالة عن مصدر أمني قوله": the source speaks, the agency passes it on.
            let right = nounPhrase(from: index + 1, sentence.upperBound)
            if let about = (index + 1..<min(index + 8, sentence.upperBound)).first(where: {
                passage.isWord($0, Self.about)
            }) {
                let source = classified(nounPhrase(from: about + 1, sentence.upperBound), previous)
                if source.kind != .unattributed { return source }
            }
            let found = classified(right, previous)
            if found.kind != .unattributed { return found }
            let left = classified(nounPhrase(before: index, sentence.lowerBound), previous)
            if left.kind != .unattributed { return left }
            // "وأضاف أن": the same one goes on.
            if passage.has(index, .and), previous.kind != .unattributed { return previous }
        }
        return .unattributed
    }

    private static let responsibility = arabicKeys("مسؤولية مسؤوليتها مسؤوليته المسؤولية مسئولية")

    private func nounPhrase(from start: Int, _ end: Int) -> Range<Int> {
        var last = start
        while last < end, last - start < 9, isNoun(last, isFirst: last == start) { last += 1 }
        return start..<max(start, last)
    }

    private func nounPhrase(before end: Int, _ start: Int) -> Range<Int> {
        var first = end
        while first > start, end - first < 8, isNoun(first - 1, isFirst: false), !passage.isA(first - 1, .reporting) {
            first -= 1
        }
        return first..<end
    }

    private func isNoun(_ index: Int, isFirst: Bool) -> Bool {
        let token = passage.tokens[index]
        if token.kind == .mark { return passage.isMark(index, Self.quotes) }
        if passage.isA(index, .partOfDay) || passage.isAny(index, Self.days) { return false }
        if token.isDefinite, ArabicCalendar.weekdays[token.key] != nil { return false }
        // A clitic apart: لـ"الحرة".
        if token.end - token.start <= 4, token.kind == .word, token.classes.isEmpty { return false }
        if passage.isAny(index, Self.statement) { return isFirst && token.isDefinite }
        // "مصدر في الشرطة": the preposition is inside, "في بيان" and "إن" are not.
        if passage.isWord(index, ArabicWord.at) { return !isFirst && !passage.isAny(index + 1, Self.notInside) }
        if token.isA(.preposition)
            || token.isA([
                .grammar, .boundary, .land, .launch, .weapon, .intercept, .killing, .injuring, .find, .exposed, .losses,
                .attackNoun,
            ])
        {
            return false
        }
        return !token.isA([.reporting, .negation]) || token.isA(.official)
    }

    private static let days = arabicKeys("يوم أمس")
    private static let notInside = arabicKeys("بيان تصريح تغريدة حديث وقت مؤتمر")

    private func classified(_ tokens: Range<Int>, _ previous: Speaker) -> Speaker {
        guard let first = tokens.first else { return .unattributed }
        func has(_ classes: ArabicClass) -> Bool { tokens.contains { passage.isA($0, classes) } }
        // "المصدر", "البيان": the one named before.
        if tokens.count <= 2, passage.has(first, .article), passage.isAny(first, Self.sameSource),
            previous.kind != .unattributed
        {
            return previous
        }
        let name = passage.name(tokens).name
        if passage.isA(first, .anonymous) { return Speaker(kind: .anonymousSource, name: name) }
        if passage.isA(first, .witness) { return Speaker(kind: .witness, name: name) }
        if passage.isA(first, .agency) { return Speaker(kind: .agency, name: name) }
        if has(.official) { return Speaker(kind: .official, name: name) }
        if has(.anonymous) { return Speaker(kind: .anonymousSource, name: name) }
        if has(.agency) { return Speaker(kind: .agency, name: name) }
        if has(.witness) { return Speaker(kind: .witness, name: name) }
        if has(.actor) { return Speaker(kind: .militant, name: name) }
        return .unattributed
    }
}
